import Claims

/// Which claims of several reports are one claim as it stood in each.
public struct ClaimLineage: Sendable {
  /// A claim of one of the reports.
  public struct Place: Hashable, Sendable {
    /// The report, an index into those given.
    public var report: Int
    /// The claim, an index into `Findings.claims`.
    public var claim: Int
  }

  /// The claims, each with its places in the order of the reports: those of the first report in their order, then those
  /// that came with the second, and so on.
  public let chains: [[Place]]
  /// Whether anything changed from one report to the next, in a claim that is followed or not.
  public let isChanged: Bool

  /// Follows claims through `reports`, which are in the order of their time.
  ///
  /// - Parameters:
  ///   - reach: how many reports back a claim is looked for. With 1 each report is held against the one before it alone;
  ///     of reports of several kinds that take turns more are wanted.
  ///   - isFollowed: which claims.
  public init(_ reports: [Report], reach: Int = 1, where isFollowed: (Claim, Report) -> Bool) {
    var chains: [[Place]] = []
    /// Of the last reports the chain of each claim, by its id, the newest report first.
    var open: [(report: Report, chains: [String: Int])] = []
    var isChanged = false
    for (turn, report) in reports.enumerated() {
      var known: [String: Int] = [:]
      var taken: Set<Int> = []
      for (back, earlier) in open.enumerated() {
        let comparison = ReportComparison(from: earlier.report, to: report)
        if back == 0 { isChanged = isChanged || comparison.isChanged }
        for (new, old) in ClaimLineage.links(comparison.changes) {
          guard known[new] == nil, let chain = earlier.chains[old], chains[chain].last?.report != turn,
            taken.insert(chain).inserted
          else { continue }
          known[new] = chain
        }
      }
      var next: [String: Int] = [:]
      for (index, claim) in report.findings.claims.enumerated() where isFollowed(claim, report) {
        let place = Place(report: turn, claim: index)
        if let chain = known[claim.id] {
          chains[chain].append(place)
          next[claim.id] = chain
        } else {
          next[claim.id] = chains.count
          chains.append([place])
        }
      }
      open.insert((report, next), at: 0)
      if open.count > reach { open.removeLast() }
    }
    self.chains = chains
    self.isChanged = isChanged
  }

  /// The old claim of each new one, in the order of the changes. Where two became one, or one two, the first goes on.
  private static func links(_ changes: [Change]) -> [(new: String, old: String)] {
    var linked: Set<String> = []
    var taken: Set<String> = []
    return changes.compactMap { change in
      guard let old = change.oldClaim, let new = change.newClaim, !linked.contains(new),
        taken.insert(old).inserted
      else { return nil }
      linked.insert(new)
      return (new, old)
    }
  }
}

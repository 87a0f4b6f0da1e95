import Claims

/// Follows each figure through several reports, from each to the next.
public struct FigureTrails: Sendable {
  /// The figures: those of the first report in their order, then those that came with the second, and so on.
  public let trails: [FigureTrail]
  /// Whether anything changed from one report to the next, figure or not.
  public let isChanged: Bool

  /// Follows the figures of `reports`, which are in the order of their time.
  public init(_ reports: [Report]) {
    var trails: [FigureTrail] = []
    /// The trail of each claim of the report before.
    var open: [String: Int] = [:]
    var isChanged = false
    for (turn, report) in reports.enumerated() {
      var before: [String: String] = [:]
      if turn > 0 {
        let comparison = ReportComparison(from: reports[turn - 1], to: report)
        isChanged = isChanged || comparison.isChanged
        before = FigureTrails.links(comparison.changes)
      }
      var next: [String: Int] = [:]
      for claim in report.findings.claims {
        guard let stand = FigureTrails.stand(of: claim, in: report) else { continue }
        let trail: Int
        if let known = before[claim.id].flatMap({ open[$0] }) {
          trail = known
        } else {
          trail = trails.count
          trails.append(FigureTrail(stands: Array(repeating: nil, count: reports.count)))
        }
        trails[trail].stands[turn] = stand
        next[claim.id] = trail
      }
      open = next
    }
    self.trails = trails
    self.isChanged = isChanged
  }

  /// The old claim of each new one. Where two became one, or one two, the first goes on.
  private static func links(_ changes: [Change]) -> [String: String] {
    var before: [String: String] = [:]
    var taken: Set<String> = []
    for change in changes {
      guard let old = change.oldClaim, let new = change.newClaim, before[new] == nil,
        taken.insert(old).inserted
      else { continue }
      before[new] = old
    }
    return before
  }

  private static func stand(of claim: Claim, in report: Report) -> FigureTrail.Stand? {
    switch claim.kind {
    case .figure, .change, .commitment: break
    case .quotation, .reported, .event: return nil
    }
    guard let count = claim.counts.first.map({ report.findings.counts[$0] }) else { return nil }
    return FigureTrail.Stand(
      claim: claim.id, focus: claim.focus, span: count.span, value: count.value, unit: count.unit)
  }
}

import Claims

/// Follows each figure through several reports, from each to the next.
public struct FigureTrails: Sendable {
  /// The figures: those of the first report in their order, then those that came with the second, and so on.
  public let trails: [FigureTrail]
  /// Whether anything changed from one report to the next, figure or not.
  public let isChanged: Bool

  /// Follows the figures of `reports`, which are in the order of their time.
  public init(_ reports: [Report]) {
    let lineage = ClaimLineage(reports) { claim, report in FigureTrails.stand(of: claim, in: report) != nil }
    isChanged = lineage.isChanged
    trails = lineage.chains.map { chain in
      var stands = [FigureTrail.Stand?](repeating: nil, count: reports.count)
      for place in chain {
        let report = reports[place.report]
        stands[place.report] = FigureTrails.stand(of: report.findings.claims[place.claim], in: report)
      }
      return FigureTrail(stands: stands)
    }
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

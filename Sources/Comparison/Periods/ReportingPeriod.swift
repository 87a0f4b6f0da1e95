import Claims

/// Which period a report is about: the latest that its figures are of. It tells a figure that was carried
/// over from one that is of long ago in both reports, and a period that rolled forward from a date that was
/// moved.
public struct ReportingPeriod: Hashable, Sendable {
  /// The last day of the period; nil where no figure has one.
  public let end: Int?
  /// The last day on which the report may have been published; where that is unknown, of the date that it
  /// begins with.
  public let published: Int?

  /// The period of `report`.
  public init(_ report: Report) {
    let findings = report.findings
    let published = findings.published.flatMap { DayRange($0.value) }?.last
    self.published = published ?? ReportingPeriod.headline(of: report)?.last
    var end: Int?
    for claim in findings.claims where claim.kind == .figure || claim.kind == .change {
      for date in claim.dates where findings.dates[date].kind == .date && claim.modality == nil {
        // A deadline is of no period.
        guard findings.dates[date].role != .by, findings.dates[date].role != .until,
          let value = findings.dates[date].value, let range = DayRange(value), range.length >= 27,
          published.map({ range.last <= $0 + 31 }) ?? true
        else { continue }
        end = max(end ?? range.last, range.last)
      }
    }
    self.end = end
  }

  /// How many days later `other` is than this; nil where that is unknown.
  func days(to other: ReportingPeriod) -> Int? {
    if let published, let later = other.published { return later - published }
    guard let from = end ?? published, let to = other.end ?? other.published else { return nil }
    return to - from
  }

  /// The most exact date among the lines that a report begins with: `Police and Crime Plan 2022-2026:
  /// report of February 2024`.
  private static func headline(of report: Report) -> DayRange? {
    let head = report.document.blocks.lazy.filter(\.isReport).prefix(3)
    return report.findings.dates.lazy.filter { date in
      date.kind == .date && head.contains { $0.span.length <= 100 && $0.span.contains(date.span) }
    }
    .compactMap { $0.value.flatMap(DayRange.init) }
    .min { $0.length < $1.length }
  }
}

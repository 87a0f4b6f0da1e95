import Claims

/// How much a run has found, for its summary.
public struct RunTally: Sendable, Hashable {
  /// Reports, those that could not be read among them.
  public private(set) var reports = 0
  /// Reports that could not be read, by the code of the reason.
  public private(set) var failures: [String: Int] = [:]
  /// Quotations, in marks and in the reporter's words.
  public private(set) var quotes = 0
  /// Temporal expressions.
  public private(set) var dates = 0
  /// Counted and measured things.
  public private(set) var counts = 0
  /// Those who are spoken of, counted for each report.
  public private(set) var actors = 0
  /// Claims, each once however often a report makes it.
  public private(set) var claims = 0

  /// Nothing yet.
  public init() {}

  /// What one report adds.
  public init(_ result: Result<Report, ReportFailure>) {
    reports = 1
    switch result {
    case .failure(let failure): failures = [failure.code: 1]
    case .success(let report):
      let findings = report.findings
      quotes = findings.quotes.count
      dates = findings.dates.count
      counts = findings.counts.count
      actors = findings.actors.count
      claims = findings.claims.count { $0.sameAs == nil }
    }
  }

  /// How many reports could not be read.
  public var failed: Int { failures.values.reduce(0, +) }

  /// Adds what another run, or another report, has found.
  public static func += (tally: inout RunTally, other: RunTally) {
    tally.reports += other.reports
    tally.failures.merge(other.failures, uniquingKeysWith: +)
    tally.quotes += other.quotes
    tally.dates += other.dates
    tally.counts += other.counts
    tally.actors += other.actors
    tally.claims += other.claims
  }

  /// One sentence for a person; `seconds` is how long the run took.
  public func summary(seconds: Double) -> String {
    let tenths = (seconds * 10).rounded() / 10
    var parts = [
      "\(reports) \(reports == 1 ? "report" : "reports"): \(claims) claims, \(quotes) quotes, \(dates) dates, \(counts) counts, \(actors) actors"
    ]
    if failed > 0 {
      let reasons = failures.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(
        separator: ", ")
      parts.append("\(failed) could not be read (\(reasons))")
    }
    parts.append("\(tenths) s")
    return parts.joined(separator: "; ")
  }
}

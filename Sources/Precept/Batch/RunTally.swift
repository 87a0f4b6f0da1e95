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
    switch result {
    case .failure(let failure): self.init(failure: failure.code)
    case .success(let report):
      let findings = report.findings
      self.init(
        quotes: findings.quotes.count, dates: findings.dates.count, counts: findings.counts.count,
        actors: findings.actors.count, claims: findings.claims.count { $0.sameAs == nil })
    }
  }

  /// What one report adds in which so much was found.
  init(quotes: Int, dates: Int, counts: Int, actors: Int, claims: Int) {
    reports = 1
    self.quotes = quotes
    self.dates = dates
    self.counts = counts
    self.actors = actors
    self.claims = claims
  }

  /// What a report adds that could not be read for the reason `code`.
  init(failure code: String) {
    reports = 1
    failures = [code: 1]
  }

  /// What all of `entries` add.
  init(_ entries: [RunEntry]) {
    for entry in entries { self += entry.tally }
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

  /// One sentence for a person; `seconds` is how long the run took, and `note` stands behind the number of reports.
  public func summary(seconds: Double, note: String = "") -> String {
    let tenths = (seconds * 10).rounded() / 10
    var parts = [
      "\(reports) \(reports == 1 ? "report" : "reports")\(note): \(claims) claims, \(quotes) quotes, \(dates) dates, \(counts) counts, \(actors) actors"
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

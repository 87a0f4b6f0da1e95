import Claims
import Comparison
import GRDB
import ReportText

extension ArchiveFile {
  /// How many claims a history is made of at most.
  public static let mostOfHistory = 2000
  /// How many reports back a claim is looked for: papers, releases and pages of one force take turns.
  private static let reach = 4

  /// How the figures that `query` asks for, or the dates of the promises, moved through the reports.
  ///
  /// - Parameter ofDates: whether the dates of promises are followed rather than figures.
  /// - Throws: `ArchiveError`.
  public func history(_ query: ArchiveQuery, ofDates: Bool) throws(ArchiveError) -> History {
    try ArchiveFile.mapping(path) {
      try database.read { database in
        var query = query
        query.limit = ArchiveFile.mostOfHistory
        query.isOfPromises = ofDates
        let units = try query.unit.map { try ArchiveFile.units(named: $0, database, path: path) } ?? []
        let wanted = try PlannedSearch(query, database, path: path).keys(database)
        let reports = try self.reports(wanted.extractions, database)
        // What two forces report is never one figure.
        let groups = Dictionary(grouping: reports, by: \.about).values
          .sorted { ($0[0].day ?? .max, $0[0].turn) < ($1[0].day ?? .max, $1[0].turn) }
        let series = groups.flatMap { group in
          ArchiveFile.series(group.map(\.report), wanted: wanted.claims, units: units, ofDates: ofDates)
        }
        return History(series: series, isOfDates: ofDates)
      }
    }
  }

  /// A report of a history, with the force that it is about and its place in time.
  private struct Dated {
    var report: Report
    var about: String
    /// When it was published, or else the end of the period that it is about; nil where neither is known.
    var day: Int?
    var turn: Int
  }

  /// The reports of `ids`, in the order of their time; those of which that is unknown stand behind, as they were added.
  private func reports(_ ids: [Int64], _ database: Database) throws -> [Dated] {
    guard !ids.isEmpty else { return [] }
    let reports = try Row.fetchAll(database, sql: Reading.extractions(ids)).enumerated().map { turn, row in
      let report = try report(row)
      return Dated(
        report: report, about: ArchiveFile.about(report), day: ArchiveFile.day(of: report), turn: turn)
    }
    return reports.sorted { ($0.day ?? .max, $0.turn) < ($1.day ?? .max, $1.turn) }
  }

  private static func day(of report: Report) -> Int? {
    let period = ReportingPeriod(report)
    return period.published ?? period.end
  }

  /// Whose report it is: the force that it names most, or else its panel or office, its publisher or its site. Where none of
  /// these is known it is nobody's but its own: an `Annual Report` may be any force's.
  private static func about(_ report: Report) -> String {
    if let about = ClaimRows(report).about.map({ report.findings.actors[$0] }) {
      return about.ref ?? about.name
    }
    let metadata = report.document.metadata
    let site = metadata.url.flatMap { $0.split(separator: "/").dropFirst().first }.map(String.init)
    return metadata.publisher ?? site ?? report.digest
  }

  private static func series(
    _ reports: [Report], wanted: Set<String>, units: [String], ofDates: Bool
  ) -> [[History.Point]] {
    let lineage = ClaimLineage(reports, reach: reach) { claim, report in
      point(claim, report, units: units, ofDates: ofDates) != nil
    }
    return lineage.chains.compactMap { chain in
      guard chain.contains(where: { wanted.contains(reports[$0.report].findings.claims[$0.claim].id) }) else {
        return nil
      }
      return chain.compactMap { place in
        let report = reports[place.report]
        return point(report.findings.claims[place.claim], report, units: units, ofDates: ofDates)
      }
    }.flatMap(parted)
  }

  /// A chain where each measure is by itself: a share is no count, whatever became of the sentence.
  private static func parted(_ points: [History.Point]) -> [[History.Point]] {
    var series: [[History.Point]] = []
    for point in points {
      if let place = series.firstIndex(where: { $0[0].unit == point.unit && $0[0].kind == point.kind }) {
        series[place].append(point)
      } else {
        series.append([point])
      }
    }
    return series
  }

  private static func point(_ claim: Claim, _ report: Report, units: [String], ofDates: Bool) -> History
    .Point?
  {
    let findings = report.findings
    let published = findings.published.flatMap { DayRange($0.value) }
    let known = published ?? day(of: report).map { DayRange(first: $0, last: $0) }
    let source = SearchHit.Source(
      id: report.id, digest: report.digest, title: report.document.metadata.title,
      publisher: report.document.metadata.publisher, url: report.document.metadata.url,
      published: findings.published?.value)
    func point(_ days: DayRange, _ value: Quantity.Value, _ count: Quantity?, _ words: ByteSpan)
      -> History.Point
    {
      History.Point(
        days: days, value: value, kind: count?.kind, unit: count?.kind == .ratio ? nil : count?.unit,
        qualifier: count?.qualifier, words: report.document.string(words), text: text(of: claim, in: report),
        claim: claim.id, source: source)
    }
    if ofDates {
      guard isPromise(claim, findings), let published,
        let date = claim.dates.lazy.map({ findings.dates[$0] }).first(where: { $0.kind == .date }),
        let day = date.value.flatMap({ DayRange($0) })?.last
      else { return nil }
      return point(published, .number(Double(day)), nil, date.span)
    }
    guard claim.kind == .figure || claim.kind == .change || claim.kind == .commitment,
      let count = claim.counts.lazy.map({ findings.counts[$0] }).first(where: { count in
        units.isEmpty || count.unit.map(units.contains) ?? false
      })
    else { return nil }
    guard let days = period(of: claim, findings) ?? known else { return nil }
    return point(days, signed(count), count, count.span)
  }

  /// A change as the number that it adds: to fall by 4% is to rise by −4%.
  private static func signed(_ count: Quantity) -> Quantity.Value {
    guard case .number(let number) = count.value, let change = count.change, change.by == number,
      change.direction == .down
    else { return count.value }
    return .number(-number)
  }

  /// What is claimed; of few words all that stands round them, by which a reader knows what they are of.
  private static func text(of claim: Claim, in report: Report) -> String {
    let focus = report.document.string(claim.focus)
    return focus.split(separator: " ").count < 4 ? report.document.string(claim.span) : focus
  }

  /// Whether something is promised or planned; what somebody says that is a claim of its own too is followed as that.
  private static func isPromise(_ claim: Claim, _ findings: Findings) -> Bool {
    switch claim.kind {
    case .commitment: return true
    case .event, .figure, .change: return claim.modality == .planned
    case .quotation, .reported:
      return claim.modality == .planned
        && !findings.claims.contains { other in
          other.kind != .quotation && other.kind != .reported
            && !Set(other.dates).isDisjoint(with: claim.dates)
        }
    }
  }

  /// The period that a figure is of. A deadline is none: a target stands where it was set.
  private static func period(of claim: Claim, _ findings: Findings) -> DayRange? {
    let dates = claim.dates.map { findings.dates[$0] }.filter { $0.kind == .date }
    guard claim.kind != .commitment, !dates.contains(where: { $0.role == .by }) else { return nil }
    let days = dates.compactMap { $0.value.flatMap { DayRange($0) } }
    // `between April 2017 and March 2018` may be two dates.
    if dates.count == 2, days.count == 2, dates[0].role == .from { return days[0].union(days[1]) }
    return days.first
  }
}

extension PlannedSearch {
  /// The claims that are meant, by their ids, and the extractions that they are of.
  func keys(_ database: Database) throws -> (claims: Set<String>, extractions: [Int64]) {
    let rows = try rows(database)
    var extractions: Set<Int64> = []
    for row in rows { extractions.insert(try row.value("extraction")) }
    return (Set(try rows.map { try $0.value("key") }), extractions.sorted())
  }
}

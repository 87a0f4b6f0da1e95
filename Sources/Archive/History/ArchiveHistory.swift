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
        let wanted = try PlannedSearch(query, database, path: path).keys(database)
        let reports = try self.reports(wanted.extractions, database)
        // What two forces report is never one figure.
        let groups = Dictionary(grouping: reports, by: \.about).values
          .sorted { ($0[0].turn, $0[0].report.id) < ($1[0].turn, $1[0].report.id) }
        let series = groups.flatMap { group in
          ArchiveFile.series(group.map(\.report), wanted: wanted.claims, unit: query.unit, ofDates: ofDates)
        }
        return History(series: series, isOfDates: ofDates)
      }
    }
  }

  /// A report of a history, with the force that it is about and its place in time.
  private struct Dated {
    var report: Report
    var about: String?
    var turn: Int
  }

  /// The reports of `ids`, in the order of their publication; those of which that is unknown stand behind, as they were
  /// added.
  private func reports(_ ids: [Int64], _ database: Database) throws -> [Dated] {
    guard !ids.isEmpty else { return [] }
    let list = ids.map(String.init).joined(separator: ",")
    let sql =
      Reading.extractions
      + " WHERE extraction.id IN (\(list)) ORDER BY publishedLast IS NULL, publishedLast, extraction.id"
    return try Row.fetchAll(database, sql: sql).enumerated().map { turn, row in
      let report = try report(row)
      let about = ClaimRows(report).about.map { report.findings.actors[$0] }
      return Dated(report: report, about: about.map { $0.ref ?? $0.name }, turn: turn)
    }
  }

  private static func series(
    _ reports: [Report], wanted: Set<String>, unit: String?, ofDates: Bool
  ) -> [[History.Point]] {
    let lineage = ClaimLineage(reports, reach: reach) { claim, report in
      point(claim, report, unit: unit, ofDates: ofDates) != nil
    }
    return lineage.chains.compactMap { chain in
      guard chain.contains(where: { wanted.contains(reports[$0.report].findings.claims[$0.claim].id) }) else {
        return nil
      }
      let points = chain.compactMap { place in
        let report = reports[place.report]
        return point(report.findings.claims[place.claim], report, unit: unit, ofDates: ofDates)
      }
      return points.isEmpty ? nil : points
    }
  }

  private static func point(_ claim: Claim, _ report: Report, unit: String?, ofDates: Bool) -> History.Point?
  {
    let findings = report.findings
    let published = findings.published.flatMap { DayRange($0.value) }
    let source = SearchHit.Source(
      id: report.id, digest: report.digest, title: report.document.metadata.title,
      publisher: report.document.metadata.publisher, url: report.document.metadata.url,
      published: findings.published?.value)
    func point(_ days: DayRange, _ value: Quantity.Value, _ count: Quantity?, _ words: ByteSpan)
      -> History.Point
    {
      History.Point(
        days: days, value: value, unit: count?.unit, qualifier: count?.qualifier,
        words: report.document.string(words), text: report.document.string(claim.focus), claim: claim.id,
        source: source)
    }
    if ofDates {
      guard claim.kind == .commitment || claim.modality == .planned, let published,
        let date = claim.dates.lazy.map({ findings.dates[$0] }).first(where: { $0.kind == .date }),
        let day = date.value.flatMap({ DayRange($0) })?.last
      else { return nil }
      return point(published, .number(Double(day)), nil, date.span)
    }
    guard claim.kind == .figure || claim.kind == .change || claim.kind == .commitment,
      let count = claim.counts.lazy.map({ findings.counts[$0] }).first(where: {
        unit == nil || $0.unit == unit
      })
    else { return nil }
    let own = claim.dates.lazy.map { findings.dates[$0] }.filter { $0.kind == .date }
      .compactMap { $0.value.flatMap { DayRange($0) } }.first
    guard let days = own ?? published else { return nil }
    return point(days, count.value, count, count.span)
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

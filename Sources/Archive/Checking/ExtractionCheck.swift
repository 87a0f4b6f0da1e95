import Claims
import Emission
import GRDB

/// Holds what is stored of one report against its record, and that against its text.
struct ExtractionCheck {
  private let row: Row
  private let database: Database
  private let name: String

  init(_ row: Row, _ database: Database) throws {
    self.row = row
    self.database = database
    name = try row.value("name")
  }

  /// Every place in the record is held against the text, and every column against the record.
  func run(_ check: inout ArchiveCheck) throws {
    guard let text = try row.unpacked("textBytes", size: "textSize", digest: row.value("textDigest")) else {
      return check.add("\(name): its text is damaged")
    }
    guard let record = try row.unpacked("record", size: "size", digest: row.value("recordDigest")) else {
      return check.add("\(name): its record is damaged")
    }
    let content: RecordReader.Content
    do throws(Emission.RecordError) {
      content = try RecordReader.read(record, text: text)
    } catch {
      return check.add("\(name): its record does not fit its text: \(error.message)")
    }
    guard case .report(let report) = content else {
      return check.add("\(name): its record is of a report that could not be read")
    }
    checkColumns(report, &check)
    try checkClaims(report, &check)
  }

  private func checkColumns(_ report: Report, _ check: inout ArchiveCheck) {
    if row.differs("digest", report.digest) { check.add("\(name): its record is of another report") }
    let maker = report.generator
    if row.differs("version", maker.version) || row.differs("rules", maker.rules)
      || row.differs("options", maker.optionsText)
    {
      check.add("\(name): its record was made by another version, other rules or other options")
    }
    let (metadata, rows) = (report.document.metadata, ClaimRows(report))
    let facts: [(String, (any DatabaseValueConvertible)?)] = [
      ("name", report.id), ("title", metadata.title), ("publisher", metadata.publisher),
      ("url", metadata.url),
      ("published", report.findings.published?.value), ("publishedFirst", rows.published?.first),
      ("publishedLast", rows.published?.last),
      ("aboutName", rows.about.map { report.findings.actors[$0].name }),
    ]
    for (column, value) in facts where row.differs(column, value) {
      check.add("\(name): its \(column) is stored otherwise than its record has it")
    }
  }

  private func checkClaims(_ report: Report, _ check: inout ArchiveCheck) throws {
    let claims = try Row.fetchAll(
      database.cachedStatement(sql: Reading.claimsOfExtraction), arguments: [row.value("id") as Int64])
    check.claims += claims.count
    let expected = ClaimRows(report).rows()
    guard claims.count == expected.count, !row.differs("claims", claims.count) else {
      return check.add("\(name): \(claims.count) of its \(expected.count) claims are there")
    }
    for (row, claim) in zip(claims, expected) {
      let isStored = try claim.isStored(as: row, report.findings.actors, database)
      if !isStored { check.add("\(name): its claim \(claim.key) is stored otherwise than its record has it") }
    }
  }
}

extension ClaimRow {
  fileprivate func isStored(as row: Row, _ reportActors: [Actor], _ database: Database) throws -> Bool {
    let facts: [(String, (any DatabaseValueConvertible)?)] = [
      ("key", key), ("kind", kind), ("first", span.lowerBound), ("last", span.upperBound),
      ("focusFirst", focus.lowerBound), ("focusLast", focus.upperBound), ("text", text), ("facets", facets),
      ("speaker", speaker.map { reportActors[$0].name } ?? ""),
      ("speakerName", speaker.map { reportActors[$0].name }),
      ("subjectName", subject.map { reportActors[$0].name }), ("negated", isNegated), ("modality", modality),
      ("dated", isDated), ("firstDay", days?.first), ("lastDay", days?.last),
    ]
    guard !facts.contains(where: { row.differs($0, $1) }) else { return false }
    let id: Int64 = try row.value("id")
    let stored = try Row.fetchAll(database.cachedStatement(sql: Reading.allOfFigures), arguments: [id])
    guard stored.count == figures.count, zip(stored, figures).allSatisfy({ $1.isStored(as: $0) }) else {
      return false
    }
    let names = try Row.fetchAll(database.cachedStatement(sql: Reading.actorsOfClaim), arguments: [id])
    // Two actors of one name, kind and ref are stored as one.
    return Set(try names.map { try $0.value("name") as String }) == Set(actors.map { reportActors[$0].name })
  }
}

extension ClaimRow.Figure {
  fileprivate func isStored(as row: Row) -> Bool {
    let facts: [(String, (any DatabaseValueConvertible)?)] = [
      ("kind", kind), ("unit", unit), ("low", low), ("high", high), ("qualifier", qualifier),
      ("direction", direction), ("words", words),
    ]
    return !facts.contains { row.differs($0, $1) }
  }
}

extension Row {
  /// Whether a column holds anything else than `value`.
  fileprivate func differs(_ column: String, _ value: (any DatabaseValueConvertible)?) -> Bool {
    (self[column]?.databaseValue ?? .null) != (value?.databaseValue ?? .null)
  }
}

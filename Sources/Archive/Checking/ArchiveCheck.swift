import Claims
import Digests
import Emission
import GRDB
import ReportText

/// What a check of an archive found.
public struct ArchiveCheck: Hashable, Sendable {
  /// What is wrong, each in one sentence.
  public internal(set) var problems: [String] = []
  /// How many extractions, claims and kept sources were looked at.
  public internal(set) var extractions = 0
  public internal(set) var claims = 0
  public internal(set) var sources = 0

  /// How many problems are told at most: a file that is damaged throughout has no end of them.
  public static let mostProblems = 100
}

extension ArchiveFile {
  /// Checks the whole archive: SQLite's own structure, the index against the rows, every digest, every record, and
  /// every place of every claim against the text that was kept.
  ///
  /// - Parameter progress: told now and then how many extractions were looked at.
  /// - Throws: `ArchiveError` where the file cannot be read at all.
  public func check(progress: (Int) -> Void = { _ in }) throws(ArchiveError) -> ArchiveCheck {
    try ArchiveFile.mapping(path) {
      var check = ArchiveCheck()
      try database.read { database in
        try checkStructure(&check, database)
        try checkSources(&check, database)
        let rows = try Row.fetchCursor(database, sql: Reading.extractions + " ORDER BY extraction.id")
        while let row = try rows.next() {
          try checkExtraction(row, &check, database)
          progress(check.extractions)
        }
      }
      try checkIndex(&check)
      return check
    }
  }

  /// Makes the index anew from the rows.
  public func rebuildIndex() throws(ArchiveError) {
    try ArchiveFile.mapping(path) {
      try database.inDatabase { database in
        try database.inTransaction(.immediate) {
          try database.execute(sql: Writing.rebuildIndex)
          return .commit
        }
      }
    }
  }

  private func checkStructure(_ check: inout ArchiveCheck, _ database: Database) throws {
    for line in try String.fetchAll(database, sql: "PRAGMA integrity_check(\(ArchiveCheck.mostProblems))")
    where line != "ok" {
      check.add("the file is damaged: \(line)")
    }
    for row in try Row.fetchAll(database, sql: "PRAGMA foreign_key_check") {
      check.add("a row of \(row[0] as String? ?? "?") leads to nothing in \(row[2] as String? ?? "?")")
    }
  }

  /// Holds the index against the rows. The command is a write to SQLite, although nothing is written: of an archive
  /// that cannot be written to a copy in memory is checked.
  private func checkIndex(_ check: inout ArchiveCheck) throws {
    func inspect(_ database: Database) throws {
      try database.execute(sql: "INSERT INTO claimIndex (claimIndex, rank) VALUES ('integrity-check', 1)")
    }
    do {
      do {
        try database.inDatabase(inspect)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
        let copy = try DatabaseQueue()
        try database.backup(to: copy)
        try copy.inDatabase(inspect)
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      check.add("the index does not fit the claims; precept archive verify --repair makes it anew")
    }
  }

  private func checkSources(_ check: inout ArchiveCheck, _ database: Database) throws {
    let rows = try Row.fetchCursor(database, sql: "SELECT digest, size, bytes FROM source")
    while let row = try rows.next() {
      check.sources += 1
      let digest: String = row["digest"]
      if ArchiveFile.unpacked(row["bytes"], row["size"], digest) == nil {
        check.add("the kept bytes of \(digest) are damaged")
      }
    }
  }

  private func checkExtraction(_ row: Row, _ check: inout ArchiveCheck, _ database: Database) throws {
    check.extractions += 1
    let name: String = row["name"]
    guard let text = ArchiveFile.unpacked(row["text"], row["textSize"], row["textDigest"]) else {
      return check.add("\(name): its text is damaged")
    }
    guard let record = ArchiveFile.unpacked(row["record"], row["size"], row["recordDigest"]) else {
      return check.add("\(name): its record is damaged")
    }
    let report: Report
    do throws(Emission.RecordError) {
      // Every place in it is held against the text.
      guard case .report(let read) = try RecordReader.read(record, text: text) else {
        return check.add("\(name): its record is of a report that could not be read")
      }
      report = read
    } catch {
      return check.add("\(name): its record does not fit its text: \(error.message)")
    }
    if report.digest != row["digest"] { check.add("\(name): its record is of another report") }
    let id: Int64 = row["id"]
    let claims = try Row.fetchAll(
      database.cachedStatement(sql: Reading.claimsOfExtraction), arguments: [id])
    check.claims += claims.count
    let expected = ClaimRows(report).rows()
    guard claims.count == expected.count, claims.count == row["claims"] else {
      return check.add("\(name): \(claims.count) of its \(expected.count) claims are there")
    }
    for (row, claim) in zip(claims, expected) where !claim.isStored(as: row) {
      check.add("\(name): its claim \(claim.key) is stored otherwise than its record has it")
    }
  }

  /// Bytes of a column, if they have their size and digest still.
  static func unpacked(_ packed: Blob?, _ size: Int, _ digest: String) -> [UInt8]? {
    guard let packed, let bytes = Packing.unpacked(packed.bytes, size: size),
      Digest.sha256(bytes) == digest
    else { return nil }
    return bytes
  }
}

extension ArchiveCheck {
  fileprivate mutating func add(_ problem: String) {
    if problems.count < ArchiveCheck.mostProblems { problems.append(problem) }
  }
}

extension ClaimRow {
  fileprivate func isStored(as row: Row) -> Bool {
    row["key"] == key && row["kind"] == kind && row["first"] == span.lowerBound
      && row["last"] == span.upperBound && row["focusFirst"] == focus.lowerBound
      && row["focusLast"] == focus.upperBound && row["text"] == text && row["facets"] == facets
  }
}

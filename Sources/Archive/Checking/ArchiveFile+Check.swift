import GRDB

extension ArchiveFile {
  /// Checks the whole archive: SQLite's own structure, the index against the rows, every digest, every record, and
  /// every place of every claim against the text that was kept.
  ///
  /// - Parameter progress: told now and then how many extractions were looked at.
  /// - Throws: `ArchiveError` where the file cannot be read at all.
  public func check(progress: (Int) -> Void = { _ in }) throws(ArchiveError) -> ArchiveCheck {
    try ArchiveFile.mapping(path) {
      var check = ArchiveCheck()
      // In no transaction: SQLite does not end one in which it came upon damage. What is added meanwhile does no harm.
      try database.inDatabase { database in
        try going(on: &check, "the structure") { try checkStructure(&$0, database) }
        try going(on: &check, "the kept sources") { try checkSources(&$0, database) }
        // One by one, so that those behind a damaged page are looked at too.
        var ids: [Int64] = []
        try going(on: &check, "the list of records") { _ in
          ids = try Int64.fetchAll(database, sql: Reading.idsOfExtractions)
        }
        for id in ids {
          try going(on: &check, "record \(id)") { check in
            if let row = try Row.fetchOne(database.cachedStatement(sql: Reading.extraction), arguments: [id])
            {
              try ExtractionCheck(row, database).run(&check)
            }
          }
          check.extractions += 1
          progress(check.extractions)
        }
      }
      try going(on: &check, "the index") { try checkIndex(&$0) }
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

  /// Does a part of a check; that its part of the file is damaged is a problem, and no end of the check.
  private func going(
    on check: inout ArchiveCheck, _ what: String, _ body: (inout ArchiveCheck) throws -> Void
  ) throws {
    do {
      try body(&check)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      check.add("the file is damaged where \(what) is kept: \(error.message ?? "it cannot be read")")
    } catch is RowDecodingError {
      check.add("the file is damaged where \(what) is kept: what is there is no such thing")
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
      try database.execute(sql: Writing.checkIndex)
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
    let rows = try Row.fetchCursor(database, sql: Reading.sources)
    while let row = try rows.next() {
      check.sources += 1
      let digest: String = try row.value("digest")
      if try row.unpacked("bytes", size: "size", digest: digest) == nil {
        check.add("the kept bytes of \(digest) are damaged")
      }
    }
  }
}

import Claims
import Emission
import GRDB

extension ArchiveFile {
  /// Gives every report that is stored, in the order in which they were added.
  ///
  /// - Parameters:
  ///   - hasAllVersions: whether what was made by older rules or other options is given too.
  ///   - body: takes each report; it was held against its digests.
  /// - Throws: `ArchiveError`, `damaged` where one is not as it was stored; and what `body` throws.
  public func forEachReport(hasAllVersions: Bool = false, _ body: (Report) throws -> Void) throws {
    let sql = Reading.extractions(hasAllVersions: hasAllVersions)
    try ArchiveFile.mappingFaults(path) {
      try database.read { database in
        let rows = try Row.fetchCursor(database, sql: sql)
        while let row = try rows.next() { try body(try report(row)) }
      }
    }
  }

  /// The report of a row of `Reading.extractions`.
  func report(_ row: Row) throws -> Report {
    let name: String = try row.value("name")
    guard let text = try row.unpacked("textBytes", size: "textSize", digest: row.value("textDigest")),
      let record = try row.unpacked("record", size: "size", digest: row.value("recordDigest")),
      case .report(let report)? = try? RecordReader.read(record, text: text)
    else {
      throw ArchiveError(
        .damaged, "\(path): what is stored of \(name) is damaged; precept archive verify tells what else is")
    }
    return report
  }

  /// Gives the bytes of every report that were kept, with their digests.
  ///
  /// - Throws: `ArchiveError`, and what `body` throws.
  public func forEachSource(_ body: (_ digest: String, _ bytes: [UInt8]) throws -> Void) throws {
    try ArchiveFile.mappingFaults(path) {
      try database.read { database in
        let rows = try Row.fetchCursor(
          database, sql: Reading.sources)
        while let row = try rows.next() {
          let digest: String = try row.value("digest")
          guard let bytes = try row.unpacked("bytes", size: "size", digest: digest) else {
            throw ArchiveError(.damaged, "\(path): the kept bytes of \(digest) are damaged")
          }
          try body(digest, bytes)
        }
      }
    }
  }
}

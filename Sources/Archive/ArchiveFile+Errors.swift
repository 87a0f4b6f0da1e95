import Foundation
import GRDB

extension ArchiveFile {
  /// What `body` gives; what SQLite finds wrong is told as a problem of the archive at `path`.
  static func mapping<Result>(_ path: String, _ body: () throws -> Result) throws(ArchiveError) -> Result {
    do {
      return try mappingFaults(path, body)
    } catch let error as ArchiveError {
      throw error
    } catch {
      throw ArchiveError(.system, "\(path): \(error)")
    }
  }

  /// The same for a `body` that has errors of its own, which are passed on.
  static func mappingFaults<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw ArchiveError(error, path)
    } catch is RowDecodingError {
      throw ArchiveError(
        .damaged, "\(path) is damaged; precept archive verify says where, and a copy of it may be whole")
    }
  }
}

extension ArchiveError {
  fileprivate init(_ error: DatabaseError, _ path: String) {
    let words = error.message ?? "error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self.init(.foreign, "\(path) is no archive; give the name of an archive, or of a new file")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.locked, "\(path) is in use by another program, which did not let go of it; try again later")
    case .SQLITE_READONLY:
      self.init(.readOnly, "\(path) cannot be written to; check its permissions and its folder's")
    case .SQLITE_FULL:
      self.init(.full, "\(path): there is no room left on the disk; what was stored before is safe")
    case .SQLITE_IOERR where errno == ENOSPC || errno == EFBIG || errno == EDQUOT:
      self.init(.full, "\(path): there is no room left on the disk; what was stored before is safe")
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      self.init(.missing, "\(path) cannot be opened; check that its folder is there and may be written to")
    case .SQLITE_CORRUPT:
      self.init(
        .damaged,
        "\(path) is damaged (\(words)); precept archive verify says where, and a copy of it may be whole")
    default: self.init(.system, "\(path): \(words)")
    }
  }
}

import Glibc

/// Looks at a file before SQLite does, which takes a file of a byte for an empty database, and finishes what another
/// program has left undone in its own.
extension ArchiveFile {
  private static let magic = Array("SQLite format 3\0".utf8)
  /// Where in the header the application is named.
  private static let applicationOffset = 68

  /// - Throws: `ArchiveError` where the file cannot be an archive.
  static func look(at path: String, _ purpose: Purpose) throws(ArchiveError) {
    // Beside a journal the file is half written, and SQLite puts it right. Whether there is one is asked first: it goes
    // away when the header is there.
    let hasJournal = hasJournal(path)
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT, purpose == .adding { return }
      throw ArchiveError(
        .missing,
        errno == ENOENT
          ? "\(path): there is no such archive; precept archive add makes one"
          : "\(path): \(String(cString: strerror(errno)))")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ArchiveError(.foreign, "\(path) is no file; give the name of an archive")
    }
    guard status.st_size > 0 else {
      if purpose == .adding || hasJournal { return }
      throw empty(path)
    }
    if !hasJournal { try readHeader(path) }
  }

  /// Whether a change of the file is going on, or was left unfinished.
  static func hasJournal(_ path: String) -> Bool { access("\(path)-journal", F_OK) == 0 }

  private static func readHeader(_ path: String) throws(ArchiveError) {
    var header = [UInt8](repeating: 0, count: applicationOffset + 4)
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw ArchiveError(.missing, "\(path): \(String(cString: strerror(errno)))") }
    defer { Glibc.close(file) }
    let count = pread(file, &header, header.count, 0)
    guard count > 0, header.starts(with: magic) else {
      throw ArchiveError(.foreign, "\(path) is no archive; give the name of an archive, or of a new file")
    }
    let application = header[applicationOffset...].reduce(Int32(0)) { $0 << 8 | Int32($1) }
    guard count == header.count, application == Schema.applicationID else { throw otherProgram(path) }
  }

  static func empty(_ path: String) -> ArchiveError {
    ArchiveError(.foreign, "\(path) is empty, and no archive; precept archive add makes one")
  }

  static func otherProgram(_ path: String) -> ArchiveError {
    ArchiveError(
      .foreign,
      "\(path) is a database of another program, and no archive; give the name of an archive, or of a new file"
    )
  }
}

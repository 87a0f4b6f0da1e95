import Foundation
import GRDB

/// One archive: a SQLite file that holds reports, what they claim, and an index of their words.
///
/// At rest it is that one file. While something is added there are two more beside it (`-wal`, `-shm`), by which
/// readers are not kept waiting; after a crash they stay, and the next opening takes what they hold.
public final class ArchiveFile: Sendable {
  /// What an archive is opened for.
  public enum Purpose: Hashable, Sendable {
    /// To be read; it must be there.
    case reading
    /// To be added to; it is made where it is not there.
    case adding
    /// To be looked at from end to end; it must be there. Nothing in it is changed.
    case checking
    /// To have its index mended; it must be there.
    case repairing
  }

  /// The path as it was given.
  public let path: String
  let database: DatabaseQueue

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - purpose: what for.
  ///   - patience: how long another writer is waited for, in seconds.
  ///   - whileWaiting: called once, when a second has passed.
  /// - Throws: `ArchiveError`; nothing in a file that is no archive is run or changed.
  public init(
    _ path: String, for purpose: Purpose, patience: Double = 60,
    whileWaiting: @escaping @Sendable () -> Void = {}
  ) throws(ArchiveError) {
    self.path = path
    guard !path.isEmpty else { throw ArchiveError(.missing, "the archive has no name; give the name of a file") }
    try ArchiveFile.look(at: path, purpose)
    // To SQLite `:memory:` and `file:…` are no names of files.
    let name = path.hasPrefix("/") ? path : "./\(path)"
    database = try ArchiveFile.mapping(path) {
      try DatabaseQueue(
        path: name, configuration: Self.configuration(purpose, patience: patience, whileWaiting))
    }
    try ArchiveFile.mapping(path) { try check(purpose) }
  }

  /// Leaves the archive as one file, if nobody else is using it.
  public func close() throws(ArchiveError) {
    try ArchiveFile.mapping(path) {
      try database.inDatabase { database in
        // Another reader or writer has it open: whoever closes it last does this.
        if try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal", !database.configuration.readonly {
          _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
        }
      }
      try database.close()
    }
  }

  // MARK: - Opening

  /// Looks at the file before SQLite does.
  private static func look(at path: String, _ purpose: Purpose) throws(ArchiveError) {
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
    guard status.st_size > 0 || purpose == .adding else {
      throw ArchiveError(.foreign, "\(path) is empty, and no archive; precept archive add makes one")
    }
  }

  private static func configuration(
    _ purpose: Purpose, patience: Double, _ whileWaiting: @escaping @Sendable () -> Void
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = purpose == .reading
    configuration.label = "archive"
    let pause = 0.02
    configuration.busyMode = .callback { tries in
      if tries == Int(1 / pause) { whileWaiting() }
      guard Double(tries) * pause < patience else { return false }
      usleep(UInt32(pause * 1_000_000))
      return true
    }
    configuration.prepareDatabase { database in
      // Nothing in a schema that somebody else wrote may run.
      try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
      try database.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  /// Sees to it that the file is an archive of a schema that is known, and brings its schema up to date.
  private func check(_ purpose: Purpose) throws {
    let state = try database.inDatabase { database in
      (
        application: try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        version: try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
        objects: try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      )
    }
    if state.application == 0, state.version == 0, state.objects == 0, purpose == .adding {
      try make()
    } else {
      guard state.application == Schema.applicationID else {
        throw ArchiveError(
          .foreign, "\(path) is a database of another program; give the name of an archive, or of a new file")
      }
      guard state.version <= Schema.version else {
        throw ArchiveError(
          .newer,
          "\(path) was made by a newer version of Precept (its schema is \(state.version), this one knows \(Schema.version)); use that version"
        )
      }
      if purpose == .adding || purpose == .repairing { try Schema.migrator.migrate(database) }
    }
    try checkSchema()
    if purpose == .adding {
      try database.inDatabase { database in
        _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
        // What is told to be stored must be there after a loss of power too.
        try database.execute(sql: "PRAGMA synchronous = FULL")
      }
    }
  }

  /// Makes the tables, all or none of them.
  private func make() throws { try Schema.migrator.migrate(database) }

  /// Sees to it that the file has the tables that Precept makes, and nothing that would run besides.
  private func checkSchema() throws {
    let model = try DatabaseQueue()
    try Schema.migrator.migrate(model)
    let expected = Set(try model.read(ArchiveFile.objects))
    let found = Set(try database.read(ArchiveFile.objects))
    guard let odd = expected.symmetricDifference(found).min() else { return }
    throw ArchiveError(
      .altered,
      "\(path) is not as Precept made it (\(odd.prefix { !$0.isNewline && $0 != "(" }.prefix(80))); nothing in it was used")
  }

  private static func objects(_ database: Database) throws -> [String] {
    try String.fetchAll(
      database,
      sql: """
        SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master
        WHERE name NOT LIKE 'sqlite_stat%'
        """)
  }
}

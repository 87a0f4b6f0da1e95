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
  private let waiting: Patience

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
    guard !path.isEmpty else {
      throw ArchiveError(.missing, "the archive has no name; give the name of a file")
    }
    try ArchiveFile.look(at: path, purpose)
    let waiting = Patience(seconds: patience, whileWaiting: whileWaiting)
    self.waiting = waiting
    // A reader too must put right what another program has left half written.
    let mayWrite = purpose != .reading || ArchiveFile.hasJournal(path)
    // To SQLite `:memory:` and `file:…` are no names of files.
    let name = path.hasPrefix("/") ? path : "./\(path)"
    database = try ArchiveFile.mapping(path) {
      try DatabaseQueue(path: name, configuration: Self.configuration(mayWrite: mayWrite, waiting))
    }
    try ArchiveFile.mapping(path) { try check(purpose) }
  }

  /// Leaves the archive as one file, if nobody else is using it.
  public func close() throws(ArchiveError) {
    try ArchiveFile.mapping(path) {
      try database.inDatabase { database in
        // Another reader or writer has it open: whoever closes it last does this.
        if try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal",
          !database.configuration.readonly
        {
          _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
        }
      }
      try database.close()
    }
  }

  // MARK: - Opening

  private static func configuration(
    mayWrite: Bool, _ patience: Patience
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = !mayWrite
    configuration.label = "archive"
    configuration.busyMode = .callback { patience.wait($0) }
    configuration.prepareDatabase { database in
      // Nothing in a schema that somebody else wrote may run.
      try database.execute(
        sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
      try database.execute(sql: "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  /// Sees to it that the file is an archive of a schema that is known, and brings its schema up to date.
  private func check(_ purpose: Purpose) throws {
    // At one moment, since another writer may be making it.
    let version = try database.read(knownVersion)
    guard version > 0 || purpose == .adding else { throw ArchiveFile.empty(path) }
    guard purpose == .adding || purpose == .repairing else { return }
    if version == 0 { try claim() }
    try keepLog()
    try Schema.migrator.migrate(database)
  }

  /// The version of the file's schema, which is as Precept made it; 0 where it is only begun, or empty. Nothing was
  /// written by then: a trigger that somebody else put in must not run.
  private func knownVersion(_ database: Database) throws -> Int32 {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let version = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let objects = try String.fetchAll(database, sql: Reading.objects)
    if application == 0, version == 0, objects.isEmpty { return 0 }
    guard application == Schema.applicationID else { throw ArchiveFile.otherProgram(path) }
    guard version <= Schema.version else {
      throw ArchiveError(
        .newer,
        "\(path) was made by a newer version of Precept (its schema is \(version), this one knows \(Schema.version)); use that version"
      )
    }
    guard version >= 0 else { throw altered("its schema is \(version)") }
    if version == 0, objects.isEmpty { return 0 }
    let expected = try ArchiveFile.objects(of: version)
    if let odd = expected.symmetricDifference(objects).min() {
      throw altered("\(odd.prefix { !$0.isNewline && $0 != "(" }.prefix(80))")
    }
    guard
      try Schema.migrator.appliedIdentifiers(database)
        == Set(Schema.migrator.migrations.prefix(Int(version)))
    else {
      throw altered("the steps of its schema")
    }
    return version
  }

  /// What there is in an archive of a version; in one that is only begun, the list of the steps that were taken.
  private static func objects(of version: Int32) throws -> Set<String> {
    let model = try DatabaseQueue()
    try Schema.migrator.migrate(model, upTo: Schema.migrator.migrations[max(0, Int(version) - 1)])
    let objects = try model.read { try String.fetchSet($0, sql: Reading.objects) }
    return version > 0 ? objects : objects.filter { $0.contains("grdb_migrations") }
  }

  /// Names the file as an archive before anything else is in it: whoever opens it meanwhile, or after a kill, knows
  /// it by that.
  private func claim() throws {
    try database.inDatabase { database in
      try database.inTransaction(.immediate) {
        if try Int.fetchOne(database, sql: Reading.countOfObjects) == 0 {
          try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        }
        return .commit
      }
    }
  }

  private func altered(_ what: String) -> ArchiveError {
    ArchiveError(.altered, "\(path) is not as Precept made it (\(what)); nothing in it was used")
  }

  /// Has SQLite write to a log beside the file, by which readers are not kept waiting. Whoever reads or writes the
  /// archive at rest is waited for here, since SQLite would let no new reader in while it waits.
  private func keepLog() throws {
    var tries = 0
    while true {
      do {
        return try waiting.suspended {
          try database.inDatabase { database in
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
            // What is told to be stored must be there after a loss of power too.
            try database.execute(sql: "PRAGMA synchronous = FULL")
          }
        }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        guard waiting.wait(tries) else { throw error }
        tries += 1
      }
    }
  }
}

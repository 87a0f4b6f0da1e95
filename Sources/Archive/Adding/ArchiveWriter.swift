import Claims
import Emission
import GRDB

/// Adds reports to an archive, a batch in a transaction: whatever happens, what was told to be stored is there, and
/// of a report either everything or nothing.
public struct ArchiveWriter {
  /// One thing to be stored.
  public enum Item: Sendable {
    case report(PreparedReport)
    /// A report that could not be read.
    case failure(ReportFailure)
  }

  /// What became of one report.
  public struct Stored: Hashable, Sendable {
    /// What became of it.
    public enum Outcome: Hashable, Sendable {
      case added(claims: Int)
      /// The same bytes were stored before, read by the same rules and options.
      case known
      case failed(code: String, message: String)
    }

    /// The caller's name for it.
    public var id: String
    /// The digest of its bytes, where there were any to read.
    public var digest: String?
    /// What became of it.
    public var outcome: Outcome
  }

  /// How many claims a batch has, and how many reports at most.
  private static let claimsOfBatch = 4000
  private static let reportsOfBatch = 256

  private let archive: ArchiveFile
  private let generator: Generator
  private let started: String
  private var run: Int64?
  private var batch: [Item] = []
  private var claims = 0
  /// The ids of actors that were looked up.
  private var actors: [ActorKey: Int64] = [:]

  private struct ActorKey: Hashable {
    var name: String
    var kind: Actor.Kind
    var ref: String
  }

  /// How many actors are remembered.
  private static let mostActors = 50_000

  /// A writer whose run is of reports that `generator` makes, and began at `started` (ISO 8601).
  public init(_ archive: ArchiveFile, generator: Generator, started: String) {
    self.archive = archive
    self.generator = generator
    self.started = started
  }

  /// Takes one more.
  ///
  /// - Returns: what is stored by now, in order; often nothing, since it is stored in batches.
  /// - Throws: `ArchiveError`; then nothing of the batch is stored.
  public mutating func add(_ item: Item) throws(ArchiveError) -> [Stored] {
    batch.append(item)
    if case .report(let report) = item { claims += report.rows.count }
    guard claims >= Self.claimsOfBatch || batch.count >= Self.reportsOfBatch else { return [] }
    return try flush()
  }

  /// Stores what was taken and is not stored yet.
  public mutating func flush() throws(ArchiveError) -> [Stored] {
    guard !batch.isEmpty else { return [] }
    let items = batch
    batch = []
    claims = 0
    return try store(items)
  }

  /// Stores the rest, and tells that the run was finished at `time` (ISO 8601).
  public mutating func finish(at time: String) throws(ArchiveError) -> [Stored] {
    let stored = try flush()
    guard let run else { return stored }
    try ArchiveFile.mapping(archive.path) {
      try archive.database.inDatabase { database in
        try database.execute(sql: Writing.finishRun, arguments: [time, run])
      }
    }
    return stored
  }

  private mutating func store(_ items: [Item]) throws(ArchiveError) -> [Stored] {
    var writer = self
    do {
      let stored = try ArchiveFile.mapping(archive.path) {
        try archive.database.inDatabase { database in
          var stored: [Stored] = []
          try database.inTransaction(.immediate) {
            stored = try writer.write(items, database)
            return .commit
          }
          return stored
        }
      }
      self = writer
      return stored
    } catch {
      // The transaction is undone, and with it the ids that were given out in it.
      actors = [:]
      throw error
    }
  }

  // MARK: - In a transaction

  private mutating func write(_ items: [Item], _ database: Database) throws -> [Stored] {
    let run = try self.run ?? begin(database)
    self.run = run
    if actors.count > Self.mostActors { actors = [:] }
    let last = try Int64.fetchOne(database, sql: Writing.lastClaim) ?? 0
    let rows = try RowStatements(database)
    var stored: [Stored] = []
    for item in items {
      switch item {
      case .failure(let failure):
        try database.cachedStatement(sql: Writing.failure).execute(
          arguments: [run, failure.id, failure.digest, failure.code, failure.message])
        stored.append(
          Stored(
            id: failure.id, digest: failure.digest,
            outcome: .failed(code: failure.code, message: failure.message)))
      case .report(let prepared):
        let isNew = try write(prepared, of: run, rows, database)
        stored.append(
          Stored(
            id: prepared.report.id, digest: prepared.report.digest,
            outcome: isNew ? .added(claims: prepared.rows.count) : .known))
      }
    }
    try database.cachedStatement(sql: Writing.index).execute(arguments: [last])
    try count(stored, of: run, database)
    return stored
  }

  private func begin(_ database: Database) throws -> Int64 {
    try database.execute(
      sql: Writing.beginRun, arguments: [started, generator.version, generator.rules, generator.optionsText])
    return database.lastInsertedRowID
  }

  private func count(_ stored: [Stored], of run: Int64, _ database: Database) throws {
    var (added, known, failed, claims) = (0, 0, 0, 0)
    for report in stored {
      switch report.outcome {
      case .added(let number):
        added += 1
        claims += number
      case .known: known += 1
      case .failed: failed += 1
      }
    }
    try database.cachedStatement(sql: Writing.updateRun)
      .execute(arguments: [added, known, failed, claims, run])
  }

  /// Stores a report; false where it is there.
  private mutating func write(
    _ prepared: PreparedReport, of run: Int64, _ rows: RowStatements, _ database: Database
  ) throws -> Bool {
    let report = prepared.report
    if let source = prepared.source {
      try database.cachedStatement(sql: Writing.source).execute(
        arguments: [report.digest, source.size, Blob(source.bytes)])
    }
    let maker = report.generator
    let known = try Int64.fetchOne(
      database.cachedStatement(sql: Writing.knownExtraction),
      arguments: [report.digest, maker.version, maker.rules, maker.optionsText])
    guard known == nil else { return false }
    try database.cachedStatement(sql: Writing.text).execute(
      arguments: [prepared.text.digest, prepared.text.size, Blob(prepared.text.bytes)])
    let text = try Int64.fetchOne(
      database.cachedStatement(sql: Writing.textID), arguments: [prepared.text.digest])
    let actors = try report.findings.actors.map { try id(of: $0, database) }
    let metadata = report.document.metadata
    try database.cachedStatement(sql: Writing.extraction).execute(arguments: [
      run, report.digest, report.id, maker.version, maker.versionNumber, maker.rules, maker.optionsText, text,
      metadata.title,
      metadata.publisher, metadata.url, report.findings.published?.value, prepared.published?.first,
      prepared.published?.last, prepared.about.map { actors[$0] }, prepared.rows.count, prepared.record.size,
      Blob(prepared.record.bytes), prepared.record.digest,
    ])
    let extraction = database.lastInsertedRowID
    for row in prepared.rows {
      try rows.write(row, of: extraction, actors, report.findings.actors, database)
    }
    return true
  }

  private mutating func id(of actor: Actor, _ database: Database) throws -> Int64 {
    let key = ActorKey(name: actor.name, kind: actor.kind, ref: actor.ref ?? "")
    if let known = actors[key] { return known }
    try database.cachedStatement(sql: Writing.actor).execute(arguments: [
      key.name, key.kind.rawValue, key.ref,
    ])
    let id = try Int64.fetchOne(
      database.cachedStatement(sql: Writing.actorID), arguments: [key.name, key.kind.rawValue, key.ref])
    guard let id else { throw ArchiveError(.system, "an actor that was stored is not there") }
    actors[key] = id
    return id
  }
}

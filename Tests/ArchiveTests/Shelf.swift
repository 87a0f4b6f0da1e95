import Claims
import Emission
import Foundation
import GRDB
import Precept
import TestSupport
import Testing

@testable import Archive

/// An archive in a folder of a test's own.
final class Shelf {
  let folder: TemporaryFolder
  let name = "a.sqlite"
  var path: String { folder.path(name) }

  init() throws { folder = try TemporaryFolder() }

  /// An archive of `reports`, named by their texts' keys.
  convenience init(_ reports: KeyValuePairs<String, String>) throws {
    self.init(folder: try TemporaryFolder())
    try add(reports.map { try Shelf.report($0.value, id: $0.key) })
  }

  private init(folder: TemporaryFolder) { self.folder = folder }

  // MARK: - In this process

  private static let pipeline = Pipeline()

  static func report(_ text: String, id: String = "r.txt", published: String? = nil) throws -> Report {
    try pipeline.published(published).report(bytes: Array(text.utf8), id: id)
      .get()
  }

  /// Adds reports, and gives what became of them.
  @discardableResult
  func add(_ reports: [Report]) throws -> [ArchiveWriter.Stored.Outcome] {
    let archive = try ArchiveFile(path, for: .adding)
    var writer = ArchiveWriter(archive, generator: Shelf.pipeline.generator, started: "2024-01-01T00:00:00Z")
    var stored: [ArchiveWriter.Stored] = []
    for report in reports { stored += try writer.add(.report(PreparedReport(report))) }
    stored += try writer.finish(at: "2024-01-01T00:01:00Z")
    try archive.close()
    return stored.map(\.outcome)
  }

  func reading<Result>(_ body: (ArchiveFile) throws -> Result) throws -> Result {
    let archive = try ArchiveFile(path, for: .reading)
    defer { try? archive.close() }
    return try body(archive)
  }

  func search(_ words: String = "", _ change: (inout ArchiveQuery) -> Void = { _ in }) throws -> [SearchHit] {
    var query = ArchiveQuery()
    query.words = words
    change(&query)
    return try reading { try $0.search(query).hits }
  }

  func check() throws -> ArchiveCheck {
    let archive = try ArchiveFile(path, for: .checking)
    defer { try? archive.close() }
    return try archive.check()
  }

  /// The records that are stored, with their texts, in order.
  func records(hasAllVersions: Bool = false) throws -> [[UInt8]] {
    var records: [[UInt8]] = []
    try reading { archive in
      try archive.forEachReport(hasAllVersions: hasAllVersions) {
        records.append(RecordEmitter(includesText: true).record(of: $0))
      }
    }
    return records
  }

  /// Changes the file behind the archive's back.
  func spoil(_ sql: String) throws {
    let database = try DatabaseQueue(path: path)
    try database.inDatabase { try $0.execute(sql: sql) }
    try database.close()
  }

  func number(_ sql: String) throws -> Int {
    let database = try DatabaseQueue(path: path)
    defer { try? database.close() }
    return try database.read { try Int.fetchOne($0, sql: sql) } ?? -1
  }

  func strings(_ sql: String) throws -> [String] {
    let database = try DatabaseQueue(path: path)
    defer { try? database.close() }
    return try database.read { try String.fetchAll($0, sql: sql) }
  }

  var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }

  // MARK: - As users do

  /// Runs `precept archive` with `arguments` in the folder.
  func run(_ arguments: [String], input: Data = Data()) throws -> Program.Run {
    try Program.run(["archive"] + arguments, input: input, in: folder.path)
  }

  func run(_ arguments: String..., input: String = "") throws -> Program.Run {
    try run(arguments, input: Data(input.utf8))
  }

  /// Runs a script of the shell in the folder, in which `$PRECEPT` is the program.
  func shell(_ script: String) throws -> (status: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "(\(script)\n) >shell.out 2>shell.err"]
    process.environment = ProcessInfo.processInfo.environment.merging(["PRECEPT": try Program.path]) { $1 }
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    try process.run()
    process.waitUntilExit()
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path(name))), as: UTF8.self)
    }
    let base: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return (base + process.terminationStatus, try text("shell.out"), try text("shell.err"))
  }

  /// The statuses of the lines that `archive add` wrote.
  static func statuses(_ run: Program.Run) throws -> [String] {
    try run.records.map { $0["status"] as? String ?? "" }
  }
}

import Claims
import Emission
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Archive

@Suite struct KillTests {
  /// Of each of the two kinds of archive.
  private static let kills = 25
  private static let reports = 300

  /// Reports that are made of the corpus by other figures and names.
  private static func write(_ count: Int, into folder: TemporaryFolder, _ random: inout SeededRandom) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: ExportTests.corpus).filter {
      $0.hasSuffix(".txt")
    }
    .sorted()
    let texts = try names.map { try String(contentsOfFile: "\(ExportTests.corpus)/\($0)", encoding: .utf8) }
      .map { $0.split(separator: "\n\n").map(String.init) }
    for index in 0..<count {
      let paragraphs = texts[index % texts.count]
      let start = Int.random(in: 0..<paragraphs.count, using: &random)
      let part = paragraphs[start..<min(start + 2, paragraphs.count)].joined(separator: "\n\n")
      try folder.write(
        "r/\(index).txt", "Northmoor Police took \(index + 1000) calls in May 2021.\n\n\(part)\n")
    }
  }

  /// The digests that the lines of a run that was killed say are stored; the last line may be cut.
  private static func told(_ output: Data) -> [(digest: String, status: String)] {
    output.split(separator: UInt8(ascii: "\n")).compactMap {
      guard let line = try? JSONSerialization.jsonObject(with: Data($0)) as? [String: Any],
        let digest = line["digest"] as? String, let status = line["status"] as? String
      else { return nil }
      return (digest, status)
    }
  }

  /// Adds the folder, and kills the program after `delay` seconds unless it is done, or as soon as it says that
  /// something is stored; gives what it said by then.
  private func add(_ shelf: Shelf, killedAfter delay: Double?) async throws -> (
    output: Data, wasKilled: Bool
  ) {
    // A file holds what was written when the program is gone, as a pipe does.
    try shelf.folder.write("out", "")
    let (place, out) = (shelf.folder.path, shelf.folder.path("out"))
    return try await aside {
      let process = try Program.prepared(["archive", "add", "--jobs", "2", "a.sqlite", "r"], in: place)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: out))
      process.standardError = FileHandle.nullDevice
      try process.run()
      let end = Date().addingTimeInterval(delay ?? 60)
      var status = stat()
      while process.isRunning, Date() < end {
        if delay == nil, stat(out, &status) == 0, status.st_size > 0 { break }
        usleep(500)
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return (try Data(contentsOf: URL(fileURLWithPath: out)), process.terminationReason == .uncaughtSignal)
    }
  }

  @Test(
    "Killed at any moment, an archive has what was told, once, and is whole", .timeLimit(.minutes(10)),
    arguments: [false, true])
  func killed(goesOn: Bool) async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededRandom(seed)
    let comment: Comment = "seed \(seed)"
    let shelf = try Shelf()
    try Self.write(Self.reports, into: shelf.folder, &random)
    let begun = Date()
    let (whole, wasKilled) = try await add(shelf, killedAfter: 120)
    var time = Date().timeIntervalSince(begun)
    #expect(!wasKilled)
    let expected = try sortedRecords(shelf)
    #expect(Set(Self.told(whole).map(\.digest)).count == Self.reports)
    #expect(expected.count == Self.reports)

    var (kills, middles) = (0, 0)
    var stored: Set<String> = []
    clear(shelf)
    while kills < Self.kills {
      let delay = kills % 5 == 0 ? nil : Double.random(in: 0...time, using: &random)
      let begun = Date()
      let (output, wasKilled) = try await add(shelf, killedAfter: delay)
      // The machine may have had more to do before.
      if wasKilled { kills += 1 } else { time = min(time, Date().timeIntervalSince(begun)) }
      for (digest, status) in Self.told(output) {
        #expect(stored.contains(digest) == (status == "known"), comment)
        stored.insert(digest)
      }
      let held = try self.held(shelf, comment)
      #expect(Set(held).count == held.count, comment)
      #expect(stored.isSubset(of: held), comment)
      if (1..<Self.reports).contains(held.count) { middles += 1 }
      // What was stored in the moment of the kill was not told any more.
      stored = Set(held)
      // An archive that goes on is killed until it is complete.
      if !goesOn || held.count == Self.reports {
        if kills % 10 == 0 { try complete(shelf, expected, comment) }
        clear(shelf)
        stored = []
      }
    }
    #expect(middles > 0, comment)
    try complete(shelf, expected, comment)
  }

  private func clear(_ shelf: Shelf) {
    for ending in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: shelf.path + ending)
    }
  }

  private func sortedRecords(_ shelf: Shelf) throws -> [Data] {
    try shelf.records().map { Data($0) }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The digests that are held, of an archive that is found whole.
  private func held(_ shelf: Shelf, _ comment: Comment) throws -> [String] {
    do {
      #expect(try shelf.check().problems == [], comment)
      return try shelf.strings("SELECT digest FROM extraction")
    } catch let error as ArchiveError where error.kind == .foreign || error.kind == .missing {
      // Killed before its tables were there: nothing is in it, and adding makes them.
      return []
    }
  }

  private func complete(_ shelf: Shelf, _ expected: [Data], _ comment: Comment) throws {
    #expect(try shelf.run("add", "--jobs", "2", "a.sqlite", "r").status == 0, comment)
    #expect(try sortedRecords(shelf) == expected, comment)
    #expect(try shelf.check().problems == [], comment)
  }

  @Test(
    "An archive that a kill left without its tables is made by whoever adds next", arguments: [false, true])
  func begun(hasList: Bool) throws {
    let shelf = try Shelf()
    try shelf.spoil("PRAGMA application_id = \(Schema.applicationID)")
    if hasList { try shelf.spoil("CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)") }
    for command in ["search", "verify", "stats", "export"] {
      let run = try shelf.run(command, "a.sqlite")
      #expect(run.status == 66)
      #expect(run.errors == "precept: a.sqlite is empty, and no archive; precept archive add makes one\n")
    }
    #expect(try shelf.add([Shelf.report(AddingTests.text)]) == [.added(claims: 2)])
    #expect(try shelf.check().problems == [])
  }

  @Test("What is left half written by a kill is put right by whoever opens it next, a reader too")
  func halfWritten() throws {
    let shelf = try Shelf()
    try shelf.add(
      (0..<60).map { try Shelf.report("Northmoor Police took \($0 + 100) calls.", id: "\($0).txt") })
    let (before, found) = (try shelf.records(), try shelf.search("calls"))
    for command in [["search", "a.sqlite", "calls"], ["verify", "a.sqlite"], ["add", "a.sqlite", "-"]] {
      let left = try Shelf()
      let database = try DatabaseQueue(path: shelf.path)
      try database.inDatabase { database in
        try database.execute(
          sql: "PRAGMA cache_size = 1; BEGIN; UPDATE claim SET text = text || hex(randomblob(2000))")
        // As they lie on the disk in the middle of a change.
        for ending in ["", "-journal"] {
          try FileManager.default.copyItem(atPath: shelf.path + ending, toPath: left.path + ending)
        }
        try database.execute(sql: "ROLLBACK")
      }
      try database.close()
      #expect(try left.bytes != shelf.bytes)
      #expect(try left.run(command).status == 0, "\(command)")
      #expect(try left.search("calls") == found)
      #expect(try left.records() == before)
      #expect(try left.check().problems == [])
    }
  }
}

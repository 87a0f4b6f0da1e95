import Archive
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct SharingTests {
  private func start(_ shelf: Shelf, _ arguments: [String], output: String) throws -> Process {
    let process = try Program.prepared(["archive"] + arguments, in: shelf.folder.path)
    try shelf.folder.write(output, "")
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: shelf.folder.path(output)))
    try shelf.folder.write("\(output).errors", "")
    process.standardError = try FileHandle(
      forWritingTo: URL(fileURLWithPath: shelf.folder.path("\(output).errors")))
    try process.run()
    return process
  }

  @Test("A locked archive is waited for, and then refused")
  func locked() throws {
    let shelf = try Shelf(["a": AddingTests.text])
    try shelf.folder.write("r.txt", "Westmoor Police took 77 calls.")
    let other = try DatabaseQueue(path: shelf.path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      for arguments in [
        ["add", "--wait", "0", "a.sqlite", "r.txt"], ["add", "--wait", "1.2", "a.sqlite", "r.txt"],
        ["verify", "--repair", "--wait", "0", "a.sqlite"],
      ] {
        let run = try shelf.run(arguments)
        #expect(run.status == 66)
        #expect(run.output.isEmpty)
        #expect(
          run.errors.hasSuffix(
            "precept: a.sqlite is in use by another program, which did not let go of it; try again later\n"))
        #expect(run.errors.contains("a.sqlite is in use; waiting") == arguments.contains("1.2"))
      }
      // Readers are not kept waiting.
      let run = try shelf.run("search", "--wait", "0", "a.sqlite", "calls")
      #expect(run.status == 0)
      #expect(try shelf.run("stats", "--wait", "0", "a.sqlite").status == 0)
      try database.execute(sql: "ROLLBACK")
    }
    try other.close()
    #expect(try shelf.search().count == 2)
    #expect(try shelf.run("add", "--wait", "0", "a.sqlite", "r.txt").status == 0)
    for wait in ["-1", "86401", "nan", "x"] {
      #expect(try shelf.run("stats", "--wait", wait, "a.sqlite").status == 64)
    }
  }

  @Test("Who waits gets the archive when the other is done", .timeLimit(.minutes(1)))
  func waiting() throws {
    let shelf = try Shelf(["a": AddingTests.text])
    try shelf.folder.write("r.txt", "Westmoor Police took 77 calls.")
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: shelf.path, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let process = try start(shelf, ["add", "a.sqlite", "r.txt"], output: "out")
    usleep(1_500_000)
    #expect(process.isRunning)
    try other.inDatabase { try $0.execute(sql: "COMMIT") }
    process.waitUntilExit()
    try other.close()
    #expect(process.terminationStatus == 0)
    #expect(try shelf.search("Westmoor").count == 1)
  }

  @Test("Writers wait for each other, and nothing is stored twice", .timeLimit(.minutes(1)))
  func writers() throws {
    for _ in 0..<8 {
      let shelf = try Shelf()
      for index in 0..<60 {
        try shelf.folder.write(
          "\(["a", "b", "both"][index % 3])/\(index).txt",
          "Northmoor Police took \(index + 100) calls in May 2021.")
      }
      let processes = try ["a", "b", "a"].enumerated().map { turn, name in
        try start(shelf, ["add", "a.sqlite", name, "both"], output: "out\(turn)")
      }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      #expect(try shelf.number("SELECT count(*) FROM extraction") == 60)
      #expect(try shelf.number("SELECT count(*) FROM claim") == 60)
      #expect(
        try shelf.number("SELECT count(DISTINCT name) FROM actor")
          == shelf.number("SELECT count(*) FROM actor"))
      #expect(try shelf.check().problems == [])
    }
  }

  @Test("A reader is never kept waiting, and sees whole batches", .timeLimit(.minutes(1)))
  func readers() throws {
    let shelf = try Shelf(["a": "Northmoor Police took 99 calls in May 2021."])
    var count = 0
    for folder in 0..<6 {
      for index in 0..<50 {
        count += 1
        try shelf.folder.write(
          "r\(folder)/\(index).txt", "Northmoor Police took \(count + 100) calls in May 2021.")
      }
    }
    // Each is a run of its own, so that the archive is opened and closed while it is read.
    let script = (0..<6).map { "$PRECEPT archive add a.sqlite r\($0) >out\($0) 2>&1 || echo $? >>failed" }
      .joined(separator: "\n")
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", script]
    writer.environment = ProcessInfo.processInfo.environment.merging(["PRECEPT": try Program.path]) { $1 }
    writer.currentDirectoryURL = URL(fileURLWithPath: shelf.folder.path)
    try writer.run()
    var (seen, searches) = (1, 0)
    while writer.isRunning {
      let archive = try ArchiveFile(shelf.path, for: .reading, patience: 5)
      var query = ArchiveQuery()
      (query.words, query.limit) = ("calls", 1000)
      let found = try archive.search(query).hits.count
      let stats = try archive.stats()
      try archive.close()
      // The index and the rows are of one moment, and nothing that was there goes away.
      #expect(found >= seen)
      #expect((found - 1) % 50 == 0)
      #expect(stats.claims >= found && stats.claims == stats.extractions)
      seen = found
      searches += 1
    }
    #expect(!FileManager.default.fileExists(atPath: shelf.folder.path("failed")))
    #expect(searches > 5)
    #expect(try shelf.search { $0.limit = 1000 }.count == 301)
    #expect(try shelf.check().problems == [])
  }

  @Test("A writer waits until an archive at rest is read no more", .timeLimit(.minutes(1)))
  func slowReader() throws {
    let shelf = try Shelf(["a": AddingTests.text, "b": "Westmoor Police took 77 calls."])
    try shelf.folder.write("r.txt", "Eastmoor Police took 55 calls.")
    // As an export into a pipe that is full.
    let archive = try ArchiveFile(shelf.path, for: .reading)
    var writer: Process?
    try archive.forEachReport { _ in
      guard writer == nil else { return }
      let process = try start(shelf, ["add", "a.sqlite", "r.txt"], output: "out")
      usleep(1_400_000)
      #expect(process.isRunning)
      // And no other reader for the writer.
      #expect(try shelf.run("search", "--wait", "1", "a.sqlite", "calls").status == 0)
      writer = process
    }
    try archive.close()
    writer?.waitUntilExit()
    #expect(writer?.terminationStatus == 0)
    #expect(
      try String(contentsOfFile: shelf.folder.path("out.errors"), encoding: .utf8).contains(
        "is in use; waiting"))
    #expect(try shelf.search("Eastmoor").count == 1)
  }
}

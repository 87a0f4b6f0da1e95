import Emission
import Foundation
import TestSupport
import Testing

@Suite struct RecordLinesTests {
  private let shelf: Shelf

  init() throws {
    shelf = try Shelf()
    for index in 1...3 {
      try shelf.folder.write("r/\(index).txt", "Northmoor Police took \(index)50 calls in May 2021.")
    }
  }

  private func records(_ arguments: String...) throws -> Data {
    try Program.run(["extract", "--format", "jsonl"] + arguments + ["r"], in: shelf.folder.path).output
  }

  @Test("From a pipe the same is stored as from the files")
  func pipe() throws {
    let run = try shelf.run(["add", "a.sqlite", "-"], input: records("--text"))
    #expect(run.status == 0)
    #expect(try Shelf.statuses(run) == ["added", "added", "added"])
    #expect(try Shelf.statuses(shelf.run("add", "a.sqlite", "r")) == ["known", "known", "known"])
    let direct = try Shelf()
    for index in 1...3 {
      try direct.folder.write("r/\(index).txt", "Northmoor Police took \(index)50 calls in May 2021.")
    }
    #expect(try direct.run("add", "a.sqlite", "r").status == 0)
    #expect(try shelf.records() == direct.records())
    #expect(try shelf.check().problems == [])
  }

  @Test func aFileOfRecordsIsTakenToo() throws {
    try shelf.folder.write("x.jsonl", try records("--text"))
    let run = try shelf.run("add", "a.sqlite", "x.jsonl", "r")
    #expect(try Shelf.statuses(run) == ["added", "added", "added", "known", "known", "known"])
  }

  @Test("A record without its text is stored where the report is there as it was, and only there")
  func withoutText() throws {
    let bare = try records()
    try FileManager.default.removeItem(atPath: shelf.folder.path("r/2.txt"))
    try shelf.folder.write("r/3.txt", "Northmoor Police took no calls.")
    let run = try shelf.run(["add", "a.sqlite", "-"], input: bare)
    #expect(run.status == 65)
    #expect(try Shelf.statuses(run) == ["added", "error", "error"])
    let codes = try run.records.compactMap { ($0["error"] as? [String: Any])?["code"] as? String }
    #expect(codes == ["no-text", "no-text"])
    #expect(run.errors.contains("standard input, line 2: the record of r/2.txt holds no text"))
    #expect(run.errors.contains("standard input, line 3: "))
    #expect(try shelf.search().count == 1)
    #expect(try shelf.check().problems == [])
  }

  @Test(
    "A line that is no record is one failure, and the others are stored",
    arguments: [
      "{", "[1,2]", "null", "{}", "{\"schema\":\"precept/record/999\"}", "\u{0}\u{1}", "caf\u{E9}",
      String(repeating: "[", count: 100_000),
    ])
  func brokenLine(line: String) throws {
    var lines = try records("--text").split(separator: UInt8(ascii: "\n")).map { Data($0) }
    lines.insert(Data(line.utf8), at: 1)
    lines.insert(Data(), at: 2)
    let run = try shelf.run(["add", "a.sqlite", "-"], input: Data(lines.joined(separator: [0x0A])))
    #expect(run.status == 65)
    #expect(try Shelf.statuses(run) == ["added", "error", "added", "added"])
    #expect(run.errors.contains("standard input, line 2: "))
    #expect(try shelf.check().problems == [])
  }

  @Test("A record whose places are not of its text is refused")
  func wrongPlaces() throws {
    var lines = String(decoding: try records("--text"), as: UTF8.self).split(separator: "\n").map(String.init)
    lines[1] = lines[1].replacingOccurrences(of: "calls", with: "cells and")
    let run = try shelf.run(["add", "a.sqlite", "-"], input: Data(lines.joined(separator: "\n").utf8))
    #expect(run.status == 65)
    #expect(try Shelf.statuses(run) == ["added", "error", "added"])
    #expect(try shelf.check().problems == [])
  }

  @Test("A failure that a record tells of is one here too")
  func failureRecord() throws {
    try shelf.folder.write("r/2.txt", Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3, 0, 0]))
    let run = try shelf.run(["add", "a.sqlite", "-"], input: records("--text"))
    #expect(try Shelf.statuses(run) == ["added", "error", "added"])
    #expect(run.status == 65)
  }

  @Test("Input that cannot be read is one failure, and an end", .timeLimit(.minutes(1)))
  func unreadableInput() throws {
    let run = try shelf.shell("timeout 20 $PRECEPT archive add a.sqlite - <r")
    #expect(run.status == 65)
    #expect(run.output.split(separator: "\n").count == 1)
    try FileManager.default.createDirectory(
      atPath: shelf.folder.path("d.jsonl"), withIntermediateDirectories: true)
    #expect(try shelf.shell("timeout 20 $PRECEPT archive add a.sqlite d.jsonl gone.jsonl").status == 65)
  }

  @Test("What comes slowly is stored as it comes", .timeLimit(.minutes(1)))
  func slowly() throws {
    let lines = try records("--text").split(separator: UInt8(ascii: "\n"))
    let process = try Program.prepared(["archive", "add", "a.sqlite", "-"], in: shelf.folder.path)
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    for (index, line) in lines.enumerated() {
      try input.fileHandleForWriting.write(contentsOf: line + [0x0A])
      let told = output.fileHandleForReading.availableData
      #expect(String(decoding: told, as: UTF8.self).contains("\"added\""))
      // It is there already for whoever looks, while the other goes on.
      #expect(try shelf.search("calls").count == index + 1)
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}

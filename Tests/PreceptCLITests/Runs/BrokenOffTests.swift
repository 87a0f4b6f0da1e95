import Digests
import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct BrokenOffTests {
  private static let kills = 30

  /// When a run is broken off: so much of its work done, and so many millionths of a second later. The clock alone would not do,
  /// since how fast a run is depends on what else the machine does.
  private struct Moment {
    var journal: Int
    var later: UInt32

    /// Any moment of a run over `reports` reports.
    static func random(of reports: Int, _ random: inout SeededRandom) -> Moment {
      // Some 450 bytes of the journal are a report; now and then it has none.
      let journal = Int.random(in: -50 * reports...470 * reports, using: &random)
      return Moment(journal: max(0, journal), later: .random(in: 0...20_000, using: &random))
    }
  }

  /// Starts a run that goes on, and sends it `signal` at a moment unless it is done.
  ///
  /// - Returns: its exit code, or -1 where the signal ended it.
  private func run(
    _ runs: RunFolder, _ output: String, _ options: String..., sent signal: Int32, at moment: Moment
  ) async throws -> Int32 {
    let path = runs.folder.path
    let area = output.hasSuffix("/") ? "\(output).run" : ".\(output).run"
    try runs.folder.write("err", "")
    return try await aside {
      let process = try Program.prepared(["extract", "r", "-o", output, "--resume"] + options, in: path)
      process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(path)/err"))
      process.standardOutput = FileHandle.nullDevice
      // That of an earlier run says nothing of this one.
      let old = RunFolder.number("\(path)/\(area)/journal.jsonl")
      try process.run()
      var status = stat()
      while process.isRunning {
        let isThere = stat("\(path)/\(area)/journal.jsonl", &status) == 0
        if moment.journal == 0 || isThere && status.st_ino != old && status.st_size >= moment.journal {
          break
        }
        usleep(300)
      }
      usleep(moment.later)
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      return process.terminationReason == .exit ? process.terminationStatus : -1
    }
  }

  @Test(
    "Killed at any moment and gone on with, a run has lost nothing and leaves what an unbroken one does",
    .timeLimit(.minutes(10)))
  func killedInAFolder() async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    let comment: Comment = "seed \(seed)"
    var random = SeededRandom(seed)
    let runs = try RunFolder(empty: ())
    _ = try VariedReports(90, in: runs.folder, root: "r", breakEvery: 9, random: &random)
    #expect(try await runs.extract("r", "-o", "whole/", "--jobs", "2").status == 65)
    let whole = try runs.results("whole")

    var (kills, there, middles) = (0, 0, 0)
    while kills < Self.kills {
      let moment = Moment.random(of: 90, &random)
      if try await run(runs, "out/", "--jobs", "2", sent: SIGKILL, at: moment) == -1 {
        kills += 1
        let results = try runs.results().filter { !$0.key.hasPrefix(".run/") }
        // No half of a result, and none that is lost again.
        for (name, result) in results { #expect(result == whole[name], "\(name), \(comment)") }
        #expect(results.count >= there, comment)
        there = results.count
        if (1..<whole.count).contains(there) { middles += 1 }
      } else {
        try expectWhole(runs, whole, comment)
        try FileManager.default.removeItem(atPath: runs.folder.path("out"))
        there = 0
      }
    }
    #expect(middles > 0, comment)
    #expect(try await runs.extract("r", "-o", "out/", "--resume").status == 65, comment)
    try expectWhole(runs, whole, comment)
  }

  private func expectWhole(_ runs: RunFolder, _ whole: [String: Data], _ comment: Comment) throws {
    #expect(try runs.results() == whole, comment)
    #expect(try runs.manifest() == runs.manifest("whole/run.json"), comment)
  }

  @Test("The same holds for one file", .timeLimit(.minutes(10)), arguments: ["jsonl", "csv", "json"])
  func killedInAFile(format: String) async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    let comment: Comment = "seed \(seed)"
    var random = SeededRandom(seed)
    let runs = try RunFolder(empty: ())
    _ = try VariedReports(60, in: runs.folder, root: "r", breakEvery: 6, random: &random)
    #expect(
      try await runs.extract("r", "-o", "whole.\(format)", "--format", format, "--jobs", "2").status == 65)
    let path = runs.folder.path("out.\(format)")
    let whole = try Data(contentsOf: URL(fileURLWithPath: runs.folder.path("whole.\(format)")))

    var kills = 0
    func expectWhole() throws {
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole, comment)
      #expect(
        try runs.manifest("out.\(format).run.json").inputs.map(\.output?.start)
          == runs.manifest("whole.\(format).run.json").inputs.map(\.output?.start), comment)
      #expect(!FileManager.default.fileExists(atPath: runs.folder.path(".out.\(format).run")), comment)
    }
    while kills < Self.kills / 3 {
      let moment = Moment.random(of: 60, &random)
      if try await run(runs, "out.\(format)", "--format", format, sent: SIGKILL, at: moment) == -1 {
        kills += 1
        if FileManager.default.fileExists(atPath: path) {
          #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole, comment)
        }
      } else {
        try expectWhole()
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.removeItem(atPath: path + ".run.json")
      }
    }
    #expect(
      try await runs.extract("r", "-o", "out.\(format)", "--format", format, "--resume").status == 65, comment
    )
    try expectWhole()
  }

  // MARK: - Interrupted

  @Test(
    "An interrupted run keeps what is done, says so in its manifest, and can be gone on with",
    .timeLimit(.minutes(3)), arguments: ["out/", "out.jsonl"])
  func interrupted(_ output: String) async throws {
    let runs = try RunFolder()
    let process = try Program.prepared(
      ["extract", "in", "-", "-o", output, "--jobs", "2"], in: runs.folder.path)
    process.standardInput = Pipe()
    try runs.folder.write("err", "")
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: runs.folder.path("err")))
    try process.run()
    // All but the report on standard input, which never comes.
    let journal = runs.folder.path(
      output == "out/" ? "out/.run/journal.jsonl" : ".out.jsonl.run/journal.jsonl")
    while (try? String(contentsOfFile: journal, encoding: .utf8))?.contains("notes.md") != true {
      try await Task.sleep(for: .milliseconds(5))
    }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    let said = try String(contentsOfFile: runs.folder.path("err"), encoding: .utf8)
    #expect(
      said.contains(
        "precept: interrupted: 5 reports are done and kept; --resume goes on from there\n"
      ))
    let path = output == "out/" ? "out/run.json" : "out.jsonl.run.json"
    let manifest = try runs.manifest(path)
    #expect(manifest.status == "interrupted")
    #expect(manifest.reports == 5)
    #expect(manifest.inputs.map(\.status) == ["ok", "ok", "ok", "ok", "error", "skipped"])
    try RecordKeeping.keep(manifest: Data(contentsOf: URL(fileURLWithPath: runs.folder.path(path))))

    let text = Data("There are 12 officers.".utf8)
    let resumed = try await runs.extract("in", "-", "-o", output, "--resume", input: text)
    #expect(resumed.errors.contains("precept: 6 reports (4 of them were there already): "))
    let whole = output == "out/" ? "whole/" : "whole.jsonl"
    _ = try await runs.extract("in", "-", "-o", whole, input: text)
    if output == "out/" {
      #expect(try runs.results() == runs.results("whole"))
    } else {
      #expect(
        FileManager.default.contentsEqual(atPath: runs.folder.path(output), andPath: runs.folder.path(whole)))
    }
  }

  @Test(
    "Interrupted while it goes on with another, a run keeps what both have done, and says nothing else",
    .timeLimit(.minutes(10)))
  func interruptedOften() async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    let comment: Comment = "seed \(seed)"
    var random = SeededRandom(seed)
    let runs = try RunFolder(empty: ())
    _ = try VariedReports(60, in: runs.folder, root: "r", random: &random)
    _ = try await runs.extract("r", "-o", "whole/", "--jobs", "2")
    var there = 0
    for _ in 0..<12 {
      let moment = Moment.random(of: 60, &random)
      let status = try await run(runs, "out/", "--jobs", "8", sent: SIGINT, at: moment)
      // Before it listens, or when it is done, a run is not interrupted so.
      if status == 0 || status == -1 { continue }
      #expect(status == 130, comment)
      let said = try String(contentsOfFile: runs.folder.path("err"), encoding: .utf8)
      #expect(
        said.split(separator: "\n").allSatisfy { $0.hasPrefix("precept: interrupted: ") },
        "\(said), \(comment)")
      let manifest = try runs.manifest()
      #expect(manifest.status == "interrupted", comment)
      #expect(manifest.reports == manifest.inputs.count, comment)
      #expect(manifest.reports >= there, comment)
      there = manifest.reports
      #expect(
        Set(manifest.inputs.compactMap(\.output?.file))
          == Set(try runs.results().keys.filter { !$0.hasPrefix(".run/") }), comment)
    }
    #expect(there > 0, comment)
    let last = try await runs.extract("r", "-o", "out/", "--resume")
    #expect(
      last.errors.contains("(\(there) of them \(there == 1 ? "was" : "were") there already)"),
      "\(last.errors), \(comment)")
    #expect(try runs.results() == runs.results("whole"), comment)
    #expect(try runs.manifest() == runs.manifest("whole/run.json"), comment)
  }

  @Test(
    "Interrupted at its end, a run into one file is whole or has a spool, and its manifest says which",
    .timeLimit(.minutes(10)))
  func interruptedAtTheEnd() async throws {
    let runs = try RunFolder(empty: ())
    let seed = UInt64.random(in: 0...UInt64.max)
    let comment: Comment = "seed \(seed)"
    var random = SeededRandom(seed)
    _ = try VariedReports(20, in: runs.folder, root: "r", random: &random)
    for turn in 0..<16 {
      // Every other time results are put together anew, since the first of them is another.
      if turn % 2 == 1 { try runs.folder.write("r/000/00000.txt", "There are \(turn) officers.\n") }
      let moment = Moment(journal: 20 * 430, later: .random(in: 0...6_000, using: &random))
      _ = try await run(runs, "out.jsonl", sent: SIGINT, at: moment)
      let manifest = try runs.manifest("out.jsonl.run.json")
      guard manifest.status != "running" else { continue }
      for output in manifest.inputs.compactMap(\.output) {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: runs.folder.path(output.file)))
        try #require(bytes.count >= output.start + output.bytes, comment)
        let result = bytes[output.start..<(output.start + output.bytes)]
        #expect(Digest.sha256(Array(result)) == output.digest, comment)
      }
    }
    #expect(try await runs.extract("r", "-o", "out.jsonl", "--resume").status == 0, comment)
    _ = try await runs.extract("r", "-o", "whole.jsonl")
    let (out, whole) = (runs.folder.path("out.jsonl"), runs.folder.path("whole.jsonl"))
    #expect(FileManager.default.contentsEqual(atPath: out, andPath: whole), comment)
  }

  @Test(
    "A run that was started to ignore interruptions does", .timeLimit(.minutes(3)), arguments: ["INT", "HUP"])
  func ignored(signal: String) async throws {
    let runs = try RunFolder()
    let (path, program) = (runs.folder.path, try Program.path)
    let status = try await aside {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.currentDirectoryURL = URL(fileURLWithPath: path)
      // The report on standard input comes when the signal has come and gone.
      process.arguments = [
        "-c",
        "trap '' \(signal); mkfifo p; '\(program)' extract in - -o out/ -q < p & exec 3> p; until [ -s out/.run/journal.jsonl ]; do :; done; kill -\(signal) $!; echo 'There are 12 officers.' >&3; exec 3>&-; wait $!",
      ]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(status == 65)
    #expect(try runs.manifest().status == "complete")
  }

  @Test("A report that takes long is not waited for", .timeLimit(.minutes(3)), arguments: ["1", "2"])
  func interruptedInALongReport(jobs: String) async throws {
    let runs = try RunFolder(empty: ())
    try runs.folder.write("in/a.txt", "There are 12 officers.\n")
    let line = "The force took 1,250 calls about vandals in May 2021, Helen Ashdown said on Monday.\n\n"
    try runs.folder.write("in/b.txt", String(repeating: line, count: 200_000))
    let process = try Program.prepared(["extract", "in", "-o", "out/", "--jobs", jobs], in: runs.folder.path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    while !FileManager.default.fileExists(atPath: runs.folder.path("out/a.txt.jsonl")) {
      try await Task.sleep(for: .milliseconds(5))
    }
    let asked = ContinuousClock.now
    process.interrupt()
    process.waitUntilExit()
    // The promise is a second; a busy machine may take a little longer, but the report alone takes many times that.
    #expect(ContinuousClock.now - asked < .seconds(5))
    #expect(process.terminationStatus == 130)
    #expect(try runs.manifest().inputs.map(\.id) == ["in/a.txt"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: runs.folder.path("out")).filter { $0 != ".run" }
        .sorted() == [
          "a.txt.jsonl", "run.json",
        ])
  }
}

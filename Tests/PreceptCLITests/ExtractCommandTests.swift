import Foundation
import TestSupport
import Testing

@Suite struct ExtractCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("reports/a.txt", "“Crime fell by 5%,” the report says.\n")
    try folder.write(
      "reports/b.html", "<title>Crime</title><p>Crime rose by 6% in May 2021, the force said.</p>")
  }

  private func extract(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws
    -> Program.Run
  {
    try Program.run(
      ["extract"] + arguments, input: Data(input.utf8), in: folder.path, environment: environment)
  }

  @Test func inAPipeEveryReportIsALineOfJSON() throws {
    let run = try extract("reports", "--text")
    try RecordKeeping.keepLines(Array(run.output))
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("precept: 2 reports: 4 claims, 2 quotes, 1 dates, 2 counts, 2 actors; "))
    #expect(run.errors.count { $0 == "\n" } == 1)
    #expect(try run.records.map { $0["id"] as? String } == ["reports/a.txt", "reports/b.html"])
  }

  @Test func standardInputIsAReport() throws {
    let run = try extract("-", "--published", "2021-11", input: "Crime fell last month.")
    try RecordKeeping.keepLines(Array(run.output))
    #expect(run.status == 0)
    #expect(try run.records.map { $0["id"] as? String } == ["-"])
  }

  @Test func prettyJSONIsOneRecordOrAnArray() throws {
    let single = try extract("reports/a.txt", "--format", "json")
    #expect(single.text.hasPrefix("{\n  \"schema\": \"precept/report/1\",\n"))
    #expect(single.text.hasSuffix("\n}\n"))
    let several = try extract("reports", "--format", "json")
    let array = try JSONSerialization.jsonObject(with: several.output) as? [[String: Any]]
    #expect(array?.count == 2)
    #expect(array?.allSatisfy { $0["status"] as? String == "ok" } == true)
  }

  @Test("TimeML is one document, of one report or of a corpus")
  func timeML() throws {
    let single = try extract("reports/b.html", "--format", "timex3", "--published", "2021-06-01")
    #expect(single.status == 0)
    #expect(single.text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML "))
    #expect(single.text.contains("<TITLE>Crime</TITLE>\n"))
    #expect(
      single.text.contains(
        "<TEXT>Crime rose by 6% in <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2021-05\">May 2021</TIMEX3>, the force"
      ))
    #expect(single.text.hasSuffix("</TEXT>\n</TimeML>\n"))
    let several = try extract("reports", "gone.txt", "--format", "timex3")
    #expect(several.status == 65)
    #expect(
      several.text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeMLCorpus>\n<TimeML "))
    #expect(several.text.components(separatedBy: "<?xml ").count == 2)
    #expect(several.text.components(separatedBy: "</TimeML>\n").count == 3)
    #expect(several.text.contains("<ERROR docid=\"gone.txt\" code=\"not-found\">"))
    #expect(several.text.hasSuffix("</ERROR>\n</TimeMLCorpus>\n"))
  }

  @Test("Whatever the number of jobs, the bytes are the same")
  func jobsDoNotMatter() throws {
    for index in 0..<20 { try folder.write("reports/n\(index).txt", "Crime fell by \(index)%.") }
    let one = try extract("reports", "--jobs", "1")
    #expect(try extract("reports", "--jobs", "3").output == one.output)
    #expect(try one.records.count == 22)
  }

  @Test("Neither locale, time zone nor the folder's clock reaches a record")
  func environmentDoesNotMatter() throws {
    let here = try extract("reports")
    let there = try extract(
      "reports", environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE", "TZ": "Asia/Tokyo"])
    #expect(here.output == there.output)
  }

  // MARK: - Bad input

  @Test("What cannot be read gets a record and a message; the others are read", .timeLimit(.minutes(1)))
  func badInput() throws {
    try folder.write("bad/empty.txt", "")
    try folder.write("bad/binary.txt", Data([0x43, 0x72, 0, 0, 0, 1]))
    try folder.write("bad/good.txt", "Crime fell by 5%.")
    try folder.write("bad/huge.txt", "")
    #expect(truncate(folder.path("bad/huge.txt"), 200 << 20) == 0)
    try folder.write("bad/latin.txt", Data(Array("Caf".utf8) + [0xE9] + Array(" crime fell by 5%.".utf8)))
    try folder.write("bad/report.doc", "x")
    #expect(mkfifo(folder.path("bad/pipe.txt"), 0o600) == 0)
    #expect(symlink(folder.path("reports/a.txt"), folder.path("bad/link.txt")) == 0)
    try folder.write("none/notes.md", "x")
    let run = try extract(
      "gone.txt", "https://example.org/report.html", "bad", "none", "bad/pipe.txt", "reports/a.txt")
    try RecordKeeping.keepLines(Array(run.output))
    #expect(run.status == 65)
    let said = try run.records.map { record in
      let error = record["error"] as? [String: String]
      return "\(record["id"] as? String ?? "") \(error?["code"] ?? "ok")"
    }
    #expect(
      said == [
        "gone.txt not-found", "https://example.org/report.html not-fetched", "bad/binary.txt binary",
        "bad/empty.txt empty", "bad/good.txt ok", "bad/huge.txt too-large", "bad/latin.txt ok",
        "none no-reports", "bad/pipe.txt not-a-file", "reports/a.txt ok",
      ])
    for words in [
      "gone.txt: there is no such file",
      "https://example.org/report.html: Precept fetches nothing; save the page",
      "skipped bad/link.txt: a link", "skipped bad/pipe.txt: a named pipe",
      "skipped bad/report.doc, none/notes.md: only .txt",
      "none: no reports in this folder", "bad/huge.txt: larger than",
      "10 reports: ",
      "; 7 could not be read (1 binary, 1 empty, 1 no-reports, 1 not-a-file, 1 not-fetched, 1 not-found, 1 too-large); ",
    ] {
      #expect(run.errors.contains(words), "\(words)")
    }
  }

  @Test func exitCodes() throws {
    #expect(try extract("gone.txt").status == 65)
    #expect(try extract("gone.txt", "--lenient").status == 0)
    #expect(try extract("reports/a.txt").status == 0)
    #expect(try extract("reports", "--output", "no/such/folder/out.jsonl").status == 66)
    #expect(try extract("reports", "--output", "reports").status == 64)
    for wrong in [
      ["extract"], ["extract", "-", "-"], ["extract", "a", "--format", "xml"],
      ["extract", "a", "--jobs", "0"], ["extract", "a", "-o", ""],
      ["extract", "a", "--published", "last week"], ["extract", "a", "--date-order", "ymd"],
      ["extract", "a", "--no-such"],
      ["no-such"], ["rules", "no.such"], ["schema", "no-such"], ["stream", "--root", "/no/such"],
    ] {
      let run = try Program.run(wrong)
      #expect(run.status == 64, "\(wrong)")
      #expect(run.output.isEmpty, "\(wrong)")
      #expect(!run.errors.isEmpty, "\(wrong)")
    }
  }

  // MARK: - Where results go

  @Test func aFileAppearsWholeAndReplacesTheOldOne() throws {
    try folder.write("out.jsonl", "old")
    let run = try extract("reports", "--output", "out.jsonl")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    let written = try Data(contentsOf: URL(fileURLWithPath: folder.path("out.jsonl")))
    #expect(written == (try extract("reports")).output)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "out.jsonl", "out.jsonl.run.json", "reports",
      ])
  }

  @Test("An interrupted run leaves the old file and no half of a new one", .timeLimit(.minutes(1)))
  func interruption() async throws {
    try folder.write("out.jsonl", "old")
    let process = try Program.prepared(["extract", "-", "--output", "out.jsonl"], in: folder.path)
    process.standardInput = Pipe()
    process.standardError = FileHandle.nullDevice
    try process.run()
    // The file is begun before the report is read, which never comes.
    while try FileManager.default.contentsOfDirectory(atPath: folder.path).count < 3 {
      try await Task.sleep(for: .milliseconds(5))
    }
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["out.jsonl", "reports"])
    #expect(try String(contentsOfFile: folder.path("out.jsonl"), encoding: .utf8) == "old")
  }

  @Test("A report that is read is not replaced, and no report is written where reports are read")
  func reportsAreKept() throws {
    let old = try String(contentsOfFile: folder.path("reports/a.txt"), encoding: .utf8)
    for (arguments, message) in [
      (["reports/a.txt", "--output", "reports/a.txt"], "reports/a.txt is read, and would be replaced"),
      (["reports", "-o", "reports/a.txt"], "is read as a report and would be replaced"),
      (["reports", "-o", "reports/new.txt"], "would be read as a report the next time"),
    ] {
      let run = try Program.run(["extract"] + arguments, in: folder.path)
      #expect(run.status == 64, "\(arguments)")
      #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
    }
    #expect(try String(contentsOfFile: folder.path("reports/a.txt"), encoding: .utf8) == old)
    #expect(try extract("reports", "-o", "reports/claims.jsonl").status == 0)
    #expect(try extract("-", "-o", "out.jsonl", input: "Crime fell.").status == 0)
  }

  @Test("A device is written to, not replaced") func devices() throws {
    #expect(try extract("reports", "--output", "/dev/null").status == 0)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test("A reader that stops reading is no error", .timeLimit(.minutes(1)))
  func closedPipe() throws {
    for index in 0..<200 {
      try folder.write("reports/n\(index).txt", String(repeating: "Crime fell.\n", count: 200))
    }
    let process = try Program.prepared(["extract", "reports", "--text"], in: folder.path)
    let pipe = Pipe()
    let errors = Pipe()
    process.standardOutput = pipe
    process.standardError = errors
    try process.run()
    #expect(try pipe.fileHandleForReading.read(upToCount: 10)?.count == 10)
    try pipe.fileHandleForReading.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    #expect(try errors.fileHandleForReading.readToEnd() ?? Data() == Data())
  }
}

import Digests
import Foundation
import TestSupport
import Testing

@Suite struct RunTests {
  private let runs: RunFolder
  private var folder: TemporaryFolder { runs.folder }

  init() throws { runs = try RunFolder() }

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: folder.path(path)))
  }

  /// The number by which the file system knows a file: another one when it was written again.
  private func number(_ path: String) throws -> Int {
    try #require(
      try FileManager.default.attributesOfItem(atPath: folder.path(path))[.systemFileNumber] as? Int)
  }

  // MARK: - What a run leaves

  @Test("Each report has a file of its own, named after it, that holds its record")
  func resultsOfAFolder() async throws {
    let run = try await runs.extract("in", "-o", "out/")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    let results = try runs.results()
    #expect(
      results.keys.sorted() == [
        "2021/a.txt.jsonl", "2022/a.txt.jsonl", "b.html.jsonl", "c.txt.jsonl", "empty.txt.jsonl",
      ])
    let lines = try await runs.extract("in").output.split(separator: UInt8(ascii: "\n")).map {
      Data($0) + Data([0x0A])
    }
    #expect(results.sorted { $0.key < $1.key }.map(\.value) == lines)
    // Nothing else is left.
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
        == ["2021", "2022", "b.html.jsonl", "c.txt.jsonl", "empty.txt.jsonl", "run.json"])
  }

  @Test("The manifest accounts for every input, with what was made of it and where it lies")
  func manifest() async throws {
    _ = try await runs.extract("in", "-o", "out/")
    try RecordKeeping.keep(manifest: try bytes("out/run.json"))
    let manifest = try runs.manifest()
    #expect(manifest.schema == "precept/run/1")
    #expect(manifest.status == "complete")
    #expect(manifest.reports == 5)
    #expect(manifest.skipped == 1)
    #expect(manifest.failures == [.init(code: "empty", count: 1)])
    #expect(
      manifest.inputs.map { "\($0.id) \($0.status)" } == [
        "in/2021/a.txt ok", "in/2022/a.txt ok", "in/b.html ok", "in/c.txt ok", "in/empty.txt error",
        "in/notes.md skipped",
      ])
    for input in manifest.inputs.prefix(5) {
      let output = try #require(input.output)
      let result = try bytes("out/\(output.file)")
      #expect(output.start == 0)
      #expect(output.bytes == result.count)
      #expect(output.digest == Digest.sha256(Array(result)))
      #expect(input.digest == Digest.sha256(Array(try bytes(input.id))))
    }
    #expect(manifest.inputs[0].found == .init(quotes: 1, claims: 2))
    #expect(manifest.inputs[4].error?.code == "empty")
    #expect(manifest.inputs[5].reason?.contains("are taken from a folder") == true)
    #expect(manifest.found.quotes == manifest.inputs.compactMap(\.found?.quotes).reduce(0, +))
  }

  @Test("One file for all has the same bytes as standard output, and a manifest that finds each record in it")
  func oneFile() async throws {
    for format in ["jsonl", "json", "csv", "timex3"] {
      let run = try await runs.extract("in", "-o", "all.\(format)", "--format", format)
      #expect(run.status == 65)
      let all = try bytes("all.\(format)")
      #expect(all == (try await runs.extract("in", "--format", format)).output, "\(format)")
      for input in try runs.manifest("all.\(format).run.json").inputs {
        guard let output = input.output else { continue }
        #expect(output.file == "all.\(format)")
        #expect(
          Digest.sha256(Array(all[output.start..<(output.start + output.bytes)])) == output.digest,
          "\(format)")
      }
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path(".all.jsonl.run")))
  }

  @Test("The forms of one report have each its ending and what stands round it")
  func forms() async throws {
    for (format, name) in [
      ("json", "b.html.json"), ("csv", "b.html.csv"), ("claims", "b.html.claims.ndjson"),
      ("timex3", "b.html.tml"),
    ] {
      #expect(try await runs.extract("in", "-o", "\(format)/", "--format", format).status == 65)
      #expect(
        try bytes("\(format)/\(name)") == (try await runs.extract("in/b.html", "--format", format)).output,
        "\(format)")
    }
  }

  @Test("The number of jobs changes nothing", arguments: ["2", "8"]) func jobs(_ jobs: String) async throws {
    _ = try await runs.extract("in", "-o", "out/", "--jobs", "1")
    _ = try await runs.extract("in", "-o", "other/", "--jobs", jobs)
    #expect(try runs.results() == runs.results("other"))
    #expect(try runs.manifest() == runs.manifest("other/run.json"))
  }

  @Test("A report that is there before has its record say so, and the summary too")
  func sameBytes() async throws {
    let run = try await runs.extract("in", "-o", "out/")
    #expect(
      run.errors.contains(
        "precept: 1 report is the same, byte for byte, as an earlier one: in/c.txt = in/2021/a.txt\n"))
    let record = String(decoding: try bytes("out/c.txt.jsonl"), as: UTF8.self)
    #expect(
      record.contains(
        "\"status\":\"ok\",\"duplicateOf\":{\"id\":\"in/2021/a.txt\",\"basis\":\"digest\",\"similarity\":1},\"document\""
      ))
    #expect(try runs.manifest().inputs[3].duplicateOf == .init(id: "in/2021/a.txt", basis: "digest"))
    try RecordKeeping.keep(Array(try bytes("out/c.txt.jsonl")))
  }

  /// What the newspaper prints, and a release of the next month in the same words with other figures.
  private func writeReprint() throws {
    let release = """
      Northmoor Police took 1,250 calls about vandals in May, 112 fewer than in April, Helen Ashdown told the Northmoor Police and Crime Panel on Monday.
      The commissioner said that wardens had walked 4,300 miles through Hexley and the villages round it since the spring, and had spoken to shopkeepers,
      teachers and the drivers of the night buses. “People tell me that they feel safer at night,” she said, “but they also tell me that they want to see
      officers and not only their cars.” The force employs 2,114 officers and means to take on 40 more before the winter. A police post in Hexley Road will
      open on 2 April 2024, with a counter that is open on six days of the week. The panel asked how the post is to be paid for; the commissioner answered
      that £1.1 million had been set aside for it in the budget of last year, and that no other station would close.

      """
    try folder.write("near/a-release.txt", release)
    try folder.write(
      "near/b-paper.html",
      "<title>More wardens for Hexley</title><article><h1>More wardens for Hexley</h1><p>By our reporter</p><p>"
        + release.replacingOccurrences(of: "\n", with: " ")
        + "</p><p>The panel meets again in July.</p></article>")
    try folder.write(
      "near/c-next-month.txt",
      release.replacingOccurrences(of: "1,250", with: "1,198").replacingOccurrences(of: "May", with: "June")
        .replacingOccurrences(
          of: "April,", with: "May,"))
    try folder.write("near/d-other.txt", "There are 12 officers.\n")
  }

  @Test("A reprint says of what it is one, and next month's release in the same words does not")
  func nearDuplicates() async throws {
    try writeReprint()
    let run = try await runs.extract("near", "-o", "out/", "--near-duplicates")
    #expect(
      run.errors.contains(
        "precept: 1 report is nearly the same as an earlier one: near/b-paper.html ≈ near/a-release.txt ("),
      "\(run.errors)")
    #expect(
      try runs.manifest().inputs.map(\.duplicateOf) == [
        nil, .init(id: "near/a-release.txt", basis: "text"), nil, nil,
      ])
    let record = String(decoding: try bytes("out/b-paper.html.jsonl"), as: UTF8.self)
    #expect(
      record.contains("\"duplicateOf\":{\"id\":\"near/a-release.txt\",\"basis\":\"text\",\"similarity\":0.9"))
    try RecordKeeping.keep(Array(try bytes("out/b-paper.html.jsonl")))
    _ = try await runs.extract("near", "-o", "plain/")
    #expect(!String(decoding: try bytes("plain/b-paper.html.jsonl"), as: UTF8.self).contains("duplicateOf"))
  }

  @Test("Going on compares with what was kept, and makes again what is no reprint any more")
  func nearDuplicatesResumed() async throws {
    try writeReprint()
    _ = try await runs.extract("near/a-release.txt", "near/d-other.txt", "-o", "out/", "--near-duplicates")
    let more = try await runs.extract("near", "-o", "whole/", "--near-duplicates")
    #expect(more.status == 0)
    // The paper comes when the release is there already.
    let names = ["near/a-release.txt", "near/b-paper.html", "near/c-next-month.txt", "near/d-other.txt"]
    let run = try await runs.extract(
      names[0], names[1], names[2], names[3], "-o", "out/", "--near-duplicates", "--resume")
    #expect(run.errors.contains("(2 of them were there already)"), "\(run.errors)")
    #expect(try runs.results() == runs.results("whole"))
    let again = try await runs.extract(
      names[0], names[1], names[2], names[3], "-o", "out/", "--near-duplicates", "--resume")
    #expect(again.errors.contains("(4 of them were there already)"), "\(again.errors)")
    try FileManager.default.removeItem(atPath: folder.path("near/a-release.txt"))
    _ = try await runs.extract("near", "-o", "whole/", "--near-duplicates", "--resume")
    #expect(!String(decoding: try bytes("whole/b-paper.html.jsonl"), as: UTF8.self).contains("duplicateOf"))
  }

  // MARK: - Going on

  @Test("Going on with a whole run does nothing again but what could not be read")
  func nothingToDo() async throws {
    _ = try await runs.extract("in", "-o", "out/")
    let before = try runs.results()
    let numbers = try before.keys.sorted().map { try number("out/\($0)") }
    let run = try await runs.extract("in", "-o", "out/", "--resume")
    #expect(run.status == 65)
    #expect(run.errors.contains("precept: 5 reports (4 of them were there already): "))
    #expect(try runs.results() == before)
    let after = try before.keys.sorted().map { try number("out/\($0)") }
    #expect(zip(numbers, after).map { $0 == $1 } == [true, true, true, true, false])
    #expect(try runs.manifest().status == "complete")
  }

  @Test(
    "What is missing, changed, or spoiled is done again, and the result is that of an unbroken run",
    arguments: [true, false])
  func changes(inFolder: Bool) async throws {
    let output = inFolder ? "out/" : "out.jsonl"
    _ = try await runs.extract("in", "-o", output)
    try folder.write("in/2022/a.txt", "The force took 1,300 calls in May 2021.\n")
    try folder.write("in/d.txt", "There are 12 officers.\n")
    try folder.write("in/empty.txt", "There are 14 officers.\n")
    if inFolder {
      try FileManager.default.removeItem(atPath: folder.path("out/b.html.jsonl"))
      try folder.write("out/2021/a.txt.jsonl", "spoiled")
    }
    let run = try await runs.extract("in", "-o", output, "--resume")
    #expect(run.status == 0)
    #expect(
      run.errors.contains(
        "precept: 6 reports (\(inFolder ? "1 of them was" : "3 of them were") there already): "))
    let whole = inFolder ? "other/" : "other.jsonl"
    _ = try await runs.extract("in", "-o", whole)
    if inFolder {
      #expect(try runs.results() == runs.results("other"))
      #expect(try runs.manifest() == runs.manifest("other/run.json"))
    } else {
      #expect(try bytes(output) == bytes(whole))
      let (resumed, unbroken) = (
        try runs.manifest("out.jsonl.run.json"), try runs.manifest("other.jsonl.run.json")
      )
      #expect(resumed.inputs.map(\.output?.start) == unbroken.inputs.map(\.output?.start))
    }
  }

  @Test(
    "Other options do everything again",
    arguments: ["--text", "--published=2021-05-06", "--date-order=mdy", "--media-type=text/plain"])
  func otherOptions(_ option: String) async throws {
    _ = try await runs.extract("in", "-o", "out/")
    let run = try await runs.extract("in", "-o", "out/", "--resume", option)
    #expect(
      run.errors.contains(
        "precept: out: made with other rules or options than these; everything is made again\n"))
    #expect(run.errors.contains("precept: 5 reports (0 of them were there already): "))
    _ = try await runs.extract("in", "-o", "other/", option)
    #expect(try runs.results() == runs.results("other"))
    let again = try await runs.extract("in", "-o", "out/", "--resume", option)
    #expect(again.errors.contains("(4 of them were there already)"))
  }

  @Test("Records whose original has gone or come are made again")
  func duplicatesChange() async throws {
    _ = try await runs.extract("in", "-o", "out/")
    try FileManager.default.removeItem(atPath: folder.path("in/2021/a.txt"))
    _ = try await runs.extract("in", "-o", "out/", "--resume")
    #expect(!String(decoding: try bytes("out/c.txt.jsonl"), as: UTF8.self).contains("duplicateOf"))
    try folder.write("in/2021/a.txt", "“Crime fell by 5%,” the report says.\n")
    _ = try await runs.extract("in", "-o", "out/", "--resume")
    #expect(
      String(decoding: try bytes("out/c.txt.jsonl"), as: UTF8.self).contains(
        "\"duplicateOf\":{\"id\":\"in/2021/a.txt\""))
    _ = try await runs.extract("in", "-o", "other/")
    #expect(try runs.results() == runs.results("other"))
  }

  @Test("A result whose report is gone stays, is named, and is never replaced by another's")
  func gone() async throws {
    _ = try await runs.extract("in/2021", "-o", "out/")
    let old = try bytes("out/a.txt.jsonl")
    let run = try await runs.extract("in/2022", "-o", "out/")
    #expect(
      run.errors.contains(
        "precept: out: results of an earlier run that are not among those of this one: a.txt.jsonl; delete what you do not need\n"
      ))
    #expect(try bytes("out/a.txt.jsonl") == old)
    #expect(
      try runs.manifest().inputs.map { "\($0.id) \($0.status) \($0.output?.file ?? "")" } == [
        "in/2022/a.txt ok a.txt-2.jsonl", "in/2021/a.txt gone a.txt.jsonl",
      ])
    // The name that a report was given stays its own.
    _ = try await runs.extract("in/2022", "in/2021", "-o", "out/", "--resume")
    #expect(try runs.results().count == 2)
    #expect(try bytes("out/a.txt.jsonl") == old)
  }

  // MARK: - What is refused

  @Test("A folder that is not a run's own is left alone")
  func foreignFolder() async throws {
    try folder.write("mine/notes.txt", "mine")
    for (output, message) in [
      ("mine", "mine: holds notes.txt but no run.json, so its files are not those of a run"),
      ("in/c.txt/", "in/c.txt: a file, not a folder"),
    ] {
      let run = try await runs.extract("in/b.html", "-o", output)
      #expect(run.status == 66, "\(output)")
      #expect(run.errors.contains(message), "\(run.errors)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("mine")) == ["notes.txt"])
    let within = try await runs.extract("in", "-o", "in/out/")
    #expect(within.status == 64)
    #expect(within.errors.contains("in/out/ lies in in, a folder of reports"))
    try folder.write("other/run.json", "{\"runs\": 12}")
    let foreign = try await runs.extract("in", "-o", "other")
    #expect(foreign.status == 66)
    #expect(
      foreign.errors.contains(
        "other/run.json: not the manifest of a run, or a damaged one, with which no run can go on"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("other")) == ["run.json"])
    #expect(try bytes("other/run.json") == Data("{\"runs\": 12}".utf8))
  }

  @Test("Going on needs a place to go on in") func resumeNeedsOutput() async throws {
    let run = try await runs.extract("in", "--resume")
    #expect(run.status == 64)
    #expect(run.errors.contains("--resume needs the --output of the run to go on with."))
  }

  @Test("Two runs never write to one place", .timeLimit(.minutes(3)), arguments: ["out/", "out.jsonl"])
  func locked(_ output: String) async throws {
    let first = try Program.prepared(["extract", "in", "-", "-o", output], in: folder.path)
    let input = Pipe()
    first.standardInput = input
    first.standardError = FileHandle.nullDevice
    try first.run()
    let area = output == "out/" ? "out/.run/journal.jsonl" : ".out.jsonl.run/journal.jsonl"
    while !FileManager.default.fileExists(atPath: folder.path(area)) {
      try await Task.sleep(for: .milliseconds(5))
    }
    let second = try await runs.extract("in", "-o", output)
    #expect(second.status == 66)
    #expect(second.errors.contains("another run is writing to it; wait for its end"))
    try input.fileHandleForWriting.write(contentsOf: Data("Crime fell.".utf8))
    try input.fileHandleForWriting.close()
    first.waitUntilExit()
    #expect(first.terminationStatus == 65)
    #expect(try await runs.extract("in", "-o", output).status == 65)
  }

  // MARK: - Lists of paths

  @Test("A list on standard input is read as find writes it", arguments: ["\n", "\0"])
  func lists(_ separator: String) async throws {
    let list = ["in/2021/a.txt", "in/2022", "in/gone.txt"].map { $0 + separator }.joined()
    for arguments in [["-", "--files-from"], ["--files-from", "-"]] {
      let run = try Program.run(["extract"] + arguments, input: Data(list.utf8), in: folder.path)
      #expect(run.status == 65)
      #expect(
        try run.records.map { $0["id"] as? String } == ["in/2021/a.txt", "in/2022/a.txt", "in/gone.txt"])
    }
    try folder.write("list", list)
    _ = try await runs.extract("--files-from", "list", "-o", "out/")
    #expect(
      try runs.results().keys.sorted() == ["in/2021/a.txt.jsonl", "in/2022/a.txt.jsonl", "in/gone.txt.jsonl"])
  }

  @Test(
    "A list that is still in the making is read as it comes", .timeLimit(.minutes(3)),
    arguments: ["\n", "\0"])
  func slowList(separator: String) async throws {
    let process = try Program.prepared(
      ["extract", "--files-from", "-", "-o", "out/", "--jobs", "2"], in: folder.path)
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    for (name, result) in [("in/c.txt", "out/in/c.txt.jsonl"), ("in/b.html", "out/in/b.html.jsonl")] {
      try input.fileHandleForWriting.write(contentsOf: Data((name + separator).utf8))
      // The next is named when this is written.
      while !FileManager.default.fileExists(atPath: folder.path(result)) {
        try await Task.sleep(for: .milliseconds(5))
      }
    }
    try input.fileHandleForWriting.close()
    try await aside { process.waitUntilExit() }
    #expect(process.terminationStatus == 0)
    #expect(try runs.manifest().inputs.map(\.id) == ["in/c.txt", "in/b.html"])
  }

  @Test("A list may not name what the run itself writes")
  func listOfResults() async throws {
    _ = try await runs.extract("in", "-o", "all.jsonl")
    let before = try bytes("all.jsonl")
    for (list, output) in [("all.jsonl", "all.jsonl"), ("out/x.txt", "out/")] {
      try folder.write("list", list)
      let run = try await runs.extract("--files-from", "list", "-o", output)
      #expect(run.status == 66)
      #expect(run.errors.contains("\(list): in the list of reports to read, and where the results go"))
    }
    #expect(try bytes("all.jsonl") == before)
  }

  // MARK: - What is said

  @Test("A quiet run says only what could not be read or was passed over") func quiet() async throws {
    let run = try await runs.extract("in", "-o", "out/", "--quiet")
    #expect(
      run.errors == """
        precept: in/empty.txt holds no text; is it the right file?
        precept: skipped in/notes.md: only .txt, .html, .htm, .xhtml, .warc, .pdf, .docx, and .gz of these, are taken from a folder

        """)
    #expect(try await runs.extract("in/2021", "in/2022", "-q").errors.isEmpty)
  }

  @Test("The summary says what was found, and where it lies") func summary() async throws {
    let run = try await runs.extract("in/2021", "in/2022", "-o", "out")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines.first?.hasPrefix("precept: 2 reports: 3 claims, 1 quotes, 1 dates, 2 counts, 1 actors; ") == true,
      "\(run.errors)")
    #expect(lines.last == "precept: results in out/, account of them in out/run.json")
    let again = try await runs.extract("in/2021", "in/2022", "-o", "out")
    #expect(
      again.errors.hasPrefix(
        "precept: out: made again from the beginning; --resume would keep what is the same\n"))
  }

  @Test("A dash is standard output, and the ending of a file says its format") func namesOfOutputs()
    async throws
  {
    #expect(try await runs.extract("in", "-o", "-").output == runs.extract("in").output)
    #expect(!FileManager.default.fileExists(atPath: folder.path("-")))
    for (name, format) in [
      ("a.csv", "csv"), ("a.json", "json"), ("a.tml", "timex3"), ("a.claims.ndjson", "claims"),
      ("a.jsonl", "jsonl"), ("a.txt", "jsonl"),
    ] {
      _ = try await runs.extract("in", "-o", name)
      #expect(try bytes(name) == (try await runs.extract("in", "--format", format)).output, "\(name)")
    }
  }
}

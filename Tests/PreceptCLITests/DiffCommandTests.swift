import Foundation
import TestSupport
import Testing

@Suite struct DiffCommandTests {
  static let old =
    "Northmoor Police took 1,250 calls about vandals in May. A new police post will open on 3 June 2023.\n"
  static let new =
    "Northmoor Police took 1,375 calls about vandals in May. A new police post will open on 10 June 2023.\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("old.txt", Self.old)
    try folder.write("new.txt", Self.new)
    return folder
  }

  private func run(_ arguments: [String], in folder: TemporaryFolder, input: String = "") throws
    -> Program.Run
  {
    try Program.run(["diff"] + arguments, input: Data(input.utf8), in: folder.path)
  }

  @Test("0 where nothing changed, 1 where something did")
  func exitCodes() throws {
    let folder = try folder()
    let changed = try run(["old.txt", "new.txt"], in: folder)
    #expect(changed.status == 1)
    #expect(changed.errors == "")
    #expect(changed.text.contains("1,250 → 1,375  +125 (+10%)"))
    #expect(changed.text.contains("2023-06-03 → 2023-06-10  7 days later"))
    #expect(changed.text.hasSuffix("1 value changed, 1 date changed (1 a promise or target); 0 unchanged.\n"))
    let same = try run(["old.txt", "old.txt"], in: folder)
    #expect(same.status == 0)
    #expect(same.text == "old.txt → old.txt\n\nNothing changed; 2 unchanged.\n")
  }

  @Test func jsonIsALineAChange() throws {
    let folder = try folder()
    let run = try run(["--format", "json", "old.txt", "new.txt"], in: folder)
    #expect(run.status == 1)
    try RecordKeeping.keepLines(Array(run.output))
    let records = try run.records
    #expect(records.compactMap { $0["class"] as? String } == ["date_changed", "value_changed"])
    #expect(records.last?["difference"] as? Double == 125)
    #expect(records.first?["days"] as? Int == 7)
    #expect(records.allSatisfy { $0["pair"] == nil })
    let same = try self.run(["--format", "json", "old.txt", "old.txt"], in: folder)
    #expect(try same.records.compactMap { $0["class"] as? String } == ["unchanged", "unchanged"])
  }

  @Test("A page goes into the file that is named; a usual file appears whole")
  func page() throws {
    let folder = try folder()
    let run = try run(["--format", "html", "-o", "page.html", "old.txt", "new.txt"], in: folder)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    let page = try String(contentsOfFile: folder.path("page.html"), encoding: .utf8)
    #expect(page.contains("<del>1,250</del> → <ins>1,375</ins>"))
    #expect(try self.run(["--format", "html", "old.txt", "new.txt"], in: folder).text == page)
    let unwritable = try self.run(
      ["-o", "no/such/page.html", "--format", "html", "old.txt", "new.txt"], in: folder)
    #expect(unwritable.status == 66)
    #expect(unwritable.errors.contains("no/such/page.html: could not be written"))
  }

  @Test func nothingThatIsReadIsReplaced() throws {
    let folder = try folder()
    let run = try run(["-o", "old.txt", "old.txt", "new.txt"], in: folder)
    #expect(run.status == 64)
    #expect(run.errors == "precept: old.txt is read, and would be replaced; give another --output\n")
    #expect(try String(contentsOfFile: folder.path("old.txt"), encoding: .utf8) == Self.old)
    try folder.write("a/x.txt", Self.old)
    try folder.write("b/x.txt", Self.new)
    let inside = try self.run(["-o", "b/changes.txt", "a", "b"], in: folder)
    #expect(inside.status == 64)
    #expect(
      inside.errors.contains("b/changes.txt lies in b, where it would be read as a report the next time"))
  }

  @Test("What cannot be read is told: 65")
  func unreadable() throws {
    let folder = try folder()
    let gone = try run(["old.txt", "gone.txt"], in: folder)
    #expect(gone.status == 65)
    #expect(gone.errors == "precept: gone.txt: there is no such file; check the name and the folder\n")
    #expect(gone.output.isEmpty)
    let address = try run(["old.txt", "https://example.org/new"], in: folder)
    #expect(address.status == 65)
    #expect(address.errors.contains("Precept fetches nothing"))
    try folder.write("binary.txt", Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3, 0, 0]))
    #expect(try run(["old.txt", "binary.txt"], in: folder).status == 65)
  }

  @Test(
    "Wrong usage is told: 64",
    arguments: [
      ["old.txt"], ["-", "-"], ["old.txt", "folder"], ["folder", "folder", "folder"],
      ["--published", "2023", "old.txt", "new.txt"],
      ["--published", "soon", "--published", "later", "old.txt", "new.txt"],
      ["--format", "html", "folder", "folder"],
      ["--format", "html", "old.txt", "new.txt", "old.txt"], ["--format", "xml", "old.txt", "new.txt"],
      ["-o", "", "old.txt", "new.txt"],
    ])
  func usage(arguments: [String]) throws {
    let folder = try folder()
    try folder.write("folder/a.txt", Self.old)
    let run = try run(arguments, in: folder)
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test func standardInputIsAReportToo() throws {
    let folder = try folder()
    let run = try run(["old.txt", "-"], in: folder, input: Self.new)
    #expect(run.status == 1)
    #expect(run.text.hasPrefix("old.txt → -\n"))
  }

  @Test("Each report may be told its own date")
  func publicationDates() throws {
    let folder = try folder()
    let dates = ["--published", "2023-05-20", "--published", "2023-06-05"]
    let run = try run(dates + ["old.txt", "new.txt"], in: folder)
    #expect(run.status == 1)
    #expect(run.text.contains("Published 2023-05-20, as given → Published 2023-06-05, as given"))
  }

  // MARK: - Folders

  @Test func foldersAreComparedReportByReport() throws {
    let folder = try TemporaryFolder()
    try folder.write("a/q1-2022.txt", Self.old)
    try folder.write("b/q1-2023.txt", Self.new)
    try folder.write("a/same.txt", Self.old)
    try folder.write("b/same.txt", Self.old)
    try folder.write("a/gone.txt", Self.old)
    try folder.write("b/come/late.txt", Self.old)
    try folder.write("b/notes.md", "x")
    let text = try run(["a", "b/"], in: folder)
    #expect(text.status == 1)
    #expect(text.text.contains("a/q1-2022.txt → b/q1-2023.txt\n"))
    #expect(text.text.contains("\n\na/same.txt → b/same.txt\n"))
    #expect(
      text.text.hasSuffix("\n\nOnly in the old folder: a/gone.txt\nOnly in the new folder: b/come/late.txt\n")
    )
    #expect(text.errors.contains("skipped b/notes.md"))
    let json = try run(["--format", "json", "a", "b"], in: folder)
    #expect(json.status == 1)
    try RecordKeeping.keepLines(Array(json.output))
    let lines = try json.records.map { record in
      let pair = try #require(record["pair"] as? [String: Any])
      return
        "\(record["class"] as? String ?? "") \(pair["old"] as? String ?? "-") \(pair["new"] as? String ?? "-")"
    }
    #expect(
      lines == [
        "date_changed a/q1-2022.txt b/q1-2023.txt", "value_changed a/q1-2022.txt b/q1-2023.txt",
        "unchanged a/same.txt b/same.txt", "unchanged a/same.txt b/same.txt", "unpaired a/gone.txt -",
        "unpaired - b/come/late.txt",
      ])
  }

  @Test func foldersThatAreTheSame() throws {
    let folder = try TemporaryFolder()
    for name in ["a/x.txt", "b/x.txt"] { try folder.write(name, Self.old) }
    #expect(try run(["a", "b"], in: folder).status == 0)
    // What is left over is a change.
    try folder.write("b/y.txt", Self.new)
    #expect(try run(["a", "b"], in: folder).status == 1)
    // What cannot be read is more than that, and does no harm to the others.
    try folder.write("a/z.txt", Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3, 0, 0]))
    try folder.write("b/z.txt", Self.new)
    let broken = try run(["a", "b"], in: folder)
    #expect(broken.status == 65)
    #expect(broken.errors.contains("a/z.txt"))
    #expect(broken.text.contains("a/x.txt → b/x.txt"))
    #expect(
      try run(
        ["a", "empty"],
        in: {
          try folder.write("empty/n.md", ""); return folder
        }()
      ).status == 65)
  }

  // MARK: - More than two

  @Test func figuresAreFollowedThroughSeveralReports() throws {
    let folder = try folder()
    try folder.write("third.txt", Self.new.replacingOccurrences(of: "1,375", with: "1,390"))
    let table = try run(["old.txt", "new.txt", "third.txt"], in: folder)
    #expect(table.status == 1)
    let lines = table.text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").map(String.init)
    }
    #expect(lines.first == ["What", "old", "new", "third"])
    #expect(lines.contains { Array($0.suffix(3)) == ["1,250", "1,375", "1,390"] })
    #expect(table.text.hasSuffix("\n1 figure followed, 1 of them changed; 0 in one report only.\n"))
    let json = try run(["--format", "json", "old.txt", "new.txt", "third.txt"], in: folder)
    #expect(json.status == 1)
    try RecordKeeping.keepLines(Array(json.output))
    let values = try #require(try json.records.first?["values"] as? [[String: Any]])
    #expect(values.compactMap { $0["value"] as? Int } == [1250, 1375, 1390])
    #expect(values.compactMap { $0["report"] as? String } == ["old.txt", "new.txt", "third.txt"])
    #expect(try run(["old.txt", "old.txt", "old.txt"], in: folder).status == 0)
  }

  @Test func whatIsCalledARecordAndIsNoneIsRefused() throws {
    let folder = try folder()
    try folder.write("list.jsonl", "[1,2]\n")
    let run = try run(["list.jsonl", "new.txt"], in: folder)
    #expect(run.status == 66)
    #expect(run.text.isEmpty)
    #expect(run.errors.contains("list.jsonl"))
  }

  @Test func reportsTheWrongWayRoundAreNoticed() throws {
    let folder = try folder()
    let run = try run(
      ["--published", "2023-02-01", "--published", "2022-02-01", "old.txt", "new.txt"], in: folder)
    #expect(run.status == 1)
    #expect(
      run.errors
        == "precept: old.txt was published after new.txt (2023-02-01, 2022-02-01); the older report comes first\n"
    )
  }
}

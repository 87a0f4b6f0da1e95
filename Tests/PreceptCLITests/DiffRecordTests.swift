import Foundation
import TestSupport
import Testing

/// Saved records in place of reports.
@Suite struct DiffRecordTests {
  private func folder(_ options: [String] = ["--text"]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("old.txt", DiffCommandTests.old)
    try folder.write("new.txt", DiffCommandTests.new)
    for name in ["old", "new"] {
      let run = try Program.run(
        ["extract", "\(name).txt", "--output", "\(name).jsonl"] + options, in: folder.path)
      try #require(run.status == 0)
    }
    return folder
  }

  private func diff(_ arguments: [String], in folder: TemporaryFolder) throws -> Program.Run {
    try Program.run(["diff"] + arguments, in: folder.path)
  }

  private func replace(_ name: String, _ words: String, _ others: String, in folder: TemporaryFolder) throws {
    let record = try String(contentsOfFile: folder.path(name), encoding: .utf8)
    try #require(record.contains(words))
    try folder.write(name, record.replacingOccurrences(of: words, with: others))
  }

  private func remove(_ name: String, in folder: TemporaryFolder) throws {
    try FileManager.default.removeItem(atPath: folder.path(name))
  }

  private func rules(of name: String, in folder: TemporaryFolder) throws -> String {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
    let record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require((record["generator"] as? [String: Any])?["rules"] as? String)
  }

  @Test("Records give the same changes as the reports that they are of, in either layout")
  func recordsAreReports() throws {
    let folder = try folder()
    let reports = try diff(["--format", "json", "old.txt", "new.txt"], in: folder)
    _ = try Program.run(
      ["extract", "--text", "--format", "json", "--output", "new.json", "new.txt"], in: folder.path)
    try remove("new.txt", in: folder)
    for newer in ["new.jsonl", "new.json"] {
      let records = try diff(["--format", "json", "old.jsonl", newer], in: folder)
      #expect(records.status == 1)
      #expect(records.output == reports.output)
    }
    #expect(try diff(["--format", "json", "old.txt", "new.jsonl"], in: folder).output == reports.output)
  }

  @Test("A record whose keys are in another order is one too; other JSON is no report")
  func otherOrder() throws {
    let folder = try folder()
    let record = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: folder.path("new.jsonl"))))
    try folder.write("sorted.json", JSONSerialization.data(withJSONObject: record, options: .sortedKeys))
    let whole = try diff(["--format", "json", "old.jsonl", "new.jsonl"], in: folder)
    #expect(try diff(["--format", "json", "old.jsonl", "sorted.json"], in: folder).output == whole.output)
    try folder.write("other.json", "{\"a\": 1}\n")
    let other = try diff(["old.jsonl", "other.json"], in: folder)
    #expect(other.status == 66)
    #expect(other.errors.contains("other.json: "))
  }

  @Test("A record without its text is made again where its report is there, and refused where it is not")
  func withoutText() throws {
    let folder = try folder([])
    #expect(try diff(["old.jsonl", "new.jsonl"], in: folder).status == 1)
    try remove("new.txt", in: folder)
    let run = try diff(["old.jsonl", "new.jsonl"], in: folder)
    #expect(run.status == 66)
    #expect(run.output.isEmpty)
    #expect(
      run.errors
        == "precept: new.jsonl: the record holds no text, and no new.txt with its digest is here; write it again with "
        + "precept extract --text, or give the report itself (new.txt, where the record has it from) in place of its record\n"
    )
    // Another report under that name is not taken for it.
    try folder.write("new.txt", "Something else.\n")
    #expect(try diff(["old.jsonl", "new.jsonl"], in: folder).status == 66)
  }

  @Test(
    "Records of other rules are made again where their reports are there, and else refused; two of the same other rules agree"
  )
  func otherRules() throws {
    let folder = try folder()
    let expected = try diff(["--format", "json", "old.txt", "new.txt"], in: folder).output
    let other = "sha256:" + String(repeating: "a", count: 64)
    try replace("old.jsonl", try rules(of: "old.jsonl", in: folder), other, in: folder)
    #expect(try diff(["--format", "json", "old.jsonl", "new.jsonl"], in: folder).output == expected)
    try remove("old.txt", in: folder)
    let refused = try diff(["old.jsonl", "new.jsonl"], in: folder)
    #expect(refused.status == 66)
    #expect(
      refused.errors.contains(
        "old.jsonl: the record was made by precept 0.1.0 with other rules, and no old.txt"))
    try remove("new.txt", in: folder)
    try replace("new.jsonl", try rules(of: "new.jsonl", in: folder), other, in: folder)
    #expect(try diff(["--format", "json", "old.jsonl", "new.jsonl"], in: folder).output == expected)
  }

  @Test("Records of other options say which option to give: 64")
  func otherOptions() throws {
    let folder = try folder(["--text", "--date-order", "mdy"])
    #expect(try diff(["old.jsonl", "new.jsonl"], in: folder).status == 1)
    try folder.write("third.txt", DiffCommandTests.new)
    try remove("old.txt", in: folder)
    let refused = try diff(["old.jsonl", "third.txt"], in: folder)
    #expect(refused.status == 64)
    #expect(
      refused.errors.contains("old.jsonl: the record was made with --date-order mdy; give diff that option"))
    #expect(try diff(["--date-order", "mdy", "old.jsonl", "third.txt"], in: folder).status == 1)
    try folder.write("units.tsv", "# units\nfurlong|furlongs\tmeasure-unit\tbase=furlong\n")
    let lexicon = try diff(
      ["--date-order", "mdy", "--lexicon", "units.tsv", "old.jsonl", "third.txt"], in: folder)
    #expect(lexicon.status == 64)
    #expect(
      lexicon.errors.contains("old.jsonl: the record was made without --lexicon; leave that option away"))
    let dated = try diff(
      ["--date-order", "mdy", "--published", "2023-05", "--published", "2023-06", "old.jsonl", "third.txt"],
      in: folder)
    #expect(dated.status == 64)
    #expect(dated.errors.contains("with another publication date; leave --published away"))
  }

  @Test("A record that is broken, or tells of a report that could not be read, is refused")
  func brokenRecords() throws {
    let folder = try folder()
    try replace("new.jsonl", "\"start\":22,", "\"start\":21,", in: folder)
    let broken = try diff(["old.jsonl", "new.jsonl"], in: folder)
    #expect(broken.status == 66)
    #expect(broken.errors.hasPrefix("precept: new.jsonl: "))
    #expect(
      broken.errors.contains("give one record, as precept extract --text writes it, or the report itself"))
    let several = try Data(contentsOf: URL(fileURLWithPath: folder.path("old.jsonl")))
    try folder.write("several.jsonl", several + several)
    let two = try diff(["old.jsonl", "several.jsonl"], in: folder)
    #expect(two.status == 66)
    #expect(
      two.errors.contains("several.jsonl: the record is no JSON that is read: something after the record"))
    _ = try Program.run(["extract", "--text", "gone.txt", "--output", "gone.jsonl"], in: folder.path)
    let gone = try diff(["old.jsonl", "gone.jsonl"], in: folder)
    #expect(gone.status == 65)
    #expect(
      gone.errors.contains(
        "gone.jsonl: the record tells that its report could not be read: gone.txt: there is no such file"))
  }
}

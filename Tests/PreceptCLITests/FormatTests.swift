import Foundation
import TestSupport
import Testing

@Suite struct FormatTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.txt", "Crime fell by 5% in 2021, the report says.")
    try folder.write("b.txt", "=1+1 officers and 12 sergeants left.")
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(["extract"] + arguments, in: folder.path)
  }

  @Test("Claims are lines, whichever report they are of, and a report that is not there is one of them")
  func claims() throws {
    let run = try run("--format", "claims", "a.txt", "gone.txt", "b.txt")
    #expect(run.status == 65)
    try RecordKeeping.keepLines(Array(run.output))
    let lines = try run.records
    #expect(lines.allSatisfy { $0["schema"] as? String == "precept/claim/1" })
    let reports = lines.compactMap { $0["report"] as? [String: Any] }.compactMap { $0["id"] as? String }
    #expect(Set(reports) == ["a.txt", "b.txt", "gone.txt"])
    #expect(lines.filter { $0["status"] as? String == "error" }.count == 1)
    #expect(lines.count >= 4)
  }

  @Test("A table has its columns once, over one report or many")
  func csv() throws {
    let rows = try run("--format", "csv", "a.txt", "gone.txt", "b.txt").text.split(separator: "\r\n")
    #expect(rows.filter { $0.hasPrefix("report,status,claim,") }.count == 1)
    #expect(rows.first?.hasPrefix("report,status,claim,") == true)
    #expect(rows.contains { $0.hasPrefix("gone.txt,error,") })
    #expect(rows.contains { $0.contains(",'=1+1 officers") })
    let gone = try run("--format", "csv", "gone.txt").text.split(separator: "\r\n")
    #expect(gone.count == 2)
  }

  @Test func aByteOrderMarkIsForCSVAlone() throws {
    #expect(try run("--format", "csv", "--bom", "a.txt").output.prefix(4) == Data([0xEF, 0xBB, 0xBF, 0x72]))
    let refused = try run("--bom", "a.txt")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("--bom is for --format csv"))
  }

  @Test(
    "A report's text is for records alone",
    arguments: ["claims", "csv", "annotations", "schema-org", "timex3", "table"])
  func textIsForRecords(format: String) throws {
    let refused = try run("--format", format, "--text", "a.txt")
    #expect(refused.status == 64)
    #expect(refused.output.isEmpty)
    #expect(refused.errors.contains("--text is for --format json and jsonl"))
  }

  @Test("Linked data is one document a line for each report", arguments: ["annotations", "schema-org"])
  func linkedData(format: String) throws {
    let lines = try run("--format", format, "a.txt", "gone.txt").records
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0["@context"] != nil })
  }

  @Test("The number of jobs changes nothing", arguments: ["claims", "csv", "annotations", "schema-org"])
  func jobsChangeNothing(format: String) throws {
    let one = try run("--format", format, "--jobs", "1", "a.txt", "b.txt", "gone.txt").output
    let four = try run("--format", format, "--jobs", "4", "a.txt", "b.txt", "gone.txt").output
    #expect(one == four)
  }
}

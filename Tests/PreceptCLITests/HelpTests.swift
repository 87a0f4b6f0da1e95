import Foundation
import TestSupport
import Testing

@Suite struct HelpTests {
  @Test(
    "Every command's help teaches by an example",
    arguments: [
      "extract", "stream", "view", "diff", "archive", "archive add", "archive search", "archive history",
      "archive export",
      "archive verify", "archive stats", "rules", "explain", "schema",
    ])
  func helpHasAnExample(command: String) throws {
    let run = try Program.run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(run.status == 0)
    #expect(run.text.contains("EXAMPLE"))
    #expect(run.text.contains("precept \(command)"))
    for line in run.text.split(separator: "\n") { #expect(line.count <= 100, "\(line)") }
  }

  @Test func theProgramSaysWhatItIsFor() throws {
    let run = try Program.run(["--help"])
    #expect(run.status == 0)
    for word in [
      "extract", "stream", "view", "diff", "archive", "rules", "explain", "schema", "EXIT CODES", "EXAMPLE",
    ] {
      #expect(run.text.contains(word), "\(word)")
    }
    #expect(try Program.run(["--version"]).text == "0.1.0\n")
    #expect(try Program.run(["stream", "--help"]).text.contains("--date-order"))
  }

  @Test func rulesAreListedAndShown() throws {
    let list = try Program.run(["rules"])
    #expect(list.status == 0)
    let ids = list.text.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(Set(ids).count == ids.count)
    let id = try #require(ids.first)
    let rule = try Program.run(["rules", id])
    #expect(rule.status == 0)
    #expect(rule.text.hasPrefix(id))
    #expect(rule.text.contains("finds"))
  }

  @Test func theSchemaIsPrintedAsItStands() throws {
    let run = try Program.run(["schema"])
    #expect(run.status == 0)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../schemas/report.schema.json")
    #expect(run.output == (try Data(contentsOf: file)))
  }
}

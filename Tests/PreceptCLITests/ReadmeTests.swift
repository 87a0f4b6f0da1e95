import Foundation
import TestSupport
import Testing

@Suite struct ReadmeTests {
  /// The fenced blocks of the README.
  private func blocks() throws -> [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../README.md")
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```")
    return stride(from: 1, to: parts.count, by: 2).map { index in
      parts[index].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).dropFirst()
        .joined()
    }
  }

  @Test("The example of the README is what the program does")
  func exampleIsReal() throws {
    let blocks = try blocks()
    let start = try #require(blocks.firstIndex { $0.hasPrefix("Police and Crime Commissioner Helen") })
    try #require(blocks.count > start + 2)
    let folder = try TemporaryFolder()
    try folder.write("control-room.txt", blocks[start])
    let arguments = ["extract", "--published", "2023-02-10", "control-room.txt"]
    #expect(try Program.run(arguments + ["--format", "table"], in: folder.path).text == blocks[start + 1])
    let record = try Program.run(arguments, in: folder.path).text
    #expect(record.contains(blocks[start + 2].trimmingCharacters(in: .newlines)))
  }

  @Test("The claim of the README is what the program writes, as a line and as a row")
  func claimIsReal() throws {
    let blocks = try blocks()
    let report = try #require(blocks.first { $0.hasPrefix("Police and Crime Commissioner Helen") })
    let parts = try #require(blocks.first { $0.hasPrefix("\"kind\":\"figure\"") })
    let cells = try #require(blocks.first { $0.hasPrefix("about £1.1million,") })
    let folder = try TemporaryFolder()
    try folder.write("control-room.txt", report)
    let arguments = ["extract", "--published", "2023-02-10", "control-room.txt", "--format"]
    let line = try #require(
      try Program.run(arguments + ["claims"], in: folder.path).text.split(separator: "\n")
        .first { $0.contains("\"kind\":\"figure\"") })
    for part in parts.split(separator: "\n") { #expect(line.contains(part), "\(part)") }
    let table = try Program.run(arguments + ["csv"], in: folder.path).text
    #expect(table.contains(",\(cells.trimmingCharacters(in: .newlines)),"))
  }

  @Test("The two reports of the README have the changes that it tells")
  func changesAreReal() throws {
    let blocks = try blocks()
    let start = try #require(blocks.firstIndex { $0.hasPrefix("Police and Crime Plan of the Northmoor") })
    try #require(blocks.count > start + 3)
    let folder = try TemporaryFolder()
    try folder.write("hexley-2022.txt", blocks[start])
    try folder.write("hexley-2023.txt", blocks[start + 1])
    let text = try Program.run(["diff", "hexley-2022.txt", "hexley-2023.txt"], in: folder.path)
    #expect(text.status == 1)
    #expect(text.text == blocks[start + 2])
    let lines = try Program.run(
      ["diff", "--format", "json", "hexley-2022.txt", "hexley-2023.txt"], in: folder.path)
    #expect(lines.text.contains(blocks[start + 3]))
  }

  @Test("The history of the README is what the program tells of four reports")
  func historyIsReal() throws {
    let expected = try #require(try blocks().first { $0.hasPrefix("A new custody suite") })
    let folder = try TemporaryFolder()
    for (year, date) in [
      (2017, "March 2019"), (2018, "March 2019"), (2019, "September 2020"), (2020, "June 2021"),
    ] {
      try folder.write(
        "\(year).txt",
        "Annual Report \(year)\n\nPublished on 3 June \(year)\n\nNorthmoor Police has 2,100 officers.\n\nA new custody suite in Hexley will open by \(date).\n"
      )
    }
    let years = (2017...2020).map { "\($0).txt" }
    #expect(try Program.run(["archive", "add", "pcc.sqlite"] + years, in: folder.path).status == 0)
    let history = try Program.run(
      ["archive", "history", "pcc.sqlite", "custody", "--dates", "--format", "table"], in: folder.path)
    #expect(history.text == expected)
  }

  @Test("The lexicon of the README does what it says")
  func lexiconIsReal() throws {
    let blocks = try blocks()
    let start = try #require(blocks.firstIndex { $0.hasPrefix("# The force of Northmoor") })
    try #require(blocks.count > start + 2)
    let folder = try TemporaryFolder()
    try folder.write("northmoor.tsv", blocks[start])
    try folder.write("track.txt", blocks[start + 1])
    let arguments = ["extract", "--lexicon", "northmoor.tsv", "--published", "2023-02-10", "track.txt"]
    let record = try Program.run(arguments, in: folder.path).text
    for line in blocks[start + 2].split(separator: "\n") { #expect(record.contains(line), "\(line)") }
    #expect(record.contains("\"unit\":\"furlong\""))
  }
}

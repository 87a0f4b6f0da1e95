import Foundation
import TestSupport
import Testing

@Suite struct LexiconOptionTests {
  private static let rows = """
    # forces
    force:fenmoor\tFenmoor Police\t!FMP
    # units
    wurble|wurbles\tmeasure-unit\tbase=wurble

    """
  private static let text = "The wall is 12 wurbles high, FMP said.\n"

  /// The lexicon that the first record of a run names.
  private func lexicon(_ run: Program.Run) throws -> String? {
    let generator = try #require(try run.records.first?["generator"] as? [String: Any])
    return (generator["options"] as? [String: Any])?["lexicon"] as? String
  }

  @Test func recordsNameTheLexiconByItsBytes() throws {
    let folder = try TemporaryFolder()
    try folder.write("r.txt", Self.text)
    try folder.write("one.tsv", Self.rows)
    try folder.write("elsewhere/two.tsv", Self.rows)
    let plain = try Program.run(["extract", "r.txt"], in: folder.path)
    #expect(try lexicon(plain) == nil)
    let run = try Program.run(["extract", "--lexicon", "one.tsv", "r.txt"], in: folder.path)
    #expect(run.status == 0)
    let digest = try #require(try lexicon(run))
    #expect(digest.wholeMatch(of: /sha256:[0-9a-f]{64}/) != nil)
    try RecordKeeping.keepLines(Array(run.output))
    for other in ["elsewhere/two.tsv", "one.tsv"] {
      let again = try Program.run(["extract", "r.txt", "--lexicon", other], in: folder.path)
      #expect(again.output == run.output)
    }
    try folder.write("more.tsv", Self.rows + "# nouns\nbin\tnoun\n")
    let more = try Program.run(["extract", "--lexicon", "more.tsv", "r.txt"], in: folder.path)
    #expect(try lexicon(more) != digest)
  }

  @Test func severalFilesAreOneLexicon() throws {
    let folder = try TemporaryFolder()
    try folder.write("r.txt", Self.text)
    try folder.write("forces.tsv", "force:fenmoor\tFenmoor Police\t!FMP\n")
    try folder.write("units.tsv", "wurble|wurbles\tmeasure-unit\tbase=wurble\n")
    let run = try Program.run(
      ["extract", "--lexicon", "forces.tsv", "--lexicon", "units.tsv", "r.txt"], in: folder.path)
    let record = try #require(try run.records.first)
    let actors = try #require(record["actors"] as? [[String: Any]])
    #expect(actors.first?["ref"] as? String == "force:fenmoor")
    let counts = try #require(record["counts"] as? [[String: Any]])
    #expect(counts.first?["unit"] as? String == "wurble")
  }

  @Test func streamReadsWithItWhateverALineSays() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("mine.tsv", Self.rows)
    let lines =
      #"{"id":"a","text":"FMP said so.","published":"2021"}"# + "\n" + #"{"id":"b","text":"FMP said so."}"#
    let run = try Program.run(["stream", "--lexicon", path], input: Data(lines.utf8))
    #expect(run.status == 0)
    let digests = try run.records.map { record in
      let generator = try #require(record["generator"] as? [String: Any])
      let actors = try #require(record["actors"] as? [[String: Any]])
      #expect(actors.first?["ref"] as? String == "force:fenmoor")
      return (generator["options"] as? [String: Any])?["lexicon"] as? String
    }
    #expect(digests.count == 2)
    #expect(Set(digests).count == 1)
    #expect(digests[0] != nil)
    try RecordKeeping.keepLines(Array(run.output))
  }

  @Test func explainReadsWithIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("r.txt", Self.text)
    try folder.write("mine.tsv", Self.rows)
    let run = try Program.run(["explain", "--lexicon", "mine.tsv", "r.txt:30"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.text.contains("a mention of FMP"))
  }

  @Test(
    "A lexicon that cannot be used ends every command with 66 before anything is read",
    arguments: [["extract", "r.txt"], ["explain", "r.txt:3"], ["stream"]])
  func badFilesAreRefused(command: [String]) throws {
    let folder = try TemporaryFolder()
    try folder.write("r.txt", Self.text)
    let broken = (0..<30).map { "bin\($0)\tplural\n" }.joined()
    try folder.write("nouns.tsv", broken)
    let run = try Program.run(command + ["--lexicon", "nouns.tsv"], in: folder.path)
    #expect(run.status == 66)
    #expect(run.output.isEmpty)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(
      lines.first?.hasPrefix("precept: nouns.tsv:1:6: there is no class “plural”; the usual ones") == true)
    #expect(lines.last == "precept: and 10 more problems in the lexicon")
  }

  @Test func filesThatAreNoneAreRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("r.txt", Self.text)
    try folder.write("big.tsv", Data(count: 16 << 20 | 1))
    try folder.write("sub/x.tsv", "")
    let files = ["none.tsv", "big.tsv", "sub"]
    let run = try Program.run(
      ["extract", "r.txt"] + files.flatMap { ["--lexicon", $0] }, in: folder.path)
    #expect(run.status == 66)
    #expect(
      run.errors == """
        precept: none.tsv: there is no such file; check the name and the folder
        precept: big.tsv: larger than 16 MB, the most that a lexicon may be; split it into several
        precept: sub: not a regular file; save the lexicon as a file and name that

        """)
  }

  @Test func helpNamesIt() throws {
    for command in ["extract", "explain", "stream"] {
      #expect(try Program.run([command, "--help"]).text.contains("--lexicon <file>"))
    }
  }
}

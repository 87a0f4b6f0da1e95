import Archive
import Claims
import Emission
import Foundation
import Precept
import TestSupport
import Testing

@Suite struct VerifyTests {
  private let shelf: Shelf

  init() throws {
    shelf = try Shelf([
      "one.txt": AddingTests.text, "two.txt": "Westmoor Police took 77 calls about dogs in July 2022.",
    ])
  }

  @Test func allIsWell() throws {
    let before = try shelf.bytes
    let run = try shelf.run("verify", "a.sqlite")
    #expect(run.status == 0)
    #expect(run.text == "a.sqlite: all is well; 2 records, 3 claims and 0 kept sources checked\n")
    #expect(try shelf.bytes == before)
  }

  @Test("Every report of the corpus is stored as it is, and comes back byte for byte")
  func theCorpusIsWhole() throws {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../corpus").standardizedFileURL.path
    let names = try FileManager.default.subpathsOfDirectory(atPath: corpus).filter {
      $0.hasSuffix(".txt") || $0.hasSuffix(".html")
    }.sorted()
    let reports = try names.map { try Pipeline().report(file: "\(corpus)/\($0)").get() }
    let shelf = try Shelf()
    try shelf.add(reports)
    let check = try shelf.reading { try $0.check() }
    #expect(check.problems == [])
    #expect(check.extractions == Set(reports.map(\.digest)).count)
    var back: [Report] = []
    try shelf.reading { archive in try archive.forEachReport { back.append($0) } }
    let emitter = RecordEmitter(includesText: true)
    var seen: Set<String> = []
    let first = reports.filter { seen.insert($0.digest).inserted }
    #expect(back.map { emitter.bytes(of: $0) } == first.map { emitter.bytes(of: $0) })
  }

  @Test(
    "Every spoiling is named, with the report that it is of",
    arguments: [
      ("UPDATE claim SET text = 'Northmoor Police took 9,999 calls.' WHERE id = 1", "one.txt: its claim c-"),
      ("UPDATE claim SET first = first + 1 WHERE id = 1", "one.txt: its claim c-"),
      ("UPDATE claim SET kind = 'quotation' WHERE id = 3", "two.txt: its claim c-"),
      ("UPDATE claim SET speaker = 'Somebody' WHERE id = 1", "one.txt: its claim c-"),
      ("UPDATE claim SET facets = 'k1' WHERE id = 1", "one.txt: its claim c-"),
      ("UPDATE claim SET firstDay = 0 WHERE id = 1", "one.txt: its claim c-"),
      ("UPDATE claim SET negated = 1 WHERE id = 1", "one.txt: its claim c-"),
      ("UPDATE figure SET low = 1, high = 1 WHERE claim = 1", "one.txt: its claim c-"),
      ("UPDATE figure SET unit = 'officer' WHERE claim = 1", "one.txt: its claim c-"),
      ("DELETE FROM figure WHERE claim = 1", "one.txt: its claim c-"),
      ("UPDATE claim SET subjectID = NULL WHERE id = 1", "one.txt: its claim c-"),
      ("DELETE FROM claimActor WHERE claim = 1", "one.txt: its claim c-"),
      ("UPDATE text SET bytes = x'00' WHERE id = 1", "one.txt: its text is damaged"),
      (
        "UPDATE text SET bytes = (SELECT bytes FROM text WHERE id = 2) WHERE id = 1",
        "one.txt: its text is damaged"
      ),
      ("UPDATE text SET size = 1 << 60 WHERE id = 1", "one.txt: its text is damaged"),
      ("UPDATE text SET size = -1 WHERE id = 1", "one.txt: its text is damaged"),
      ("UPDATE extraction SET record = x'00' WHERE id = 2", "two.txt: its record is damaged"),
      ("UPDATE extraction SET digest = 'sha256:00' WHERE id = 2", "two.txt: its record is of another report"),
      ("UPDATE extraction SET name = 'else.txt' WHERE id = 2", "else.txt: its name is stored otherwise"),
      (
        "UPDATE extraction SET rules = 'sha256:00' WHERE id = 2",
        "two.txt: its record was made by another version, other rules"
      ),
      ("UPDATE extraction SET published = '1999' WHERE id = 2", "two.txt: its published is stored otherwise"),
      ("DELETE FROM claim WHERE id = 2", "one.txt: 1 of its 2 claims are there"),
      ("UPDATE extraction SET text = 2 WHERE id = 1", "one.txt: its record does not fit its text"),
      (
        "PRAGMA foreign_keys = OFF; DELETE FROM text WHERE id = 1",
        "a row of extraction leads to nothing in text"
      ),
      (
        "PRAGMA foreign_keys = OFF; DELETE FROM extraction WHERE id = 1",
        "a row of claim leads to nothing in extraction"
      ),
      ("INSERT INTO source VALUES ('sha256:00', 1, x'00')", "the kept bytes of sha256:00 are damaged"),
      (
        "INSERT INTO claimIndex (claimIndex, rowid, text, speaker, facets) SELECT 'delete', id, text, speaker, facets FROM claim WHERE id = 1",
        "the index does not fit the claims"
      ),
      (
        "INSERT INTO claimIndex (rowid, text, speaker, facets) VALUES (99, 'a', 'b', 'c')",
        "the index does not fit the claims"
      ),
    ])
  func spoiled(sql: String, problem: String) throws {
    try shelf.spoil("PRAGMA foreign_keys = OFF; " + sql)
    let problems = try shelf.check().problems
    #expect(problems.contains { $0.hasPrefix(problem) }, "\(problems)")
    let run = try shelf.run("verify", "a.sqlite")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("precept: a.sqlite: \(problem)"))
    #expect(run.errors.contains(problems.count == 1 ? ": 1 problem; " : ": \(problems.count) problems; "))
  }

  @Test func theIndexIsMended() throws {
    try shelf.spoil(
      "INSERT INTO claimIndex (claimIndex, rowid, text, speaker, facets) SELECT 'delete', id, text, speaker, facets FROM claim WHERE id = 3"
    )
    #expect(try shelf.search("dogs") == [])
    #expect(try shelf.run("verify", "a.sqlite").status == 1)
    let run = try shelf.run("verify", "--repair", "a.sqlite")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(try shelf.search("dogs").count == 1)
    #expect(try shelf.run("verify", "a.sqlite").status == 0)
  }

  @Test("Repair mends the index alone, and tells what else is wrong")
  func repairIsOfTheIndex() throws {
    try shelf.spoil("UPDATE claim SET text = 'zebra' WHERE id = 1")
    let run = try shelf.run("verify", "--repair", "a.sqlite")
    #expect(run.status == 1)
    #expect(run.errors.contains("one.txt: its claim c-"))
    #expect(!run.errors.contains("the index"))
  }

  @Test("Of a file that is damaged throughout a hundred problems are told, and how many there are")
  func manyProblems() throws {
    let shelf = try Shelf()
    try shelf.add(
      (0..<130).map { try Shelf.report("Northmoor Police took \($0 + 100) calls.", id: "\($0).txt") })
    try shelf.spoil("UPDATE claim SET negated = 1 - negated, text = text || '!'")
    let run = try shelf.run("verify", "a.sqlite")
    #expect(run.status == 1)
    #expect(run.errors.split(separator: "\n").count <= 102)
    #expect(run.errors.contains("problems, of which 100 are told; 130 records"))
  }

  @Test("A page that was overwritten is a problem, and no end of the check")
  func overwrittenPages() throws {
    let shelf = try Shelf()
    for index in 0..<40 {
      let lines = (0..<12).map {
        "Northmoor Police took \(index * 100 + $0 + 100) calls about vandals in May 2021."
      }
      try shelf.folder.write("r/\(index).txt", lines.joined(separator: "\n\n"))
    }
    #expect(try shelf.run("add", "--keep-source", "a.sqlite", "r").status == 0)
    let whole = try shelf.bytes
    let size = 4096
    var named = 0
    let pages = whole.count / size
    #expect(pages > 60)
    let spoilt = Array(stride(from: 1, to: pages, by: 3))
    for (turn, page) in spoilt.enumerated() {
      let filling: UInt8 = [0, 0xFF, 0x0D][turn % 3]
      var spoiled = whole
      spoiled.replaceSubrange(page * size..<(page + 1) * size, with: repeatElement(filling, count: size))
      try spoiled.write(to: URL(fileURLWithPath: shelf.path))
      // Which pages hold what is SQLite's affair: where none is needed to open the file, the check goes to its end.
      do {
        let check = try shelf.check()
        #expect(!check.problems.isEmpty, "page \(page), \(filling)")
        named += 1
      } catch let error as ArchiveError {
        #expect(error.kind == .damaged || error.kind == .altered, "page \(page): \(error.message)")
      }
      do { _ = try shelf.search("vandals") } catch is ArchiveError {}
      do { _ = try shelf.search { $0.unit = "call" } } catch is ArchiveError {}
      do { _ = try shelf.records() } catch is ArchiveError {}
      do { _ = try shelf.reading { try $0.stats() } } catch is ArchiveError {}
    }
    #expect(named > spoilt.count / 2)
  }

  @Test("Bits that turned are found, and nothing falls over them")
  func turnedBits() throws {
    // Always the same, since a fall of the program would not tell its seed.
    var random = SeededRandom(2024)
    let whole = try shelf.bytes
    for _ in 0..<150 {
      var spoiled = whole
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        spoiled[Int.random(in: 4096..<whole.count, using: &random)] ^= UInt8.random(
          in: 1...255, using: &random)
      }
      try spoiled.write(to: URL(fileURLWithPath: shelf.path))
      do { _ = try shelf.check() } catch is ArchiveError {}
      do { _ = try shelf.search("calls") } catch is ArchiveError {}
      do { _ = try shelf.search { $0.from = 0 } } catch is ArchiveError {}
      do { _ = try shelf.records() } catch is ArchiveError {}
      do { _ = try shelf.reading { try $0.stats() } } catch is ArchiveError {}
    }
  }
}

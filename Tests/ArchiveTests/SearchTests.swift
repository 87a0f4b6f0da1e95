import Archive
import Claims
import Foundation
import Testing

@Suite struct SearchTests {
  private let shelf: Shelf

  init() throws {
    shelf = try Shelf([
      "custody.txt": """
      Published: 4 May 2021

      West Mercia Police opened 12 custody suites in March 2021. “Knife crime fell by 5%,” said Commissioner John \
      Campion. Two new officers will join Dyfed-Powys Police by 30 June 2022.
      """,
      "budget.txt": """
      Published: 6 July 2023

      Dyfed-Powys Police spent £2,000,000 on vehicles in 2022. The suite was closed. “The custody suite is too \
      small,” said Dafydd Llywelyn. Burglary rose by 7% in 2019.
      """,
    ])
  }

  private func texts(_ words: String = "", _ change: (inout ArchiveQuery) -> Void = { _ in }) throws
    -> [String]
  {
    try shelf.search(words, change).map(\.text)
  }

  private static func day(_ date: String) throws -> DayRange { try #require(DayRange(date)) }

  @Test(
    "A word is found in any of its forms, whatever its capitals",
    arguments: ["custody suites", "suite custody", "CUSTODY", "Suites CUSTODY"])
  func forms(words: String) throws {
    let texts = try texts(words)
    #expect(texts.count == 2)
    #expect(texts.allSatisfy { $0.lowercased().contains("custody suite") })
  }

  @Test func allWordsMustBeThere() throws {
    #expect(try texts("custody vehicles") == [])
    #expect(try texts("custody March").count == 1)
    #expect(try texts("nothing") == [])
  }

  @Test func phrasesStandTogether() throws {
    // As it is written: `custody suite` is another phrase.
    #expect(try texts("\"custody suites\"").count == 1)
    #expect(try texts("\"suites custody\"") == [])
    #expect(try texts("\"12 custody\" March").count == 1)
    #expect(try texts("\"custody suites").count == 1)
  }

  @Test func aSpeakersNameIsFoundToo() throws {
    for texts in try [
      texts("campion knife"), texts { $0.speaker = "campion" }, texts { $0.speaker = "John Campion" },
    ] {
      #expect(!texts.isEmpty)
      #expect(texts.allSatisfy { $0.contains("Knife crime") })
    }
    #expect(try texts("knife") { $0.speaker = "Llywelyn" } == [])
  }

  @Test func forcesAndActorsNarrow() throws {
    #expect(try texts("custody") { $0.force = "West Mercia" }.count == 1)
    #expect(try texts("custody") { $0.force = "west mercia police" }.count == 1)
    // Of a report about one force every claim is of that force.
    #expect(try texts("burglary") { $0.force = "dyfed-powys" }.count == 1)
    #expect(try texts("burglary") { $0.force = "West Mercia" } == [])
    #expect(try texts { $0.actor = "llywelyn" }.count >= 1)
    #expect(throws: ArchiveError.self) { try texts { $0.force = "Atlantis" } }
    #expect(throws: ArchiveError.self) { try texts { $0.actor = "%" } }
  }

  @Test func kindsAndUnitsNarrow() throws {
    #expect(try texts { $0.kind = .commitment }.count == 1)
    #expect(try shelf.search { $0.kind = .quotation }.allSatisfy { $0.kind == "quotation" })
    #expect(try texts { $0.unit = "percent" }.count == 2)
    #expect(try texts { $0.unit = "GBP" } == texts("vehicles"))
    #expect(try texts("fell") { $0.unit = "GBP" } == [])
  }

  @Test("A claim is of the days that it names, or else of its report's")
  func daysNarrow() throws {
    #expect(try texts("custody") { $0.to = try? Self.day("2021").last }.count == 1)
    #expect(try texts("burglary") { $0.from = try? Self.day("2020").first } == [])
    #expect(try texts { $0.to = try? Self.day("2019").last }.count == 1)
    let (first, last) = (try Self.day("2021-03").first, try Self.day("2021-03").last)
    #expect(try texts { ($0.from, $0.to) = (first, last) }.count == 1)
    #expect(try texts("custody") { ($0.from, $0.to) = (first, last) }.count == 1)
    #expect(try texts("small") { $0.from = try? Self.day("2023-07").first }.count == 1)
    let all = try texts().count
    #expect(
      try texts { ($0.from, $0.to) = (try? Self.day("1000").first, try? Self.day("2999").last) }.count == all)
  }

  @Test func noMoreThanWereAskedFor() throws {
    let all = try texts()
    #expect(all.count > 5)
    #expect(try texts { $0.limit = 3 } == Array(all.prefix(3)))
    #expect(try texts("police") { $0.limit = 1 }.count == 1)
    let run = try shelf.run("search", "a.sqlite", "--limit", "2")
    #expect(try run.records.count == 2)
    for limit in ["0", "-1", "100001", "x"] {
      #expect(try shelf.run("search", "a.sqlite", "--limit", limit).status == 64)
    }
  }

  @Test("What was found is marked, and the pieces are the claim's words")
  func snippets() throws {
    let hits = try shelf.search("custody suites")
    #expect(hits.count == 2)
    for hit in hits {
      let found = hit.snippet.filter(\.isFound).map(\.text)
      #expect(found.joined(separator: " ").lowercased().hasPrefix("custody"))
      let whole = hit.snippet.map(\.text).joined()
      #expect(hit.text.contains(whole.replacingOccurrences(of: "…", with: "")))
    }
    let quiet = try shelf.search { $0.kind = .commitment }
    #expect(quiet.map { $0.snippet.map(\.isFound) } == [[false]])
    let record = try #require(
      try shelf.run("search", "a.sqlite", "custody", "--speaker", "Llywelyn").records.first)
    let pieces = try #require(record["snippet"] as? [[String: Any]])
    #expect(pieces.compactMap { ($0["found"] as? Bool) == true ? $0["text"] as? String : nil } == ["custody"])
  }

  @Test("Words that narrow are hidden from searches")
  func facetsAreHidden() throws {
    let words = Set(
      try shelf.strings("SELECT facets FROM claim").flatMap { $0.split(separator: " ").map(String.init) })
    #expect(words.count > 8)
    for word in words {
      for search in [word, "facets:\(word)", "\"\(word)\"", "{facets} : \(word)", "x OR facets : \(word)"] {
        #expect(try texts(search) == [], "\(search)")
      }
      #expect(try texts { $0.speaker = word } == [], "\(word)")
    }
  }

  @Test func theCommandTakesAllOfIt() throws {
    let run = try shelf.run(
      "search", "a.sqlite", "custody", "suites", "--force", "West Mercia", "--actor", "West Mercia Police",
      "--kind",
      "figure", "--from", "2021", "--to", "2021-12-31", "--format", "jsonl")
    #expect(run.status == 0)
    let hit = try #require(try run.records.first)
    #expect(hit["schema"] as? String == "precept/hit/1")
    #expect((hit["report"] as? [String: Any])?["id"] as? String == "custody.txt")
    #expect(hit["from"] as? String == "2021-03-01")
    #expect(hit["to"] as? String == "2021-03-31")
    let figure = try #require((hit["figures"] as? [[String: Any]])?.first)
    #expect(figure["value"] as? Int == 12)
    let table = try shelf.run("search", "a.sqlite", "custody", "--format", "table")
    #expect(table.text.contains("custody suites in March 2021"))
    #expect(!table.text.contains("\u{1B}"))
    let none = try shelf.run("search", "a.sqlite", "zebra")
    #expect(none.status == 1)
    #expect(none.output.isEmpty)
    #expect(none.errors == "precept: a.sqlite: nothing found\n")
    #expect(try shelf.run("search", "a.sqlite", "--from", "2022", "--to", "2021").status == 64)
    let unknown = try shelf.run("search", "a.sqlite", "--force", "Atlantis")
    #expect(unknown.status == 66)
    #expect(unknown.errors == "precept: a.sqlite has no claim of the force Atlantis\n")
  }

  private func reports(_ hits: [SearchHit]) -> Int { Set(hits.map(\.source.digest)).count }

  @Test("Names are found whatever their capitals, in every alphabet")
  func capitals() throws {
    let shelf = try Shelf()
    var report = try Shelf.report("“Crime fell by 5%,” said Ŵyn Élan on 3 May 2021.")
    try #require(!report.findings.actors.isEmpty)
    report.findings.actors[0].name = "Ŵyn Élan"
    try shelf.add([report])
    for name in ["Ŵyn Élan", "ŵyn élan", "ŴYN", "élan"] {
      #expect(try self.reports(shelf.search { $0.actor = name }) == 1, "\(name)")
    }
  }

  @Test("A name that is given whole is found among any number that it is a part of")
  func exactNames() throws {
    let shelf = try Shelf()
    var reports: [Report] = []
    for index in 0..<60 {
      var report = try Shelf.report("“Crime fell by \(index)%,” said Ann Wood on 3 May 2021.")
      try #require(!report.findings.actors.isEmpty)
      report.findings.actors[0].ref = nil
      report.findings.actors[0].name = index == 59 ? "Zoe" : "A Zoe \(index)"
      reports.append(report)
    }
    try shelf.add(reports)
    #expect(try self.reports(shelf.search { $0.actor = "zoe" }) == 1)
    #expect(try self.reports(shelf.search { ($0.actor, $0.limit) = ("zoe ", 1000) }) == 59)
  }

  @Test("Of very common words the newest claims are ranked, and that is told")
  func commonWords() throws {
    let shelf = try Shelf(["a": "Northmoor Police took 1,250 calls."])
    try shelf.spoil(
      """
      WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 13000)
      INSERT INTO claim SELECT i, extraction, key || i, kind, first, last, focusFirst, focusLast, speakerID, subjectID,
        negated, modality, dated, firstDay, lastDay, text, speaker, facets FROM claim, n WHERE id = 1;
      INSERT INTO claimIndex (claimIndex) VALUES ('rebuild');
      """)
    var query = ArchiveQuery()
    query.words = "calls"
    let found = try shelf.reading { try $0.search(query) }
    #expect(found.rankedOnly == 12_000)
    #expect(found.hits.count == 20)
    let run = try shelf.run("search", "a.sqlite", "calls", "--limit", "1")
    #expect(run.status == 0)
    #expect(run.errors.contains("precept: more than 12000 claims have these words"))
    #expect(run.errors.contains("precept: there are more than these 1; --limit 10 shows more of them"))
  }
}

import Archive
import Claims
import Emission
import Foundation
import GRDB
import Testing

@Suite struct AddingTests {
  static let text = "Northmoor Police took 1,250 calls in May 2021. A new post will open on 3 June 2023."

  @Test("The same bytes are stored once, whatever they are called")
  func sameBytes() throws {
    let shelf = try Shelf()
    let report = try Shelf.report(Self.text)
    #expect(report.findings.claims.count == 2)
    #expect(try shelf.add([report]) == [.added(claims: 2)])
    let before = try shelf.records()
    #expect(try shelf.add([report]) == [.known])
    #expect(try shelf.add([Shelf.report(Self.text, id: "other.txt")]) == [.known])
    #expect(try shelf.records() == before)
    #expect(try shelf.number("SELECT count(*) FROM claim") == 2)
    #expect(try shelf.number("SELECT count(*) FROM text") == 1)
    #expect(try shelf.check().problems == [])
  }

  @Test func twiceInOneBatchIsOnce() throws {
    let shelf = try Shelf()
    let report = try Shelf.report(Self.text)
    #expect(try shelf.add([report, report]) == [.added(claims: 2), .known])
    #expect(try shelf.search().count == 2)
  }

  @Test("Other rules, another version and other options each make an extraction beside the old one")
  func versions() throws {
    let shelf = try Shelf()
    let report = try Shelf.report(Self.text)
    var ruled = report
    ruled.generator.rules = "sha256:" + String(repeating: "7", count: 64)
    // What the newer rules do not find any more.
    ruled.findings.claims.removeLast()
    var newer = ruled
    newer.generator.version = "99.0.0"
    var dated = newer
    dated.generator.options.dateOrder = .monthFirst
    #expect(try shelf.add([report]) == [.added(claims: 2)])
    #expect(
      try shelf.add([ruled, newer, dated]) == [.added(claims: 1), .added(claims: 1), .added(claims: 1)])
    #expect(try shelf.add([report, ruled, newer, dated]) == [.known, .known, .known, .known])
    #expect(try shelf.records(hasAllVersions: true).count == 4)
    #expect(try shelf.records().count == 1)
    #expect(try shelf.number("SELECT count(*) FROM text") == 1)
    #expect(try shelf.search("police").count == 1)
    #expect(try shelf.search("police") { $0.hasAllVersions = true }.count == 4)
    // A promise that only the old rules saw is not shown among what is true now.
    #expect(try shelf.search("post").count == 0)
    #expect(try shelf.search("post") { $0.hasAllVersions = true }.count == 1)
    #expect(try shelf.check().problems == [])
  }

  @Test func optionsOfTheProgramMakeAnotherExtraction() throws {
    let shelf = try Shelf()
    try shelf.folder.write("r.txt", "On 11/6/2022 Northmoor Police took 1,250 calls.")
    #expect(try Shelf.statuses(shelf.run("add", "a.sqlite", "r.txt")) == ["added"])
    #expect(try Shelf.statuses(shelf.run("add", "a.sqlite", "r.txt")) == ["known"])
    #expect(try Shelf.statuses(shelf.run("add", "--date-order", "mdy", "a.sqlite", "r.txt")) == ["added"])
    #expect(try Shelf.statuses(shelf.run("add", "--published", "2022-12", "a.sqlite", "r.txt")) == ["added"])
    #expect(try shelf.run("search", "a.sqlite", "calls").records.count == 1)
    #expect(try shelf.run("search", "a.sqlite", "--all-versions", "calls").records.count == 3)
  }

  @Test("The text is kept, and every place of every claim is of it")
  func textIsKept() throws {
    let shelf = try Shelf()
    let text = "“Crime fell by 5%,” PC Zoë Ng said on 3 May 2021 — 👮 officers rose by 12.\n\n" + Self.text
    let report = try Shelf.report(text)
    try shelf.add([report])
    var kept: [UInt8] = []
    try shelf.reading { try $0.forEachReport { kept = $0.document.text } }
    #expect(kept == report.document.text)
    let scalars = Array(String(decoding: kept, as: UTF8.self).unicodeScalars)
    let hits = try shelf.search()
    #expect(hits.count == report.findings.claims.count)
    for hit in hits {
      let words = String(String.UnicodeScalarView(scalars[hit.span]))
      #expect(Array(words.unicodeScalars) == Array(hit.text.unicodeScalars))
      #expect(hit.span.contains(hit.focus.lowerBound) && hit.focus.upperBound <= hit.span.upperBound)
    }
  }

  @Test("A run says what made it and what it did")
  func runs() throws {
    let shelf = try Shelf()
    try shelf.folder.write("a.txt", Self.text)
    try shelf.folder.write("b.txt", Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3, 0, 0]))
    let run = try shelf.run("add", "a.sqlite", "a.txt", "b.txt", "a.txt")
    #expect(run.status == 65)
    #expect(try Shelf.statuses(run) == ["added", "error", "known"])
    #expect(
      run.errors.contains("a.sqlite: 1 report added with 2 claims, 1 there already, 1 could not be read\n"))
    #expect(try shelf.run("add", "--lenient", "a.sqlite", "b.txt").status == 0)
    let database = try DatabaseQueue(path: shelf.path)
    let row = try #require(try database.read { try Row.fetchOne($0, sql: "SELECT * FROM run ORDER BY id") })
    #expect(row["added"] == 1)
    #expect(row["known"] == 1)
    #expect(row["failed"] == 1)
    #expect(row["claims"] == 2)
    #expect((row["rules"] as String).hasPrefix("sha256:"))
    #expect(row["options"] == "dateOrder=dmy")
    #expect((row["finished"] as String?) != nil)
    #expect(try shelf.number("SELECT count(*) FROM failure WHERE code <> '' AND message <> ''") == 2)
  }

  @Test("At rest an archive is one file")
  func oneFile() throws {
    let shelf = try Shelf()
    try shelf.folder.write("reports/a.txt", Self.text)
    #expect(try shelf.run("add", "a.sqlite", "reports").status == 0)
    #expect(try shelf.run("search", "a.sqlite", "calls").status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: shelf.folder.path).sorted() == [
        "a.sqlite", "reports",
      ])
  }

  @Test("Whoever stops listening to the lines does not stop the adding")
  func closedPipe() throws {
    let shelf = try Shelf()
    for index in 0..<300 {
      try shelf.folder.write("r/\(index).txt", "Northmoor Police took \(index + 100) calls.")
    }
    _ = try shelf.shell(
      "$PRECEPT archive add a.sqlite - <r/0.txt | true; $PRECEPT archive add a.sqlite r | true")
    #expect(try shelf.number("SELECT count(*) FROM extraction") == 300)
    #expect(try shelf.check().problems == [])
  }

  @Test("What two reports name in the same way is one actor")
  func actorsAreShared() throws {
    let shelf = try Shelf(["a": Self.text, "b": "Northmoor Police took 7 calls in June 2021."])
    #expect(try shelf.number("SELECT count(*) FROM actor WHERE name = 'Northmoor Police'") == 1)
  }
}

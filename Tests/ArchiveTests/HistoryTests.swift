import Archive
import Claims
import Foundation
import Testing

@Suite struct HistoryTests {
  private let shelf: Shelf

  init() throws {
    shelf = try Shelf()
    var reports: [Report] = []
    for (year, officers, opening) in [
      (2021, "1,250", "3 June 2023"), (2022, "1,375", "10 June 2023"), (2023, "1,390", "1 May 2024"),
    ] {
      let text =
        "Northmoor Police took \(officers) calls about vandals in May \(year). A new police post will open on \(opening).\n"
      reports.append(try Shelf.report(text, id: "\(year).txt", published: "\(year)-06-01"))
    }
    reports.append(
      try Shelf.report(
        "Westmoor Police took 90 calls about dogs in May 2021.", id: "west.txt", published: "2021-07-01"))
    // Not in the order of their publication.
    try shelf.add(reports.reversed())
  }

  private func history(ofDates: Bool = false, _ change: (inout ArchiveQuery) -> Void) throws -> History {
    var query = ArchiveQuery()
    change(&query)
    return try shelf.reading { try $0.history(query, ofDates: ofDates) }
  }

  @Test("A figure is followed through the reports, in the order of their time")
  func figure() throws {
    let history = try history { ($0.unit, $0.actor) = ("call", "Northmoor Police") }
    #expect(history.series.map { $0.map(\.words) } == [["1,250 calls", "1,375 calls", "1,390 calls"]])
    #expect(history.series.first?.map(\.source.id) == ["2021.txt", "2022.txt", "2023.txt"])
    #expect(history.series.first?.map(\.value) == [.number(1250), .number(1375), .number(1390)])
    #expect(history.series.first?.map(\.days) == ["2021-05", "2022-05", "2023-05"].map { DayRange($0) })
    #expect(!history.isOfDates)
  }

  @Test func whatTwoForcesReportIsNotOneFigure() throws {
    let history = try history { $0.unit = "call" }
    #expect(history.series.map(\.count).sorted() == [1, 3])
    #expect(try self.history { $0.words = "dogs" }.series.map { $0.map(\.words) } == [["90 calls"]])
  }

  @Test("The date of a promise is followed through the reports")
  func promise() throws {
    let history = try history(ofDates: true) { $0.words = "police post" }
    #expect(history.isOfDates)
    let days = try ["2023-06-03", "2023-06-10", "2024-05-01"].map { Double(try #require(DayRange($0)).last) }
    #expect(history.series.map { $0.map(\.value) } == [days.map { .number($0) }])
    #expect(history.series.map { $0.map(\.words) } == [["3 June 2023", "10 June 2023", "1 May 2024"]])
  }

  @Test func asLinesAndAsATable() throws {
    let lines = try shelf.run("history", "a.sqlite", "--unit", "call", "--followed", "--format", "jsonl")
    #expect(lines.status == 0)
    let record = try #require(try lines.records.first)
    #expect(try lines.records.count == 1)
    #expect(record["schema"] as? String == "precept/history/1")
    let points = try #require(record["points"] as? [[String: Any]])
    #expect(points.compactMap { $0["value"] as? Int } == [1250, 1375, 1390])
    #expect(points.compactMap { $0["from"] as? String } == ["2021-05-01", "2022-05-01", "2023-05-01"])
    let csv = try shelf.run("history", "a.sqlite", "--unit", "call", "--format", "csv").text.split(
      separator: "\r\n")
    #expect(csv.count == 5)
    #expect(
      csv.first
        == "series,from,to,low,high,date,unit,qualifier,words,text,claim,published,title,report,digest")
    #expect(csv.contains { $0.hasPrefix("1,2021-05-01,2021-05-31,1250,1250,,call,") })
    let dates = try shelf.run("history", "a.sqlite", "--dates", "post", "--format", "csv").text
    #expect(dates.contains("1,2021-06-01,2021-06-01,,,2023-06-03,"))
    let table = try shelf.run("history", "a.sqlite", "--unit", "call", "--followed", "--format", "table").text
    #expect(table.contains("1,375 calls"))
    #expect(table.contains("+125"))
    #expect(!table.contains("dogs"))
  }

  @Test func nothingToFollow() throws {
    let none = try shelf.run("history", "a.sqlite", "--unit", "parsnip")
    #expect(none.status == 66)
    #expect(none.errors == "precept: a.sqlite has no figure of the unit parsnip; it has most of call\n")
    let alone = try shelf.run("history", "a.sqlite", "dogs", "--followed", "--format", "jsonl")
    #expect(alone.status == 1)
    #expect(try shelf.run("history", "a.sqlite").status == 64)
    #expect(try shelf.run("history", "a.sqlite", "--actor", "Nobody At All").status == 66)
  }

  @Test("A chart is drawn where it is asked for, and never over the archive")
  func plot() throws {
    let run = try shelf.run("history", "a.sqlite", "--unit", "call", "--plot", "out.svg", "--format", "jsonl")
    #expect(run.status == 0)
    #expect(try String(contentsOfFile: shelf.folder.path("out.svg"), encoding: .utf8).contains("<svg"))
    #expect(try shelf.run("history", "a.sqlite", "--unit", "call", "--plot", "out.html").status == 0)
    #expect(try String(contentsOfFile: shelf.folder.path("out.html"), encoding: .utf8).contains("<svg"))
    #expect(try shelf.run("history", "a.sqlite", "--unit", "call", "--plot", "out.png").status == 64)
    try FileManager.default.copyItem(atPath: shelf.path, toPath: shelf.folder.path("b.svg"))
    let clash = try shelf.run("history", "b.svg", "--unit", "call", "--plot", "b.svg")
    #expect(clash.status == 64)
    #expect(try Data(contentsOf: URL(fileURLWithPath: shelf.folder.path("b.svg"))) == shelf.bytes)
  }

  @Test("Older extractions have no part in it unless they are asked for")
  func versions() throws {
    var old = try Shelf.report(
      "Northmoor Police took 1,250 calls in May 2021.", id: "x.txt", published: "2021-06-01")
    old.generator.rules = "sha256:" + String(repeating: "1", count: 64)
    var new = old
    new.generator.rules = "sha256:" + String(repeating: "2", count: 64)
    let shelf = try Shelf()
    try shelf.add([old, new])
    var query = ArchiveQuery()
    query.unit = "call"
    #expect(try shelf.reading { try $0.history(query, ofDates: false) }.series.map(\.count) == [1])
  }

  private func series(_ texts: [String], _ unit: String) throws -> [[Quantity.Value]] {
    let shelf = try Shelf()
    try shelf.add(
      texts.enumerated().map { index, text in
        try Shelf.report(text, id: "\(index).txt", published: "202\(index + 1)-06-01")
      })
    var query = ArchiveQuery()
    query.unit = unit
    return try shelf.reading { try $0.history(query, ofDates: false) }.series.map { $0.map(\.value) }
  }

  @Test("A fall is a rise with a minus")
  func direction() throws {
    let falls = try series(
      [
        "Northmoor Police says that crime in the county fell by 4% in the year.",
        "Northmoor Police says that crime in the county rose by 2% in the year.",
      ], "percent")
    #expect(falls == [[.number(-4), .number(2)]])
  }

  @Test("Reports of which nobody knows whose they are have no figure in common")
  func nobodysReports() throws {
    let apart = try series(
      ["The force had 1,400 officers in May.", "The force had 900 officers in May."], "officer")
    #expect(apart == [[.number(1400)], [.number(900)]])
  }
}

import Claims
import Extraction
import ReportText
import Testing

@Suite("Counts in tables")
struct TableCountTests {
  @Test("A figure counts what the column's header, the caption or the row's label names")
  func units() {
    #expect(
      CountText.counts("District | Officers | PCSOs\nCopley | 112 | 14\nHarrow Vale | 98 | 9")
        == ["112 = 112 officer", "14 = 14 pcso", "98 = 98 officer", "9 = 9 pcso"])
    #expect(
      CountText.counts(
        "Table 4: Complaints by subject\nSubject | 2021 | 2022\nDelays | 12 | 19\nRudeness | 7 | 8")
        == ["12 = 12 complaint", "19 = 19 complaint", "7 = 7 complaint", "8 = 8 complaint"])
    #expect(
      CountText.counts(
        "Measure | 2021 | 2022\n999 calls answered | 98,120 | 101,200\nKnives seized | 41 | 39")
        == ["98,120 = 98120 call", "101,200 = 101200 call", "41 = 41 knife", "39 = 39 knife"])
    #expect(
      CountText.counts(
        "Police recorded crime, without fraud\nForce | 2021\nNorthmoor | 31,870\nFosswick | 22,417")
        == ["31,870 = 31870 offence", "22,417 = 22417 offence"])
    #expect(
      CountText.counts("Offence | 2021 | 2022\nResidential burglary | 612 | 590")
        == ["612 = 612 offence", "590 = 590 offence"])
  }

  @Test("Signs in headers, labels and captions make percentages, money and rates")
  func signs() {
    #expect(
      CountText.counts("Area | Sickness (%) | Cost (£000) | Grant (£m)\nCopley | 4.1 | 1,204 | 2.3")
        == ["4.1 = 4.1 percent", "1,204 = 1204000 GBP", "2.3 = 2300000 GBP"])
    #expect(
      CountText.counts("Revenue budget (£'000)\nHeading | Budget\nPay | 81,402\nSavings | (310)")
        == ["81,402 = 81402000 GBP", "310 = -310000 GBP"])
    #expect(
      CountText.counts("Measure | 2021\nSolved rate (%) | 14.8\nThefts per 1,000 people | 6.2\nOfficers | 98")
        == ["14.8 = 14.8 percent", "6.2 = 6.2 theft per 1000 person", "98 = 98 officer"])
    #expect(
      CountText.counts("Team | Days lost per officer\nCopley | 9.4\nMarsh | 8.1").first
        == "9.4 = 9.4 day per officer")
    #expect(CountText.counts("Band | Yearly charge\nA | £161.46") == ["£161.46 = 161.46 GBP"])
  }

  @Test("The sign of a change is its direction")
  func changes() {
    let text = "Type | 2021 | 2022 | Change\nViolence | 2,815 | 3,190 | +13.3%\nBurglary | 701 | 612 | -12.7%"
    let counts = Extractor().findings(in: TableText.document(text)).counts
    #expect(counts.count == 6)
    #expect(counts[2].value == .number(13.3))
    #expect(counts[2].change == Quantity.Change(direction: .up, by: 13.3))
    #expect(counts[5].value == .number(12.7))
    #expect(counts[5].change == Quantity.Change(direction: .down, by: 12.7))
    #expect(counts[4].change == nil)
  }

  @Test(
    "Pages, references, row numbers, years and spans of time count nothing",
    arguments: [
      "Apologies | 3\nMinutes | 4\nBudget | 11", "Item | Page\nApologies | 3\nBudget | 4",
      "No. | Action\n1 | Write to the force\n2 | Report back",
      "Force | Year\nTarnshire | 1968\nFosswick | 1974",
      "Grade | Average response time (mins)\nImmediate | 14.2\nPriority | 58.1",
      "Age group | Notes\n16-24 | none\n25-34 | none", "Outcome | Case ref\nClosed | 12345\nOpen | 12346",
    ])
  func nothing(text: String) {
    #expect(CountText.counts(text) == [])
  }

  @Test("In a column of figures, what looks like a year or a service is a figure")
  func plainFigures() {
    #expect(
      CountText.counts("Month | Calls\nApril | 1950\nMay | 999\nJune | 101\nJuly | 12 345")
        == ["1950 = 1950 call", "999 = 999 call", "101 = 101 call", "12 345 = 12345 call"])
  }

  @Test("Every cell is one claim: its row, its place, and the date of its column")
  func claims() {
    let text =
      "Table 2: Offences by type, year ending March 2023\nType | 2021/22 | 2022/23 | Change\nArson | 74 | 96 | +22"
    let document = TableText.document(text)
    let findings = Extractor().findings(in: document)
    #expect(findings.counts.map(\.unit) == ["offence", "offence", "offence"])
    #expect(findings.claims.map(\.kind) == [.figure, .figure, .change])
    #expect(findings.claims.map { document.string($0.span) }.allSatisfy { $0 == "Arson | 74 | 96 | +22" })
    #expect(findings.claims.map { document.string($0.focus) } == ["74", "96", "+22"])
    #expect(
      findings.claims.map { $0.dates.map { document.string(findings.dates[$0].span) } } == [
        ["2021/22"], ["2022/23"], ["year ending March 2023"],
      ])
    #expect(findings.counts.map(\.provenance.confidence) == [.likely, .likely, .likely])
  }

  @Test("Numbers of a line are joined by one space, and not by tabs or several")
  func gaps() {
    #expect(CountText.counts("612\t590\t701 files").map { $0.prefix(3) } == ["612", "590", "701"])
    #expect(CountText.counts("612   590 files").map { $0.prefix(3) } == ["612", "590"])
    #expect(CountText.counts("It has 12\u{A0}000 files.") == ["12\u{A0}000 files = 12000 file"])
    #expect(CountText.counts("It has 12\u{2009}000 files.") == ["12\u{2009}000 files = 12000 file"])
  }

  @Test("Wide and long tables take time in proportion to their size")
  func large() {
    let wide = (0..<20_000).map { "\($0)" }.joined(separator: " | ")
    let long = (0..<10_000).map { "Row \($0) | \($0) | 12%" }.joined(separator: "\n")
    for text in ["Type | " + wide + "\nArson | " + wide, "Name | Number | Share\n" + long] {
      #expect(Extractor().findings(in: TableText.document(text)).counts.count > 10_000)
    }
  }
}

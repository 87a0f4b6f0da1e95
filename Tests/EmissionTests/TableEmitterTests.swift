import Claims
import ReportText
import Testing

@testable import Emission

@Suite struct TableEmitterTests {
  private func table(_ report: Report, width: Int = 80, usesColour: Bool = false) -> String {
    String(decoding: TableEmitter(width: width, usesColour: usesColour).bytes(of: report), as: UTF8.self)
  }

  @Test func aReportAsAPersonReadsIt() {
    #expect(
      table(ExampleReport.report) == """
        r␛1
        A "title"
        Published 2021-05, as given · by Ann, Bo

        Claims
          Who         What                                                When  How many
          Zoë “Z” Ng  “Crime fell by 5%,”

        Dates
          3 May 2021  on 2021-05-03, counted from the publication date
          calls       PRESENT_REF, counted from “3 May 2021” (likely)

        Actors
          Zoë “Z” Ng  person, PC, Lyndale Police, named once

        Notes
          warning W001  some bytes were replaced
          warning W012  never closed

        """)
  }

  @Test("What is denied or only planned says so, beside its count or behind its words, however long they are")
  func stance() {
    var report = ExampleReport.report
    report.findings.claims[0].counts = []
    report.findings.claims[0].isNegated = true
    report.findings.claims[1].sameAs = nil
    report.findings.counts[2].correctedTo = nil
    let shown = table(report, width: 120)
    #expect(shown.contains("“Crime fell by 5%,” (denied)\n"))
    #expect(shown.contains(" up to 7 (denied, planned)\n"))
    report.findings.claims[1].counts = []
    report.findings.claims[1].isNegated = false
    #expect(table(report, width: 120).contains("  up to 7 (planned)\n"))
    // The only figure of a quotation stands in its row, with what is said of it.
    report.findings.claims[1].counts = [2]
    report.findings.claims[1].quotes = [0]
    #expect(
      table(report, width: 120).split(separator: "\n").contains {
        $0.contains("Crime fell by 5%,” (denied) ") && $0.hasSuffix("  up to 7 (planned)")
      })
    let cell = ColumnLayout.Cell(String(repeating: "word ", count: 90), mostLines: 2, tail: "(required)")
    #expect(
      ColumnLayout(width: 24, usesColour: false).lines([[cell]]) == [
        "  word word word word", "  word word word word…", "  (required)",
      ])
  }

  @Test("What is longer than some lines ends with an ellipsis")
  func longClaims() {
    var report = ExampleReport.report
    let text = Array("“\(String(repeating: "word ", count: 200))” he said".utf8)
    report.document = Document(text: text, blocks: [], metadata: Metadata(mediaType: "text/plain"))
    var findings = Findings()
    let content = ByteSpan(3, 1003)
    let by = Provenance(rule: "quote.x", confidence: .certain)
    findings.quotes = [Quotation(form: .direct, contents: [content], provenance: by)]
    findings.claims = [Claim(id: "c-1", span: content, focus: content, kind: .quotation, quotes: [0])]
    report.findings = findings
    let lines = table(report).split(separator: "\n").filter { $0.contains("word") }
    #expect(lines.count == 4)
    #expect(lines.last?.hasSuffix("word…") == true)
    #expect(lines.first?.hasPrefix("  speaker unknown  “word word") == true)
  }

  @Test("No line is wider than the terminal", arguments: [48, 60, 100])
  func linesFit(width: Int) {
    var report = ExampleReport.report
    report.document.metadata.title =
      String(repeating: "a long title 警察 ", count: 20) + String(repeating: "x", count: 200)
    report.findings.actors[0].name = String(repeating: "Longname ", count: 12)
    for line in table(report, width: width).split(separator: "\n") {
      #expect(TerminalText.width(String(line)) <= width, "\(line)")
    }
  }

  @Test func coloursAreThereOnlyWhenWanted() {
    #expect(table(ExampleReport.report, usesColour: true).contains("\u{1B}[36mZoë “Z” Ng\u{1B}[0m"))
    #expect(!table(ExampleReport.report).unicodeScalars.contains("\u{1B}"))
  }

  @Test("Nothing that a report holds reaches the terminal as a command")
  func reportsCannotDisturbTheTerminal() {
    let hostile =
      "a\u{1B}[2Jb\u{9B}31mc\u{202E}d\u{2066}e\u{7}f\u{8}g\rh\u{200F}i\u{FEFF}j\u{E0041}k\u{2028}l"
    var report = ExampleReport.report
    report.id = hostile
    report.document = Document(
      text: Array(hostile.utf8), blocks: [], metadata: Metadata(mediaType: "text/plain"),
      diagnostics: [Diagnostic(.noText, hostile)])
    report.document.metadata.title = hostile
    report.document.metadata.publisher = hostile
    report.document.metadata.authors = [hostile]
    let whole = ByteSpan(0, hostile.utf8.count)
    let rule = Provenance(rule: hostile, confidence: .weak)
    var findings = Findings()
    findings.published = PublicationDate(value: hostile, basis: hostile)
    findings.actors = [
      Actor(name: hostile, kind: .person, role: hostile, office: hostile)
    ]
    findings.quotes = [Quotation(form: .direct, contents: [whole], speaker: 0, provenance: rule)]
    findings.dates = [TimeExpression(span: whole, kind: .date, value: hostile, provenance: rule)]
    findings.counts = [
      Quantity(span: whole, kind: .count, value: .number(1), unit: hostile, provenance: rule)
    ]
    report.findings = findings
    let failure = ReportFailure(id: hostile, code: "x", message: hostile)
    let emitter = TableEmitter(width: 80, usesColour: false)
    let shown =
      table(report) + String(decoding: emitter.bytes(of: failure, generator: report.generator), as: UTF8.self)
    for scalar in shown.unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(
        ![.control, .format, .lineSeparator, .paragraphSeparator].contains(category), "U+\(scalar.value)")
    }
  }

  @Test func kindsOfWhichNothingWasFoundAreNamed() {
    var report = ExampleReport.report
    report.findings.quotes = []
    report.findings.counts = []
    report.findings.claims = []
    #expect(table(report).hasSuffix("\nNo quotes or counts found.\n"))
  }

  @Test func longWordsAreCutAndWideOnesCountTwice() {
    #expect(ColumnLayout.wrap("abcdefgh ij", width: 3) == ["abc", "def", "gh", "ij"])
    #expect(ColumnLayout.wrap("警察署", width: 4) == ["警察", "署"])
    #expect(ColumnLayout.wrap("", width: 4) == [""])
    #expect(TerminalText.width("e\u{301}") == 1)
  }
}

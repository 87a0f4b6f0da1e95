import Claims
import ReportText
import Testing

@Suite("Speech without marks")
struct BareSpeechTests {
  @Test("Behind a reporting verb and a colon, to the end of the paragraph")
  func colon() {
    let report = SmallReport(
      "Ann Hill, chair of the panel, said: We want more officers. They must be local.\n\nThe panel met.")
    #expect(report.quotes == ["Ann Hill: We want more officers. They must be local."])
    #expect(report.findings.quotes[0].form == .direct)
    #expect(report.findings.quotes[0].provenance.confidence == .likely)
    #expect(report.findings.diagnostics.isEmpty)
  }

  @Test(
    "A colon behind anything else introduces nobody's words",
    arguments: [
      "Contact: Ann Hill, chair of the panel, by May.", "The plan has one aim: Safer streets for all of us.",
      "Ann Hill: chair of the panel since May.", "She said: yes.",
    ])
  func labels(text: String) {
    #expect(SmallReport(text).quotes == [])
  }

  @Test("A block quotation below its attribution, with what it quotes itself")
  func blockQuotation() {
    let report = SmallReport(
      "Ann Hill wrote to the panel:\n\nIt has been long and hard.\n\nWe call it the “long winter” now.\n\nThe panel met.",
      kinds: [1: .blockQuote, 2: .blockQuote])
    #expect(report.quotes == ["Ann Hill: It has been long and hard. | We call it the “long winter” now."])
    #expect(report.children == ["?: long winter"])
    #expect(report.findings.quotes[0].provenance.confidence == .likely)
  }

  @Test(
    "A block quotation above a line with a dash",
    arguments: [
      "They were wonderful to us all that night.\n\n– Ann Hill, a neighbour\n\nThe panel met.",
      "They were wonderful to us all that night. — Ann Hill\n\nThe panel met.",
    ])
  func credit(text: String) {
    for kinds in [[0: Block.Kind.blockQuote], [0: .blockQuote, 1: .blockQuote]] {
      guard text.contains("\n\n–") || kinds.count == 1 else { continue }
      #expect(
        SmallReport(text, kinds: kinds).quotes == ["Ann Hill: They were wonderful to us all that night."])
    }
  }

  @Test("A block quotation that nobody is named beside stays a paragraph")
  func law() {
    let report = SmallReport(
      "The law is plain.\n\nA panel must meet four times in a year.\n\nThe panel met.",
      kinds: [1: .blockQuote])
    #expect(report.quotes == [])
  }

  @Test("A block quotation with marks keeps them")
  func marked() {
    let report = SmallReport(
      "Ann Hill said:\n\n“It was long.\n\n“It was hard work.”", kinds: [1: .blockQuote, 2: .blockQuote])
    #expect(report.quotes == ["Ann Hill: It was long. | It was hard work."])
    #expect(report.findings.quotes[0].provenance.confidence == .certain)
  }
}

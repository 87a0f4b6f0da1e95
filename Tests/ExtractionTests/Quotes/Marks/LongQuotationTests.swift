import ReportText
import Testing

@Suite("Quotations over several paragraphs")
struct LongQuotationTests {
  static let styles = [("“", "”"), ("\"", "\""), ("‘", "’"), ("'", "'"), ("''", "''")]

  private func marked(_ text: String, _ style: (String, String)) -> String {
    String(text.map { $0 == "<" ? style.0 : $0 == ">" ? style.1 : String($0) }.joined())
  }

  @Test(arguments: styles)
  func paragraphs(style: (String, String)) {
    for text in [
      // Every one opened, the last closed; only the first opened; every one closed; joined on one line.
      "Ann Hill said: <It was long.\n\n<It was hard work.\n\n<It is done.>\n\nThe panel met.",
      "Ann Hill said: <It was long.\n\nIt was hard work.\n\nIt is done.>\n\nThe panel met.",
      "Ann Hill said: <It was long.>\n\n<It was hard work.>\n\n<It is done.>\n\nThe panel met.",
      "Ann Hill said: <It was long. <It was hard work. <It is done.>\n\nThe panel met.",
    ] {
      let report = SmallReport(marked(text, style))
      #expect(report.quotes == ["Ann Hill: It was long. | It was hard work. | It is done."], "\(text)")
    }
  }

  @Test(
    "What stands between two paragraphs and is none of the speech is left out",
    arguments: [
      ("Ann Hill outside the station", Block.Kind.caption), ("A hard year", .heading),
      ("Story by Dan Moss", .paragraph), ("The station has been shut since May.", .caption),
    ])
  func noise(line: String, kind: Block.Kind) {
    let reopened = SmallReport(
      "Ann Hill said: “It was long.\n\n\(line)\n\n“It was hard work.”", kinds: [1: kind])
    #expect(reopened.quotes == ["Ann Hill: It was long. | It was hard work."])
    let bare = SmallReport(
      "Ann Hill said: “It was long.\n\n\(line)\n\nIt was hard.\n\nIt is done.”", kinds: [1: kind])
    #expect(bare.quotes == ["Ann Hill: It was long. | It was hard. | It is done."])
  }

  @Test("What a caption quotes itself is a quotation of its own")
  func quotedCaption() {
    let report = SmallReport(
      "Ann Hill said: “It was long.\n\nDan Moss said: “I was there.”\n\n“It was hard work.”",
      kinds: [1: .caption])
    #expect(report.quotes == ["Ann Hill: It was long. | It was hard work.", "Dan Moss: I was there."])
  }

  @Test("Items of a list inside it are its words")
  func items() {
    let report = SmallReport(
      "“I asked whether they wanted to:\n\nkeep the grant\n\ndrop the grant\n\n“I said it was late,” Ann Hill said.",
      kinds: [1: .listItem, 2: .listItem])
    #expect(
      report.quotes == [
        "Ann Hill: I asked whether they wanted to: | keep the grant | drop the grant | I said it was late,"
      ])
  }

  @Test("Two people whom a lost mark ran together are parted")
  func lostCloser() {
    let parted = SmallReport(
      "Ann Hill said: “It was long.\n\n“It was hard.\n\n“It was ‘bad’ for us,” said Bob Dale, a farmer.")
    #expect(parted.quotes == ["Ann Hill: It was long. | It was hard.", "Bob Dale: It was ‘bad’ for us,"])
    #expect(parted.findings.quotes.map(\.children.count) == [0, 1])
    let one = SmallReport("Ann Hill said: “It was long.\n\n“It was hard,” Ms Hill said.")
    #expect(one.quotes == ["Ann Hill: It was long. | It was hard,"])
  }
}

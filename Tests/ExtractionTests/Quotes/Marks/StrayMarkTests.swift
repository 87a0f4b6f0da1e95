import Testing

@Suite("One bad mark spoils nothing else")
struct StrayMarkTests {
  static let styles = [
    ("“", "”"), ("\"", "\""), ("‘", "’"), ("'", "'"), ("''", "''"), ("``", "''"), ("«", "»"),
  ]
  /// `<` and `>` stand for the marks.
  static let strays = [
    "The man was <cold and wet last night.", "The man was cold> and wet last night.",
    "The man was < cold and wet last night.", "The man > was cold.", "<",
  ]
  static let good = [
    "Ann Hill said: <We are glad of the work.>", "<We are sad about it,> said Bob Dale, a farmer.",
    "Cara Finch told the panel: <They are late again.>", "<It was cold that night,> Dan Moss added.",
    "Eve Pratt said: <Nobody was there at all.>",
  ]
  static let expected = [
    "Ann Hill: We are glad of the work.", "Bob Dale: We are sad about it,",
    "Cara Finch: They are late again.", "Dan Moss: It was cold that night,",
    "Eve Pratt: Nobody was there at all.",
  ]

  private func marked(_ text: String, _ style: (String, String)) -> String {
    String(text.map { $0 == "<" ? style.0 : $0 == ">" ? style.1 : String($0) }.joined())
  }

  @Test("Before five paragraphs, and in one with five quotations", arguments: styles, strays)
  func before(style: (String, String), stray: String) {
    for separator in ["\n\n", " "] {
      let text = marked(([stray] + Self.good).joined(separator: separator), style)
      #expect(SmallReport(text).quotes == Self.expected, "\(text)")
    }
  }

  @Test("A quotation that is never closed ends with its paragraph", arguments: styles)
  func neverClosed(style: (String, String)) {
    let text = marked(
      "Guy Marsh said: <We were not told of it. It is bad.\n\nThe panel met.\n\n"
        + Self.good.joined(separator: "\n\n"), style)
    let report = SmallReport(text)
    #expect(report.quotes == ["Guy Marsh: We were not told of it. It is bad."] + Self.expected)
    #expect(report.findings.quotes.map(\.isClosed) == [false, true, true, true, true, true])
    #expect(report.findings.diagnostics.map(\.message) == ["quotation mark never closed"])
  }
}

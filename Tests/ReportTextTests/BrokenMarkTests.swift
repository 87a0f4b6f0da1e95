import Testing

@testable import ReportText

@Suite("Marks in pieces")
struct BrokenMarkTests {
  /// The glyphs of the marks in `text`.
  private func glyphs(_ text: String) -> [QuoteGlyph] { paragraph(text).tokens.compactMap(\.glyph) }

  @Test(
    "A mark that was encoded once too often is the mark it was",
    arguments: [
      // UTF-8 read as windows-1252, as Latin-1 and as Mac Roman; twice, thrice.
      ("â€œyesâ€\u{9d}", [QuoteGlyph.openDouble, .closeDouble]),
      ("â€˜yesâ€™ ", [.openSingle, .closeSingle]),
      ("â\u{80}\u{9c}yesâ\u{80}\u{9d}", [.openDouble, .closeDouble]),
      ("‚Äúyes‚Äù ‚Äòno‚Äô", [.openDouble, .closeDouble, .openSingle, .closeSingle]),
      ("Ã¢â‚¬Å“yesÃ¢â‚¬Â\u{9d}", [.openDouble, .closeDouble]),
      ("ÃƒÂ¢Ã¢â€šÂ¬Ã…â€œyes", [.openDouble]),
      // The last byte of ” means nothing in windows-1252, and is lost.
      ("â€œyesâ€ and", [.openDouble, .straightDouble]),
      ("â€œyesâ€", [.openDouble, .straightDouble]),
      ("â€œyesâ€\u{fffd} and", [.openDouble, .straightDouble]),
      ("Ã¢â‚¬Å“yesÃ¢â‚¬Â and", [.openDouble, .straightDouble]),
      ("'˜yes'", [.openSingle, .straightSingle]),
      // Character references.
      ("&quot;yes&quot; &ldquo;yes&rdquo;", [.straightDouble, .straightDouble, .openDouble, .closeDouble]),
      ("&#8216;yes&#8217; &#39;no&#039;", [.openSingle, .closeSingle, .straightSingle, .straightSingle]),
      ("＂yes＂", [.straightDouble, .straightDouble]),
      ("` `yes'' ‘‘no’’", [.backticks, .twoApostrophes, .openDouble, .twoApostrophes]),
      // Dashes in pieces hold curly marks and are none; words with such letters stay words.
      ("May â€“ June â€” July â€¦", []), ("Ã¢ge, château, câlin, Â£5, R & D", []),
    ])
  func reads(text: String, expected: [QuoteGlyph]) {
    #expect(glyphs(text) == expected)
  }

  @Test("The text keeps its offsets, and words with a broken apostrophe stay whole")
  func offsets() {
    let analysed = paragraph("â€œIt wasnâ€™t the forceâ€™s,â€\u{9d} he said")
    #expect(
      analysed.tokens.map { analysed.document.string($0.span) } == [
        "â€œ", "It", "wasnâ€™t", "the", "force", "â€™s", ",", "â€\u{9d}", "he", "said",
      ])
    #expect(analysed.tokens[2].word == paragraph("wasn't").tokens[0].word)
  }
}

import Testing

@testable import ReportText

@Suite struct BrokenWordTests {
  private func words(_ text: String) -> [String] {
    let analysed = paragraph(text)
    return analysed.tokens.map { String(decoding: analysed.bytes(of: $0), as: UTF8.self) }
  }

  @Test(arguments: [
    ("312 bur-\nglaries", ["312", "burglaries"]),
    ("£1.2 mil-\nlion", ["£", "1.2", "million"]),
    ("the consta-\n   bulary’s", ["the", "constabulary", "’s"]),
    ("an officer of Hol-\r\nloway", ["an", "officer", "of", "Holloway"]),
    ("a bur\u{AD}\nglary", ["a", "burglary"]),
    ("a bur\u{2010}\nglary", ["a", "burglary"]),
    ("a bur¬\nglary", ["a", "burglary"]),
    ("THE COMMIS-\nSIONER", ["THE", "COMMISSIONER"]),
  ])
  func halvesAreOneWord(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("self-\nesteem", ["self", "-", "esteem"]),
    ("two-\nthirds", ["two", "-", "thirds"]),
    ("Dyfed-\nPowys", ["Dyfed", "-", "Powys"]),
    ("an 18-\nmonth", ["an", "18", "-", "month"]),
    ("2015-\n16", ["2015", "-", "16"]),
    ("Weston-\nbased", ["Weston", "-", "based"]),
    ("state-of-the-\nart", ["state", "-", "of", "-", "the", "-", "art"]),
    ("brother-\nin-law", ["brother", "-", "in", "-", "law"]),
  ])
  func compoundsKeepTheirHyphen(text: String, expected: [String]) {
    let analysed = paragraph(text)
    #expect(words(text) == expected)
    #expect(analysed.tokens.suffix(2).allSatisfy { !$0.shape.contains(.spaceBefore) })
  }

  @Test(arguments: [
    ("short-\nand long-term", ["short", "-", "and", "long", "-", "term"]),
    ("the police -\nwho came", ["the", "police", "-", "who", "came"]),
    ("bur- glaries", ["bur", "-", "glaries"]),
  ])
  func otherHyphensStay(text: String, expected: [String]) {
    let analysed = paragraph(text)
    #expect(words(text) == expected)
    #expect(analysed.tokens[text.hasPrefix("the") ? 3 : 2].shape.contains(.spaceBefore))
  }

  @Test func aBrokenWordIsLookedUpWhole() {
    let analysed = paragraph("Two mil-\nlion, she said")
    #expect(analysed.tokens[1].word == Lexicon.standard.word("million"))
    #expect(analysed.tokens[1].isBroken)
    #expect(analysed.document.string(analysed.tokens[1].span) == "mil-\nlion")
    #expect(analysed.matches(1, "million"))
    #expect(!analysed.matches(1, "mil"))
    #expect(!analysed.matches(1, "millions"))
  }

  @Test func gapsAreWhiteSpace() {
    let text = "at £312\n7\n\u{C}million for bur-\nPage 8\nglary"
    let bytes = Array(text.utf8)
    let analysed = AnalysedDocument(
      Document(
        text: bytes, blocks: [Block(span: ByteSpan(0, bytes.count), kind: .paragraph, line: 1)],
        gaps: [ByteSpan(8, 12), ByteSpan(28, 36)], metadata: Metadata(mediaType: "text/plain")))
    #expect(
      analysed.tokens.map { String(decoding: analysed.bytes(of: $0), as: UTF8.self) } == [
        "at", "£", "312", "million", "for", "burglary",
      ])
    #expect(analysed.tokens[3].shape.contains(.lineBreakBefore))
    #expect(analysed.tokens[2].shape.contains(.spaceAfter))
  }

  @Test(arguments: ["a-\n", "\u{AD}\n\u{AD}\n", "-\n-\n-\n", "ab-", "a\u{AD}", "a-\n\n\n", "-\nab", "é-\né"])
  func oddEndsStopNothing(text: String) {
    let analysed = paragraph(text)
    #expect(analysed.tokens.allSatisfy { $0.start < $0.end && Int($0.end) <= text.utf8.count })
  }

  @Test func manyBrokenLinesTakeLinearTime() {
    let text = String(repeating: "bur-\n", count: 200_000)
    #expect(paragraph(text).tokens.count >= 100_000)
  }
}

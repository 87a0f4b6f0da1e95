import Testing

@testable import ReportText

/// A document of one paragraph.
func paragraph(_ text: String, lexicon: Lexicon = .standard) -> AnalysedDocument {
  let bytes = Array(text.utf8)
  return AnalysedDocument(
    Document(
      text: bytes, blocks: [Block(span: ByteSpan(0, bytes.count), kind: .paragraph, line: 1)],
      metadata: Metadata(mediaType: "text/plain")), lexicon: lexicon)
}

@Suite struct TokeniserTests {
  @Test(arguments: [
    ("Mr Campion’s office", ["Mr", "Campion", "’s", "office"]),
    ("don’t and it's", ["don’t", "and", "it", "'s"]),
    ("O’Malley of D'Arcy Ltd", ["O’Malley", "of", "D'Arcy", "Ltd"]),
    (
      "61,609 crimes, 7.4million and £28min",
      ["61,609", "crimes", ",", "7.4", "million", "and", "£", "28", "min"]
    ),
    ("20/05/2019 or 31.12.2021", ["20", "/", "05", "/", "2019", "or", "31", ".", "12", ".", "2021"]),
    ("an 18-month 5th Q3", ["an", "18", "-", "month", "5", "th", "Q3"]),
    ("``Yes,'' she said", ["``", "Yes", ",", "''", "she", "said"]),
    ("see https://example.org/a?b=1.", ["see", "https://example.org/a?b=1", "."]),
    ("the forces’ work … then", ["the", "forces", "’", "work", "…", "then"]),
    ("1,2 and 1,2345", ["1", ",", "2", "and", "1", ",", "2345"]),
  ])
  func cutsAsReadersDo(text: String, expected: [String]) {
    let analysed = paragraph(text)
    #expect(analysed.tokens.map { analysed.document.string($0.span) } == expected)
  }

  @Test func tokensCarryTheirClasses() {
    let analysed = paragraph("The commissioner said 48 officers in March")
    #expect(analysed.tokens[0].isAny(.determiner))
    #expect(analysed.tokens[1].isAny(.role))
    #expect(analysed.tokens[2].isAny(.cue))
    #expect(analysed.tokens[3].kind == .number)
    #expect(analysed.tokens[6].isAny(.month))
    #expect(analysed.lexicon.number(of: analysed.tokens[6].word) == 3)
  }

  @Test func spacesAreMarkedOnBothSides() {
    let analysed = paragraph("a b.c")
    #expect(analysed.tokens[0].shape.contains([.spaceBefore, .spaceAfter, .startsBlock]))
    #expect(analysed.tokens[1].shape.contains(.spaceBefore))
    #expect(!analysed.tokens[1].shape.contains(.spaceAfter))
    #expect(analysed.tokens[3].shape.contains(.spaceAfter))
  }

  @Test(arguments: [
    ("The force grew. It now has 5.5 officers.", ["The force grew.", "It now has 5.5 officers."]),
    ("Mr. Hale met Sgt. Roe. They spoke.", ["Mr. Hale met Sgt. Roe.", "They spoke."]),
    ("J. Smith left. “Good,” he said.", ["J. Smith left.", "“Good,” he said."]),
    ("“It works.” Then it broke!", ["“It works.”", "Then it broke!"]),
    ("It ended.“Next came more.”", ["It ended.", "“Next came more.”"]),
  ])
  func splitsSentences(text: String, expected: [String]) {
    let analysed = paragraph(text)
    #expect(analysed.sentences.map { analysed.string($0.tokens) } == expected)
  }
}

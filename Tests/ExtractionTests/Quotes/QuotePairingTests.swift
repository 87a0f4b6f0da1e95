import Testing

@testable import Extraction
@testable import ReportText

@Suite("Pairing of quotation marks")
struct QuotePairingTests {
  /// The pieces of each quotation in marks, parted by ` | `; children in brackets.
  private func pairs(_ text: String) -> [String] {
    let report = SmallReport(text)
    let analysed = AnalysedDocument(report.document)
    return QuotePairing.pair(analysed).map { quote in
      let pieces = quote.pieces.map { analysed.string($0.tokens) }.joined(separator: " | ")
      let children = quote.children.map { "[\(analysed.string($0.tokens))]" }.joined()
      return pieces + children + (quote.isClosed ? "" : " …")
    }
  }

  @Test(arguments: [
    // Every paragraph opened, only the last closed.
    ("“One.\n\n“Two.\n\n“Three,” he said.", ["One. | Two. | Three,"]),
    // Only the first opened and the last closed.
    ("He said: “One.\n\nTwo.\n\nThree.”\n\nFour.", ["One. | Two. | Three."]),
    // Paragraphs joined on one line.
    ("He said: “One is one. “Two is two. “Three is three.”", ["One is one. | Two is two. | Three is three."]),
    // Mixed and reversed glyphs.
    ("\"One,” he said. “Two\" was said.", ["One,", "Two"]),
    ("He said ”one” and left.", ["one"]),
    // Two apostrophes and backticks as marks.
    ("``Yes,'' she said. ''No,'' he said.", ["Yes,", "No,"]),
    ("He said “don’t.’’ Then he left.", ["don’t."]),
    // Single marks with apostrophes and possessives inside.
    (
      "She said: ‘It’s the officers’ work, and they’re proud.’",
      ["It’s the officers’ work, and they’re proud."]
    ),
    (
      "She said: 'It's the officers' work, and they're proud.'",
      ["It's the officers' work, and they're proud."]
    ),
    // No quotations: apostrophes, elisions, years.
    ("The officers’ rock ’n’ roll of the ’90s wasn’t theirs.", []),
    // Nested.
    ("He said “they call it ‘the pit’ here” and left.", ["they call it ‘the pit’ here[the pit]"]),
    ("He said “they call it \"the pit\" here” and left.", ["they call it \"the pit\" here[the pit]"]),
    // Never closed: it ends with its paragraph and spoils nothing.
    ("He said: “One is one.\n\nNext he said: “Two is two.”", ["One is one. …", "Two is two."]),
    // Stray space behind the opening mark.
    ("He said: “ One is one.”", ["One is one."]),
  ])
  func pairsAsReadersDo(text: String, expected: [String]) {
    #expect(pairs(text) == expected)
  }

  @Test("A page of stray marks is read to its end")
  func strayMarks() {
    for mark in ["'", "‘", "’", "\"", "“", "”", "s’ "] {
      let text = String(repeating: "a \(mark) b\(mark) ", count: 500)
      let report = SmallReport(text)
      #expect(report.findings.quotes.count <= 500)
    }
  }
}

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
    ("She said: 'It is the barn owls' home.' He left.", ["It is the barn owls' home."]),
    ("'Rock 'n' roll is here to stay,' he said.", ["Rock 'n' roll is here to stay,"]),
    ("He said: 'The '90s were fun 'til the end o' the day.'", ["The '90s were fun 'til the end o' the day."]),
    ("He said: ‘’Tis the season.’ She left.", ["’Tis the season."]),
    ("They cut '50 per cent' of it.", ["50 per cent"]),
    // No quotations: apostrophes, elisions, years.
    ("The officers’ rock ’n’ roll of the ’90s wasn’t theirs.", []),
    ("At ten o'clock the class of '98 went 'round the officers' club.", []),
    // Feet and inches.
    ("He is 5'10\" and owns a 6\" pipe and a 5' 2\" fence.", []),
    (
      "\"The 6\" pipe burst. It is 5'10\", we think,\" he said.",
      ["The 6\" pipe burst. It is 5'10\", we think,"]
    ),
    ("He said: “It fell to 50”.\n\n“It rose to 60”.", ["It fell to 50", "It rose to 60"]),
    // Plural possessives in single marks that close paragraphs later.
    (
      "‘It is the officers’ work.\n\n‘It is the residents’ too. We know.\n\n‘That is all,’ he said.",
      ["It is the officers’ work. | It is the residents’ too. We know. | That is all,"]
    ),
    (
      "He said: 'It is the residents' too.\n\nThe barn owls' home is safe.'\n\nShe left.",
      ["It is the residents' too. | The barn owls' home is safe."]
    ),
    (
      "'One,' he said. 'It is the barn owls' home and ours.\n\n'It is safe,' he added.",
      ["One,", "It is the barn owls' home and ours. | It is safe,"]
    ),
    // Nested.
    ("He said “they call it ‘the pit’ here” and left.", ["they call it ‘the pit’ here[the pit]"]),
    ("He said “they call it \"the pit\" here” and left.", ["they call it \"the pit\" here[the pit]"]),
    ("He said \"they call it “the pit” here\" and left.", ["they call it “the pit” here[the pit]"]),
    ("He said “they call it “the pit” here” and left.", ["they call it “the pit” here[the pit]"]),
    ("“They said ‘Enough,’” he said.", ["They said ‘Enough,’[Enough,]"]),
    ("\"'Enough,' they said,\" he told us.", ["'Enough,' they said,[Enough,]"]),
    ("He said: ''They told us 'no'''.", ["They told us 'no[no]"]),
    // Three levels.
    (
      "He said: “She told us ‘they call it “the pit” here’ and left.”",
      ["She told us ‘they call it “the pit” here’ and left.[they call it “the pit” here][the pit]"]
    ),
    (
      "He said: 'She told us \"they call it 'the pit' here\" and left.'",
      ["She told us \"they call it 'the pit' here\" and left.[they call it 'the pit' here][the pit]"]
    ),
    // Never closed: it ends with its paragraph and spoils nothing.
    ("He said: “One is one.\n\nNext he said: “Two is two.”", ["One is one. …", "Two is two."]),
    // Stray space behind the opening mark, and before the closing one.
    ("He said: “ One is one.”", ["One is one."]),
    ("”One is one ”, he said.", ["One is one"]),
    (". . . he said. \". . . One is one.\"", [". . . One is one."]),
    // Wrong way round, and opened with one type and closed with the other.
    ("He said: ”One is one.“ She left.", ["One is one."]),
    ("He said:“One is one.”She left.", ["One is one."]),
    ("He said: ‘One is one.” She left.", ["One is one."]),
    ("“One is one,' he said. \"Two is two,’ he added.", ["One is one,", "Two is two,"]),
    // Two marks typed for one, parted backticks, guillemets either way.
    ("''One,'' he said. ''Two.''", ["One,", "Two."]),
    ("He said: ‘‘One is one.’’ She left.", ["One is one."]),
    ("They are ` ` living on the edge '' now.", ["living on the edge"]),
    ("He said: «One.» Then: « Two. » Then: »Three.«", ["One.", "Two.", "Three."]),
    ("He said: „One is one.“ She left.", ["One is one."]),
    // Marks encoded twice, or written as references.
    ("He said: â€œIt wasnâ€™t one.â€\u{9d} She left.", ["It wasnâ€™t one."]),
    ("He said: Ã¢â‚¬Å“It isnÃ¢â‚¬â„¢t one.Ã¢â‚¬Â She left.", ["It isnÃ¢â‚¬â„¢t one."]),
    ("He said: &ldquo;It isn&#39;t one.&rdquo; She left &quot;soon&quot;.", ["It isn&#39;t one.", "soon"]),
    ("Crime fell â€“ by a third â€“ in May.", []),
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

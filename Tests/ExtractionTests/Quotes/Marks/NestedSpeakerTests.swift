import Testing

@Suite("Who speaks inside a quotation")
struct NestedSpeakerTests {
  @Test(arguments: [
    // Named inside the quotation.
    ("Ann Hill said: “Bob Dale told me, ‘You must go,’ and I did.”", ["Bob Dale: You must go,"]),
    ("“It was ‘very sad,’ said Bob Dale, to see it,” Ann Hill said.", ["Bob Dale: very sad,"]),
    ("Ann Hill said: “‘You must go,’ Mr Dale said to me.”", ["Dale: You must go,"]),
    // A pronoun, nobody, and the speaker of the whole.
    ("“He told me, ‘You must go,’ and I did,” Ann Hill said.", ["?: You must go,"]),
    ("“We call it ‘the pit’ here,” Ann Hill said.", ["?: the pit"]),
    ("“They said ‘Enough,’” said Ann Hill.", ["?: Enough,"]),
    ("Ann Hill said “‘Enough’ was the word”.", ["?: Enough"]),
  ])
  func speakers(text: String, expected: [String]) {
    let report = SmallReport(text)
    #expect(report.children == expected)
    #expect(report.findings.quotes.count == 1)
  }
}

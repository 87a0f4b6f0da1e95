import Claims
import Extraction
import ReportText
import Testing

@Suite("Arithmetic of the figures of a text")
struct ArithmeticTests {
  /// What is said of the figures of `text`, one code at a time.
  private func said(_ code: Diagnostic.Code, _ text: String) -> [String] {
    Extractor().findings(in: CountText.document(text)).diagnostics.filter { $0.code == code }.map(\.message)
  }

  @Test("What adds up is noted", arguments: ArithmeticTexts.holding)
  func holds(text: String, relation: String) {
    #expect(said(.figuresAddUp, text) == ["The figures add up: \(relation)"])
    #expect(said(.figuresDoNotAddUp, text) == [])
  }

  @Test("What does not add up is warned of", arguments: ArithmeticTexts.failing)
  func fails(text: String, relation: String) {
    #expect(said(.figuresDoNotAddUp, text) == ["The figures do not add up: \(relation)"])
  }

  @Test("Figures that only look bound to each other are left alone", arguments: ArithmeticTexts.silent)
  func isSilent(text: String) {
    #expect(said(.figuresDoNotAddUp, text) == [])
    #expect(said(.figuresAddUp, text) == [])
  }

  @Test("Two changes of one pair are two notes")
  func twice() {
    let text = "Reports rose from 148 to 563, an increase of 415 (280%)."
    #expect(said(.figuresAddUp, text).count == 2)
  }

  @Test("A part of a part is not measured by the whole")
  func nested() {
    let text = "Of the 243 complaints, 105 (43%) were closed, of which 20 (19%) were upheld."
    #expect(said(.figuresAddUp, text) == ["The figures add up: 105 is 43% of 243."])
    #expect(said(.figuresDoNotAddUp, text) == [])
  }

  @Test("The place covers the figures, and a note is no warning")
  func place() throws {
    let text = "It closed 105 (34%) of the 243 complaints. The tally was 498 + 102 = 600."
    let document = CountText.document(text)
    let found = Extractor().findings(in: document).diagnostics
    #expect(found.map(\.severity) == [.warning, .note])
    let places = try found.map { try document.string(#require($0.span)) }
    #expect(places == ["105 (34%) of the 243 complaints", "498 + 102 = 600"])
  }

  @Test("Noughts at the end and rounded parts leave room")
  func rounding() {
    for text in [
      "It spent £1.2m + £0.7m = £2.0m.", "Thefts rose 30% from 46,600 to 61,609.",
      "Calls rose from 46,000 to 62,000, an increase of 34%.", "Calls rose 33% from 46,600 to 61,609.",
    ] {
      #expect(said(.figuresDoNotAddUp, text) == [], "\(text)")
      #expect(said(.figuresAddUp, text) == [], "\(text)")
    }
  }

  @Test("Long runs of figures do no harm")
  func runs() {
    for piece in [
      "1, 2 in all, ", "1 + ", "1 (5%) of the 2 ", "from 1 to 2, up 5%, ", "of 5, 3%, the other 4 ",
    ] {
      let text = String(repeating: piece, count: 2000)
      _ = Extractor().findings(in: CountText.document(text)).counts
    }
  }
}

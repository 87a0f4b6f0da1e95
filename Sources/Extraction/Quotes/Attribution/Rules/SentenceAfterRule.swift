import Claims
import ReportText

/// `“….” She said.`, `“….” said Ms Roe.`: a full stop inside the marks, and a sentence that only says who spoke.
enum SentenceAfterRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.sentence-after",
    summary: "a quotation attributed in a short sentence of its own: “….” She said.",
    examples: [
      .init(
        "“It was a long and thorough search.” Ms Roe said.", finds: "It was a long and thorough search.",
        value: "Roe")
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    guard let behind = BehindMarks(quote, in: speech), !behind.isOpen, behind.isEnded else { return nil }
    if let found = behind.inverted() {
      return Attribution(source: found.source, cue: found.cue, confidence: .likely)
    }
    guard let found = behind.subjectAndVerb() else { return nil }
    let end = behind.sentence.upperBound
    guard
      found.verb + 1 >= end - 1
        || found.verb + 4 >= end
          && speech.document[found.verb + 1].isAny([.preposition, .adverb, .weekday])
    else { return nil }
    return Attribution(source: found.source, cue: speech.cues.range(found.verb), confidence: .likely)
  }
}

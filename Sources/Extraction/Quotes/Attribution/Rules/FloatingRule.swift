import Claims
import ReportText

/// The speaker of the run: whoever the paragraph before is about, else whoever spoke last.
enum FloatingRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.floating",
    summary: "a quotation without attribution near takes the speaker of the run",
    examples: [
      .init(
        "Ms Roe said the search was over.\n\n“We saw a hundred people in all and liked them.”",
        finds: "We saw a hundred people in all and liked them.", value: "Roe")
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    guard speech.startsBlock(quote), quote.count >= 5, let piece = quote.pieces.first,
      let before = speech.blockBefore(piece.block), speech.isSentenceLike(quote)
    else { return nil }
    let range = document.blocks[before]
    for sentence in document.sentences[
      document.sentence(of: range.lowerBound)...document.sentence(of: range.upperBound - 1)
    ].reversed() {
      for verb in sentence.tokens.reversed() where speech.quoted[verb] < 0 && speech.cues.isCue(verb) {
        if let source = speech.sources.before(verb, from: sentence.tokens.lowerBound) {
          return Attribution(source: source, confidence: .weak)
        }
      }
      if let subject = speech.sources.subject(of: sentence.tokens), isPerson(subject, speech) {
        return Attribution(source: subject, confidence: .weak)
      }
    }
    guard let last = earlier.indices.last, range.lowerBound - earlier[last].whole.upperBound < 150 else {
      return nil
    }
    return Attribution(confidence: .weak, continues: last)
  }

  private static func isPerson(_ source: Source, _ speech: SpeechContext) -> Bool {
    if let candidate = source.candidate { return speech.actors.candidates[candidate].type == .person }
    return speech.document.tokens[source.tokens.lowerBound].isAny(.subjectPronoun)
      && !speech.document.matches(source.tokens.lowerBound, "it")
  }
}

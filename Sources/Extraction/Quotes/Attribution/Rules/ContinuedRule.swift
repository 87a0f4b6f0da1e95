import Claims
import ReportText

/// `“A,” she said. “B.”`: what follows in the paragraph is the same speaker’s.
enum ContinuedRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.continued",
    summary: "a quotation that follows another of the same speaker in its paragraph: “A,” she said. “B.”",
    examples: [
      .init(
        "“It was long,” Ms Roe said. “We saw a hundred people in all.”",
        finds: "We saw a hundred people in all.", value: "Roe")
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    guard let last = earlier.indices.last, let piece = quote.pieces.first, let open = piece.open, open > 0,
      earlier[last].whole.upperBound > document.blocks[piece.block].lowerBound
    else { return nil }
    let previous = document.tokens[open - 1]
    let startsSentence = speech.sentence(at: open).lowerBound == open
    let resumes = previous.isMark(UInt8(ascii: ",")) || previous.isMark(Token.Detail.dash)
    guard startsSentence || resumes, open - earlier[last].whole.upperBound <= 30,
      quote.count > 3 || speech.isSentenceLike(quote)
    else { return nil }
    return Attribution(
      source: earlier[last].source, cue: earlier[last].cue, confidence: earlier[last].confidence,
      continues: last, mayJoin: true)
  }
}

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
      earlier[last].whole.upperBound > document.blocks[piece.block].lowerBound,
      quote.count > 3 || speech.isSentenceLike(quote)
    else { return nil }
    let end = earlier[last].whole.upperBound
    let isNext = open - end <= 2
    // Nothing between but the sentence that gives the attribution.
    let followsAttribution =
      earlier[last].cue.map {
        $0.lowerBound >= end && speech.sentence(at: $0.lowerBound).upperBound == open
      } ?? false
    guard isNext || followsAttribution else { return nil }
    return Attribution(
      source: earlier[last].source, cue: earlier[last].cue, confidence: earlier[last].confidence,
      continues: last, mayJoin: true)
  }
}

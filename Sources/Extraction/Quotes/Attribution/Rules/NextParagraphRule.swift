import Claims
import ReportText

/// A paragraph that is a quotation behind a paragraph that was one, and no new source between.
enum NextParagraphRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.next-paragraph",
    summary: "a paragraph of quotation behind another of the same speaker: “A,” she said. / “B.”",
    examples: [
      .init(
        "“The search was long,” Ms Roe said.\n\n“We saw a hundred people in all.”",
        finds: "We saw a hundred people in all.", value: "Roe")
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    guard speech.startsBlock(quote), let last = earlier.indices.last, let piece = quote.pieces.first,
      let before = speech.blockBefore(piece.block), earlier[last].form == .direct,
      speech.isSentenceLike(quote)
    else { return nil }
    if let behind = BehindMarks(quote, in: speech), behind.holdsUnreadAttribution { return nil }
    let range = speech.document.blocks[before]
    guard earlier[last].whole.upperBound > range.lowerBound else { return nil }
    // What stands behind the quotation in its paragraph may be its attribution, and nothing else.
    let rest = earlier[last].whole.upperBound..<range.upperBound
    guard rest.count <= 14 || earlier[last].whole.lowerBound <= range.lowerBound && rest.count <= 30 else {
      return nil
    }
    return Attribution(
      confidence: min(earlier[last].confidence, .likely), continues: last, mayJoin: true)
  }
}

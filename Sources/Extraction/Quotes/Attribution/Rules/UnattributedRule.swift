import Claims
import ReportText

/// Whole sentences in marks, and nobody to give them to.
enum UnattributedRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.unattributed",
    summary: "a quotation that the report attributes to nobody",
    examples: [
      .init(
        "“We saw a hundred people in all and liked them.”",
        finds: "We saw a hundred people in all and liked them.")
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    guard quote.count >= 5, speech.isSentenceLike(quote) else { return nil }
    return Attribution(confidence: .weak)
  }
}

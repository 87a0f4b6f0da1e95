import Claims
import ReportText

/// `“…,” said Ms Roe`.
enum CueInvertedRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.cue-inverted",
    summary: "a quotation followed by a reporting verb and its source: “…,” said Ms Roe",
    examples: [
      .init(
        "“We have listened to every village,” said Commissioner Ann Roe.",
        finds: "We have listened to every village,", value: "Ann Roe")
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    guard let behind = BehindMarks(quote, in: speech), !behind.isInOtherClause,
      behind.isParted || behind.isOpen && !CueBeforeRule.governs(quote, in: speech),
      let found = behind.inverted()
    else { return nil }
    return Attribution(source: found.source, cue: found.cue, confidence: .certain)
  }
}

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
        finds: "We saw a hundred people in all and liked them."),
      .init("Another said: “No.”", finds: "No."),
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    guard quote.count >= 5 && speech.isSentenceLike(quote) || isBesideVerb(quote, speech) else { return nil }
    return Attribution(confidence: .weak)
  }

  /// `Another said: “No.”`: somebody said it, whom no rule can read.
  private static func isBesideVerb(_ quote: MarkedQuote, _ speech: SpeechContext) -> Bool {
    let open = quote.whole.lowerBound
    return open > 1 && !speech.startsBlock(quote) && speech.document[open - 1].isMark(UInt8(ascii: ":"))
      && speech.document[open - 2].isAny([.cue, .plainCue]) && speech.quoted[open - 2] < 0
  }
}

import Claims
import ReportText

/// `Ann Roe: “…”`, but no label: what stands before the colon must be an actor.
enum LabelRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.label",
    summary: "a name and a colon before the marks: Ann Roe: “…”",
    examples: [
      .init(
        "Ann Roe: “It was a long and thorough search.”", finds: "It was a long and thorough search.",
        value: "Ann Roe")
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    let open = quote.whole.lowerBound
    guard open >= 2, !speech.startsBlock(quote), document.tokens[open - 1].isMark(UInt8(ascii: ":")),
      let candidate = speech.actors.candidate(at: open - 2), speech.isSentenceLike(quote)
    else { return nil }
    let name = speech.actors.candidates[candidate].tokens
    guard document.tokens[name.lowerBound].shape.contains(.startsBlock) else { return nil }
    return Attribution(source: Source(tokens: name, candidate: candidate), confidence: .likely)
  }
}

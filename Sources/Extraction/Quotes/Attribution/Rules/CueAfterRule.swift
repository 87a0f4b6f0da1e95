import Claims
import ReportText

/// `“…,” Ms Roe said`.
enum CueAfterRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.cue-after",
    summary: "a quotation followed by its source and a reporting verb: “…,” he said",
    examples: [
      .init(
        "“The force will not shrink while I hold this office,” Ms Roe said.",
        finds: "The force will not shrink while I hold this office,", value: "Roe"),
      .init(
        "‘We’re proud of the officers’ work,’ Mr Hale said.", finds: "We’re proud of the officers’ work,",
        value: "Hale"),
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    guard let behind = BehindMarks(quote, in: speech), !behind.isInOtherClause,
      behind.isParted || behind.isOpen && !CueBeforeRule.governs(quote, in: speech),
      let found = behind.subjectAndVerb()
    else { return nil }
    return Attribution(source: found.source, cue: speech.cues.range(found.verb), confidence: .certain)
  }
}

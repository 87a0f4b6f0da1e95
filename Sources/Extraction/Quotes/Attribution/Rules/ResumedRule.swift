import Claims
import ReportText

/// `“A,” she said, “B”`: the attribution stands between the two halves of one quotation.
enum ResumedRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.resumed",
    summary: "a quotation that goes on behind its attribution: “A,” she said, “B”",
    examples: [
      .init(
        "“The search was long,” Ms Roe said, “and we saw a hundred people.”",
        finds: "and we saw a hundred people.", value: "Roe")
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    guard let last = earlier.indices.last, let open = quote.pieces[0].open, open > 0,
      document[open - 1].isMark(UInt8(ascii: ",")),
      let cue = earlier[last].cue, cue.lowerBound >= earlier[last].whole.upperBound, cue.upperBound < open,
      document.sentence(of: cue.lowerBound) == document.sentence(of: open - 1), open - cue.upperBound <= 12,
      document[earlier[last].whole.upperBound - 2].isMark(UInt8(ascii: ","))
        || document[earlier[last].whole.upperBound].isMark(UInt8(ascii: ","))
    else { return nil }
    return Attribution(
      source: earlier[last].source, cue: cue, confidence: earlier[last].confidence, continues: last,
      mayJoin: true)
  }
}

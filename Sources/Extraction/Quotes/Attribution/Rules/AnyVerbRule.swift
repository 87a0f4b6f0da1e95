import Claims
import ReportText

/// `“…,” Ms Roe sighed`, `Ms Roe sighed: “…”`: whole sentences in marks make any verb one of speech.
enum AnyVerbRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.any-verb",
    summary:
      "a quoted sentence beside its source and a verb that need not be one of speech: “…,” Ms Roe sighed",
    examples: [
      .init(
        "“Nobody in this county asked for it,” Ms Roe sighed.",
        finds: "Nobody in this county asked for it,", value: "Roe"),
      .init(
        "“We will hire a hundred more officers,” the commissioner will say.",
        finds: "We will hire a hundred more officers,", value: "commissioner"),
      .init(
        "“Nobody in this county asked for it,” smiled Ms Roe.",
        finds: "Nobody in this county asked for it,", value: "Roe"),
      .init(
        "Ms Roe shrugged: “Nobody in this county asked for it.”",
        finds: "Nobody in this county asked for it.", value: "Roe"),
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    guard speech.isSentenceLike(quote) else { return nil }
    if let found = behind(quote, speech) { return found }
    return before(quote, speech)
  }

  private static func behind(_ quote: MarkedQuote, _ speech: SpeechContext) -> Attribution? {
    // Words in marks within a clause (`in the series “Girls,” Ms Roe played`) are no sentence of hers.
    let open = quote.whole.lowerBound
    guard open == speech.sentence(at: open).lowerBound || speech.startsBlock(quote),
      let behind = BehindMarks(quote, in: speech), behind.isOpen,
      let found = behind.subjectAndAnyVerb() ?? behind.anyVerbAndSubject()
    else { return nil }
    return Attribution(source: found.source, cue: found.verb, confidence: .likely)
  }

  private static func before(_ quote: MarkedQuote, _ speech: SpeechContext) -> Attribution? {
    let document = speech.document
    let open = quote.whole.lowerBound
    guard open > 2, !speech.startsBlock(quote),
      document[open - 1].isMark(UInt8(ascii: ":"))
        || document[open - 1].isMark(UInt8(ascii: ","))
    else { return nil }
    let verb = open - 2
    let sentence = speech.sentence(at: verb)
    guard verb > sentence.lowerBound, speech.quoted[verb] < 0,
      document[verb].isAny(.pastVerb), !document[verb].isAny(.auxiliary),
      let source = speech.sources.before(verb, from: sentence.lowerBound), !source.isCarried
    else { return nil }
    return Attribution(source: source, cue: verb..<(verb + 1), confidence: .likely)
  }
}

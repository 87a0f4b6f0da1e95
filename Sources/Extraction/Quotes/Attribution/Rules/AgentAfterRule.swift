import Claims
import ReportText

/// `The plan was branded “a hostile takeover” by Ms Roe`: who a passive verb of judging names behind the marks.
enum AgentAfterRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.agent-after",
    summary: "words in marks between a passive verb and who did it: was branded “a takeover” by Ms Roe",
    examples: [
      .init(
        "The plan was branded “a hostile takeover of our stations” by Ms Roe.",
        finds: "a hostile takeover of our stations", value: "Roe"),
      .init(
        "The plan has been described as “a hostile takeover” by Ms Roe.", finds: "a hostile takeover",
        value: "Roe"),
      .init(no: "The van was called “Bessie” by the door of the station."),
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    let open = quote.whole.lowerBound
    let agent = quote.whole.upperBound
    guard open > 1, !speech.startsBlock(quote), document.matches(agent, "by") else { return nil }
    let sentence = speech.sentence(at: open)
    let verb = document.matches(open - 1, "as") ? open - 2 : open - 1
    guard verb > sentence.lowerBound, agent < sentence.upperBound, document[verb].isAny(.stanceCue),
      !document[verb].isAny(.gerund), speech.cues.isPassive(verb),
      let source = speech.sources.after(agent, limit: sentence.upperBound), isSpeaker(source, speech)
    else { return nil }
    return Attribution(source: source, cue: verb..<(verb + 1), confidence: .likely, isPartOfClause: true)
  }

  /// Whether somebody is named, and not the place where a thing is (`by the door`).
  private static func isSpeaker(_ source: Source, _ speech: SpeechContext) -> Bool {
    source.candidate != nil
      || source.tokens.contains { speech.document[$0].isAny([.personNoun, .groupNoun, .role]) }
  }
}

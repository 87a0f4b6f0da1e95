import Claims
import ReportText

/// A verb earlier in the sentence that governs the words in marks.
enum ClauseRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.clause",
    summary: "words in marks inside a clause that a reporting verb governs: praised the “shared team”",
    examples: [
      .init(
        "Mr Hale praised the shared team for “keeping the lights on”.", finds: "keeping the lights on",
        value: "Hale"),
      .init(no: "The crew call the old van “Bessie” and the new one “Tess”."),
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let open = quote.whole.lowerBound
    guard open > 0, !speech.startsBlock(quote) else { return nil }
    let sentence = speech.sentence(at: open)
    let cues = speech.cues
    var verb = open - 1
    let least = max(sentence.lowerBound, open - 40)
    while verb >= least {
      if speech.quoted[verb] < 0,
        cues.isCue(verb) && (cues.complement(verb) != .none || open - verb < 3) || cues.isStance(verb)
          || cues.isParticiple(verb)
      {
        var found = speech.governed(by: verb, sentence: sentence, quote: open, confidence: .likely)
        found?.isPartOfClause = true
        return found
      }
      verb -= 1
    }
    return speech.accordingTo(near: open, sentence: sentence)
  }
}

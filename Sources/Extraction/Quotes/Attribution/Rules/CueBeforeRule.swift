import Claims
import ReportText

/// `Ms Roe said: “…”`, `adding: “…”`, `Ron added “…”`.
enum CueBeforeRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.cue-before",
    summary: "a source and a reporting verb directly before the marks: Ms Roe said: “…”",
    examples: [
      .init(
        "Chief Constable Ann Roe said: “We have listened to every village.”",
        finds: "We have listened to every village.", value: "Ann Roe"),
      .init(
        "Northmoor Police added: \"Nobody was hurt in the fire.\"", finds: "Nobody was hurt in the fire.",
        value: "Northmoor Police"),
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    let open = quote.whole.lowerBound
    guard open > 0, !speech.startsBlock(quote) else { return nil }
    var index = open - 1
    let sentence = speech.sentence(at: index)
    let point = document[index]
    let isColon = point.isMark(UInt8(ascii: ":"))
    let isPointed = isColon || point.isMark(UInt8(ascii: ",")) || point.isMark(UInt8(ascii: ";"))
    if isPointed { index -= 1 }
    guard index >= sentence.lowerBound else { return nil }
    // The nearest verb before the marks; behind a colon anything may stand between (`said in a letter to the panel:`).
    let reach = isColon ? 30 : isPointed ? 8 : document.matches(index, "that") ? 1 : 0
    let least = max(sentence.lowerBound, index - reach)
    var verb = index
    while verb >= least {
      if speech.quoted[verb] >= 0 { return nil }
      let isStance = speech.cues.isStance(verb) && (isColon || verb == index)
      let opensSentence =
        verb == sentence.lowerBound && isColon && document[verb].isAny(.cue)
        && !document[verb].isAny([.noun, .pluralNoun])
      if speech.reports(verb) || isStance || opensSentence {
        return speech.governed(by: verb, sentence: sentence, quote: open, confidence: .certain)
      }
      verb -= 1
    }
    return nil
  }

  /// Whether the quotation has its attribution before it, so that the sentence behind it is another:
  /// `Ms Roe asked: “Why now?” Her office said the van had broken down.`
  static func governs(_ quote: MarkedQuote, in speech: SpeechContext) -> Bool {
    let open = quote.whole.lowerBound
    guard open > 0 else { return false }
    let point = speech.document[open - 1]
    return (point.isMark(UInt8(ascii: ":")) || point.isMark(UInt8(ascii: ",")))
      && attribution(of: quote, in: speech, after: []) != nil
  }
}

import Claims
import ReportText

/// `Ms Roe has a short answer: “…”`: a sentence that leads up to the marks is about whoever speaks.
enum ColonRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.colon",
    summary: "a quotation that a sentence about its source leads up to: Ms Roe has an answer: “…”",
    examples: [
      .init(
        "Ms Roe had a short answer for them: “Nobody in this county asked for it.”",
        finds: "Nobody in this county asked for it.", value: "Roe"),
      .init(
        "Mr Hale issued the following statement:\n\n“Nobody in this county asked for it.”",
        finds: "Nobody in this county asked for it.", value: "Hale"),
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    var colon = quote.whole.lowerBound - 1
    if speech.startsBlock(quote) {
      guard let before = speech.blockBefore(quote.pieces[0].block) else { return nil }
      colon = document.blocks[before].upperBound - 1
    }
    guard colon > 0, document[colon].isMark(UInt8(ascii: ":")), speech.isSentenceLike(quote) else {
      return nil
    }
    let sentence = speech.sentence(at: colon)
    guard let subject = speech.sources.subject(of: sentence.lowerBound..<colon), speech.isPerson(subject),
      isAlone(subject, before: colon, speech)
    else { return nil }
    return Attribution(source: subject, confidence: .likely)
  }

  /// Whether nobody else and no verb of speech stands between the subject and the colon: `Ms Roe was
  /// told by Mr Hale:` leads up to the words of Mr Hale.
  private static func isAlone(_ subject: Source, before colon: Int, _ speech: SpeechContext) -> Bool {
    (subject.tokens.upperBound..<colon).allSatisfy { index in
      if speech.document[index].isAny(.cue) { return false }
      guard let candidate = speech.actors.candidate(at: index) else { return true }
      return speech.actors.candidates[candidate].type != .person
    }
  }
}

import Claims
import ReportText

/// The speaker of the run: whoever the sentences before are about, in the paragraph or in the one
/// before it, else whoever spoke last.
enum FloatingRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.floating",
    summary: "a quotation without attribution near takes the speaker of the run",
    examples: [
      .init(
        "Ms Roe said the search was over.\n\n“We saw a hundred people in all and liked them.”",
        finds: "We saw a hundred people in all and liked them.", value: "Roe"),
      .init(
        "Ms Roe opened the new station on Monday. “We saw a hundred people in all and liked them.”",
        finds: "We saw a hundred people in all and liked them.", value: "Roe"),
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    let open = quote.whole.lowerBound
    guard quote.count >= 5, let piece = quote.pieces.first, speech.isSentenceLike(quote),
      startsSentence(open, speech)
    else { return nil }
    // Behind the marks stands an attribution that no rule could read: better nobody than a guess.
    if let behind = BehindMarks(quote, in: speech), behind.holdsUnreadAttribution { return nil }
    // `“WALLACE: Let’s start`: a transcript names its own speakers.
    if document[piece.tokens.lowerBound].shape.contains(.allCapitals),
      document[piece.tokens.lowerBound + 1].isMark(UInt8(ascii: ":"))
    {
      return nil
    }
    var range = document.blocks[piece.block].lowerBound..<open
    if range.isEmpty {
      guard let before = speech.blockBefore(piece.block) else { return nil }
      range = document.blocks[before]
    }
    if let last = earlier.last, last.whole.upperBound > range.lowerBound {
      range = last.whole.upperBound..<range.upperBound
    }
    if !range.isEmpty, let source = subject(of: range, speech) {
      return Attribution(source: source, confidence: .weak)
    }
    guard let last = earlier.indices.last, open - earlier[last].whole.upperBound < 150 + range.count else {
      return nil
    }
    return Attribution(confidence: .weak, continues: last)
  }

  /// Whether the mark begins its sentence, or stands behind the `But` that does.
  private static func startsSentence(_ open: Int, _ speech: SpeechContext) -> Bool {
    let start = speech.sentence(at: open).lowerBound
    return open == start || open == start + 1 && speech.document[start].isAny(.conjunction)
  }

  /// Who the last sentence of `range` that is about somebody is about.
  private static func subject(of range: TokenRange, _ speech: SpeechContext) -> Source? {
    let document = speech.document
    let sentences = document.sentence(of: range.lowerBound)...document.sentence(of: range.upperBound - 1)
    for sentence in document.sentences[sentences].reversed() {
      let tokens = sentence.tokens.clamped(to: range)
      for verb in tokens.reversed() where speech.quoted[verb] < 0 && speech.cues.isCue(verb) {
        if let source = speech.sources.before(verb, from: tokens.lowerBound) { return source }
      }
      if let subject = speech.sources.subject(of: tokens), speech.isPerson(subject) { return subject }
    }
    return nil
  }
}

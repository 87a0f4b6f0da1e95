import Claims
import ReportText

/// A sentence that ends with its attribution: `The plan was “unfair”, Ms Roe told the panel.`
enum ClauseAfterRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.clause-after",
    summary: "words in marks in a sentence that ends with its attribution: the plan was “unfair”, she said",
    examples: [
      .init(
        "The plan was “unfair to every village” in the county, Ms Roe told the panel.",
        finds: "unfair to every village", value: "Roe"),
      .init(
        "The plan was “unfair to every village” in the county, said Ms Roe.",
        finds: "unfair to every village", value: "Roe"),
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    let end = quote.whole.upperBound
    guard end < document.tokens.count, let last = quote.pieces.last,
      end < document.blocks[last.block].upperBound
    else { return nil }
    let sentence = speech.sentence(at: end - 1)
    guard end < sentence.upperBound else { return nil }
    if let behind = BehindMarks(quote, in: speech), behind.isInOtherClause { return nil }
    for verb in end..<min(sentence.upperBound, end + 40)
    where speech.quoted[verb] < 0 && speech.cues.isCue(verb) {
      // A comma must part the clause from its attribution: `, said Ms Roe.`, `, Ms Roe told the panel.`
      if document[verb - 1].isMark(UInt8(ascii: ",")), speech.cues.range(verb).count == 1,
        let source = speech.sources.after(verb, limit: sentence.upperBound), speech.maySpeak(source),
        endsClause(source.tokens.upperBound, sentence, speech)
      {
        return Attribution(
          source: source, cue: verb..<(verb + 1), confidence: .likely, isPartOfClause: true)
      }
      guard let source = speech.sources.before(verb, from: end), !source.isCarried,
        source.tokens.lowerBound > end,
        document[source.tokens.lowerBound - 1].isMark(UInt8(ascii: ","))
      else { return nil }
      return Attribution(
        source: source, cue: speech.cues.range(verb), confidence: .likely, isPartOfClause: true)
    }
    return speech.accordingTo(near: end, sentence: sentence)
  }

  /// Whether the sentence, or its clause, ends behind the source of an inverted verb.
  private static func endsClause(_ index: Int, _ sentence: TokenRange, _ speech: SpeechContext) -> Bool {
    index >= sentence.upperBound || speech.document[index].kind == .punctuation
      || speech.document[index].isAny([.preposition, .relative, .conjunction, .subordinator])
  }
}

import Claims
import ReportText

/// `…, who said:` at the end of the paragraph before.
enum ParagraphBeforeRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.paragraph-before",
    summary: "a quotation whose attribution ends the paragraph before: …, who said:",
    examples: [
      .init(
        "The appointment was made by the commissioner, Ann Roe, who said:\n\n“It was a long and thorough search.”",
        finds: "It was a long and thorough search.", value: "Ann Roe")
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    guard speech.startsBlock(quote), let piece = quote.pieces.first,
      let block = speech.blockBefore(piece.block)
    else { return nil }
    let range = document.blocks[block]
    var index = range.upperBound - 1
    let isColon = document[index].isMark(UInt8(ascii: ":"))
    if isColon || document[index].isMark(UInt8(ascii: ",")) { index -= 1 }
    guard index > range.lowerBound else { return nil }
    let sentence = speech.sentence(at: index)
    let least = max(sentence.lowerBound, index - (isColon ? 25 : 0))
    guard let verb = (least...index).last(where: speech.reports) else { return nil }
    return speech.governed(
      by: verb, sentence: sentence, quote: piece.tokens.lowerBound, confidence: .certain)
  }
}

import Claims
import ReportText

/// `– Ann Roe` on the line below.
enum DashAfterRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.dash-after",
    summary: "a dash and a name below a quotation: – Ann Roe",
    examples: [
      .init(
        "“It was a long and thorough search for all of us.”\n\n– Ann Roe",
        finds: "It was a long and thorough search for all of us.", value: "Ann Roe")
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    guard let piece = quote.pieces.last, speech.isSentenceLike(quote) else { return nil }
    var index = piece.whole.upperBound
    if index >= document.blocks[piece.block].upperBound {
      let near = (piece.block + 1)..<min(document.blocks.count, piece.block + 3)
      guard let next = near.first(where: { !document.blocks[$0].isEmpty }) else { return nil }
      index = document.blocks[next].lowerBound
    }
    guard index + 1 < document.tokens.count,
      document.tokens[index].isMark(Token.Detail.dash) || document.tokens[index].isMark(UInt8(ascii: "-")),
      let candidate = speech.actors.candidate(at: index + 1)
    else { return nil }
    let name = speech.actors.candidates[candidate].tokens
    return Attribution(source: Source(tokens: name, candidate: candidate), confidence: .likely)
  }
}

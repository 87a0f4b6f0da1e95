import Claims
import ReportText

/// `– Ann Roe`, `Ann Roe, chair of the panel`: a line below a quotation that only names somebody.
enum CreditLineRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.credit-line",
    summary: "a line below a quotation that only names somebody: – Ann Roe",
    examples: [
      .init(
        "“It was a long and thorough search for all of us.”\n\n– Ann Roe",
        finds: "It was a long and thorough search for all of us.", value: "Ann Roe"),
      .init(
        "“It was a long and thorough search for all of us.”\n\nAnn Roe, Police and Crime Commissioner",
        finds: "It was a long and thorough search for all of us.", value: "Ann Roe"),
    ])

  /// A longer line is a paragraph.
  private static let longest = 14

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    guard let piece = quote.pieces.last, speech.isSentenceLike(quote) else { return nil }
    var index = piece.whole.upperBound
    var line = document.blocks[piece.block]
    let isBelow = index >= line.upperBound
    if isBelow {
      let near = (piece.block + 1)..<min(document.blocks.count, piece.block + 3)
      guard let next = near.first(where: { !document.blocks[$0].isEmpty }) else { return nil }
      line = document.blocks[next]
      index = line.lowerBound
    }
    let isDashed =
      document[index].isMark(Token.Detail.dash) || document[index].isMark(UInt8(ascii: "-"))
    if isDashed { index += 1 }
    guard isDashed || isBelow, index < line.upperBound else { return nil }
    guard let first = speech.actors.candidate(at: index) else {
      return isDashed ? unknownName(at: index, limit: line.upperBound, speech) : nil
    }
    let name = speech.actors.candidates[first]
    // Without a dash the line must be one person, with nothing but who that is.
    guard
      isDashed
        || name.name != nil && name.type == .person && line.count <= longest
          && namesOnly(name.tokens.upperBound..<line.upperBound, speech)
    else { return nil }
    return Attribution(source: Source(tokens: name.tokens, candidate: first), confidence: .likely)
  }

  /// `– Michelle, 34`: a name behind the dash that nothing else shows to be one.
  private static func unknownName(at index: Int, limit: Int, _ speech: SpeechContext) -> Attribution? {
    let end =
      (index..<limit).first {
        speech.document[$0].kind != .word || !speech.document[$0].shape.contains(.capitalised)
      } ?? limit
    let next = speech.document[end]
    guard 1...3 ~= end - index,
      end == limit || next.isMark(UInt8(ascii: ",")) || next.isMark(UInt8(ascii: "("))
    else { return nil }
    return Attribution(source: Source(tokens: index..<end), confidence: .likely)
  }

  /// Whether nothing follows the name, or a comma and words without a verb or a full stop.
  private static func namesOnly(_ rest: TokenRange, _ speech: SpeechContext) -> Bool {
    guard let first = rest.first else { return true }
    let document = speech.document
    return document[first].isMark(UInt8(ascii: ","))
      && !document[rest.upperBound - 1].isMark(UInt8(ascii: "."))
      && !rest.contains {
        document[$0].isAny([.auxiliary, .modal, .pastVerb, .cue])
          && !document[$0].shape.contains(.capitalised)
      }
  }
}

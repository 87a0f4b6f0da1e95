import ReportText

/// The place right behind a quotation's closing mark, where its attribution may stand.
struct BehindMarks {
  /// The first token behind the mark, and behind a comma or dash after it.
  let start: Int
  /// The end of the sentence there, or the next marks.
  let limit: Int
  /// The sentence that `start` stands in.
  let sentence: TokenRange
  /// Whether the quoted sentence is not over: it ends with a comma, a question or exclamation mark.
  let isOpen: Bool
  /// Whether the quoted words end with a full stop.
  let isEnded: Bool

  init?(_ quote: MarkedQuote, in speech: SpeechContext) {
    let document = speech.document
    guard let piece = quote.pieces.last, let close = piece.close, !piece.tokens.isEmpty else { return nil }
    let block = document.blocks[piece.block]
    var index = close + 1
    guard index < block.upperBound else { return nil }
    var last = piece.tokens.upperBound - 1
    // The marks of a quotation inside close first: `‘Enough,’”`.
    while last > piece.tokens.lowerBound, document.tokens[last].kind == .quoteMark { last -= 1 }
    let inside = document.tokens[last]
    var isOpen =
      inside.isMark(UInt8(ascii: ",")) || inside.isMark(UInt8(ascii: "?")) || inside.isMark(UInt8(ascii: "!"))
      || inside.isMark(Token.Detail.ellipsis) || inside.isMark(Token.Detail.dash)
    if document.tokens[index].isMark(UInt8(ascii: ",")) || document.tokens[index].isMark(Token.Detail.dash) {
      isOpen = true
      index += 1
    }
    guard index < block.upperBound else { return nil }
    self.isOpen = isOpen
    isEnded = inside.isMark(UInt8(ascii: "."))
    start = index
    sentence = speech.sentence(at: index)
    let reach = max(index, min(sentence.upperBound, index + 40))
    limit =
      (index..<reach).first {
        document.tokens[$0].kind == .quoteMark && speech.quoted[$0] >= 0
      } ?? reach
  }

  /// A verb right behind the marks and the source behind it: `said Ms Roe`.
  func inverted(in speech: SpeechContext) -> (source: Source, cue: TokenRange)? {
    let token = speech.document.tokens[start]
    let mayReport =
      token.isAny(.cue) && !token.shape.contains(.capitalised)
      && (!token.isAny(.pluralNoun) || speech.cues.isCue(start))
    guard mayReport, let source = speech.sources.after(start, limit: limit), maySpeak(source, speech) else {
      return nil
    }
    return (source, start..<(start + 1))
  }

  /// The source right behind the marks and its verb: `Ms Roe said`; across an apposition where the
  /// quoted sentence goes on (`Nate Silver, the guru who founded the site, wrote`).
  func subjectAndVerb(in speech: SpeechContext) -> (source: Source, verb: Int)? {
    guard let verb = (start..<max(start, limit)).first(where: speech.cues.isCue) else { return nil }
    if let source = speech.sources.before(verb, from: start), !source.isCarried,
      source.tokens.lowerBound <= start + 1, source.tokens.lowerBound >= start
    {
      return (source, verb)
    }
    guard isOpen, verb - start > 1, let source = speech.sources.after(start - 1, limit: verb) else {
      return nil
    }
    let next = speech.document.tokens[source.tokens.upperBound]
    let isParted =
      next.isMark(UInt8(ascii: ",")) || next.isMark(UInt8(ascii: "("))
      || next.isAny([.relative, .preposition])
    return source.tokens.lowerBound == start && isParted ? (source, verb) : nil
  }

  /// Whether a phrase behind an inverted verb may be who speaks: `said officials`, but not `said robberies had fallen`.
  private func maySpeak(_ source: Source, _ speech: SpeechContext) -> Bool {
    source.candidate != nil
      || source.tokens.contains { index in
        let token = speech.document.tokens[index]
        return token.shape.contains(.capitalised)
          || token.isAny([
            .determiner, .possessiveDeterminer, .subjectPronoun, .personNoun, .groupNoun, .role,
            .documentNoun,
          ])
      }
  }
}

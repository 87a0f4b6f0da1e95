import ReportText

/// The place right behind a quotation's closing mark, where its attribution may stand.
struct BehindMarks {
  private let speech: SpeechContext
  private var document: AnalysedDocument { speech.document }
  /// The first token behind the mark, and behind a comma or dash after it.
  let start: Int
  /// The end of the sentence there, or the next marks.
  let limit: Int
  /// The sentence that `start` stands in.
  let sentence: TokenRange
  /// Whether the quoted sentence is not over: it ends with a comma, a question or exclamation mark.
  let isOpen: Bool
  /// Whether a comma or dash parts the quoted sentence from what follows, so that this must belong to it.
  let isParted: Bool
  /// Whether the quoted words end with a full stop.
  let isEnded: Bool

  /// How far behind the marks an attribution may end.
  private static let reach = 40

  init?(_ quote: MarkedQuote, in speech: SpeechContext) {
    let document = speech.document
    guard let piece = quote.pieces.last, let close = piece.close, !piece.tokens.isEmpty else { return nil }
    let block = document.blocks[piece.block]
    var index = close + 1
    guard index < block.upperBound else { return nil }
    var last = piece.tokens.upperBound - 1
    // The marks of a quotation inside close first: `‘Enough,’”`.
    while last > piece.tokens.lowerBound, document[last].kind == .quoteMark { last -= 1 }
    let inside = document[last]
    var isParted = inside.isMark(UInt8(ascii: ",")) || inside.isMark(Token.Detail.dash)
    if document[index].isMark(UInt8(ascii: ",")) || document[index].isMark(Token.Detail.dash) {
      isParted = true
      index += 1
    }
    guard index < block.upperBound else { return nil }
    self.speech = speech
    self.isParted = isParted
    isOpen =
      isParted || inside.isMark(UInt8(ascii: "?")) || inside.isMark(UInt8(ascii: "!"))
      || inside.isMark(Token.Detail.ellipsis)
    isEnded = inside.isMark(UInt8(ascii: "."))
    // `“…,” was how Ms Roe put it`, `“…,” as Ms Roe put it`.
    if document.matches(index, "was") || document.matches(index, "is"), document.matches(index + 1, "how") {
      index += 2
    } else if document.matches(index, "as") {
      index += 1
    }
    guard index < block.upperBound else { return nil }
    start = index
    sentence = speech.sentence(at: index)
    let isPartedOutside = document[close + 1].isMark(UInt8(ascii: ","))
    isInOtherClause =
      isPartedOutside && BehindMarks.isGoverned(quote, from: sentence.lowerBound, in: speech)
    let reach = max(index, min(sentence.upperBound, index + BehindMarks.reach))
    limit =
      (index..<reach).first {
        document[$0].kind == .quoteMark && speech.quoted[$0] >= 0
      } ?? reach
  }

  /// Whether the marks stand inside a clause that ends with them, so that what follows speaks of
  /// something else: `Ms Roe, dubbed “the boss”, said`, `After Mr Vane called it “dead”, Ms Roe said`.
  let isInOtherClause: Bool

  /// Whether something that no rule read says who spoke: words behind a comma, a clause that goes on
  /// in lower case (`chanted protesters`), `That was the verdict of Ms Roe`.
  var holdsUnreadAttribution: Bool {
    if isParted { return true }
    let next = document[start]
    guard next.kind == .word else { return false }
    if !next.shape.contains(.capitalised) { return true }
    let pointsBack = document.matches(start, "that") || document.matches(start, "those")
    return pointsBack && (document.matches(start + 1, "was") || document.matches(start + 1, "were"))
  }

  /// Whether a verb of speech, or a participle that opens the sentence, stands before words in marks.
  private static func isGoverned(_ quote: MarkedQuote, from start: Int, in speech: SpeechContext) -> Bool {
    let open = quote.whole.lowerBound
    guard start < open, !speech.isSentenceLike(quote) else { return false }
    if speech.document[start].isAny([.gerund, .cueParticiple]) { return true }
    return (max(start, open - 30)..<open).contains { index in
      let token = speech.document[index]
      return speech.quoted[index] < 0 && token.kind == .word
        && (token.isAny([.stanceCue, .cueParticiple])
          || token.isAny(.cue) && !token.isAny([.noun, .pluralNoun])
          || speech.document.matches(index, "who") || speech.document.matches(index, "which"))
    }
  }

  /// A verb right behind the marks and the source behind it: `said Ms Roe`.
  func inverted() -> (source: Source, cue: TokenRange)? {
    let token = document[start]
    let mayReport =
      token.isAny(.cue) && !token.shape.contains(.capitalised)
      && (!token.isAny(.pluralNoun) || speech.cues.isCue(start))
    guard mayReport, let source = speech.sources.after(start, limit: limit), speech.maySpeak(source) else {
      return nil
    }
    return (source, start..<(start + 1))
  }

  /// The source right behind the marks and its verb: `Ms Roe said`; across an apposition where the
  /// quoted sentence goes on (`Nate Silver, the guru who founded the site, wrote`).
  func subjectAndVerb() -> (source: Source, verb: Int)? {
    guard let verb = (start..<max(start, limit)).first(where: speech.cues.isCue) else { return nil }
    if let source = speech.sources.before(verb, from: start), !source.isCarried, leads(source) {
      return (source, verb)
    }
    guard isOpen, verb - start > 1, let source = speech.sources.after(start - 1, limit: verb) else {
      return nil
    }
    let next = document[source.tokens.upperBound]
    let isParted =
      next.isMark(UInt8(ascii: ",")) || next.isMark(UInt8(ascii: "("))
      || next.isAny([.relative, .preposition])
    return leads(source) && isParted ? (source, verb) : nil
  }

  /// The source right behind the marks and whatever verb it has: `Ms Roe sighed`, `the chief constable will say`.
  func subjectAndAnyVerb() -> (source: Source, verb: TokenRange)? {
    guard let source = speech.sources.after(start - 1, limit: limit), leads(source), speech.maySpeak(source)
    else {
      return nil
    }
    var verb = source.tokens.upperBound
    while verb < limit, document[verb].isAny(.adverb) { verb += 1 }
    let first = verb
    if verb + 1 < limit, document[verb].isAny(.modal), document[verb + 1].isAny([.verb, .cue]) {
      verb += 1
    } else {
      guard verb < limit, document[verb].isAny(.pastVerb), !document[verb].isAny(.auxiliary)
      else { return nil }
    }
    // A sentence of its own may be any sentence; it only says who spoke where little follows the verb.
    guard isParted || verb + 4 >= sentence.upperBound else { return nil }
    return (source, first..<(verb + 1))
  }

  /// Whatever verb stands right behind a comma and the marks, and the person behind it: `smiled Ms Roe`.
  func anyVerbAndSubject() -> (source: Source, verb: TokenRange)? {
    let token = document[start]
    guard isParted, token.kind == .word, token.isAny([.pastVerb, .verb]), !token.shape.contains(.capitalised),
      !token.isAny([.auxiliary, .modal, .preposition, .conjunction]),
      let source = speech.sources.after(start, limit: limit), source.tokens.lowerBound == start + 1,
      speech.isPerson(source)
    else { return nil }
    return (source, start..<(start + 1))
  }

  /// Whether the source is the first thing behind the marks, words that belong to its phrase apart:
  /// `Northmoor campaign manager Ann Hill`.
  private func leads(_ source: Source) -> Bool {
    guard source.tokens.lowerBound >= start, source.tokens.lowerBound <= start + 6 else { return false }
    return (start..<source.tokens.lowerBound).allSatisfy { index in
      let token = document[index]
      return token.kind == .possessive
        || token.kind == .word
          && (token.shape.contains(.capitalised)
            || token.isAny([.determiner, .possessiveDeterminer, .noun, .adjective, .role, .roleModifier])
            || document.matches(index, "of"))
          && !token.isAny([.pastVerb, .auxiliary, .subordinator, .conjunction])
    }
  }
}

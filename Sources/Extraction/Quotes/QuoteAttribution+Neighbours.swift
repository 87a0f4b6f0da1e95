import Claims
import ReportText

/// The ways that look right behind and right before the marks.
extension QuoteAttribution {
  /// `“…,” he said`, `“…,” said Ms Roe`, `“….” She said.`
  func after(_ quote: MarkedQuote) -> Found? {
    guard let piece = quote.pieces.last, let close = piece.close else { return nil }
    let block = document.blocks[piece.block]
    var index = close + 1
    guard index < block.upperBound, piece.tokens.upperBound > piece.tokens.lowerBound else { return nil }
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
    let sentence = document.sentences[document.sentence(of: index)].tokens
    var limit = min(sentence.upperBound, index + 40)
    for later in index..<max(index, limit)
    where document.tokens[later].kind == .quoteMark && quoted[later] >= 0 {
      limit = later
      break
    }
    let ended = inside.isMark(UInt8(ascii: "."))
    if isReporting(index), isOpen || ended, let source = sources.after(index, limit: limit), maySpeak(source)
    {
      return Found(
        source: source, cue: index..<(index + 1), rule: .cueInverted, confidence: isOpen ? .certain : .likely)
    }
    guard isOpen || ended || inside.kind == .word else { return nil }
    for verb in index..<max(index, limit) where cues.isCue(verb) {
      guard let source = leadingSource(of: verb, from: index, acrossApposition: isOpen) else { return nil }
      if isOpen {
        return Found(source: source, cue: cues.range(verb), rule: .cueAfter, confidence: .certain)
      }
      // Behind a full stop the words are a sentence of their own, and must say no more than who said it.
      guard ended,
        verb + 1 >= sentence.upperBound - 1
          || verb + 4 >= sentence.upperBound
            && document.tokens[verb + 1].isAny([.preposition, .adverb, .weekday])
      else { return nil }
      return Found(source: source, cue: cues.range(verb), rule: .sentenceAfter, confidence: .likely)
    }
    return nil
  }

  /// The source of `verb`, which must be the first thing behind the marks: right before the verb, or
  /// parted from it by an apposition (`Nate Silver, the guru who founded the site, wrote`).
  private func leadingSource(of verb: Int, from start: Int, acrossApposition: Bool) -> Source? {
    if let source = sources.before(verb, from: start), !source.isCarried,
      source.tokens.lowerBound <= start + 1,
      source.tokens.lowerBound >= start
    {
      return source
    }
    guard acrossApposition, verb - start > 1, let source = sources.after(start - 1, limit: verb) else {
      return nil
    }
    let next = source.tokens.upperBound
    let parted =
      document.tokens[next].isMark(UInt8(ascii: ",")) || document.tokens[next].isMark(UInt8(ascii: "("))
      || document.tokens[next].isAny([.relative, .preposition])
    return source.tokens.lowerBound == start && parted ? source : nil
  }

  /// Whether a phrase behind an inverted verb may be who speaks: `said officials`, but not `said robberies had fallen`.
  private func maySpeak(_ source: Source) -> Bool {
    source.candidate != nil
      || source.tokens.contains { index in
        let token = document.tokens[index]
        return token.shape.contains(.capitalised)
          || token.isAny([
            .determiner, .possessiveDeterminer, .subjectPronoun, .personNoun, .groupNoun, .role,
            .documentNoun,
          ])
      }
  }

  /// Whether the word may be a reporting verb in inverted order.
  private func isReporting(_ index: Int) -> Bool {
    document.tokens[index].isAny(.cue) && !document.tokens[index].shape.contains(.capitalised)
      && (document.tokens[index].isAny(.cue) && !document.tokens[index].isAny([.pluralNoun])
        || cues.isCue(index))
  }

  /// `Ms Roe said: “…”`, `adding: “…”`, `Ron added “…”`.
  func directlyBefore(_ quote: MarkedQuote) -> Found? {
    let open = quote.whole.lowerBound
    guard !document.tokens[open].shape.contains(.startsBlock), open > 0 else { return nil }
    var index = open - 1
    let sentence = document.sentences[document.sentence(of: index)].tokens
    let isPointed =
      document.tokens[index].isMark(UInt8(ascii: ":")) || document.tokens[index].isMark(UInt8(ascii: ","))
      || document.tokens[index].isMark(UInt8(ascii: ";"))
    if isPointed { index -= 1 }
    guard index >= sentence.lowerBound else { return nil }
    let isColon = document.tokens[open - 1].isMark(UInt8(ascii: ":"))
    // The nearest verb before the marks; behind a colon anything may stand between (`said in a letter to the panel:`).
    let reach = isColon ? 30 : isPointed ? 8 : document.matches(index, "that") ? 1 : 0
    var verb = index
    while verb >= max(sentence.lowerBound, index - reach) {
      if quoted[verb] >= 0 { return nil }
      if cues.isCue(verb) || cues.isParticiple(verb) || cues.isStance(verb) && (isColon || verb == index) {
        break
      }
      if verb == sentence.lowerBound, isColon, document.tokens[verb].isAny(.cue),
        !document.tokens[verb].isAny([.noun, .pluralNoun])
      {
        break
      }
      verb -= 1
    }
    guard verb >= max(sentence.lowerBound, index - reach) else { return nil }
    return governed(by: verb, sentence: sentence, quote: open, rule: .cueBefore, confidence: .certain)
  }

  /// The source of a verb that governs the quotation at `open`.
  func governed(by verb: Int, sentence: TokenRange, quote open: Int, rule: QuoteRule, confidence: Confidence)
    -> Found?
  {
    let cue = cues.range(verb)
    if cues.isParticiple(verb) {
      guard let source = participleSubject(verb, sentence: sentence) else { return nil }
      return Found(source: source, cue: cue, rule: rule, confidence: min(confidence, .likely))
    }
    if let source = sources.before(verb, from: sentence.lowerBound) {
      return Found(
        source: source, cue: cue, rule: rule,
        confidence: source.isCarried ? min(confidence, .likely) : confidence)
    }
    let isFirst = verb == sentence.lowerBound || document.tokens[verb - 1].isMark(UInt8(ascii: ","))
    if isFirst, let source = sources.after(verb, limit: open) {
      return Found(
        source: source, cue: cue, rule: rule == .cueBefore ? .cueInverted : rule,
        confidence: min(confidence, .likely))
    }
    return nil
  }

  /// Who says what a participle carries on: whoever speaks earlier in the sentence, else the document
  /// right before it (`highlighted in the report, saying`), else the subject of its sentence.
  func participleSubject(_ verb: Int, sentence: TokenRange) -> Source? {
    // `The paper quoted Ann Roe as saying`: she said it.
    if verb - 2 > sentence.lowerBound, document.matches(verb - 1, "as") {
      return sources.phrase(endingAt: verb - 2, from: sentence.lowerBound)
    }
    for earlier in sentence.lowerBound..<verb where quoted[earlier] < 0 && cues.isCue(earlier) {
      if let source = sources.before(earlier, from: sentence.lowerBound) { return source }
    }
    var index = verb - 1
    while index > sentence.lowerBound,
      document.tokens[index].isMark(UInt8(ascii: ","))
        || document.tokens[index].isAny([.conjunction, .adverb])
    { index -= 1 }
    if index > sentence.lowerBound, document.tokens[index].isAny(.documentNoun),
      document.tokens[index].kind == .word,
      let source = sources.phrase(endingAt: index, from: sentence.lowerBound)
    {
      return source
    }
    return sources.subject(of: sentence.lowerBound..<verb)
  }

  /// `…, who said:` at the end of the paragraph before.
  func paragraphBefore(_ quote: MarkedQuote) -> Found? {
    guard startsBlock(quote), let piece = quote.pieces.first, let block = blockBefore(piece.block) else {
      return nil
    }
    let range = document.blocks[block]
    var index = range.upperBound - 1
    let isColon = document.tokens[index].isMark(UInt8(ascii: ":"))
    if isColon || document.tokens[index].isMark(UInt8(ascii: ",")) { index -= 1 }
    guard index > range.lowerBound else { return nil }
    let sentence = document.sentences[document.sentence(of: index)].tokens
    var verb = index
    let reach = isColon ? 25 : 0
    while verb > max(sentence.lowerBound, index - reach),
      !(quoted[verb] < 0 && (cues.isCue(verb) || cues.isParticiple(verb)))
    { verb -= 1 }
    guard verb >= sentence.lowerBound, quoted[verb] < 0, cues.isCue(verb) || cues.isParticiple(verb) else {
      return nil
    }
    return governed(
      by: verb, sentence: sentence, quote: piece.tokens.lowerBound, rule: .paragraphBefore,
      confidence: .certain)
  }

  /// The nearest block before `block` that has tokens.
  func blockBefore(_ block: Int) -> Int? {
    var index = block - 1
    while index >= 0 {
      if !document.blocks[index].isEmpty { return index }
      index -= 1
    }
    return nil
  }

  /// `Ann Roe: “…”`, but no label: what stands before the colon must be an actor.
  func label(_ quote: MarkedQuote) -> Found? {
    let open = quote.whole.lowerBound
    guard open >= 2, !document.tokens[open].shape.contains(.startsBlock),
      document.tokens[open - 1].isMark(UInt8(ascii: ":")),
      let candidate = actors.candidate(at: open - 2),
      document.tokens[actors.candidates[candidate].tokens.lowerBound].shape.contains(.startsBlock)
    else { return nil }
    return Found(
      source: Source(tokens: actors.candidates[candidate].tokens, candidate: candidate), cue: nil,
      rule: .label, confidence: .likely)
  }

  /// `– Ann Roe` on the line below.
  func dashAfter(_ quote: MarkedQuote) -> Found? {
    guard let piece = quote.pieces.last else { return nil }
    var index = piece.whole.upperBound
    if index >= document.blocks[piece.block].upperBound {
      let near = (piece.block + 1)..<min(document.blocks.count, piece.block + 3)
      guard let next = near.first(where: { !document.blocks[$0].isEmpty }) else { return nil }
      index = document.blocks[next].lowerBound
    }
    guard index + 1 < document.tokens.count,
      document.tokens[index].isMark(Token.Detail.dash) || document.tokens[index].isMark(UInt8(ascii: "-")),
      let candidate = actors.candidate(at: index + 1)
    else { return nil }
    return Found(
      source: Source(tokens: actors.candidates[candidate].tokens, candidate: candidate), cue: nil,
      rule: .dashAfter, confidence: .likely)
  }
}

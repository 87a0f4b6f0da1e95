import Claims
import ReportText

/// The ways that look further: the clause around the marks, the quotation before, the run of speech.
extension QuoteAttribution {
  /// A verb earlier in the sentence that governs the words in marks.
  func clauseBefore(_ quote: MarkedQuote) -> Found? {
    let open = quote.whole.lowerBound
    guard open > 0, !document.tokens[open].shape.contains(.startsBlock) else { return nil }
    let sentence = document.sentences[document.sentence(of: open)].tokens
    var verb = open - 1
    let least = max(sentence.lowerBound, open - 40)
    while verb >= least {
      if quoted[verb] < 0,
        cues.isCue(verb) && (cues.complement(verb) != .none || open - verb < 3) || cues.isStance(verb)
          || cues.isParticiple(verb)
      {
        return governed(by: verb, sentence: sentence, quote: open, rule: .clause, confidence: .likely)
      }
      verb -= 1
    }
    return accordingTo(open, sentence: sentence)
  }

  /// A sentence that ends with its attribution: `The plan was “unfair”, Ms Roe told the panel.`
  func clauseAfter(_ quote: MarkedQuote) -> Found? {
    let end = quote.whole.upperBound
    guard end < document.tokens.count, let last = quote.pieces.last,
      end < document.blocks[last.block].upperBound
    else { return nil }
    let sentence = document.sentences[document.sentence(of: end - 1)].tokens
    guard end < sentence.upperBound else { return nil }
    for verb in end..<min(sentence.upperBound, end + 40) where quoted[verb] < 0 && cues.isCue(verb) {
      // A comma must part the clause from its attribution.
      guard let source = sources.before(verb, from: end), !source.isCarried, source.tokens.lowerBound > end,
        document.tokens[source.tokens.lowerBound - 1].isMark(UInt8(ascii: ","))
      else { return nil }
      return Found(source: source, cue: cues.range(verb), rule: .clauseAfter, confidence: .likely)
    }
    return accordingTo(end, sentence: sentence)
  }

  /// `according to Ms Roe` anywhere in the sentence.
  private func accordingTo(_ place: Int, sentence: TokenRange) -> Found? {
    for index in sentence.lowerBound..<max(sentence.lowerBound, sentence.upperBound - 2)
    where document.matches(index, "to") && index > sentence.lowerBound
      && document.matches(index - 1, "according")
    {
      guard abs(index - place) < 40, let source = sources.after(index, limit: sentence.upperBound) else {
        return nil
      }
      return Found(source: source, cue: (index - 1)..<(index + 1), rule: .clause, confidence: .likely)
    }
    return nil
  }

  /// `“A,” she said. “B.”`: what follows in the paragraph is the same speaker's.
  func continuedInBlock(_ quote: MarkedQuote, _ earlier: [QuoteCandidate]) -> Found? {
    guard let last = earlier.indices.last, let piece = quote.pieces.first, let open = piece.open, open > 0,
      earlier[last].whole.lowerBound >= document.blocks[piece.block].lowerBound
        || endsInBlock(earlier[last], piece.block)
    else { return nil }
    let previous = document.tokens[open - 1]
    let startsSentence = document.sentences[document.sentence(of: open)].tokens.lowerBound == open
    let resumes = previous.isMark(UInt8(ascii: ",")) || previous.isMark(Token.Detail.dash)
    guard startsSentence || resumes, open - earlier[last].whole.upperBound <= 30 else { return nil }
    return Found(
      source: earlier[last].source, cue: earlier[last].cue, rule: .continued,
      confidence: earlier[last].confidence, continues: last)
  }

  /// `“A,” she said, “B”`: the attribution stands between the two halves of one quotation.
  func resumed(_ quote: MarkedQuote, _ earlier: [QuoteCandidate]) -> Found? {
    guard let last = earlier.indices.last, let open = quote.pieces[0].open, open > 0,
      document.tokens[open - 1].isMark(UInt8(ascii: ",")),
      let cue = earlier[last].cue, cue.lowerBound >= earlier[last].whole.upperBound, cue.upperBound < open,
      document.sentence(of: cue.lowerBound) == document.sentence(of: open - 1), open - cue.upperBound <= 12,
      document.tokens[earlier[last].whole.upperBound - 2].isMark(UInt8(ascii: ","))
        || document.tokens[earlier[last].whole.upperBound].isMark(UInt8(ascii: ","))
    else { return nil }
    return Found(
      source: earlier[last].source, cue: cue, rule: .continued, confidence: earlier[last].confidence,
      continues: last)
  }

  private func endsInBlock(_ quote: QuoteCandidate, _ block: Int) -> Bool {
    quote.whole.upperBound > document.blocks[block].lowerBound
  }

  /// A paragraph that is a quotation behind a paragraph that was one, and no new source between.
  func continuedFromBlockBefore(_ quote: MarkedQuote, _ earlier: [QuoteCandidate]) -> Found? {
    guard startsBlock(quote), let last = earlier.indices.last, let piece = quote.pieces.first,
      let before = blockBefore(piece.block), earlier[last].form == .direct
    else { return nil }
    let range = document.blocks[before]
    guard earlier[last].whole.upperBound > range.lowerBound else { return nil }
    // What stands behind the quotation in its paragraph may be its attribution, and nothing else.
    let rest = earlier[last].whole.upperBound..<range.upperBound
    guard rest.count <= 14 || earlier[last].whole.lowerBound <= range.lowerBound && rest.count <= 30 else {
      return nil
    }
    return Found(
      source: nil, cue: nil, rule: .continued, confidence: min(earlier[last].confidence, .likely),
      continues: last)
  }

  /// The speaker of the run: whoever the paragraph before is about, else whoever spoke last.
  func floating(_ quote: MarkedQuote, _ earlier: [QuoteCandidate]) -> Found? {
    guard let piece = quote.pieces.first, let before = blockBefore(piece.block) else { return nil }
    let range = document.blocks[before]
    for sentence in document.sentences[
      document.sentence(of: range.lowerBound)...document.sentence(of: range.upperBound - 1)
    ].reversed() {
      for verb in sentence.tokens.reversed() where quoted[verb] < 0 && cues.isCue(verb) {
        if let source = sources.before(verb, from: sentence.tokens.lowerBound) {
          return Found(source: source, cue: nil, rule: .floating, confidence: .weak)
        }
      }
      if let subject = sources.subject(of: sentence.tokens), isPerson(subject) {
        return Found(source: subject, cue: nil, rule: .floating, confidence: .weak)
      }
    }
    guard let last = earlier.indices.last, range.lowerBound - earlier[last].whole.upperBound < 150 else {
      return nil
    }
    return Found(source: nil, cue: nil, rule: .floating, confidence: .weak, continues: last)
  }

  private func isPerson(_ source: Source) -> Bool {
    if let candidate = source.candidate { return actors.candidates[candidate].type == .person }
    return document.tokens[source.tokens.lowerBound].isAny(.subjectPronoun)
      && !document.matches(source.tokens.lowerBound, "it")
  }
}

import ReportText

/// Finds the edges of noun phrases without a parser: runs of words that may be part of one, joined
/// by `of`, `for`, `from` and their like.
struct NounPhraseReader {
  let document: AnalysedDocument
  let actors: ActorMap

  private static let longest = 24

  /// Words that end a noun phrase when met inside one.
  private func isNominal(_ index: Int) -> Bool {
    let token = document[index]
    switch token.kind {
    case .possessive, .number: return true
    case .symbol: return token.detail == Token.Detail.poundSign || token.detail == UInt8(ascii: "%")
    case .punctuation:
      return isHyphen(index) || token.detail == UInt8(ascii: "&")
    case .quoteMark: return token.glyph?.isDouble == false && !token.shape.contains(.spaceBefore)
    case .address: return false
    case .word: break
    }
    if token.isAny([.auxiliary, .modal, .pronoun, .conjunction, .subordinator, .relative, .negation]) {
      return false
    }
    // `mother-of-two Ann Roe`.
    if token.isAny(.preposition), isHyphen(index - 1), isHyphen(index + 1) { return true }
    if token.isAny(.preposition) || document.matches(index, "what") || document.matches(index, "whose") {
      return false
    }
    if token.shape.contains(.capitalised), !token.shape.contains(.startsBlock) { return true }
    if token.isAny([
      .noun, .pluralNoun, .adjective, .personNoun, .groupNoun, .documentNoun, .cardinal, .ordinal,
      .quantifier, .organisationHead, .role, .roleModifier, .honorific, .givenName, .place, .timeModifier,
    ]) {
      return true
    }
    if token.isAny([.gerund, .participle]), !token.isAny([.cue, .cueParticiple, .stanceCue]) { return true }
    // Names that only the gazetteers hold have no class of their own.
    return token.classes.subtracting(.phraseStart).isEmpty
  }

  /// A hyphen within a word; two of them, or one with space about it, are a dash.
  func isHyphen(_ index: Int) -> Bool {
    guard document[index].isMark(UInt8(ascii: "-")),
      !document[index].shape.contains(.spaceBefore),
      index + 1 < document.tokens.count
    else { return false }
    let next = document[index + 1]
    return !next.shape.contains(.spaceBefore) && !next.isMark(UInt8(ascii: "-"))
      && !document[max(index - 1, 0)].isMark(UInt8(ascii: "-"))
  }

  private func isDeterminer(_ index: Int) -> Bool {
    let token = document[index]
    guard token.kind == .word, token.isAny([.determiner, .possessiveDeterminer]) else { return false }
    // `said that Ms Roe`, `that critics`, `what Ms Roe had written`: no determiner.
    if document.matches(index, "what") || document.matches(index, "which") || document.matches(index, "whose")
    {
      return false
    }
    guard document.matches(index, "that"), index + 1 < document.tokens.count else { return true }
    let next = document[index + 1]
    return !next.shape.contains(.capitalised)
      && !next.isAny([.pluralNoun, .determiner, .possessiveDeterminer])
  }

  /// Whether the phrase behind token `index` hangs on it: a preposition, unless it may begin a clause (`after`).
  func governs(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    let token = document[index]
    return token.kind == .word && token.isAny(.preposition) && !token.isAny([.subordinator, .relative])
  }

  /// The phrase whose last token is `end`, its head's tails included: `A letter from Ann Roe to the panel`,
  /// `officials familiar with the plan`. One that hangs on a preposition itself has that before it.
  func ending(at end: Int, bound: Int) -> TokenRange? {
    guard var start = chunkStart(endingAt: end, bound: bound) else { return nil }
    var steps = 0
    while steps < 4, start - 2 >= bound, governs(start - 1) {
      var left = start - 2
      if left > bound, document[left].isAny([.adjective, .gerund, .participle]),
        !document[left].isAny([.pluralNoun, .cue, .stanceCue]),
        document[left].isAny(.gerund) || !document[left].isAny(.noun),
        !document[left].shape.contains(.capitalised)
      {
        left -= 1
      }
      guard document[left].kind == .word, headsPhrase(left), !isTime(left),
        !document.matches(start - 1, "by") || document[left].isAny(.documentNoun),
        let wider = chunkStart(endingAt: left, bound: bound)
      else { break }
      start = wider
      steps += 1
    }
    return start..<(end + 1)
  }

  /// Whether the word tells a time: `Monday`, `yesterday`, `week`.
  func isTime(_ index: Int) -> Bool {
    document[index].kind == .word
      && document[index].isAny([.weekday, .timeDeictic, .timeUnit, .dayPart])
      && !document[index].isAny(.ordinal)
  }

  /// The phrase whose last token is `end`, without tails.
  func nearest(endingAt end: Int, bound: Int) -> TokenRange? {
    chunkStart(endingAt: end, bound: bound).map { $0..<(end + 1) }
  }

  /// Whether the noun at `index` may head a phrase with a tail: people, groups and documents, not `time of`.
  private func headsPhrase(_ index: Int) -> Bool {
    document[index].isAny([
      .noun, .pluralNoun, .personNoun, .groupNoun, .documentNoun, .role, .organisationHead,
    ])
      || document[index].shape.contains(.capitalised)
  }

  /// The phrase that starts at `start`: `the chairman of the panel`, `Mr Roe`.
  func starting(at start: Int, limit: Int) -> TokenRange? {
    guard var end = chunkEnd(startingAt: start, limit: limit) else { return nil }
    var steps = 0
    while steps < 2, end + 1 < limit, opensTail(end),
      actors.candidate(at: start).map({ actors.candidates[$0].name == nil }) ?? true,
      let wider = chunkEnd(startingAt: end + 1, limit: limit)
    {
      end = wider
      steps += 1
    }
    return start..<end
  }

  /// Whether a prepositional tail of the phrase may begin at `index`; `by` only behind a document.
  private func opensTail(_ index: Int) -> Bool {
    document.matches(index, "of") || document.matches(index, "for") || document.matches(index, "from")
      || document.matches(index, "at")
      || document.matches(index, "by") && document[index - 1].isAny(.documentNoun)
  }

  /// The phrase that token `index` stands in.
  func containing(_ index: Int, bound: Int, limit: Int) -> TokenRange? {
    guard let start = chunkStart(endingAt: index, bound: bound),
      let end = chunkEnd(startingAt: index, limit: limit)
    else { return nil }
    return start..<max(end, index + 1)
  }

  /// The start of the noun chunk that ends with token `end`.
  private func chunkStart(endingAt end: Int, bound: Int) -> Int? {
    guard end >= bound else { return nil }
    var index: Int
    if let owner = actors.candidate(at: end), actors.candidates[owner].tokens.lowerBound >= bound {
      index = actors.candidates[owner].tokens.lowerBound
      // `Leave.EU’s Mr Roe`: a possessive before it is part of the phrase, other nouns are not.
      if !(index > bound && document[index - 1].kind == .possessive) {
        if index > bound, isDeterminer(index - 1) {
          index -= 1
        } else if index > bound, isLooseModifier(index - 1) {
          return chunkStart(before: index, bound: bound, least: index)
        }
        return index
      }
    } else {
      guard isNominal(end), document[end].kind != .possessive else { return nil }
      index = end
    }
    return chunkStart(before: index, bound: bound, least: index)
  }

  /// A noun or adjective in lower case glued before a name: `spokeswoman Haley Morris`.
  private func isLooseModifier(_ index: Int) -> Bool {
    document[index].kind == .word
      && document[index].isAny([.role, .personNoun, .groupNoun, .roleModifier, .adjective])
      && !document[index].isAny([.preposition, .pastVerb, .auxiliary, .timeModifier])
  }

  private func chunkStart(before start: Int, bound: Int, least: Int) -> Int {
    var index = start
    while index - 1 >= bound, start - index < NounPhraseReader.longest {
      if isDeterminer(index - 1) {
        index -= 1
        // `all the`, `both his`.
        if index - 1 >= bound, isDeterminer(index - 1), !document.matches(index - 1, "that") { index -= 1 }
        return index
      }
      if let owner = actors.candidate(at: index - 1) {
        let tokens = actors.candidates[owner].tokens
        guard tokens.lowerBound >= bound,
          document[index].kind == .possessive || !document[index].shape.contains(.spaceBefore)
            || actors.candidates[owner].type != .person
        else { return index }
        index = tokens.lowerBound
        continue
      }
      guard isNominal(index - 1) else { return index }
      // `on Monday officers`: the day is no part of the phrase.
      if isTime(index - 1), document[index].kind == .word { return index }
      // A plain verb form before a capital is the verb: `met Roe`; before a noun in lower case it may modify.
      let previous = document[index - 1]
      if previous.kind == .word, previous.isAny([.pastVerb, .verb]),
        !previous.isAny([.noun, .adjective, .role, .personNoun]), !previous.shape.contains(.capitalised)
      {
        return index
      }
      index -= 1
    }
    return index
  }

  /// The end of the noun chunk that starts at `start`.
  private func chunkEnd(startingAt start: Int, limit: Int) -> Int? {
    var index = start
    if index < limit, isDeterminer(index) { index += 1 }
    if index < limit, isDeterminer(index) { index += 1 }
    let first = index
    while index < limit, index - start < NounPhraseReader.longest {
      if let owner = actors.candidate(at: index) {
        index = actors.candidates[owner].tokens.upperBound
        if index < limit, document[index].kind == .possessive { continue }
        return index
      }
      let token = document[index]
      guard isNominal(index) else { break }
      if index > first, token.kind == .word, !token.shape.contains(.capitalised),
        token.isAny([.pastVerb, .verb, .adverb, .timeDeictic]),
        !token.isAny([.noun, .pluralNoun, .adjective])
      {
        break
      }
      if index > first, token.isAny([.weekday, .month]) { break }
      index += 1
    }
    return index > first ? index : nil
  }

  /// Whether a clause may begin at `index`.
  func beginsClause(_ index: Int, bound: Int) -> Bool {
    guard index > bound else { return true }
    let previous = document[index - 1]
    return previous.kind == .quoteMark || previous.kind == .punctuation
      || previous.isAny([.conjunction, .subordinator, .relative]) || document.matches(index - 1, "that")
  }
}

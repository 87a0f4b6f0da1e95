import Claims
import ReportText

/// Whose clause a verb stands in, where its own subject is not beside it.
extension SourceReader {
  /// How far back the clause may begin.
  private static let clause = 80
  /// No clause leads back over more verbs than this; text of nothing but verbs must cost little.
  private static let mostVerbs = 8

  /// The subject that a verb shares with an earlier one: `notes that …, but recognises`.
  func carriedSubject(of cue: Int, from start: Int) -> Source? {
    guard cue > start else { return nil }
    return nearestSubject(before: cue, from: start, ofCues: true)
      ?? nearestSubject(before: cue, from: start, ofCues: false) ?? opening(before: cue, from: start)
  }

  /// The phrase that opens the clause, where only its own participles and tails stand before the verb: `A draft
  /// of it seen by the panel says`.
  private func opening(before cue: Int, from start: Int) -> Source? {
    guard cue - start < SourceReader.reach, let phrase = phrases.starting(at: start, limit: cue),
      speaks(source(phrase))
    else { return nil }
    for index in phrase.upperBound..<cue {
      let token = document[index]
      let isParticiple = token.isAny(.participle) && document[index + 1].isAny(.preposition)
      if quoted[index] >= 0 || token.isMark(UInt8(ascii: ",")) || token.isAny([.conjunction, .relative])
        || isVerb(index) && !isParticiple
      {
        return nil
      }
    }
    return source(phrase, carried: true)
  }

  /// Who says what the participle at `verb` carries on: `…, saying`, `…, adding`.
  func participle(_ verb: Int, from start: Int) -> Source? {
    let start = clauseStart(start)
    // `The paper quoted Ann Roe as saying`: she said it; `Ann Roe was quoted as saying`.
    if verb - 2 > start, document.matches(verb - 1, "as") {
      return document[verb - 2].isAny(.participle)
        ? ownSubject(of: verb - 2, from: start)
        : phrase(endingAt: verb - 2, from: start)
    }
    if let beside = besideParticiple(verb, from: start) { return beside }
    let isMore = document.matches(verb, "adding")
    return (isMore ? nearestSubject(before: verb, from: start, ofCues: true) : nil)
      ?? nearestSubject(before: verb, from: start, ofCues: false) ?? subject(of: start..<verb)
  }

  /// The phrase right before a participle: `with Ann Roe telling reporters`, `the report, saying`.
  private func besideParticiple(_ verb: Int, from start: Int) -> Source? {
    guard verb > start else { return nil }
    var index = verb - 1
    while index > start, document[index].isAny(.adverb), actors.candidate(at: index) == nil {
      index -= 1
    }
    let isParted = document[index].isMark(UInt8(ascii: ","))
    if isParted { index -= 1 }
    guard index > start, document[index].kind == .word,
      var phrase = phrases.nearest(endingAt: index, bound: start)
    else { return nil }
    let isDocument =
      document[index].isAny(.documentNoun) && actors.candidate(at: index) == nil
      && !document[index].shape.contains(.capitalised)
    if !isDocument { phrase = phrases.ending(at: index, bound: start) ?? phrase }
    let before = phrase.lowerBound - 1
    if isDocument {
      // Who issued `a statement saying` is the source; `the report, saying` speaks itself.
      guard document[phrase.lowerBound].isAny([.determiner, .possessiveDeterminer]),
        !isArticle(phrase.lowerBound), before < start || !isVerb(before),
        !isParted || document.matches(before, "in") || document.matches(before, "by")
      else { return nil }
      return source(phrase)
    }
    guard !isParted else { return nil }
    if document.matches(before, "with") { return source(phrase) }
    guard speaks(source(phrase)) else { return nil }
    let opens =
      before < start || document.matches(before, "of")
      || document[before].isAny(.conjunction) || isDash(before)
    return opens ? source(phrase) : nil
  }

  private func isArticle(_ index: Int) -> Bool {
    document.matches(index, "a") || document.matches(index, "an")
  }

  /// The subject of the nearest main clause before `end`: reporting verbs only, or any finite verb.
  private func nearestSubject(before end: Int, from start: Int, ofCues: Bool) -> Source? {
    let bound = max(start, end - SourceReader.clause)
    var index = end - 1
    var verbs = 0
    while index >= bound, verbs < SourceReader.mostVerbs {
      if quoted[index] >= 0 {
        index -= 1
        continue
      }
      if ofCues ? cues.isCue(index) || cues.isStance(index) : isVerb(index) {
        verbs += 1
        if !isInClosedRelative(index, end: end, bound: bound), var found = ownSubject(of: index, from: start),
          found.tokens.lowerBound >= start,
          speaks(found) || cues.isCue(index) && !document.matches(found.tokens.lowerBound, "you"),
          !isSubordinate(found.tokens.lowerBound, from: start)
        {
          found.isCarried = true
          return found
        }
      }
      index -= 1
    }
    return nil
  }

  /// Whether the verb belongs to a relative clause that a comma closed before `end`: `Ann Roe, who lost, said`.
  private func isInClosedRelative(_ verb: Int, end: Int, bound: Int) -> Bool {
    guard let subject = subjectEnd(of: verb, bound: bound), document[subject].isAny(.relative) else {
      return false
    }
    return (verb..<end).contains { document[$0].isMark(UInt8(ascii: ",")) }
  }

  /// Whether the word is a finite verb by its form; `would` and `could` mostly stand in reported clauses.
  private func isVerb(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let token = document[index]
    guard token.kind == .word, !token.shape.contains(.capitalised), actors.candidate(at: index) == nil,
      !token.isAny(.modal), !document.matches(index - 1, "to"),
      !document[index - 1].isAny([.determiner, .possessiveDeterminer, .preposition])
    else { return false }
    if token.isAny([.auxiliary, .pastVerb]) { return true }
    return cues.isCue(index) || cues.isStance(index)
      || token.isAny(.verb) && !token.isAny([.noun, .pluralNoun, .adjective])
  }

  /// Whether a subject may be who speaks, so that a verb which tells nothing of it may be passed over.
  private func speaks(_ source: Source) -> Bool {
    if source.candidate != nil { return true }
    let first = source.tokens.lowerBound
    if source.tokens.count == 1, document[first].isAny(.subjectPronoun) {
      return !document.matches(first, "it") && !document.matches(first, "you")
    }
    let head = document[head(of: source.tokens)]
    return head.shape.contains(.capitalised) || head.isAny([.personNoun, .role, .groupNoun, .documentNoun])
  }

  /// Whether the clause whose subject begins at `index` hangs on another: `said Ms Roe had`, `when Ms Roe met`.
  func isSubordinate(_ index: Int, from start: Int) -> Bool {
    var before = index - 1
    while before > start, document[before].isAny(.adverb),
      !document[before].isAny(.subordinator)
    {
      before -= 1
    }
    guard before >= start else { return false }
    let token = document[before]
    guard token.kind == .word else { return false }
    // `the deal Ms Roe struck`.
    if token.isAny([.noun, .pluralNoun]), !phrases.isTime(before), actors.candidate(at: before) == nil,
      !token.isAny([.cue, .stanceCue, .conjunction, .personNoun, .groupNoun, .role, .organisationHead])
    {
      return true
    }
    if document.matches(before, "how") || document.matches(before, "why") || document.matches(before, "what")
    {
      return true
    }
    if token.isAny([.relative, .subordinator]) {
      // `…, though he used stronger language`: as good as a main clause.
      return !SourceReader.adversatives.contains { document.matches(before, $0) }
    }
    if cues.isCue(before) || cues.isStance(before) || cues.isParticiple(before) { return true }
    // `told the panel Ms Roe had`.
    return ((max(start, before - 3))..<before).contains {
      cues.isCue($0) && cues.complement($0) == .addressee
    }
  }

  private static let adversatives: [StaticString] = ["though", "although", "while", "whereas"]

  /// The verb of the clause that the verb at `verb`, whose subject is `source`, stands in, where that is who
  /// speaks: `Ms Roe said she wanted a “shared team”`, `condemned what he called a “disgrace”`.
  func governor(of verb: Int, with source: Source, from start: Int) -> Int? {
    guard !source.isCarried, source.tokens.upperBound <= verb else { return nil }
    let first = source.tokens.lowerBound
    let isPronoun =
      document.matches(first, "he") || document.matches(first, "she") || document.matches(first, "they")
    let isCounted =
      document[first].kind == .number || document[first].isAny([.cardinal, .quantifier])
    let isThought =
      cues.isThought(verb) || cues.isFinding(verb) && !isDocument(source) || !isCounted && !speaks(source)
    guard isPronoun || isThought else { return nil }
    let isNamed =
      document.matches(first - 1, "what") || document.matches(first - 1, "whom")
      || document.matches(first - 1, "which")
    // Who `said he responded` is one person; who is `right when he said` may be two.
    let reach = isThought || isNamed ? 24 : document.matches(first - 1, "that") ? 2 : 1
    var index = first - 1
    while index > start, first - index <= reach {
      if quoted[index] >= 0 || document[index].isMark(UInt8(ascii: ";")) { return nil }
      if cues.isCue(index) || cues.isParticiple(index)
        || cues.isStance(index) && (isNamed || index == first - 1)
      {
        return index
      }
      if document.matches(index, "when") || document.matches(index, "where")
        || document.matches(index, "while")
      {
        return nil
      }
      index -= 1
    }
    return nil
  }

  private func isDocument(_ source: Source) -> Bool {
    if let candidate = source.candidate { return actors.candidates[candidate].type != .person }
    return document[head(of: source.tokens)].isAny([.documentNoun, .groupNoun])
  }

  /// The subject of a clause: its first actor or subject pronoun that no preposition governs.
  func subject(of range: TokenRange) -> Source? {
    if let leading = leadingSubject(of: range) { return leading }
    var index = range.lowerBound
    var fallback: Source?
    while index < range.upperBound {
      let token = document[index]
      if quoted[index] >= 0 {
        index += 1
        continue
      }
      let governed =
        index > range.lowerBound && document[index - 1].isAny(.preposition)
        && document[index - 1].kind == .word
      if let candidate = actors.candidate(at: index) {
        let tokens = actors.candidates[candidate].tokens
        let possessive =
          tokens.upperBound < range.upperBound && document[tokens.upperBound].kind == .possessive
        let found = Source(tokens: tokens, candidate: candidate, isCarried: true)
        // `granted Ms Roe an extension`: an object, and no subject.
        let isObject = index > range.lowerBound && isVerb(index - 1) && !cues.isCue(index - 1)
        if !governed, !possessive, !isObject { return found }
        // `The West Mercia PCC’s report notes`: the phrase that the possessive belongs to.
        if !governed, let phrase = phrases.starting(at: tokens.lowerBound, limit: range.upperBound),
          phrase.upperBound > tokens.upperBound,
          document[phrase.upperBound - 1].isAny([.documentNoun, .personNoun, .groupNoun, .role])
        {
          return source(phrase, carried: true)
        }
        if fallback == nil, actors.candidates[candidate].type == .person { fallback = found }
        index = max(index + 1, tokens.upperBound)
        continue
      }
      if token.isAny(.subjectPronoun), !document.matches(index, "it"), !document.matches(index, "you"),
        !governed
      {
        return Source(tokens: index..<(index + 1), candidate: nil, isCarried: true)
      }
      if token.isAny([.documentNoun, .personNoun, .groupNoun]), !governed,
        let phrase = phrases.containing(index, bound: range.lowerBound, limit: range.upperBound),
        phrase.lowerBound == range.lowerBound || !document[phrase.lowerBound - 1].isAny([.preposition])
      {
        let next = phrase.upperBound
        if next < range.upperBound,
          document[next].isAny([.pastVerb, .verb, .auxiliary, .modal, .cue, .stanceCue])
            || next < range.upperBound && document[next].isMark(UInt8(ascii: ","))
        {
          return source(phrase, carried: true)
        }
      }
      index += 1
    }
    return fallback
  }

  /// The noun phrase that a clause opens with, behind `But`, `In a statement,` and their like, when a
  /// verb follows it.
  private func leadingSubject(of range: TokenRange) -> Source? {
    var start = range.lowerBound
    guard start < range.upperBound else { return nil }
    if document[start].isAny([.preposition, .subordinator, .gerund]),
      document[start].kind == .word
    {
      // To the first comma, which must come soon.
      guard
        let comma = (start..<min(range.upperBound, start + 16)).first(where: {
          document[$0].isMark(UInt8(ascii: ","))
        })
      else { return nil }
      start = comma + 1
    }
    while start < range.upperBound,
      document[start].isAny([.conjunction, .adverb])
        && !document[start].isAny([.determiner, .noun])
        || document[start].isMark(UInt8(ascii: ","))
    { start += 1 }
    guard start < range.upperBound, actors.candidate(at: start) == nil,
      !document[start].isAny(.pronoun),
      let phrase = phrases.starting(at: start, limit: range.upperBound), phrase.upperBound < range.upperBound,
      !phrases.isTime(phrase.upperBound - 1)
    else { return nil }
    let next = document[phrase.upperBound]
    guard next.kind == .word, next.isAny([.pastVerb, .verb, .auxiliary, .modal, .cue, .stanceCue]) else {
      return nil
    }
    return source(phrase, carried: true)
  }
}

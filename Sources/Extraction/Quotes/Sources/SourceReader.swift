import ReportText

/// Reads the source of a reporting verb: the noun phrase before it, or behind it where it is inverted.
struct SourceReader {
  let document: AnalysedDocument
  let actors: ActorMap
  let cues: CueReader
  let phrases: NounPhraseReader
  /// The marked stretch that each token stands in, or -1: what stands in marks is not the reporter’s clause.
  let quoted: [Int32]

  init(document: AnalysedDocument, actors: ActorMap, quoted: [Int32]) {
    self.document = document
    self.actors = actors
    self.quoted = quoted
    cues = CueReader(document: document)
    phrases = NounPhraseReader(document: document, actors: actors)
  }

  private static let neverInverted: [StaticString] = ["told", "tells", "informed", "informs", "put", "puts"]

  /// How far back a source may stand.
  static let reach = 60

  /// The source before the verb at `cue`, no further back than `start`; of a passive, who is named by it.
  func before(_ cue: Int, from start: Int) -> Source? {
    if let agent = cues.agent(of: cue) { return after(agent, limit: min(document.tokens.count, agent + 20)) }
    if cues.isQuoting(cue) {
      return after(cue, limit: min(document.tokens.count, cue + 20)).flatMap {
        $0.candidate == nil ? nil : $0
      }
    }
    let start = clauseStart(start)
    return ownSubject(of: cue, from: start) ?? carriedSubject(of: cue, from: start)
  }

  /// The source that the noun phrase ending with token `index` names.
  func phrase(endingAt index: Int, from start: Int) -> Source? {
    phrases.ending(at: index, bound: start).map { source($0) }
  }

  /// The source behind an inverted verb: `said Mr Roe`, `added a spokesman for the force`.
  func after(_ cue: Int, limit: Int) -> Source? {
    // `told reporters`, `put it`: whom it is told, and what is put.
    if SourceReader.neverInverted.contains(where: { document.matches(cue, $0) }) { return nil }
    var index = cue + 1
    while index < limit, document[index].isAny(.adverb),
      !document[index].isAny([.determiner, .subjectPronoun, .noun])
    { index += 1 }
    guard index < limit else { return nil }
    if document[index].isAny(.subjectPronoun) {
      return Source(tokens: index..<(index + 1), candidate: nil)
    }
    guard let phrase = phrases.starting(at: index, limit: limit),
      !phrases.isTime(phrase.upperBound - 1) || actors.candidate(at: phrase.upperBound - 1) != nil
    else { return nil }
    return joint(startingAt: phrase, limit: limit) ?? nameBehind(phrase, limit: limit) ?? source(phrase)
  }

  // MARK: - Steps

  /// The start of the sentence at `start`, or of the one before where the full stop of an abbreviation
  /// ended that within brackets: `Ms Roe (N. Ashby) said`.
  func clauseStart(_ start: Int) -> Int {
    guard start > 0, start < document.tokens.count, !document[start].shape.contains(.startsBlock),
      document[start].isMark(UInt8(ascii: ")"))
        || document[start - 1].isMark(UInt8(ascii: ")"))
          && !document[start].shape.contains(.capitalised)
    else { return start }
    return document.sentences[document.sentence(of: start - 1)].tokens.lowerBound
  }

  /// The subject that stands directly before the verb at `cue`, adverbs, times, brackets and appositions apart.
  func ownSubject(of cue: Int, from start: Int) -> Source? {
    let bound = max(start, cue - SourceReader.reach)
    guard let index = subjectEnd(of: cue, bound: bound) else { return nil }
    let token = document[index]
    if token.isAny(.subjectPronoun) {
      return writer(before: index, bound: bound) ?? Source(tokens: index..<(index + 1), candidate: nil)
    }
    if isParting(index) { return acrossInsertion(index, bound: bound) }
    if token.isAny(.relative),
      !document.matches(index, "that") || document[max(index - 1, 0)].isMark(UInt8(ascii: ","))
        || document[max(index - 1, 0)].isAny([.documentNoun, .personNoun, .groupNoun])
    {
      return antecedent(of: index, bound: bound)
    }
    if token.isAny(.conjunction) { return nil }
    guard let phrase = phrases.ending(at: index, bound: bound) else { return nil }
    if let relative = relative(before: phrase.lowerBound, bound: bound) {
      return antecedent(of: relative, bound: bound)
    }
    guard !isAdverbial(phrase, bound: bound) else { return nil }
    // `a woman who waited for her case to reach court says`: the object of an infinitive says nothing.
    if phrase.lowerBound - 2 >= bound, document.matches(phrase.lowerBound - 2, "to"),
      document[phrase.lowerBound - 1].isAny(.verb), actors.candidate(at: phrase.lowerBound - 1) == nil
    {
      return nil
    }
    return joint(endingWith: phrase, bound: bound) ?? nameBefore(phrase, bound: bound) ?? source(phrase)
  }

  /// The last token before a verb that may end its subject: `has also repeatedly said`, `on Monday said`.
  func subjectEnd(of cue: Int, bound: Int) -> Int? {
    var index = cue - 1
    while index >= bound, document[index].kind == .word, actors.candidate(at: index) == nil,
      !document[index].isAny(.subjectPronoun)
    {
      let token = document[index]
      if token.isAny([.adverb, .auxiliary]) {
        index -= 1
      } else if let earlier = timeStart(endingAt: index, bound: bound) {
        index = earlier - 1
      } else {
        break
      }
    }
    return index >= bound ? index : nil
  }

  /// The start of a time that ends with token `index`: `on Monday`, `last week`, `yesterday`.
  private func timeStart(endingAt index: Int, bound: Int) -> Int? {
    guard phrases.isTime(index) else { return nil }
    var start = index
    if document[index].isAny([.timeUnit, .dayPart]) {
      // `last week`, `this morning`, `Monday night`; a bare `second` or `night` is a noun like others.
      guard start > bound, document[start - 1].isAny([.timeModifier, .weekday]) else { return nil }
      start -= 1
    }
    guard start > bound else { return nil }
    if document.matches(start - 1, "on") || document.matches(start - 1, "in") { start -= 1 }
    return start
  }

  /// What may part a subject from its verb: a comma, a bracket, a dash.
  func isParting(_ index: Int) -> Bool {
    let token = document[index]
    return token.isMark(UInt8(ascii: ",")) || token.isMark(UInt8(ascii: ")")) || isDash(index)
  }

  func isDash(_ index: Int) -> Bool {
    let token = document[index]
    return token.isMark(Token.Detail.dash) || token.isMark(UInt8(ascii: "-")) && !phrases.isHyphen(index)
  }

  /// Whether the phrase hangs on a preposition (`In a statement`, `by Ms Roe`): no subject.
  func isAdverbial(_ phrase: TokenRange, bound: Int) -> Bool {
    phrase.lowerBound > bound && phrases.governs(phrase.lowerBound - 1)
      && !document.matches(phrase.lowerBound - 1, "as")
  }

  /// Whether little stands before the candidate in its phrase: `spokeswoman Ann Roe`, `the charity Northmoor Aid`.
  private func namesHead(_ candidate: Int, of phrase: TokenRange) -> Bool {
    let start = actors.candidates[candidate].tokens.lowerBound
    return start <= phrase.lowerBound + 1
      || start == phrase.lowerBound + 2 && document[start - 1].isAny([.groupNoun, .personNoun])
        && document[phrase.lowerBound].isAny([.determiner, .possessiveDeterminer])
  }

  /// The source that `phrase` names.
  func source(_ phrase: TokenRange, carried: Bool = false) -> Source {
    // The phrase names an actor where a candidate covers its head: its end, or its start in `a
    // spokesman for the force`, where the candidate at the end is another.
    if let candidate = actors.candidate(at: phrase.upperBound - 1),
      namesHead(candidate, of: phrase)
    {
      return Source(tokens: phrase, candidate: candidate, isCarried: carried)
    }
    // `Inspector Ed Turner from the Specialist Operations Unit`: the name heads the phrase.
    if var person = person(heading: phrase), person.tokens.upperBound < phrase.upperBound,
      document[person.tokens.upperBound].isAny(.preposition)
    {
      person.isCarried = carried
      return person
    }
    return Source(tokens: phrase, candidate: nil, isCarried: carried)
  }
}

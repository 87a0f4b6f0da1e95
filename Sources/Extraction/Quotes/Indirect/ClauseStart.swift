import ReportText

/// Finds where a reported clause begins behind its verb.
struct ClauseStart {
  let speech: SpeechContext
  let verbs: FiniteVerbs
  private var document: AnalysedDocument { speech.document }

  init(speech: SpeechContext) {
    self.speech = speech
    verbs = FiniteVerbs(document: speech.document)
  }

  /// How far behind the verb its `that` may stand.
  private static let reach = 20

  /// The `that` which opens the clause of the verb before `index`: next to it, or behind the person
  /// told or a phrase of place and time.
  func that(from index: Int, limit: Int, addressee: Bool) -> Int? {
    if document.matches(index, "that") { return index }
    guard allowsAdjunct(index, addressee: addressee) else { return nil }
    var later = index
    while later < min(limit, index + ClauseStart.reach) {
      if document.matches(later, "that") {
        // `in a film that showed`, `in the way that`: a relative clause.
        let before = later - 1
        let isRelative =
          verbs.isFinite(later + 1) || document.matches(before, "way") || document.matches(before, "same")
        return isRelative ? nil : later
      }
      let token = document[later]
      if token.kind == .quoteMark || token.isMark(UInt8(ascii: ":")) || token.isMark(Token.Detail.dash)
        || token.isMark(UInt8(ascii: "-")) && token.shape.contains(.spaceBefore)
        || token.isMark(UInt8(ascii: ";"))
        || token.isAny([.auxiliary, .modal, .cue, .pastVerb]) && !token.isAny([.noun, .pluralNoun])
          && !isReducedRelative(later) && !token.shape.contains(.capitalised)
        || token.kind == .number && addressee && !isDate(later)
      {
        return nil
      }
      later += 1
    }
    return nil
  }

  /// `on Friday 1st February`, `on 1 February`.
  private func isDate(_ index: Int) -> Bool {
    document[index - 1].isAny([.month, .weekday])
      || (index + 1..<min(index + 3, document.tokens.count)).contains { document[$0].isAny(.month) }
  }

  /// `a meeting held in Ashby`: a participle behind its noun, with no object.
  private func isReducedRelative(_ index: Int) -> Bool {
    document[index].isAny(.participle) && document[index - 1].isAny([.noun, .pluralNoun])
      && document[index + 1].isAny(.preposition)
  }

  /// Whether what stands between the verb and `that` may: an addressee, or a phrase of place or time.
  private func allowsAdjunct(_ index: Int, addressee: Bool) -> Bool {
    guard index < document.tokens.count else { return false }
    if addressee { return true }
    // `replied to the survey that the force sends`: behind `to` and `of`, `that` mostly begins a relative clause.
    for word in ["to", "of", "for"] as [StaticString] where document.matches(index, word) { return false }
    return document[index].isAny([
      .preposition, .adverb, .weekday, .timeModifier, .timeDeictic, .subordinator,
    ]) || document[index].isMark(UInt8(ascii: ","))
  }

  /// The end of a phrase of time between the verb and a clause without `that`: `said on Monday`,
  /// `said last week`, `said in a statement`.
  func adjunctEnd(_ index: Int, limit: Int) -> Int {
    var end = index
    if end < limit, document[end].isAny([.timeDeictic, .adverb]),
      document[end].isAny(.timeDeictic)
    {
      return end + 1
    }
    if document.matches(end, "on") || document.matches(end, "in") || document.matches(end, "late")
      || document.matches(end, "early") || document.matches(end, "earlier")
    {
      end += 1
    }
    guard end < limit else { return index }
    if document[end].isAny(.weekday) {
      return end + 1 < limit && document[end + 1].isAny(.dayPart) ? end + 2 : end + 1
    }
    if document[end].isAny(.month) {
      return end + 1 < limit && document[end + 1].kind == .number ? end + 2 : end + 1
    }
    if document[end].isAny(.timeModifier), end + 1 < limit,
      document[end + 1].isAny([.timeUnit, .weekday, .month])
    {
      return end + 2
    }
    if end > index, document[end].isAny([.determiner, .possessiveDeterminer]), end + 1 < limit,
      document[end + 1].isAny(.documentNoun)
    {
      return end + 2
    }
    return index
  }

  /// The end of the person told: `the panel`, `Mr Roe`, `him`.
  func addresseeEnd(_ index: Int, limit: Int) -> Int? {
    guard index < limit else { return nil }
    if let candidate = speech.actors.candidate(at: index) {
      // `told BBC Radio Lowmoor he was sorry`: the name runs on.
      var end = speech.actors.candidates[candidate].tokens.upperBound
      while end < limit, end - index < 6, speech.actors.candidates[candidate].type != .person,
        document[end].kind == .word, document[end].shape.contains(.capitalised),
        speech.actors.candidate(at: end) == nil
      { end += 1 }
      return end
    }
    if document[index].isAny(.pronoun) { return index + 1 }
    var end = index
    if document[end].isAny([.determiner, .possessiveDeterminer]) { end += 1 }
    guard end < limit, document[end].kind == .word else { return nil }
    // `told reporters incidents had fallen`: people in the plural are the whole of it.
    if end == index, document[end].isAny(.pluralNoun), !document[end].shape.contains(.capitalised),
      beginsClause(end + 1, limit)
    {
      return end + 1
    }
    while end < limit, end - index < 5, document[end].kind == .word,
      document[end].isAny([.adjective, .noun, .pluralNoun, .personNoun, .groupNoun])
        || document[end].shape.contains(.capitalised),
      !document[end].isAny([.determiner, .subjectPronoun, .auxiliary, .modal])
    { end += 1 }
    return end > index ? end : nil
  }

  /// Whether a clause begins at `index`: a subject, and a finite verb before `end`.
  func beginsClause(_ index: Int, _ end: Int) -> Bool {
    guard index < end else { return false }
    let token = document[index]
    if token.isAny(.subordinator), token.kind == .word {
      // `said as she left`: when it was said; `said when it failed, it would close`: a clause leads another.
      if document.matches(index, "if") || document.matches(index, "unless") {
        return verbs.holdsFinite(index..<end)
      }
      guard
        let comma = (index..<min(end, index + 20)).first(where: {
          document[$0].isMark(UInt8(ascii: ","))
        })
      else { return false }
      return beginsClause(comma + 1, end)
    }
    let opens = token.isAny(.preposition) ? qualifiesNumber(index) : mayBeSubject(index)
    guard opens, !document.matches(index, "to") else { return false }
    return finiteVerb(from: index, end) != nil
  }

  /// `about 40 officers`, `at least six`: a preposition that only qualifies a number.
  private func qualifiesNumber(_ index: Int) -> Bool {
    let next = index + 1
    guard next < document.tokens.count else { return false }
    if document.matches(index, "at") {
      return document.matches(next, "least") || document.matches(next, "most")
    }
    return ClauseStart.qualifiers.contains { document.matches(index, $0) }
      && (document[next].kind == .number || document[next].isAny(.cardinal)
        || document[next].isMark(Token.Detail.poundSign))
  }

  private static let qualifiers: [StaticString] = ["about", "over", "under", "around", "between"]

  /// Whether the subject of a clause may begin with the word.
  func mayBeSubject(_ index: Int) -> Bool {
    let token = document[index]
    return token.isAny([
      .determiner, .possessiveDeterminer, .pronoun, .quantifier, .cardinal, .pluralNoun, .noun, .personNoun,
      .groupNoun, .adjective, .gerund,
    ])
      || token.kind == .number || token.isMark(Token.Detail.poundSign) || token.shape.contains(.capitalised)
      || document.matches(index, "there")
  }

  /// The finite verb of the clause whose subject begins at `index`: no relative clause’s, nor one
  /// behind a comma that parts two clauses.
  func finiteVerb(from index: Int, _ end: Int) -> Int? {
    var owed = 0
    var commas = 0
    var lastComma = index
    var position = index
    while position < min(end, index + 36) {
      let token = document[position]
      let isVerb = position > index ? verbs.isFinite(position) : verbs.isContracted(position)
      if token.isAny(.relative), position > index,
        !document.matches(position, "that") || document[position - 1].isAny([.noun, .pluralNoun])
      {
        // A relative clause has a verb of its own: `parents who bought the bikes were …`.
        owed += 1
      } else if position > index, position + 1 < end, !isVerb,
        token.isAny(.subordinator) && document[position + 1].isAny(.subjectPronoun)
          || token.isAny([.noun, .pluralNoun]) && !token.isAny([.weekday, .timeDeictic])
            && document[position + 1].isAny(.subjectPronoun)
            && !document[position + 1].isAny(.possessiveDeterminer)
      {
        // So has a clause of time, or one that hangs on its noun: `their lead as they sit`, `a flaw she had hidden`.
        owed += 1
      } else if token.isAny(.conjunction), position + 1 < end, isPredicate(position + 1) {
        // `found shelter and never returned`: the verb is the reporter’s.
        return nil
      } else if isVerb, owed > 0 {
        owed -= 1
      } else if isVerb {
        return commas == 0 || joinsList(lastComma, position) || commas > 1 && position - lastComma <= 3
          ? position : nil
      }
      if token.isMark(UInt8(ascii: ",")) {
        commas += 1
        lastComma = position
      } else if token.isMark(UInt8(ascii: ";")) || token.isMark(UInt8(ascii: ":")) {
        return nil
      }
      position += 1
    }
    return nil
  }

  /// Whether a past tense or an auxiliary stands at `index`, behind an adverb at most.
  private func isPredicate(_ index: Int) -> Bool {
    let first = index
    var index = index
    if document[index].isAny([.adverb, .negation]),
      !document[index].isAny([.auxiliary, .modal]),
      index + 1 < document.tokens.count
    {
      index += 1
    }
    let token = document[index]
    return token.kind == .word
      && (token.isAny([.auxiliary, .modal])
        || token.isAny(.pastVerb) && (index > first || !token.isAny([.noun, .adjective, .participle])))
  }

  /// `Kent, Essex and Surrey had merged`: one comma of a list, with its conjunction.
  private func joinsList(_ comma: Int, _ verb: Int) -> Bool {
    (comma + 1..<verb).contains { document[$0].isAny(.conjunction) }
      && !document[comma + 1].isAny([.conjunction, .subjectPronoun])
  }
}

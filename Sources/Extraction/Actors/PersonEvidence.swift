import Claims
import ReportText

/// What beside a capitalised name shows that a person bears it, and what shows that it is only called after one.
struct PersonEvidence {
  let document: AnalysedDocument
  let names: NameReader

  /// `the Herbert Protocol`, `Victoria Street`: a thing called after somebody.
  func namesThing(_ name: TokenRange) -> Bool {
    let last = name.upperBound - 1
    if PersonEvidence.things.contains(where: { document.matches(last, $0) }) { return true }
    return name.lowerBound > 0 && document.matches(name.lowerBound - 1, "the") && isCommonWord(last)
  }

  private static let things: [StaticString] = [
    "protocol", "act", "inquiry", "review", "report", "award", "awards", "road", "street", "avenue",
    "scheme",
    "campaign", "project", "programme", "station", "hospital", "school", "appeal", "fund", "prize", "clause",
    "terrace", "crescent", "estate", "building", "tower", "arms",
  ]

  /// `Her son Caspian`: a first name alone behind a word for one of somebody's people.
  func isKin(_ name: TokenRange) -> Bool {
    let noun = name.lowerBound - 1
    guard name.count == 1, noun > 0, !document[name.lowerBound].shape.contains(.startsBlock),
      document[name.lowerBound].word == .unknown || document[name.lowerBound].isAny(.givenName)
    else { return false }
    return document[noun].kind == .word && document[noun].isAny(.personNoun)
      && !document[noun].isAny([.pluralNoun, .role]) && !document[noun].shape.contains(.capitalised)
      && (document[noun - 1].isAny(.possessiveDeterminer) || document[noun - 1].kind == .possessive)
  }

  /// The gender that the name or else the noun before the comma shows.
  func apposedGender(_ index: Int) -> Gender {
    let shown = names.gender(of: index)
    guard shown == .unknown, document[index - 2].isAny(.personNoun) else { return shown }
    return Gender(number: document.lexicon.number(of: document[index - 2].word))
  }

  /// `the Police and Crime Commissioner for Marrowdale, Anthea Vance,`
  func followsRole(_ index: Int, _ previous: ActorCandidate?) -> Bool {
    guard let previous, previous.form == .role, previous.tokens.upperBound + 1 == index else { return false }
    return document[index - 1].isMark(UInt8(ascii: ",")) || document[index - 1].isMark(UInt8(ascii: "("))
  }

  /// `Open Door said`: words that are nobody's name make an organisation's.
  func isCommonWord(_ index: Int) -> Bool {
    let token = document[index]
    return token.word != .unknown && !token.isAny(.givenName)
      && token.isAny([.noun, .pluralNoun, .adjective, .verb, .adverb])
  }

  /// `Conservative Ann Roe`, `Prosecutor Ann Roe`: a common word, and the name only begins behind it.
  func isTitle(_ index: Int, before next: Int, limit: Int) -> Bool {
    next < limit && document[index].word != .unknown && !document[index].isAny(.givenName)
      && (names.isGivenName(next) || document[index].isAny(.personNoun))
  }

  /// `his mother, Wrenna Dapple.`: a word for one person and a comma before it, the end of the clause behind it.
  func isApposed(_ name: TokenRange, limit: Int) -> Bool {
    let comma = name.lowerBound - 1
    guard comma > 0, !document[name.lowerBound].shape.contains(.startsBlock),
      document[comma].isMark(UInt8(ascii: ",")), !document[comma].shape.contains(.startsBlock)
    else { return false }
    let noun = document[comma - 1]
    if name.count > 1, name.upperBound < limit, document[name.upperBound].isMark(UInt8(ascii: ",")),
      PersonEvidence.headOfOffice(endingAt: comma, in: document) != nil
    {
      return true
    }
    guard noun.kind == .word, noun.isAny([.personNoun, .role]), !noun.isAny(.pluralNoun) else { return false }
    // `his wife, Judith,`, `Mr Roe’s wife, Judith,`: a first name alone only of someone's own.
    if name.count == 1 {
      guard comma > 1,
        document[comma - 2].isAny(.possessiveDeterminer) || document[comma - 2].kind == .possessive,
        name.upperBound < limit, document[name.upperBound].isMark(UInt8(ascii: ","))
      else { return false }
    }
    guard name.upperBound < limit else { return true }
    let next = document[name.upperBound]
    return next.kind != .word || next.isAny([.cue, .auxiliary, .modal, .pastVerb])
  }

  /// The role in `the chair of the Marrowdale Police and Crime Panel` or the like, where that ends before `end`.
  static func headOfOffice(endingAt end: Int, in document: AnalysedDocument) -> Int? {
    var index = end - 1
    let bound = max(0, end - 14)
    while index > bound, document[index].kind == .word, !document[index + 1].shape.contains(.startsBlock) {
      if document.matches(index, "of") || document.matches(index, "for") || document.matches(index, "at"),
        document[index - 1].isAny(.role), !document[index - 1].isAny(.pluralNoun)
      {
        return index - 1
      }
      guard
        document[index].shape.contains(.capitalised)
          || document[index].isAny([.determiner, .preposition, .conjunction, .groupNoun])
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// `By Wrenna Dapple` in a line of its own.
  func isByline(_ name: TokenRange) -> Bool {
    name.lowerBound > 0 && document.matches(name.lowerBound - 1, "by")
      && document[name.lowerBound - 1].shape.contains(.startsBlock)
      && (name.upperBound == document.tokens.count
        || document[name.upperBound].shape.contains(.startsBlock))
  }

  /// `was elected as`, `has been appointed`: what is done to people.
  private func wasChosen(from index: Int, limit: Int) -> Bool {
    let verb = document.matches(index, "has") ? index + 2 : index + 1
    guard verb < limit, document[index].isAny(.auxiliary) else { return false }
    return document.matches(verb, "elected") || document.matches(verb, "re-elected")
      || document.matches(verb, "appointed")
  }

  /// Whether a verb of saying, a choice, an age or an apposition beside the name shows a person.
  func isShown(_ name: TokenRange, limit: Int) -> Bool {
    let next = name.upperBound
    if name.lowerBound > 0, !document[name.lowerBound].shape.contains(.startsBlock) {
      let before = document[name.lowerBound - 1]
      if before.isAny(.groupNoun), !before.shape.contains(.capitalised) { return false }
    }
    if next < limit, document[next].kind == .word, document[next].isAny([.cue, .stanceCue]),
      !document[next].isAny([.noun, .pluralNoun])
    {
      return true
    }
    if wasChosen(from: next, limit: limit) { return true }
    if name.lowerBound > 0, !document[name.lowerBound].shape.contains(.startsBlock) {
      let before = document[name.lowerBound - 1]
      if before.isMark(Token.Detail.dash), before.shape.contains(.lineBreakBefore) { return true }
      if before.isAny(.cue), !before.shape.contains(.capitalised), !before.isAny([.pluralNoun]) {
        return true
      }
      if before.kind == .word, before.isAny([.role, .personNoun]), !before.shape.contains(.capitalised) {
        return true
      }
    }
    guard next + 1 < limit, document[next].isMark(UInt8(ascii: ",")) else { return false }
    if document.matches(next + 1, "who") { return true }
    var index = next + 1
    // An age: `Ann Roe, 34,`.
    if document[index].kind == .number {
      return document[index].end - document[index].start == 2 && index + 1 < limit
        && document[index + 1].isMark(UInt8(ascii: ","))
    }
    // An apposition opens with an article, an owner or the role itself; a participle says what was done.
    guard
      document[index].isAny([.determiner, .possessiveDeterminer, .role, .roleModifier, .personNoun])
        || document[index].shape.contains(.capitalised)
        || document[index].isAny(.adjective) && !document[index].isAny(.gerund)
    else { return false }
    while index < min(limit, next + 9), !document[index].isMark(UInt8(ascii: ",")),
      !document[index].isMark(UInt8(ascii: "."))
    {
      if document[index].isAny([.role, .personNoun]) { return true }
      index += 1
    }
    return false
  }
}

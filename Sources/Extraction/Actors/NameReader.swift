import ReportText

/// Reads people's names from tokens.
struct NameReader {
  let document: AnalysedDocument

  /// Particles that may stand inside a name in lower case.
  private static let particles: [StaticString] = [
    "de", "van", "von", "der", "la", "le", "al", "bin", "ap", "du",
  ]

  /// Words that are written with a capital and are no part of a person's name.
  private static let neverNames: WordClasses = [
    .month, .weekday, .organisationHead, .determiner, .preposition, .conjunction, .subordinator, .pronoun,
    .possessiveDeterminer, .auxiliary, .modal, .cue, .timeModifier, .timeDeictic, .roleModifier, .honorific,
  ]

  /// Whether the token may be part of a person's name.
  func isNamePart(_ index: Int) -> Bool {
    let token = document[index]
    guard token.kind == .word, token.shape.contains(.capitalised), !token.shape.contains(.hasDigit) else {
      return false
    }
    if token.isAny(.givenName) { return true }
    if token.isAny(.role), !token.isAny(.givenName) { return false }
    // `CC Ann Roe`, `Mr Roe CC`: chief constable or county councillor, and no part of a name.
    if document.matches(index, "cc") { return false }
    return token.classes.isDisjoint(with: NameReader.neverNames) || token.word == .unknown
  }

  /// Whether the token is a given name written as one.
  func isGivenName(_ index: Int) -> Bool {
    let token = document[index]
    return token.isAny(.givenName) && token.shape.contains(.capitalised)
  }

  /// The end of the name that starts at `start`, or nil: one to four parts, joined by hyphens,
  /// initials and particles (`Mark Burns-Williamson`, `J. P. O’Hara`, `Tim De Meyer`).
  func end(from start: Int, limit: Int) -> Int? {
    guard start < limit, isNamePart(start) else { return nil }
    var index = start + 1
    var parts = 1
    while index < limit, parts < 5 {
      let token = document[index]
      if token.isMark(UInt8(ascii: "-")), !token.shape.contains(.spaceBefore), index + 1 < limit,
        !document[index + 1].shape.contains(.spaceBefore), document[index + 1].kind == .word,
        document[index + 1].shape.contains(.capitalised)
      {
        index += 2
        continue
      }
      // An initial's full stop.
      if token.isMark(UInt8(ascii: ".")), !token.shape.contains(.spaceBefore),
        isInitial(index - 1), index + 1 < limit, isNamePart(index + 1)
      {
        index += 1
        continue
      }
      if isParticle(index), index + 1 < limit, isNamePart(index + 1) {
        index += 2
        parts += 1
        continue
      }
      guard isNamePart(index) else { break }
      index += 1
      parts += 1
    }
    return index
  }

  /// In a text without capitals: two words behind a role or honorific of which the first is a given name.
  func uncapitalisedEnd(from start: Int, limit: Int) -> Int? {
    guard start + 1 < limit, document[start].isAny(.givenName),
      document[start + 1].kind == .word,
      document[start + 1].classes.isDisjoint(with: [
        .cue, .auxiliary, .preposition, .modal, .adverb, .pastVerb,
      ])
    else { return nil }
    return start + 2
  }

  private func isInitial(_ index: Int) -> Bool {
    let token = document[index]
    return token.kind == .word && token.end - token.start == 1 && token.shape.contains(.capitalised)
  }

  private func isParticle(_ index: Int) -> Bool {
    guard document[index].end - document[index].start <= 3 else { return false }
    return NameReader.particles.contains { document.matches(index, $0) }
  }

  /// The gender that a given name or honorific shows: the lexicon numbers them.
  func gender(of index: Int) -> Gender {
    let token = document[index]
    guard token.isAny([.givenName, .honorific]) else { return .unknown }
    return Gender(number: document.lexicon.number(of: token.word))
  }
}

/// Tells finite verbs from the nouns, adjectives and participles that are written alike.
public struct FiniteVerbs: Sendable {
  let document: AnalysedDocument

  /// The verbs of `document`.
  public init(document: AnalysedDocument) { self.document = document }

  /// Whether the word is a finite verb where it stands, as far as its neighbours tell.
  public func isFinite(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let token = document[index]
    // `the force “lost its way”`: the mark between a subject and its verb counts for nothing.
    let place = index > 1 && document[index - 1].kind == .quoteMark ? index - 2 : index - 1
    let previous = document[place]
    // `it’s`, `there’s`.
    if token.kind == .possessive {
      return previous.isAny(.subjectPronoun) || document.matches(index - 1, "there")
        || document.matches(index - 1, "that")
    }
    guard token.kind == .word else { return false }
    if isContracted(index) { return true }
    if document.matches(index - 1, "to") { return false }
    if token.isAny([.auxiliary, .modal]) {
      // `the will to change` is a noun.
      let isNoun = document.matches(index, "will") && document.matches(index + 1, "to")
      return !isNoun && !FiniteVerbs.infinite.contains { document.matches(index, $0) }
    }
    if token.isAny(.pastVerb), !token.isAny(.participle) {
      return !token.isAny([.noun, .adjective]) || isNominal(previous)
    }
    if previous.isAny(.subjectPronoun), token.isAny([.verb, .pastVerb]) || isNominative(index - 1) {
      return !token.isAny([.adverb, .preposition, .conjunction, .relative, .subordinator, .determiner])
    }
    guard token.isAny([.pastVerb, .verb]), isNominal(previous) || isAdverb(previous) || isInitials(place)
    else { return false }
    let subject = isAdverb(previous) && index > 1 ? document[index - 2] : previous
    // A base form needs a plural subject.
    if !token.isAny(.pastVerb), !endsInS(token), !isPlural(subject, at: index) { return false }
    if !token.isAny([.noun, .pluralNoun, .adjective]) { return true }
    // `the findings raised more questions`, `each point shares one trait`: an object follows.
    return opensPhrase(index + 1) && (token.isAny([.pastVerb, .pluralNoun]) || subject.isAny(.pluralNoun))
  }

  /// `he`, `she`, `they`, which a verb follows even where the lexicon does not know it for one.
  private func isNominative(_ index: Int) -> Bool {
    FiniteVerbs.nominatives.contains { document.matches(index, $0) }
  }

  private func endsInS(_ token: Token) -> Bool {
    document.document.text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s")
  }

  /// Whether the word before the verb at `index` may end a plural subject.
  private func isPlural(_ token: Token, at index: Int) -> Bool {
    token.isAny([.pluralNoun, .relative, .pronoun, .quantifier, .groupNoun, .organisationHead])
      || token.kind == .number || token.isMark(UInt8(ascii: ")"))
      || (max(0, index - 6)..<index).contains {
        document[$0].isAny(.pluralNoun) || document.matches($0, "and")
          || document.matches($0, "people")
      }
  }

  /// Whether any word of the range may be finite: for a clause that `that` has marked already.
  public func holdsFinite(_ range: TokenRange) -> Bool {
    range.contains { index in
      let token = document[index]
      guard token.kind == .word else { return isFinite(index) }
      if token.isAny([.auxiliary, .modal, .pastVerb]) { return true }
      return token.isAny(.verb) && !token.isAny([.noun, .groupNoun])
        || token.isAny(.verb) && index > range.lowerBound && token.isAny(.pluralNoun)
        || isContracted(index)
    }
  }

  /// Whether the clause behind `that` bids rather than tells: `suggested that the report be sent`.
  public func isSubjunctive(_ range: TokenRange) -> Bool {
    for index in range.prefix(16) {
      let token = document[index]
      if document.matches(index, "be") {
        let before = document[index - 1]
        return !before.isAny([.modal, .adverb]) && !document.matches(index - 1, "to")
      }
      if token.kind == .word && token.isAny([.auxiliary, .modal]) { return false }
    }
    return false
  }

  /// `she’d`, `they’ve`, `we’re`.
  public func isContracted(_ index: Int) -> Bool {
    let token = document[index]
    let text = document.document.text
    let end = Int(token.end)
    guard end - Int(token.start) >= 3 else { return false }
    let last = text[end - 1] | 0x20
    if isApostrophe(end - 2) { return last == UInt8(ascii: "d") || last == UInt8(ascii: "m") }
    guard isApostrophe(end - 3) else { return false }
    let pair = (text[end - 2] | 0x20, last)
    return pair == (UInt8(ascii: "l"), UInt8(ascii: "l")) || pair == (UInt8(ascii: "v"), UInt8(ascii: "e"))
      || pair == (UInt8(ascii: "r"), UInt8(ascii: "e"))
  }

  /// Whether an apostrophe, straight or curly, ends at byte `offset`.
  private func isApostrophe(_ offset: Int) -> Bool {
    document.document.text[offset] == UInt8(ascii: "'") || document.document.text[offset] == 0x99
  }

  private func isNominal(_ token: Token) -> Bool {
    token.kind == .number || token.isMark(UInt8(ascii: ")"))
      || token.kind == .word
        && (token.isAny([
          .noun, .pluralNoun, .personNoun, .groupNoun, .relative, .pronoun, .cardinal, .gerund,
        ])
          || token.shape.contains(.capitalised) && !token.isAny([.preposition, .conjunction, .determiner]))
  }

  /// `the U.K. needs`: a stop behind a lone capital.
  private func isInitials(_ index: Int) -> Bool {
    index > 0 && document[index].isMark(UInt8(ascii: "."))
      && document[index - 1].shape.contains(.capitalised)
      && document[index - 1].end - document[index - 1].start == 1
  }

  private func isAdverb(_ token: Token) -> Bool { token.kind == .word && token.isAny([.adverb, .negation]) }

  /// Whether an object or a complement may begin at `index`.
  private func opensPhrase(_ index: Int) -> Bool {
    guard index < document.tokens.count else { return false }
    let token = document[index]
    return token.kind == .number || token.kind == .symbol || token.kind == .quoteMark
      || token.kind == .word && token.shape.contains(.capitalised)
      || token.kind == .word
        && (token.isAny([
          .determiner, .possessiveDeterminer, .quantifier, .cardinal, .pronoun, .adverb, .relative,
          .preposition,
        ]) && !document.matches(index, "of") && !document.matches(index, "by"))
  }

  private static let nominatives: [StaticString] = ["he", "she", "they", "we"]

  /// Forms of auxiliaries that are not finite.
  private static let infinite: [StaticString] = ["having", "being", "be", "been"]
}

import ReportText

/// Tells whether a word is a reporting verb where it stands: `reports` is a noun in `two reports`,
/// `found` a participle in `was found`.
struct CueReader {
  let document: AnalysedDocument

  /// What reported clause a verb takes; the numbers of `cue_verbs.tsv`.
  enum Complement: Int {
    /// A clause, with or without `that`.
    case bareClause = 1
    /// A clause with `that`.
    case thatClause = 2
    /// No clause, only words in marks.
    case none = 3
    /// A clause behind the person told.
    case addressee = 4
  }

  /// Whether token `index` is a finite verb that reports speech or writing.
  func isCue(_ index: Int) -> Bool {
    guard index >= 0, index < document.tokens.count else { return false }
    let token = document.tokens[index]
    guard token.kind == .word else { return false }
    return token.isAny(.cue) && isFinite(index) || token.isAny(.phraseStart) && phrase(at: index) != nil
      || token.isAny(.plainCue) && isPlainFinite(index)
  }

  /// A cue in several words that starts at `index`: `went on`, `made clear`.
  func phrase(at index: Int) -> TokenRange? {
    guard document.tokens[index].isAny(.phraseStart), !document.matches(index, "according"),
      let (range, entry) = document.phrase(at: index, limit: min(document.tokens.count, index + 5)),
      entry.kind == .cue
    else { return nil }
    return range
  }

  /// The tokens of the cue at `index`, of one word or several.
  func range(_ index: Int) -> TokenRange { phrase(at: index) ?? index..<(index + 1) }

  /// Whether token `index` is a verb that takes quoted words as its object (`praised the “shared team”`).
  func isStance(_ index: Int) -> Bool {
    guard index >= 0, index < document.tokens.count else { return false }
    let token = document.tokens[index]
    return token.kind == .word && token.isAny(.stanceCue) && !token.isAny(.gerund) && isFinite(index)
  }

  /// Whether token `index` is a participle that carries speech on (`adding`, `saying`, `describing`).
  func isParticiple(_ index: Int) -> Bool {
    guard index >= 0, index < document.tokens.count else { return false }
    let token = document.tokens[index]
    guard token.kind == .word else { return false }
    return token.isAny(.cueParticiple) || token.isAny(.stanceCue) && token.isAny(.gerund)
  }

  /// What the verb takes.
  func complement(_ index: Int) -> Complement {
    Complement(rawValue: document.lexicon.number(of: document.tokens[index].word)) ?? .thatClause
  }

  /// Whether the verb may be read as the finite verb of its clause.
  private func isFinite(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard index > 0, !token.shape.contains(.startsBlock) else { return isInvertedStart(index) }
    let previous = document.tokens[index - 1]
    // `a report`, `his claims`, `two statements`, `of notes`; but `which says`, `that said`, `this shows`.
    let standsAlone =
      previous.isAny([.relative, .subjectPronoun])
      || CueReader.standAlone.contains { document.matches(index - 1, $0) }
    if !standsAlone,
      previous.isAny([.determiner, .possessiveDeterminer, .preposition, .quantifier, .cardinal])
    {
      return false
    }
    if previous.kind == .number || previous.kind == .possessive { return false }
    if document.matches(index - 1, "to") || previous.isAny([.modal, .negation]) { return false }
    // A form that is also a noun (`claims`, `notes`) needs a subject before it; behind an adjective
    // or in front of `of` it is the noun.
    if token.isAny([.noun, .pluralNoun]), !token.isAny(.pastVerb) {
      if previous.isAny(.adjective), !previous.isAny([.noun, .pluralNoun]),
        !previous.shape.contains(.capitalised)
      {
        return false
      }
      if document.matches(index + 1, "of") || document.matches(index + 1, "by") { return false }
    }
    return !isPassive(index)
  }

  /// `was told`, `has been reported`, `were found`: the subject is not who says so.
  private func isPassive(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, document.tokens[before].isAny(.adverb), !document.tokens[before].isAny(.auxiliary),
      index - before < 3
    { before -= 1 }
    guard before >= 0 else { return false }
    for form in CueReader.beForms where document.matches(before, form) {
      return document.tokens[index].isAny([.participle, .pastVerb, .cue])
        && !document.matches(index, "says") && !document.matches(index, "wrote")
    }
    return false
  }

  /// Determiners that may be a subject by themselves.
  private static let standAlone: [StaticString] = ["this", "that", "all", "both", "others"]

  private static let beForms: [StaticString] = [
    "is", "was", "are", "were", "be", "been", "being", "am", "get", "gets", "got", "wasn't", "isn't",
    "weren't",
  ]

  /// `Said Mr Roe: “…”` at the start of a paragraph, or behind a closing mark.
  private func isInvertedStart(_ index: Int) -> Bool {
    guard document.tokens[index].shape.contains(.startsBlock) else { return false }
    return document.matches(index, "said") || document.matches(index, "added")
  }
}

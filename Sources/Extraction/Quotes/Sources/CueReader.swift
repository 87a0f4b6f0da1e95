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

  /// What a stance verb does with its object; the numbers of `cue_verbs.tsv`.
  enum Stance: Int {
    /// It praises or blames: `welcomed`, `criticised`.
    case judges = 5
    /// It gives a name: `called`, `dubbed`, `described as`.
    case names = 6
    /// It thinks or wants, which only a verb of saying around it can tell: `hoped`, `wanted`.
    case thinks = 7
  }

  /// Whether token `index` is a finite verb that reports speech or writing.
  func isCue(_ index: Int) -> Bool {
    guard index >= 0, index < document.tokens.count else { return false }
    let token = document[index]
    guard token.kind == .word else { return false }
    return token.isAny(.cue) && isFinite(index)
      || token.isAny(.phraseStart) && phrase(at: index) != nil && !isPassive(index, anyVerb: true)
      || token.isAny(.plainCue) && isPlainFinite(index)
  }

  /// A cue in several words that starts at `index`: `went on`, `made clear`.
  func phrase(at index: Int) -> TokenRange? {
    guard document[index].isAny(.phraseStart), !document.matches(index, "according"),
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
    let token = document[index]
    return token.kind == .word && token.isAny(.stanceCue) && !token.isAny(.gerund) && isFinite(index)
  }

  /// Whether token `index` is a participle that carries speech on (`adding`, `saying`, `describing`).
  func isParticiple(_ index: Int) -> Bool {
    guard index >= 0, index < document.tokens.count else { return false }
    let token = document[index]
    guard token.kind == .word else { return false }
    return token.isAny(.cueParticiple) || token.isAny(.stanceCue) && token.isAny(.gerund)
  }

  /// What the verb takes.
  func complement(_ index: Int) -> Complement {
    Complement(rawValue: document.lexicon.number(of: document[index].word)) ?? .thatClause
  }

  /// Whether token `index` is a verb of thinking or wanting.
  func isThought(_ index: Int) -> Bool {
    document[index].isAny(.stanceCue)
      && Stance(rawValue: document.lexicon.number(of: document[index].word)) == .thinks
  }

  /// Whether token `index` says what is so and not what somebody said: `shown`, `found`.
  func isFinding(_ index: Int) -> Bool {
    CueReader.findings.contains { document.matches(index, $0) }
  }

  private static let findings: [StaticString] = ["shown", "showed", "shows", "found", "finds"]

  /// Whether token `index` gives the words of whom it names: `The leaflet quotes Ann Roe: “…”`.
  func isQuoting(_ index: Int) -> Bool {
    document.matches(index, "quotes") || document.matches(index, "quoted") && !isPassive(index)
  }

  /// The `by` that names who says so behind a passive: `was told by`, `described by Ms Roe as`.
  func agent(of index: Int) -> Int? {
    guard document.matches(index + 1, "by"),
      document[index].isAny([.pastVerb, .participle]) || isPassive(index)
    else { return nil }
    let isTold =
      document[index].isAny(.cue) && isPassive(index)
      && (complement(index) == .addressee || document.matches(index, "asked"))
    return isTold || document[index].isAny(.stanceCue) || document.matches(index, "written")
      ? index + 1 : nil
  }

  /// Whether the verb may be read as the finite verb of its clause.
  private func isFinite(_ index: Int) -> Bool {
    let token = document[index]
    guard index > 0, !token.shape.contains(.startsBlock) else { return isInvertedStart(index) }
    let previous = document[index - 1]
    // `a report`, `his claims`, `two statements`, `of notes`; but `which says`, `that said`, `this shows`.
    let standsAlone =
      previous.isAny([.relative, .subjectPronoun])
      || CueReader.standAlone.contains { document.matches(index - 1, $0) }
    if !standsAlone,
      previous.isAny([.determiner, .possessiveDeterminer, .preposition, .quantifier, .cardinal])
    {
      return false
    }
    // `the United States`: a name, not a verb.
    if token.shape.contains(.capitalised), previous.shape.contains(.capitalised), token.isAny(.pluralNoun) {
      return false
    }
    // `the union-backed plan`.
    if previous.isMark(UInt8(ascii: "-")), !token.shape.contains(.spaceBefore) { return false }
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
      // `that states can`, `the claims were`: the next word is the verb.
      if index + 1 < document.tokens.count, document[index + 1].isAny([.auxiliary, .modal]) {
        return false
      }
      if document.matches(index + 1, "of") || document.matches(index + 1, "by") { return false }
    }
    return !isPassive(index) || agent(of: index) != nil
  }

  /// `was told`, `has been reported`, `were found`: the subject is not who says so.
  func isPassive(_ index: Int, anyVerb: Bool = false) -> Bool {
    var before = index - 1
    while before >= 0, document[before].isAny(.adverb), !document[before].isAny(.auxiliary),
      index - before < 3
    { before -= 1 }
    guard before >= 0 else { return false }
    for form in CueReader.beForms where document.matches(before, form) {
      let isStance = document[index].isAny(.stanceCue) && !document[index].isAny(.gerund)
      return (anyVerb || isStance || document[index].isAny([.participle, .pastVerb, .cue]))
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
    guard document[index].shape.contains(.startsBlock) else { return false }
    return document.matches(index, "said") || document.matches(index, "added")
  }
}

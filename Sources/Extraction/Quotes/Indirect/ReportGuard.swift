import ReportText

/// Tells a report that somebody said a thing from its denial, its condition and its question:
/// `never said that`, `if she says that`, `did she say that`.
struct ReportGuard {
  let speech: SpeechContext
  private var document: AnalysedDocument { speech.document }

  /// Whether the verb reports what its source has said.
  func holds(_ verb: Int, _ source: Source, _ sentence: TokenRange) -> Bool {
    !isDenied(verb, sentence.lowerBound) && !isNobody(source) && !isConditional(source, verb, sentence)
      && !document[sentence.upperBound - 1].isMark(UInt8(ascii: "?"))
  }

  /// Whether a verb that is a noun as often (`states`, `notes`, `reports`) may be one here: it reports
  /// only with `that` next to it.
  func mayBeNoun(_ verb: Int) -> Bool {
    let token = document[verb]
    guard ReportGuard.nouns.contains(where: { document.matches(verb, $0) }) else { return false }
    let previous = document[verb - 1]
    return token.shape.contains(.capitalised)
      || !previous.isAny([.subjectPronoun, .personNoun, .documentNoun, .groupNoun, .role, .adverb, .relative])
        && speech.actors.candidate(at: verb - 1) == nil
  }

  /// `has not yet said`, `could also say`, `failed to say`.
  private func isDenied(_ verb: Int, _ bound: Int) -> Bool {
    var index = verb - 1
    while index >= bound, verb - index < 5, document[index].kind == .word,
      document[index].isAny([.adverb, .auxiliary, .modal, .negation])
    {
      if document[index].isAny([.modal, .negation]) { return true }
      index -= 1
    }
    return document.matches(index, "to")
  }

  /// `Nobody said`, `No member said`, `None of them said`.
  private func isNobody(_ source: Source) -> Bool {
    let first = source.tokens.lowerBound
    for word in ReportGuard.nobody
    where document.matches(first, word) || document.matches(max(first - 1, 0), word) { return true }
    return document.matches(first - 1, "of") && document.matches(first - 2, "none")
  }

  /// `If Ms Roe says`; `when a man tells a woman`: the present tense behind `when` is no event.
  private func isConditional(_ source: Source, _ verb: Int, _ sentence: TokenRange) -> Bool {
    let before = source.tokens.lowerBound - 1
    guard before >= sentence.lowerBound, source.tokens.lowerBound < verb else { return false }
    for word in ReportGuard.conditions where document.matches(before, word) { return true }
    guard before == sentence.lowerBound || !document[before - 1].isMark(UInt8(ascii: ",")) else {
      return false
    }
    return (document.matches(before, "when") || document.matches(before, "whenever"))
      && !document[verb].isAny(.pastVerb)
  }

  private static let nobody: [StaticString] = ["nobody", "none", "no", "neither", "nothing"]
  private static let nouns: [StaticString] = [
    "states", "notes", "claims", "reports", "remarks", "shows", "finds", "estimates", "answers", "reminds",
    "posts", "hints", "cautions",
  ]
  private static let conditions: [StaticString] = ["if", "unless", "whether", "should", "had", "suppose"]
}

import Claims
import ReportText

/// A clause that runs over points: `The Commissioner advised that:` and a list.
struct ListedSpeech {
  let clauses: ClauseContext
  private var document: AnalysedDocument { clauses.document }

  /// How far behind its verb the `that` before the points may stand.
  private static let reach = 14

  /// The points behind the verb, as one clause.
  func clause(at verb: Int, _ sentence: TokenRange) -> QuoteCandidate? {
    guard let points = points(behind: verb, sentence),
      let source = clauses.speech.sources.before(verb, from: sentence.lowerBound)
    else { return nil }
    return clauses.quotation(
      [points], source: source, cue: clauses.speech.cues.range(verb), rule: IndirectRules.listed,
      confidence: source.isCarried ? .likely : .certain)
  }

  /// From the first word of the first point to the last of the last, where the sentence of the verb
  /// ends with `that:`.
  func points(behind verb: Int, _ sentence: TokenRange) -> TokenRange? {
    let first = sentence.upperBound
    guard first - 2 > verb, first - verb < ListedSpeech.reach, opensList(first - 1),
      document.matches(first - 2, "that")
    else { return nil }
    var last = document.sentence(of: sentence.lowerBound)
    while last + 1 < document.sentences.count,
      document.document.blocks[document.sentences[last + 1].block].kind == .listItem
    { last += 1 }
    guard first < document.sentences[last].tokens.upperBound else { return nil }
    let end = clauses.end.trimmed(document.sentences[last].tokens.upperBound, from: first)
    return end > first + 2 && clauses.verbs.holdsFinite(first..<end) ? first..<end : nil
  }

  /// A colon or a dash, behind which the points follow as items of a list.
  private func opensList(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.isMark(UInt8(ascii: ":")) || token.isMark(Token.Detail.dash)
      || token.isMark(UInt8(ascii: "-"))
  }
}

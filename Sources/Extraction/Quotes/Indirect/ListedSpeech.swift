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
    guard last + 1 < document.sentences.count, let start = pointStart(document.sentences[last + 1]) else {
      return nil
    }
    while last + 1 < document.sentences.count, isPoint(document.sentences[last + 1]) { last += 1 }
    let end = clauses.end.trimmed(document.sentences[last].tokens.upperBound, from: start)
    return end > start + 2 && clauses.verbs.holdsFinite(start..<end) ? start..<end : nil
  }

  /// Whether the sentence belongs to a point: an item of a list, or a paragraph with a letter of its own.
  private func isPoint(_ sentence: Sentence) -> Bool {
    pointStart(sentence) != nil || !document[sentence.tokens.lowerBound].shape.contains(.startsBlock)
  }

  /// The first word of the point, behind `(a)` where the document has not taken that off.
  private func pointStart(_ sentence: Sentence) -> Int? {
    let first = sentence.tokens.lowerBound
    if document.document.blocks[sentence.block].kind == .listItem { return first }
    guard sentence.tokens.count > 4, document[first].shape.contains(.startsBlock),
      document[first].isMark(UInt8(ascii: "(")), document[first + 2].isMark(UInt8(ascii: ")"))
    else { return nil }
    return first + 3
  }

  /// A colon or a dash, behind which the points follow as items of a list.
  private func opensList(_ index: Int) -> Bool {
    let token = document[index]
    return token.isMark(UInt8(ascii: ":")) || token.isMark(Token.Detail.dash)
      || token.isMark(UInt8(ascii: "-"))
  }
}

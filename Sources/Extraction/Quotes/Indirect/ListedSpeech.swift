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
    guard
      let that = (verb + 1..<max(verb + 1, min(sentence.upperBound, verb + ListedSpeech.reach))).first(
        where: {
          document.matches($0, "that")
        }), that + 3 == sentence.upperBound || that + 2 == sentence.upperBound,
      opensList(that + 1), let source = clauses.speech.sources.before(verb, from: sentence.lowerBound)
    else { return nil }
    let first = sentence.upperBound
    var last = document.sentence(of: sentence.lowerBound)
    while last + 1 < document.sentences.count,
      document.document.blocks[document.sentences[last + 1].block].kind == .listItem
    { last += 1 }
    guard first < document.sentences[last].tokens.upperBound else { return nil }
    let end = clauses.end.trimmed(document.sentences[last].tokens.upperBound, from: first)
    guard end > first + 2, clauses.verbs.holdsFinite(first..<end) else { return nil }
    return clauses.quotation(
      [first..<end], source: source, cue: clauses.speech.cues.range(verb), rule: IndirectRules.listed,
      confidence: source.isCarried ? .likely : .certain)
  }

  /// A colon or a dash, behind which the points follow as items of a list.
  private func opensList(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.isMark(UInt8(ascii: ":")) || token.isMark(Token.Detail.dash)
      || token.isMark(UInt8(ascii: "-"))
  }
}

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
        }), that + 2 < document.tokens.count, opensList(that + 1), let first = pointStart(that + 2),
      let source = clauses.speech.sources.before(verb, from: sentence.lowerBound)
    else { return nil }
    var last = document.sentence(of: first)
    while last + 1 < document.sentences.count {
      let next = document.sentences[last + 1].tokens.lowerBound
      guard !document.tokens[next].shape.contains(.startsBlock) || pointStart(next) != nil else { break }
      last += 1
    }
    let end = clauses.end.trimmed(document.sentences[last].tokens.upperBound, from: first)
    guard end > first + 2, clauses.verbs.holdsFinite(first..<end) else { return nil }
    return clauses.quotation(
      [first..<end], source: source, cue: clauses.speech.cues.range(verb), rule: IndirectRules.listed,
      confidence: source.isCarried ? .likely : .certain)
  }

  /// A colon or a dash at the end of its line.
  private func opensList(_ index: Int) -> Bool {
    (document.tokens[index].isMark(UInt8(ascii: ":")) || document.tokens[index].isMark(Token.Detail.dash)
      || document.tokens[index].isMark(UInt8(ascii: "-")))
      && document.tokens[index + 1].shape.contains(.lineBreakBefore)
  }

  /// The first word of the point whose mark stands at `index`: `•`, `-`, `(a)`, `1.`
  private func pointStart(_ index: Int) -> Int? {
    guard index + 3 < document.tokens.count, document.tokens[index].shape.contains(.lineBreakBefore) else {
      return nil
    }
    let token = document.tokens[index]
    if token.isMark(Token.Detail.bullet) || token.isMark(UInt8(ascii: "-")) || token.isMark(Token.Detail.dash)
      || token.isMark(UInt8(ascii: "*"))
    {
      return index + 1
    }
    if token.isMark(UInt8(ascii: "(")), document.tokens[index + 2].isMark(UInt8(ascii: ")")) {
      return index + 3
    }
    guard token.kind == .number || token.end - token.start == 1 else { return nil }
    let next = document.tokens[index + 1]
    return next.isMark(UInt8(ascii: ")")) || next.isMark(UInt8(ascii: ".")) ? index + 2 : nil
  }
}

import Claims
import ReportText

/// `Members were told that …`, `It was noted that …`: something is reported, and by whom is not said.
struct PassiveSpeech {
  let clauses: ClauseContext
  private var document: AnalysedDocument { clauses.document }

  /// The clause behind the passive verb.
  func clause(at verb: Int, _ sentence: TokenRange) -> QuoteCandidate? {
    guard verb > sentence.lowerBound + 1, document.matches(verb + 1, "that"), verb + 3 < sentence.upperBound,
      document.tokens[verb].kind == .word
    else { return nil }
    var auxiliary = verb - 1
    if document.tokens[auxiliary].isAny(.adverb), auxiliary > sentence.lowerBound + 1 { auxiliary -= 1 }
    let first = document.matches(auxiliary, "been") ? auxiliary - 1 : auxiliary
    guard first > sentence.lowerBound,
      document.matches(first, "was") || document.matches(first, "were")
        || first < auxiliary && document.tokens[first].isAny(.auxiliary)
    else { return nil }
    let isImpersonal = document.matches(first - 1, "it")
    guard
      isImpersonal && PassiveSpeech.impersonal.contains(where: { document.matches(verb, $0) })
        || !isImpersonal && PassiveSpeech.told.contains(where: { document.matches(verb, $0) })
    else { return nil }
    let end = clauses.end.end(from: verb + 2, sentence)
    guard end - verb > 4, clauses.verbs.holdsFinite((verb + 3)..<end) else { return nil }
    return clauses.quotation(
      [(verb + 2)..<end], source: nil, cue: first..<(verb + 1), rule: IndirectRules.passive,
      confidence: .likely)
  }

  private static let told: [StaticString] = ["told", "informed", "advised", "reminded", "assured"]
  private static let impersonal: [StaticString] = [
    "noted", "reported", "explained", "confirmed", "announced", "stated", "said", "highlighted", "advised",
    "clarified", "acknowledged", "emphasised", "stressed", "suggested", "claimed", "alleged", "recognised",
  ]
}

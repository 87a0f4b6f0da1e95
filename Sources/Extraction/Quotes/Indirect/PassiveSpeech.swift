import Claims
import ReportText

/// `Members were told that …`, `It was noted that …`: something is reported, by a named agent or by nobody named.
struct PassiveSpeech {
  let clauses: ClauseContext
  let listed: ListedSpeech
  private var document: AnalysedDocument { clauses.document }

  /// The clause behind the passive verb.
  func clause(at verb: Int, _ sentence: TokenRange) -> QuoteCandidate? {
    guard verb > sentence.lowerBound + 1, verb + 2 < sentence.upperBound, document[verb].kind == .word
    else { return nil }
    var auxiliary = verb - 1
    if document[auxiliary].isAny(.adverb), auxiliary > sentence.lowerBound + 1 { auxiliary -= 1 }
    let first = document.matches(auxiliary, "been") ? auxiliary - 1 : auxiliary
    guard first > sentence.lowerBound,
      document.matches(first, "was") || document.matches(first, "were")
        || first < auxiliary && document[first].isAny(.auxiliary)
    else { return nil }
    let isImpersonal = document.matches(first - 1, "it")
    guard
      isImpersonal && PassiveSpeech.impersonal.contains(where: { document.matches(verb, $0) })
        || !isImpersonal && PassiveSpeech.told.contains(where: { document.matches(verb, $0) })
    else { return nil }
    guard let clause = listed.points(behind: verb, sentence) ?? clauseBehind(verb, sentence) else {
      return nil
    }
    // `had been told by the charity that`: the agent says so.
    let agent =
      document.matches(verb + 1, "by")
      ? clauses.speech.sources.after(verb + 1, limit: min(clause.lowerBound, sentence.upperBound)) : nil
    return clauses.quotation(
      [clause], source: agent, cue: first..<(verb + 1), rule: IndirectRules.passive, confidence: .likely)
  }

  private func clauseBehind(_ verb: Int, _ sentence: TokenRange) -> TokenRange? {
    guard let that = clauses.start.that(from: verb + 1, limit: sentence.upperBound, addressee: false),
      that + 2 < sentence.upperBound
    else { return nil }
    let clause = that + 1..<clauses.end.end(from: that + 1, sentence)
    let isClause =
      clause.count > 2 && clauses.verbs.holdsFinite(clause.dropFirst()) && !clauses.isAllInMarks(clause)
      && !clauses.verbs.isSubjunctive(clause)
    return isClause ? clause : nil
  }

  private static let told: [StaticString] = ["told", "informed", "advised", "reminded", "assured"]
  private static let impersonal: [StaticString] = [
    "noted", "reported", "explained", "confirmed", "announced", "stated", "said", "highlighted", "advised",
    "clarified", "acknowledged", "emphasised", "stressed", "suggested", "claimed", "alleged", "recognised",
  ]
}

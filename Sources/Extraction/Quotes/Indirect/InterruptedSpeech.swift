import Claims
import ReportText

/// A clause with its attribution inside it: `The plan, she said, would cost £3m`.
struct InterruptedSpeech {
  let clauses: ClauseContext
  let closing: ClosingSpeech
  private var speech: SpeechContext { clauses.speech }
  private var document: AnalysedDocument { clauses.document }

  /// The clause round the verb and its source.
  func clause(at verb: Int, _ sentence: TokenRange, from earliest: Int) -> QuoteCandidate? {
    let after = clauses.start.adjunctEnd(verb + 1, limit: sentence.upperBound)
    guard after + 2 < sentence.upperBound, clauses.isComma(after),
      let source = speech.sources.before(verb, from: sentence.lowerBound), !source.isCarried,
      clauses.reports.holds(verb, source, sentence)
    else { return nil }
    let cue = speech.cues.range(verb)
    let place = source.tokens.lowerBound - 1
    if document.matches(place, "as"), clauses.start.beginsClause(after + 1, sentence.upperBound) {
      // `As Ms Roe noted, the force will grow`: her words are what follows.
      return parts(place..<place, after + 1, sentence, source, cue: cue, rule: IndirectRules.interrupted)
    }
    guard let comma = closing.commaBefore(source, sentence) else { return nil }
    return parts(earliest..<comma, after + 1, sentence, source, cue: cue, rule: IndirectRules.interrupted)
  }

  /// The quotation of what stands before the attribution and what goes on behind it.
  func parts(
    _ before: TokenRange, _ behind: Int, _ sentence: TokenRange, _ source: Source, cue: TokenRange,
    rule: RuleDescription
  ) -> QuoteCandidate? {
    // `It was clear, she said, that the plan had failed.`
    let behind = document.matches(behind, "that") && !clauses.verbs.isFinite(behind + 1) ? behind + 1 : behind
    let head =
      pieceStart(
        before.isEmpty ? before.upperBound : max(before.lowerBound, sentence.lowerBound), before.upperBound)..<before
      .upperBound
    guard !head.contains(where: clauses.isDirect), !clauses.isAllInMarks(head), !clauses.isDirect(behind),
      speech.quoted[behind] < 0, !speech.cues.isParticiple(behind), !document[behind].isAny(.relative),
      !document.matches(behind, "where")
    else { return nil }
    let end = clauses.end.end(from: behind, sentence)
    guard end - behind >= 2 else { return nil }
    let headIsClause =
      !head.isEmpty && clauses.start.finiteVerb(from: head.lowerBound, head.upperBound) != nil
    let tail = behind..<end
    let tailIsClause = clauses.start.beginsClause(behind, end)
    // The two halves need one verb at least, and the second must not be the reporter’s next clause.
    guard tailIsClause || isPredicate(behind) || headIsClause && (goesOn(behind) || isOpen(head)) else {
      return nil
    }
    if document[behind].isAny(.conjunction) { return nil }
    // `In a statement, she said, …`: where it was said.
    if head.isEmpty || isSetting(head) {
      guard tailIsClause else { return nil }
      return clauses.quotation([tail], source: source, cue: cue, rule: rule, confidence: .likely)
    }
    return clauses.quotation([head, tail], source: source, cue: cue, rule: rule, confidence: .likely)
  }

  /// Whether a whole clause may go on with the word: `…, she said, because it had failed`; an
  /// apposition (`…, she said, a plan that`) is the reporter’s.
  private func goesOn(_ index: Int) -> Bool {
    document[index].isAny([.preposition, .subordinator, .gerund, .adverb])
  }

  /// `It was, she said, one of many`: the first half ends with its verb.
  private func isOpen(_ head: TokenRange) -> Bool {
    document[head.upperBound - 1].isAny([.auxiliary, .modal])
  }

  /// Whether the verb of the clause stands at `index`, behind an adverb at most.
  private func isPredicate(_ index: Int) -> Bool {
    var index = index
    while document[index].isAny(.adverb), !document[index].isAny([.auxiliary, .modal, .noun]),
      index + 1 < document.tokens.count
    { index += 1 }
    let token = document[index]
    return token.kind == .word && token.isAny([.auxiliary, .modal, .pastVerb, .verb])
      && !document.matches(index, "having") && !document.matches(index, "being")
  }

  /// The start of the first half: behind the last dash or semicolon, conjunctions left out.
  private func pieceStart(_ first: Int, _ end: Int) -> Int {
    var start = first
    for index in first..<end {
      let token = document[index]
      if token.isMark(UInt8(ascii: ";")) || token.isMark(UInt8(ascii: ":")) || token.isMark(Token.Detail.dash)
        || token.isMark(UInt8(ascii: "-")) && token.shape.contains(.spaceBefore)
      {
        start = index + 1
      }
    }
    return closing.opening(start, end)
  }

  /// `In a statement`, `At the meeting`, `Speaking in Ashby`, `Asked about it`: the occasion, not the words.
  private func isSetting(_ head: TokenRange) -> Bool {
    let first = document[head.lowerBound]
    if first.isAny([.gerund, .cue, .stanceCue, .cueParticiple]) { return true }
    return first.isAny(.preposition) && head.contains { document[$0].isAny(.documentNoun) }
  }
}

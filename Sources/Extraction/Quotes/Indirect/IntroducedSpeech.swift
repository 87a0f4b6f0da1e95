import Claims
import ReportText

/// A clause behind the verb that reports it: `announced he was withdrawing the force`, `told the
/// panel that trust had risen`.
struct IntroducedSpeech {
  let clauses: ClauseContext
  private var speech: SpeechContext { clauses.speech }
  private var document: AnalysedDocument { clauses.document }
  private var cues: CueReader { speech.cues }

  /// The clause that the verb, finite or a participle, introduces.
  func clause(at verb: Int, _ sentence: TokenRange, from earliest: Int, isParticiple: Bool) -> QuoteCandidate?
  {
    guard !isParticiple || mayReport(participle: verb),
      let first = clauseStart(verb, sentence, isParticiple: isParticiple)
    else { return nil }
    let source: Source?
    if isParticiple {
      source = speech.sources.participle(verb, from: sentence.lowerBound)
    } else {
      source =
        speech.sources.before(verb, from: max(sentence.lowerBound, earliest))
        ?? speech.sources.before(verb, from: sentence.lowerBound)
    }
    guard let source, speech.quoted[source.tokens.lowerBound] < 0,
      isParticiple || clauses.reports.holds(verb, source, sentence)
    else { return nil }
    let end = clauses.end.end(from: first, sentence, leans: leans(source, verb, sentence))
    guard end - first >= 2, isClause(first, end, verb) else { return nil }
    return clauses.quotation(
      [first..<end], source: source, cue: cues.range(verb), rule: IndirectRules.introduced,
      confidence: source.isCarried || isParticiple ? .likely : .certain)
  }

  /// The first word of the clause, `that` left out.
  private func clauseStart(_ verb: Int, _ sentence: TokenRange, isParticiple: Bool) -> Int? {
    let complement = isParticiple ? CueReader.Complement.bareClause : cues.complement(verb)
    guard complement != .none else { return nil }
    let limit = sentence.upperBound
    let takesAddressee = complement == .addressee || document.matches(verb, "telling")
    let behind = document.matches(verb, "pointing") ? verb + 2 : cues.range(verb).upperBound
    if let that = clauses.start.that(from: behind, limit: limit, addressee: takesAddressee) {
      guard that + 1 < limit, !clauses.reports.mayBeNoun(verb) || that == behind else { return nil }
      if clauses.isComma(that + 1) {
        // `said that, if it failed, the force would close`; but `If Ms Roe said that, she was wrong`.
        let next = (that + 2..<limit).first(where: clauses.isComma)
        return next.map { clauses.start.beginsClause($0 + 1, limit) } == true ? that + 2 : nil
      }
      if document[that + 1].kind == .punctuation { return nil }
      // `said that was wrong`: the pronoun is the clause’s subject.
      return clauses.verbs.isFinite(that + 1) && that == behind ? that : that + 1
    }
    guard !clauses.reports.mayBeNoun(verb) else { return nil }
    // `wrote he was sorry`: such verbs need their `that`, except before a pronoun.
    if complement == .thatClause, !startsWithPronoun(behind, limit) { return nil }
    if takesAddressee { return clauses.start.addresseeEnd(behind, limit: limit) }
    return clauses.start.adjunctEnd(behind, limit: limit)
  }

  /// Whether a pronoun and its verb stand at `index`.
  private func startsWithPronoun(_ index: Int, _ limit: Int) -> Bool {
    index + 1 < limit && document[index].isAny(.subjectPronoun) && clauses.verbs.isFinite(index + 1)
  }

  /// Whether the words are a clause, words in marks read as part of it.
  private func isClause(_ first: Int, _ end: Int, _ verb: Int) -> Bool {
    if clauses.isBehindThat(first) {
      // `said that “…”`: the words in marks are all there is.
      return clauses.verbs.holdsFinite((first + 1)..<end) && !clauses.isAllInMarks(first..<end)
        && !clauses.verbs.isSubjunctive(first..<end)
    }
    if document[first].kind == .quoteMark {
      guard !clauses.isAllInMarks(first..<end), !clauses.isDirect(first) else { return false }
      return (first + 1..<end).contains { speech.quoted[$0] < 0 && clauses.verbs.isFinite($0) }
    }
    return clauses.start.beginsClause(first, end)
  }

  /// `attacked her for suggesting that`: not the subject’s words.
  private func mayReport(participle verb: Int) -> Bool {
    for word in ["for", "of", "without", "from", "about", "than"] as [StaticString]
    where document.matches(verb - 1, word) { return false }
    return !document.matches(verb, "pointing") || document.matches(verb + 1, "out")
  }

  /// Whether the reporting clause hangs on another: `While Ms Roe said the force would grow, …`,
  /// `The report, which says the force will grow, was …`.
  private func leans(_ source: Source, _ verb: Int, _ sentence: TokenRange) -> Bool {
    if document[verb - 1].isAny(.relative) { return true }
    let before = source.tokens.lowerBound - 1
    return before >= sentence.lowerBound && source.tokens.lowerBound < verb
      && document[before].isAny(.subordinator)
  }
}

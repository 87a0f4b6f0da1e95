import Claims
import ReportText

/// A clause that its attribution follows: `The alliance is over, a report says`; `The alliance is
/// over, said Ms Roe`.
struct ClosingSpeech {
  let clauses: ClauseContext
  private var speech: SpeechContext { clauses.speech }
  private var document: AnalysedDocument { clauses.document }

  /// The clause before the verb and its source.
  func clause(at verb: Int, _ sentence: TokenRange, from earliest: Int) -> QuoteCandidate? {
    inverted(verb, sentence, from: earliest) ?? plain(verb, sentence, from: earliest)
  }

  /// `…, Ms Roe told the panel on Monday.`
  private func plain(_ verb: Int, _ sentence: TokenRange, from earliest: Int) -> QuoteCandidate? {
    guard let source = speech.sources.before(verb, from: sentence.lowerBound), !source.isCarried,
      clauses.reports.holds(verb, source, sentence), endsSpeech(verb, sentence),
      let comma = commaBefore(source, sentence)
    else { return nil }
    return before(
      comma, sentence, from: earliest, source, cue: speech.cues.range(verb), rule: IndirectRules.closing)
  }

  /// `…, said Ms Roe, who chairs the panel.`
  private func inverted(_ verb: Int, _ sentence: TokenRange, from earliest: Int) -> QuoteCandidate? {
    guard verb > sentence.lowerBound + 1,
      clauses.isComma(verb - 1) || document[verb - 1].kind == .quoteMark && clauses.isComma(verb - 2),
      document.matches(verb, "said") || document.matches(verb, "says"),
      let source = speech.sources.after(verb, limit: sentence.upperBound),
      endsSource(source.tokens.upperBound, sentence)
    else { return nil }
    let comma = clauses.isComma(verb - 1) ? verb - 1 : verb
    let first = opening(max(earliest, sentence.lowerBound), comma)
    // `The chair, who was there, said Ann Hill would go`: no clause before it.
    guard clauses.start.finiteVerb(from: first, comma) != nil else { return nil }
    return before(
      comma, sentence, from: earliest, source, cue: verb..<(verb + 1), rule: IndirectRules.closing)
  }

  /// Whether the source named behind its verb is all that the main clause still holds.
  private func endsSource(_ index: Int, _ sentence: TokenRange) -> Bool {
    guard index < sentence.upperBound else { return true }
    let token = document[index]
    return token.kind == .punctuation && !token.isMark(UInt8(ascii: "-"))
      || token.isAny([.relative, .preposition, .timeDeictic, .weekday])
        && !(index..<sentence.upperBound).contains { document[$0].isAny(.modal) }
  }

  /// Whether nothing but adverbials and the person told follow the verb.
  private func endsSpeech(_ verb: Int, _ sentence: TokenRange) -> Bool {
    guard !document[sentence.upperBound - 1].isMark(UInt8(ascii: ":")) else { return false }
    let first = speech.cues.range(verb).upperBound
    var position = clauses.start.adjunctEnd(first, limit: sentence.upperBound)
    if position == first, speech.cues.complement(verb) == .addressee,
      let told = clauses.start.addresseeEnd(first, limit: sentence.upperBound)
    {
      position = clauses.start.adjunctEnd(told, limit: sentence.upperBound)
    }
    guard position < sentence.upperBound else { return true }
    // `…, she said on Monday, and the panel`: what goes on is another clause.
    if clauses.isComma(position) { return true }
    let next = document[position]
    guard next.kind == .punctuation || position > first || next.isAny([.preposition, .adverb]) else {
      return false
    }
    while position < sentence.upperBound {
      let token = document[position]
      if token.kind == .quoteMark || speech.quoted[position] >= 0 || clauses.isComma(position)
        || position - first >= 14 || clauses.verbs.isFinite(position)
      {
        return false
      }
      position += 1
    }
    return true
  }

  /// Where the clause before the source ends: the comma that parts them, or the mark that a comma
  /// stands inside (`was “unfair,” she said`), no more than a few words before the source.
  func commaBefore(_ source: Source, _ sentence: TokenRange) -> Int? {
    var index = source.tokens.lowerBound - 1
    let least = max(sentence.lowerBound + 1, index - 8)
    while index >= least {
      if clauses.isComma(index) {
        // `…, and the polls show`: a clause of its own.
        return document[index + 1].isAny(.conjunction) ? nil : beforeRole(index, sentence)
      }
      let token = document[index]
      if token.kind == .quoteMark { return clauses.isComma(index - 1) ? index + 1 : nil }
      guard token.kind == .word, isNominal(token) else { return nil }
      index -= 1
    }
    return nil
  }

  /// `…, a spokeswoman, Ann Hill, said`: the comma before the role, if one stands before the name.
  private func beforeRole(_ comma: Int, _ sentence: TokenRange) -> Int {
    var index = comma - 1
    let least = max(sentence.lowerBound + 1, comma - 8)
    while index >= least, document[index].kind == .word || document[index].kind == .possessive {
      if document[index].isAny(.determiner), clauses.isComma(index - 1),
        document[comma - 1].isAny([.role, .personNoun])
      {
        return index - 1
      }
      // `“It fell,” a spokeswoman, Ann Hill, said`
      if document[index].isAny(.determiner), document[index - 1].kind == .quoteMark,
        index - 2 >= sentence.lowerBound, clauses.isComma(index - 2),
        document[comma - 1].isAny([.role, .personNoun])
      {
        return index
      }
      guard document[index].kind == .possessive || isNominal(document[index]) else { break }
      index -= 1
    }
    return comma
  }

  /// Whether the word may belong to the phrase that names the source.
  private func isNominal(_ token: Token) -> Bool {
    if token.isAny(.preposition) { return true }
    guard !token.isAny([.auxiliary, .modal, .relative, .subordinator]) else { return false }
    return token.shape.contains(.capitalised)
      || token.isAny([
        .adjective, .noun, .pluralNoun, .cardinal, .quantifier, .determiner, .role, .roleModifier,
        .personNoun,
        .conjunction,
      ])
  }

  /// The clause that ends before `end`.
  func before(
    _ end: Int, _ sentence: TokenRange, from earliest: Int, _ source: Source, cue: TokenRange,
    rule: RuleDescription
  ) -> QuoteCandidate? {
    let range = opening(max(earliest, sentence.lowerBound), end)..<end
    // Quotations of whole sentences are no part of a clause.
    guard range.count >= 3, !clauses.isAllInMarks(range), !range.contains(where: clauses.isDirect),
      isWhole(range)
    else { return nil }
    return clauses.quotation([range], source: source, cue: cue, rule: rule, confidence: .certain)
  }

  /// Whether the words are a clause that stands by itself.
  private func isWhole(_ range: TokenRange) -> Bool {
    let first = document[range.lowerBound]
    guard first.kind != .word || !first.isAny([.cue, .cueParticiple]) else { return false }
    if first.isAny([.subordinator, .gerund])
      || first.isAny(.preposition) && document[range.lowerBound + 1].kind != .number
      || first.isAny(.participle) && !first.isAny([.noun, .adjective, .determiner])
    {
      // `When she was asked, Ms Roe said`: what leans on the next clause is nobody’s words; but `If
      // it fails, the force will close, Ms Roe said`.
      guard let comma = range.first(where: clauses.isComma) else { return false }
      return comma + 2 < range.upperBound && clauses.start.mayBeSubject(comma + 1)
        && clauses.verbs.holdsFinite((comma + 2)..<range.upperBound)
    }
    return range.count > 3 && clauses.verbs.holdsFinite(range)
      || clauses.start.finiteVerb(from: range.lowerBound, range.upperBound) != nil
  }

  /// Where the clause begins, the reporter’s conjunction or connective left out: `But`, `However,`.
  func opening(_ first: Int, _ end: Int) -> Int {
    var index = first
    if index < end, clauses.isComma(index) { index += 1 }
    if index < end, document[index].isAny(.conjunction), document[index].kind == .word {
      index += 1
    }
    for word in ClosingSpeech.connectives
    where document.matches(index, word) && index + 1 < end && clauses.isComma(index + 1) { return index + 2 }
    return index
  }

  private static let connectives: [StaticString] = [
    "however", "meanwhile", "moreover", "furthermore", "nevertheless", "nonetheless",
  ]
}

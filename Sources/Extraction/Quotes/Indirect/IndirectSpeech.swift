import Claims
import ReportText

/// Finds reported clauses without marks: `announced he was withdrawing the force`, `told the panel
/// that`, `…, a report says`, `according to Ms Roe, …`.
struct IndirectSpeech {
  let speech: SpeechContext
  private var document: AnalysedDocument { speech.document }
  private var cues: CueReader { speech.cues }
  private var sources: SourceReader { speech.sources }
  private var quoted: [Int32] { speech.quoted }

  /// The reported clauses of the document, in order of position.
  func find() -> [QuoteCandidate] {
    var found: [QuoteCandidate] = []
    for sentence in document.sentences {
      var covered = sentence.tokens.lowerBound
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if index >= covered, quoted[index] < 0,
          let clause = clause(at: index, in: sentence.tokens, from: covered)
        {
          covered = max(covered, clause.contents[0].upperBound)
          found.append(clause)
          // Verbs inside a reported clause report within it, unless it ended before them.
          index = max(index + 1, clause.contents[0].upperBound)
        } else {
          index += 1
        }
      }
    }
    return found
  }

  private func clause(at index: Int, in sentence: TokenRange, from start: Int) -> QuoteCandidate? {
    if document.matches(index, "according"), document.matches(index + 1, "to") {
      return accordingTo(index, sentence)
    }
    if let passive = passive(index, sentence) { return passive }
    let isParticiple = cues.isParticiple(index) && !cues.isStance(index)
    guard cues.isCue(index) || isParticiple && document.tokens[index].isAny(.cueParticiple) else {
      return nil
    }
    if let forward = introduced(by: index, sentence, from: start, isParticiple: isParticiple) {
      return forward
    }
    return isParticiple ? nil : closing(with: index, sentence, from: start)
  }

  // MARK: - Forwards

  private func introduced(by verb: Int, _ sentence: TokenRange, from start: Int, isParticiple: Bool)
    -> QuoteCandidate?
  {
    let complement = isParticiple ? CueReader.Complement.bareClause : cues.complement(verb)
    guard complement != .none else { return nil }
    var index = verb + 1
    // `told the panel that`, `informed members`; `said at the meeting that`, `said on Monday that`.
    var that = index < sentence.upperBound && document.matches(index, "that")
    if !that {
      let reach = complement == .addressee ? 10 : 9
      var later = index
      while later < min(sentence.upperBound, index + reach), !document.matches(later, "that") {
        if document.tokens[later].kind == .quoteMark
          || document.tokens[later].isAny([.auxiliary, .modal, .cue, .pastVerb])
            && !document.tokens[later].isAny([.noun, .pluralNoun])
          || document.tokens[later].kind == .number && complement == .addressee
          || document.tokens[later].isMark(UInt8(ascii: ":"))
        {
          break
        }
        later += 1
      }
      if later < min(sentence.upperBound, index + reach), document.matches(later, "that"),
        allowsAdjunct(index, complement)
      {
        index = later
        that = true
      }
    }
    if that {
      index += 1
      // `If Ms Roe said that, she was wrong`: a pronoun.
      if index < sentence.upperBound, document.tokens[index].kind == .punctuation { return nil }
    } else if complement == .addressee || document.matches(verb, "telling") {
      guard let end = addresseeEnd(index, sentence) else { return nil }
      index = end
    } else if complement == .thatClause {
      return nil
    }
    guard index < sentence.upperBound, document.tokens[index].kind != .quoteMark else { return nil }
    let end = clauseEnd(from: index, sentence)
    guard end - index >= 3, that ? hasFiniteVerb((index + 1)..<end) : beginsClause(index, end) else {
      return nil
    }
    let source: Source?
    if isParticiple {
      source = speech.participleSubject(verb, sentence: sentence)
    } else {
      source =
        sources.before(verb, from: max(sentence.lowerBound, start))
        ?? sources.before(verb, from: sentence.lowerBound)
    }
    guard let source, quoted[source.tokens.lowerBound] < 0 else { return nil }
    return QuoteCandidate(
      form: .indirect, contents: [index..<end], whole: index..<end, source: source, cue: cues.range(verb),
      rule: IndirectRules.introduced.id, confidence: source.isCarried || isParticiple ? .likely : .certain)
  }

  /// Whether what stands between the verb and `that` may: an addressee, or a phrase of place or time.
  private func allowsAdjunct(_ index: Int, _ complement: CueReader.Complement) -> Bool {
    // `replied to the survey that the force sends`: behind `to` and `of`, `that` mostly begins a relative clause.
    if complement != .addressee,
      document.matches(index, "to") || document.matches(index, "of") || document.matches(index, "for")
    {
      return false
    }
    return complement == .addressee
      || document.tokens[index].isAny([.preposition, .adverb, .weekday, .timeModifier, .timeDeictic])
      || document.tokens[index].isMark(UInt8(ascii: ","))
  }

  /// The end of the person told: `the panel`, `Mr Roe`, `him`.
  private func addresseeEnd(_ index: Int, _ sentence: TokenRange) -> Int? {
    guard index < sentence.upperBound else { return nil }
    if let candidate = speech.actors.candidate(at: index) {
      return speech.actors.candidates[candidate].tokens.upperBound
    }
    if document.tokens[index].isAny(.pronoun) { return index + 1 }
    var end = index
    if document.tokens[end].isAny([.determiner, .possessiveDeterminer]) { end += 1 }
    guard end < sentence.upperBound, document.tokens[end].kind == .word else { return nil }
    while end < sentence.upperBound, end - index < 5, document.tokens[end].kind == .word,
      document.tokens[end].isAny([.adjective, .noun, .pluralNoun, .personNoun, .groupNoun])
        || document.tokens[end].shape.contains(.capitalised),
      !document.tokens[end].isAny([.determiner, .subjectPronoun, .auxiliary, .modal])
    { end += 1 }
    return end > index ? end : nil
  }

  /// Whether a clause begins at `index`: a subject, and a finite verb before `end`.
  private func beginsClause(_ index: Int, _ end: Int) -> Bool {
    let token = document.tokens[index]
    let mayBeSubject =
      token.isAny([
        .determiner, .possessiveDeterminer, .pronoun, .quantifier, .cardinal, .pluralNoun, .noun, .personNoun,
        .groupNoun, .adjective,
      ])
      || token.kind == .number || token.shape.contains(.capitalised) || document.matches(index, "there")
      || token.isAny(.subordinator) && hasFiniteVerb(index..<end)
    guard mayBeSubject, !token.isAny([.preposition]) || token.isAny(.subordinator),
      !document.matches(index, "to")
    else { return false }
    // `announced a review of …` has no finite verb close by; a relative clause's verb does not count.
    var position = index
    var owed = 0
    while position < min(end, index + 24) {
      let token = document.tokens[position]
      let isVerb = position > index && isFinite(position)
      if token.isAny(.relative), position > index,
        !document.matches(position, "that") || document.tokens[position - 1].isAny([.noun, .pluralNoun])
      {
        // A relative clause has a verb of its own: `parents who bought the bikes were …`.
        owed += 1
      } else if isVerb, owed > 0 {
        owed -= 1
      } else if isVerb {
        return true
      }
      if token.isMark(UInt8(ascii: ",")), position == index + 1 { return false }
      position += 1
    }
    return false
  }

  /// Whether the word is a finite verb where it stands, as far as its neighbours tell.
  private func isFinite(_ position: Int) -> Bool {
    let token = document.tokens[position]
    guard token.kind == .word else { return false }
    if token.isAny([.auxiliary, .modal]) {
      return !document.matches(position, "having") && !document.matches(position, "being")
    }
    if token.isAny(.pastVerb), !token.isAny(.participle) { return true }
    let previous = document.tokens[position - 1]
    if previous.isAny(.subjectPronoun), token.isAny([.verb, .pastVerb]) { return true }
    return token.isAny([.pastVerb, .verb]) && !token.isAny([.noun, .pluralNoun, .adjective])
      && !document.matches(position - 1, "to")
      && (previous.isAny([.noun, .pluralNoun, .personNoun, .adverb, .relative])
        || previous.shape.contains(.capitalised))
  }

  private func hasFiniteVerb(_ range: TokenRange) -> Bool {
    range.contains { index in
      let token = document.tokens[index]
      guard token.kind == .word else { return false }
      if token.isAny([.auxiliary, .modal, .pastVerb]) { return true }
      return token.isAny(.verb) && !token.isAny([.noun, .groupNoun])
        || token.isAny(.verb) && index > range.lowerBound && token.isAny(.pluralNoun)
    }
  }

  /// Where the reported clause ends: its sentence's end, or the comma before the next thing that the
  /// reporter says (`, arguing`, `, but the panel said`, `, and its PCC has praised`).
  private func clauseEnd(from start: Int, _ sentence: TokenRange) -> Int {
    var end = sentence.upperBound
    while end > start, isClosing(end - 1) { end -= 1 }
    var index = start
    while index < end {
      let token = document.tokens[index]
      if quoted[index] >= 0 { index += 1; continue }
      if token.isMark(UInt8(ascii: ";")) || token.isMark(UInt8(ascii: ":")) { return index }
      if token.isMark(UInt8(ascii: ",")), index > start + 2 {
        var next = index + 1
        if next < end, document.tokens[next].isAny(.conjunction) { next += 1 }
        if next < end, cues.isParticiple(next) { return index }
        if next > index + 1 {
          for later in next..<min(end, next + 8)
          where quoted[later] < 0 && (cues.isCue(later) || cues.isStance(later)) { return index }
        }
      }
      if token.isAny(.conjunction), index > start + 2, index + 1 < end,
        document.tokens[index + 1].isAny(.cue), cues.isCue(index + 1),
        !document.tokens[index + 1].isAny([.noun, .pluralNoun])
      {
        return index
      }
      index += 1
    }
    return end
  }

  private func isClosing(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .punctuation
      && (token.detail == UInt8(ascii: ".") || token.detail == UInt8(ascii: "!")
        || token.detail == UInt8(ascii: "?") || token.detail == UInt8(ascii: ":")
        || token.detail == UInt8(ascii: ",") || token.detail == Token.Detail.ellipsis)
  }

  /// `Members were told that …`: something is reported, and by whom is not said.
  private func passive(_ verb: Int, _ sentence: TokenRange) -> QuoteCandidate? {
    guard
      document.matches(verb, "told") || document.matches(verb, "informed")
        || document.matches(verb, "advised"), verb > sentence.lowerBound,
      document.matches(verb - 1, "was") || document.matches(verb - 1, "were"),
      document.matches(verb + 1, "that"), verb + 3 < sentence.upperBound
    else { return nil }
    let end = clauseEnd(from: verb + 2, sentence)
    guard end - verb > 5, hasFiniteVerb((verb + 3)..<end) else { return nil }
    return QuoteCandidate(
      form: .indirect, contents: [(verb + 2)..<end], whole: (verb + 2)..<end, cue: (verb - 1)..<(verb + 1),
      rule: IndirectRules.introduced.id, confidence: .likely)
  }

  // MARK: - Backwards

  /// `The alliance is over, a report says.`
  private func closing(with verb: Int, _ sentence: TokenRange, from start: Int) -> QuoteCandidate? {
    // Nothing but a short adverbial may follow; behind a colon comes what is said.
    guard sentence.upperBound - verb <= 6,
      !document.tokens[sentence.upperBound - 1].isMark(UInt8(ascii: ":")),
      let source = sources.before(verb, from: sentence.lowerBound), !source.isCarried,
      source.tokens.lowerBound - 2 > sentence.lowerBound,
      document.tokens[source.tokens.lowerBound - 1].isMark(UInt8(ascii: ","))
    else { return nil }
    return before(
      source.tokens.lowerBound - 1, sentence, from: start, source, cue: cues.range(verb),
      rule: IndirectRules.closing
    )
  }

  private func accordingTo(_ index: Int, _ sentence: TokenRange) -> QuoteCandidate? {
    guard let source = sources.after(index + 1, limit: sentence.upperBound) else { return nil }
    let cue = index..<(index + 2)
    if index == sentence.lowerBound {
      let comma = source.tokens.upperBound
      guard comma < sentence.upperBound, document.tokens[comma].isMark(UInt8(ascii: ",")) else { return nil }
      let end = clauseEnd(from: comma + 1, sentence)
      guard end - comma > 4, hasFiniteVerb((comma + 1)..<end), quoted[comma + 1] < 0 else { return nil }
      return QuoteCandidate(
        form: .indirect, contents: [(comma + 1)..<end], whole: (comma + 1)..<end, source: source, cue: cue,
        rule: IndirectRules.accordingTo.id, confidence: .certain)
    }
    guard
      document.tokens[index - 1].isMark(UInt8(ascii: ","))
        || source.tokens.upperBound + 1 >= sentence.upperBound
    else { return nil }
    let end = document.tokens[index - 1].isMark(UInt8(ascii: ",")) ? index - 1 : index
    return before(end, sentence, from: sentence.lowerBound, source, cue: cue, rule: IndirectRules.accordingTo)
  }

  private func before(
    _ end: Int, _ sentence: TokenRange, from start: Int, _ source: Source, cue: TokenRange,
    rule: RuleDescription
  ) -> QuoteCandidate? {
    let range = max(start, sentence.lowerBound)..<end
    // `When she was asked, Ms Roe said`: a clause that leans on the next is nobody's words.
    guard let first = range.first,
      !document.tokens[first].isAny([.subordinator, .cue, .cueParticiple, .gerund]),
      !document.tokens[first].isAny(.participle)
        || document.tokens[first].isAny([.noun, .adjective, .determiner])
    else { return nil }
    // A quotation in marks before the attribution has been taken already.
    guard range.count >= 4, hasFiniteVerb(range), quoted[range.lowerBound] < 0,
      quoted[range.upperBound - 1] < 0
    else { return nil }
    return QuoteCandidate(
      form: .indirect, contents: [range], whole: range, source: source, cue: cue, rule: rule.id,
      confidence: .certain)
  }
}

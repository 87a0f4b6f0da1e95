import ReportText

/// Finds reported clauses without marks, or with words in marks inside them: the forms are tried at
/// every word, and what one has taken no other takes.
struct IndirectSpeech {
  private let clauses: ClauseContext
  private let introduced: IntroducedSpeech
  private let closing: ClosingSpeech
  private let interrupted: InterruptedSpeech
  private let accordingTo: AccordingToSpeech
  private let passive: PassiveSpeech
  private let listed: ListedSpeech

  /// Reads the document of `speech`, whose words in marks are `quotations`.
  init(speech: SpeechContext, quotations: [QuoteCandidate]) {
    clauses = ClauseContext(speech: speech, quotations: quotations)
    introduced = IntroducedSpeech(clauses: clauses)
    closing = ClosingSpeech(clauses: clauses)
    interrupted = InterruptedSpeech(clauses: clauses, closing: closing)
    accordingTo = AccordingToSpeech(clauses: clauses, closing: closing, interrupted: interrupted)
    listed = ListedSpeech(clauses: clauses)
    passive = PassiveSpeech(clauses: clauses, listed: listed)
  }

  /// The classes of words that some form may start from; other words cost one test.
  private static let starting: WordClasses = [.cue, .plainCue, .cueParticiple, .phraseStart, .pastVerb]

  /// The reported clauses of the document, in order of position.
  func find() -> [QuoteCandidate] {
    var found: [QuoteCandidate] = []
    var covered = 0
    for sentence in clauses.document.sentences {
      // Points may have taken the sentence already.
      covered = max(covered, sentence.tokens.lowerBound)
      var index = covered
      while index < sentence.tokens.upperBound {
        if clauses.speech.quoted[index] < 0, clauses.document[index].isAny(IndirectSpeech.starting),
          let clause = clause(at: index, in: sentence.tokens, from: covered),
          let last = clause.contents.last
        {
          covered = max(covered, last.upperBound)
          found.append(clause)
          // Verbs inside a reported clause report within it, unless it ended before them.
          index = max(index + 1, last.upperBound)
        } else {
          index += 1
        }
      }
    }
    return found
  }

  private func clause(at index: Int, in sentence: TokenRange, from earliest: Int) -> QuoteCandidate? {
    let cues = clauses.speech.cues
    if let found = accordingTo.clause(at: index, sentence, from: earliest) { return found }
    if let found = passive.clause(at: index, sentence) { return found }
    if cues.isParticiple(index), !cues.isStance(index), clauses.document[index].isAny(.cueParticiple) {
      return introduced.clause(at: index, sentence, from: earliest, isParticiple: true)
    }
    guard cues.isCue(index) else { return nil }
    if let found = listed.clause(at: index, sentence) { return found }
    if cues.complement(index) != .none, !clauses.reports.mayBeNoun(index),
      let found = interrupted.clause(at: index, sentence, from: earliest)
        ?? closing.clause(at: index, sentence, from: earliest)
    {
      return found
    }
    return introduced.clause(at: index, sentence, from: earliest, isParticiple: false)
  }
}

import Claims
import ReportText

/// A clause with `according to`: before it, behind it, or round it.
struct AccordingToSpeech {
  let clauses: ClauseContext
  let closing: ClosingSpeech
  let interrupted: InterruptedSpeech
  private var speech: SpeechContext { clauses.speech }
  private var document: AnalysedDocument { clauses.document }

  /// The clause of the `according to` at `index`.
  func clause(at index: Int, _ sentence: TokenRange, from earliest: Int) -> QuoteCandidate? {
    guard document.matches(index, "according"), document.matches(index + 1, "to"),
      let source = speech.sources.after(index + 1, limit: sentence.upperBound)
    else { return nil }
    let cue = index..<(index + 2)
    let after = source.tokens.upperBound
    if index == closing.opening(sentence.lowerBound, sentence.upperBound)
      || document[index].shape.contains(.capitalised)
    {
      return behind(source, cue, sentence)
    }
    let parted = clauses.isComma(index - 1)
    let end = parted ? index - 1 : index
    if parted, after + 1 < sentence.upperBound, clauses.isComma(after) {
      let first = closing.opening(max(earliest, sentence.lowerBound), end)
      if clauses.start.finiteVerb(from: first, end) == nil,
        let found = interrupted.parts(
          earliest..<end, after + 1, sentence, source, cue: cue, rule: IndirectRules.accordingTo)
      {
        return found
      }
    }
    return closing.before(end, sentence, from: earliest, source, cue: cue, rule: IndirectRules.accordingTo)
  }

  /// `According to Ms Roe, the force will grow.`
  private func behind(_ source: Source, _ cue: TokenRange, _ sentence: TokenRange) -> QuoteCandidate? {
    // The name may have tails of its own: `a report by the panel on Monday,`.
    guard
      let comma = (source.tokens.upperBound..<min(sentence.upperBound, source.tokens.upperBound + 12))
        .first(where: clauses.isComma),
      comma + 1 < sentence.upperBound, speech.quoted[comma + 1] < 0
    else { return nil }
    let end = clauses.end.end(from: comma + 1, sentence)
    guard end - comma > 3, clauses.verbs.holdsFinite((comma + 1)..<end) else { return nil }
    return clauses.quotation(
      [(comma + 1)..<end], source: source, cue: cue, rule: IndirectRules.accordingTo, confidence: .certain)
  }
}

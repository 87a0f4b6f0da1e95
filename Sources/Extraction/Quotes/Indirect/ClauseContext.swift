import Claims
import ReportText

/// What every form of reported speech reads: the document’s speech, and where clauses begin and end.
/// A class, since every form holds it: handing it on must cost no more than a pointer.
final class ClauseContext: Sendable {
  let speech: SpeechContext
  let start: ClauseStart
  let end: ClauseEnd
  let reports: ReportGuard
  var document: AnalysedDocument { speech.document }
  var verbs: FiniteVerbs { start.verbs }

  /// The context of a document whose words in marks are `quotations`.
  init(speech: SpeechContext, quotations: [QuoteCandidate]) {
    self.speech = speech
    start = ClauseStart(speech: speech)
    reports = ReportGuard(speech: speech)
    var isDirect = [Bool](repeating: false, count: speech.marked.count)
    for quotation in quotations where quotation.form == .direct {
      for content in quotation.contents where !content.isEmpty {
        let quote = speech.quoted[content.lowerBound]
        if quote >= 0 { isDirect[Int(quote)] = true }
      }
    }
    end = ClauseEnd(speech: speech, start: start, isDirect: isDirect)
  }

  /// Whether the token stands in a quotation of whole sentences.
  func isDirect(_ index: Int) -> Bool {
    let quote = speech.quoted[index]
    return quote >= 0 && end.isDirect[Int(quote)]
  }

  /// Whether nothing but one stretch in marks stands between the edges.
  func isAllInMarks(_ range: TokenRange) -> Bool {
    guard let first = range.first, speech.quoted[first] >= 0 else { return false }
    return range.allSatisfy {
      speech.quoted[$0] == speech.quoted[first] || document[$0].kind == .punctuation
    }
  }

  /// Whether `that` stands before the word, with a comma between them or not.
  func isBehindThat(_ index: Int) -> Bool {
    document.matches(index - 1, "that")
      || index > 1 && isComma(index - 1) && document.matches(index - 2, "that")
  }

  /// Whether the token is punctuation that parts a clause from its attribution.
  func isComma(_ index: Int) -> Bool { document[index].isMark(UInt8(ascii: ",")) }

  /// The quotation of these pieces.
  func quotation(
    _ contents: [TokenRange], source: Source?, cue: TokenRange, rule: RuleDescription, confidence: Confidence
  ) -> QuoteCandidate {
    QuoteCandidate(
      form: .indirect, contents: contents,
      whole: contents[0].lowerBound..<contents[contents.count - 1].upperBound, source: source, cue: cue,
      rule: rule.id, confidence: confidence)
  }
}

import ReportText

/// Finds where a reported clause ends: at its sentence's end, or at the comma before the next thing
/// that the reporter says (`, arguing`, `, but the panel said`, `, which she called`).
struct ClauseEnd {
  let speech: SpeechContext
  let start: ClauseStart
  /// Whether each stretch in marks is a quotation of whole sentences, which a clause does not run over.
  let isDirect: [Bool]
  private var document: AnalysedDocument { speech.document }
  private var cues: CueReader { speech.cues }

  /// The end of the clause that begins at `index`; `leans` tells that the reporting clause itself
  /// hangs on the sentence’s main one (`When she said the force would grow, the panel left`).
  func end(from first: Int, _ sentence: TokenRange, leans: Bool = false) -> Int {
    var end = sentence.upperBound
    while end > first, isClosing(end - 1) { end -= 1 }
    var index = first
    while index < end {
      let quote = speech.quoted[index]
      if quote >= 0 {
        if isDirect[Int(quote)], index > first + 2 { return trimmed(index, from: first) }
        index += 1
        continue
      }
      let token = document[index]
      if token.isMark(UInt8(ascii: ";")) || token.isMark(UInt8(ascii: ":")) { return index }
      if token.isMark(UInt8(ascii: ",")), index > first + 1, isReporterNext(index, end, leans) {
        return index
      }
      if token.isAny(.conjunction), index > first + 2, index + 1 < end, isReporterVerb(index + 1) {
        return index
      }
      index += 1
    }
    return end
  }

  /// Whether the verb behind a conjunction is what the speaker does besides: `and accused`, `but declined to say`.
  private func isReporterVerb(_ index: Int) -> Bool {
    let mayBeNoun = document[index].isAny([.noun, .pluralNoun])
    if cues.isStance(index), !isOwnView(index) { return !mayBeNoun || document[index].isAny(.pastVerb) }
    return !mayBeNoun && cues.isCue(index) || isRefusal(index)
  }

  /// Whether what follows the comma is the reporter’s.
  private func isReporterNext(_ comma: Int, _ end: Int, _ leans: Bool) -> Bool {
    var next = comma + 1
    guard next < end else { return false }
    if leans,
      speech.quoted[next] >= 0 || document[next].isAny([.auxiliary, .modal, .pastVerb])
        || start.beginsClause(next, end)
    {
      return true
    }
    if document.matches(next, "according"), document.matches(next + 1, "to") { return true }
    // `, but the residents disagreed`: another subject is the reporter’s.
    if document.matches(next, "but"), next + 1 < end, !document[next + 1].isAny(.pronoun),
      !document.matches(next + 1, "that"), start.beginsClause(next + 1, end)
    {
      return true
    }
    let joined = document[next].isAny(.conjunction)
    if joined { next += 1 }
    if next < end, cues.isParticiple(next) { return true }
    if document.matches(next, "without"), next + 1 < end, document[next + 1].isAny(.gerund) {
      return true
    }
    // `, which she called`, `, and its leader has praised`.
    let leading = joined || document[next].isAny([.relative, .subordinator])
    return leading
      && (next..<min(end, next + 8)).contains {
        speech.quoted[$0] < 0 && (cues.isCue($0) || cues.isStance($0))
      }
  }

  /// `She said she was sorry and wanted to help`: what the speaker thinks or is for, she says.
  private func isOwnView(_ index: Int) -> Bool {
    cues.isThought(index) || document.matches(index, "backed") || document.matches(index, "proposed")
  }

  /// `said she was sorry but declined to say why`: to speak is the reporter’s to refuse.
  private func isRefusal(_ index: Int) -> Bool {
    (document.matches(index, "declined") || document.matches(index, "refused"))
      && document.matches(index + 1, "to")
      && ClauseEnd.answers.contains { document.matches(index + 2, $0) }
  }

  private static let answers: [StaticString] = [
    "say", "comment", "confirm", "answer", "discuss", "disclose", "reveal", "name", "elaborate", "explain",
  ]

  /// The end of the words before `end`, closing punctuation left out.
  func trimmed(_ end: Int, from first: Int) -> Int {
    var end = end
    while end > first, isClosing(end - 1) || document[end - 1].isAny(.conjunction) { end -= 1 }
    return end
  }

  private func isClosing(_ index: Int) -> Bool {
    let token = document[index]
    guard token.kind == .punctuation else { return false }
    return token.detail == UInt8(ascii: ".") || token.detail == UInt8(ascii: "!")
      || token.detail == UInt8(ascii: "?") || token.detail == UInt8(ascii: ":")
      || token.detail == UInt8(ascii: ",") || token.detail == Token.Detail.ellipsis
  }
}

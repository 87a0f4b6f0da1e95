import Claims
import ReportText

/// Tells promises and targets from other claims.
struct Commitment {
  let context: ClaimContext
  private var document: AnalysedDocument { context.document }
  private var findings: Findings { context.findings }

  /// Whether `claim` is a target, or is to be so by a deadline or in the words of a promise.
  func isMade(by claim: Claim) -> Bool {
    let focus =
      document.firstToken(atOrAfter: claim.focus.start)..<document.firstToken(atOrAfter: claim.focus.end)
    if !claim.counts.isEmpty, isTarget(focus) { return true }
    let isDue = claim.dates.contains(where: isDeadline)
    if isDue, claim.modality == .planned || opensAsPlan(focus) { return true }
    return (isDue || !claim.counts.isEmpty || !claim.dates.isEmpty)
      && focus.contains { context.words($0).contains(.promise) }
  }

  /// `a target of 90%`, `its 90% target`.
  private func isTarget(_ words: TokenRange) -> Bool {
    words.contains {
      context.words($0).contains(.target) && !document.matches($0 + 1, "was")
    }
  }

  /// `by March`, `until March`, `before March`, `within eight weeks`.
  private func isDeadline(_ date: Int) -> Bool {
    let expression = findings.dates[date]
    if expression.role == .by || expression.role == .until { return true }
    let lead = document.firstToken(atOrAfter: expression.span.start) - 1
    return document.matches(lead, expression.kind == .duration ? "within" : "before")
  }

  /// `recruit 60 more officers by December`: an item of a list of plans opens with a bare verb.
  func opensAsPlan(_ words: TokenRange) -> Bool {
    guard let first = words.first, document[first].kind == .word else { return false }
    let token = document[first]
    let isOpening = token.shape.contains(.startsBlock) || !document[first - 1].isAny([.noun, .pluralNoun])
    return isOpening && token.isAny(.verb) && !token.isAny([.auxiliary, .modal, .pluralNoun, .preposition])
      && !token.shape.contains(.allCapitals)
      && document.blocks.indices.contains(document.block(at: token.span))
      && document.document.blocks[document.block(at: token.span)].kind == .listItem
  }
}

import Claims
import ReportText

/// Tells promises and targets from other claims.
struct Commitment {
  let context: ClaimContext
  private var document: AnalysedDocument { context.document }
  private var findings: Findings { context.findings }

  /// Whether `claim` is a target, or is to be so by a deadline or in the words of a promise.
  func isMade(by claim: Claim) -> Bool {
    let focus = context.tokens(claim.focus)
    if isTarget(focus, figures: claim.counts.map { context.tokens(findings.counts[$0].span) }) { return true }
    let isDue = claim.dates.contains(where: isDeadline)
    if isDue, !claim.isNegated, claim.modality == .planned || opensAsPlan(focus) { return true }
    return claim.modality == .planned && !claim.isNegated && !(claim.counts.isEmpty && claim.dates.isEmpty)
      && focus.contains { context.words($0).contains(.promise) }
  }

  /// `a target of 90%`, `aims for its 90% target`, `(target 80%)`; not `23 above its target`, `the 90% target was missed`.
  private func isTarget(_ words: TokenRange, figures: [TokenRange]) -> Bool {
    words.contains { index in
      guard context.words(index).contains(.target) else { return false }
      let isAhead = figures.contains { $0.lowerBound > index && $0.lowerBound - index <= 4 }
      if isAhead {
        // `(target 80%)` too.
        return Self.leads.contains { document.matches(index + 1, $0) }
          || figures.contains { $0.lowerBound == index + 1 } && document.matches(words.lowerBound, "target")
      }
      let isBehind = figures.contains {
        $0.upperBound == index || $0.contains(index) && $0.upperBound == index + 1
      }
      return isBehind && context.clauses.verb(in: words) == nil
    }
  }

  private static let leads: [StaticString] = ["of", "to", "is"]

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

import Claims
import ReportText

/// Tells promises and targets from other claims.
struct Commitment {
  let document: AnalysedDocument
  let findings: Findings

  /// Whether `claim`, governed by the words of `clause`, is a promise or a target with its date or figure.
  func isMade(by claim: Claim, in clause: TokenRange) -> Bool {
    let focus = document.firstToken(atOrAfter: claim.focus.start)..<document.firstToken(atOrAfter: claim.focus.end)
    if !claim.counts.isEmpty, isTarget(focus) { return true }
    let dates = claim.dates.filter { findings.dates[$0].value != nil || findings.dates[$0].kind == .duration }
    guard !dates.isEmpty || opensAsPlan(focus) else { return false }
    if holds(focus, Self.promises) { return true }
    if !claim.counts.isEmpty {
      return claim.modality == .planned && dates.contains(where: isAhead) || opensAsPlan(focus) && !dates.isEmpty
    }
    return claim.modality == .planned && dates.contains { isDeadline($0) || isAhead($0) }
      && (dates.contains(where: isDeadline) || holds(clause, ["we", "i"]))
      || opensAsPlan(focus) && dates.contains(where: isDeadline)
  }

  /// `a target of 90%`, `its 90% target`.
  private func isTarget(_ words: TokenRange) -> Bool {
    words.contains {
      (document.matches($0, "target") || document.matches($0, "targets"))
        && !document.matches($0 + 1, "was") && !document[$0].isAny(.adverb)
    }
  }

  private func isDeadline(_ date: Int) -> Bool {
    let role = findings.dates[date].role
    return role == .by || role == .until
  }

  /// A date that is no `since` and no start of what has been.
  private func isAhead(_ date: Int) -> Bool { findings.dates[date].role != .since }

  /// `recruit 60 more officers by December`: an item of a list of plans opens with a bare verb.
  private func opensAsPlan(_ words: TokenRange) -> Bool {
    guard let first = words.first, document[first].kind == .word else { return false }
    let token = document[first]
    let isOpening = token.shape.contains(.startsBlock) || !document[first - 1].isAny([.noun, .pluralNoun])
    return isOpening && token.isAny(.verb) && !token.isAny([.auxiliary, .modal, .pluralNoun, .preposition])
      && !token.shape.contains(.allCapitals) && document.blocks.indices.contains(document.block(at: token.span))
      && document.document.blocks[document.block(at: token.span)].kind == .listItem
  }

  private func holds(_ words: TokenRange, _ list: [StaticString]) -> Bool {
    words.contains { index in list.contains { document.matches(index, $0) } }
  }

  private static let promises: [StaticString] = [
    "pledged", "pledge", "promised", "promise", "promises", "vowed", "committed", "commitment",
  ]
}

import ReportText

/// The votes that a number counts: `voted by nine to three`, `four for, one against`, `by four votes to one`.
enum VoteNoun {
  /// Whether `numeral` counts votes though no noun says so.
  static func isCounted(_ numeral: Numeral, _ context: CountContext) -> Bool {
    let start = numeral.tokens.lowerBound
    let end = numeral.tokens.upperBound
    guard numeral.high == nil, !numeral.isPunctuated, numeral.fraction == nil else { return false }
    // `(four for, one against)`, `six in favour`, `two abstained`
    let isSide =
      context.matchesAny(end, ["for", "against"]) && isSideEnd(context, end + 1) && hasOtherSide(context, end)
    if isSide || context.matches(end, "abstained")
      || context.matches(end, "in") && context.matches(end + 1, "favour")
    {
      return true
    }
    if context.matches(end, "to"), isNumber(context, end + 1) { return isVote(context, before: start) }
    guard context.matches(start - 1, "to") else { return false }
    // `nine to three`, `four votes to one`
    if context.matchesAny(start - 2, ["votes", "vote"]) { return isNumber(context, start - 3) }
    return isNumber(context, start - 2) && isVote(context, before: start - 2)
  }

  /// Whether nothing follows that the number could be for or against: `140 for the year` ends there for its rule alone.
  private static func isSideEnd(_ context: CountContext, _ index: Int) -> Bool {
    guard index < context.tokens.count, !context.tokens[index].shape.contains(.startsBlock) else {
      return true
    }
    return context.tokens[index].kind == .punctuation || context.text.matches(index, "and")
      || context.text.matches(index, "with")
  }

  /// Whether a number on the other side stands near: `four for, one against`.
  private static func hasOtherSide(_ context: CountContext, _ index: Int) -> Bool {
    let other: StaticString = context.matches(index, "for") ? "against" : "for"
    return (max(context.sentenceStart, index - 7)..<index + 7).contains {
      $0 != index && context.matches($0, other) && isNumber(context, $0 - 1)
    }
  }

  private static func isNumber(_ context: CountContext, _ index: Int) -> Bool {
    context.isKind(index, .number) || context.has(index, .cardinal)
  }

  /// `voted by`, `vote of`, `voted`, right before token `index`.
  private static func isVote(_ context: CountContext, before index: Int) -> Bool {
    let verb = context.matches(index - 1, "by") || context.matches(index - 1, "of") ? index - 2 : index - 1
    return context.matchesAny(
      verb, ["voted", "vote", "votes", "carried", "agreed", "defeated", "passed", "rejected"])
  }
}

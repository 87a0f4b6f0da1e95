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
      context.matchesAny(end, ["for", "against"])
      && (end + 1 >= context.upper || context.isKind(end + 1, .punctuation)
        || context.matches(end + 1, "and"))
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

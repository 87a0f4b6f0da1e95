import ReportText

/// `one` where it counts nothing: `no one`, `this one`, `one another`, `one day`, `one must`.
enum PronounGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    // `zero-tolerance`.
    if numeral.value == 0, !numeral.hasDigits, context.isHyphen(numeral.tokens.upperBound) {
      return numeral.tokens.upperBound
    }
    guard numeral.isOne, !numeral.hasDigits, numeral.tokens.count == 1 else { return nil }
    let start = numeral.tokens.lowerBound
    let end = numeral.tokens.upperBound
    if context.isWhole(numeral) { return nil }
    guard context.matches(start, "one"), !VoteNoun.isCounted(numeral, context) else { return nil }
    // `that one in four respondents`
    if context.matches(end, "in"), context.isKind(end + 1, .number) || context.has(end + 1, .cardinal) {
      return nil
    }
    if context.isHyphen(end) {
      // `one-off`, `one-stop`, `one-third` was read as a fraction before.
      return context.has(end + 1, [.currency, .measureUnit]) ? nil : end + 2
    }
    if context.isHyphen(start - 1) { return end }
    // `each one`, `that one`, `the big one`; `that one mile can provide` counts.
    let leads =
      context.has(end, [.noun, .pluralNoun, .measureUnit, .currency, .percent]) && !context.has(end, .verb)
    if context.has(start - 1, [.determiner, .possessiveDeterminer, .relative, .negation]),
      !context.matches(start - 1, "all"),
      !leads || !context.matchesAny(start - 1, ["that", "its", "their", "his", "her", "our", "which"])
    {
      return end
    }
    if context.has(start - 1, .adjective), !leads { return end }
    if context.matchesAny(start - 1, ["square", "day", "number"]) { return end }
    // `one of the best forces`; in `one of 43 forces` the forces are counted.
    if context.matches(end, "of") { return end }
    let idioms: [StaticString] = [
      "another", "day", "time", "thing", "side", "way", "point", "hand", "or", "by", "to", "such", "that",
      "who", "which",
      "and", "else", "last", "more",
    ]
    if context.matchesAny(end, ["day", "another", "by", "such", "that", "who", "which", "else"]) {
      return end
    }
    if context.matchesAny(start - 1, ["at", "on", "for", "in"]), context.matchesAny(end, idioms) {
      return end
    }
    if context.has(end, [.auxiliary, .modal, .pronoun]) { return end }
    return nil
  }
}

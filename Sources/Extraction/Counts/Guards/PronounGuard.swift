import ReportText

/// `one` where it counts nothing: `no one`, `this one`, `one another`, `one day`, `one must`.
enum PronounGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard numeral.isOne, !numeral.hasDigits, numeral.tokens.count == 1 else { return nil }
    let start = numeral.tokens.lowerBound
    let end = numeral.tokens.upperBound
    if context.isAlone, end == context.upper { return nil }
    guard context.matches(start, "one") else { return nil }
    if context.isHyphen(end) {
      // `one-off`, `one-stop`, `one-third` was read as a fraction before.
      return context.has(end + 1, [.currency, .measureUnit]) ? nil : end + 2
    }
    if context.isHyphen(start - 1) { return end }
    if context.has(start - 1, [.determiner, .possessiveDeterminer, .relative, .negation, .adjective]),
      !context.matches(start - 1, "all")
    {
      return end
    }
    if context.matchesAny(start - 1, ["square", "day", "number", "only", "by", "at", "with"]),
      !context.matchesAny(start - 1, ["only", "by", "with", "at"])
    {
      return end
    }
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

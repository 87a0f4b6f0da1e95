import Claims
import ReportText

/// Numbers whose noun is understood.
enum BareNumberRule: CountRule {
  static let description = RuleDescription(
    id: "count.bare",
    summary:
      "A number whose noun is understood from the quantity before it, or that counts something unnamed",
    examples: [
      .init("There were 460 thefts, compared with 63 in the spring.", finds: "63", value: "63 theft"),
      .init("They voted by nine to three to veto it.", finds: "nine", value: "9 vote"),
      .init("It was supported (four for, one against).", finds: "four", value: "4 vote"),
      .init(no: "The one that got away."),
      .init(no: "Between the two, he chose."),
    ])

  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    guard !numeral.isOrdinal, !numeral.isOpenScale, numeral.fraction == nil else { return nil }
    let end = numeral.tokens.upperBound
    if VoteNoun.isCounted(numeral, context) {
      return CountMatch(
        tokens: numeral.tokens, kind: .count, value: numeral.quantity, unit: "vote", confidence: .likely)
    }
    if !numeral.hasDigits, !context.isWhole(numeral) {
      // In words, only what a comparison or a list of figures holds: `up from three`.
      guard !numeral.isOne else { return nil }
      if context.has(numeral.tokens.lowerBound - 1, [.determiner, .possessiveDeterminer, .relative]) {
        return nil
      }
      if context.has(end, [.relative, .modal]) { return nil }
      // `in the top five`
      if context.matchesAny(numeral.tokens.lowerBound - 1, ["top", "bottom"]) { return nil }
    }
    // `31st out of 37`, `2nd of 8`: the rank says it.
    let of = numeral.tokens.lowerBound - 1
    if context.matches(of, "of"), !context.has(end, [.noun, .pluralNoun]) {
      let rank = context.matches(of - 1, "out") ? of - 2 : of - 1
      if context.has(rank, .ordinal) { return nil }
    }
    // A time unit behind it makes it a span of time; a hyphen part of a word.
    // (`7- or 8-inch` leaves its hyphen hanging.)
    if context.isHyphen(end) || context.has(end, [.timeUnit, .month]) { return nil }
    if let phrase = NounPhrase.read(context, after: end, isOne: numeral.isOne), phrase.isTime { return nil }
    return CountMatch(
      tokens: numeral.tokens, kind: .count, value: numeral.quantity, confidence: .weak,
      takesUnitFromBefore: true)
  }
}

import ReportText

/// Spans of time: `three years`, `18-month`, `two-and-a-half hours`. They are dates or nothing, unless
/// they are spread over something (`9.4 days per officer`).
enum DurationGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard !numeral.isOrdinal else { return nil }
    // `from 31 weeks to 17`: the second has the unit of the first.
    let start = numeral.tokens.lowerBound
    if context.matches(start - 1, "to"), context.has(start - 2, .timeUnit), context.isKind(start - 2, .word),
      !context.has(
        numeral.tokens.upperBound, [.noun, .pluralNoun, .adjective, .measureUnit, .currency, .percent]),
      CurrencySign.before(context, start) == nil, PercentRule.sign(context, numeral.tokens.upperBound) == nil
    {
      return numeral.tokens.upperBound
    }
    var end = numeral.tokens.upperBound
    if context.isDash(end), context.isGlued(end) { end += 1 }
    if context.matches(end, "of"), numeral.fraction != nil || numeral.isOpenScale { end += 1 }
    if numeral.fraction != nil,
      context.matches(end, "an") || context.matches(end, "a") || context.matches(end, "the")
    {
      end += 1
    }
    // `three long years`; `300 last month` is a number and a date.
    while context.has(end, [.adjective, .quantifier, .timeModifier]), context.has(end + 1, .timeUnit),
      context.isKind(end, .word),
      numeral.isOne || context.has(end + 1, .pluralNoun) || !context.has(end, .timeModifier)
    { end += 1 }
    // `15 min 50 s`.
    if numeral.hasDigits, context.matches(end, "s"), context.has(numeral.tokens.lowerBound - 1, .timeUnit) {
      return end + 1
    }
    guard context.isKind(end, .word), context.has(end, .timeUnit),
      !context.has(end, .ordinal) || context.endsInS(end)
    else {
      // `28min`, `15s` are spans; `£28min` is money.
      return nil
    }
    guard CurrencySign.before(context, numeral.tokens.lowerBound) == nil else { return nil }
    if let rate = RateSuffix.read(context, at: end + 1), !rate.isTime { return nil }
    // `20 night shifts`, `three term limits` count what follows; `three-year plan` does not.
    if !context.has(end, .pluralNoun), context.has(end + 1, .pluralNoun), !context.isDash(end - 1),
      !context.has(end + 1, .verb), numeral.value != 1
    {
      return nil
    }
    if context.matches(end + 1, "old") || context.matches(end + 1, "olds") { return end + 2 }
    if context.isHyphen(end + 1) { return end + 2 }
    return end + 1
  }
}

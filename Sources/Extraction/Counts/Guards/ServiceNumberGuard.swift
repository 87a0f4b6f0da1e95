import ReportText

/// 101, 999, 111 and 112 as the names of services.
enum ServiceNumberGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard numeral.hasDigits, numeral.digits == 3, numeral.high == nil, !numeral.isPunctuated,
      !numeral.hasScale
    else {
      return nil
    }
    guard [101, 999, 111, 112, 911].contains(numeral.value) else { return nil }
    let start = numeral.tokens.lowerBound
    let end = numeral.tokens.upperBound
    if context.isWhole(numeral) { return nil }
    if CurrencySign.before(context, start) != nil || PercentRule.sign(context, end) != nil { return nil }
    if context.has(start - 1, .qualifier) || context.matches(start - 1, "than") { return nil }
    // `112 new officers`, `rose to 101`
    if context.matches(start - 1, "to"), context.has(start - 2, [.changeUp, .changeDown]) { return nil }
    if context.has(end, .adjective), let phrase = NounPhrase.read(context, after: end, isOne: false),
      phrase.isPlural,
      phrase.tokens.count > 1
    {
      return nil
    }
    // `101 officers` counts; `101 calls` are calls to 101.
    if context.has(end, .pluralNoun),
      !context.matchesAny(
        end, ["calls", "services", "callers", "numbers", "lines", "operators", "handlers", "emergencies"])
    {
      return nil
    }
    return end
  }

  /// Whether the token is the number of a service before its calls: `999 calls`.
  static func isService(_ context: CountContext, _ index: Int) -> Bool {
    guard context.isKind(index, .number), context.length(index) == 3,
      context.matchesAny(index, ["101", "999", "111", "112", "911"])
    else { return false }
    return context.matchesAny(index + 1, ["calls", "services", "callers", "operators", "handlers"])
  }
}

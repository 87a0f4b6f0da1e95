import ReportText

/// Years that the date rules left, and what is written like a date: `2017/18`, `24/7`.
enum YearGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard numeral.hasDigits else { return nil }
    let start = numeral.tokens.lowerBound
    var end = numeral.tokens.upperBound
    if numeral.fraction == nil, context.isMark(end, UInt8(ascii: "/")), context.isGlued(end),
      context.isKind(end + 1, .number)
    {
      while context.isMark(end, UInt8(ascii: "/")), context.isGlued(end), context.isKind(end + 1, .number) {
        end += 2
      }
      return end
    }
    // A day of a month: `Oct. 31`, `5th May`.
    if context.has(end, .month), context.isCapitalised(end) || numeral.isOrdinal { return end + 1 }
    if context.has(start - 1, .month), numeral.value <= 31, numeral.high == nil,
      context.isCapitalised(start - 1), !context.has(end, .percent), !context.matches(start - 1, "may")
    {
      return end
    }
    // `July 8 and 9`
    if context.matches(start - 1, "and"), start >= 3, context.text.tokens[start - 2].kind == .number,
      context.length(start - 2) <= 2,
      context.text.tokens[start - 3].isAny(.month),
      context.text.tokens[start - 3].shape.contains(.capitalised),
      numeral.value <= 31, numeral.high == nil, !context.has(end, [.noun, .pluralNoun, .adjective])
    {
      return end
    }
    if context.isMark(start - 1, UInt8(ascii: ".")), context.has(start - 2, .month), numeral.value <= 31 {
      return end
    }
    // `the 1990s`, `in his 40s`.
    if context.isGlued(end), context.matches(end, "s") { return end + 1 }
    if context.isKind(end, .quoteMark), context.matches(end + 1, "s"), context.isGlued(end + 1) {
      return end + 2
    }
    guard isYear(numeral, context, start: start, end: end) else { return nil }
    // `2014-15`.
    if context.isHyphen(end), context.isKind(end + 1, .number) { return end + 2 }
    return end
  }

  private static func isYear(_ numeral: Numeral, _ context: CountContext, start: Int, end: Int) -> Bool {
    guard numeral.looksLikeYear else { return false }
    if let high = numeral.high {
      // `between 1600 and 1900`; but `between 1,800 and 2,000 calls`.
      return high < 2100 && !context.has(end, .pluralNoun) && CurrencySign.before(context, start) == nil
        && CurrencySign.after(context, end) == nil && PercentRule.sign(context, end) == nil
        && !context.has(end, .measureUnit)
    }
    if CurrencySign.before(context, start) != nil || CurrencySign.after(context, end) != nil { return false }
    if context.isMark(end, UInt8(ascii: "%")) || context.has(end, [.percent, .measureUnit]) { return false }
    if context.isWhole(numeral) { return false }
    if context.matches(start - 1, "of"),
      context.matchesAny(
        start - 2, ["average", "total", "maximum", "minimum", "cost", "capacity", "fine", "sum"])
    {
      return false
    }
    if context.matchesAny(
      start - 1,
      ["in", "since", "during", "until", "till", "from", "mid", "by", "for", "year", "early", "late"])
    {
      return !context.has(end, .pluralNoun)
        || numeral.value >= 1980 && numeral.value <= 2035 && numeral.value != 2000
    }
    if context.has(start - 1, .month) || context.isMark(start - 1, UInt8(ascii: ",")) {
      return numeral.value >= 1900
    }
    if context.has(start - 1, .qualifier) || context.matches(start - 1, "than")
      || context.matches(start - 1, "to") && context.has(start - 2, [.changeUp, .changeDown])
    {
      return false
    }
    // `1864 drivers` and `2000 officers` count; `the 2019 figures` and `2018 reports` are dated.
    return numeral.value >= 1900 && numeral.value < 2050 && numeral.value != 2000
      || !context.has(end, .pluralNoun)
  }
}

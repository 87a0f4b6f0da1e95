import ReportText

/// Scores and codes of several numbers: `2-1`, `50-50`, `10-15-20`, `2 - 0`.
enum ScoreGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard numeral.hasDigits, numeral.high == nil, !numeral.hasScale else { return nil }
    var end = numeral.tokens.upperBound
    guard context.isDash(end), context.isKind(end + 1, .number),
      context.isGlued(end) == context.isGlued(end + 1)
    else {
      return nil
    }
    if !context.isGlued(end), numeral.isPunctuated { return nil }
    while context.isDash(end), context.isKind(end + 1, .number) { end += 2 }
    return end
  }
}

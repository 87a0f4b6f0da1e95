import ReportText

/// Times of day and of a contest: `8am`, `10.45 pm`, `14:30`, `5 o’clock`.
enum TimeOfDayGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard !numeral.isOrdinal else { return nil }
    let end = numeral.tokens.upperBound
    if context.matchesAny(end, ["am", "pm"]), numeral.value < 25 {
      // `is` follows a time, and `2.123 pm` is a length.
      return end + 1
    }
    if context.matches(end, "a") || context.matches(end, "p"), context.isMark(end + 1, UInt8(ascii: ".")),
      context.isGlued(end + 1), context.matches(end + 2, "m")
    {
      return end + 3
    }
    if context.matches(end, "o'clock") || context.matches(end, "o’clock") || context.matches(end, "noon") {
      return end + 1
    }
    // `since six in the morning`
    if numeral.high == nil, numeral.value <= 12, context.matches(end, "in"), context.matches(end + 1, "the"),
      context.matchesAny(end + 2, ["morning", "afternoon", "evening"])
    {
      return end + 3
    }
    if context.isMark(end, UInt8(ascii: ":")), context.isGlued(end), context.isGlued(end + 1),
      context.isKind(end + 1, .number)
    {
      var next = end + 2
      while context.isMark(next, UInt8(ascii: ":")), context.isGlued(next), context.isKind(next + 1, .number)
      { next += 2 }
      if context.matchesAny(next, ["am", "pm"]) { next += 1 }
      return next
    }
    return nil
  }
}

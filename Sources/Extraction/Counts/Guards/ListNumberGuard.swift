import ReportText

/// Numbers of list items, headings and footnotes: `1. Purpose`, `(2)`, `4.1`, `[3]`.
enum ListNumberGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard numeral.hasDigits, numeral.high == nil, !numeral.hasScale, numeral.value < 1000 else { return nil }
    let start = numeral.tokens.lowerBound
    let end = numeral.tokens.upperBound
    if context.isWhole(numeral) { return nil }
    if context.itemNumbers.contains(start) { return end }
    if context.tokens[start].shape.contains(.startsBlock)
      || context.tokens[start].shape.contains(.lineBreakBefore)
    {
      let dot =
        context.isMark(end, UInt8(ascii: "."))
        || context.isMark(end, UInt8(ascii: ")")) || context.isMark(end, UInt8(ascii: ":"))
      if dot, context.isGlued(end), numeral.value < 100, numeral.fraction == nil { return end + 1 }
      // `1 | Figures`, `34  APOLOGIES`: the first cell of a row, the number of an item in capitals.
      if context.isMark(end, UInt8(ascii: "|")), numeral.value < 100, !numeral.isPunctuated { return end }
      if numeral.value < 1000, !numeral.isPunctuated, isShouted(context, end) { return end }
      // `6.3 that comments be sent`: a decimal before a clause.
      if numeral.isPunctuated, numeral.value < 100, context.has(end, [.relative, .subordinator, .determiner])
      {
        return end
      }
      // `4.1 Performance`: a decimal and a capital at a block's start.
      if numeral.isPunctuated, numeral.value < 100, !context.isGlued(end),
        context.isCapitalised(end) || context.isKind(end, .number)
      {
        return end
      }
    }
    if context.isMark(start - 1, UInt8(ascii: "[")), context.isMark(end, UInt8(ascii: "]")) { return end + 1 }
    // `said 1) the first and 2) the second`.
    if context.isMark(end, UInt8(ascii: ")")), !context.isMark(start - 1, UInt8(ascii: "(")),
      numeral.value < 20,
      !numeral.isPunctuated, !isBracketed(context, start)
    {
      return end + 1
    }
    return nil
  }

  /// Whether a word of capitals stands at `index`, apart from the number before it.
  private static func isShouted(_ context: CountContext, _ index: Int) -> Bool {
    guard context.isKind(index, .word), !context.isGlued(index),
      context.tokens[index].shape.contains(.allCapitals)
    else { return false }
    // `12 PCSOs` and `5 GPS tags` count; `36 THE COMMISSIONER` does not.
    return context.length(index) > 3
      || context.has(index, .determiner) && context.isCapitalised(index + 1)
        && context.tokens[index + 1].shape.contains(.allCapitals)
  }

  /// Whether a bracket opens not far before token `index`, so that the one behind it closes that.
  private static func isBracketed(_ context: CountContext, _ index: Int) -> Bool {
    var at = index - 1
    while at >= max(context.sentenceStart, index - 24) {
      if context.isMark(at, UInt8(ascii: "(")) { return true }
      if context.isMark(at, UInt8(ascii: ")")) { return false }
      at -= 1
    }
    return false
  }
}

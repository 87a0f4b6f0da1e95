import ReportText

/// House numbers and postcodes: `12 High Street`, `16-18 Industrial Avenue`, `LX1 4PP`.
enum AddressGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard numeral.hasDigits, !numeral.isPunctuated, !numeral.hasScale, !numeral.isOrdinal else { return nil }
    if endsPostcode(numeral, context) { return numeral.tokens.upperBound + 1 }
    var index = numeral.tokens.upperBound
    guard context.isCapitalised(index) else { return nil }
    let limit = index + 4
    while index < limit, context.isCapitalised(index) {
      if context.matchesAny(
        index,
        [
          "street", "road", "avenue", "lane", "drive", "close", "way", "place", "square", "court", "crescent",
          "st", "rd", "gardens", "terrace", "hill", "park",
        ]),
        index > numeral.tokens.upperBound
      {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// `LX1 4PP`: one digit and two capitals glued, behind one or two capitals glued to digits.
  private static func endsPostcode(_ numeral: Numeral, _ context: CountContext) -> Bool {
    let start = numeral.tokens.lowerBound
    let end = numeral.tokens.upperBound
    guard numeral.digits == 1, numeral.tokens.count == 1, context.isGlued(end), context.isKind(end, .word),
      context.length(end) == 2, context.tokens[end].shape.contains(.allCapitals),
      start > context.sentenceStart
    else { return false }
    let area = context.tokens[start - 1]
    return context.length(start - 1) <= 4
      && (area.shape.contains(.hasDigit) && area.shape.contains(.capitalised)
        || context.isKind(start - 1, .number) && context.isGlued(start - 1)
          && context.isCapitalised(start - 2) && context.length(start - 2) <= 2)
  }
}

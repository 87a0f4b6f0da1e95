import ReportText

/// House numbers: `12 High Street`, `16-18 Industrial Avenue`.
enum AddressGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard numeral.hasDigits, !numeral.isPunctuated, !numeral.hasScale, !numeral.isOrdinal else { return nil }
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
}

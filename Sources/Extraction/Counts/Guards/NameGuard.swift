import ReportText

/// Numbers inside a name: `Fortune 100`, `iPhone 14 Pro`, `Covid-19`, `S&P 500`, `Type 2`.
enum NameGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard numeral.hasDigits, !numeral.isOrdinal, numeral.high == nil, numeral.fraction == nil else {
      return nil
    }
    let start = numeral.tokens.lowerBound
    let end = numeral.tokens.upperBound
    if context.isAlone, end == context.upper, start == context.sentenceStart { return nil }
    let before = start - 1
    guard before >= context.sentenceStart else { return nil }
    if CurrencySign.before(context, start) != nil { return nil }
    // `Covid-19`, `TA-25`, `CAC40`: glued to letters.
    if context.isHyphen(before), context.isKind(before - 1, .word) {
      if context.matchesAny(before - 1, ["minus", "mid", "sub", "under", "over", "pre", "post"]) {
        return nil
      }
      return end
    }
    guard context.isKind(before, .word) else { return nil }
    if context.isGlued(start) { return end }
    guard context.isCapitalised(before), !numeral.isPunctuated, !numeral.hasScale else { return nil }
    if before == context.sentenceStart || context.isKind(before - 1, .quoteMark)
      || context.isMark(before - 1, UInt8(ascii: ":"))
    {
      // A sentence may begin with any word: `About 20 people`, `Police stopped 12 cars`.
      guard
        !context.tokens[before].isAny([
          .preposition, .qualifier, .determiner, .conjunction, .adverb, .pastVerb, .verb,
        ])
      else { return nil }
      guard context.tokens[before].word == .unknown || context.tokens[before].isAny(.organisationHead) else {
        return nil
      }
    }
    if context.tokens[before].isAny([
      .month, .preposition, .determiner, .conjunction, .auxiliary, .pronoun, .qualifier,
    ]) {
      return nil
    }
    // `Durham 25%`, `Hull 300 officers`: a unit or a plural noun in lower case behind it makes it count.
    if PercentRule.sign(context, end) != nil || CurrencySign.after(context, end) != nil { return nil }
    if context.has(end, .measureUnit) { return nil }
    if context.isKind(end, .word), !context.isCapitalised(end), context.has(end, .pluralNoun) { return nil }
    return end
  }
}

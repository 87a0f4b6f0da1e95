import ReportText

/// Numbers inside a name: `Fortune 100`, `iPhone 14 Pro`, `Covid-19`, `S&P 500`, `Type 2`.
enum NameGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    if isNamed(numeral, context) { return numeral.tokens.upperBound + 1 }
    guard numeral.hasDigits, !numeral.isOrdinal, numeral.high == nil, numeral.fraction == nil else {
      return nil
    }
    let start = numeral.tokens.lowerBound
    let end = numeral.tokens.upperBound
    if context.isWhole(numeral) { return nil }
    // `the 49ers`: letters glued to the digits that are no unit.
    if context.isGlued(end), context.isKind(end, .word), isNoUnit(numeral, context, end) { return end + 1 }
    // `5G`, `3D`: a capital letter that is no unit.
    if context.isGlued(end), context.isCapitalised(end),
      context.matchesAny(end, ["g", "d"])
        || context.matches(end, "k")
          && context.matchesAny(
            end + 1, ["camera", "cameras", "video", "videos", "tv", "footage", "screens"])
    {
      return end + 1
    }
    let before = start - 1
    guard before >= context.sentenceStart else { return nil }
    // A byte that could not be read, perhaps of a currency: `\u{FFFD}6m`.
    if context.isGlued(start), context.length(before) == 3, context.byte(before, 0) == 0xEF,
      context.byte(before, 1) == 0xBF
    {
      return end + 1
    }
    if CurrencySign.before(context, start) != nil { return nil }
    // `PS8.1`: the rest of something that began with letters.
    if context.isMark(before, UInt8(ascii: ".")), context.isGlued(before), context.isGlued(start),
      context.isKind(before - 1, .word), context.tokens[before - 1].shape.contains(.hasDigit)
    {
      return end
    }
    // `Covid-19`, `TA-25`, `CAC40`: glued to letters.
    if context.isHyphen(before), context.isKind(before - 1, .word) {
      if context.matchesAny(before - 1, ["minus", "mid", "sub", "under", "over", "pre", "post"]) {
        return nil
      }
      return end
    }
    guard context.isKind(before, .word) else { return nil }
    if context.isGlued(start) { return end }
    guard hasCapital(context, before), !numeral.isPunctuated, !numeral.hasScale else { return nil }
    if before == context.sentenceStart || context.isKind(before - 1, .quoteMark)
      || context.isMark(before - 1, UInt8(ascii: ":"))
    {
      // A sentence may begin with any word: `About 20 people`, `Police stopped 12 cars`.
      guard
        !context.tokens[before].isAny([
          .preposition, .qualifier, .determiner, .conjunction, .adverb, .pastVerb, .verb,
        ])
      else { return nil }

    }
    if context.tokens[before].isAny([
      .month, .preposition, .determiner, .conjunction, .auxiliary, .pronoun, .qualifier,
    ]) {
      return nil
    }
    // `Durham 25%`, `Hull 300 officers`: a unit or a plural noun in lower case behind it makes it count.
    if PercentRule.sign(context, end) != nil || CurrencySign.after(context, end) != nil { return nil }
    if context.has(end, .measureUnit) { return nil }
    // `Decision PCD 280 refers`
    let isReference =
      context.tokens[before].shape.contains(.allCapitals) && context.length(before) < 6
      && context.has(end, .verb) && context.endsInS(end)
    if !isReference, let phrase = NounPhrase.read(context, after: end, isOne: false), phrase.isPlural,
      !context.isCapitalised(phrase.head)
    {
      return nil
    }
    return end
  }

  /// `at the Seven Stars`, `in Three Rivers`: number and noun in capitals in the middle of a sentence.
  private static func isNamed(_ numeral: Numeral, _ context: CountContext) -> Bool {
    let start = numeral.tokens.lowerBound
    guard !numeral.hasDigits, numeral.tokens.count == 1, start > context.sentenceStart,
      context.isCapitalised(start), context.isCapitalised(start + 1),
      !context.tokens[start].shape.contains(.allCapitals),
      !context.tokens[start + 1].shape.contains(.allCapitals),
      context.isKind(start - 1, .word)
    else { return false }
    return !context.has(start + 1, .adjective)
  }

  private static func isNoUnit(_ numeral: Numeral, _ context: CountContext, _ index: Int) -> Bool {
    if context.has(index, [.measureUnit, .currency, .percent, .scale, .timeUnit, .ordinal]) { return false }
    if context.has(index, .pluralNoun), context.length(index) > 3 { return false }
    return MeasureUnit.read(context, after: numeral, isPlural: true) == nil
      && PercentRule.sign(context, index) == nil && CurrencySign.after(context, index) == nil
      && !context.matches(index, "plus")
  }

  /// Whether the word at `index` has a capital anywhere: `iPhone`.
  private static func hasCapital(_ context: CountContext, _ index: Int) -> Bool {
    for offset in 0..<min(context.length(index), 4) {
      let byte = context.byte(index, offset)
      if byte >= 0x41, byte <= 0x5A { return true }
    }
    return false
  }
}

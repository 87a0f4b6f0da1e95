import Claims
import ReportText

/// Shares: so many of so many.
enum RatioRule: CountRule {
  static let description = RuleDescription(
    id: "count.ratio",
    summary: "A share, as a fraction or `one in 11`, `nine out of ten`, with numerator and denominator",
    examples: [
      .init("It refused one in every 11 requests.", finds: "one in every 11 requests", value: "1/11 request"),
      .init("One in five victims withdrew.", finds: "One in five victims", value: "1/5 victim"),
      .init("One caller in nine gave up.", finds: "One caller in nine", value: "1/9 caller"),
      .init("It answered two-thirds of calls.", finds: "two-thirds of calls", value: "2/3 call"),
      .init(
        "More than half of respondents agreed.", finds: "More than half of respondents",
        value: "1/2 respondent more-than"),
      .init(
        "Some 31 out of 37 forces agreed.", finds: "Some 31 out of 37 forces",
        value: "31/37 force approximately"),
      .init(no: "He spoke in the second half."),
      .init(no: "It took half an hour."),
    ])

  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    guard !numeral.isOrdinal, numeral.high == nil else { return nil }
    if let fraction = numeral.fraction { return part(fraction, numeral, context) }
    return share(numeral, context)
  }

  /// `two-thirds of calls`, `half the officers`.
  private static func part(_ fraction: Quantity.Fraction, _ numeral: Numeral, _ context: CountContext)
    -> CountMatch?
  {
    var tokens = numeral.tokens
    var unit: String?
    var start = tokens.upperBound
    while context.has(start, [.determiner, .possessiveDeterminer]), start < tokens.upperBound + 2 {
      start += 1
    }
    if let phrase = NounPhrase.read(
      context, after: start, isOne: start == tokens.upperBound && !context.matches(start, "of"))
    {
      guard !phrase.isTime else { return nil }
      unit = UnitName.of(phrase, context)
      tokens = tokens.lowerBound..<phrase.tokens.upperBound
    }
    return CountMatch(
      tokens: tokens, kind: .ratio, value: numeral.quantity, unit: unit, fraction: fraction,
      confidence: unit == nil ? .likely : .certain)
  }

  /// `one in five victims`, `31 out of 37`.
  private static func share(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    var index = numeral.tokens.upperBound
    // `one caller in nine`
    var counted: NounPhrase?
    if numeral.isOne, let phrase = NounPhrase.read(context, after: index, isOne: true), !phrase.isTime,
      phrase.tokens.count <= 3, context.matches(phrase.tokens.upperBound, "in")
    {
      counted = phrase
      index = phrase.tokens.upperBound
    }
    let isOut = context.matches(index, "out") && context.matches(index + 1, "of")
    if isOut {
      index += 2
    } else if context.matches(index, "in") {
      index += 1
    } else {
      return nil
    }
    let every =
      context.matches(index, "every") || context.matches(index, "each")
      || isOut && context.matches(index, "the")
    if every { index += 1 }
    guard context.isKind(index, .number) || context.has(index, .cardinal) || context.has(index, .scale),
      let whole = NumberReader.one(context, at: index), whole.fraction == nil, !whole.isOrdinal,
      whole.high == nil
    else { return nil }
    guard numeral.value > 0, whole.value > numeral.value, !whole.looksLikeYear || every else { return nil }
    // `20 in 2018` and `five in 12 months` are no shares; nor are large numbers `in` others.
    guard
      isOut || every
        || (numeral.value <= 10 || [20, 100].contains(whole.value))
          && (numeral.hasDigits == whole.hasDigits || numeral.isOne
            || [5, 10, 20, 100].contains(whole.value))
    else { return nil }
    var tokens = numeral.tokens.lowerBound..<whole.tokens.upperBound
    var unit: String?
    if let counted {
      guard !context.has(whole.tokens.upperBound, [.noun, .pluralNoun, .timeUnit]) else { return nil }
      unit = UnitName.of(counted, context)
    } else if let phrase = NounPhrase.read(context, after: whole.tokens.upperBound, isOne: false) {
      guard !phrase.isTime else { return nil }
      unit = UnitName.of(phrase, context)
      tokens = tokens.lowerBound..<phrase.tokens.upperBound
    }
    // `One in ten would pay more`: of whom, the paragraph says.
    let isOpen = unit == nil && context.has(tokens.upperBound, [.auxiliary, .modal, .pastVerb])
    return CountMatch(
      tokens: tokens, kind: .ratio, value: .number(numeral.value / whole.value), unit: unit,
      fraction: Quantity.Fraction(numerator: numeral.value, denominator: whole.value),
      confidence: unit == nil ? .likely : .certain, takesUnitFromBefore: isOpen)
  }
}

import Claims
import ReportText

/// Scales in the plural, which leave the number open.
enum OpenScaleRule: CountRule {
  static let description = RuleDescription(
    id: "count.open-scale",
    summary: "`dozens of`, `hundreds of`, `tens of thousands of`: from one to ten of the scale, not averaged",
    examples: [
      .init("Dozens of people came.", finds: "Dozens of people", value: "12..120 person"),
      .init(
        "It affects tens of thousands of victims.", finds: "tens of thousands of victims",
        value: "10000..100000 victim"),
      .init(no: "It scores well."),
    ])

  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    guard numeral.isOpenScale else { return nil }
    let end = numeral.tokens.upperBound
    let start = context.matches(end, "of") || context.has(end, .quantifier) ? end : end
    guard let phrase = NounPhrase.read(context, after: start, isOne: false), !phrase.isTime else {
      return nil
    }
    guard
      context.matches(end, "of") || context.matches(end, "more")
        || !context.endsInS(numeral.tokens.upperBound - 1)
    else { return nil }
    return CountMatch(
      tokens: numeral.tokens.lowerBound..<phrase.tokens.upperBound, kind: .count, value: value(numeral),
      unit: UnitName.of(phrase, context), confidence: .likely)
  }

  /// The value of `numeral` in units of `factor`: an open scale runs from one to ten of it.
  static func value(_ numeral: Numeral, times factor: Double = 1) -> Quantity.Value {
    // Hundredths are divided for, so that 26p is 0.26 and not its nearest neighbour.
    func scaled(_ value: Double) -> Double { factor == 0.01 ? value / 100 : value * factor }
    if numeral.isOpenScale { return .range(scaled(numeral.value), scaled(numeral.value * 10)) }
    if let high = numeral.high { return .range(scaled(numeral.value), scaled(high)) }
    return .number(scaled(numeral.value))
  }
}

import Claims
import ReportText

/// Amounts of money.
enum MoneyRule: CountRule {
  static let description = RuleDescription(
    id: "count.money",
    summary: "An amount of money, with its currency as an ISO 4217 code",
    examples: [
      .init("The grant of £1.2m will go to victims.", finds: "£1.2m", value: "1200000 GBP"),
      .init("The bill came to £7.4million.", finds: "£7.4million", value: "7400000 GBP"),
      .init("It may cost £10 - 15 million.", finds: "£10 - 15 million", value: "10000000..15000000 GBP"),
      .init("Reserves fall from £7m to £9m.", finds: "£7m", value: "7000000 GBP"),
      .init("It cost £28min total.", finds: "£28min", value: "28000000 GBP"),
      .init("They raised half a million pounds.", finds: "half a million pounds", value: "500000 GBP"),
      .init("It adds 26p to the bill.", finds: "26p", value: "0.26 GBP"),
      .init(
        "Fraud cost almost $3 billion.", finds: "almost $3 billion", value: "3000000000 USD approximately"),
      .init(
        "A fine of 10.5 million Australian dollars followed.", finds: "10.5 million Australian dollars",
        value: "10500000 AUD"),
      .init("Bands pay £14 a year more.", finds: "£14", value: "14 GBP"),
      .init("It cost 80 New Zealand dollars.", finds: "80 New Zealand dollars", value: "80 NZD"),
      .init(no: "It has 275 pound-feet of torque."),
      .init(no: "He gave his two pennyworth."),
    ])

  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    guard !numeral.isOrdinal, !WeightPound.isOne(numeral, context) else { return nil }
    let lower = numeral.tokens.lowerBound
    var tokens = numeral.tokens
    let found: CurrencySign.Found
    if let before = CurrencySign.before(context, lower) {
      found = before
      tokens = min(before.start, tokens.lowerBound)..<tokens.upperBound
      // `$10 dollars`, `£5 million pounds`.
      if let again = CurrencySign.after(context, tokens.upperBound), again.code == before.code {
        tokens = tokens.lowerBound..<again.end
      }
    } else if let after = CurrencySign.after(context, tokens.upperBound) {
      found = after
      tokens = tokens.lowerBound..<after.end
    } else if numeral.isOpenScale, context.matches(tokens.upperBound, "of"),
      let after = CurrencySign.after(context, tokens.upperBound + 1)
    {
      found = after
      tokens = tokens.lowerBound..<after.end
    } else if context.matches(tokens.upperBound, "grand"), numeral.value < 1000 {
      return CountMatch(
        tokens: tokens.lowerBound..<(tokens.upperBound + 1), kind: .money,
        value: OpenScaleRule.value(numeral, times: 1000), unit: "GBP", confidence: .likely)
    } else {
      return nil
    }
    var value = OpenScaleRule.value(numeral, times: found.factor)
    // `75 USD million`.
    if !numeral.hasScale, context.has(tokens.upperBound, .scale), context.length(tokens.upperBound) > 2,
      !context.endsInS(tokens.upperBound)
    {
      value = OpenScaleRule.value(numeral, times: context.number(tokens.upperBound))
      tokens = tokens.lowerBound..<(tokens.upperBound + 1)
    }
    if let change = smallChange(context, numeral, found, at: tokens.upperBound),
      case .number(let amount) = value
    {
      value = .number((amount * 100 + change.value).rounded() / 100)
      tokens = tokens.lowerBound..<change.end
    }
    var unit = found.code
    // A sum for a span of time is a sum; one for a thing is a price.
    var per: String?
    if let rate = RateSuffix.read(context, at: tokens.upperBound) {
      if rate.isTime {
        per = String(rate.name.dropFirst("per ".count))
      } else {
        unit += " " + rate.name
        tokens = tokens.lowerBound..<rate.end
      }
    }
    let sure = found.code.utf8.count == 3 && !numeral.isOpenScale
    return CountMatch(
      tokens: tokens, kind: .money, value: value, unit: unit, per: per,
      confidence: sure ? .certain : .likely)
  }

  /// `3 dollars 50 cents`, `£5 and 20 pence`, `15 dollars and 15`: the hundredths behind a whole amount.
  private static func smallChange(
    _ context: CountContext, _ numeral: Numeral, _ found: CurrencySign.Found, at index: Int
  ) -> (value: Double, end: Int)? {
    guard found.factor == 1, found.code != "cent", !numeral.hasScale, numeral.high == nil,
      !numeral.isOpenScale,
      numeral.value == numeral.value.rounded()
    else { return nil }
    let start = context.matches(index, "and") ? index + 1 : index
    guard context.isKind(start, .number) || context.has(start, .cardinal),
      let more = NumberReader.one(context, at: start), more.value > 0, more.value < 100, more.fraction == nil,
      more.high == nil, !more.isOrdinal, !more.isPunctuated
    else { return nil }
    let end = more.tokens.upperBound
    if let unit = CurrencySign.after(context, end),
      unit.factor == 0.01 && unit.code == found.code || unit.code == "cent" && found.code != "GBP"
    {
      return (more.value, unit.end)
    }
    if context.matchesAny(end, ["c", "p", "sen", "cent", "cents"]) { return (more.value, end + 1) }
    // With nothing to say so, only at the end of the sentence or of a clause, behind a currency in words.
    guard found.end > numeral.tokens.upperBound || !more.hasDigits else { return nil }
    return end >= context.upper || context.isMark(end, UInt8(ascii: ".")) ? (more.value, end) : nil
  }
}

import Claims
import ReportText

/// So many for each of something.
enum RateRule: CountRule {
  static let description = RuleDescription(
    id: "count.rate",
    summary: "So many of something for each of something else: `133 drivers a day`, `18 per 1,000 people`",
    examples: [
      .init("Police stopped 133 drivers a day.", finds: "133 drivers a day", value: "133 driver per day"),
      .init(
        "There were 18 offences per 1,000 people.", finds: "18 offences per 1,000 people",
        value: "18 offence per 1000 person"),
      .init("The rate was 18 per 1,000 people.", finds: "18 per 1,000 people", value: "18 per 1000 person"),
      .init("It lost 9.4 days per officer.", finds: "9.4 days per officer", value: "9.4 day per officer"),
      .init(no: "They met a day later."),
    ])

  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    guard !numeral.isOrdinal, numeral.fraction == nil else { return nil }
    let end = numeral.tokens.upperBound
    if context.matches(end, "per") || context.matches(end, "for") || numeral.hasDigits,
      let rate = RateSuffix.read(context, at: end)
    {
      // `22 burglaries, compared with 20 per week`: the noun is that of the quantity before.
      return CountMatch(
        tokens: numeral.tokens.lowerBound..<rate.end, kind: .rate, value: numeral.quantity, unit: rate.name,
        confidence: .likely, takesUnitFromBefore: true)
    }
    guard let phrase = NounPhrase.read(context, after: numeral.tokens.upperBound, isOne: numeral.isOne),
      let rate = RateSuffix.read(context, at: phrase.tokens.upperBound)
    else { return nil }
    // `500 hours a year` is a span of time; `9.4 days per officer` is a count of days.
    if phrase.isTime, rate.isTime { return nil }
    return CountMatch(
      tokens: numeral.tokens.lowerBound..<rate.end, kind: .rate, value: OpenScaleRule.value(numeral),
      unit: UnitName.of(phrase, context) + " " + rate.name, confidence: .certain)
  }
}

/// What follows a unit in a rate: `a day`, `per 1,000 people`, `for every 100`.
struct RateSuffix {
  /// `per day`, `per 1000 person`.
  var name: String
  /// The token behind it.
  var end: Int
  /// Whether the denominator is a span of time.
  var isTime: Bool

  /// What is counted in a rate such as `call per day`.
  static func counted(in unit: String) -> String? {
    let words = unit.split(separator: " ")
    guard let per = words.firstIndex(of: "per"), per > 0 else { return nil }
    return words[..<per].joined(separator: " ")
  }

  /// The suffix that starts at `index`.
  static func read(_ context: CountContext, at index: Int) -> RateSuffix? {
    var at = index
    let hyphened = context.isHyphen(at)
    if hyphened { at += 1 }
    let onlyTime: Bool
    if context.matches(at, "per"), !context.matches(at + 1, "cent"), !context.matches(at + 1, "annum") {
      at += 1
      onlyTime = false
    } else if context.matches(at, "per"), context.matches(at + 1, "annum") {
      return RateSuffix(name: "per year", end: at + 2, isTime: true)
    } else if context.matches(at, "a") || context.matches(at, "an") || context.matches(at, "each")
      || context.matches(at, "every")
    {
      at += 1
      onlyTime = true
    } else if context.matches(at, "for"), context.matches(at + 1, "every") {
      at += 2
      onlyTime = false
    } else if context.isMark(at, UInt8(ascii: "/")), context.isGlued(at), context.isGlued(at + 1) {
      if let unit = letter(context, at + 1) {
        return RateSuffix(name: "per " + unit.name, end: at + 2, isTime: unit.isTime)
      }
      guard context.has(at + 1, [.timeUnit, .measureUnit]) else { return nil }
      at += 1
      onlyTime = false
    } else {
      return nil
    }
    if hyphened, context.isHyphen(at) { at += 1 }
    if context.has(at, .timeUnit), context.isKind(at, .word) {
      // `a day later`, `a year ago`, `a year earlier` are dates.
      if context.matchesAny(at + 1, ["ago", "later", "earlier", "before", "after", "previously", "old"]) {
        return nil
      }
      return RateSuffix(name: "per " + unit(context, at), end: at + 1, isTime: true)
    }
    guard !onlyTime || context.has(at, .measureUnit) || context.matchesAny(at, ["share", "head"]) else {
      return nil
    }
    if context.isKind(at, .number) || context.has(at, [.cardinal, .scale]),
      let numeral = NumberReader.one(context, at: at), !numeral.isOrdinal
    {
      guard let phrase = NounPhrase.read(context, after: numeral.tokens.upperBound, isOne: false),
        !phrase.isTime
      else {
        return RateSuffix(
          name: "per " + CountFormat.number(numeral.value), end: numeral.tokens.upperBound, isTime: false)
      }
      return RateSuffix(
        name: "per " + CountFormat.number(numeral.value) + " " + UnitName.of(phrase, context),
        end: phrase.tokens.upperBound,
        isTime: false)
    }
    if context.has(at, .scale) { return nil }
    if let square = MeasureUnit.prefixed(context, at) {
      return RateSuffix(name: "per " + square.name, end: square.end, isTime: false)
    }
    if context.has(at, .measureUnit) {
      return RateSuffix(name: "per " + unit(context, at), end: at + 1, isTime: false)
    }
    // `a 12p-a-share dividend`: the hyphens hold one word.
    if hyphened, context.has(at, .noun) {
      return RateSuffix(
        name: "per " + String(decoding: UnitName.lowered(context, at), as: UTF8.self), end: at + 1,
        isTime: false)
    }
    guard let phrase = NounPhrase.read(context, after: at, isOne: true), !phrase.isTime else { return nil }
    return RateSuffix(
      name: "per " + UnitName.of(phrase, context), end: phrase.tokens.upperBound, isTime: false)
  }

  /// `km/h`, `m/s`, `$/kg`.
  private static func letter(_ context: CountContext, _ index: Int) -> (name: String, isTime: Bool)? {
    if context.matches(index, "h") { return ("hour", true) }
    if context.matches(index, "s") { return ("second", true) }
    if context.matches(index, "l") { return ("litre", false) }
    if context.matches(index, "m") { return ("metre", false) }
    return nil
  }

  private static func unit(_ context: CountContext, _ index: Int) -> String {
    context.text.lexicon.spelling(of: context.text.lexicon.base(of: context.tokens[index].word))
  }
}

/// Writes numbers inside units and examples.
enum CountFormat {
  /// The largest number that a count may have: what is larger is a string of digits, and no figure of a report.
  static let largest = 1e18

  /// `value` without the noise of binary fractions (`8.2` million is 8,200,000); nil for what is too large to be one.
  static func tidied(_ value: Quantity.Value, isMoney: Bool = false) -> Quantity.Value? {
    func tidy(_ number: Double) -> Double {
      // `0.7p`: a tenth of a penny is as fine as sums are.
      if isMoney, number.magnitude < 1000 { return (number * 1e6).rounded() / 1e6 }
      let whole = number.rounded()
      return number.magnitude >= 1000 && (number - whole).magnitude < 1e-4 ? whole : number
    }
    switch value {
    case .number(let number):
      return number.magnitude <= largest ? .number(tidy(number)) : nil
    case .range(let low, let high):
      return low.magnitude <= largest && high.magnitude <= largest ? .range(tidy(low), tidy(high)) : nil
    }
  }

  /// `value` without a decimal point where it is whole.
  static func number(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    return String(value)
  }
}

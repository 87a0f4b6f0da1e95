import Claims
import ReportText

/// Percentages and percentage points.
enum PercentRule: CountRule {
  static let description = RuleDescription(
    id: "count.percent",
    summary: "A percentage, told apart from percentage points, with the `of` phrase that follows it",
    examples: [
      .init("Crime rose by 32%.", finds: "32%", value: "32 percent"),
      .init("Some 21 per cent were solved.", finds: "Some 21 per cent", value: "21 percent approximately"),
      .init("In all, 82% of victims were satisfied.", finds: "82% of victims", value: "82 percent"),
      .init(
        "The gap is 0.5 percentage points.", finds: "0.5 percentage points", value: "0.5 percentage point"),
      .init("Rates moved from 27% to 33 % in autumn.", finds: "33 %", value: "33 percent"),
      .init(no: "What is the percentage?"),
    ])

  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    guard !numeral.isOrdinal, let (end, unit) = sign(context, numeral.tokens.upperBound) else { return nil }
    var tokens = numeral.tokens.lowerBound..<end
    if unit == "percent", context.matches(end, "of"),
      let phrase = NounPhrase.read(context, after: end, isOne: false), !phrase.isTime
    {
      tokens = tokens.lowerBound..<phrase.tokens.upperBound
    }
    return CountMatch(
      tokens: tokens, kind: .percent, value: numeral.quantity, unit: unit, confidence: .certain)
  }

  /// The percent sign or words at `index`, and where they end.
  static func sign(_ context: CountContext, _ index: Int) -> (end: Int, unit: String)? {
    var at = index
    if context.isHyphen(at) { at += 1 }
    var end: Int
    if context.isMark(at, UInt8(ascii: "%")) {
      end = at + 1
    } else if context.matches(at, "per"), context.matches(at + 1, "cent") {
      end = at + 2
    } else if context.isHyphen(at + 1), context.matches(at, "per"), context.matches(at + 2, "cent") {
      end = at + 3
    } else if context.has(at, .percent), context.isKind(at, .word) {
      end = at + 1
    } else if context.matches(at, "basis"),
      context.matches(at + 1, "points") || context.matches(at + 1, "point")
    {
      return (at + 2, "basis point")
    } else if context.isGlued(at), context.matchesAny(at, ["pp", "ppt", "ppts"]) {
      return (at + 1, "percentage point")
    } else {
      return nil
    }
    if context.isHyphen(end), context.matches(end + 1, "point") || context.matches(end + 1, "points") {
      end += 1
    }
    if context.matches(end, "point") || context.matches(end, "points") {
      return (end + 1, "percentage point")
    }
    return (end, "percent")
  }
}

import Claims
import ReportText

/// Some of what was counted before.
enum PartOfThoseRule: CountRule {
  static let description = RuleDescription(
    id: "count.part-of-those",
    summary: "`Twenty of those`, `30 of them`: so many of what was counted before, whose noun is the unit",
    examples: [
      .init(
        "Police stopped 105 drivers. Twenty of those were fined.", finds: "Twenty of those",
        value: "20 driver"),
      .init(no: "It was one of those days."),
    ])

  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    guard !numeral.isOrdinal, numeral.fraction == nil, !numeral.isOne else { return nil }
    let end = numeral.tokens.upperBound
    guard context.matches(end, "of"),
      context.matchesAny(end + 1, ["those", "them", "these", "which", "whom"])
    else {
      return nil
    }
    return CountMatch(
      tokens: numeral.tokens.lowerBound..<(end + 2), kind: .count, value: numeral.quantity,
      confidence: .likely,
      takesUnitFromBefore: true)
  }
}

import Claims
import ReportText

/// How many times as much.
enum MultipleRule: CountRule {
  static let description = RuleDescription(
    id: "count.multiple",
    summary: "A multiple in one word: `threefold`, `more than tenfold`",
    examples: [
      .init("Demand saw a threefold rise.", finds: "threefold", value: "3 time"),
      .init("Fraud grew more than tenfold.", finds: "more than tenfold", value: "10 time more-than"),
      .init(no: "The role is manifold."),
    ])

  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    let word = numeral.tokens.upperBound - 1
    guard numeral.tokens.count == 1, !numeral.hasDigits, isFold(context, word) else { return nil }
    return CountMatch(
      tokens: numeral.tokens, kind: .count, value: numeral.quantity, unit: "time", confidence: .likely)
  }

  /// Whether the word at `index` ends in `fold`.
  private static func isFold(_ context: CountContext, _ index: Int) -> Bool {
    context.lastByte(index, 3) == UInt8(ascii: "f") && context.lastByte(index, 2) == UInt8(ascii: "o")
      && context.lastByte(index, 1) == UInt8(ascii: "l") && context.lastByte(index) == UInt8(ascii: "d")
  }
}

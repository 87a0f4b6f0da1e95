import Claims
import ReportText

/// Places in an order.
enum RankRule: CountRule {
  static let description = RuleDescription(
    id: "count.rank",
    summary: "A place in an order: an ordinal before a superlative or `place`, or behind `ranked`",
    examples: [
      .init("The force ranked 5th highest nationally.", finds: "5th highest", value: "5"),
      .init("It was joint third for burglary.", finds: "joint third", value: "3"),
      .init("The force was ranked second.", finds: "second", value: "2"),
      .init("It finished in 10th place.", finds: "10th place", value: "10"),
      .init("It is now 9th of 43 forces.", finds: "9th", value: "9"),
      .init("It came 31 out of 37 forces.", finds: "31 out of 37", value: "31"),
      .init(no: "This was the second meeting of the panel."),
      .init(no: "The third party did not reply."),
    ])

  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    guard numeral.isOrdinal else { return outOf(numeral, context) }
    var tokens = numeral.tokens
    var end = tokens.upperBound
    if context.isHyphen(end) { end += 1 }
    if Superlative.isOne(context, end) {
      tokens = tokens.lowerBound..<(end + 1)
    } else if context.matches(end, "most") || context.matches(end, "least") || context.matches(end, "best")
      || context.matches(end, "worst")
    {
      tokens = tokens.lowerBound..<(end + 1)
    } else if context.matches(end, "place"), !context.matches(tokens.lowerBound - 1, "the") {
      tokens = tokens.lowerBound..<(end + 1)
    } else if !isRanked(context, before: tokens.lowerBound), !isPlaced(numeral, context),
      !context.isWhole(numeral)
    {
      return nil
    }
    if context.matches(tokens.lowerBound - 1, "joint") {
      tokens = (tokens.lowerBound - 1)..<tokens.upperBound
    }
    return CountMatch(tokens: tokens, kind: .rank, value: numeral.quantity, confidence: .certain)
  }

  /// `came 31 out of 37`: where somebody comes or is placed, the first number is the place.
  private static func outOf(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    let end = numeral.tokens.upperBound
    guard numeral.high == nil, numeral.fraction == nil, context.matches(end, "out"),
      context.matches(end + 1, "of"),
      context.isKind(end + 2, .number) || context.has(end + 2, .cardinal),
      let whole = NumberReader.one(context, at: end + 2), whole.value >= numeral.value,
      context.matchesAny(
        numeral.tokens.lowerBound - 1,
        [
          "ranked", "ranks", "came", "comes", "placed", "stands", "stood", "rated", "finished", "at",
          "number",
        ])
    else { return nil }
    return CountMatch(
      tokens: numeral.tokens.lowerBound..<whole.tokens.upperBound, kind: .rank, value: numeral.quantity,
      confidence: .likely)
  }

  /// `9th of 43 forces`, `28th out of 43`, `from 21st to 9th`, `it was 21st`: in digits, with nothing behind that it
  /// could be the manieth of.
  private static func isPlaced(_ numeral: Numeral, _ context: CountContext) -> Bool {
    guard numeral.hasDigits, numeral.value < 200 else { return false }
    let end = numeral.tokens.upperBound
    let start = numeral.tokens.lowerBound
    if context.matches(end, "out"), context.matches(end + 1, "of") { return true }
    if context.matches(end, "of") {
      let number = context.matches(end + 1, "the") ? end + 2 : end + 1
      if context.isKind(number, .number) { return true }
    }
    if context.matches(end, "nationally") || context.matches(end, "overall") { return true }
    if context.matches(start - 1, "from"), context.matches(end, "to") || context.matches(end, "in") {
      return true
    }
    if context.matches(start - 1, "to"), hasRankBefore(context, start - 2) { return true }
    return context.matchesAny(start - 1, ["was", "were", "is", "now", "placed", "came"])
      && (end >= context.upper || context.isKind(end, .punctuation))
  }

  private static func hasRankBefore(_ context: CountContext, _ index: Int) -> Bool {
    var at = index
    while at > max(context.sentenceStart, index - 6) {
      if context.has(at, .ordinal), context.isGlued(at), context.isKind(at - 1, .number) { return true }
      at -= 1
    }
    return false
  }

  private static func isRanked(_ context: CountContext, before index: Int) -> Bool {
    var at = index - 1
    if context.matches(at, "joint") || context.matches(at, "equal") { return true }
    if context.matches(at, "as") || context.matches(at, "at") || context.matches(at, "the") { at -= 1 }
    if context.matchesAny(at, ["ranked", "ranks", "ranking", "rank"]) { return true }
    // `stands fourth in its group`, `came second.`
    return at == index - 1 && context.matchesAny(at, ["stands", "stood", "finished", "placed", "came"])
  }
}

/// Superlatives, told by their ending where the lexicon does not hold them.
enum Superlative {
  /// Whether the word at `index` is a superlative: `highest`, `busiest`.
  static func isOne(_ context: CountContext, _ index: Int) -> Bool {
    guard context.isKind(index, .word), context.length(index) > 5 else { return false }
    guard context.lastByte(index) == UInt8(ascii: "t"), context.lastByte(index, 1) == UInt8(ascii: "s"),
      context.lastByte(index, 2) == UInt8(ascii: "e")
    else { return false }
    if context.tokens[index].word == .unknown || context.has(index, .adjective) {
      return !context.matchesAny(
        index,
        [
          "request", "arrest", "protest", "contest", "harvest", "forest", "interest", "conquest", "bequest",
          "inquest",
        ])
    }
    return !context.has(index, [.noun, .verb])
  }
}

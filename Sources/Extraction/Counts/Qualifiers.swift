import Claims
import ReportText

/// Reads what the text says about how exact a number is: `some`, `more than`, `up to`, `or more`, `-plus`.
enum Qualifiers {
  /// What was read, and the tokens of the quantity with it.
  struct Found {
    var qualifier: Quantity.Qualifier
    var tokens: TokenRange
  }

  /// How many tokens a qualifier may take before the number.
  private static let reach = 6

  /// The qualifier around `tokens`, whose number ends before `numberEnd`.
  static func read(_ context: CountContext, tokens: TokenRange, numberEnd: Int) -> Found? {
    if let before = before(context, tokens) { return before }
    return after(context, tokens, numberEnd: numberEnd)
  }

  private static func before(_ context: CountContext, _ tokens: TokenRange) -> Found? {
    var edge = tokens.lowerBound
    // `more than a third`, `about the 100`, `nearly one in`: an article may stand between.
    if context.matches(edge - 1, "a") || context.matches(edge - 1, "an") { edge -= 1 }
    for end in edge == tokens.lowerBound ? [edge] : [tokens.lowerBound, edge] {
      var start = max(context.lower, end - reach)
      while start < end {
        if context.tokens[start].isAny(.phraseStart),
          let phrase = context.text.phrase(at: start, limit: end), phrase.range.upperBound == end,
          phrase.entry.kind == .qualifier, let qualifier = Quantity.Qualifier(rawValue: phrase.entry.ref)
        {
          return Found(qualifier: qualifier, tokens: start..<tokens.upperBound)
        }
        start += 1
      }
      let word = end - 1
      guard word >= context.lower else { continue }
      if context.has(word, .qualifier), context.isKind(word, .word), let qualifier = single(context, word) {
        return Found(qualifier: qualifier, tokens: word..<tokens.upperBound)
      }
      if let qualifier = mark(context, word) {
        return Found(qualifier: qualifier, tokens: word..<tokens.upperBound)
      }
    }
    return nil
  }

  private static func single(_ context: CountContext, _ index: Int) -> Quantity.Qualifier? {
    let token = context.tokens[index]
    return Quantity.Qualifier(
      rawValue: context.text.lexicon.spelling(of: context.text.lexicon.base(of: token.word)))
  }

  /// `~40`, `>40`, `<40`, `c.40`.
  private static func mark(_ context: CountContext, _ index: Int) -> Quantity.Qualifier? {
    if context.isMark(index, UInt8(ascii: "~")) { return .approximately }
    if context.isMark(index, UInt8(ascii: ">")) { return .moreThan }
    if context.isMark(index, UInt8(ascii: "<")) { return .lessThan }
    // `≥20`, `≤10`
    if context.isMark(index, Token.Detail.other), context.length(index) == 3, context.byte(index, 0) == 0xE2,
      context.byte(index, 1) == 0x89
    {
      if context.byte(index, 2) == 0xA5 { return .atLeast }
      if context.byte(index, 2) == 0xA4 { return .upTo }
    }
    if context.isMark(index, UInt8(ascii: ".")), context.isGlued(index), context.matches(index - 1, "c") {
      return .approximately
    }
    return nil
  }

  /// `20 or more`, `48 or so`, `100-plus`, `500+`.
  private static func after(_ context: CountContext, _ tokens: TokenRange, numberEnd: Int) -> Found? {
    for index in tokens.upperBound == numberEnd ? [numberEnd] : [tokens.upperBound, numberEnd] {
      let end = { (next: Int) in tokens.lowerBound..<max(tokens.upperBound, next) }
      if context.isMark(index, UInt8(ascii: "+")), context.isGlued(index) {
        return Found(qualifier: .atLeast, tokens: end(index + 1))
      }
      if context.isHyphen(index), context.matches(index + 1, "plus") {
        return Found(qualifier: .atLeast, tokens: end(index + 2))
      }
      if context.matches(index, "plus"),
        context.isGlued(index) || index == numberEnd && context.has(index + 1, .pluralNoun)
      {
        return Found(qualifier: .atLeast, tokens: end(index + 1))
      }
      if context.matches(index, "or") {
        if context.matches(index + 1, "so") {
          return Found(qualifier: .approximately, tokens: end(index + 2))
        }
        if context.matchesAny(index + 1, ["more", "over", "above", "greater"]) {
          return Found(qualifier: .atLeast, tokens: end(index + 2))
        }
        if context.matchesAny(index + 1, ["fewer", "less", "under", "below"]) {
          return Found(qualifier: .upTo, tokens: end(index + 2))
        }
      }
      if context.matches(index, "at"), context.matches(index + 1, "least") {
        return Found(qualifier: .atLeast, tokens: end(index + 2))
      }
      if context.matches(index, "at"), context.matches(index + 1, "most") {
        return Found(qualifier: .upTo, tokens: end(index + 2))
      }
    }
    return nil
  }
}

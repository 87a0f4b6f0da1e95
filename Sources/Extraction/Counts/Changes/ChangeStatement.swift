import Claims
import ReportText

/// A figure that says by how much one figure became another.
struct ChangeStatement {
  /// The figure.
  var figure: Int
  /// Whether the text leaves no doubt that it is about the two.
  var isBound: Bool

  /// The statements beside `pair`: between its figures, before them or behind them, and what repeats one in
  /// brackets.
  static func read(beside pair: ChangePair, in sentence: FigureSentence) -> [ChangeStatement] {
    let (low, high) = (min(pair.from, pair.to), max(pair.from, pair.to))
    var found: [ChangeStatement] = []
    if high - low == 2 {
      found.append(ChangeStatement(figure: low + 1, isBound: true))
      return found
    }
    if low > 0, let before = before(low - 1, pair, in: sentence) {
      found.append(before)
      // `by 415 (280%) from 148 to 563`.
      if low > 1, isApposition(low - 1, of: low - 2, in: sentence), sentence.figures[low - 2].direction != nil
      {
        found.append(ChangeStatement(figure: low - 2, isBound: before.isBound))
      }
    }
    let next = high + 1
    if next < sentence.figures.count, isAttached(next, behind: pair.tokens.upperBound, in: sentence) {
      var isBound = sentence.figures[next].direction != nil
      let following = next + 1
      let repeats = following < sentence.figures.count && isApposition(following, of: next, in: sentence)
      let end = repeats ? following : next
      isBound = isBound && !hasOtherBase(sentence.figures[end].tokens.upperBound, in: sentence)
      found.append(ChangeStatement(figure: next, isBound: isBound))
      if repeats { found.append(ChangeStatement(figure: following, isBound: isBound)) }
    }
    return found
  }

  /// `a 32% increase from …`, `rose by 415 to …`, `an increase of 415, from …`.
  private static func before(_ index: Int, _ pair: ChangePair, in sentence: FigureSentence)
    -> ChangeStatement?
  {
    let context = sentence.context
    let figure = sentence.figures[index]
    let gap = figure.tokens.upperBound..<max(figure.tokens.upperBound, pair.tokens.lowerBound)
    // What is compared belongs to the sentence as a whole.
    guard gap.count <= 8, context.matchesAny(pair.tokens.lowerBound, ["from", "to"]) else { return nil }
    if figure.direction == nil, !isRepeated(index, sentence) { return nil }
    for token in gap {
      if sentence.isMark(token, ",") || sentence.isFreeDash(token) {
        guard token == gap.upperBound - 1 else { return nil }
      } else if sentence.isMark(token, ";") || sentence.isMark(token, ":")
        || context.matchesAny(
          token,
          [
            "and", "but", "while", "or", "which", "who", "saw", "helped", "pushed", "led", "caused", "meant",
            "made",
            "among", "when",
          ])
        || context.has(token, [.changeUp, .changeDown]) && token > gap.lowerBound
      {
        return nil
      }
    }
    return ChangeStatement(
      figure: index, isBound: !hasOtherBase(gap.lowerBound, in: sentence, until: gap.upperBound))
  }

  private static func isRepeated(_ index: Int, _ sentence: FigureSentence) -> Bool {
    index > 0 && isApposition(index, of: index - 1, in: sentence)
      && sentence.figures[index - 1].direction != nil
  }

  /// Whether figure `index` is what happened to a figure that ends before token `end`: `, an increase of 415`,
  /// ` – up 32%`, ` (32%)`, `, a 32% rise`, `, which is a rise of 32%`, ` – 32% more`.
  static func isAttached(_ index: Int, behind end: Int, in sentence: FigureSentence) -> Bool {
    let context = sentence.context
    let figure = sentence.figures[index]
    // Between a noun or date of the figure before and the break nothing else may stand.
    let start = sentence.skippingDate(end)
    guard start <= figure.tokens.lowerBound, figure.tokens.lowerBound - start <= 8 else { return false }
    var at = start
    var isOpen = sentence.isBreak(at) && !sentence.isMark(at, ")")
    let isBracket = sentence.isMark(at, "(")
    if isOpen { at += 1 }
    if context.matchesAny(at, ["which", "that", "this"]),
      context.matchesAny(at + 1, ["is", "was", "represents", "represented", "means"])
    {
      at += 2
      isOpen = true
    } else if context.matchesAny(at, ["representing", "meaning", "marking", "or"]) {
      at += 1
      isOpen = true
    }
    if context.matchesAny(at, ["a", "an"]) { at += 1 }
    if at < figure.tokens.lowerBound, context.has(at, [.adjective]),
      !context.has(at, [.changeUp, .changeDown])
    {
      at += 1
    }
    var isNamed = false
    if context.has(at, [.changeUp, .changeDown]) {
      isNamed = true
      at += 1
      if context.matchesAny(at, ["by", "of"]) { at += 1 }
    }
    guard at == figure.tokens.lowerBound else { return false }
    let next = figure.tokens.upperBound
    if isBracket {
      return sentence.isMark(next, ")") || isNamed || context.has(next, [.changeUp, .changeDown])
    }
    return (isOpen || isNamed)
      && (isNamed || context.has(next, [.changeUp, .changeDown])
        || context.matchesAny(next, ["more", "fewer", "less", "higher", "lower"]) || figure.direction != nil)
  }

  /// Whether figure `index` says the same as the one before it: `£11.3m (5.6%)`, `£10 or 4.3%`, `£10, or 4.3%,`.
  static func isApposition(_ index: Int, of other: Int, in sentence: FigureSentence) -> Bool {
    guard other == index - 1, other >= 0 else { return false }
    let context = sentence.context
    let gap = sentence.gap(before: index)
    let next = sentence.figures[index].tokens.upperBound
    if gap.count == 1, sentence.isMark(gap.lowerBound, "(") { return sentence.isMark(next, ")") }
    let or = gap.count == 1 ? gap.lowerBound : gap.lowerBound + 1
    return (1...2).contains(gap.count) && context.matches(or, "or")
      && (gap.count == 1 || sentence.isMark(gap.lowerBound, ",") || sentence.isFreeDash(gap.lowerBound))
      && (sentence.isEnd(next) || context.matchesAny(next, ["from", "to"]))
  }

  /// Whether the words from token `index` on compare with something else: `on last year`, `since 2019`.
  static func hasOtherBase(_ index: Int, in sentence: FigureSentence, until end: Int? = nil) -> Bool {
    let limit = min(end ?? index + 5, sentence.context.upper, index + 8)
    guard index < limit else { return false }
    return (index..<limit).contains {
      sentence.context.matchesAny(
        $0,
        [
          "on", "over", "since", "compared", "than", "against", "year-on-year", "per", "year", "every",
          "each",
        ])
    }
  }
}

import Claims
import ReportText

/// Two figures of which the text says that one became the other.
struct ChangePair {
  /// The figure before.
  var from: Int
  /// The figure after.
  var to: Int
  /// Which way, where a word beside the two says so.
  var direction: Quantity.Change.Direction?
  /// The first token of the words that make them a pair, and the end of the second figure.
  var tokens: TokenRange
  /// Whether the text compares the two, and leaves it to the reader that one became the other.
  var isComparison = false

  /// The most tokens between the two figures.
  private static let reach = 12

  /// The pair whose second figure, in order of position, is `second`.
  static func read(at second: Int, in sentence: FigureSentence) -> ChangePair? {
    guard second > 0 else { return nil }
    return neighbours(second, sentence) ?? around(second, sentence)
  }

  /// `from 148 to 563`, `to 563 from 148`, `563, up from 148`, `563, compared with 148`.
  private static func neighbours(_ second: Int, _ sentence: FigureSentence) -> ChangePair? {
    let context = sentence.context
    let first = second - 1
    let gap = sentence.gap(before: second)
    let start = sentence.figures[first].tokens.lowerBound
    let here = sentence.figures[second].tokens
    guard !gap.isEmpty, gap.count <= reach, !isParted(gap, sentence) else { return nil }
    let last = article(gap.upperBound - 1, sentence)
    if context.matches(last, "to"), context.matches(start - 1, "from") {
      return ChangePair(from: first, to: second, tokens: (start - 1)..<here.upperBound)
    }
    if context.matches(last, "from") {
      // `fell from 20 to 10, arson from 5 to 9`: another thing begins.
      if context.matches(start - 1, "to"), !gap.contains(where: { sentence.isMark($0, ",") }),
        !isSecond(first, sentence)
      {
        return ChangePair(from: second, to: first, tokens: (start - 1)..<here.upperBound)
      }
      if context.has(last - 1, [.changeUp, .changeDown]), last - 1 >= gap.lowerBound {
        return ChangePair(
          from: second, to: first, direction: context.has(last - 1, .changeUp) ? .up : .down,
          tokens: start..<here.upperBound)
      }
    }
    if context.matchesAny(last, ["with", "to"]), context.matches(last - 1, "compared"), last > gap.lowerBound
    {
      return ChangePair(from: second, to: first, tokens: start..<here.upperBound, isComparison: true)
    }
    return nil
  }

  /// `61,609 crimes, up 32% from 46,600`, `2,051 more than the 16,326`: the difference stands between.
  private static func around(_ second: Int, _ sentence: FigureSentence) -> ChangePair? {
    let context = sentence.context
    let (first, middle) = (second - 2, second - 1)
    guard first >= 0 else { return nil }
    let gap = sentence.gap(before: second)
    let between = sentence.figures[middle]
    guard !gap.isEmpty, gap.count <= 4,
      ChangeStatement.isAttached(middle, behind: sentence.figures[first].tokens.upperBound, in: sentence)
    else { return nil }
    let last = article(gap.upperBound - 1, sentence)
    let tokens = sentence.figures[first].tokens.lowerBound..<sentence.figures[second].tokens.upperBound
    // `up 32% from 46,600`, `a rise of 32% on the 46,600`, `a 32% rise from 46,600`, `32% up on the 46,600`.
    if between.direction != nil, context.matchesAny(last, ["from", "on"]),
      (gap.lowerBound..<last).allSatisfy({ context.has($0, [.changeUp, .changeDown]) })
    {
      return ChangePair(from: second, to: first, direction: between.direction, tokens: tokens)
    }
    // `2,051 more than the 16,326`.
    if context.matches(last, "than"), last - gap.lowerBound == 1 {
      if context.matchesAny(last - 1, ["more", "higher"]) {
        return ChangePair(from: second, to: first, direction: .up, tokens: tokens)
      }
      if context.matchesAny(last - 1, ["fewer", "less", "lower"]) {
        return ChangePair(from: second, to: first, direction: .down, tokens: tokens)
      }
    }
    return nil
  }

  /// Whether figure `index` is what one before it became: `from 20 to 10`.
  private static func isSecond(_ index: Int, _ sentence: FigureSentence) -> Bool {
    index > 0 && sentence.context.matches(sentence.figures[index - 1].tokens.lowerBound - 1, "from")
  }

  /// The token before an article at `index`, or `index`.
  private static func article(_ index: Int, _ sentence: FigureSentence) -> Int {
    sentence.context.matchesAny(index, ["the", "a", "just", "only"]) ? index - 1 : index
  }

  /// Whether something in `gap` parts the two figures.
  private static func isParted(_ gap: TokenRange, _ sentence: FigureSentence) -> Bool {
    sentence.holds(["and", "but", "while", "whereas", "although", "or", "then"], in: gap)
      || gap.contains { sentence.isMark($0, ";") || sentence.isMark($0, "(") || sentence.isMark($0, ":") }
  }
}

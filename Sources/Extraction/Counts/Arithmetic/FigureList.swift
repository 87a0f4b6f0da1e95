import ReportText

/// Reads lists of figures: `11 knives in May, 8 in June and 14 in July`.
enum FigureList {
  /// The most words between one figure of a list and the next.
  private static let reach = 9
  /// The most figures that a list has: longer ones are tables, and would cost too much.
  private static let longest = 24

  /// Words that bind a figure to something other than its list.
  static let tangled: [StaticString] = [
    "including", "includes", "include", "included", "which", "whom", "whose", "these", "those", "them",
    "than", "up", "down", "compared", "per", "each", "respectively", "or", "but", "while", "whereas", "to",
    "versus", "against", "minus", "less", "except", "excluding", "among", "if", "when", "because",
  ]
  /// Words for what was counted before: a figure with one is a part of another.
  static let backward: [StaticString] = ["which", "whom", "these", "those", "them"]
  /// Words that bind the figure behind them to the words before.
  private static let governing: [StaticString] = [
    "of", "from", "than", "between", "by", "over", "under", "with", "within", "every", "for", "until", "not",
  ]

  /// The first figure of the list whose last one is `last`; nil where the sentence holds anything before it
  /// that might belong to the list too.
  static func first(endingAt last: Int, in sentence: FigureSentence) -> Int? {
    var first = last
    while first > 0, last - first < longest, isJoint(before: first, in: sentence) { first -= 1 }
    guard first < last, first == 0 || opens(sentence.gap(before: first), in: sentence) else { return nil }
    return isLead(sentence.gap(before: first), in: sentence) ? first : nil
  }

  /// The last figure of the list whose first one is `first`.
  static func last(startingAt first: Int, in sentence: FigureSentence) -> Int {
    var last = first
    while last + 1 < sentence.figures.count, last - first < longest, isJoint(before: last + 1, in: sentence) {
      last += 1
    }
    return last
  }

  /// Whether figure `index` follows the one before it as the next of a list: one comma or `and` between
  /// them, and nothing that ties it to other words.
  static func isJoint(before index: Int, in sentence: FigureSentence) -> Bool {
    let gap = sentence.gap(before: index)
    // `30 residents, 12 of whom were over 60`: a part of the one before.
    if sentence.holds(backward, in: sentence.figures[index].tokens)
      || sentence.holds(backward, in: sentence.figures[index - 1].tokens)
    {
      return false
    }
    guard !gap.isEmpty, gap.count <= reach, !sentence.holds(tangled, in: gap),
      !sentence.context.matchesAny(gap.upperBound - 1, governing)
    else { return false }
    let last = gap.last { isSeparator($0, sentence) } ?? gap.lowerBound
    return joints(in: gap, of: sentence) == 1 && gap.upperBound - last <= 4
      && !gap.contains {
        sentence.isFreeDash($0) || sentence.isMark($0, "(") || sentence.isMark($0, ")")
          || sentence.isMark($0, ":")
      }
  }

  /// How often `gap` parts members of a list; a comma and an `and` part them once.
  static func joints(in gap: TokenRange, of sentence: FigureSentence) -> Int {
    var joints = 0
    var last = gap.lowerBound - 2
    for token in gap where isSeparator(token, sentence) {
      if token != last + 1 { joints += 1 }
      last = token
    }
    return joints
  }

  /// Whether token `index` parts the members of a list.
  static func isSeparator(_ index: Int, _ sentence: FigureSentence) -> Bool {
    sentence.isMark(index, ",") || sentence.isMark(index, ";") || sentence.isMark(index, "+")
      || sentence.context.matchesAny(index, ["and", "plus"])
  }

  private static func opens(_ gap: TokenRange, in sentence: FigureSentence) -> Bool {
    gap.contains { sentence.isMark($0, ":") || sentence.isMark($0, ";") }
  }

  /// Whether nothing of `gap`, the words before a list, can be a member of it: `a car, 2 vans`.
  private static func isLead(_ gap: TokenRange, in sentence: FigureSentence) -> Bool {
    guard !sentence.context.matchesAny(gap.upperBound - 1, governing) else { return false }
    var start = gap.lowerBound
    for token in gap where sentence.isMark(token, ":") || sentence.isMark(token, ";") { start = token + 1 }
    let separators = (start..<gap.upperBound).filter { isSeparator($0, sentence) }
    guard let last = separators.last else { return true }
    // `In May, 11 knives`, `In Dunholme, officers found 11 knives`: what stands before the comma is a place
    // or time.
    return separators.count == 1 && sentence.isMark(last, ",") && last - start <= 5
      && sentence.context.has(start, .preposition)
  }
}

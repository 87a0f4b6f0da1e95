import Claims
import ReportText

/// The parts of a whole: `Of the 53 complaints, 2 were upheld and the other 51 were not`.
///
/// Parts may overlap or leave something out, so that only what is called the other, the remaining or the
/// rest can fail to add up.
enum PartsCheck: ArithmeticCheck {
  static func findings(in sentence: FigureSentence, after earlier: FigureSentence?) -> [ArithmeticFinding] {
    if let earlier, let finding = linked(sentence, to: earlier) { return [finding] }
    guard sentence.figures.count > 2, let first = ofTheWhole(sentence) ?? ofWhich(sentence) else { return [] }
    return finding(first, sentence).map { [$0] } ?? []
  }

  /// The whole is the first figure, its parts are all from `first` on.
  private static func finding(_ first: Int, _ sentence: FigureSentence) -> ArithmeticFinding? {
    let parts = Array(first..<sentence.figures.count)
    guard parts.count > 1, isClean(parts, sentence), let sum = FigureSum(parts, of: 0, in: sentence) else {
      return nil
    }
    let isLike = parts.allSatisfy { sentence.figures[$0].isLike(sentence.figures[0]) }
    return sum.finding(
      mayFail: isLike && isRest(parts[parts.count - 1], sentence) && isComplete(parts, sentence))
  }

  /// `There were 53 complaints. Of these, 2 …`; `Of the 53 complaints, 2 were upheld. The other 51 …`.
  private static func linked(_ sentence: FigureSentence, to earlier: FigureSentence) -> ArithmeticFinding? {
    let context = sentence.context
    let start = context.sentenceStart
    if context.matches(start, "of"), context.matchesAny(start + 1, ["these", "those", "them"]) {
      guard earlier.figures.count == 1, sentence.gap(before: 0).count <= 5 else { return nil }
      return finding(1, sentence.joined(to: earlier))
    }
    guard context.matches(start, "the"), sentence.figures.count == 1,
      sentence.figures[0].tokens.lowerBound == start + 2, isRest(0, sentence),
      let first = ofTheWhole(earlier) ?? ofWhich(earlier)
    else { return nil }
    return finding(first, sentence.joined(to: earlier))
  }

  /// `Of the 53 complaints, 2 were …`.
  private static func ofTheWhole(_ sentence: FigureSentence) -> Int? {
    let start = sentence.context.sentenceStart
    guard sentence.figures.count > 1, sentence.context.matches(start, "of"),
      sentence.gap(before: 0).count <= 3
    else { return nil }
    let next = sentence.gap(before: 1)
    guard next.count <= 10, !sentence.holds(FigureList.tangled, in: next) else { return nil }
    return 1
  }

  /// `53 complaints, of which 2 were upheld and …`.
  private static func ofWhich(_ sentence: FigureSentence) -> Int? {
    guard sentence.figures.count > 1 else { return nil }
    let gap = sentence.gap(before: 1)
    guard
      let link = gap.first(where: {
        sentence.context.matches($0, "of") && sentence.context.matchesAny($0 + 1, ["which", "whom"])
      }), link - gap.lowerBound <= 6, gap.upperBound - link <= 4
    else { return nil }
    return 1
  }

  /// Whether the parts follow each other as those of one whole.
  private static func isClean(_ parts: [Int], _ sentence: FigureSentence) -> Bool {
    let last = parts[parts.count - 1]
    guard !sentence.holds(FigureList.backward, in: sentence.gap(after: last)) else {
      return false
    }
    return parts.dropFirst().allSatisfy { index in
      let gap = sentence.gap(before: index)
      let ties = FigureList.backward + ["from", "than", "including", "per", "with"]
      return gap.count <= 14
        && gap.contains { FigureList.isSeparator($0, sentence) || sentence.isMark($0, ".") }
        && !sentence.holds(ties, in: gap)
        // `and 102 of those were appealed`: a part of a part.
        && !sentence.holds(FigureList.backward, in: sentence.figures[index].tokens)
        && !sentence.context.matchesAny(
          gap.upperBound - 1, ["of", "to", "by", "for", "in", "after", "within"])
    }
  }

  /// Whether no part is without its figure: `2 were upheld, some were withdrawn and the other 40 are open`.
  private static func isComplete(_ parts: [Int], _ sentence: FigureSentence) -> Bool {
    let vague: [StaticString] = [
      "some", "several", "many", "most", "few", "others", "half", "number", "majority", "handful", "various",
    ]
    return parts.allSatisfy { index in
      let gap = sentence.gap(before: index)
      return !sentence.holds(vague, in: gap)
        && (index == parts[0] || FigureList.joints(in: gap, of: sentence) <= 1)
    }
  }

  /// `the other 51`, `the remaining 51`.
  private static func isRest(_ part: Int, _ sentence: FigureSentence) -> Bool {
    let start = sentence.figures[part].tokens.lowerBound
    return sentence.context.matchesAny(start - 1, ["other", "remaining"])
      && sentence.context.matches(start - 2, "the")
  }
}

import Claims
import ReportText

/// Percentages of one whole: `62% agreed, 31% did not and the remaining 7% had no view`.
enum RestCheck: ArithmeticCheck {
  static func findings(in sentence: FigureSentence, after earlier: FigureSentence?) -> [ArithmeticFinding] {
    guard let rest = sentence.figures.indices.last, rest > 0, isRest(rest, sentence) else { return [] }
    let parts = Array(0...rest)
    guard parts.allSatisfy({ isShare(sentence.figures[$0]) }),
      parts.dropFirst().allSatisfy({ FigureList.isJoint(before: $0, in: sentence) })
    else { return [] }
    let values = parts.map { sentence.figures[$0].value }
    let slack = parts.reduce(0) { $0 + sentence.figures[$1].looseSlack }
    let sum = values.reduce(0, +)
    // `40% … 60%, and the remaining 30% of that`: should some of them make a whole by themselves, the others
    // are parts of something else.
    if makeWhole(values, slack) { return [] }
    let words = parts.map(sentence.words).joined(separator: " + ")
    if (sum - 100).magnitude <= 0.001 {
      return [ArithmeticFinding(holds: true, words: "\(words) = 100%", span: sentence.span(parts))]
    }
    guard parts.count > 2, (sum - 100).magnitude > slack + 1 else { return [] }
    let made = sentence.words(of: sum, like: rest)
    return [
      ArithmeticFinding(
        holds: false, words: "\(words) is \(made), and a whole is 100%", span: sentence.span(parts))
    ]
  }

  /// Whether some of `values`, one behind the other but not all, make 100.
  private static func makeWhole(_ values: [Double], _ slack: Double) -> Bool {
    for first in values.indices {
      var sum = 0.0
      for last in first..<values.count {
        sum += values[last]
        if sum > 100 + slack { break }
        if last - first + 1 < values.count, sum >= 100 - slack { return true }
      }
    }
    return false
  }

  private static func isShare(_ figure: Figure) -> Bool {
    figure.isPlain && figure.kind == .percent && figure.unit == "percent" && figure.direction == nil
      && figure.value > 0 && figure.value < 100
  }

  private static func isRest(_ index: Int, _ sentence: FigureSentence) -> Bool {
    let start = sentence.figures[index].tokens.lowerBound
    guard !sentence.context.matches(sentence.figures[index].number.upperBound, "of") else { return false }
    return sentence.context.matchesAny(start - 1, ["other", "remaining"])
      && sentence.context.matches(start - 2, "the")
  }
}

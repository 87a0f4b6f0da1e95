import Claims
import ReportText

/// Lists with their total: `11, 8 and 14, 33 in all`; `a total of 33, made up of 11, 8 and 14`.
enum TotalCheck: ArithmeticCheck {
  static func findings(in sentence: FigureSentence, after earlier: FigureSentence?) -> [ArithmeticFinding] {
    var findings: [ArithmeticFinding] = []
    for total in sentence.figures.indices {
      if total > 1, let finding = behind(total, sentence) {
        findings.append(finding)
      } else if let finding = before(total, sentence) {
        findings.append(finding)
      }
    }
    return findings
  }

  // MARK: - The total behind its list

  private static func behind(_ total: Int, _ sentence: FigureSentence) -> ArithmeticFinding? {
    let gap = sentence.gap(before: total)
    let isAnnounced = isTotal(before: sentence.figures[total].tokens.lowerBound, sentence)
    let end = totalEnd(sentence.figures[total].tokens.upperBound, sentence)
    guard isAnnounced || end != nil, !gap.isEmpty, gap.count <= 8,
      gap.contains(where: { sentence.isBreak($0) }) || isAnnounced,
      !sentence.holds(FigureList.tangled, in: gap),
      !gap.contains(where: { sentence.context.matches($0, "and") || sentence.isMark($0, "(") }),
      let first = FigureList.first(endingAt: total - 1, in: sentence)
    else { return nil }
    let terms = Array(first..<total)
    guard let sum = FigureSum(terms, of: total, in: sentence) else { return nil }
    // `100 in all since January` is the total of more than the list.
    // `12 members, 8 men and 4 women, 12 in total`: what stands first is the whole, or of another kind.
    if (first + 1..<total).contains(where: { makes(total, Array($0..<total), sentence) }) { return nil }
    let isClosed = sentence.isEnd(end ?? sentence.figures[total].tokens.upperBound)
    return sum.finding(mayFail: isClosed && isSameThing(terms, total, sentence))
  }

  private static func makes(_ total: Int, _ terms: [Int], _ sentence: FigureSentence) -> Bool {
    terms.reduce(0) { $0 + sentence.figures[$1].value } == sentence.figures[total].value
  }

  /// Whether the total counts what the list does, so far as the units tell.
  private static func isSameThing(_ terms: [Int], _ total: Int, _ sentence: FigureSentence) -> Bool {
    let whole = sentence.figures[total]
    guard whole.kind == .count, !whole.isBare, whole.unit != "person" else { return true }
    return terms.allSatisfy { sentence.figures[$0].isBare || sentence.figures[$0].unit == whole.unit }
  }

  /// Whether the words before token `start` announce a total: `a total of`, `totalling`, `making`.
  private static func isTotal(before start: Int, _ sentence: FigureSentence) -> Bool {
    let context = sentence.context
    if context.matches(start - 1, "of"), context.matches(start - 2, "total") {
      // `for a total of`, `giving a total of`; a bare `a total of` opens a sentence.
      return context.matches(start - 3, "a")
        && (context.matchesAny(start - 4, ["for", "giving", "making"]) || sentence.isBreak(start - 4))
    }
    return context.matchesAny(start - 1, ["totalling", "totaling", "making"])
  }

  /// The token behind `in all`, `in total`, `altogether` at `index`.
  private static func totalEnd(_ index: Int, _ sentence: FigureSentence) -> Int? {
    let context = sentence.context
    if context.matches(index, "in"), context.matchesAny(index + 1, ["all", "total"]) { return index + 2 }
    if context.matches(index, "all"), context.matches(index + 1, "told") { return index + 2 }
    return context.matches(index, "altogether") ? index + 1 : nil
  }

  // MARK: - The total before its list

  private static func before(_ total: Int, _ sentence: FigureSentence) -> ArithmeticFinding? {
    let first = total + 1
    guard first + 1 < sentence.figures.count else { return nil }
    let gap = sentence.gap(before: first)
    guard gap.count <= 12, !sentence.holds(FigureList.tangled, in: gap),
      let opening = gap.last(where: {
        sentence.isMark($0, ":") || sentence.isMark($0, "(") || isMadeUp($0, sentence)
      }),
      gap.upperBound - opening <= 4
    else { return nil }
    let last = FigureList.last(startingAt: first, in: sentence)
    guard last > first, isWhole(last, inBracket: sentence.isMark(opening, "("), sentence),
      let sum = FigureSum(Array(first...last), of: total, in: sentence)
    else { return nil }
    // What stands behind a colon or in brackets need not be everything.
    return sum.finding(
      mayFail: isMadeUp(opening, sentence) && isSameThing(Array(first...last), total, sentence))
  }

  /// `comprising`, `consisting of`, `made up of`: what follows is the whole.
  private static func isMadeUp(_ index: Int, _ sentence: FigureSentence) -> Bool {
    let context = sentence.context
    if context.matches(index, "comprising") { return true }
    return context.matches(index, "of")
      && (context.matches(index - 1, "consisting")
        || context.matches(index - 1, "up") && context.matches(index - 2, "made"))
  }

  /// Whether the list ends with figure `last`: no member without a figure follows.
  private static func isWhole(_ last: Int, inBracket: Bool, _ sentence: FigureSentence) -> Bool {
    let tail = sentence.gap(after: last)
    if inBracket {
      guard let close = tail.first(where: { sentence.isMark($0, ")") }) else { return false }
      return !(tail.lowerBound..<close).contains { FigureList.isSeparator($0, sentence) }
    }
    return last + 1 == sentence.figures.count && !tail.contains { FigureList.isSeparator($0, sentence) }
      && !sentence.holds(["others", "rest", "remainder", "several", "some", "more", "unknown"], in: tail)
  }
}

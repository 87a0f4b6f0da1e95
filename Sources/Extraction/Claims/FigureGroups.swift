import Claims
import ReportText

/// Tells which counts of a sentence are one figure: `from 318 to 247`, `6.2%, up from 4.8%`, `£11.3m (5.6%)`.
struct FigureGroups {
  let context: ClaimContext
  private var document: AnalysedDocument { context.document }
  private var counts: [Quantity] { context.findings.counts }

  /// The most tokens between two counts that are one figure.
  private static let reach = 12

  /// `indices`, the counts of one stretch in order, parted into figures.
  func groups(of indices: [Int], tokens: [TokenRange]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for place in indices.indices {
      if place > 0, let last = groups.last,
        isOne(indices[place - 1], indices[place], tokens[place - 1], tokens[place])
      {
        groups[groups.count - 1] = last.lowerBound..<(place + 1)
      } else {
        groups.append(place..<(place + 1))
      }
    }
    return groups
  }

  private func isOne(_ first: Int, _ second: Int, _ before: TokenRange, _ after: TokenRange) -> Bool {
    let gap = before.upperBound..<max(before.upperBound, after.lowerBound)
    guard !gap.isEmpty, gap.count <= Self.reach else { return false }
    let changes = counts[first].change != nil || counts[second].change != nil
    // `an increase of £11.3m (5.6%)`, `by £14 a year, or 5.1 per cent,`.
    if counts[first].kind != counts[second].kind, changes || counts[second].kind == .percent, gap.count <= 2 {
      if document[gap.upperBound - 1].isMark(UInt8(ascii: "(")), gap.count == 1 { return changes }
      if document.matches(gap.upperBound - 1, "or") { return true }
    }
    // `9th of the 43 forces`, `three of the 60 complaints`.
    if counts[first].kind == .rank || counts[first].kind == .count, document.matches(gap.lowerBound, "of"),
      gap.count <= 2
    {
      return true
    }
    guard isPair(counts[first], counts[second]) || isPair(counts[second], counts[first]) else {
      // `by £14 a year, to £290`.
      return changes && document.matches(gap.upperBound - 1, "to") && gap.count <= 2
    }
    // `7.9 days, compared with 8.7 in 2021/22` is one figure beside what it is held against.
    let last = document[gap.upperBound - 1].isAny(.determiner) ? gap.upperBound - 2 : gap.upperBound - 1
    return document.matches(last, "to") || document.matches(last, "from")
  }

  /// Whether `later` says that it was `earlier`.
  private func isPair(_ earlier: Quantity, _ later: Quantity) -> Bool {
    guard let from = later.change?.from, case .number(let value) = earlier.value else { return false }
    return from == value
  }
}

import ReportText

/// How much each word tells: rare words of the two reports more than words that stand everywhere.
struct WordWeights {
  private let weights: [UInt64: Double]
  private static let rarest = 4.0

  /// The weights in the statements of two reports.
  init(_ lists: StatementList...) {
    var counts: [UInt64: Int] = [:]
    for list in lists {
      for statement in list.statements {
        for stem in Set(statement.words.stems) { counts[stem, default: 0] += 1 }
      }
    }
    // 1 + 3 / n falls from 4 to 1: a word of both reports once has 2.5. No logarithm, which the standard
    // library lacks.
    weights = counts.mapValues { 1 + (WordWeights.rarest - 1) / Double($0) }
  }

  /// The weight of a stem; the greatest of one that no statement has.
  subscript(_ stem: UInt64) -> Double { weights[stem] ?? WordWeights.rarest }

  /// How much two sets of words have in common, by weight: 0 nothing, 1 all (Dice's coefficient).
  func likeness(_ first: [UInt64], _ second: [UInt64]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    var left: [UInt64: Int] = [:]
    var total = 0.0
    for stem in first {
      left[stem, default: 0] += 1
      total += self[stem]
    }
    var common = 0.0
    for stem in second {
      total += self[stem]
      if let count = left[stem], count > 0 {
        left[stem] = count - 1
        common += self[stem]
      }
    }
    return 2 * common / total
  }

  /// The share of the weight of `words` that `text` has too.
  func share(of words: [UInt64], in text: Set<UInt64>) -> Double {
    var total = 0.0
    var found = 0.0
    for stem in Set(words) {
      total += self[stem]
      if text.contains(stem) { found += self[stem] }
    }
    return total == 0 ? 0 : found / total
  }
}

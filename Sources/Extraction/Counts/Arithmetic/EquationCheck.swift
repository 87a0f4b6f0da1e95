import Claims
import ReportText

/// Sums written with their signs: `498 + 102 = 600`.
enum EquationCheck: ArithmeticCheck {
  static func findings(in sentence: FigureSentence, after earlier: FigureSentence?) -> [ArithmeticFinding] {
    var findings: [ArithmeticFinding] = []
    for total in sentence.figures.indices.dropFirst() where isEqualSign(sentence, sentence.gap(before: total))
    {
      var first = total - 1
      while first > 0, isPlus(sentence, sentence.gap(before: first)) { first -= 1 }
      let terms = Array(first..<total)
      guard terms.count > 1, !isPartOfMore(sentence, first, total),
        let sum = FigureSum(terms, of: total, in: sentence),
        let finding = sum.finding(mayFail: true)
      else { continue }
      findings.append(finding)
    }
    return findings
  }

  private static func isEqualSign(_ sentence: FigureSentence, _ gap: TokenRange) -> Bool {
    gap.count == 1
      && (sentence.isMark(gap.lowerBound, "=")
        || sentence.context.matchesAny(gap.lowerBound, ["equals", "makes"]))
  }

  private static func isPlus(_ sentence: FigureSentence, _ gap: TokenRange) -> Bool {
    gap.count == 1
      && (sentence.isMark(gap.lowerBound, "+") || sentence.context.matches(gap.lowerBound, "plus"))
  }

  /// Whether another sign stands before the first term or behind the total.
  private static func isPartOfMore(_ sentence: FigureSentence, _ first: Int, _ total: Int) -> Bool {
    func isSign(_ index: Int) -> Bool {
      sentence.context.isKind(index, .symbol) || sentence.context.isDash(index)
        || sentence.isMark(index, "*") || sentence.isMark(index, "/") || sentence.context.matches(index, "x")
    }
    return isSign(sentence.figures[first].tokens.lowerBound - 1)
      || isSign(sentence.figures[total].tokens.upperBound)
  }
}

/// A sum of figures beside the total that the text states for it.
struct FigureSum {
  let sentence: FigureSentence
  let terms: [Int]
  let total: Int
  /// Their sum, by their word.
  let sum: Double
  /// How it compares with the total.
  let agreement: Agreement

  /// The sum of `terms`; nil where one of the figures cannot be reckoned with, or is of another kind.
  init?(_ terms: [Int], of total: Int, in sentence: FigureSentence) {
    let figures = terms.map { sentence.figures[$0] }
    let whole = sentence.figures[total]
    guard terms.count > 1, whole.isPlain, figures.allSatisfy({ $0.isPlain && $0.kind == whole.kind }),
      whole.kind == .count || figures.allSatisfy({ $0.unit == whole.unit })
    else { return nil }
    self.sentence = sentence
    self.terms = terms
    self.total = total
    sum = figures.reduce(0) { $0 + $1.value }
    let loose = figures.reduce(0) { $0 + $1.looseSlack }
    // Terms in whole numbers do not make a total that is rounded to more than tens.
    agreement = Agreement(
      stated: whole.value, slack: figures.allSatisfy(\.isWholeCount) ? 0 : whole.slack,
      looseSlack: loose == 0 ? min(whole.looseSlack, 5) : whole.looseSlack, exact: sum,
      range: (sum - loose)...(sum + loose))
  }

  /// What is to be said of it; a sum that fails where the text does not bind it fails silently.
  func finding(mayFail: Bool) -> ArithmeticFinding? {
    let left = terms.map(sentence.words).joined(separator: " + ")
    let place = sentence.span(terms + [total])
    switch agreement {
    case .holds:
      return ArithmeticFinding(holds: true, words: "\(left) = \(sentence.words(total))", span: place)
    case .fails where mayFail:
      return ArithmeticFinding(
        holds: false,
        words: "\(left) is \(sentence.words(of: sum, like: total)), the text says \(sentence.words(total))",
        span: place)
    case .fails, .unsure: return nil
    }
  }
}

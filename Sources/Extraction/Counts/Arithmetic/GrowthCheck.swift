import Claims
import ReportText

/// One figure, and by how much it grew in two ways: `£214.6m, an increase of £11.3m (5.6%)`. The figure
/// without the increase is what the percentage is of.
enum GrowthCheck: ArithmeticCheck {
  static func findings(in sentence: FigureSentence, after earlier: FigureSentence?) -> [ArithmeticFinding] {
    guard sentence.figures.count > 2 else { return [] }
    let findings = sentence.figures.indices.dropFirst(2).compactMap { finding($0, sentence) }
    return findings.isEmpty || ChangeCheck.isAdjusted(sentence) ? [] : findings
  }

  /// Whether the figure is what something grew from: `45 vans (40 a year earlier, an increase of 5`.
  private static func isBaseline(_ index: Int, before next: Int, _ sentence: FigureSentence) -> Bool {
    let context = sentence.context
    let tokens = sentence.figures[index].tokens
    return sentence.isMark(tokens.lowerBound - 1, "(")
      || context.matchesAny(tokens.lowerBound - 1, ["against", "from", "with", "than", "was"])
      || sentence.holds(
        ["earlier", "before", "previous", "previously", "last", "ago"], in: sentence.gap(before: next))
  }

  private static func finding(_ share: Int, _ sentence: FigureSentence) -> ArithmeticFinding? {
    let (whole, by) = (share - 2, share - 1)
    let (total, amount, percent) = (sentence.figures[whole], sentence.figures[by], sentence.figures[share])
    guard total.isPlain, amount.isPlain, percent.isPlain, percent.unit == "percent", total.kind != .percent,
      total.isLike(amount), amount.value > 0, let direction = amount.direction, direction != .unchanged,
      ChangeStatement.isApposition(share, of: by, in: sentence),
      ChangeStatement.isAttached(by, behind: total.tokens.upperBound, in: sentence),
      ChangePair.read(at: whole, in: sentence) == nil, !isBaseline(whole, before: by, sentence)
    else { return nil }
    let base = direction == .down ? total.value + amount.value : total.value - amount.value
    let slack = total.looseSlack + amount.looseSlack
    guard base > slack else { return nil }
    let exact = amount.value / base * 100
    let least = (amount.value - amount.looseSlack) / (base + slack) * 100
    let most = (amount.value + amount.looseSlack) / (base - slack) * 100
    let agreement = Agreement(
      stated: percent.value.magnitude, slack: percent.step / 2, looseSlack: PercentPlaces.slack(percent),
      exact: exact, range: least...most)
    let before = sentence.words(of: base, like: whole)
    let way = direction == .down ? "a fall" : "an increase"
    let words = "\(sentence.words(by)) on \(before) is \(way) of"
    let said = sentence.words(share)
    let place = sentence.span([whole, by, share])
    switch agreement {
    case .holds: return ArithmeticFinding(holds: true, words: "\(words) \(said)", span: place)
    case .fails:
      let made = FigureFormat.number(exact, step: min(percent.step, 1) / 10)
      return ArithmeticFinding(holds: false, words: "\(words) \(made)%, the text says \(said)", span: place)
    case .unsure: return nil
    }
  }
}

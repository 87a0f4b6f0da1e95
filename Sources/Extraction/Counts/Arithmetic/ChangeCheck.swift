import Claims
import ReportText

/// Changes between two stated figures: `a 32% increase from 46,600 to 61,609`, `up from 148 to 563, an
/// increase of 415`, `2,051 more than the 16,326 of the year before`.
enum ChangeCheck: ArithmeticCheck {
  static func findings(in sentence: FigureSentence, after earlier: FigureSentence?) -> [ArithmeticFinding] {
    var findings: [ArithmeticFinding] = []
    if sentence.figures.count > 2 {
      for index in sentence.figures.indices.dropFirst() {
        guard let pair = ChangePair.read(at: index, in: sentence) else { continue }
        for stated in ChangeStatement.read(beside: pair, in: sentence) {
          if let finding = finding(pair, stated, in: sentence) { findings.append(finding) }
        }
      }
      if !findings.isEmpty, isAdjusted(sentence) { findings = [] }
    }
    if findings.isEmpty, let earlier, let finding = linked(sentence, to: earlier) { findings.append(finding) }
    return findings
  }

  /// Words that make a change something other than the difference of two figures.
  static func isAdjusted(_ sentence: FigureSentence) -> Bool {
    sentence.holds(
      [
        "average", "averaging", "annualised", "annualized", "annually", "compound", "real", "adjusted",
        "adjusting", "inflation", "underlying", "excluding", "seasonally", "yearly", "respectively",
        "another", "additional", "further", "cumulative", "like-for-like", "equivalent", "pro",
      ], in: sentence.context.sentenceStart..<sentence.context.upper)
  }

  // MARK: - Two figures and what is said of their difference

  static func finding(_ pair: ChangePair, _ stated: ChangeStatement, in sentence: FigureSentence)
    -> ArithmeticFinding?
  {
    let (from, to) = (sentence.figures[pair.from], sentence.figures[pair.to])
    let figure = sentence.figures[stated.figure]
    guard from.isPlain, to.isPlain, figure.isPlain, from.isLike(to), from.value > 0, to.value > 0,
      from.kind != .ratio, hasOneScale(from, to)
    else { return nil }
    let rise = to.value - from.value
    // A fall that is called a rise may be a slip of the text, or of its reading.
    if let direction = figure.direction ?? pair.direction, direction == .up ? rise < 0 : rise > 0 {
      return nil
    }
    let isPoints = figure.unit == "percentage point"
    let isPercent = figure.kind == .percent && !isPoints
    // `from 4.8% to 6.2%, a rise of 1.4%` is said of points as often as of shares.
    guard !isPercent || from.kind != .percent else { return nil }
    guard
      isPercent || isPoints && from.kind == .percent && from.unit == "percent"
        || figure.kind == from.kind && figure.isLike(from) && figure.isLike(to)
    else { return nil }
    let amount = figure.value.magnitude
    let agreement: Agreement
    let made: String
    if isPercent {
      let exact = rise.magnitude / from.value * 100
      let low = (to.value - to.looseSlack) / (from.value + from.looseSlack)
      let high = (to.value + to.looseSlack) / max(from.value - from.looseSlack, from.value / 1000)
      let ends = [(low - 1) * 100, (high - 1) * 100]
      let least = rise < 0 ? -ends[1] : ends[0]
      let most = rise < 0 ? -ends[0] : ends[1]
      agreement = Agreement(
        stated: amount, slack: figure.step / 2, looseSlack: PercentPlaces.slack(figure), exact: exact,
        range: least...max(least, most))
      made = FigureFormat.number(exact, step: min(figure.step, 1) / 10) + "%"
    } else {
      let loose = from.looseSlack + to.looseSlack
      agreement = Agreement(
        stated: amount, slack: isExact(from, to) ? figure.slack : max(figure.slack, from.slack),
        looseSlack: figure.looseSlack,
        exact: rise.magnitude, range: (rise.magnitude - loose)...(rise.magnitude + loose))
      made =
        isPoints
        ? FigureFormat.number(rise.magnitude, step: min(from.step, to.step)) + " percentage points"
        : sentence.words(of: rise.magnitude, like: stated.figure)
    }
    let place = sentence.span([pair.from, pair.to, stated.figure])
    let way = rise < 0 ? "a fall" : "an increase"
    let said = sentence.words(stated.figure)
    let ends = "\(sentence.words(pair.from)) to \(sentence.words(pair.to)) is \(way) of"
    switch agreement {
    case .holds: return ArithmeticFinding(holds: true, words: "\(ends) \(said)", span: place)
    case .fails where stated.isBound:
      return ArithmeticFinding(holds: false, words: "\(ends) \(made), the text says \(said)", span: place)
    case .fails, .unsure: return nil
    }
  }

  private static func isExact(_ from: Figure, _ to: Figure) -> Bool { from.isWholeCount && to.isWholeCount }

  /// Whether the two were written to one scale: `from 1.2 to 1.5 million` leaves it out of the first.
  private static func hasOneScale(_ from: Figure, _ to: Figure) -> Bool {
    let ratio = max(from.value, to.value) / min(from.value, to.value)
    return ratio < 1000
  }

  // MARK: - The sentence behind

  /// `It rose from 46,600 to 61,609. That is an increase of 32%.`
  private static func linked(_ sentence: FigureSentence, to earlier: FigureSentence) -> ArithmeticFinding? {
    let context = sentence.context
    let start = context.sentenceStart
    guard earlier.figures.count == 2, let pair = ChangePair.read(at: 1, in: earlier),
      context.matchesAny(start, ["that", "this", "it"]),
      context.matchesAny(start + 1, ["is", "was", "represents", "represented", "means", "marks"]),
      let figure = sentence.figures.first, figure.direction != nil,
      sentence.gap(before: 0).count <= 6, !isAdjusted(sentence), !isAdjusted(earlier)
    else { return nil }
    let isBound = !ChangeStatement.hasOtherBase(figure.tokens.upperBound, in: sentence)
    return finding(pair, ChangeStatement(figure: 2, isBound: isBound), in: sentence.joined(to: earlier))
  }
}

/// How far a percentage may be from what was rounded or cut to it.
enum PercentPlaces {
  /// One place either way; more for tens and fives, which people round to without saying so.
  static func slack(_ figure: Figure) -> Double {
    let value = figure.value.magnitude
    guard figure.step == 1 else { return figure.step }
    if value >= 100 { return max(2.5, figure.looseStep / 2, value / 50) }
    if value.truncatingRemainder(dividingBy: 10) == 0 { return 2.5 }
    return value.truncatingRemainder(dividingBy: 5) == 0 ? 1.5 : 1
  }
}

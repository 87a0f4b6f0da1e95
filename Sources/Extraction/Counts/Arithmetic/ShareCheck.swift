import Claims
import ReportText

/// Shares with the numbers that they are of: `105 (43%) of the 243`, `77, or 73% of the 105`.
enum ShareCheck: ArithmeticCheck {
  /// A part and a whole, and the percentage that the one is said to be of the other.
  private struct Share {
    var part: Int
    var whole: Int
    var percent: Int
    var isBound = true
  }

  static func findings(in sentence: FigureSentence, after earlier: FigureSentence?) -> [ArithmeticFinding] {
    guard sentence.figures.contains(where: { $0.kind == .percent && $0.isPlain }) else { return [] }
    var shares: [Share] = []
    for index in sentence.figures.indices where sentence.figures[index].unit == "percent" {
      if let share = ofTheWhole(index, sentence) ?? behindTheWhole(index, sentence) { shares.append(share) }
    }
    shares += underHeading(sentence)
    let written = sentence.figures.indices.compactMap { ratio($0, sentence) }
    return shares.compactMap { finding($0, sentence) } + written
  }

  // MARK: - Reading

  /// `105 (43%) of the 243`, `43% (105) of the 243`, `77, or 73% of the 105`.
  private static func ofTheWhole(_ percent: Int, _ sentence: FigureSentence) -> Share? {
    let context = sentence.context
    if percent > 0, percent + 1 < sentence.figures.count {
      let end = sentence.figures[percent].tokens.upperBound
      if isBracketed(percent, sentence), isOf(end + 1, before: percent + 1, sentence) {
        return Share(part: percent - 1, whole: percent + 1, percent: percent)
      }
      let gap = sentence.gap(before: percent)
      if gap.count == 2, sentence.isMark(gap.lowerBound, ","), context.matches(gap.lowerBound + 1, "or"),
        isOf(end, before: percent + 1, sentence)
      {
        return Share(part: percent - 1, whole: percent + 1, percent: percent)
      }
    }
    if percent + 2 < sentence.figures.count, isBracketed(percent + 1, sentence),
      isOf(sentence.figures[percent + 1].tokens.upperBound + 1, before: percent + 2, sentence)
    {
      return Share(part: percent + 1, whole: percent + 2, percent: percent)
    }
    return nil
  }

  /// `105 of the 243 complaints (43%)`, `105 of the 243 complaints, or 43%,`.
  private static func behindTheWhole(_ percent: Int, _ sentence: FigureSentence) -> Share? {
    guard percent > 1, isOf(sentence.figures[percent - 2].tokens.upperBound, before: percent - 1, sentence),
      isApposition(percent, sentence)
    else { return nil }
    return Share(part: percent - 2, whole: percent - 1, percent: percent)
  }

  /// `Of the 243 complaints, 105 (43%) were closed and 20 (8%) withdrawn`.
  private static func underHeading(_ sentence: FigureSentence) -> [Share] {
    let context = sentence.context
    guard sentence.figures.count > 2, context.matches(context.sentenceStart, "of"),
      sentence.gap(before: 0).count <= 3
    else { return [] }
    var shares: [Share] = []
    let inner = FigureList.backward + ["including"]
    for percent in sentence.figures.indices.dropFirst(2) {
      let part = percent - 1
      // `105 (43%), of which 20 (19%)`: another whole.
      if sentence.holds(inner, in: sentence.gap(before: part)) { break }
      guard sentence.figures[percent].unit == "percent", isBracketed(percent, sentence),
        !sentence.context.matches(sentence.figures[percent].number.upperBound, "of"),
        !context.matches(sentence.figures[percent].tokens.upperBound + 1, "of"),
        !context.matchesAny(sentence.figures[part].tokens.lowerBound - 1, ["of", "than", "from", "to"]),
        sentence.figures[part].isLike(sentence.figures[0])
      else { continue }
      shares.append(Share(part: part, whole: 0, percent: percent))
    }
    return shares
  }

  /// `105 out of 243 complaints (43%)`: one quantity that holds both.
  private static func ratio(_ index: Int, _ sentence: FigureSentence) -> ArithmeticFinding? {
    let percent = index + 1
    guard let fraction = sentence.figures[index].fraction, fraction.numerator > 0,
      percent < sentence.figures.count,
      isApposition(percent, sentence), sentence.figures[percent].isPlain,
      sentence.figures[percent].unit == "percent",
      // `two-thirds (67%)` needs no reckoning.
      !sentence.figures[index].number.contains(where: { sentence.context.has($0, .fraction) }),
      let places = FigurePlaces.read(
        sentence.figures[index].number, value: fraction.numerator, sentence.context)
    else { return nil }
    let part = FigureFormat.number(fraction.numerator, step: places.step)
    let whole = FigureFormat.number(fraction.denominator, step: 1)
    let exact = fraction.numerator / fraction.denominator * 100
    let found = finding(
      exact: exact, range: exact...exact, percent, part: part, whole: whole,
      at: sentence.span([index, percent]), sentence)
    // `Nearly one in three (31%)`: small numbers round what the percentage gives exactly.
    let mayFail = fraction.denominator > 20 && sentence.figures[index].isExact
    return found.flatMap { $0.holds || mayFail ? $0 : nil }
  }

  private static func isBracketed(_ index: Int, _ sentence: FigureSentence) -> Bool {
    let tokens = sentence.figures[index].tokens
    return index > 0 && sentence.isMark(tokens.lowerBound - 1, "(")
      && tokens.lowerBound - 1 == sentence.figures[index - 1].tokens.upperBound
      && sentence.isMark(tokens.upperBound, ")")
  }

  /// Whether the percentage stands behind the figure before it in brackets, or behind `or` with nothing after.
  private static func isApposition(_ percent: Int, _ sentence: FigureSentence) -> Bool {
    if sentence.context.matches(sentence.figures[percent].number.upperBound, "of") { return false }
    if isBracketed(percent, sentence) {
      return !sentence.context.matches(sentence.figures[percent].tokens.upperBound + 1, "of")
    }
    return ChangeStatement.isApposition(percent, of: percent - 1, in: sentence)
      && sentence.isEnd(sentence.figures[percent].tokens.upperBound)
  }

  /// Whether `of`, `of the` and the like fill the tokens from `start` to figure `index`.
  private static func isOf(_ start: Int, before index: Int, _ sentence: FigureSentence) -> Bool {
    let context = sentence.context
    let end = sentence.figures[index].tokens.lowerBound
    guard context.matches(start, "of"), start < end, end - start <= 3 else { return false }
    return (start + 1..<end).allSatisfy {
      context.matchesAny($0, ["the", "all", "these", "those", "its", "their"])
    }
  }

  // MARK: - Reckoning

  private static func finding(_ share: Share, _ sentence: FigureSentence) -> ArithmeticFinding? {
    let (part, whole) = (sentence.figures[share.part], sentence.figures[share.whole])
    guard part.isPlain, whole.isPlain, sentence.figures[share.percent].isPlain, part.kind == whole.kind,
      part.kind != .percent, part.value > 0, whole.value >= part.value, part.isLike(whole),
      whole.value > whole.looseSlack
    else { return nil }
    let low = (part.value - part.looseSlack) / (whole.value + whole.looseSlack) * 100
    let high = (part.value + part.looseSlack) / (whole.value - whole.looseSlack) * 100
    return finding(
      exact: part.value / whole.value * 100, range: low...high, share.percent,
      part: sentence.words(share.part),
      whole: sentence.words(share.whole), at: sentence.span([share.part, share.whole, share.percent]),
      sentence)
  }

  private static func finding(
    exact: Double, range: ClosedRange<Double>, _ percent: Int, part: String, whole: String,
    at place: ByteSpan,
    _ sentence: FigureSentence
  ) -> ArithmeticFinding? {
    let figure = sentence.figures[percent]
    let agreement = Agreement(
      stated: figure.value, slack: figure.step / 2, looseSlack: PercentPlaces.slack(figure), exact: exact,
      range: range)
    switch agreement {
    case .holds:
      return ArithmeticFinding(
        holds: true, words: "\(part) is \(sentence.words(percent)) of \(whole)", span: place)
    case .fails:
      let made = FigureFormat.number(exact, step: min(figure.step, 1) / 10) + "%"
      return ArithmeticFinding(
        holds: false, words: "\(part) is \(made) of \(whole), the text says \(sentence.words(percent))",
        span: place)
    case .unsure: return nil
    }
  }
}

import Claims
import ReportText

/// Rates of a period beside what came in all: `1,862 drivers in 14 days, or 133 a day`.
enum RateCheck: ArithmeticCheck {
  /// A span of time in days, hours or months, as far as they can be turned into each other.
  private struct Period {
    var count: Double
    /// The unit as rates have it: `day`.
    var unit: String
    var end: Int
  }

  static func findings(in sentence: FigureSentence, after earlier: FigureSentence?) -> [ArithmeticFinding] {
    sentence.figures.indices.dropFirst().compactMap { index in
      totalFirst(index - 1, index, sentence) ?? rateFirst(index - 1, index, sentence)
    }
  }

  /// `1,862 drivers in 14 days, or 133 a day`; ` – 133 a day`; `, an average of 133 a day`.
  private static func totalFirst(_ total: Int, _ rate: Int, _ sentence: FigureSentence) -> ArithmeticFinding?
  {
    guard sentence.isPlain(total), sentence.isPlain(rate), let period = period(after: total, sentence) else {
      return nil
    }
    var at = period.end
    guard sentence.isBreak(at) else { return nil }
    at += 1
    let context = sentence.context
    if context.matchesAny(at, ["or", "making", "averaging"]) {
      at += 1
    } else if context.matchesAny(at, ["which", "that"]), context.matchesAny(at + 1, ["is", "was"]) {
      at += 2
    } else {
      return nil
    }
    guard at == sentence.figures[rate].tokens.lowerBound else { return nil }
    return finding(total, rate, period, sentence)
  }

  /// `133 drivers a day for 14 days, 1,862 in all`.
  private static func rateFirst(_ rate: Int, _ total: Int, _ sentence: FigureSentence) -> ArithmeticFinding? {
    guard sentence.isPlain(total), sentence.isPlain(rate), let period = period(after: rate, sentence),
      sentence.isBreak(period.end)
    else { return nil }
    let context = sentence.context
    let (start, end) = (sentence.figures[total].tokens.lowerBound, sentence.figures[total].tokens.upperBound)
    let isTotal =
      context.matches(end, "in") && context.matchesAny(end + 1, ["all", "total"])
      || context.matches(end, "altogether")
    let isAnnounced = context.matches(period.end + 1, "or") && period.end + 2 == start
    guard isTotal && period.end + 1 == start || isAnnounced else { return nil }
    return finding(total, rate, period, sentence)
  }

  private static func finding(_ total: Int, _ rate: Int, _ period: Period, _ sentence: FigureSentence)
    -> ArithmeticFinding?
  {
    let (whole, each) = (sentence.figures[total], sentence.figures[rate])
    guard each.kind == .rate, let unit = each.unit, let name = time(of: unit), each.value > 0,
      whole.kind == .count || whole.kind == .rate && whole.isBare,
      let times = factor(period, in: name)
    else { return nil }
    let exact = whole.value / times
    // A rate of working days, or one cut to whole numbers, is none the worse for it.
    let agreement = Agreement(
      stated: each.value, slack: each.step / 2, looseSlack: each.step,
      exact: exact, range: (exact * 0.9)...(exact * (name == "day" ? 1.5 : 1.1)))
    let place = sentence.span([total, rate])
    let span = "\(FigureFormat.number(period.count, step: 1)) \(period.unit)\(period.count == 1 ? "" : "s")"
    let words = "\(sentence.words(total)) in \(span) is"
    switch agreement {
    case .holds:
      return ArithmeticFinding(holds: true, words: "\(words) \(sentence.words(rate)) a \(name)", span: place)
    case .fails:
      let made = FigureFormat.number(exact, step: exact < 20 ? 0.1 : 1)
      return ArithmeticFinding(
        holds: false, words: "\(words) \(made) a \(name), the text says \(sentence.words(rate))", span: place)
    case .unsure: return nil
    }
  }

  /// The span of time behind figure `index`: `in 14 days`, `over two weeks`.
  private static func period(after index: Int, _ sentence: FigureSentence) -> Period? {
    let context = sentence.context
    var at = sentence.figures[index].tokens.upperBound
    // `1,862 drivers were stopped in 14 days`.
    let limit = min(at + 5, context.upper)
    while at < limit, !context.matchesAny(at, ["in", "over", "during", "within", "for"]) {
      guard context.isKind(at, .word), !context.matchesAny(at, ["and", "but", "or"]) else { return nil }
      at += 1
    }
    guard at < limit else { return nil }
    at += 1
    if context.matches(at, "the") { at += 1 }
    guard context.isKind(at, .number) || context.has(at, .cardinal),
      let number = NumberReader.one(context, at: at), number.value >= 1, number.fraction == nil,
      !number.isOrdinal
    else { return nil }
    let word = number.tokens.upperBound
    guard context.has(word, .timeUnit), context.isKind(word, .word) else { return nil }
    let unit = context.text.lexicon.spelling(of: context.text.lexicon.base(of: context.tokens[word].word))
    return Period(count: number.value, unit: unit, end: word + 1)
  }

  /// The span of time that a rate is of.
  private static func time(of unit: String) -> String? {
    for name in ["hour", "day", "week", "month", "year"]
    where unit == "per \(name)" || unit.hasSuffix(" per \(name)") {
      return name
    }
    return nil
  }

  /// How many of `unit` a period holds.
  private static func factor(_ period: Period, in unit: String) -> Double? {
    if period.unit == unit { return period.count }
    switch (period.unit, unit) {
    case ("day", "hour"): return period.count * 24
    case ("week", "day"): return period.count * 7
    case ("week", "hour"): return period.count * 168
    case ("fortnight", "day"): return period.count * 14
    case ("fortnight", "week"): return period.count * 2
    case ("year", "month"): return period.count * 12
    case ("year", "week"): return period.count * 52.18
    case ("year", "day"): return period.count * 365.25
    case ("month", "day"): return period.count * 30.44
    case ("month", "week"): return period.count * 4.35
    default: return nil
    }
  }
}

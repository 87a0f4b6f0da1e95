import ReportText

extension DateRule {
  /// `every week`, `each Thursday`, `twice a year`, `Mondays`.
  static let recurring = DateRule(
    "date.recurring", "Something that comes again at an interval: a set.",
    starts: [.determiner, .adverb, .cardinal, .weekday], digits: true,
    examples: [
      .init("It saves 500 hours each year.", finds: "each year", value: "P1Y"),
      .init("The panel meets every two months.", finds: "every two months", value: "P2M"),
      .init("They are paid twice a year.", finds: "twice a year", value: "P1Y"),
      .init("It meets on Mondays.", finds: "Mondays", value: "P1W"),
      .init(no: "Each officer and every one of them."),
    ]
  ) { reader, index in
    // `Tuesday nights`
    if reader.has(index, .weekday), reader.dayPart(index + 1) != nil, reader.isPlural(index + 1) {
      return DateCandidate(index, index + 2, .set(.weekday(reader.number(index))))
    }
    if reader.isPluralWeekday(index) {
      return DateCandidate(index, index + 1, .set(.weekday(reader.number(index))))
    }
    switch reader.word(index) {
    case .each, .every: break
    case .once, .twice:
      guard
        reader.word(index + 1) == .a || reader.word(index + 1) == .every || reader.word(index + 1) == .each,
        let grain = reader.grain(index + 2), !reader.isPlural(index + 2), grain >= .hour
      else { return nil }
      return DateCandidate(index, index + 3, .set(.every(Span(1, grain))))
    default:
      // `three times a year`
      guard let (_, end) = reader.count(index), reader.word(end) == .times, reader.word(end + 1) == .a,
        let grain = reader.grain(end + 2), !reader.isPlural(end + 2), grain >= .hour
      else { return nil }
      return DateCandidate(index, end + 3, .set(.every(Span(1, grain))))
    }
    var next = index + 1
    if let (weekday, end) = reader.weekday(next), !reader.isPluralWeekday(next) {
      return DateCandidate(index, reader.dayPart(end) == nil ? end : end + 1, .set(.weekday(weekday)))
    }
    if let (month, end) = reader.month(next), reader.isCapital(next) {
      return DateCandidate(index, end, .set(.month(month)))
    }
    if let part = reader.dayPart(next) { return DateCandidate(index, next + 1, .set(.dayPart(part))) }
    var amount = 1.0
    if reader.word(next) == .other || reader.word(next) == .second {
      amount = 2
      next += 1
    } else if let (value, end) = reader.count(next) {
      amount = value
      next = end
    } else if reader.word(next) == .single {
      next += 1
    } else if reader.word(next) == .few, let grain = reader.grain(next + 1) {
      return DateCandidate(index, next + 2, .set(.every(Span(vague: grain))))
    }
    if reader.word(next) == .financial || reader.word(next) == .calendar { next += 1 }
    guard let grain = reader.grain(next), grain != .night, !reader.isPossessive(next + 1) else { return nil }
    return DateCandidate(index, next + 1, .set(.every(Span(amount, grain))))
  }

  /// `monthly`, `annual`.
  static let recurringAdjective = DateRule(
    "date.recurring-adjective", "Daily, weekly, monthly, annual: a set.", starts: [.timeSet],
    examples: [
      .init("An annual report and a monthly meeting.", finds: "annual", value: "P1Y"),
      .init("It meets fortnightly.", finds: "fortnightly", value: "P2W"),
      .init(no: "She told the Daily Mail."),
      .init(no: "It costs £40,000 annually and takes 300 calls daily."),
    ]
  ) { reader, index in
    guard let grain = reader.recurringGrain(index) else { return nil }
    // Names: the Daily Mail, the Annual Review of Something.
    if reader.isCapital(index), !reader.startsSentence(index),
      !reader.tokens[index].shape.contains(.allCapitals)
    {
      return nil
    }
    if reader.isCapital(index), reader.isCapital(index + 1) { return nil }
    if reader.isHyphen(index - 1) || reader.isDenominator(index) { return nil }
    return DateCandidate(index, index + 1, .set(.every(Span(1, grain))))
  }
}

extension TimeReader {
  /// Whether an adverb such as `annually` only says what a number is counted by: `£40,000 annually`.
  func isDenominator(_ index: Int) -> Bool {
    guard has(index, .adverb), !has(index + 1, [.noun, .pluralNoun, .adjective]) else { return false }
    return isNumber(index - 1) || mark(index - 1, "%") || has(index - 1, [.percent, .scale])
      || has(index - 1, .pluralNoun) && (isNumber(index - 2) || isNumber(index - 3))
  }
}

import ReportText

extension DateRule {
  /// `every week`, `each Thursday`, `twice a year`, `Mondays`.
  static let recurring = DateRule(
    "date.recurring", "Something that comes again at an interval: a set.",
    starts: [.determiner, .adverb, .cardinal, .weekday, .fraction], digits: true,
    examples: [
      .init("It saves 500 hours each year.", finds: "each year", value: "P1Y"),
      .init("The panel meets every two months.", finds: "every two months", value: "P2M"),
      .init("They are paid twice a year.", finds: "twice a year", value: "P1Y"),
      .init("It meets on Mondays.", finds: "Mondays", value: "P1W"),
      .init("It is open 24/7.", finds: "24/7", value: "P1D"),
      .init("They patrol every single night.", finds: "every single night", value: "P1D"),
      .init("It meets every other Tuesday.", finds: "every other Tuesday", value: "P2W"),
      .init(
        "It meets on the first Monday of every month.", finds: "the first Monday of every month",
        value: "P1M"),
      .init("It is due on the 15th of each month.", finds: "the 15th of each month", value: "P1M"),
      .init("A six-monthly report is due.", finds: "six-monthly", value: "P6M"),
      .init("It meets every two to three months.", finds: "every two to three months", value: "P2M/P3M"),
      .init(
        "Crowds come on Friday and Saturday nights.", finds: "Friday and Saturday nights", value: "P1W"),
      .init(no: "Each officer and every one of them."),
      .init(
        no:
          "Crime fell year on year, year-on-year and day by day, at £3 per year or per annum, four times per year."
      ),
      .init(no: "It closed on 24/7/2021."),
    ]
  ) { reader, index in
    if let (end, recurrence) = reader.placeInRecurrence(index) {
      return DateCandidate(index, end, .set(recurrence))
    }
    if let (end, span) = reader.spanAdjective(index) { return DateCandidate(index, end, .set(.every(span))) }
    // `24/7`
    if let (hours, _) = reader.integer(index), hours == 24, reader.separator(index + 1) == "/",
      let (days, _) = reader.integer(index + 2), days == 7
    {
      guard !reader.isGlued(index + 3) || !reader.mark(index + 3, "/"), reader.separator(index - 1) == nil
      else {
        return nil
      }
      return DateCandidate(index, index + 3, .set(.every(Span(1, .day))))
    }
    // `Friday and Saturday nights`
    if let (_, end) = reader.weekday(index), reader.word(end) == .and || reader.word(end) == .or,
      let (_, after) = reader.weekday(end + 1), reader.dayPart(after) != nil, reader.isPlural(after)
    {
      return DateCandidate(index, after + 1, .set(.every(Span(1, .week))))
    }
    // `Tuesday nights`
    if reader.has(index, .weekday), reader.dayPart(index + 1) != nil, reader.isPlural(index + 1) {
      return DateCandidate(index, index + 2, .set(.weekday(reader.number(index))))
    }
    if reader.isPluralWeekday(index) {
      if reader.word(index - 1) == .alternate, index > reader.taken {
        return DateCandidate(index - 1, index + 1, .set(.every(Span(2, .week))))
      }
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
      guard let (_, end) = reader.count(index), reader.word(end) == .times,
        reader.word(end + 1) == .a || reader.word(end + 1) == .every
          || reader.word(end + 1) == .each,
        let grain = reader.grain(end + 2), !reader.isPlural(end + 2), grain >= .hour
      else { return nil }
      return DateCandidate(index, end + 3, .set(.every(Span(1, grain))))
    }
    var next = index + 1
    // `each and every night`, `every single night`
    if reader.word(next) == .and, reader.word(next + 1) == .every { next += 2 }
    if reader.word(next) == .single { next += 1 }
    if reader.word(next) == .other || reader.word(next) == .second, let (_, end) = reader.weekday(next + 1) {
      return DateCandidate(index, end, .set(.every(Span(2, .week))))
    }
    let isSeason = reader.has(next, .season) && !reader.has(next, .changeDown)
    if isSeason || reader.has(next, .holiday) && reader.holiday(next) != nil {
      return DateCandidate(index, next + 1, .set(.every(Span(1, .year))), .likely)
    }
    if reader.word(next) == .weekend || reader.word(next) == .weekday {
      let grain: Grain = reader.word(next) == .weekend ? .week : .day
      return DateCandidate(index, next + 1, .set(.every(Span(1, grain))))
    }
    if let (short, long, end) = reader.spans(next) {
      return DateCandidate(index, end, .set(.between(short, long)))
    }
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
      .init("They patrol at weekends.", finds: "weekends", value: "P1W"),
      .init("It is open on weekdays.", finds: "weekdays", value: "P1D"),
      .init(no: "She told the Daily Mail."),
      .init(no: "It costs £40,000 annually and takes 300 calls daily."),
    ]
  ) { reader, index in
    if reader.word(index) == .weekends {
      guard reader.word(index - 1) == .at || reader.word(index - 1) == .on else { return nil }
      return DateCandidate(index, index + 1, .set(.every(Span(1, .week))))
    }
    guard let grain = reader.recurringGrain(index) else { return nil }
    // Names: the Daily Mail, the Annual Review of Something.
    if reader.isCapital(index), !reader.startsSentence(index),
      !reader.tokens[index].shape.contains(.allCapitals)
    {
      return nil
    }
    if reader.isCapital(index), reader.isCapital(index + 1) { return nil }
    if reader.isHyphen(index - 1) || reader.isDenominator(index) { return nil }
    return DateCandidate(index, index + 1, .set(.every(Span(1, grain))), .likely)
  }
}

extension TimeReader {
  /// Whether an adverb such as `annually` only says what a number is counted by: `£40,000 annually`.
  func isDenominator(_ index: Int) -> Bool {
    guard has(index, .adverb), !has(index + 1, [.noun, .pluralNoun, .adjective]) else { return false }
    return isNumber(index - 1) || mark(index - 1, "%") || has(index - 1, [.percent, .scale])
      || has(index - 1, .pluralNoun) && (isNumber(index - 2) || isNumber(index - 3))
  }

  /// `the first Monday of every month`, `the 15th of each month`; of `the month` nobody says which.
  fileprivate func placeInRecurrence(_ index: Int) -> (end: Int, recurrence: Recurrence)? {
    var next = word(index) == .the ? index + 1 : index
    if word(next) == .last || word(next) == .first {
      next += 1
    } else {
      guard let (_, end, isOrdinal) = ordinal(next), isOrdinal else { return nil }
      next = end
    }
    if let (_, end) = weekday(next) { next = end } else if grain(next) == .day { next += 1 }
    guard word(next) == .of || word(next) == .in, word(next + 1) == .every || word(next + 1) == .each else {
      return nil
    }
    guard let grain = grain(next + 2), grain >= .week, !isPlural(next + 2) else { return nil }
    return (next + 3, .every(Span(1, grain)))
  }

  /// `six-monthly`, `half-yearly`.
  fileprivate func spanAdjective(_ index: Int) -> (end: Int, span: Span)? {
    guard has(index, [.cardinal, .fraction]) || isNumber(index), isHyphen(index + 1),
      let grain = recurringGrain(index + 2)
    else { return nil }
    if word(index) == .half { return grain == .year ? (index + 3, Span(6, .month)) : nil }
    guard let (amount, end) = count(index), end == index + 1 else { return nil }
    return (index + 3, Span(amount, grain))
  }
}

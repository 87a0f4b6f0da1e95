import ReportText

extension DateRule {
  /// `the week commencing 6 June`, `w/c 6 June`, `the week ending 12 June`.
  static let weekRound = DateRule(
    "date.week-round", "The week that starts or ends with a day.",
    starts: [.determiner, .timeUnit, .weekday],
    digits: true,
    examples: [
      .init(
        "In the week commencing 6 June 2022 it rose.", finds: "the week commencing 6 June 2022",
        value: "2022-06-06/2022-06-12"),
      .init("It will be shut w/c 6 June 2022.", finds: "w/c 6 June 2022", value: "2022-06-06/2022-06-12"),
      .init(
        "In the week ending 12 June 2022 it fell.", finds: "the week ending 12 June 2022",
        value: "2022-06-06/2022-06-12"),
      .init(no: "A week ending in tears, and the week following."),
    ]
  ) { reader, index in
    // `w/c`, `w/e`, read from the day behind it, since letters start no date.
    if reader.has(index, .weekday) || reader.isNumber(index) {
      guard reader.mark(index - 2, "/"), reader.word(index - 3) == .w, index - 3 >= reader.taken,
        reader.word(index - 1) == .c || reader.word(index - 1) == .e,
        let day = DateRules.point(reader, index),
        day.meaning.isDay
      else { return nil }
      return DateCandidate(
        index - 3, day.tokens.upperBound,
        .piece(.weekRound(ends: reader.word(index - 1) == .e), of: day.meaning), day.confidence)
    }
    var next = reader.word(index) == .the ? index + 1 : index
    guard reader.word(next) == .week else { return nil }
    next += 1
    let ends = reader.word(next) == .ending || reader.word(next) == .ended
    guard
      ends || reader.word(next) == .beginning || reader.has(next, .gerund) && !reader.has(next, .timeModifier)
    else { return nil }
    next += 1
    if reader.word(next) == .on { next += 1 }
    guard let day = DateRules.point(reader, next), case .calendar(let fields) = day.meaning, fields.day != nil
    else { return nil }
    return DateCandidate(
      index, day.tokens.upperBound, .piece(.weekRound(ends: ends), of: day.meaning), day.confidence)
  }
}

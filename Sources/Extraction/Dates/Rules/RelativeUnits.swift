import ReportText

extension DateRule {
  /// `last month`, `this year`, `the following week`, `the previous financial year`.
  static let relativeUnit = DateRule(
    "date.relative-unit",
    "A unit told by its place before or after the publication date, or the date it leans on.",
    starts: [.determiner, .timeModifier],
    examples: [
      .init(
        "They came into effect last month.", finds: "last month", value: "2021-10", published: "2021-11-25"),
      .init("In 2018 he left; the following year she came.", finds: "the following year", value: "2019"),
      .init(
        "It will open next week.", finds: "next week", value: "2021-11-29/2021-12-05", published: "2021-11-25"
      ),
      .init(
        "Spending in the last financial year rose.", finds: "the last financial year",
        value: "2021-04-01/2022-03-31", published: "2022-06-16"),
      .init("In 2018 it was lower than the year before.", finds: "the year before", value: "2017"),
      .init("In the previous year it was lower.", finds: "the previous year"),
      .init(no: "This day centre and that second chance, the last days."),
    ]
  ) { reader, index in
    let hasArticle = reader.word(index) == .the
    let next = hasArticle ? index + 1 : index
    var at = next + 1
    // `this past week`, `this coming Sunday`
    var modifier = next
    if reader.word(next) == .this, reader.word(at) == .past || reader.word(at) == .coming {
      modifier = at
      at += 1
    }
    var direction = 0
    var leans = false
    // `over the weekend`: the one that is past, unless the sentence points forward.
    if hasArticle, reader.word(next) == .weekend {
      return DateCandidate(index, next + 1, .relative(.weekend, -1, leans: false), .weak)
    }
    // `the year before`, `the day after`: leaning, where nothing follows that they could be before.
    if hasArticle, let grain = reader.grain(next), !reader.isPlural(next),
      grain == .day || grain == .week || grain == .month || grain == .year
    {
      guard !reader.isWord(next + 2) || reader.has(next + 2, .conjunction) else { return nil }
      switch reader.word(next + 1) {
      case .before: return DateCandidate(index, next + 2, .relative(grain, -1, leans: true), .likely)
      case .after, .following:
        return DateCandidate(index, next + 2, .relative(grain, 1, leans: true), .likely)
      default: return nil
      }
    }
    switch reader.word(modifier) {
    case .last: direction = -1
    case .past where modifier > next: direction = -1
    case .this: direction = 0
    case .current: direction = 0
    case .next:
      direction = 1
      leans = hasArticle
    case .coming, .upcoming: direction = 1
    case .following:
      direction = 1
      leans = true
    case .previous, .preceding, .prior:
      direction = -1
      leans = true
    case .that:
      guard !hasArticle else { return nil }
      leans = true
      if reader.word(at) == .same { at += 1 }
    case .same:
      leans = true
    default: return nil
    }
    if hasArticle, reader.word(modifier) == .this { return nil }
    if reader.word(at) == .financial || reader.word(at) == .fiscal, reader.word(at + 1) == .year {
      return DateCandidate(index, at + 2, .relative(.financialYear, direction, leans: leans), .likely)
    }
    if reader.word(at) == .calendar || reader.word(at) == .academic, reader.word(at + 1) == .year {
      return DateCandidate(index, at + 2, .relative(.year, direction, leans: leans), .likely)
    }
    // `same-day`, `that second`, `next minute` are no dates.
    guard let grain = reader.grain(at), !reader.isPlural(at), grain >= .day || grain == .night else {
      return nil
    }
    if grain == .night { return nil }
    // `the last year` is a span of time; `the last day of` the match.
    if hasArticle, reader.word(modifier) == .last || reader.word(modifier) == .past {
      guard
        grain == .week || grain == .month || grain == .quarter || grain == .decade || grain == .century
          || grain == .weekend
      else { return nil }
    }
    if grain == .fortnight { return nil }
    if reader.isHyphen(at + 1), !hasArticle { return nil }
    if grain == .day,
      reader.word(modifier) == .this || reader.word(modifier) == .last || reader.word(modifier) == .current
    {
      return nil
    }
    return DateCandidate(index, at + 1, .relative(grain, direction, leans: leans), .likely)
  }
}

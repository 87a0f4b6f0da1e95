import ReportText

extension DateRule {
  /// `in the year`, `for the full year`, `during the week`.
  static let barePeriod = DateRule(
    "date.bare-period", "A year or week that everybody is meant to know: found, but given no value.",
    starts: [.determiner, .timeUnit],
    examples: [
      .init("Crime fell during the year.", finds: "the year"),
      .init("It broke even for the full year.", finds: "the full year"),
      .init("The post will be filled by year end.", finds: "year end"),
      .init(no: "She is officer of the year, and the year group met in the week of action."),
    ]
  ) { reader, index in
    // `by year end`, `since year-end`: of which year, and of what kind, nobody says.
    if reader.word(index) == .year {
      let end = reader.isHyphen(index + 1) || reader.isPossessive(index + 1) ? index + 2 : index + 1
      guard reader.word(end) == .end, reader.has(index - 1, .preposition), reader.word(index - 1) != .of
      else {
        return nil
      }
      return DateCandidate(index, end + 1, .unknown, .weak)
    }
    guard reader.word(index) == .the else { return nil }
    switch reader.word(index - 1) {
    case .for, .in, .during, .over, .through, .throughout, .by: break
    default: return nil
    }
    var next = index + 1
    switch reader.word(next) {
    case .full, .whole, .financial, .fiscal: next += 1
    default: break
    }
    guard let grain = reader.grain(next), grain == .year || grain == .week, !reader.isPlural(next),
      !reader.isHyphen(next + 1), !reader.isNumber(next + 1), !reader.isPossessive(next + 1)
    else { return nil }
    // American company news: `the year ended Aug. 31` is a length with its end behind it.
    if reader.order == .monthFirst, grain == .year,
      reader.word(next + 1) == .ended || reader.word(next + 1) == .ending
    {
      return DateCandidate(index, next + 1, .duration(Span(1, .year)), .likely)
    }
    // Nothing behind it may tell which one or be its noun: `the year to March`, `the year group`.
    if reader.isWord(next + 1), !reader.has(next + 1, [.conjunction, .auxiliary, .modal, .pronoun]) {
      return nil
    }
    return DateCandidate(index, next + 1, .unknown, .weak)
  }
}

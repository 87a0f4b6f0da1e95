import ReportText

extension DateRule {
  /// `the same period last year`, `the corresponding quarter of the previous year`, `this time last year`.
  static let samePeriod = DateRule(
    "date.same-period",
    "The period spoken of, in the year before; or the month of publication in another year.",
    starts: [.determiner, .timeModifier],
    examples: [
      .init(
        "In Q2 2021/22 there were 40, against 31 in the same period last year.",
        finds: "the same period last year", value: "2020-07/2020-09", published: "2021-12-01"),
      .init(
        "This time last year it was shut.", finds: "This time last year", value: "2020-11",
        published: "2021-11-25"),
      .init(no: "It took the same period of time, and this time it worked."),
    ]
  ) { reader, index in
    // `this time last year`
    if reader.word(index) == .this, reader.word(index + 1) == .time,
      reader.word(index + 2) == .last || reader.word(index + 2) == .next, reader.word(index + 3) == .year
    {
      let sign = reader.word(index + 2) == .last ? -1 : 1
      return DateCandidate(index, index + 4, .offset(Span(12, .month), sign, leans: false), .likely)
    }
    let next = reader.word(index) == .the ? index + 1 : index
    switch reader.word(next) {
    case .same, .corresponding, .equivalent, .comparable: break
    default: return nil
    }
    switch reader.word(next + 1) {
    case .period, .quarter, .month, .months, .time: break
    default: return nil
    }
    var end = next + 2
    if reader.word(end) == .of || reader.word(end) == .in { end += 1 }
    guard let years = reader.yearsBack(end) else { return nil }
    let isPeriod = reader.word(next + 1) == .period || reader.word(next + 1) == .time
    return DateCandidate(index, years.end, .samePeriod(years.step, isPeriod: isPeriod), .likely)
  }
}

extension TimeReader {
  /// `last year`, `the previous year`, `the year before`, `a year earlier` as a number of years; where it ends.
  func yearsBack(_ index: Int) -> (step: Int, end: Int)? {
    let next = word(index) == .the || word(index) == .a ? index + 1 : index
    if word(next + 1) == .year {
      switch word(next) {
      case .last, .previous, .preceding, .prior: return (-1, next + 2)
      default: return nil
      }
    }
    guard word(next) == .year, next > index else { return nil }
    switch word(next + 1) {
    case .before, .earlier, .ago: return (-1, next + 2)
    default: return nil
    }
  }
}

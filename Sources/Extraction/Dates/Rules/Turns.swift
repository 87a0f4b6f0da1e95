import ReportText

extension DateRule {
  /// `the first Monday in October`, `the last week of June`, `the first six months of 2021/22`.
  static let turn = DateRule(
    "date.turn", "One or some of the days, weeks, months or quarters of a longer time.",
    starts: [.determiner, .ordinal, .timeModifier],
    examples: [
      .init(
        "It opened on the first Monday in October 2021.", finds: "the first Monday in October 2021",
        value: "2021-10-04"),
      .init(
        "It shut in the last week of July 2016.", finds: "the last week of July 2016",
        value: "2016-07-25/2016-07-31"),
      .init(
        "In the first six months of 2021/22 it fell.", finds: "the first six months of 2021/22",
        value: "2021-04/2021-09"),
      .init(
        "It was spent in the last quarter of the 2021/22 financial year.",
        finds: "the last quarter of the 2021/22 financial year", value: "2022-01/2022-03"),
      .init(
        "In the first three months of this financial year it fell.",
        finds: "the first three months of this financial year", value: "2022-04/2022-06",
        published: "2022-09-16"
      ),
      .init(
        "On the last day of March 2022 it shut.", finds: "the last day of March 2022", value: "2022-03-31"),
      .init(no: "The first of three quarters of the last reports; a second quarter of an hour."),
      .init(no: "In the first nine months of the year it fell."),
      .init(no: "In the first week of the trial she was the first woman of 2021."),
    ]
  ) { reader, index in
    var next = reader.word(index) == .the ? index + 1 : index
    guard var turn = reader.turn(&next) else { return nil }
    if turn > 1, reader.word(next) == .last {
      turn = -turn
      next += 1
    }
    var count = 1
    if abs(turn) == 1, let (value, end) = reader.count(next), value == value.rounded(),
      (2...366).contains(value)
    {
      count = Int(value)
      next = end
    }
    guard let piece = reader.unitOfPiece(next, turn, count) else { return nil }
    next += 1
    // `meets on the first Friday of the month`: of whichever.
    if case .weekday = piece, reader.word(next) == .of, reader.word(next + 1) == .the,
      reader.word(next + 2) == .month
    {
      return DateCandidate(index, next + 3, .set(.every(Span(1, .month))), .weak)
    }
    guard reader.word(next) == .of || reader.word(next) == .in,
      let whole = reader.wholeOfPiece(next + 1, piece)
    else { return nil }
    return DateCandidate(
      index, whole.tokens.upperBound, .piece(piece, of: whole.meaning), min(whole.confidence, .likely))
  }
}

extension TimeReader {
  /// `first`, `second`, `3rd`, `last`, passed over.
  fileprivate func turn(_ index: inout Int) -> Int? {
    switch word(index) {
    case .first, .initial, .opening:
      index += 1
      return 1
    case .last, .final, .closing, .latter:
      index += 1
      return -1
    default:
      guard let (value, end, isOrdinal) = ordinal(index), isOrdinal, (1...12).contains(value) else {
        return nil
      }
      index = end
      return value
    }
  }

  /// What is counted.
  fileprivate func unitOfPiece(_ index: Int, _ turn: Int, _ count: Int) -> Piece? {
    if count == 1, has(index, .weekday), !isPluralWeekday(index) {
      return .weekday(number(index), turn: turn)
    }
    if word(index) == .half, count == 1, abs(turn) <= 2 { return .months(turn: turn, count: 6) }
    guard let grain = grain(index), isPlural(index) == (count > 1) else { return nil }
    switch grain {
    case .day: return .days(turn: turn, count: count)
    case .week: return count == 1 ? .week(turn: turn) : .days(turn: turn, count: 7 * count)
    case .month: return .months(turn: turn, count: count)
    case .quarter: return .months(turn: turn, count: 3 * count)
    default: return nil
    }
  }

  /// The month or year that it is a part of.
  fileprivate func wholeOfPiece(_ index: Int, _ piece: Piece) -> DateCandidate? {
    let isMonths = if case .months = piece { true } else { false }
    let next = word(index) == .the ? index + 1 : index
    if next > index, let end = financialYearWords(next), word(end - 1) == .year {
      return DateCandidate(index, end, .relative(.financialYear, 0, leans: false), .likely)
    }
    // `the first nine months of the year` are of no year in particular: it may start in April.
    if next > index, word(next) == .year || word(next) == .month {
      guard !isMonths else { return nil }
      let grain: Grain = word(next) == .year ? .year : .month
      return DateCandidate(index, next + 1, .relative(grain, 0, leans: false), .weak)
    }
    guard let found = DateRules.point(self, index) ?? (next > index ? DateRules.point(self, next) : nil)
    else {
      return nil
    }
    switch found.meaning {
    case .calendar(let fields):
      return fields.day == nil && (fields.month == nil || !isMonths) ? found : nil
    case .month: return isMonths ? nil : found
    case .financialYear: return found
    case .relative(let grain, _, _):
      return grain == .year || grain == .financialYear || grain == .month && !isMonths ? found : nil
    default: return nil
    }
  }
}

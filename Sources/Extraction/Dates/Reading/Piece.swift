/// What is meant of a longer time; turns that are negative count from its end.
enum Piece: Hashable, Sendable {
  /// `the 11th of this month`, `Tuesday (6)`: the number of the day, and the weekday that it is said to be.
  case dayNumber(Int, weekday: Int?)
  /// `the first Monday in October`.
  case weekday(Int, turn: Int)
  /// `the first week of June`: the weeks with most of their days in it.
  case week(turn: Int)
  /// `the last day of March`, `the first two weeks of June`: so many days from its start or end.
  case days(turn: Int, count: Int)
  /// `the first six months of 2021/22`, `the second half of the financial year`.
  case months(turn: Int, count: Int)
  /// `the week commencing 6 June`, `the week ending 12 June`.
  case weekRound(ends: Bool)
}

/// A period that British public life has and the calendar has not.
enum BritishPeriod: Hashable, Sendable {
  /// `year to date`: of the calendar where that is said.
  case yearToDate(ofCalendar: Bool)
  /// `last academic year`: so many years from the one of the publication.
  case academicYear(Int)
  /// `the autumn term`, by the number of its season.
  case term(Int, YearReference)
  /// `the Easter weekend`, `the August bank holiday weekend`.
  case holidayWeekend(Holiday, YearReference, Direction)
  /// `Bank Holiday Monday`, `the bank holiday weekend`: whichever is nearest.
  case bankHoliday(Direction, isWeekend: Bool)

  /// Whether the text itself says the year.
  var hasOwnYear: Bool {
    switch self {
    case .term(_, .year), .holidayWeekend(_, .year, _): true
    default: false
    }
  }

  /// Whether the tense of the sentence matters to it.
  var wantsTense: Bool {
    switch self {
    case .term(_, .none), .holidayWeekend(_, .none, .nearest), .bankHoliday(.nearest, _): true
    default: false
    }
  }
}

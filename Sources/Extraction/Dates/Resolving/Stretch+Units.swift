import Claims

extension Stretch {
  /// The month of that number, counted from January of the year 0; those before it are negative.
  static func month(index: Int) -> Stretch {
    let year = floor(index, 12)
    return .month(year: year, month: index - year * 12 + 1)
  }

  /// The quarter of that number, counted from the first of the year 0.
  static func quarter(index: Int) -> Stretch {
    let year = floor(index, 4)
    return .quarter(year: year, quarter: index - year * 4 + 1)
  }

  /// Division towards the past, as years before Christ need it.
  private static func floor(_ number: Int, _ divisor: Int) -> Int {
    (number >= 0 ? number : number - divisor + 1) / divisor
  }

  /// The unit of `grain` that holds this stretch, moved by `step`; nil where the stretch is longer than the unit.
  func unit(_ grain: Grain, _ step: Int) -> Stretch? {
    switch grain {
    case .day:
      guard case .day(let date) = self else { return nil }
      return .day(date.adding(days: step))
    case .week, .weekend:
      let monday: CalendarDate
      switch self {
      case .day(let date): monday = date.adding(days: 1 - date.weekday)
      case .week(let date): monday = date
      case .weekend(let date): monday = date.adding(days: -5)
      default: return nil
      }
      let moved = monday.adding(days: 7 * step)
      return grain == .week ? .week(moved) : .weekend(moved.adding(days: 5))
    case .month:
      guard let month = monthIndex else { return nil }
      return .month(index: month + step)
    case .quarter:
      if case .quarter(let year, let quarter) = self {
        return .quarter(index: year * 4 + quarter - 1 + step)
      }
      guard let month = monthIndex else { return nil }
      return .quarter(index: Stretch.floor(month, 3) + step)
    case .year: return yearAway(step)
    case .financialYear:
      if case .financialYear(let year) = self { return .financialYear(year + step) }
      guard let date = last else { return nil }
      // A year alone does not say which of two financial years.
      if case .year = self { return nil }
      return .financialYear((date.month >= 4 ? date.year : date.year - 1) + step)
    case .decade: return .decade((year / 10 + step) * 10)
    case .century: return .century((year >= 0 ? year : year - 99) / 100 + 1 + step)
    default: return nil
    }
  }
}

extension Stretch {
  /// The year that lies `step` years away: of a financial year, or a year to some month, the one of its kind.
  func yearAway(_ step: Int) -> Stretch {
    switch self {
    case .financialYear(let year): return .financialYear(year + step)
    case .days(let first, let last) where first.adding(months: 12) == last.adding(days: 1):
      return moved(years: step) ?? .year(year + step)
    default: return .year(year + step)
    }
  }

  /// The same stretch of another year: `the same period last year`. Nil for what is longer than a year.
  func moved(years: Int) -> Stretch? {
    switch self {
    case .day(let date):
      return CalendarDate(year: date.year + years, month: date.month, day: date.day).map { .day($0) }
    case .month(let year, let month): return .month(year: year + years, month: month)
    case .quarter(let year, let quarter): return .quarter(year: year + years, quarter: quarter)
    case .half(let year, let half): return .half(year: year + years, half: half)
    case .season(let year, let season): return .season(year: year + years, season: season)
    case .financialYear(let year): return .financialYear(year + years)
    case .year(let year): return .year(year + years)
    case .days(let first, let last):
      // From the first to the last of a month, whatever February has.
      guard first.day == 1, last.adding(days: 1).day == 1 else {
        return .days(first.adding(months: 12 * years), last.adding(months: 12 * years))
      }
      return .days(
        first.adding(months: 12 * years), last.adding(days: 1).adding(months: 12 * years).adding(days: -1))
    case .between(let from, let until):
      guard let start = from.moved(years: years), let end = until.moved(years: years) else { return nil }
      return .between(start, end)
    default: return nil
    }
  }
}

extension Meaning {
  /// Whether the text itself says the year.
  var hasOwnYear: Bool {
    switch self {
    case .calendar(let fields):
      if case .year = fields.year { return true }
      return false
    case .season(_, .year, _), .holiday(_, .year, _), .half(_, .year), .financialYear, .decade, .century,
      .quarter(_, .financial), .quarter(_, .calendar(.year)):
      return true
    case .between(_, let until): return until.hasOwnYear
    case .onwards(let start): return start.hasOwnYear
    case .piece(_, let whole): return whole?.hasOwnYear ?? false
    case .british(let period): return period.hasOwnYear
    case .ending(_, let end): return end.hasOwnYear
    case .time(let day, _): return day?.hasOwnYear ?? false
    case .dayPart(let day, _): return day?.hasOwnYear ?? false
    default: return false
    }
  }

  /// The first year of the financial year that it names, or names a part of.
  var financialYear: Int? {
    switch self {
    case .financialYear(let start), .quarter(_, .financial(let start)), .financialHalf(_, let start): start
    default: nil
    }
  }

  /// Whether it is a half year, nine months or a year of a report: what is compared behind it is no quarter.
  var isLongerPeriod: Bool {
    switch self {
    case .duration(let span): span.years == 0 && (span.wholeMonths == 6 || span.wholeMonths == 9)
    case .ending(let months, _): months > 3
    default: false
    }
  }

  /// Whether the tense of the sentence matters to it.
  var wantsTense: Bool {
    switch self {
    case .calendar(let fields): fields.year == .none
    case .weekday(_, .nearest), .season(_, .none, .nearest), .holiday(_, .none, .nearest), .quarter: true
    case .relative(.weekend, -1, _): true
    case .between(_, let until): until.wantsTense
    case .onwards(let start): start.wantsTense
    case .piece(_, let whole): whole?.wantsTense ?? true
    case .british(let period): period.wantsTense
    case .time(let day, _), .dayPart(let day, _): day?.wantsTense ?? false
    case .ending(_, let end): end.wantsTense
    case .away(_, _, let other): other.wantsTense
    default: false
    }
  }
}

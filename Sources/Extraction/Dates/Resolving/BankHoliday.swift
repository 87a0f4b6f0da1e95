import Claims

/// The bank holidays of England and Wales that have no name but their season.
enum BankHoliday: String, Hashable, Sendable {
  case earlyMay = "early-may"
  case spring
  case summer

  /// The day in `year`; some were moved for a jubilee or an anniversary.
  func date(in year: Int) -> CalendarDate? {
    switch self {
    case .earlyMay:
      if year == 1995 || year == 2020 { return CalendarDate(year: year, month: 5, day: 8) }
      return Holiday.weekday(1, month: 5, turn: 1).date(in: year)
    case .spring:
      if year == 2002 || year == 2012 { return CalendarDate(year: year, month: 6, day: 4) }
      if year == 2022 { return CalendarDate(year: year, month: 6, day: 2) }
      return Holiday.weekday(1, month: 5, turn: -1).date(in: year)
    case .summer: return Holiday.weekday(1, month: 8, turn: -1).date(in: year)
    }
  }

  /// Those of a year that fall on a Monday, Easter Monday among them.
  static func mondays(in year: Int) -> [CalendarDate] {
    [
      Holiday.easter(1).date(in: year), earlyMay.date(in: year), spring.date(in: year), summer.date(in: year),
    ].compactMap { $0 }.filter { $0.weekday == 1 }.sorted()
  }

  /// The weekend that a holiday makes long.
  static func weekend(round date: CalendarDate) -> Stretch {
    switch date.weekday {
    case 1: .days(date.adding(days: -2), date)
    case 4: .days(date, date.adding(days: 3))
    case 5: .days(date, date.adding(days: 2))
    case 7 where Holiday.easter(date.year) == date: .days(date.adding(days: -2), date.adding(days: 1))
    default: .weekend(date.adding(days: 6 - date.weekday))
    }
  }
}

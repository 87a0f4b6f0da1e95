import Claims

/// A stretch of the calendar: what a date denotes.
indirect enum Stretch: Hashable, Sendable {
  case day(CalendarDate)
  /// The week that starts on a Monday.
  case week(CalendarDate)
  /// The weekend that starts on a Saturday.
  case weekend(CalendarDate)
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case half(year: Int, half: Int)
  /// Spring 1 to winter 4; a winter bears the year in which it starts.
  case season(year: Int, season: Int)
  /// A year; those before Christ count down from 0.
  case year(Int)
  /// The financial year that starts on 1 April.
  case financialYear(Int)
  /// The decade that starts with the year.
  case decade(Int)
  /// The n-th century; those before Christ count down from 0.
  case century(Int)
  case days(CalendarDate, CalendarDate)
  case between(Stretch, Stretch)

  /// How long it is.
  var grain: Grain {
    switch self {
    case .day: .day
    case .week: .week
    case .weekend: .weekend
    case .month: .month
    case .quarter: .quarter
    case .half: .half
    case .season: .season
    case .year: .year
    case .financialYear: .financialYear
    case .decade: .decade
    case .century: .century
    case .days: .month
    case .between(_, let until): until.grain
    }
  }

  /// The year in which it lies, or starts.
  var year: Int {
    switch self {
    case .day(let date), .week(let date), .weekend(let date), .days(let date, _): date.year
    case .month(let year, _), .quarter(let year, _), .half(let year, _), .season(let year, _): year
    case .year(let year), .financialYear(let year), .decade(let year): year
    case .century(let number): (number - 1) * 100
    case .between(_, let until): until.year
    }
  }

  /// Its first day.
  var first: CalendarDate? {
    switch self {
    case .day(let date), .week(let date), .weekend(let date), .days(let date, _): date
    case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
    case .quarter(let year, let quarter): CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
    case .half(let year, let half): CalendarDate(year: year, month: half * 6 - 5, day: 1)
    case .season(let year, let season): CalendarDate(year: year, month: season * 3, day: 1)
    case .year(let year), .decade(let year): CalendarDate(year: year, month: 1, day: 1)
    case .financialYear(let year): CalendarDate(year: year, month: 4, day: 1)
    case .century(let number): CalendarDate(year: max(1, (number - 1) * 100), month: 1, day: 1)
    case .between(let from, _): from.first
    }
  }

  /// Its last day.
  var last: CalendarDate? {
    switch self {
    case .day(let date), .days(_, let date): date
    case .week(let date): date.adding(days: 6)
    case .weekend(let date): date.adding(days: 1)
    case .month(let year, let month):
      CalendarDate(year: year, month: month, day: CalendarDate.daysIn(month: month, of: year))
    case .quarter, .season: first.map { $0.adding(months: 3).adding(days: -1) }
    case .half: first.map { $0.adding(months: 6).adding(days: -1) }
    case .year, .financialYear: first.map { $0.adding(months: 12).adding(days: -1) }
    case .decade: first.map { $0.adding(months: 120).adding(days: -1) }
    case .century: first.map { $0.adding(months: 1200).adding(days: -1) }
    case .between(_, let until): until.last
    }
  }

  /// The month in which it starts, where it is no longer than a quarter.
  var monthIndex: Int? {
    switch self {
    case .day(let date), .week(let date), .weekend(let date): date.year * 12 + date.month - 1
    case .month(let year, let month): year * 12 + month - 1
    default: nil
    }
  }

  // MARK: - Written

  /// The value in EDTF.
  var edtf: String? {
    switch self {
    case .day(let date): Stretch.written(date)
    case .week, .weekend, .financialYear, .days:
      first.flatMap { from in last.map { Stretch.written(from) + "/" + Stretch.written($0) } }
    case .month(let year, let month): Stretch.written(year) + "-" + Stretch.two(month)
    case .quarter(let year, let quarter):
      Stretch.written(year) + "-" + Stretch.two(quarter * 3 - 2) + "/" + Stretch.written(year) + "-"
        + Stretch.two(quarter * 3)
    case .half(let year, let half):
      Stretch.written(year) + "-" + Stretch.two(half * 6 - 5) + "/" + Stretch.written(year) + "-"
        + Stretch.two(half * 6)
    case .season(let year, let season): Stretch.written(year) + "-" + String(20 + season)
    case .year(let year): Stretch.written(year)
    case .decade(let year): year >= 0 ? Stretch.padded(year / 10, 3) + "X" : nil
    case .century(let number): number > 0 ? Stretch.two(number - 1) + "XX" : nil
    case .between(let from, let until):
      from.edtf.flatMap { start in until.edtf.map { Stretch.opening(start) + "/" + Stretch.closing($0) } }
    }
  }

  /// The value of TIMEX3, where it is another.
  var timex: String? {
    switch self {
    case .week(let date): Stretch.week(date)
    case .weekend(let saturday): Stretch.week(saturday.adding(days: -5)) + "-WE"
    case .quarter(let year, let quarter): Stretch.timexYear(year) + "-Q" + String(quarter)
    case .half(let year, let half): Stretch.timexYear(year) + "-H" + String(half)
    case .season(let year, let season):
      Stretch.timexYear(year) + ["-SP", "-SU", "-FA", "-WI"][(season - 1) & 3]
    case .month(let year, let month) where year <= 0: Stretch.timexYear(year) + "-" + Stretch.two(month)
    case .year(let year) where year <= 0: Stretch.timexYear(year)
    case .financialYear(let year): "FY" + Stretch.written(year)
    case .decade(let year): year >= 0 ? Stretch.padded(year / 10, 3) : "BC" + Stretch.padded(-year / 10, 3)
    case .century(let number): number > 0 ? Stretch.two(number - 1) : "BC" + Stretch.two(-number)
    default: nil
    }
  }

  private static func opening(_ value: String) -> String { String(value.prefix { $0 != "/" }) }
  private static func closing(_ value: String) -> String {
    guard let slash = value.lastIndex(of: "/") else { return value }
    return String(value[value.index(after: slash)...])
  }

  private static func week(_ monday: CalendarDate) -> String {
    let (year, week) = monday.isoWeek
    return written(year) + "-W" + two(week)
  }

  /// A day as EDTF.
  static func written(_ date: CalendarDate) -> String {
    written(date.year) + "-" + two(date.month) + "-" + two(date.day)
  }

  /// A year in four digits, with a sign before Christ.
  static func written(_ year: Int) -> String { year < 0 ? "-" + padded(-year, 4) : padded(year, 4) }

  private static func timexYear(_ year: Int) -> String {
    year <= 0 ? "BC" + padded(1 - year, 4) : written(year)
  }

  /// A number in two digits.
  static func two(_ number: Int) -> String { padded(number, 2) }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

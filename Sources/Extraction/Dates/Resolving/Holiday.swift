import Claims

/// A day that comes every year, by its date or by a rule.
enum Holiday: Hashable, Sendable {
  case fixed(month: Int, day: Int)
  /// So many days after Easter Sunday.
  case easter(Int)
  /// The n-th such weekday of a month; −1 is the last, and 5 of November's Fridays the one after the fourth Thursday.
  case weekday(Int, month: Int, turn: Int)
  case bank(BankHoliday)

  /// A holiday as the lexicon writes it, British before American where they differ: `easter-21|sunday:5:2`.
  init?(_ text: String, monthFirst: Bool) {
    let parts = text.split(separator: "|")
    guard let first = parts.first, let last = parts.last else { return nil }
    self.init(String(monthFirst ? last : first))
  }

  /// One of them: `--12-25`, `easter+1`, `monday:5:1`, `bank:spring`.
  init?(_ text: String) {
    if text.hasPrefix("bank:") {
      guard let found = BankHoliday(rawValue: String(text.dropFirst(5))) else { return nil }
      self = .bank(found)
    } else if text.hasPrefix("--") {
      let parts = text.dropFirst(2).split(separator: "-")
      guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) else { return nil }
      self = .fixed(month: month, day: day)
    } else if text.hasPrefix("easter") {
      self = .easter(Int(text.dropFirst(6)) ?? 0)
    } else {
      let parts = text.split(separator: ":")
      guard parts.count == 3, let month = Int(parts[1]), let turn = Int(parts[2]),
        let weekday = Holiday.weekdays.firstIndex(of: String(parts[0]))
      else { return nil }
      self = .weekday(weekday + 1, month: month, turn: turn)
    }
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Whether it is one of the bank holidays that have no other name.
  var isBank: Bool {
    if case .bank = self { true } else { false }
  }

  /// The day in `year`.
  func date(in year: Int) -> CalendarDate? {
    switch self {
    case .fixed(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .easter(let days): return Holiday.easter(year)?.adding(days: days)
    case .weekday(let weekday, let month, let turn):
      if turn < 0 {
        let length = CalendarDate.daysIn(month: month, of: year)
        guard let last = CalendarDate(year: year, month: month, day: length) else { return nil }
        return last.adding(days: -((last.weekday - weekday + 7) % 7))
      }
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
      // Black Friday is the day after the fourth Thursday, not the fourth Friday.
      if turn == 5 { return Holiday.weekday(4, month: month, turn: 4).date(in: year)?.adding(days: 1) }
      return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (turn - 1))
    case .bank(let holiday): return holiday.date(in: year)
    }
  }

  /// Easter Sunday by the Gregorian computus (Anonymous, *Nature* 1876).
  static func easter(_ year: Int) -> CalendarDate? {
    let a = year % 19
    let b = year / 100
    let c = year % 100
    let d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7
    let f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114
    return CalendarDate(year: year, month: f / 31, day: f % 31 + 1)
  }
}

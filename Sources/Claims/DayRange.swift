/// The days that an EDTF date or interval covers, as numbers of days since 1 January 1970.
public struct DayRange: Hashable, Sendable {
  /// The first day.
  public let first: Int
  /// The last day.
  public let last: Int

  /// The days of `edtf`; nil for durations, sets, and what has no year.
  public init?(_ edtf: String) {
    let ends = edtf.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count <= 2, let from = DayRange.end(ends[0]), let to = DayRange.end(ends[ends.count - 1])
    else { return nil }
    (first, last) = (from.first, to.last)
  }

  /// How long it is: a day has 1.
  public var length: Int { last - first + 1 }

  /// From the earlier beginning to the later end.
  public func union(_ other: DayRange) -> DayRange {
    DayRange(first: min(first, other.first), last: max(last, other.last))
  }

  /// The days from `first` to `last`, both included.
  public init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  private static func end(_ value: Substring) -> DayRange? {
    // The time of day, and how sure the date is, make no other day of it.
    let day = value.split(separator: "T", omittingEmptySubsequences: false)[0]
    let parts = day.split(separator: "-", omittingEmptySubsequences: false).map {
      Int($0.filter { $0 != "~" && $0 != "?" })
    }
    guard let year = parts.first ?? nil, (1...9999).contains(year) else { return nil }
    guard parts.count > 1 else { return range(year, 1, year, 12) }
    guard let month = parts[1] else { return nil }
    guard parts.count > 2 else {
      switch month {
      case 1...12: return range(year, month, year, month)
      // Spring starts in March; a winter bears the year in which it starts.
      case 21...23: return range(year, (month - 20) * 3, year, (month - 20) * 3 + 2)
      case 24: return range(year, 12, year + 1, 2)
      default: return nil
      }
    }
    guard let number = parts[2], let date = CalendarDate(year: year, month: month, day: number) else {
      return nil
    }
    return DayRange(first: date.dayNumber, last: date.dayNumber)
  }

  private static func range(_ year: Int, _ month: Int, _ lastYear: Int, _ lastMonth: Int) -> DayRange? {
    let days = CalendarDate.daysIn(month: lastMonth, of: lastYear)
    guard let first = CalendarDate(year: year, month: month, day: 1),
      let last = CalendarDate(year: lastYear, month: lastMonth, day: days)
    else { return nil }
    return DayRange(first: first.dayNumber, last: last.dayNumber)
  }
}

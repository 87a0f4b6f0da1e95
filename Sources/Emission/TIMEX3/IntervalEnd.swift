import Claims

/// One end of an EDTF interval, as far as it matters how long the interval is.
enum IntervalEnd: Hashable {
  /// Whole months: the first, counted from January of the year 0, and their number.
  case months(first: Int, count: Int)
  case day(CalendarDate)
  /// A time of day, in seconds from 1 January 1970.
  case second(Int)
  /// A time of some day, in seconds from midnight.
  case clock(Int)

  /// The stretch or moment that a value without `/` names; nil where it is no such value.
  init?(_ edtf: String) {
    let halves = edtf.split(separator: "T", omittingEmptySubsequences: false)
    if halves.count == 2, halves[0].isEmpty {
      guard let seconds = IntervalEnd.seconds(halves[1]) else { return nil }
      self = .clock(seconds)
      return
    }
    let isNegative = edtf.hasPrefix("-")
    let parts = halves[0].dropFirst(isNegative ? 1 : 0)
      .split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count <= 2, (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
    let unknown = parts[0].utf8.reversed().prefix { $0 == UInt8(ascii: "X") }.count
    if unknown > 0 {
      // The decade 199X, the century 19XX.
      guard !isNegative, unknown <= 2, parts.count == 1, halves.count == 1,
        let start = IntervalEnd.number(parts[0].dropLast(unknown))
      else { return nil }
      let years = unknown == 1 ? 10 : 100
      self = .months(first: start * years * 12, count: years * 12)
      return
    }
    guard let digits = IntervalEnd.number(parts[0]) else { return nil }
    let year = isNegative ? -digits : digits
    guard parts.count > 1 else {
      guard halves.count == 1 else { return nil }
      self = .months(first: year * 12, count: 12)
      return
    }
    guard let month = IntervalEnd.number(parts[1]) else { return nil }
    if parts.count == 2 {
      guard halves.count == 1 else { return nil }
      switch month {
      case 1...12: self = .months(first: year * 12 + month - 1, count: 1)
      // Spring starts in March; a winter bears the year in which it starts.
      case 21...24: self = .months(first: year * 12 + (month - 20) * 3 - 1, count: 3)
      default: return nil
      }
      return
    }
    guard let number = IntervalEnd.number(parts[2]),
      let day = CalendarDate(year: year, month: month, day: number)
    else { return nil }
    if halves.count == 1 {
      self = .day(day)
    } else {
      guard let seconds = IntervalEnd.seconds(halves[1]) else { return nil }
      self = .second(day.dayNumber * 86_400 + seconds)
    }
  }

  /// The first day.
  private var first: CalendarDate? {
    switch self {
    case .months(let first, _): IntervalEnd.firstDay(first)
    case .day(let day): day
    case .second, .clock: nil
    }
  }

  /// The first day that is over.
  private var following: CalendarDate? {
    switch self {
    case .months(let first, let count): IntervalEnd.firstDay(first + count)
    case .day(let day): day.adding(days: 1)
    case .second, .clock: nil
    }
  }

  /// How long it is from this end to `last`, both included, as an ISO 8601 duration; nil where there is no telling.
  func duration(through last: IntervalEnd) -> String? {
    switch (self, last) {
    case (.months(let first, _), .months(let second, let count)):
      return IntervalEnd.duration(months: second + count - first)
    case (.second(let from), .second(let until)): return IntervalEnd.duration(seconds: until - from)
    // A night shift ends on the day after.
    case (.clock(let from), .clock(let until)):
      return IntervalEnd.duration(seconds: until > from ? until - from : until - from + 86_400)
    default:
      guard let from = first, let until = last.following else { return nil }
      let months = (until.year - from.year) * 12 + until.month - from.month
      // A financial year is a year, from whatever day it runs; other days are counted.
      if from.day == until.day, from.day == 1 || months % 12 == 0 {
        return IntervalEnd.duration(months: months)
      }
      let days = until.dayNumber - from.dayNumber
      return days > 0 ? "P\(days)D" : nil
    }
  }

  private static func duration(months: Int) -> String? {
    guard months > 0 else { return nil }
    return months % 12 == 0 ? "P\(months / 12)Y" : "P\(months)M"
  }

  private static func duration(seconds: Int) -> String? {
    guard seconds > 0 else { return nil }
    let parts = [(seconds / 3600, "H"), (seconds / 60 % 60, "M"), (seconds % 60, "S")]
    return "PT" + parts.filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }.joined()
  }

  /// `14:30`, `14:30:15`, in seconds from midnight.
  private static func seconds(_ clock: Substring) -> Int? {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { number($0) }
    guard (2...3).contains(parts.count), let hour = parts[0], hour <= 24, let minute = parts[1], minute < 60,
      let second = parts.count == 3 ? parts[2] : 0, second < 60
    else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static func firstDay(_ month: Int) -> CalendarDate? {
    guard month >= 0 else { return nil }
    return CalendarDate(year: month / 12, month: month % 12 + 1, day: 1)
  }

  /// A number of digits alone, without a sign.
  static func number(_ digits: Substring) -> Int? {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}

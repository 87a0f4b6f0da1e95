import Claims

/// Days as charts name them.
enum ChartDate {
  /// The days of the years 1 to 9999.
  static let days = -719_162...2_932_896

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// `day`, or the nearest one that has a name.
  static func drawable(_ day: Int) -> Int { min(max(day, days.lowerBound), days.upperBound) }

  /// `1 May 2015`.
  static func words(_ day: Int) -> String {
    let date = CalendarDate(dayNumber: day)
    return "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// `May`, or its first three letters: no month is taken for another, nor for a day.
  static func shortMonth(_ date: CalendarDate) -> String { String(months[date.month - 1].prefix(3)) }

  /// `1 May 2015` with a month of three letters.
  static func short(_ day: Int) -> String {
    let date = CalendarDate(dayNumber: day)
    return "\(date.day) \(shortMonth(date)) \(date.year)"
  }

  /// `2015-05-01`, as ISO 8601 writes it.
  static func coded(_ day: Int) -> String {
    let date = CalendarDate(dayNumber: day)
    func padded(_ value: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(value).count)) + String(value)
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }
}

import Claims

/// The marks of an axis of days: at the beginning of years, quarters or months, or at single days, as the range demands.
struct DateTicks {
  /// What lies between two marks.
  enum Step: Hashable {
    case days(Int)
    case months(Int)
    case years(Int)

    /// Its least length in days.
    fileprivate var days: Int {
      switch self {
      case .days(let count): count
      case .months(let count): count * 30
      case .years(let count): count * 365
      }
    }
  }

  let step: Step
  /// The days that have a mark.
  let days: [Int]

  private static let steps: [Step] =
    [.days(1), .days(2), .days(7), .days(14), .months(1), .months(3), .months(6)]
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map(Step.years)

  /// The marks of the closest step that has `most` of them at most in `range`.
  init(in range: ClosedRange<Int>, most: Int) {
    let length = range.upperBound - range.lowerBound
    step = DateTicks.steps.first { length / $0.days < most } ?? .years(10_000)
    let first = CalendarDate(dayNumber: range.lowerBound)
    switch step {
    case .days(let count):
      // Weeks begin on Mondays; day 0 was a Thursday.
      let over = (range.lowerBound + 3) % count
      let start = range.lowerBound + (over == 0 ? 0 : over < 0 ? -over : count - over)
      days = Array(stride(from: start, through: range.upperBound, by: count))
    case .months(let count):
      days = DateTicks.starts(from: first.year * 12 + first.month - 1, every: count, in: range)
    case .years(let count):
      days = DateTicks.starts(from: first.year * 12, every: count * 12, in: range)
    }
  }

  /// The first days of months, counted from that of year 0, that are multiples of `every`.
  private static func starts(from month: Int, every: Int, in range: ClosedRange<Int>) -> [Int] {
    var days: [Int] = []
    var month = month - month % every
    while month < 120_000 {
      if month >= 12, let date = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1) {
        if date.dayNumber > range.upperBound { break }
        if date.dayNumber >= range.lowerBound { days.append(date.dayNumber) }
      }
      month += every
    }
    return days
  }

  /// What stands at each mark, and below it the year where it is not that of the mark before.
  var labels: [(name: String, year: String?)] {
    var last: Int?
    return days.map { day in
      let date = CalendarDate(dayNumber: day)
      defer { last = date.year }
      let year = date.year == last ? nil : String(date.year)
      switch step {
      case .years: return (String(date.year), nil)
      case .months: return (ChartDate.shortMonth(date), year)
      case .days: return ("\(date.day) \(ChartDate.shortMonth(date))", year)
      }
    }
  }

  /// What stands at each mark where there is room for the whole of it.
  var wholeLabels: [String] {
    days.map { day in
      let date = CalendarDate(dayNumber: day)
      switch step {
      case .years: return String(date.year)
      case .months: return "\(ChartDate.shortMonth(date)) \(date.year)"
      case .days: return ChartDate.short(day)
      }
    }
  }
}

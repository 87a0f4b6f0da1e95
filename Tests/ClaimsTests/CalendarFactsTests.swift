import Testing

@testable import Claims

/// The calendar against one that others wrote, and against itself.
@Suite("The calendar against Python's")
struct CalendarFactsTests {
  @Test func daysAreNumberedAsElsewhere() throws {
    let rows = CalendarFacts.days.split(separator: "\n")
    #expect(rows.count > 400)
    for row in rows {
      let fields = row.split(separator: " ").map(String.init)
      try #require(fields.count == 5)
      let parts = fields[0].split(separator: "-").compactMap { Int($0) }
      let numbers = fields[1...].compactMap { Int($0) }
      try #require(parts.count == 3 && numbers.count == 4)
      let date = try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
      #expect(date.dayNumber == numbers[0], "\(row)")
      #expect(CalendarDate(dayNumber: numbers[0]) == date, "\(row)")
      #expect(date.isoWeek == (numbers[1], numbers[2]), "\(row)")
      #expect(date.weekday == numbers[3], "\(row)")
    }
  }

  @Test("Leap years come again after 400 years")
  func leapYears() {
    let isLeap = CalendarFacts.leapYears.utf8.map { $0 == UInt8(ascii: "1") }
    #expect(isLeap.count == 400)
    for year in 1...9999 where CalendarDate.isLeap(year) != isLeap[(year - 1) % 400] {
      Issue.record("\(year)")
    }
  }

  /// Conditions are tested before they are expected, and of most centuries the ends of months alone: days are many.
  @Test("From 1 to 9999 days follow each other, and come back from their numbers")
  func daysFollowEachOther() throws {
    var number = try #require(CalendarDate(year: 1, month: 1, day: 1)).dayNumber
    // 1 January of the year 1 is a Monday.
    var weekday = 1
    for year in 1...9999 {
      for month in 1...12 {
        let length = CalendarDate.daysIn(month: month, of: year)
        for day in (1900..<2100).contains(year) ? Array(1...length) : [1, length] {
          guard let date = CalendarDate(year: year, month: month, day: day),
            date.dayNumber == number + day - 1, CalendarDate(dayNumber: number + day - 1) == date,
            date.weekday == (weekday + day - 2) % 7 + 1
          else {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
        }
        if CalendarDate(year: year, month: month, day: length + 1) != nil { Issue.record("\(year)-\(month)") }
        number += length
        weekday = (weekday + length - 1) % 7 + 1
      }
    }
  }

  /// All comes again after 400 years, which are a whole number of weeks.
  @Test("ISO weeks follow each other: 52 or 53 a year, the first with 4 January in it")
  func isoWeeks() throws {
    var monday = try #require(CalendarDate(year: 1801, month: 1, day: 5))
    var expected = (year: 1801, week: 2)
    while monday.year < 2203 {
      for day in 0..<7 where monday.adding(days: day).isoWeek != expected {
        Issue.record("\(monday.adding(days: day)) is in \(monday.adding(days: day).isoWeek)")
        return
      }
      let next = monday.adding(days: 7)
      let fourth = try #require(CalendarDate(year: expected.year + 1, month: 1, day: 4))
      let startsYear = next <= fourth && fourth < next.adding(days: 7)
      if startsYear, !(52...53).contains(expected.week) { Issue.record("\(expected)") }
      expected = startsYear ? (expected.year + 1, 1) : (expected.year, expected.week + 1)
      monday = next
    }
  }

  /// Steps by a prime, so that every day of a month and every length of month is met.
  @Test func whatIsAddedCanBeTakenAway() throws {
    let first = try #require(CalendarDate(year: 100, month: 1, day: 1)).dayNumber
    let last = try #require(CalendarDate(year: 9900, month: 1, day: 1)).dayNumber
    for number in stride(from: first, to: last, by: 30_011) {
      let date = CalendarDate(dayNumber: number)
      for step in [-30_000, -366, -1, 0, 1, 31, 365, 30_000] {
        #expect(date.adding(days: step).adding(days: -step) == date)
        #expect(date.adding(days: step).dayNumber == number + step)
      }
      for step in [-1000, -13, -12, -1, 0, 1, 2, 11, 12, 1000] {
        let moved = date.adding(months: step)
        #expect(CalendarDate(year: moved.year, month: moved.month, day: moved.day) == moved)
        #expect((moved.year - date.year) * 12 + moved.month - date.month == step)
        #expect(moved.day == min(date.day, CalendarDate.daysIn(month: moved.month, of: moved.year)))
      }
    }
  }

  @Test(arguments: [
    (2021, 0, 1), (2021, 13, 1), (2021, 1, 0), (2021, 1, 32), (2021, 4, 31), (1900, 2, 29), (10_000, 1, 1),
    (-1, 1, 1), (2021, -1, 1), (2021, 1, -1), (Int.max, 1, 1), (2021, Int.min, 1), (2021, 1, Int.max),
  ])
  func daysThatAreNone(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }
}

import Testing

@testable import Claims

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test(
    "Days that do not exist are none",
    arguments: [(2015, 2, 29), (2100, 2, 29), (2021, 4, 31), (2021, 13, 1), (0, 1, 1)])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test(
    "Weekdays count from Monday, 1",
    arguments: [(2021, 11, 25, 4), (2000, 2, 29, 2), (1970, 1, 1, 4), (2026, 11, 22, 7), (1900, 1, 1, 1)])
  func weekdays(year: Int, month: Int, day: Int, weekday: Int) throws {
    #expect(try #require(CalendarDate(year: year, month: month, day: day)).weekday == weekday)
  }

  @Test("Every day of four centuries comes back from its number")
  func roundTrip() throws {
    let first = try #require(CalendarDate(year: 1800, month: 1, day: 1)).dayNumber
    var previous: CalendarDate?
    for number in first..<(first + 146_097) {
      let date = CalendarDate(dayNumber: number)
      #expect(date.dayNumber == number)
      if let previous { #expect(previous < date) }
      previous = date
    }
  }

  @Test("Adding months stops at the last day of a shorter month")
  func addingMonths() throws {
    let date = try #require(CalendarDate(year: 2020, month: 1, day: 31))
    #expect(date.adding(months: 1) == CalendarDate(year: 2020, month: 2, day: 29))
    #expect(date.adding(months: -2) == CalendarDate(year: 2019, month: 11, day: 30))
    #expect(date.adding(months: 12) == CalendarDate(year: 2021, month: 1, day: 31))
    #expect(date.adding(days: -31) == CalendarDate(year: 2019, month: 12, day: 31))
  }
}

import Claims
import Testing

@testable import Emission

@Suite struct DateTicksTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> Int {
    try #require(CalendarDate(year: year, month: month, day: day)).dayNumber
  }

  @Test func yearsOfAVeryLongRange() throws {
    let ticks = DateTicks(in: try day(2012, 5, 1)...day(2023, 2, 1), most: 9)
    #expect(ticks.step == .years(2))
    #expect(ticks.wholeLabels == ["2014", "2016", "2018", "2020", "2022"])
    #expect(DateTicks(in: ChartDate.days, most: 9).wholeLabels.first == "2000")
  }

  @Test("Quarters, each with the year where it changes")
  func quarters() throws {
    let ticks = DateTicks(in: try day(2018, 12, 20)...day(2019, 12, 31), most: 9)
    #expect(ticks.step == .months(3))
    #expect(ticks.labels.map(\.name) == ["Jan", "Apr", "Jul", "Oct"])
    #expect(ticks.labels.map(\.year) == ["2019", nil, nil, nil])
    #expect(ticks.wholeLabels.first == "Jan 2019")
  }

  @Test func monthsAndDays() throws {
    let months = DateTicks(in: try day(2019, 11, 2)...day(2020, 2, 3), most: 6)
    #expect(months.labels.map(\.name) == ["Dec", "Jan", "Feb"])
    #expect(months.labels.map(\.year) == ["2019", "2020", nil])
    let weeks = DateTicks(in: try day(1969, 12, 20)...day(1970, 1, 20), most: 5)
    #expect(weeks.step == .days(7))
    // Mondays, on both sides of day 0.
    #expect(weeks.wholeLabels == ["22 Dec 1969", "29 Dec 1969", "5 Jan 1970", "12 Jan 1970", "19 Jan 1970"])
  }

  @Test func daysHaveNames() throws {
    #expect(ChartDate.words(try day(2015, 5, 1)) == "1 May 2015")
    #expect(ChartDate.short(try day(2021, 9, 30)) == "30 Sep 2021")
    #expect(ChartDate.coded(try day(987, 5, 1)) == "0987-05-01")
    #expect(ChartDate.words(ChartDate.drawable(.min)) == "1 January 1")
    #expect(ChartDate.words(ChartDate.drawable(.max)) == "31 December 9999")
  }
}

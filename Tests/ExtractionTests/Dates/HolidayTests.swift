import Claims
import Testing

@testable import Extraction

@Suite("Holidays")
struct HolidayTests {
  @Test func easterIsThatOfAnotherAlgorithm() throws {
    var year = 1583
    for character in EasterFacts.offsets.utf8 {
      let offset = Int(character) - (character < UInt8(ascii: "A") ? 0x30 : 0x41 - 10)
      let start = try #require(CalendarDate(year: year, month: 3, day: 22))
      #expect(Holiday.easter(year) == start.adding(days: offset), "\(year)")
      year += 1
    }
    #expect(year == 2201)
  }

  /// Good Friday, Easter Monday and the last Monday of August, when England and Wales had them; in May they are moved at times.
  static let bankHolidays = [
    2015: "04-03 04-06 08-31", 2016: "03-25 03-28 08-29", 2017: "04-14 04-17 08-28",
    2018: "03-30 04-02 08-27",
    2019: "04-19 04-22 08-26", 2020: "04-10 04-13 08-31", 2021: "04-02 04-05 08-30",
    2022: "04-15 04-18 08-29",
    2023: "04-07 04-10 08-28", 2024: "03-29 04-01 08-26", 2025: "04-18 04-21 08-25",
    2026: "04-03 04-06 08-31",
  ]

  @Test("Bank holidays are when they were", arguments: HolidayTests.bankHolidays)
  func bankHolidaysOfYears(year: Int, days: String) {
    let names = ["Good Friday", "Easter Monday", "August bank holiday"]
    for (name, day) in zip(names, days.split(separator: " ")) {
      let reading = DateReading("It was shut on \(name) \(year).", published: "\(year)-12-30")
      #expect(reading.findings.dates.map(\.value) == ["\(year)-\(day)"], "\(name)")
    }
  }

  /// The first and last Monday of May, but for 2020 and 2022, when one of them was moved.
  @Test(arguments: [
    (2015, 4, 25), (2016, 2, 30), (2017, 1, 29), (2018, 7, 28), (2019, 6, 27), (2021, 3, 31), (2023, 1, 29),
    (2024, 6, 27), (2025, 5, 26), (2026, 4, 25),
  ])
  func mondaysOfMay(year: Int, first: Int, last: Int) {
    let found = [1, -1].map { Holiday.weekday(1, month: 5, turn: $0).date(in: year)?.day }
    #expect(found == [first, last])
  }

  @Test("Christmas Day is 25 December, whatever day is given off for it")
  func christmasStays() {
    // A Saturday.
    let reading = DateReading("It was shut on Christmas Day and Boxing Day.", published: "2022-01-10")
    #expect(reading.findings.dates.map(\.value) == ["2021-12-25", "2021-12-26"])
  }

  @Test(arguments: ["bank:x", "holiday:5:1", "--13", "", "monday:5:"])
  func whatIsNoRuleIsNone(text: String) {
    #expect(Holiday(text) == nil)
  }
}

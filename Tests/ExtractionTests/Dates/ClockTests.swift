import Claims
import Testing

@testable import Extraction

@Suite struct ClockTests {
  static let published = "2018-11-01"

  /// A time without a day has a TIMEX3 value alone.
  @Test(arguments: [
    ("It struck half past two.", "half past two = T02:30"),
    ("It began at half-past two in the afternoon.", "half-past two in the afternoon = T14:30"),
    ("It began at quarter to nine.", "quarter to nine = T08:45"),
    ("It began at a quarter past nine.", "a quarter past nine = T09:15"),
    ("It began at twenty to 9.", "twenty to 9 = T08:40"),
    ("It began at twenty-five past ten pm.", "twenty-five past ten pm = T22:25"),
    ("It began at half seven.", "half seven = T07:30"),
    ("It began at a quarter to one.", "a quarter to one = T12:45"),
    ("It began at five o’clock in the morning.", "five o’clock in the morning = T05:00"),
    ("It began at 12 midnight.", "12 midnight = T00:00"),
    ("It began at 12 noon.", "12 noon = T12:00"),
    ("It began at midday.", "midday = T12:00"),
    ("It began at 0900 hours.", "0900 hours = T09:00"),
    ("It began at 2000 hours.", "2000 hours = T20:00"),
    ("It began at 17:45hrs.", "17:45hrs = T17:45"),
    ("It is open from 8am to 3pm.", "8am to 3pm = T08:00/T15:00"),
    ("It is open 3-5pm.", "3-5pm = T15:00/T17:00"),
    ("It is open 11-1pm.", "11-1pm = T11:00/T13:00"),
    ("It is open 9-5pm.", "9-5pm = T09:00/T17:00"),
    ("It is open 8am-3.", "8am-3 = T08:00/T15:00"),
    ("It is open 10pm to 2am.", "10pm to 2am = T22:00/T02:00"),
    ("It is open 09:00–17:00.", "09:00–17:00 = T09:00/T17:00"),
    ("It is open 9.30-11.30am.", "9.30-11.30am = T09:30/T11:30"),
    ("It is open 0900-1700 hours.", "0900-1700 hours = T09:00/T17:00"),
    ("It is open from noon to 3pm.", "noon to 3pm = T12:00/T15:00"),
    ("It is open between 3 and 5pm.", "3 and 5pm = T15:00/T17:00"),
    ("It is open between 5 and 6 in the afternoon.", "5 and 6 in the afternoon = T17:00/T18:00"),
  ])
  func timesWithoutADay(text: String, expected: String) {
    #expect(DateReading(text, published: Self.published).all == [expected])
  }

  @Test(arguments: [
    (
      "They met on Monday morning from 9am to 11am.",
      "Monday morning from 9am to 11am = 2018-10-29T09:00/2018-10-29T11:00"
    ),
    (
      "He was there from 9am-4 yesterday afternoon.",
      "9am-4 yesterday afternoon = 2018-10-31T09:00/2018-10-31T16:00"
    ),
    ("He was there between 2 and 7 yesterday.", "2 and 7 yesterday = 2018-10-31T02:00/2018-10-31T07:00"),
    ("They met last Tuesday 2-7.", "last Tuesday 2-7 = 2018-10-30T02:00/2018-10-30T07:00"),
    ("Rooms are available 5-7 next Tuesday.", "5-7 next Tuesday = 2018-11-06T05:00/2018-11-06T07:00"),
    ("It shuts tonight from 7 to 7.30.", "tonight from 7 to 7.30 = 2018-11-01T19:00/2018-11-01T19:30"),
    ("It ran on 5 June 2018, 10am-2pm.", "5 June 2018, 10am-2pm = 2018-06-05T10:00/2018-06-05T14:00"),
    ("It ran 2pm to 4pm on 5 June 2018.", "2pm to 4pm on 5 June 2018 = 2018-06-05T14:00/2018-06-05T16:00"),
    (
      "It ran on 5 June 2018 from 10pm to 4am.",
      "5 June 2018 from 10pm to 4am = 2018-06-05T22:00/2018-06-06T04:00"
    ),
    ("It shut at 8pm on Tuesday night.", "8pm on Tuesday night = 2018-10-30T20:00"),
    ("It shut last Friday night at 9.", "last Friday night at 9 = 2018-10-26T21:00"),
    ("It began on 5 June 2018 at 1400.", "5 June 2018 at 1400 = 2018-06-05T14:00"),
    ("It began at 14.00 on 5 June 2018.", "14.00 on 5 June 2018 = 2018-06-05T14:00"),
    ("It is open Monday to Friday, 9am-5pm.", "Monday to Friday, 9am-5pm = P1W"),
    ("It is open 9am-5pm Monday to Friday.", "9am-5pm Monday to Friday = P1W"),
  ])
  func timesOfADay(text: String, expected: String) {
    #expect(DateReading(text, published: Self.published).all == [expected])
  }

  /// TIMEX3 has no stretches of the clock: who writes them writes seconds.
  @Test func aStretchIsWrittenToTheSecondForTIMEX3() {
    let reading = DateReading("It ran on 5 June 2018 from 2pm to 4pm.")
    #expect(reading.findings.dates.map(\.timex) == ["2018-06-05T14:00:00/2018-06-05T16:00:00"])
    #expect(reading.findings.dates.map(\.kind) == [.time])
  }

  @Test func betweenTwoWholeTimesThereAreTwo() {
    let reading = DateReading("It ran on 5 June 2018 between 10am and 1pm.")
    #expect(reading.all == ["5 June 2018 = 2018-06-05", "10am = 2018-06-05T10:00", "1pm = 2018-06-05T13:00"])
  }

  @Test(arguments: [
    "They won 3-1 and lost 6-4, 7-5; the vote was 7-2.", "A ratio of 1:3, verse 3:16, odds of 12:1.",
    "Some 6-8 officers came.", "Desks are open 9 to 5 and he works nine to five.",
    "Numbers fell from ten to nine.", "The share went from a quarter to one in three.",
    "There were 0900 calls and 1745 crimes.", "The rates were 10.30 and 12.45 per officer.",
    "It cost £9.30 to £10.30, or 7.30 to 8.30 on average.", "Grades 9-4 were up, as were items 3-5.",
  ])
  func figuresAreNoTimes(text: String) {
    #expect(DateReading(text, published: Self.published).all.isEmpty)
  }

  @Test(arguments: [
    "Rovers won 3-1 yesterday.", "They lost the vote 3-5 yesterday.", "They met 5 to 10 people yesterday.",
  ])
  func scoresBesideADayAreNoTimes(text: String) {
    #expect(DateReading(text, published: Self.published).all == ["yesterday = 2018-10-31"])
  }
}

import Claims
import Testing

@testable import Extraction

/// Dates as British public bodies write them, read in June 2022.
@Suite struct PublicSectorDateTests {
  private func read(_ text: String) -> [String] { DateReading(text, published: "2022-06-16").all }

  @Test(arguments: [
    ("The 2021 to 2022 financial year was hard.", "2021 to 2022 financial year"),
    ("Funding for the financial year 2021-2022 fell.", "financial year 2021-2022"),
    ("Funding for FY2021-22 fell.", "FY2021-22"), ("Funding for FY22 fell.", "FY22"),
    ("It fell by the end of 2021/22.", "the end of 2021/22"),
    (
      "It fell at the start of the 2021/22 financial year.",
      "the start of the 2021/22 financial year"
    ),
    ("It fell in the year ended 31 March 2022.", "the year ended 31 March 2022"),
    ("It fell in the year to March 2022.", "the year to March 2022"),
  ])
  func financialYears(text: String, words: String) {
    #expect(read(text) == [words + " = 2021-04-01/2022-03-31"])
  }

  @Test func financialYearsInAList() {
    #expect(
      read("It fell in 2019/20, 2020/21 and 21/22.") == [
        "2019/20 = 2019-04-01/2020-03-31", "2020/21 = 2020-04-01/2021-03-31", "21/22 = 2021-04-01/2022-03-31",
      ])
    #expect(read("Budgets for 2022/23–2025/26.") == ["2022/23–2025/26 = 2022-04-01/2026-03-31"])
    #expect(
      read("It rises from 2022/23 to 2025/26.") == [
        "2022/23 = 2022-04-01/2023-03-31", "2025/26 = 2025-04-01/2026-03-31",
      ])
  }

  @Test(arguments: [
    ("It fell in the first two quarters of 2021/22.", "the first two quarters of 2021/22 = 2021-04/2021-09"),
    ("It fell in Q1 and Q2 of 2021/22.", "Q1 and Q2 of 2021/22 = 2021-04/2021-09"),
    ("It fell in Q1–Q3 2021/22.", "Q1–Q3 2021/22 = 2021-04/2021-12"),
    (
      "It fell in the second half of the 2021/22 financial year.",
      "the second half of the 2021/22 financial year = 2021-10/2022-03"
    ),
    ("It fell in the last three months of 2021.", "the last three months of 2021 = 2021-10/2021-12"),
    ("It fell between April and June 2021.", "April and June 2021 = 2021-04/2021-06"),
    ("It fell in September/October 2021.", "September/October 2021 = 2021-09/2021-10"),
    ("It fell in the first week of January 2015.", "the first week of January 2015 = 2014-12-29/2015-01-04"),
    (
      "It fell in the week commencing Monday 6 June.",
      "the week commencing Monday 6 June = 2022-06-06/2022-06-12"
    ),
    ("It fell w/e 12/06/2022.", "w/e 12/06/2022 = 2022-06-06/2022-06-12"),
    ("It shut on the last Friday in March 2022.", "the last Friday in March 2022 = 2022-03-25"),
    ("It fell in the year to date.", "the year to date = 2022-04-01/2022-06-16"),
    ("It fell last academic year.", "last academic year = 2020-09-01/2021-08-31"),
    ("It fell in the 2021-22 school year.", "2021-22 school year = 2021-09-01/2022-08-31"),
    ("It fell in the spring term 2021/22.", "the spring term 2021/22 = 2022-01/2022-03"),
    ("It fell in the autumn term.", "the autumn term = 2021-09/2021-12"),
    ("It fell in the winter of 2021-22.", "the winter of 2021-22 = 2021-24"),
    ("Patrols ran in October half-term.", "October half-term = 2021-10"),
  ])
  func partsOfYears(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("It rose over the early May bank holiday.", "early May bank holiday = 2022-05-02"),
    ("It rose over the late May bank holiday.", "late May bank holiday = 2022-06-02"),
    (
      "It rose over the early May bank holiday weekend in 2020.",
      "early May bank holiday weekend in 2020 = 2020-05-08/2020-05-10"
    ),
    ("It rose over the Easter weekend.", "Easter weekend = 2022-04-15/2022-04-18"),
    ("It rose over the August bank holiday weekend.", "August bank holiday weekend = 2021-08-28/2021-08-30"),
    (
      "It will rise over the August bank holiday weekend.",
      "August bank holiday weekend = 2022-08-27/2022-08-29"
    ),
    ("It rose on August Bank Holiday Monday 2021.", "August Bank Holiday Monday 2021 = 2021-08-30"),
    ("It rose on Bank Holiday Monday.", "Bank Holiday Monday = 2022-05-02"),
    ("It rose on Mother’s Day.", "Mother’s Day = 2022-03-27"),
  ])
  func bankHolidays(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("It takes 24 to 48 hours.", "24 to 48 hours = PT24H/PT48H"),
    ("It takes between 12 and 15 minutes.", "12 and 15 minutes = PT12M/PT15M"),
    ("A three-to-five-year plan.", "three-to-five-year = P3Y/P5Y"),
    ("It took 15m 50s.", "15m 50s = PT15M50S"),
    ("It took a quarter of an hour.", "a quarter of an hour = PT15M"),
    ("Over a three year period it fell.", "three year period = P3Y"),
    ("It is open 24/7.", "24/7 = P1D"), ("They come every single night.", "every single night = P1D"),
    ("They come each and every night.", "each and every night = P1D"),
    ("They meet every other Tuesday.", "every other Tuesday = P2W"),
    ("They meet on alternate Tuesdays.", "alternate Tuesdays = P2W"),
    ("They meet on the first Monday of every month.", "the first Monday of every month = P1M"),
    ("They meet four times a year.", "four times a year = P1Y"),
    ("They meet every two to three months.", "every two to three months = P2M/P3M"),
    ("It rises every summer.", "every summer = P1Y"), ("It rises every Christmas.", "every Christmas = P1Y"),
    ("It rose in each of the past three years.", "the past three years = P3Y"),
  ])
  func lengthsAndSets(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    ("The vote is on 5/6/22.", "5/6/22 = 2022-06-05"), ("Signed (5.6.22).", "5.6.22 = 2022-06-05"),
    ("Signed on 5-6-2022.", "5-6-2022 = 2022-06-05"), ("Figures to 06/2022.", "06/2022 = 2022-06"),
    ("Filed 23-2020-September.", "23-2020-September = 2020-09-23"), ("It rose in ’19.", "’19 = 2019"),
    ("It rose in April ’19.", "April ’19 = 2019-04"), ("Thefts in Apr-21 rose.", "Apr-21 = 2021-04"),
    ("They met on the 11th.", "the 11th = 2022-06-11"),
    ("They will meet on the 21st.", "the 21st = 2022-06-21"),
    ("They met on the 11th of this month.", "the 11th of this month = 2022-06-11"),
    ("They met on Tuesday (7).", "Tuesday (7) = 2022-06-07"),
    ("They met on Friday 10/6.", "Friday 10/6 = 2022-06-10"),
    ("They met on 1st and 2nd June.", "1st and 2nd June = 2022-06-01/2022-06-02"),
    ("It rose in the nineties.", "the nineties = 199X"),
    ("It opens by end March 2023.", "end March 2023 = 2023-03"),
    ("In May it rose.", "May = 2022-05"),
  ])
  func daysAndYearsInShort(text: String, expected: String) {
    #expect(read(text) == [expected])
  }

  @Test(arguments: [
    "About 1/2 and 3/4 of them, or 2/3, said no.", "Version 2.1.2020, release 1.2.3, at 192.168.1.12.",
    "See PCD 2019-22, ref 2021/045, decision 2021-045 and case 12/2021/456.",
    "Call 0191 555-1212 or 82-2100-4.",
    "Crime fell year-on-year, month on month and day by day, at £3 per year.",
    "It lost 8.7 days per officer, or 9.4 days lost per officer.", "35  MINUTES AND MATTERS ARISING",
    "Aged between 12 and 15 years, they were 12 to 15 years old.",
    "She came on the 12th bus, to the 2nd floor.",
    "The pilot made a May Day call by a Christmas tree.", "The desk is shut on bank holidays.",
    "In the short term and in her summer term of office.", "He is in his eighties.",
  ])
  func notDates(text: String) {
    #expect(read(text).isEmpty)
  }
}

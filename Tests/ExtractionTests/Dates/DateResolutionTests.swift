import Claims
import ReportText
import Testing

@testable import Extraction

@Suite struct DateResolutionTests {
  @Test func aWeekdayThatFitsOneYearTellsThePublication() {
    let reading = DateReading(
      """
      In 2019 the Commissioner left the pact that was signed four years earlier. The new deal began last month \
      and runs until March 2022. The panel will discuss it when it meets on Thursday, November 25.
      """)
    #expect(reading.findings.published == PublicationDate(value: "2021-11", basis: "inferred"))
    #expect(
      reading.all == [
        "2019 = 2019", "four years earlier = 2015", "last month = 2021-10", "March 2022 = 2022-03",
        "Thursday, November 25 = 2021-11-25",
      ])
    #expect(reading.date("four years earlier")?.anchor == .date(0))
    #expect(reading.date("last month")?.anchor == .published)
    #expect(reading.date("March 2022")?.role == .until)
  }

  @Test func nothingIsInferredWhereTwoYearsFit() {
    let reading = DateReading("In 2016, and in 2022, it met on Friday, November 25, and last month.")
    #expect(reading.findings.published == nil)
    #expect(reading.date("last month")?.value == nil)
    #expect(reading.findings.diagnostics.contains { $0.code == .noPublicationDate })
  }

  @Test func aDatelineIsThePublicationDate() {
    let reading = DateReading("New chief named\n20/05/2019\nShe was named today.")
    #expect(reading.findings.published == PublicationDate(value: "2019-05-20", basis: "dateline"))
    #expect(reading.date("today")?.value == "2019-05-20")
  }

  @Test(arguments: [
    ("2021-11-25T08:00:00Z", "2021-11-25"), ("25 November 2021", "2021-11-25"), ("November 2021", "2021-11"),
    ("/2021/11/25/", "2021-11-25"), ("Published: Thu 25 Nov 2021, 10:30", "2021-11-25"),
  ])
  func cluesAreReadInAnyWording(clue: String, value: String) {
    let reading = DateReading("It opened today.", clues: [PublicationClue(.meta, clue)])
    #expect(reading.findings.published == PublicationDate(value: value, basis: "meta"))
  }

  @Test(arguments: ["0000-00-00", "1970-01-01T00:00:00Z", "yesterday", "99/99/9999", "", "\u{1F600}"])
  func nonsenseIsNoPublicationDate(clue: String) {
    #expect(DateReading("It opened.", clues: [PublicationClue(.meta, clue)]).findings.published == nil)
  }

  @Test func theGivenDateOutweighsEveryClue() {
    let reading = DateReading(
      "It opened today.", published: "2020-02-03", clues: [PublicationClue(.meta, "2021-11-25")])
    #expect(reading.findings.published == PublicationDate(value: "2020-02-03", basis: "given"))
  }

  @Test(arguments: ["29 February 2015", "31/04/2021", "September 31, 2020"])
  func daysThatDoNotExistAreDiagnostics(text: String) {
    let reading = DateReading("It fell due on \(text).")
    #expect(reading.findings.dates.isEmpty, "\(reading.all)")
    #expect(reading.findings.diagnostics.map(\.code) == [.impossibleDate])
  }

  @Test func aContradictingWeekdayIsKeptWithAWarning() {
    let reading = DateReading("The panel met on Thursday 29 June 2022.")
    #expect(reading.all == ["Thursday 29 June 2022 = 2022-06-29"])
    #expect(reading.findings.diagnostics.map(\.code) == [.weekdayContradictsDate])
  }

  @Test(arguments: [
    ("The vote is on 11/6/2022.", Generator.DateOrder.dayFirst, "2022-06-11"),
    ("The vote is on 11/6/2022.", .monthFirst, "2022-11-06"),
    ("The vote is on 25/6/2022.", .monthFirst, "2022-06-25"),
  ])
  func theOrderOfDayAndMonthIsAnOption(text: String, order: Generator.DateOrder, value: String) {
    #expect(DateReading(text, order: order).findings.dates.map(\.value) == [value])
  }

  @Test(arguments: [
    ("between April 2020 and March 2021", ["April 2020 = 2020-04", "March 2021 = 2021-03"]),
    ("from 5 June 2021 to 7 July 2021", ["5 June 2021 = 2021-06-05", "7 July 2021 = 2021-07-07"]),
    ("between 3 May and 9 June 2021", ["3 May = 2021-05-03", "9 June 2021 = 2021-06-09"]),
  ])
  func fullDatesJoinedByWordsAreTwo(text: String, expected: [String]) {
    let reading = DateReading("It ran " + text + ".", published: "2021-08-01")
    #expect(reading.all == expected)
    #expect(reading.findings.dates.map(\.role) == [.from, .until])
  }

  @Test(arguments: [
    ("The panel will meet on Friday.", "2021-11-26"), ("The panel met on Friday.", "2021-11-19"),
    ("The panel met on Thursday.", "2021-11-25"), ("Views are sought by Monday.", "2021-11-29"),
    ("It meets next Monday.", "2021-11-29"), ("The scheme starts on Monday.", "2021-11-29"),
    ("She could come as early as Monday.", "2021-11-29"), ("He is likely to go on Monday.", "2021-11-29"),
    ("They planned a rally on Monday.", "2021-11-29"), ("As planned, it met on Monday.", "2021-11-22"),
    ("Until Monday they had no word of it.", "2021-11-22"), ("It is shut until Monday.", "2021-11-29"),
    ("It could not be reached on Monday.", "2021-11-22"),
  ])
  func bareWeekdaysFollowTheTense(text: String, value: String) {
    #expect(DateReading(text, published: "2021-11-25").findings.dates.map(\.value) == [value])
  }

  @Test("A year before is a year of the same kind")
  func yearsToSomeMonth() {
    let reading = DateReading(
      "In the year to March 2023 there were 318, 27 fewer than in the previous year and 40 fewer than a year earlier."
    )
    #expect(
      reading.all.suffix(2) == [
        "the previous year = 2021-04-01/2022-03-31", "a year earlier = 2020-04-01/2021-03-31",
      ])
  }

  @Test(arguments: [2000: "04-23", 2011: "04-24", 2019: "04-21", 2021: "04-04", 2024: "03-31", 2038: "04-25"])
  func easterFallsWhereTheTablesSay(year: Int, day: String) {
    #expect(Holiday.easter(year).map { Stretch.written($0) } == "\(year)-\(day)")
  }

  @Test func rangesOfTokensRunParallelToDates() {
    let analysed = AnalysedDocument(report("On 5 June 2021 and in 2019/20 it fell."))
    let result = Dates.extract(
      from: analysed, options: Generator.Options(), words: LexiconTables.standard.timeWords)
    #expect(result.dates.map(\.span) == result.ranges.map { analysed.span($0) })
  }

  /// Numbers and repetitions that no calendar holds: nothing may trap, and cost stays linear.
  @Test(arguments: [
    "999999999999999 centuries ago", "999,999,999 days later", "99 thousand thousand years ago", "9999-12-31",
    "one day after 31 December 9999", "the 12 months to January 0001", "5 June 9999 and two years later",
    "480 BC, two thousand years earlier, that century, the following day", "the year 1000000", "Q9 9999",
    "H3 0000",
  ])
  func extremesAreBorne(text: String) {
    for published in [nil, "9999-12-31", "1000-01-01"] {
      let reading = DateReading(
        "In 2019 it met " + text + ", last month and next week.", published: published)
      #expect(reading.findings.dates.count == reading.findings.dates.map(\.span.start).count)
    }
  }
}

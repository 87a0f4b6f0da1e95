import Claims
import ReportText
import Testing

@testable import Extraction

/// Where a report tells when it is from.
@Suite struct PublicationTests {
  @Test(
    "The heading of a meeting or report dates it",
    arguments: [
      ("MINUTES of the meeting held at County Hall, Saltby, on Thursday 3 November 2022", "2022-11-03"),
      ("MINUTES OF THE MEETING HELD ON THURSDAY, 19 OCTOBER 2023 AT 10.00 AM", "2023-10-19"),
      ("Report of the Commissioner to the Police and Crime Panel, Friday 31 January 2025", "2025-01-31"),
      ("Lindmoor Police and Crime Panel – 23 January 2020", "2020-01-23"),
      ("Action log as at 19 March 2024", "2024-03-19"),
    ])
  func headings(heading: String, value: String) {
    let reading = DateReading(heading + "\n\nThe Panel noted what was said in January.", isInBlocks: true)
    #expect(reading.findings.published == PublicationDate(value: value, basis: "heading"))
  }

  @Test(
    "What a sentence says of a date is no heading",
    arguments: [
      "The minutes of the meeting of 8 September 2022 were agreed.",
      "The next meeting will be held on 4 May 2023.",
      "A report of 5 June 2019 found no fault.",
      "Nothing has changed since the meeting held on 4 May 2021, she said.",
    ])
  func sentences(text: String) {
    #expect(DateReading(text).findings.published == nil)
  }

  @Test(
    "A line that announces its date is a dateline, wherever it stands",
    arguments: [
      ("Published: 4 May 2021", "2021-05-04"), ("Issued 4 May 2021", "2021-05-04"),
      ("Produced January 2019", "2019-01"), ("Posted on Tuesday 4 May 2021 at 10.30am", "2021-05-04"),
    ])
  func announcements(line: String, value: String) {
    let body = String(repeating: "The force says that it is doing well in every district. ", count: 40)
    for text in ["A title\n" + line + "\n\n" + body, body + "\n\n" + line] {
      let reading = DateReading(text, isInBlocks: true)
      #expect(
        reading.findings.published == PublicationDate(value: value, basis: "dateline"), "\(text.prefix(40))")
    }
  }

  @Test("A month under the title dates the report; one further down heads a section")
  func months() {
    let body = String(repeating: "Calls were answered within the target time. ", count: 12)
    #expect(
      DateReading("Revenue budget\nFebruary 2020\n\n" + body, isInBlocks: true).findings.published
        == PublicationDate(value: "2020-02", basis: "dateline"))
    #expect(
      DateReading("Revenue budget\n\n" + body + "\n\nFebruary 2020\n\n" + body, isInBlocks: true).findings
        .published == nil)
  }

  @Test("An announcement outweighs a heading, and the first of two counts")
  func order() {
    let reading = DateReading(
      "Minutes of the meeting held on 3 March 2021\n\nPublished: 10 March 2021\n\nUpdated: 12 March 2021",
      isInBlocks: true)
    #expect(reading.findings.published == PublicationDate(value: "2021-03-10", basis: "dateline"))
  }

  @Test("What is to happen early in a month may be told in the month before: then the year alone is inferred")
  func inference() {
    let soon = "In 2021 the plan was agreed. The panel will meet on Thursday 3 November."
    #expect(DateReading(soon).findings.published == PublicationDate(value: "2022", basis: "inferred"))
    let later = "In 2021 the plan was agreed. The panel will meet on Thursday 24 November."
    #expect(DateReading(later).findings.published == PublicationDate(value: "2022-11", basis: "inferred"))
  }

  @Test("A day without a year lies in the period that the report is about")
  func periods() {
    let reading = DateReading(
      "Performance in Q3 2018/19. The slowest day was 31 December. In Q2 it was 4 August.")
    #expect(
      reading.all == [
        "Q3 2018/19 = 2018-10/2018-12", "31 December = 2018-12-31", "Q2 = 2018-07/2018-09",
        "4 August = 2018-08-04",
      ])
    #expect(reading.date("31 December")?.provenance.confidence == .weak)
  }
}

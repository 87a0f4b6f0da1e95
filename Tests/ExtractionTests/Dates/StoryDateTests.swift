import Claims
import ReportText
import Testing

@testable import Extraction

/// Dates in histories, which lean on the story and not on the day of the publication.
@Suite struct StoryDateTests {
  /// A history of several blocks; those that start with `#` are headings.
  private func history(_ blocks: String..., published: String = "2012-05-01") -> DateReading {
    var bytes: [UInt8] = []
    var found: [Block] = []
    for block in blocks {
      let isHeading = block.utf8.first == UInt8(ascii: "#")
      let text = Array(block.utf8.dropFirst(isHeading ? 1 : 0))
      found.append(
        Block(
          span: ByteSpan(bytes.count, bytes.count + text.count), kind: isHeading ? .heading : .paragraph,
          line: 1))
      bytes += text + Array("\n\n".utf8)
    }
    return DateReading(
      Document(text: bytes, blocks: found, metadata: Metadata(mediaType: "text/plain")), published: published)
  }

  /// Years enough for a history of the borough force of Hexley.
  private let past = """
    The borough force of Hexley was formed in 1836. It had cells in 1841, horses in 1848, a station in 1853, \
    a band in 1860, telegraphs in 1867, lodgings in 1871 and a fire engine in 1874.
    """

  private func values(_ reading: DateReading, from first: String) -> [String] {
    let all = reading.all
    return all.firstIndex { $0.hasPrefix(first + " =") }.map { Array(all[$0...]) } ?? []
  }

  @Test func daysLeanOnTheYearOfTheirHeading() {
    let reading = history(
      "#1926", "The strike began on 4 May. On 12 May it was over.", "#1927: A new chief",
      "Captain Orrin took over in March. On 3 July he closed two stations.", "#Reform, 1928",
      "In October he left.")
    #expect(
      reading.all == [
        "1926 = 1926", "4 May = 1926-05-04", "12 May = 1926-05-12", "1927 = 1927", "March = 1927-03",
        "3 July = 1927-07-03", "1928 = 1928", "October = 1928-10",
      ])
  }

  @Test func aStoryGoesOnIntoTheNextYear() {
    let reading = history(
      past,
      "On 3 November 1889 the chief resigned. The watch committee met on 27 December, and in January a new chief came."
    )
    #expect(
      values(reading, from: "3 November 1889") == [
        "3 November 1889 = 1889-11-03", "27 December = 1889-12-27", "January = 1890-01",
      ])
  }

  @Test func yearsInPassingDoNotTurnTheStory() {
    let reading = history(
      past,
      """
      On 3 March 1889 the chief resigned. As in 1841, nobody wished to follow him, and the pay (raised in 1871) \
      was low. On 9 April the committee wrote to Hollin, whose own force it had refused in 1848. He came on 2 May.
      """)
    #expect(reading.date("9 April")?.value == "1889-04-09")
    #expect(reading.date("2 May")?.value == "1889-05-02")
  }

  @Test func aDateLiesBeforeTheNextThatSaysItsYear() {
    let reading = history(
      past,
      "In February 1889 the force counted its men. In October it had lost ten, and five more by 1 June 1889.",
      "On 9 March 1891 it moved. In September a wall fell, in May another, before the sale of 2 June 1892.")
    #expect(reading.date("October")?.value == "1888-10")
    #expect(reading.date("May")?.value == "1892-05")
  }

  @Test func theNextDayIsThatOfTheStory() {
    let reading = history(
      past, "The mob came on 3 March 1889. The next day it was gone. In the following year the pay rose.")
    #expect(reading.date("The next day")?.value == "1889-03-04")
    #expect(reading.date("the following year")?.value == "1890")
  }

  @Test func rangesOfAHistoryAreTwoDates() {
    let reading = history(
      past, "#The long peace, 1881-1889",
      "It cost little in 1884–86, and from April to September 1887 nothing.",
      "The inquiry sat on 6-7 February 1888 and from October to March.")
    #expect(
      values(reading, from: "1881") == [
        "1881 = 1881", "1889 = 1889", "1884 = 1884", "86 = 1886", "April = 1887-04",
        "September 1887 = 1887-09", "6 = 1888-02-06", "7 February 1888 = 1888-02-07", "October = 1888-10",
        "March = 1889-03",
      ])
    #expect(reading.date("1881")?.role == .from)
    #expect(reading.date("86")?.role == .until)
  }

  @Test func pairsOfYearsInAHistoryAreNoFinancialYears() {
    let reading = history(past, "The winter of 1880-81 was hard.", "Costs rose in 1891-92.")
    #expect(values(reading, from: "1891") == ["1891 = 1891", "92 = 1892"])
  }

  @Test func bothEndsOfARangeBeforeChristAre() {
    let reading = history(past, "Its hill fort stood from 120-90 BC.", "#The first huts (499-493 BC)")
    #expect(values(reading, from: "499") == ["499 = -0498", "493 BC = -0492"])
  }

  @Test func nothingInAStoryIsCountedFromItsPublication() {
    let reading = history(
      past,
      "On 3 March 1889 the chief said: “You will all march tomorrow, and be paid on Friday.” On 9 May he left."
    )
    #expect(reading.date("tomorrow")?.value == nil)
    #expect(reading.date("9 May")?.value == "1889-05-09")
  }

  @Test func reportsThatNameSomeOldYearsAreNoStories() {
    let reading = DateReading(
      """
      The panel meets on 9 May. The force was formed in 1836 and merged in 1968. In 2021/22 it recorded less crime \
      than in 2019-2020. In January to March 2022 calls fell.
      """, published: "2022-04-20")
    #expect(
      reading.all == [
        "9 May = 2022-05-09", "1836 = 1836", "1968 = 1968", "2021/22 = 2021-04-01/2022-03-31",
        "2019-2020 = 2019/2020", "January to March 2022 = 2022-01/2022-03",
      ])
  }

  @Test func newsOfOldTimesIsNoStory() {
    let reading = DateReading(
      past
        + " On Friday the museum opened. It will show it all until Sunday, and on Monday the mayor speaks.",
      published: "2012-05-01")
    #expect(reading.date("Friday")?.value == "2012-04-27")
  }

  @Test func anEndWithoutYearTakesThatOfTheOther() {
    let reading = DateReading(
      "It ran between 12 November and 3 May 2016, and from 5 December 2017 to 6 January.",
      published: "2019-08-01")
    #expect(
      reading.all == [
        "12 November = 2015-11-12", "3 May 2016 = 2016-05-03", "5 December 2017 = 2017-12-05",
        "6 January = 2018-01-06",
      ])
  }
}

extension DateReading {
  /// What is found in a document of several blocks.
  fileprivate init(_ document: Document, published: String) {
    self.document = document
    findings = Extractor(options: Generator.Options(published: published, dateOrder: .dayFirst)).findings(
      in: document)
  }
}

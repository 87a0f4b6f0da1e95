import Testing

@testable import Extraction

@Suite("Values that are easily written wrongly")
struct ValueFormTests {
  @Test(
    "Months, quarters and centuries before Christ",
    arguments: [
      ("It fell in January 480 BC. Two months earlier it stood.", "-0480-11", "BC0481-11"),
      ("It fell in January 480 BC. The previous month was calm.", "-0480-12", "BC0481-12"),
      ("It fell in May 480 BC. The following quarter was calm.", "-0479-07/-0479-09", "BC0480-Q3"),
      ("It fell in 480 BC. The previous century was calm.", nil, "BC05"),
    ])
  func beforeChrist(text: String, value: String?, timex: String?) {
    let found = DateReading(text).findings.dates
    #expect(found.count == 2)
    #expect(found.last?.value == value)
    #expect(found.last?.timex == timex)
  }

  @Test(
    "A range whose first date has a year ends after it",
    arguments: [
      ("It ran from 18 November 2022-19 December.", "2022-11-18/2022-12-19"),
      ("It ran 18 November 2022 - 19 January.", "2022-11-18/2023-01-19"),
    ])
  func theSecondLeansOnTheFirst(text: String, value: String) {
    #expect(DateReading(text, published: "2025-06-01").findings.dates.map(\.value) == [value])
  }
}

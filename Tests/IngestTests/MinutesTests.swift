import ReportText
import Testing

@testable import Ingest

@Suite struct MinutesTests {
  @Test(arguments: ["1.1 ", "1.1. ", "4.2.3  ", "12/24 ", "12/24   ", "7/2019 ", "15.4  "])
  func labelsAreLeftOutOfTheirParagraph(label: String) throws {
    let document = try read("\(paragraphs[0])\n\n\(label)The Panel RESOLVED that the plan be agreed.")
    #expect(document.reportTexts.last == "The Panel RESOLVED that the plan be agreed.")
    #expect(document.kinds == [.paragraph, .paragraph])
  }

  @Test(arguments: [
    "3.4 per cent more.", "2.5 Million pounds were spent.", "1.5 FTE posts were cut.", "12/24 were there.",
    "9/11 The day is remembered.", "24/7 Cover is to be had.", "20/05/2019 The panel met.", "2018/19 Budget",
    "10.15 per cent.", "1.250 Officers were hired.",
  ])
  func otherNumbersStay(line: String) throws {
    #expect(try read("\(paragraphs[0])\n\n\(line)").reportTexts.last == line)
  }

  @Test func noLabelStandsInTheMiddleOfASentence() throws {
    let document = try read(
      "The panel looked at what had been said of this in paragraph\n4.2 Budget of the report, and agreed with it in the end."
    )
    #expect(document.kinds == [.paragraph])
  }

  @Test func aLabelAboveItsParagraphIsNone() throws {
    let document = try read(
      "\(paragraphs[0])\n\n2.1\nThe panel noted the report.\n\n2.2\n\nThe chair thanked them.")
    #expect(
      document.reportTexts == [paragraphs[0], "The panel noted the report.", "The chair thanked them."])
    #expect(document.hasSoundBlocks)
  }

  @Test func itemsHang() throws {
    let document = try read(
      "Present were:\n1.2 The Chair said that 14 were\n    present, and that\n    2 were not.\n- one line\n  and its rest\n- Another"
    )
    #expect(
      document.reportTexts == [
        "Present were:", "The Chair said that 14 were\n    present, and that\n    2 were not.",
        "one line\n  and its rest", "Another",
      ])
  }

  @Test func aYearEndsTheSentenceOfTheLineBefore() throws {
    let document = try read(
      "The Commissioner presented the report for the year to March\n2023. The Commissioner said that 40 had left."
    )
    #expect(document.kinds == [.paragraph])
  }

  @Test func aNumberBehindAHyphenIsNoItem() throws {
    let document = try read("The panel looked at the figures for the year 2015-\n16. Some were new.")
    #expect(document.kinds == [.paragraph])
  }
}

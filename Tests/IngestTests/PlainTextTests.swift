import ReportText
import Testing

@testable import Ingest

@Suite struct PlainTextTests {
  @Test(arguments: ["\n", "\r\n", "\r"]) func textStaysAsItIs(lineEnd: String) throws {
    let source = ["A title of the report", "", "  \(paragraphs[0]) ", paragraphs[1], ""].joined(
      separator: lineEnd)
    let document = try read(source, name: "a.txt")
    #expect(document.text == Array(source.utf8))
    #expect(document.reportTexts == ["A title of the report", paragraphs[0], paragraphs[1]])
    #expect(document.kinds == [.heading, .paragraph, .paragraph])
    #expect(document.blocks.map(\.line) == [1, 3, 4])
    #expect(document.metadata.title == "A title of the report")
  }

  @Test func linesBrokenAtAWidthAreOneParagraph() throws {
    let document = try read(
      """
      The commissioner for
      Northshire said on Monday that 120 more officers would be on
      the beat by March, and that they were
      needed.
      They will be trained in Easton, where the force has had its
      college since 1968.

      He named no names.
      """)
    #expect(document.blocks.map(\.line) == [1, 5, 8])
    #expect(document.kinds == [.paragraph, .paragraph, .paragraph])
  }

  @Test func namesInAListStayApart() throws {
    let document = try read("Figures for the year to March, by town:\nEaston,\nWeston\nNorton")
    #expect(
      document.reportTexts == ["Figures for the year to March, by town:", "Easton,", "Weston", "Norton"])
  }

  @Test(arguments: ["• ", "· ", "·       ", "- ", "* ", "1. ", "12) ", "(a) ", "(iv) ", "▪ ", "\u{F0B7} "])
  func bulletsAreLeftOutOfTheirItem(bullet: String) throws {
    let document = try read("The panel asked for:\n\(bullet)more officers\n\(bullet)fewer cars")
    #expect(document.reportTexts == ["The panel asked for:", "more officers", "fewer cars"])
    #expect(document.kinds == [.paragraph, .listItem, .listItem])
  }

  @Test(arguments: [
    "2018. The year began well.", "-5 degrees were measured.", "A) was not right", "(see page) there.", "-",
    "3.4 per cent more.", "101 calls were made.",
  ])
  func whatLooksLikeABulletIsNone(line: String) throws {
    let document = try read("The report begins here.\n\n\(line)")
    if line != "A) was not right" { #expect(document.reportTexts.last == line) }
    #expect(document.hasSoundBlocks)
  }

  @Test(arguments: [
    "Home > News and Events > Officers on the beat", "You are here: Home > News", "Feedback", "Share this",
    "Advertisement", "Hide Ad",
    "Read more: Panel backs the budget", "READ MORE: Panel backs the budget",
    "Sign up to our newsletter for all the news from Northshire", "Picture: Ann Other",
    "We use cookies to make this site work for you.", "Officers on parade (Image: Ann Other)", "Most Read",
    "Skip to main content", "Photo: PA",
  ])
  func furnitureIsMarkedAndKept(line: String) throws {
    let source = "\(line)\n\n\(paragraphs[0])\n\n\(paragraphs[1])"
    let document = try read(source)
    #expect(document.kinds == [.furniture, .paragraph, .paragraph])
    #expect(document.string == source)
  }

  @Test(arguments: [
    "Share prices of the firm fell by 5 per cent, the panel heard.",
    "Comments made by the commissioner were welcomed by the panel.", "Home burglaries fell by 12 per cent.",
    "“Picture: a street at night,” he said, “and nobody in it but us, and the two officers who ought to have been there with a car and a radio an hour before we came.”",
    "Feedback from victims was better than in 2018.",
    "More: 34 officers were hired in the year, and another 12 will come before it ends, when the new budget has been agreed and paid.",
    "Related crime fell, too.", "Read aloud, the letter took ten minutes.",
  ])
  func sentencesAreNoFurniture(line: String) throws {
    #expect(
      try read("\(paragraphs[0])\n\n\(line)\n\n\(paragraphs[1])").reportTexts == [
        paragraphs[0], line, paragraphs[1],
      ])
  }

  @Test func rulesForCommentsEndTheReport() throws {
    let document = try read(
      """
      \(paragraphs[0])
      \(paragraphs[1])
      Comments: Our rules
      We want our comments to be a place where 500 readers a day can talk to each other.
      Please report any comments that break our rules.
      Read the rules here
      """)
    #expect(document.reportTexts == [paragraphs[0], paragraphs[1]])
    #expect(document.kinds.suffix(4).allSatisfy { $0 == .furniture })
  }

  @Test func commentsInTheReportAreNoRules() throws {
    let last = "The panel said that our comments on the plan, which 12 members made, had been heard."
    #expect(try read("\(paragraphs[0])\n\(last)").reportTexts == [paragraphs[0], last])
  }

  @Test func aSingleLineIsTheReport() throws {
    #expect(try read("Feedback").kinds == [.paragraph])
    #expect(try read("between April and June 2019").kinds == [.paragraph])
  }
}

import ReportText
import Testing

@testable import Ingest

@Suite struct PlainTailTests {
  static let report = paragraphs + paragraphs
  static let body = report.joined(separator: "\n\n")

  @Test(arguments: [
    "ENDS\n\nNotes to editors\n\n1. The precept is £240.\n\nContact: the press office, 01632 960441.",
    "-ENDS-\nPhotographs of 12 officers are available from the press office.",
    "Notes to editors\nMr Moor is available for interview on Monday.\nAbout the commissioner\nThe commissioner for Northshire was elected in May 2021 by the people of the county.",
    "Background papers:\nBudget report 2019\nMinutes of 4 March 2019",
    "Background documents: none",
  ])
  func tailsAreFurniture(tail: String) throws {
    #expect(try read("\(Self.body)\n\n\(tail)").reportTexts == Self.report)
  }

  @Test(arguments: [
    ("Background documents: none", "The Panel RESOLVED that the precept be raised by £12."),
    ("Background papers\nBudget report 2019", "RESOLVED: 1. That 14 posts be cut."),
    ("ENDS", "Recommendation: that the Panel notes the 14 posts."),
    (
      "Background papers: none",
      "The panel then heard from the chief constable, who had come with 12 officers."
    ),
    ("Notes to editors\n1. The precept is £240.", "RESOLVED that the report be noted."),
  ])
  func theReportGoesOn(tail: String, last: String) throws {
    let document = try read("\(Self.body)\n\n\(tail)\n\n\(last)")
    #expect(document.reportTexts == Self.report + [last])
  }

  @Test func aSecondReleaseIsReport() throws {
    let second = [
      "Thirty new cars for the force",
      "The force will have 30 new cars by June 2020, said Alan Moor on Monday.",
    ]
    let document = try read(
      "\(Self.body)\n\nENDS\n\nNotes to editors\n\n1. It is £240.\n\n\(second.joined(separator: "\n\n"))")
    #expect(document.reportTexts == Self.report + second)
  }
}

@Suite struct MailHeaderTests {
  @Test func theHeadOfAMailIsFurniture() throws {
    let document = try read(
      """
      From: Ann Holloway <ann@northshire.example>
      Sent: 14 May 2019 09:12
      To: News desk; Bob Moor;
        Cat Roe
      Cc: 12 others
      Subject: RE: FW: Burglaries down by 7 per cent

      \(paragraphs[0])
      """)
    #expect(document.reportTexts == [paragraphs[0]])
    #expect(document.metadata.title == "Burglaries down by 7 per cent")
    #expect(document.metadata.publicationClues == [PublicationClue(.dateline, "14 May 2019 09:12")])
    #expect(document.hasSoundBlocks)
  }

  @Test(arguments: [
    "To: the panel\n\n\(paragraphs[0])", "Date: 12 May 2019\nSubject: Budget\n\n\(paragraphs[0])",
    "From: April 2019, 12 officers will be hired.\n\n\(paragraphs[0])",
  ])
  func otherHeadsStay(source: String) throws {
    #expect(try read(source).kinds.allSatisfy { $0 != .furniture })
  }

  @Test(arguments: [
    "Home\nNews\nAbout us\nContact us\nPrivacy policy", "Home | News | About us",
    "News\n\nContact us\n\nCookies",
  ])
  func menusAreFurniture(menu: String) throws {
    let body = paragraphs.joined(separator: "\n\n")
    #expect(try read("\(menu)\n\n\(body)").reportTexts == paragraphs)
    #expect(try read("\(body)\n\n\(menu)").reportTexts == paragraphs)
  }

  @Test(arguments: ["News", "Complaints"]) func aWordAloneMayBeAHeading(word: String) throws {
    #expect(try read("\(word)\n\n\(paragraphs[0])").reportTexts == [word, paragraphs[0]])
  }
}

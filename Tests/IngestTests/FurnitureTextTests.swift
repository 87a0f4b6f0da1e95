import Testing

@testable import Ingest

/// Lines that begin like furniture, and what tells whether they are.
@Suite struct FurnitureTextTests {
  private func isFurniture(_ line: String, isHeading: Bool = false, isLinked: Bool = false) -> Bool {
    Array(line.utf8).withUnsafeBufferPointer {
      FurnitureText.isFurniture($0, isHeading: isHeading, isLinked: isLinked)
    }
  }

  @Test(arguments: [
    "Contact: officers reached 312 victims in the year.", "Next: 40 officers by April.",
    "Pictures: 12 new cameras were bought", "Watch: officers patrol the square at night.", "More: 12",
    "Topics: burglary", "Credit: £12 million was given to the force.",
    "Image: 45 per cent of people feel safe",
    "Tags: 40 GPS tags fitted", "Tagged: 12 offenders",
    "Advertisement of the post of chief constable cost £45,000.",
    "Get our officers back on the beat, said Cllr Lee.",
    "Sign up to Alert, says the Commissioner: 4,000 have.", "Downloads: the form was taken 300 times in May.",
  ])
  func aLineThatSaysSomethingIsText(line: String) {
    #expect(!isFurniture(line))
  }

  @Test(arguments: [
    "Contact: Ann Other, press officer, 0191 375 2078", "Contact: press@northshire.example",
    "Credit: Getty Images", "Picture: Ann Other", "Photo by Ann Other", "Read more: Five held after raid",
    "Sign up to our newsletter for more news", "Get our daily email", "Advertisement",
    "Topics: Crime, Police, Courts", "Download: performance pack (PDF, 2.4MB)", "Watch: moment of the chase",
    "Next: the panel’s vote", "Comments", "Feedback",
  ])
  func aLineThatOnlyPointsIsNot(line: String) {
    #expect(isFurniture(line))
  }

  @Test func aLinkBehindALabelIsFurniture() {
    #expect(isFurniture("Watch: 12 officers chase a van.", isLinked: true))
    #expect(isFurniture("Topics: burglary", isLinked: true))
  }

  @Test(arguments: ["Feedback", "Trending", "Comments"]) func aHeadingMayBeOneOfTheReport(line: String) {
    #expect(!isFurniture(line, isHeading: true))
    #expect(isFurniture(line, isHeading: true, isLinked: true))
  }

  @Test(arguments: [
    ("20 May 2019", true), ("Published: 20 May 2019", true), ("Nov 18, 2019 @17:19 · Updated: Nov 19", true),
    ("Meeting on Thursday 3 May 2024 at 10am", false), ("Hexley 3 May 2024", false),
  ])
  func onlyBareDatesAreDateLines(line: String, isBare: Bool) {
    #expect(Array(line.utf8).withUnsafeBufferPointer { Dateline.isBare($0) } == isBare)
  }
}

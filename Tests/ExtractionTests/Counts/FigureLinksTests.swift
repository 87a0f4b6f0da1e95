import Claims
import Extraction
import ReportText
import Testing

@Suite("Figures linked to each other")
struct FigureLinksTests {
  /// Each link of the counts of `text`: the words of the one, a sign, the words of the other.
  private func links(_ text: String) -> [String] {
    let document = CountText.document(text)
    let counts = Extractor().findings(in: document).counts
    return counts.flatMap { count in
      let words = document.string(count.span)
      let same = count.sameAs.map { "\(words) = \(document.string(counts[$0].span))" }
      let right = count.correctedTo.map { "\(words) > \(document.string(counts[$0].span))" }
      return [same, right].compactMap(\.self)
    }
  }

  @Test(
    "A rounded figure is linked to its exact form",
    arguments: [
      (
        "“We took nearly 9,400 calls,” she said. The centre took 9,392 calls.",
        "nearly 9,400 calls = 9,392 calls"
      ),
      (
        "The centre took 9,392 calls in 2020 and 9,871 calls in 2021. Nearly 9,400 calls is a lot.",
        "Nearly 9,400 calls = 9,392 calls"
      ),
      (
        "The budget is £214.6m. The sum to be voted on is £214,583,000.", "£214.6m = £214,583,000"
      ),
      (
        "It has more than 1,200 officers. There were 1,214 officers in May.",
        "more than 1,200 officers = 1,214 officers"
      ),
    ])
  func rounded(text: String, link: String) { #expect(links(text) == [link]) }

  @Test(
    "Figures that may be two stay two",
    arguments: [
      "It spent £130,000 in May and £133,000 in June.",
      "About 1,200 officers came in 2019. There were 1,184 officers in 2021.",
      "Nearly 9,400 calls came in. There were 9,392 arrests.",
      "Nearly 9,400 calls came in. One office took 9,392 calls, another 9,371 calls.",
      "About 50 officers came. There were 48 officers in May.",
      "It spent £1.1m on cars. The roof cost £1,120,000.",
      "It took 9,400 calls. The other took 9,392 calls.",
      "More than 9,400 calls came in. There were 9,392 calls in May.",
      "Up to 9,400 calls came in. There were 9,392 calls in May.",
    ])
  func apart(text: String) { #expect(links(text) == []) }

  @Test(
    "A corrected figure is linked to the one in its place",
    arguments: [
      ("The number of calls should read 3,148, not 3,418.", "3,418 > 3,148"),
      ("The number of calls should have read 52 rather than 25.", "25 > 52"),
      ("It was noted that 3,418 should read 3,148.", "3,418 > 3,148"),
      ("It was agreed that 3,383 replaces 3,594.", "3,594 > 3,383"),
      ("The figure of 412 was corrected to 421.", "412 > 421"),
    ])
  func corrected(text: String, link: String) { #expect(links(text) == [link]) }

  @Test(
    "A wish and a change are no corrections",
    arguments: [
      "The limit should be 20mph, not 30mph.", "Some 12 new cars replaced 14 old vans.",
      "The team rose to 12, not 14.", "The budget was revised from £12m to £14m.",
      "Children should read 12 books, not 14 comics.",
    ])
  func wishes(text: String) { #expect(links(text) == []) }
}

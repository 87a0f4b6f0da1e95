import ReportText
import Testing

@testable import Ingest

/// What the page calls a part of its report does not throw it away.
@Suite struct WeakHintTests {
  static let sentence = "The panel heard that 45 victims had waited for more than a year."

  @Test(arguments: [
    "alert", "callout", "promo-block", "topics", "slider", "survey-results", "infobox", "latest-figures",
    "updated-figures", "published-data", "legal-powers", "bio", "ad-hoc", "sponsors-text", "gallery-text",
    "read-more-content", "hidden-print", "d-none d-md-block", "hidden md:block", "social-care",
    "search-results",
  ])
  func aClassDoesNotThrowAwayASentence(name: String) throws {
    let document = try readPage(
      page("<article>\(article)<div class='\(name)'><p>\(Self.sentence)</p></div></article>"))
    #expect(document.reportTexts == paragraphs + [Self.sentence])
  }

  @Test(arguments: [
    "<div role='alert'><p>\(sentence)</p></div>", "<div hidden><p>\(sentence)</p></div>",
    "<div style='display: none'><p>\(sentence)</p></div>",
    "<div hidden='until-found'><p>\(sentence)</p></div>",
    "<div role='tabpanel' hidden><p>\(sentence)</p></div>",
  ])
  func panelsAreKeptWithTheirHeadings(panel: String) throws {
    let document = try readPage(page("<main>\(article)<h3><button>What it cost</button></h3>\(panel)</main>"))
    #expect(document.reportTexts == paragraphs + ["What it cost", Self.sentence])
    #expect(document.kinds.suffix(2) == [.heading, .paragraph])
  }

  @Test func theHeadOfASectionIsKept() throws {
    let document = try readPage(
      page("<main><section><header><h2>Crime</h2><p>\(Self.sentence)</p></header>\(article)</section></main>")
    )
    #expect(document.reportTexts == ["Crime", Self.sentence] + paragraphs)
  }

  @Test(arguments: [
    "<blockquote><p>\(paragraphs[1])</p><span class='quote__author'>Ann Other, chief constable</span></blockquote>",
    "<blockquote><p>\(paragraphs[1])</p><cite class='attribution'>Ann Other, chief constable</cite></blockquote>",
    "<div class='quote'><p>\(paragraphs[1])</p><p class='quote__author'>Ann Other, chief constable</p></div>",
  ])
  func theSpeakerBelowAQuotationIsKept(source: String) throws {
    let document = try readPage(page("<main><p>\(paragraphs[0])</p>\(source)<p>\(paragraphs[2])</p></main>"))
    #expect(
      document.reportTexts == [paragraphs[0], paragraphs[1], "Ann Other, chief constable", paragraphs[2]])
    #expect(document.metadata.authors.isEmpty)
  }

  @Test(arguments: [
    ("Officers outside the town hall in Hexley last May", true), ("Photo: Ann Other", false),
    ("Officers outside the town hall last May. Credit: Ann Other", false),
  ])
  func captionsAreBlocksOfTheirKind(caption: String, isKept: Bool) throws {
    let document = try readPage(
      page("<main>\(article)<figure><img src='a'><figcaption>\(caption)</figcaption></figure></main>"))
    #expect(document.reportTexts == paragraphs + (isKept ? [caption] : []))
    #expect(document.blocks.contains { $0.kind == .caption } == isKept)
  }

  @Test(arguments: [
    "<div class='newsletter-signup'><p>Sign up to our newsletter, and never miss one of 40 stories again.</p></div>",
    "<div class='related'><ul><li><a href='a'>Five held after the raid in Easton on Friday</a><p>It was the third in a week.</p></li></ul></div>",
    "<div class='author-bio'><p>Ann Other is a reporter of the Gazette.</p></div>",
    "<p class='published'>Published 3 May 2024</p>", "<div class='advert'>Advertisement</div>",
    "<div class='latest'><h3><a href='a'>Five held after raid</a></h3><p>Officers were called to the shop in the night...</p></div>",
    "<a href='a'><div><p>In each episode of this show, Ann Other looks a little deeper into the county.</p></div></a>",
    "<div class='d-none d-print-block'><p>This page was printed from the site of the Gazette, and may be old.</p></div>",
  ])
  func whatLooksLikeFurnitureStaysOut(source: String) throws {
    #expect(try readPage(page("<main>\(article)\(source)</main>")).reportTexts == paragraphs)
  }

  @Test func aLossAmongTheReportIsTold() throws {
    let words = ["one", "two", "three"].map {
      "<p>Reporter number \($0) has written of the county and of its towns for the Gazette.</p>"
    }
    let document = try readPage(
      page("<main>\(article)<div class='author-bio'>\(words.joined())</div><p>\(Self.sentence)</p></main>"))
    #expect(document.reportTexts == paragraphs + [Self.sentence])
    #expect(document.codes == [.leftOut])
    #expect(document.diagnostics.first?.message.hasPrefix("3 passages among the report, 2") == true)
  }

  @Test(arguments: [
    "<div id='ccc'><h2>Our use of cookies</h2>POLICY<p>You can change these settings when you wish.</p></div>RELEASE",
    "RELEASE<div id='z'><h2>Our use of cookies</h2>POLICY</div>",
  ])
  func aCookiePolicyIsNoRelease(frame: String) throws {
    let policy = (1...12).map {
      "<p>Cookie number \($0) remembers, for a year, what you have chosen on this site.</p>"
    }.joined()
    let source = frame.replacingTag("POLICY", policy)
      .replacingTag("RELEASE", "<div class='content'><h1>Appeal</h1><p>\(paragraphs[0])</p></div>")
    #expect(try readPage(source).reportTexts == [paragraphs[0]])
  }

  @Test func aReportOnCookiesIsOne() throws {
    let thefts = (0..<5).map {
      "<p>Cookie thieves took \($0) session cookies from people here, said the force.</p>"
    }
    let document = try readPage(
      "<h1>Police warn of cookie fraud</h1><div>\(thefts.joined())</div><div><p>\(paragraphs[0])</p></div>")
    #expect(document.reportTexts.count == 6)
  }

  @Test func whatIsSurelyFurnitureStaysOutOfShortPages() throws {
    let document = try readPage(
      "<h1>A</h1><div class='share'><a href='x'>Facebook</a> <a href='y'>Twitter</a></div><ul><li><a href='b'>Two</a></li></ul><footer><p>1 High Street, Hexley</p></footer>"
    )
    #expect(document.reportTexts == ["A", "Two"])
    #expect(document.codes == [.noMainText])
  }
}

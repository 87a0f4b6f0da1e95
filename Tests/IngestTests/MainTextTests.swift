import ReportText
import Testing

@testable import Ingest

/// The traps that pages lay for a reader of their main text.
@Suite struct MainTextTests {
  static let frames: [String] = [
    article,
    "<form id='aspnetForm' method='post'><div class='wrapper'>\(article)</div></form>",
    "<div aria-hidden='true'><article>\(article)</article></div><div class='cookie-dialog' role='dialog'><p>We use cookies to make this site work, and we would like to set more of them.</p></div>",
    "<div class='layout has-sidebar cookie-consent-shown'><h1>Officers</h1><div>\(article)</div></div>",
    "<div class='main-content-with-comments'><h1>Officers</h1>\(article)<div id='comments'><p>First, I think that this is all wrong, and so does my neighbour.</p></div></div>",
    "<main><article>\(article)</article><aside class='related'><h2>Related</h2><p>Another story altogether, told here in two lines, with a stop.</p></aside></main>",
    "<article>\(article)<div class='newsletter-signup'><p>Sign up to our newsletter, and never miss a story of the day again.</p></div></article>",
    "<article>\(article)<div class='share-bar'><a href='#'>Facebook</a> <a href='#'>Twitter</a></div></article>",
    "<article><p class='byline'>By Ann Other, crime reporter of the Northshire Gazette</p>\(article)</article>",
    "<article>\(article)<p>Share this</p><p>Advertisement</p></article>",
    "<article><figure><img src='a.jpg'><figcaption>Officers on the beat (Picture: Ann Other)</figcaption></figure>\(article)</article>",
    "<article><p>Officers outside the hall (Image: ANN OTHER)</p>\(article)</article>",
    "<table><tr><td><a href='/'>Home</a></td><td>\(article)</td></tr></table>",
    "<div>\(paragraphs.joined(separator: "<br><br>"))</div>",
    "<div>\(paragraphs.joined(separator: "<br />\n <br />"))</div>",
    "<div>\(paragraphs.map { "<div>\($0)</div>" }.joined())</div>",
    "<noscript><p>Please turn on JavaScript to see all the parts of this page, it says.</p></noscript>\(article)",
    "<template><p>A template of a paragraph that nobody ever gets to see, it is.</p></template>\(article)",
    "<select><option>One thing to choose</option></select><button>Press</button>\(article)",
    "<article>\(article)<p>\(paragraphs[1])</p></article>",
    "<article>\(article)</article><script>document.write('<p>Some words that a script wrote, in a paragraph of its own.</p>')</script>",
    "<article>\(article.replacingTag("Easton", "Eas<b>t</b>on"))</article>",
    "<article>\(article.replacingTag("this is", "thi<span>s i</span>s"))</article>",
    "<article>\(article.replacingTag("this is", "this&nbsp;\n is"))</article>",
    "<article>\(article.replacingTag("answer", "an&shy;swer\u{200B}"))</article>",
  ]

  @Test(arguments: frames) func isToldFromTheRest(frame: String) throws {
    let document = try readPage(page(frame))
    #expect(document.blocks.map { document.string($0.span) } == paragraphs)
    #expect(document.string == paragraphs.joined(separator: "\n\n"))
    #expect(document.hasSoundBlocks)
  }

  @Test func aShortReleaseStandsAgainstALongCookiePolicy() throws {
    let policy = (1...30).map {
      "<p>Cookie number \($0) remembers, for a year, what you have chosen on this site.</p>"
    }.joined()
    let document = try readPage(
      page(
        "<div id='cookie-policy'>\(policy)</div><div class='content'><h1>Appeal</h1><p>\(paragraphs[0])</p></div>"
      ))
    #expect(document.reportTexts == [paragraphs[0]])
  }

  @Test func manyCommentsDoNotMakeTheReport() throws {
    let comments = (1...40).map {
      "<div class='comment'><p>Reader \($0) thinks that it is all wrong, and says so at length.</p></div>"
    }
    let document = try readPage(
      page("<article><h1>Beat</h1>\(article)</article><section id='comments'>\(comments.joined())</section>"))
    #expect(document.reportTexts == paragraphs)
  }

  @Test func aStandfirstOutsideTheBodyIsKept() throws {
    let document = try readPage(
      page(
        "<h1>Beat</h1><div class='standfirst'>More officers are on their way to Northshire, the commissioner says.</div><div class='article-body'>\(article)</div>"
      ))
    #expect(
      document.reportTexts == ["More officers are on their way to Northshire, the commissioner says."]
        + paragraphs)
  }

  @Test func aPageOfLinksGivesAllItsText() throws {
    let document = try readPage("<ul><li><a href='a'>One</a></li><li><a href='b'>Two</a></li></ul>")
    #expect(document.string.contains("One") && document.string.contains("Two"))
    #expect(document.codes == [.noMainText])
  }

  @Test func aPageWithoutTextSaysSo() throws {
    #expect(try readPage("<html><body><img src='a.png'></body></html>").codes == [.noText])
  }
}

extension String {
  /// The string with the first `part` replaced.
  func replacingTag(_ part: String, _ other: String) -> String {
    let pieces = split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
    return pieces.count == 2 ? "\(pieces[0])\(other)\(pieces[1])" : self
  }
}

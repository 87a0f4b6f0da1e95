import Testing

@testable import Ingest

/// What libxml2 is not given of a page changes nothing of what is read from it.
@Suite struct UnreadTextTests {
  private static func lean(_ page: String) -> String {
    let bytes = Array(page.utf8)
    let cost = bytes.withUnsafeBufferPointer { ParserCost($0) }
    return String(decoding: cost.unread.removed(from: bytes), as: UTF8.self)
  }

  @Test("Insides of scripts, styles, comments and drawings go, with their line breaks kept")
  func insides() {
    #expect(Self.lean("<script>\nlet a = '<p>'\n</script><p>One.</p>") == "<script>\n\n</script><p>One.</p>")
    #expect(Self.lean("<style>p { color: red }</style>") == "<style></style>")
    #expect(Self.lean("<!-- a\nb --><p>One.</p>") == "<!--\n--><p>One.</p>")
    #expect(Self.lean("<!-- a --><p>One.</p>") == "<p>One.</p>")
    #expect(
      Self.lean("<svg class=\"i\"><path d=\"M0 0\"/></svg><p>One.</p>")
        == "<svg class=\"i\"></svg><p>One.</p>")
  }

  @Test(
    "A comment ends where HTML ends it, and nothing of it is text",
    arguments: ["<!-->", "<!--->", "<!-- a --!>", "<![if !supportLists]>", "<![endif]>", "<![CDATA[>"])
  func comments(_ comment: String) throws {
    let document = try readPage(
      "<p>The force hired 40 officers.</p>\(comment)<p>The panel met in Hexley.</p><!-- b -->")
    #expect(document.reportTexts.prefix(2) == ["The force hired 40 officers.", "The panel met in Hexley."])
  }

  @Test("Linked data, text and the attributes that tell of it stay")
  func kept() {
    for page in [
      "<script type=\"application/ld+json\">{\"headline\":\"One\"}</script>",
      "<p class=\"lead\" id=\"a\">One &amp; two.</p>", "<a href=\"/b\" rel=\"author\">Ann Other</a>",
      "<time datetime=\"2024-03-01\">1 March</time>", "<p>a  b</p>",
    ] {
      #expect(Self.lean(page) == page)
    }
    #expect(Self.lean("<p data-track=\"a > b\" class=\"c\">One.</p>") == "<p  class=\"c\">One.</p>")
    #expect(Self.lean("<div>\n    <p>One.</p>") == "<div>\n<p>One.</p>")
  }

  @Test("Lines keep their numbers")
  func lines() throws {
    let page =
      "<body>\n<script>\n\n1\n</script>\n\n\n   <p data-a=\"x\ny\">The panel met in the old hall of Hexley.</p></body>"
    let document = try readPage(page)
    #expect(document.blocks.map(\.line) == [9])
  }

  @Test("Drawings without an end are looked for once")
  func drawings() {
    let page = Array(String(repeating: "<svg>", count: 200_000).utf8)
    let cost = page.withUnsafeBufferPointer { ParserCost($0) }
    #expect(cost.unread.ranges.isEmpty)
  }
}

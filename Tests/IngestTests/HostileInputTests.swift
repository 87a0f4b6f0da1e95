import ReportText
import Testing

@testable import Ingest

/// Inputs made to take long or to lose text. Bounds are on steps and structure, never on seconds.
@Suite struct HostileInputTests {
  static let sentence = "The text behind it is read, and nothing of it is lost."

  @Test func deepNestingGivesAllItsText() throws {
    let depth = 100_000
    let document = try readPage(
      String(repeating: "<div>", count: depth) + "<p>\(Self.sentence)</p>"
        + String(repeating: "</div>", count: depth))
    #expect(document.string == Self.sentence)
  }

  @Test(arguments: [
    "<p>Before it stands a sentence, too.</p><!-- never closed <p>\(sentence)</p>",
    "<p>Before it stands a sentence, too.</p><script>var a = 1;\n<p>\(sentence)</p>",
    "<p>Before it stands a sentence, too.</p><p title=\"never closed><p>\(sentence)</p>",
    "<p>Before it stands a sentence, too.</p>" + String(repeating: "<!-- ", count: 20_000)
      + "x><p>\(sentence)</p>",
    "<p>Before it stands a sentence, too.</p>" + String(repeating: "<script>", count: 20_000)
      + "<p>\(sentence)</p>",
    String(repeating: "<div>", count: 20_000) + String(repeating: "</b>", count: 20_000)
      + "<p>\(sentence)</p>",
    "<p " + (0..<30_000).map { "a\($0)=1" }.joined(separator: " ") + ">\(sentence)</p>",
  ])
  func plainReaderTakesOver(source: String) throws {
    let document = try readPage(source)
    #expect(document.string.contains(Self.sentence))
    #expect(document.codes.contains(.plainReader))
  }

  @Test(arguments: [
    "<!-- \(String(repeating: "x", count: 11_000_000)) -->",
    "<p title='\(String(repeating: "x", count: 11_000_000))'>",
  ])
  func hugeNodesAreNoBound(before: String) throws {
    let document = try readPage("<body>\(before)<p>\(Self.sentence)</p></body>")
    #expect(document.string == Self.sentence)
    #expect(document.codes == [])
  }

  @Test func hugeTextIsKept() throws {
    let count = 300_000
    let document = try readPage(
      "<p>" + String(repeating: "Words go on and on, they do. ", count: count) + "</p>")
    #expect(document.text.count == 29 * count - 1)
  }

  @Test(arguments: [
    ("<p>text</p>", false),
    ("<script>if (a<b) { x('</div></div>') }</script>", false),
    ("<div data-x='" + String(repeating: "a=1 ", count: 10_000) + "'>text</div>", false),
    ("<p \u{1} a\u{2}=\u{3}b \u{1}>text</p>", false),
    (String(repeating: "<p>a<br>", count: 20_000), false),
    (String(repeating: "<div>", count: 100_000) + String(repeating: "</div>", count: 100_000), false),
    (String(repeating: "<div>", count: 10_000) + String(repeating: "</b>", count: 10_000), true),
    ("<p " + String(repeating: "a ", count: 20_000) + ">", true),
  ])
  func costIsEstimated(source: String, isBeyond: Bool) {
    let cost = Array(source.utf8).withUnsafeBufferPointer { ParserCost($0) }
    #expect(cost.isBeyondBound == isBeyond)
    #expect(!cost.neverEnds)
  }

  @Test func bothReadersAgree() throws {
    let source = page(
      "<div class='x'><h2>Head &amp; tail</h2>\(article)<ul><li>One item of the list<li>Another item of it</ul><!-- a > b --><img alt='>'></div>"
    )
    let bytes = Array(source.utf8)
    let first = bytes.withUnsafeBufferPointer { PlainPageParser.parse($0) }
    let second = try bytes.withUnsafeBufferPointer { try SAXPageParser.parse($0) }
    #expect(first.text == second.text)
    #expect(first.segments.map(\.span) == second.segments.map(\.span))
    #expect(first.segments.map(\.line) == second.segments.map(\.line))
    #expect(first.segments.map(\.kind) == second.segments.map(\.kind))
  }

  @Test(arguments: [
    "\n", "\r", "a\n", "- ", "<", "&", "&#", "</", "<a ", "<!", "\u{FEFF}", "“", "1. ", "Home > ", "<td>",
    "<li>x",
  ])
  func repetitionsAreReadSoundly(unit: String) throws {
    for mediaType in ["text/plain", "text/html"] {
      let document = try read("x" + String(repeating: unit, count: 5000) + " end of it", mediaType: mediaType)
      #expect(document.hasSoundBlocks)
      #expect(document.string.hasSuffix("end of it") || mediaType == "text/html")
    }
  }
}

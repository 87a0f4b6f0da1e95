import ReportText
import Testing

@testable import Ingest

/// The plain reader against libxml2's: on pages with their share of faults both give the same text in the same blocks.
@Suite struct PlainPageParserTests {
  private func segments(_ page: Page) -> [String] {
    page.segments.map { "\($0.kind) \(String(decoding: page.text[$0.span.range], as: UTF8.self))" }
  }

  @Test(arguments: [
    "<ul><li>one<li><b>two</b><ul><li>three</ul><li>four</ul><p>five",
    "<p>one<p>two<div>three</div>four</p>five",
    "<div><b><div>one</b> two</div> three</div> four",
    "<table><tr><td>one<td>two<tr><td><div>three</td><td>four</div></table> five",
    "<dl><dt>one<dd>two<dt>three</dl>",
    "<a href=1>one<a href=2>two</a> three",
    "<h2>one</h3> two</h2> three",
    "<p class=x id='y' title=\"a > b\" hidden>one &amp; two &#8217; &nosuch; &copy;</p>",
    "<!-- one --> two <!doctype x> three <?php four ?> five",
    "one < two > three <3 & four",
    "<script>if (a < b) document.write('</p>')</script><style>p > a {}</style>one",
    "<br>one<br/>two<hr>three<img src=x alt='>'>four",
  ])
  func bothReadersAgree(body: String) throws {
    let bytes = Array("<html><head><title>t</title></head><body>\(body)</body></html>".utf8)
    let plain = bytes.withUnsafeBufferPointer { PlainPageParser.parse($0) }
    let sax = try bytes.withUnsafeBufferPointer { try SAXPageParser.parse($0) }
    #expect(segments(plain) == segments(sax))
    #expect(plain.segments.map(\.linkBytes) == sax.segments.map(\.linkBytes))
  }

  @Test func endTagsDoNotReachBeyondTheirRank() {
    var open = OpenElements()
    func hash(_ name: String) -> UInt64 { loweredHash(name.utf8) }
    open.push(.div, name: hash("div"))
    open.push(.table, name: hash("table"))
    open.push(.td, name: hash("td"))
    #expect(open.closed(byEndOf: .div, name: hash("div")) == 0)
    #expect(open.closed(byEndOf: .table, name: hash("table")) == 2)
    #expect(open.closed(byEndOf: .b, name: hash("b")) == 0)
    #expect(open.closed(byStartOf: .td) == 1)
    open.push(.p, name: hash("p"))
    open.push(.b, name: hash("b"))
    #expect(open.closed(byStartOf: .div) == 2)
    open.push(.div, name: hash("div"))
    #expect(open.closed(byStartOf: .div) == 0)
    #expect(open.closed(byEndOf: .b, name: hash("b")) == 0)
    open.pop()
    #expect(open.closed(byEndOf: .b, name: hash("b")) == 1)
  }

  @Test func nestedFormsLoseNothing() throws {
    let document = try readPage(
      String(repeating: "<form><p>A sentence that is here again, and again it is.", count: 2000))
    #expect(document.blocks.count >= 1)
    let different = (0..<2000).map {
      "<form><p>Sentence number \($0) is here, and it is not the last of them."
    }.joined()
    let bytes = Array(different.utf8)
    let page = bytes.withUnsafeBufferPointer { PlainPageParser.parse($0) }
    #expect(MainText(page).segments.count > 1100)
  }
}

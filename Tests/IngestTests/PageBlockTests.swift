import ReportText
import Testing

@testable import Ingest

@Suite struct PageBlockTests {
  @Test func kindsPathsAndLines() throws {
    let document = try readPage(
      """
      <html><body><div>menu</div><div>
      <p>\(paragraphs[0])</p>
      <h2>What it means</h2>
      <ul><li>More officers in every town of the county</li><li>Fewer burglaries in the villages around it</li></ul>
      <blockquote><p>\(paragraphs[1])</p></blockquote>
      <p>
        \(paragraphs[2])</p>
      </div></body></html>
      """)
    #expect(document.kinds == [.paragraph, .heading, .listItem, .listItem, .blockQuote, .paragraph])
    #expect(document.blocks.map(\.line) == [2, 3, 4, 4, 5, 7])
    #expect(
      document.blocks.map(\.path) == [
        "/html/body/div[2]/p[1]", "/html/body/div[2]/h2[1]", "/html/body/div[2]/ul[1]/li[1]",
        "/html/body/div[2]/ul[1]/li[2]",
        "/html/body/div[2]/blockquote[1]/p[1]", "/html/body/div[2]/p[2]",
      ])
    #expect(document.string.contains("county\nFewer"))
    #expect(document.string.contains("it means\n\nMore"))
  }

  @Test func cellsKnowTheirPlace() throws {
    let document = try readPage(
      page(
        """
        <article>\(article)<table><caption>Crimes by year</caption>
        <tr><th>Offence</th><th>2019</th><th>2020</th></tr>
        <tr><td>Burglary</td><td>1,204</td><td>1,031</td></tr>
        <tr><td colspan="2">All crime</td><td>64,064</td></tr></table></article>
        """))
    let cells = document.blocks.filter { $0.kind == .tableCell }
    #expect(
      cells.map { document.string($0.span) } == [
        "Offence", "2019", "2020", "Burglary", "1,204", "1,031", "All crime", "64,064",
      ])
    #expect(cells.map { $0.cell?.row } == [0, 0, 0, 1, 1, 1, 2, 2])
    #expect(cells.map { $0.cell?.column } == [0, 1, 2, 0, 1, 2, 0, 2])
    #expect(cells.map { $0.cell?.isHeader } == [true, true, true, false, false, false, false, false])
    #expect(document.string.contains("Burglary\n1,204\n1,031\nAll crime"))
    #expect(document.blocks.contains { $0.kind == .caption && document.string($0.span) == "Crimes by year" })
  }

  @Test(arguments: [
    ("from Monday 11<sup>th</sup> September", "from Monday 11th September"),
    ("Sentry<b>S</b><span>IS</span> saves time", "SentrySIS saves time"),
    ("one <a href='a'>link</a> , external", "one link , external"),
    ("before<br>after", "before\nafter"),
    ("a <span class='sr-only'>(opens in a new window)</span>b", "a b"),
    ("M&amp;S and Marks&nbsp;&amp;&nbsp;Spencer", "M&S and Marks & Spencer"),
    ("<o:p></o:p>Word <o:p>paste</o:p>", "Word paste"),
    ("25 &lt; 30 &unknown; &pound;5", "25 < 30 &unknown; £5"),
  ])
  func textRunsOnThroughInlineElements(source: String, text: String) throws {
    let document = try readPage("<p>The sergeant said so \(source), in the end.</p>")
    #expect(document.string == "The sergeant said so \(text), in the end.")
  }

  @Test func boldParagraphsAreHeadings() throws {
    let document = try readPage(
      "<div><p>\(paragraphs[0])</p><p><strong>What happens next</strong></p><p>\(paragraphs[1])</p></div>")
    #expect(document.kinds == [.paragraph, .heading, .paragraph])
  }
}

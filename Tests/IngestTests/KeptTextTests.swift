import ReportText
import Testing

@testable import Ingest

/// What a page shows as its report is taken whole: short lines beside long ones, and every part of a long page.
@Suite struct KeptTextTests {
  /// A paragraph that is unlike the others of its number.
  private static func lines(_ count: Int, _ part: String) -> String {
    (0..<count).map { "<p>\(part) paragraph \($0) tells how the force spent its money in the year.</p>" }
      .joined()
  }

  static let shortLines: [(source: String, kept: [String])] = [
    (
      "<p>Burglary fell 12%.</p><table><tr><td>Hexley town centre and the area round it</td></tr></table><p>Robbery rose by 3%.</p>",
      ["Burglary fell 12%.", "Hexley town centre and the area round it", "Robbery rose by 3%."]
    ),
    (
      "<table><tr><td>1</td><td>Present: Ann Other</td></tr><tr><td>2</td><td>The panel agreed that the precept should rise by £12, and thanked the officers.</td></tr><tr><td>3</td><td>Noted</td></tr></table>",
      [
        "1", "Present: Ann Other", "2",
        "The panel agreed that the precept should rise by £12, and thanked the officers.", "3", "Noted",
      ]
    ),
    (
      "<dl><dt>Reference</dt><dd>PCC 12/2024</dd><dt>Decision</dt><dd>The commissioner approves the sale of the old station in Hexley, and its terms.</dd><dt>Cost</dt><dd>£45,000</dd></dl>",
      [
        "Reference", "PCC 12/2024", "Decision",
        "The commissioner approves the sale of the old station in Hexley, and its terms.", "Cost", "£45,000",
      ]
    ),
    (
      "<details><summary>How many?</summary><p>312.</p></details><details><summary>What did it cost?</summary><p>It cost £4 million over three years, and a grant paid for most of that sum.</p></details>",
      [
        "How many?", "312.", "What did it cost?",
        "It cost £4 million over three years, and a grant paid for most of that sum.",
      ]
    ),
    (
      "<center><font>The commissioner said that burglary fell by 12 per cent in the year.</font></center><p>Robbery: 45.<p>Arson: 3.",
      ["The commissioner said that burglary fell by 12 per cent in the year.", "Robbery: 45.", "Arson: 3."]
    ),
    (
      "<p>Present: Ann Other</p><ul><li>The panel agreed the minutes of the last meeting, and had nothing to add.</li></ul><p>Closed: 4pm</p>",
      [
        "Present: Ann Other", "The panel agreed the minutes of the last meeting, and had nothing to add.",
        "Closed: 4pm",
      ]
    ),
    ("<p>Burglary: 12.</p><p>Robbery: 45.</p>", ["Burglary: 12.", "Robbery: 45."]),
    (
      "<main><div class='tile'><p>312</p><h3>Burglaries</h3></div><div class='tile'><p>45</p><h3>Robberies</h3></div></main>",
      ["312", "Burglaries", "45", "Robberies"]
    ),
  ]

  @Test(arguments: shortLines.indices) func shortLinesAreText(index: Int) throws {
    let (source, kept) = Self.shortLines[index]
    #expect(try readPage(source).reportTexts == kept)
  }

  @Test func aLongTableIsKeptBesideOneSentence() throws {
    let rows = (0..<40).map { "<tr><td>Ward \($0)</td><td>\($0 * 13)</td></tr>" }.joined()
    let texts = try readPage(
      "<div><table>\(rows)</table></div><div><p>Figures are for the year to March, and leave out those of the port.</p></div>"
    ).reportTexts
    #expect(texts.count == 81)
    #expect(texts.last == "Figures are for the year to March, and leave out those of the port.")
  }

  @Test(arguments: [
    "<section>\(lines(19, "First"))</section><section>\(lines(6, "Second"))</section>",
    "<section>\(lines(36, "First"))</section><section>\(lines(4, "Second"))</section>",
    "<main><section>\(lines(36, "First"))</section><section>\(lines(4, "Second"))</section></main>",
    "<div class='body-content'>\(lines(9, "First"))</div><div class='body-content'>\(lines(4, "Second"))</div>",
    "<div class='part'><div class='field--name-field-body'>\(lines(9, "First"))</div></div><div class='part'><div class='field--name-field-body'>\(lines(4, "Second"))</div></div>",
    "<main><div class='row'><div class='wide'>\(lines(19, "First"))</div><div class='narrow'>\(lines(1, "Second"))</div></div></main>",
  ])
  func everyPartOfALongPageIsKept(source: String) throws {
    let texts = try readPage(page(source)).reportTexts
    #expect(texts.count == source.split(separator: "</p>", omittingEmptySubsequences: false).count - 1)
    #expect(texts.contains("Second paragraph 0 tells how the force spent its money in the year."))
  }

  @Test(arguments: [
    ("<h1>", "Part the second", "</h1>"), ("<h3>", "Robbery: 45", "</h3>"),
    ("<p><a href='x'>", "The panel backed a rise of £12 in the precept for the coming year.", "</a></p>"),
    (
      "<ul><li><a href='x'>", "The panel backed a rise of £12 in the precept for the coming year.",
      "</a></li></ul>"
    ),
    ("<p>", "Meeting on Thursday 3 May 2024 at 10am", "</p>"),
    (
      "<aside class='pullquote'><p>",
      "“It is the best year that we have had,” said the chief constable.", "</p></aside>"
    ),
  ])
  func isKeptAmongTheText(start: String, text: String, end: String) throws {
    let document = try readPage(page("<main><h1>Report</h1>\(article)\(start)\(text)\(end)</main>"))
    #expect(document.reportTexts == paragraphs + [text])
  }

  @Test func linkedCellsAndTitlesAreText() throws {
    let document = try readPage(
      page(
        "<main>\(article)<table><tr><th>Ward</th><th>Burglary</th></tr><tr><td><a href='a'>Hexley</a></td><td>12</td></tr></table><h3><a href='b'>Easton</a></h3><p>The town had 45 robberies in the year, and three fires.</p></main>"
      ))
    #expect(
      document.reportTexts == paragraphs + [
        "Ward", "Burglary", "Hexley", "12", "Easton",
        "The town had 45 robberies in the year, and three fires.",
      ])
  }

  @Test func aTimelineHasDatesForHeadings() throws {
    let days = ["3 May 2024", "3 June 2024"].enumerated().map { place, day in
      "<h3><time datetime='2024-0\(place + 5)-03'>\(day)</time></h3><p>\(paragraphs[place])</p>"
    }
    #expect(
      try readPage(page("<main>\(days.joined())</main>")).reportTexts == [
        "3 May 2024", paragraphs[0], "3 June 2024", paragraphs[1],
      ])
  }

  @Test func aReportInSeveralArticlesIsOne() throws {
    let parts = "<article>\(Self.lines(19, "First"))</article><article>\(article)</article>"
    let teaser =
      "<article><h3><a href='x'>Five held after the raid in the town</a></h3><p>Officers were called to the shop in the night.</p></article>"
    let document = try readPage(page("<main><h1>Report</h1>\(parts)\(teaser)</main>"))
    #expect(document.reportTexts.count == 22)
    #expect(Array(document.reportTexts.suffix(3)) == paragraphs)
  }

  @Test func textBehindTheEndOfTheRootIsRead() throws {
    let document = try readPage(
      "<html><body>\(article)</body></html>\n<p>The count was made again in June.</p>")
    #expect(document.reportTexts == paragraphs + ["The count was made again in June."])
    #expect(document.blocks.last?.line == 4)
  }

  @Test(arguments: ["<a href=\"x>one</a>", "<a href=\"x>one</a><p class=\"lead\">Two lines more.</p>"])
  func anUnclosedValueTakesNoTextWithIt(source: String) throws {
    let document = try readPage(
      "<html><body>\(article)\(source)<p id=\"z\">\(paragraphs[0]) Again.</p></body></html>")
    #expect(document.string.contains("\(paragraphs[0]) Again."))
    #expect(document.codes == [.plainReader])
  }

  @Test func whatATableLaysOutIsNoTable() throws {
    let source =
      "<table><tr><td>A | A+ | Other languages</td></tr><tr><td>\(article)</td></tr><tr><td>Privacy | Cookies</td></tr></table>"
    let document = try readPage(source)
    #expect(document.reportTexts == paragraphs)
    #expect(document.kinds == [.paragraph, .paragraph, .paragraph])
  }

  @Test("The same sentence under several headings is true of each")
  func repeated() throws {
    let same = "<p>Burglary fell by 12 per cent in the year to March.</p>"
    let document = try readPage(
      "<article><h2>East</h2>\(same)<h2>West</h2>\(same)<h2>North</h2>\(same)</article>")
    #expect(document.reportTexts.count == 6)
  }
}

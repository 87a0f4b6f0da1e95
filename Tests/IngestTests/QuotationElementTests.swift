import ReportText
import Testing

@testable import Ingest

@Suite("Quotation elements")
struct QuotationElementTests {
  @Test(
    "The marks of a q element are those that a reader sees",
    arguments: [
      ("Ann Hill said: <q>We are glad.</q> She left.", "Ann Hill said: “We are glad.” She left."),
      ("She said: <q> We are <q>very</q> glad </q>.", "She said: “ We are ‘very’ glad ”."),
      ("She said: <q><q>No</q> is no answer.</q>", "She said: “‘No’ is no answer.”"),
      ("She said: <q><em>We are glad.</em></q>", "She said: “We are glad.”"),
      // Marks that the page wrote itself; nothing in it; never closed.
      ("She said: <q>“We are glad.”</q>", "She said: “We are glad.”"),
      ("She said: “<q>We are glad.</q>”", "She said: “We are glad.”"),
      ("She said <q></q>nothing.", "She said nothing."),
    ])
  func marks(html: String, expected: String) throws {
    let document = try readPage(page("<article>\(article)<p>\(html)</p></article>"))
    #expect(document.string.contains(expected), "\(document.string)")
  }

  @Test("The foot of a block quotation is the report's")
  func foot() throws {
    let document = try readPage(
      page(
        "<article>\(article)<blockquote><p>\(paragraphs[1])</p><footer>– Ann Hill</footer></blockquote></article>"
      ))
    #expect(document.string.contains("– Ann Hill"))
  }
}

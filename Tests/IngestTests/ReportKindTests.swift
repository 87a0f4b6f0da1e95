import ReportText
import Testing

@testable import Ingest

@Suite struct ReportKindTests {
  static let cases: [(text: String, kind: Metadata.Kind?)] = [
    ("Minutes of the Northshire Police and Crime Panel\n\nPresent: Cllr Lee\n", .minutes),
    ("NORTHSHIRE POLICE AND CRIME PANEL\n\nMinutes\n\nPresent: Cllr Lee\n", .minutes),
    ("NEWS RELEASE\n\n3 May 2024\n\nCommissioner welcomes new officers.\n", .release),
    ("Annual Report 2023\n\nThe force solved more burglaries.\n", .report),
    ("Recorded crime in Northshire\n\nThe force recorded 312 burglaries.\n", .statistics),
    ("Statistics show a fall in burglary\n\nBurglary fell, the force said.\n", nil),
    ("Commissioner waits for minutes\n\nThe commissioner waited, she said.\n", nil),
  ]

  @Test("The first lines say what kind of report it is", arguments: cases)
  func lines(_ example: (text: String, kind: Metadata.Kind?)) throws {
    #expect(try read(example.text).metadata.kind == example.kind)
  }

  @Test("A page's own words go before what its data call it")
  func pages() throws {
    let head = "<title>News release: more officers</title><meta property=\"og:type\" content=\"article\">"
    #expect(
      try readPage(page(paragraphs.map { "<p>\($0)</p>" }.joined(), head: head)).metadata.kind == .release)
    let news = "<title>Report on officers</title><meta property=\"og:type\" content=\"article\">"
    #expect(try readPage(page(paragraphs.map { "<p>\($0)</p>" }.joined(), head: news)).metadata.kind == .news)
  }
}

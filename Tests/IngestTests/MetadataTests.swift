import ReportText
import Testing

@testable import Ingest

@Suite struct MetadataTests {
  static let linked = """
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "Organization", "name": "Northshire Gazette"},
      {"@type": ["NewsArticle"], "headline": "Officers \\u2018on the beat\\u2019", "datePublished": "2021-11-25T08:00:00Z",
       "dateModified": "2022-01-01", "author": [{"@type": "Person", "name": "Ann Other"}, {"name": "Bob Else"}],
       "publisher": {"@type": "Organization", "name": "Northshire Gazette", "logo": {"url": "x"}},}
    ]}</script>
    """

  @Test func linkedDataIsRead() throws {
    let metadata = try readPage(page(article, head: Self.linked)).metadata
    #expect(metadata.title == "Officers ‘on the beat’")
    #expect(metadata.authors == ["Ann Other", "Bob Else"])
    #expect(metadata.publisher == "Northshire Gazette")
    #expect(metadata.kind == .news)
    #expect(metadata.language == "en")
    #expect(metadata.publicationClues == [PublicationClue(.jsonLD, "2021-11-25T08:00:00Z")])
  }

  @Test(arguments: [
    ("<title>Officers on the beat | Northshire Police</title>", "Officers on the beat"),
    (
      "<title>Officers on the beat - Northshire Police</title><meta property='og:site_name' content='Northshire Police'>",
      "Officers on the beat"
    ),
    (
      "<title>Officers - a report - Northshire</title><link rel='canonical' href='https://www.northshire.police.uk/a'>",
      "Officers - a report"
    ),
    ("<title>Officers on the beat - a report</title>", "Officers on the beat - a report"),
    ("<title>x</title><meta property='og:title' content='Officers &amp; cars'>", "Officers & cars"),
    ("<title>Itâ€™s time</title>", "It’s time"),
  ])
  func titleIsCutFromTheSite(head: String, title: String) throws {
    #expect(try readPage(page(article, head: head)).metadata.title == title)
  }

  @Test func headlineServesWhereNothingElseDoes() throws {
    #expect(
      try readPage(page("<h1>Officers\n on the beat</h1>\(article)", head: "")).metadata.title
        == "Officers on the beat")
  }

  @Test(arguments: [
    (
      "<meta property='article:published_time' content='2021-11-25'>", "",
      [PublicationClue(.meta, "2021-11-25")]
    ),
    (
      "<meta name='DC.date.issued' content='2021-11-25'><meta name='DCTERMS.modified' content='2022-01-01'>",
      "", [PublicationClue(.meta, "2021-11-25")]
    ),
    ("<meta property='article:modified_time' content='2022-01-01'>", "", []),
    (
      "", "<time datetime='2021-11-25T10:00'>Thursday</time>",
      [PublicationClue(.timeElement, "2021-11-25T10:00")]
    ),
    ("", "<time class='modified' datetime='2022-01-01'>later</time>", []),
    ("", "<h2>&nbsp;20/05/2019</h2>", [PublicationClue(.dateline, "20/05/2019")]),
    ("", "<p>Published: 20 May 2019</p>", [PublicationClue(.dateline, "Published: 20 May 2019")]),
    (
      "", "<div>PUBLISHED 10:00 20 May 2019 UPDATED 11:00 21 May 2019</div>",
      [PublicationClue(.dateline, "PUBLISHED 10:00 20 May 2019")]
    ),
    ("", "<div>Last updated 21 May 2019</div>", []),
  ])
  func cluesToThePublication(head: String, line: String, clues: [PublicationClue]) throws {
    let document = try readPage(page("<h1>Officers on the beat</h1>\(line)\(article)", head: head))
    #expect(document.metadata.publicationClues == clues)
    #expect(document.reportTexts == paragraphs)
  }

  @Test(
    arguments: [
      // A day goes before a year, an address that files by days before data of a later month.
      (
        "<meta name='citation_publication_date' content='2006'>", "<time datetime='2017-01-30'>x</time>", nil,
        PublicationClue(.timeElement, "2017-01-30")
      ),
      (
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2019-06-17\"}</script>",
        "", "https://example.org/2017/7/12/montauk", PublicationClue(.url, "2017-07-12")
      ),
      (
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2019-06-17\"}</script>",
        "", "https://example.org/minutes-2019-05-02", PublicationClue(.jsonLD, "2019-06-17")
      ),
      (
        "", "<time class='head__timestamp'>Published on August 19, 2019</time>", nil,
        PublicationClue(.dateline, "Published on August 19, 2019")
      ),
    ] as [(String, String, String?, PublicationClue)])
  func theMostTellingClueIsFirst(head: String, line: String, url: String?, clue: PublicationClue) throws {
    let source = page("<h1>Officers on the beat</h1>\(line)\(article)", head: head)
    #expect(try read(source, mediaType: "text/html", url: url).metadata.publicationClues.first == clue)
  }

  @Test(arguments: [
    ("https://example.org/news/2021/11/25/officers", "2021-11-25"),
    ("https://example.org/2021/nov/25/officers", "2021-11-25"),
    ("https://example.org/news-2021-11-25.html", "2021-11-25"), ("https://example.org/2021/officers", nil),
    ("https://example.org/2021/13/45/", nil),
  ])
  func addressesGiveTheDay(url: String, day: String?) throws {
    let clues = try read(paragraphs[0], url: url).metadata.publicationClues
    #expect(clues == (day.map { [PublicationClue(.url, $0)] } ?? []))
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "/relative", "ftp://example.org/a"])
  func onlyWebAddressesAreTaken(href: String) throws {
    let document = try readPage(page(article, head: "<link rel='canonical' href=\"\(href)\">"))
    #expect(document.metadata.url == nil)
  }

  @Test(arguments: [
    ("<p class='byline'>By Ann Other and Bob Else</p>", ["Ann Other", "Bob Else"]),
    ("<span class='author'>Ann Other, crime reporter</span>", ["Ann Other"]),
    ("<a rel='author' href='/ann'>Ann Other</a>", ["Ann Other"]),
    ("<div class='author vcard'>By <a href='/ann'>Ann Other</a> | 3 comments</div>", ["Ann Other"]),
    ("<p>By the river</p>", []),
  ])
  func authorsAreFoundInBylines(line: String, authors: [String]) throws {
    #expect(try readPage(page("<h1>Officers</h1>\(line)\(article)")).metadata.authors == authors)
  }

  @Test(arguments: [
    ("20/05/2019", true), ("20 May 2019", true), ("Monday 20th May 2019, 10:00am", true),
    ("Posted on 20 May 2019 by Ann Other", true), ("By 31/12/2022 the force", false),
    ("In May 2019 the force had 20 cars", false), ("Phone 0191 375 2078", false), ("20 May", false),
    ("Force performance figures for 12 months to March 2018", false),
    ("Updated 20 May 2019", false), ("Crime fell by 20 per cent from May 2018 to May 2019", false),
  ])
  func datelinesAreShortAndBare(line: String, isDate: Bool) {
    #expect((Array(line.utf8).withUnsafeBufferPointer { Dateline.date(in: $0) } != nil) == isDate)
  }

  @Test func plainTextHasADateline() throws {
    let document = try read("Officers on the beat\n\n20/05/2019\n\n\(paragraphs[0])")
    #expect(document.metadata.publicationClues == [PublicationClue(.dateline, "20/05/2019")])
  }
}

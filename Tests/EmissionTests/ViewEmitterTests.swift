import Claims
import ReportText
import Testing

@testable import Emission

@Suite struct ViewEmitterTests {
  private let assets = PageAssets { "'sha256-\($0.count)'" }

  private func page(_ report: Report, home: String? = nil) -> String {
    String(decoding: ViewEmitter(assets: assets).page(of: report, home: home), as: UTF8.self)
  }

  /// What stands between two pieces of a page.
  private func part(_ page: String, from start: String, to end: String) throws -> String {
    let first = try #require(page.firstRange(of: start), "\(start)")
    let last = try #require(page[first.upperBound...].firstRange(of: end), "\(end)")
    return String(page[first.upperBound..<last.lowerBound])
  }

  @Test("The text with its marks, one in the other, and nothing added")
  func text() throws {
    let text = try part(
      page(ExampleReport.report), from: "<main id=report class=text aria-label=\"The report’s text\">",
      to: "</main>")
    #expect(
      text.hasPrefix(
        """
        <p><span class="r" id=r0>“</span><a class="r q" id=r1 href="#q1">Crime </a>\
        <span class="r q" id=r2>fell by </span><a class="r q n" id=r3 href="#n1">5%</a>\
        <span class="r q" id=r4>,</span><span class="r" id=r5>”</span> \
        <a class="r a" id=r6 href="#a1">PC Zoë </a>
        """))
    #expect(text.contains("<a class=\"r d\" id="))
    #expect(text.hasSuffix("</td></tr></table></div>"))
    #expect(text.contains("<table><tr><td class=none colspan=2></td><td>\n\n"))
    let words = text.replacing(try Regex("<[^>]*>"), with: "")
    #expect(words == ExampleReport.text)
  }

  @Test func claimsSayWhatIsKnownOfThem() throws {
    let claim = try part(page(ExampleReport.report), from: "<li class=claim id=c2", to: "</li>")
    #expect(claim.contains("data-kind=figure data-speaker=none data-at="))
    #expect(claim.contains("<span class=who>The report itself</span>"))
    #expect(claim.contains("One in 11 calls, £2m and <b>up to 7</b>.</span>"))
    #expect(
      claim.contains(
        "<p class=facts><a href=\"#n3\">up to 7</a> · about <a href=\"#a1\">Zoë “Z” Ng</a> · <strong>denied</strong>"
          + " · <strong>planned</strong> · same as <a href=\"#c1\">claim 1</a> · <strong>contradicts</strong>"
          + " <a href=\"#c1\">claim 1</a></p>"))
  }

  @Test func entriesSayWhatAValueIsAndWhereItIsFrom() throws {
    let page = page(ExampleReport.report)
    let quote = try part(page, from: "<li class=entry id=q1", to: "</li>")
    for fact in [
      "<dt>Speaker</dt><dd><a href=\"#a1\">Zoë “Z” Ng</a></dd>", "<dt>Verb</dt><dd>“said”</dd>",
      "<dt>Within it</dt><dd>“fell”</dd>", "<dt>Claim</dt><dd><a href=\"#c1\">1</a></dd>",
      "<dt>Rule</dt><dd><code>quote.cue-after</code></dd>", "<dt>Confidence</dt><dd>certain</dd>",
    ] {
      #expect(quote.contains(fact), "\(fact)")
    }
    #expect(
      try part(page, from: "<li class=entry id=q2", to: "</li>").contains("<dd>nobody: the text does not say")
    )
    #expect(
      try part(page, from: "<li class=entry id=d2", to: "</li>").contains(
        "<dt>Counted from</dt><dd><a href=\"#d1\">“3 May 2021”</a></dd>"))
    let count = try part(page, from: "<li class=entry id=n1", to: "</li>")
    #expect(count.contains("<dt>Value</dt><dd>5%</dd>"))
    #expect(count.contains("<dt>Change</dt><dd>down by 5 from 100 to 95</dd>"))
    #expect(
      try part(page, from: "<li class=entry id=a1", to: "</li>").contains(
        "<dt>Known as</dt><dd>person:zoe-ng</dd>"))
  }

  @Test func thePageSaysWhatMadeItAndWhatWasNoticed() throws {
    let page = page(ExampleReport.report, home: "index.html")
    #expect(page.contains("<title>A \"title\"</title>"))
    let mark = try #require(page.firstRange(of: ViewEmitter.generatorMark))
    #expect(page[..<mark.lowerBound].utf8.count < 1024)
    #expect(page.contains("<p class=byline>Published 2021-05, as given · by Ann, Bo</p>"))
    #expect(page.contains("<p class=home><a href=\"index.html\">All reports</a></p>"))
    let notes = try part(page, from: "<section id=notes", to: "</section>")
    #expect(notes.contains("warning W012</span> never closed <a href=\"#r"))
    let about = try part(page, from: "<section id=about", to: "</section>")
    for fact in [
      "<dt>Author</dt><dd>Ann, Bo</dd>", "<dt>Made by</dt><dd>precept 0.1.0</dd>",
      "<dt>Digest</dt><dd>sha256:0000", "<dt>Rules</dt><dd>sha256:1111",
    ] {
      #expect(about.contains(fact), "\(fact)")
    }
  }

  @Test("The policy allows the page's own style and script and nothing else")
  func policy() throws {
    let page = page(ExampleReport.report)
    let style = try part(page, from: "<style>", to: "</style>")
    let script = try part(page, from: "<script>", to: "</script>")
    #expect(
      page.contains(
        "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; base-uri 'none'; form-action 'none'; "
          + "style-src 'sha256-\(style.utf8.count)'; script-src 'sha256-\(script.utf8.count)'\">"))
    #expect(page.components(of: "</script").count == 2)
    #expect(!script.contains("innerHTML"))
  }

  @Test("Nothing of a report becomes markup, wherever it stands")
  func hostileReport() throws {
    let hostile = "</script></style><!--\"'><script>evil()</script>\u{202E}\0\u{1B}&lt;<svg onload=evil()>"
    var report = ExampleReport.report
    report.id = hostile
    let whole = ByteSpan(0, hostile.utf8.count)
    report.document = Document(
      text: Array(hostile.utf8), blocks: [Block(span: whole, kind: .paragraph, line: 1)],
      metadata: Metadata(mediaType: hostile, encoding: hostile),
      diagnostics: [Diagnostic(.noText, hostile, at: whole)])
    report.document.metadata.title = hostile
    report.document.metadata.publisher = hostile
    report.document.metadata.authors = [hostile]
    report.document.metadata.url = "javascript:evil()" + hostile
    report.document.metadata.language = hostile
    let rule = Provenance(rule: hostile, confidence: .weak)
    var findings = Findings()
    findings.published = PublicationDate(value: hostile, basis: hostile)
    findings.actors = [
      Actor(
        name: hostile, kind: .person, ref: hostile, role: hostile, office: hostile,
        mentions: [Actor.Mention(span: whole, kind: .name)])
    ]
    findings.quotes = [
      Quotation(form: .direct, contents: [whole], speaker: 0, mention: whole, cue: whole, provenance: rule)
    ]
    findings.dates = [
      TimeExpression(span: whole, kind: .date, value: hostile, timex: hostile, provenance: rule)
    ]
    findings.counts = [
      Quantity(span: whole, kind: .count, value: .number(1), unit: hostile, provenance: rule)
    ]
    findings.claims = [
      Claim(
        id: hostile, span: whole, focus: whole, kind: .event, speaker: 0, quotes: [0], dates: [0], counts: [0]
      )
    ]
    report.findings = findings
    report.generator.options = Generator.Options(published: hostile, lexicon: hostile)
    let page = page(report)
    #expect(page.components(of: "<script").count == 2)
    #expect(page.components(of: "</script").count == 2)
    #expect(page.components(of: "</style").count == 2)
    #expect(!page.contains("<svg"))
    #expect(!page.contains("<!--"))
    #expect(!page.contains("href=\"javascript"))
    #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\0" || $0 == "\u{1B}" })
    let list = String(
      decoding: IndexEmitter(assets: assets).page(
        of: [
          (IndexEmitter.Row(report), hostile),
          (IndexEmitter.Row(ReportFailure(id: hostile, code: "x", message: hostile)), nil),
        ], generator: report.generator), as: UTF8.self)
    #expect(!list.contains("<script"))
    #expect(!list.contains("<svg"))
    #expect(list.components(of: "</style").count == 2)
  }

  @Test("Furniture is folded away, list items keep their numbers, gaps are greyed")
  func blocks() throws {
    let text = "Menu\nHome\n\n1. One\n2. Two [page 3] end\n\nTail"
    func span(_ words: String) -> ByteSpan {
      let start = text.utf8.distance(
        from: text.startIndex, to: text.firstRange(of: words)?.lowerBound ?? text.endIndex)
      return ByteSpan(start, start + words.utf8.count)
    }
    var report = ExampleReport.report
    report.findings = Findings()
    report.document = Document(
      text: Array(text.utf8),
      blocks: [
        Block(span: span("Menu"), kind: .furniture, line: 1),
        Block(span: span("Home"), kind: .furniture, line: 2),
        Block(span: span("One"), kind: .listItem, line: 4),
        Block(span: span("Two [page 3] end"), kind: .listItem, line: 5),
      ], gaps: [span("[page 3]")], metadata: Metadata(mediaType: "text/plain"))
    let shown = page(report)
    #expect(
      try part(shown, from: "report’s text\">", to: "</main>")
        == "<details class=furniture><summary>Not part of the report: 2 passages</summary><p>Menu</p><p>\nHome</p></details>"
        + "<ul><li><span class=gap>\n\n1. </span>One</li><li><span class=gap>\n2. </span>Two "
        + "<span class=\"r g\" id=r0>[page 3]</span> end</li></ul><span class=gap>\n\nTail</span>")
    #expect(shown.contains("No claim was found in this report."))
  }

  @Test func theListHasARowAReport() {
    let list = String(
      decoding: IndexEmitter(assets: assets).page(
        of: [
          (IndexEmitter.Row(ExampleReport.report), "r.html"),
          (IndexEmitter.Row(ReportFailure(id: "b.txt", code: "binary", message: "b.txt is no text")), nil),
        ], generator: ExampleReport.report.generator), as: UTF8.self)
    #expect(list.contains("<p class=byline>2 reports, 1 of which could not be read</p>"))
    #expect(
      list.contains(
        "<tr><th scope=row><a href=\"r.html\">A \"title\"</a><span class=source>r<span class=ctl title=\"U+001B\">␛</span>1"
          + "</span></th><td class=when>2021-05</td>"
          + "<td class=count data-name=Claims>2</td><td class=count data-name=Quotations>2</td>"
          + "<td class=count data-name=Dates>2</td><td class=count data-name=Counts>3</td>"
          + "<td class=count data-name=Actors>1</td><td class=count data-name=Notes>2</td></tr>"))
    #expect(
      list.contains(
        "<tr class=unread><th scope=row>b.txt<span class=source></span></th>"
          + "<td class=reason colspan=7>Could not be read: b.txt is no text</td></tr>"))
    #expect(!list.contains("script-src"))
  }
}

extension String {
  /// The pieces between occurrences of `words`.
  fileprivate func components(of words: String) -> [Substring] {
    split(separator: words, omittingEmptySubsequences: false)
  }
}

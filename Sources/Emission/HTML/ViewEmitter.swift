import Claims
import ReportText

/// Writes a report as one page to look at: its text with everything found in it marked, its claims beside it, and an entry for each
/// finding. The page is whole in itself: it asks for nothing from anywhere, and its own policy forbids it to. Without its script it
/// still shows all of this, and its links lead from each to the other.
public struct ViewEmitter: Sendable {
  /// What the head of every page says of its maker, near its beginning: what tells Precept's pages from others.
  public static let generatorMark = "<meta name=generator content=\"precept "

  private let assets: PageAssets

  /// An emitter of pages with the style and script of `assets`.
  public init(assets: PageAssets) {
    self.assets = assets
  }

  /// What a page calls its report: the title that it gives itself, or the caller's name for it.
  static func title(of report: Report) -> String {
    let title = report.document.metadata.title ?? ""
    return title.isEmpty ? report.id : title
  }

  /// The page of `report`, UTF-8.
  ///
  /// - Parameters:
  ///   - report: what is shown.
  ///   - home: the address of the list of reports that the page is one of, if it is.
  public func page(of report: Report, home: String? = nil) -> [UInt8] {
    let frame = PageFrame(sheet: assets.view)
    let marks = ReportMarks(report)
    var room: [UInt8] = []
    // Pages are some fifteen times as long as dense reports; room that stays empty costs no memory.
    room.reserveCapacity(
      frame.sheet.style.count + frame.sheet.script.count + report.document.text.count * 16 + 8192)
    var html = HTMLWriter(appendingTo: room)
    frame.begin(
      &html, title: ViewEmitter.title(of: report), generator: report.generator,
      skip: ("claims", "the claims"),
      home: home)
    html.markup("<p class=byline>")
    html.text(Wording.publication(of: report))
    html.markup("</p>\n")
    frame.endHeader(&html)
    writeLegend(&html, report.findings)
    html.markup("<div class=columns>\n<main id=report class=text aria-label=\"The report’s text\"")
    if let language = report.document.metadata.language { html.attribute("lang", language) }
    html.markup(">")
    var blocks = BlockWriter(report.document, marked: marks.text, html: html)
    blocks.write()
    html = blocks.html
    html.markup("</main>\n")
    ClaimList(report: report, marks: marks).write(&html)
    html.markup("</div>\n")
    EntryList(report, marks: marks).write(&html)
    writeNotes(&html, report, marks)
    writeFacts(&html, report, frame)
    html.markup(
      "<nav class=bar aria-label=\"Parts of this page\"><a href=\"#report\">Report</a> <a href=\"#claims\">Claims "
    )
    html.number(report.findings.claims.count)
    html.markup("</a> <a href=\"#entries\">Found</a> <a href=\"#about\">About</a></nav>\n")
    html.markup("<div id=card role=dialog aria-label=\"What was found here\" tabindex=-1 hidden></div>\n")
    frame.end(&html)
    return html.bytes
  }

  /// What the marks look like, and, for the script, switches that hide them.
  private func writeLegend(_ html: inout HTMLWriter, _ findings: Findings) {
    let direct = findings.quotes.count { $0.form != .indirect }
    let rows: [(letter: StaticString, name: StaticString, count: Int)] = [
      ("q", "quotations", direct), ("i", "reported speech", findings.quotes.count - direct),
      ("d", "dates", findings.dates.count), ("n", "counts", findings.counts.count),
      ("a", "actors", findings.actors.count),
    ]
    html.markup("<form id=marks class=legend aria-label=\"Marks in the text\">")
    for row in rows {
      html.markup("<label><input class=script type=checkbox name=mark checked value=")
      html.markup(row.letter)
      html.markup("> <span class=\"r ")
      html.markup(row.letter)
      html.markup("\">")
      html.markup(row.name)
      html.markup("</span> <span class=number>")
      html.number(row.count)
      html.markup("</span></label> ")
    }
    html.markup("</form>\n")
  }

  private func writeNotes(_ html: inout HTMLWriter, _ report: Report, _ marks: ReportMarks) {
    let notes = report.document.diagnostics + report.findings.diagnostics
    guard !notes.isEmpty else { return }
    html.markup(
      "<section id=notes aria-labelledby=notes-title>\n<h2 id=notes-title>Notes <span class=number>")
    html.number(notes.count)
    html.markup("</span></h2>\n<ul>\n")
    for (index, note) in notes.enumerated() {
      html.markup("<li><span class=\"severity ")
      html.markup(note.severity.rawValue.utf8)
      html.markup("\">")
      html.markup(note.severity.rawValue.utf8)
      html.markup(" ")
      html.markup(note.code.rawValue.utf8)
      html.markup("</span> ")
      html.text(note.message)
      if let run = marks.run(ofNote: index) {
        html.markup(" ")
        html.link("r", run, "Show the place")
      }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n</section>\n")
  }

  private func writeFacts(_ html: inout HTMLWriter, _ report: Report, _ frame: PageFrame) {
    let metadata = report.document.metadata
    html.markup(
      "<section id=about aria-labelledby=about-title>\n<h2 id=about-title>About this report</h2>\n<dl>\n")
    html.fact("Report", report.id)
    html.fact("Title", metadata.title)
    html.fact(
      "Published", report.findings.published.map { "\($0.value), \(Wording.basis($0.basis))" } ?? "unknown")
    html.fact("Publisher", metadata.publisher)
    html.fact("Author", metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", "))
    if let url = metadata.url {
      html.beginFact("Address")
      html.link(url)
      html.endFact()
    }
    html.fact("Kind", metadata.kind?.rawValue)
    html.fact("Language", metadata.language)
    html.fact("Format", "\(metadata.mediaType), \(metadata.encoding)")
    html.fact("Digest", report.digest)
    html.fact("Published, as given", report.generator.options.published)
    frame.facts(&html, about: report.generator)
    html.markup("</dl>\n</section>\n")
  }
}

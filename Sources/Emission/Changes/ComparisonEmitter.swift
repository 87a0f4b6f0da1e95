import Claims
import ReportText

/// Writes two reports as one page to look at: the old text beside the new one, what changed marked in both, and between them the list of
/// changes, each leading to its places. The page is whole in itself, as that of one report is, and shows the same without its script.
public struct ComparisonEmitter: Sendable {
  private let assets: PageAssets

  /// An emitter of pages with the style and script of `assets`.
  public init(assets: PageAssets) {
    self.assets = assets
  }

  /// The page of the changes from `old` to `new`, UTF-8, with what could not be followed behind them.
  public func page(
    of changes: [Change], unfollowed: Unfollowed = Unfollowed(), from old: Report, to new: Report
  ) -> [UInt8] {
    let frame = PageFrame(sheet: assets.diff)
    let list = ChangeList(changes, unfollowed: unfollowed, from: old, to: new)
    var room: [UInt8] = []
    room.reserveCapacity(
      frame.sheet.style.count + frame.sheet.script.count
        + (old.document.text.count + new.document.text.count) * 8 + 8192)
    var html = HTMLWriter(appendingTo: room)
    let (before, after) = (ViewEmitter.title(of: old), ViewEmitter.title(of: new))
    frame.begin(
      &html,
      title: before == after ? "What changed in “\(after)”" : "What changed from “\(before)” to “\(after)”",
      generator: new.generator,
      skip: ("changes", "the changes"))
    html.markup("<p class=byline>")
    html.text(ChangeWording.summary(changes, unfollowed: unfollowed.count))
    html.markup("</p>\n")
    frame.endHeader(&html)
    html.markup("<main class=columns aria-label=\"The changes and both reports\">\n")
    list.write(&html)
    write(&html, old, list.oldMarks, id: "old", name: "Old report", letter: UInt8(ascii: "o"))
    write(&html, new, list.newMarks, id: "new", name: "New report", letter: UInt8(ascii: "n"))
    html.markup("</main>\n")
    writeFacts(&html, old, new, frame)
    html.markup("<nav class=bar aria-label=\"Parts of this page\"><a href=\"#changes\">Changes ")
    html.number(list.items.count)
    html.markup("</a> <a href=\"#old\">Old</a> <a href=\"#new\">New</a> <a href=\"#about\">About</a></nav>\n")
    frame.end(&html)
    return html.bytes
  }

  private func write(
    _ html: inout HTMLWriter, _ report: Report, _ marks: MarkedText, id: StaticString, name: StaticString,
    letter: UInt8
  ) {
    html.markup("<section class=pane id=")
    html.markup(id)
    html.markup(" tabindex=0 role=region aria-labelledby=")
    html.markup(id)
    html.markup("-title>\n<header><h2 id=")
    html.markup(id)
    html.markup("-title>")
    html.markup(name)
    html.markup("</h2><p>")
    html.text(report.id)
    html.markup(" · ")
    html.text(Wording.published(report.findings.published))
    html.markup("</p></header>\n<div class=text")
    if let language = report.document.metadata.language { html.attribute("lang", language) }
    html.markup(">")
    var blocks = BlockWriter(report.document, marked: marks, letter: letter, html: html)
    blocks.write()
    html = blocks.html
    html.markup("</div>\n</section>\n")
  }

  private func writeFacts(_ html: inout HTMLWriter, _ old: Report, _ new: Report, _ frame: PageFrame) {
    html.markup(
      "<section id=about aria-labelledby=about-title>\n<h2 id=about-title>About these reports</h2>\n<dl>\n")
    html.fact("Old report", old.id)
    html.fact("Its digest", old.digest)
    html.fact("New report", new.id)
    html.fact("Its digest", new.digest)
    frame.facts(&html, about: new.generator)
    html.markup("</dl>\n</section>\n")
  }
}

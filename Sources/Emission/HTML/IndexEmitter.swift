import Claims

/// Writes the list of the reports of a folder of pages: a row a report, with what it is and how much was found, or why it could
/// not be read.
public struct IndexEmitter: Sendable {
  /// What the list says of one report: so much is kept while the other reports are read.
  public struct Row: Sendable {
    fileprivate var id: String
    fileprivate var title: String
    fileprivate var published: String?
    fileprivate var publisher: String?
    /// The numbers of claims, quotations, dates, counts, actors and diagnostics.
    fileprivate var numbers: [Int]
    /// Why it could not be read.
    fileprivate var failure: String?

    /// The row of `report`.
    public init(_ report: Report) {
      let findings = report.findings
      id = report.id
      title = ViewEmitter.title(of: report)
      published = findings.published?.value
      publisher = report.document.metadata.publisher
      numbers = [
        findings.claims.count, findings.quotes.count, findings.dates.count, findings.counts.count,
        findings.actors.count, report.document.diagnostics.count + findings.diagnostics.count,
      ]
    }

    /// The row of a report that could not be read.
    public init(_ failure: ReportFailure) {
      id = failure.id
      title = failure.id
      numbers = []
      self.failure = failure.message
    }
  }

  private let assets: PageAssets

  /// An emitter with the style of `assets`.
  public init(assets: PageAssets) {
    self.assets = assets
  }

  /// The list, UTF-8.
  ///
  /// - Parameters:
  ///   - rows: the reports in order, each with the address of its page, nil where it has none.
  ///   - generator: what made the pages.
  public func page(of rows: [(row: Row, address: String?)], generator: Generator) -> [UInt8] {
    let frame = PageFrame(sheet: assets.index)
    var html = HTMLWriter()
    frame.begin(&html, title: "Reports", generator: generator, skip: nil)
    let unread = rows.count { $0.row.failure != nil }
    html.markup("<p class=byline>")
    html.text(rows.count == 1 ? "1 report" : "\(rows.count) reports")
    if unread > 0 { html.text(", \(unread) of which could not be read") }
    html.markup("</p>\n")
    frame.endHeader(&html)
    html.markup(
      """
      <main id=reports><table>
      <thead><tr><th scope=col>Report</th><th scope=col>Published</th><th scope=col>Claims</th>\
      <th scope=col>Quotations</th><th scope=col>Dates</th><th scope=col>Counts</th><th scope=col>Actors</th>\
      <th scope=col>Notes</th></tr></thead>
      <tbody>

      """)
    for (row, address) in rows { write(&html, row, address) }
    html.markup("</tbody>\n</table></main>\n<section id=about aria-labelledby=about-title>\n")
    html.markup("<h2 id=about-title>About this list</h2>\n<dl>\n")
    html.fact("Published, as given", generator.options.published)
    frame.facts(&html, about: generator)
    html.markup("</dl>\n</section>\n")
    frame.end(&html)
    return html.bytes
  }

  /// The names of the columns of numbers, which narrow screens show beside each number.
  private static let columns: [StaticString] = ["Claims", "Quotations", "Dates", "Counts", "Actors", "Notes"]

  private func write(_ html: inout HTMLWriter, _ row: Row, _ address: String?) {
    html.markup(row.failure == nil ? "<tr>" : "<tr class=unread>")
    html.markup("<th scope=row>")
    if let address {
      html.markup("<a")
      html.attribute("href", address)
      html.markup(">")
      html.text(row.title)
      html.markup("</a>")
    } else {
      html.text(row.title)
    }
    html.markup("<span class=source>")
    let source = [row.publisher, row.title == row.id ? nil : row.id].compactMap(\.self)
    html.text(source.joined(separator: " · "))
    html.markup("</span></th>")
    if let failure = row.failure {
      html.markup("<td class=reason colspan=7>Could not be read: ")
      html.text(failure)
      html.markup("</td></tr>\n")
      return
    }
    html.markup("<td class=when>")
    html.text(row.published ?? "undated")
    html.markup("</td>")
    for (name, number) in zip(IndexEmitter.columns, row.numbers) {
      html.markup("<td class=count data-name=")
      html.markup(name)
      html.markup(">")
      html.number(number)
      html.markup("</td>")
    }
    html.markup("</tr>\n")
  }
}

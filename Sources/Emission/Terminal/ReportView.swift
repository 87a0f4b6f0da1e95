import Claims
import ReportText

/// What a table says of a report, in words for a person: the rows and cells, before they are laid out.
struct ReportView {
  /// A part of the table.
  struct Section {
    var title: String
    var rows: [[ColumnLayout.Cell]]
  }

  private typealias Cell = ColumnLayout.Cell

  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  /// When the report was published and how that is known, and what it is.
  var publication: String { Wording.publication(of: report) }

  /// The parts of the table that have rows.
  var sections: [Section] {
    [
      Section(title: "Quotes", rows: report.findings.quotes.map(row)),
      Section(title: "Dates", rows: report.findings.dates.map(row)),
      Section(title: "Counts", rows: report.findings.counts.map(row)),
      Section(title: "Actors", rows: report.findings.actors.map(row)),
      Section(
        title: "Notes", rows: (report.document.diagnostics + report.findings.diagnostics).map(row)),
    ].filter { !$0.rows.isEmpty }
  }

  /// A sentence that names the kinds of which nothing was found; nil where there is something of each.
  var nothingFound: String? {
    let findings = report.findings
    let missing = [
      findings.quotes.isEmpty ? "quotes" : nil, findings.dates.isEmpty ? "dates" : nil,
      findings.counts.isEmpty ? "counts" : nil, findings.actors.isEmpty ? "actors" : nil,
    ].compactMap(\.self)
    guard let last = missing.last else { return nil }
    let others = missing.dropLast().joined(separator: ", ")
    return others.isEmpty ? "No \(last) found." : "No \(others) or \(last) found."
  }

  private func row(_ quote: Quotation) -> [Cell] {
    let speaker = Wording.speakers(of: quote, in: report.findings) ?? "speaker unknown"
    let words = quote.contents.map(words).joined(separator: " … ")
    return [
      Cell(TerminalText.neutralised(speaker), quote.speaker == nil ? .faint : .speaker),
      Cell(
        (quote.form == .indirect ? words : "“\(words)”") + ReportView.doubt(quote.provenance.confidence)),
    ]
  }

  private func row(_ date: TimeExpression) -> [Cell] {
    var meaning = date.value ?? date.timex ?? "not resolved"
    if let role = date.role { meaning = "\(role.rawValue) \(meaning)" }
    switch date.anchor {
    case nil: break
    case .published: meaning += ", counted from the publication date"
    case .date(let index): meaning += ", counted from “\(words(report.findings.dates[index].span))”"
    }
    return [
      Cell(words(date.span)),
      Cell(
        TerminalText.neutralised(meaning) + ReportView.doubt(date.provenance.confidence),
        date.value == nil ? .faint : .value),
    ]
  }

  private func row(_ count: Quantity) -> [Cell] {
    var parts = [Wording.quantity(count)]
    if let change = count.change { parts.append("(\(Wording.change(change)))") }
    if let same = count.sameAs { parts.append("(the same as “\(words(report.findings.counts[same].span))”)") }
    if let right = count.correctedTo {
      parts.append("(corrected to “\(words(report.findings.counts[right].span))”)")
    }
    return [
      Cell(words(count.span)),
      Cell(
        TerminalText.neutralised(parts.joined(separator: " "))
          + ReportView.doubt(count.provenance.confidence), .value),
    ]
  }

  private func row(_ actor: Actor) -> [Cell] {
    let parts = [actor.kind.rawValue, actor.role, actor.office, Wording.mentions(of: actor)]
    return [
      Cell(TerminalText.neutralised(actor.name), .speaker),
      Cell(TerminalText.neutralised(parts.compactMap(\.self).joined(separator: ", "))),
    ]
  }

  private func row(_ diagnostic: Diagnostic) -> [Cell] {
    [
      Cell("\(diagnostic.severity.rawValue) \(diagnostic.code.rawValue)", .warning),
      Cell(TerminalText.neutralised(diagnostic.message)),
    ]
  }

  private func words(_ span: ByteSpan) -> String {
    TerminalText.neutralised(report.document.string(span))
  }

  private static func doubt(_ confidence: Confidence) -> String {
    switch confidence {
    case .certain: ""
    case .likely: " (likely)"
    case .weak: " (weak)"
    }
  }
}

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
  var publication: String {
    let metadata = report.document.metadata
    var parts: [String] = []
    if let published = report.findings.published {
      parts.append("Published \(published.value), \(ReportView.explain(basis: published.basis))")
    } else {
      parts.append("Publication date unknown")
    }
    if let publisher = metadata.publisher { parts.append(publisher) }
    if !metadata.authors.isEmpty { parts.append("by \(metadata.authors.joined(separator: ", "))") }
    return parts.joined(separator: " · ")
  }

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
    let names = ([quote.speaker].compactMap(\.self) + quote.coSpeakers).map {
      report.findings.actors[$0].name
    }
    let speaker = names.isEmpty ? "speaker unknown" : names.joined(separator: " and ")
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
    var parts: [String] = []
    if let qualifier = count.qualifier {
      parts.append(qualifier.rawValue.split(separator: "-").joined(separator: " "))
    }
    parts.append(ReportView.amount(count))
    if let per = count.per { parts.append("per \(per)") }
    if let change = count.change { parts.append("(\(ReportView.explain(change)))") }
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
    var parts = [actor.kind.rawValue]
    if let role = actor.role { parts.append(role) }
    if let office = actor.office { parts.append(office) }
    parts.append(actor.mentions.count == 1 ? "named once" : "named \(actor.mentions.count) times")
    return [
      Cell(TerminalText.neutralised(actor.name), .speaker),
      Cell(TerminalText.neutralised(parts.joined(separator: ", "))),
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

  private static func explain(_ change: Quantity.Change) -> String {
    var parts = [change.direction.rawValue]
    if let by = change.by { parts.append("by \(number(by))") }
    if let from = change.from { parts.append("from \(number(from))") }
    if let to = change.to { parts.append("to \(number(to))") }
    return parts.joined(separator: " ")
  }

  /// A quantity's number and unit, as newspapers print them.
  private static func amount(_ count: Quantity) -> String {
    let value: String
    switch (count.fraction, count.value) {
    case (let fraction?, _): value = "\(number(fraction.numerator)) in \(number(fraction.denominator))"
    case (nil, .number(let only)): value = number(only)
    case (nil, .range(let low, let high)): value = "\(number(low)) to \(number(high))"
    }
    switch (count.kind, count.unit) {
    case (.rank, nil): return "number \(value)"
    case (_, nil): return value
    case (.percent, "percent"?): return value + "%"
    case (.money, "GBP"?): return "£" + value
    case (.money, let currency?): return "\(currency) \(value)"
    case (_, let unit?): return "\(value) \(unit)"
    }
  }

  private static func explain(basis: String) -> String {
    switch basis {
    case "given": "as given"
    case "inferred": "inferred from its text"
    case "heading": "from its heading"
    case PublicationClue.Basis.url.rawValue: "from its address"
    case PublicationClue.Basis.dateline.rawValue: "from its dateline"
    case PublicationClue.Basis.capture.rawValue: "the day of its capture in a web archive"
    default: "from the page’s own data (\(basis))"
    }
  }

  /// A number with its thousands set apart, as newspapers print it.
  private static func number(_ value: Double) -> String {
    var bytes: [UInt8] = []
    JSONNumber.append(value, to: &bytes)
    let whole = bytes.firstIndex { !($0 &- 0x30 < 10 || $0 == UInt8(ascii: "-")) } ?? bytes.count
    let first = bytes.first == UInt8(ascii: "-") ? 1 : 0
    var place = whole - 3
    while place > first {
      bytes.insert(UInt8(ascii: ","), at: place)
      place -= 3
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

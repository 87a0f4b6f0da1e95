import Claims
import ReportText

/// What a table says of a report, in words for a person: the rows and cells, before they are laid out.
struct ReportView {
  /// A part of the table.
  struct Section {
    var title: String
    var rows: [[ColumnLayout.Cell]]
    /// The column that takes what room is left; nil is the last.
    var wide: Int?
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
      Section(title: "Claims", rows: claims, wide: 1),
      Section(title: "Dates", rows: report.findings.dates.map(row)),
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

  /// Who claims what, when and how many; what is said twice stands here once, and the only figure of a quotation in
  /// the quotation's row.
  private var claims: [[Cell]] {
    let claims = report.findings.claims
    var figures: [Int: [Claim]] = [:]
    for claim in claims where !claim.counts.isEmpty && !isSpeech(claim) {
      if let quote = claim.quotes.first { figures[quote, default: []].append(claim) }
    }
    var rows: [[Cell]] = []
    for claim in claims where claim.sameAs == nil {
      let inside = claim.quotes.first.flatMap { figures[$0] } ?? []
      if isSpeech(claim) {
        rows.append(row(claim, figure: inside.count == 1 ? inside[0] : nil))
      } else if claim.counts.isEmpty || inside.count != 1 {
        rows.append(row(claim, figure: claim.counts.isEmpty ? nil : claim))
      }
    }
    return rows.isEmpty ? [] : [["Who", "What", "When", "How many"].map { Cell($0, .faint) }] + rows
  }

  private func isSpeech(_ claim: Claim) -> Bool { claim.kind == .quotation || claim.kind == .reported }

  /// The row of a claim with the counts of `figure`, which is the claim itself or the only figure in its words. That something is
  /// denied or only planned stands beside its count, where it has one.
  private func row(_ claim: Claim, figure: Claim?) -> [Cell] {
    let findings = report.findings
    let counts = figure?.counts ?? []
    let quote = isSpeech(claim) ? claim.quotes.first.map { findings.quotes[$0] } : nil
    let speakers =
      quote.map { Wording.speakers(of: $0, in: findings) } ?? claim.speaker.map { findings.actors[$0].name }
    // The report itself vouches for what nobody is said to have said.
    let who = speakers ?? (claim.quotes.isEmpty ? "the report" : "speaker unknown")
    var what = quote.map { $0.contents.map(words).joined(separator: " … ") } ?? words(claim.focus)
    if claim.kind == .quotation { what = "“\(what)”" }
    let doubts =
      counts.map { findings.counts[$0].provenance.confidence }
      + (quote.map { [$0.provenance.confidence] } ?? [])
    return [
      Cell(TerminalText.neutralised(who), speakers == nil ? .faint : .speaker),
      Cell(
        what + ReportView.doubt(doubts.min() ?? .certain), mostLines: ReportView.mostLines,
        tail: figure == claim ? "" : stance(of: claim, shownAs: what)),
      Cell(
        TerminalText.neutralised(claim.dates.compactMap { findings.dates[$0].value }.joined(separator: ", "))),
      Cell(
        TerminalText.neutralised(counts.map(amount).joined(separator: "; ")), .value,
        tail: figure.map { stance(of: $0, shownAs: what) } ?? ""),
    ]
  }

  /// How many lines the words of a claim may take; the record has them in full.
  private static let mostLines = 4

  private func amount(_ index: Int) -> String {
    let count = report.findings.counts[index]
    var parts = [Wording.quantity(count)]
    if let change = count.change { parts.append("(\(Wording.change(change)))") }
    if let right = count.correctedTo {
      parts.append("(corrected to “\(words(report.findings.counts[right].span))”)")
    }
    return parts.joined(separator: " ")
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

  private func stance(of claim: Claim, shownAs what: String) -> String {
    let words = Wording.stance(of: claim, shownAs: what)
    return words.isEmpty ? "" : "(\(words.joined(separator: ", ")))"
  }

  private static func doubt(_ confidence: Confidence) -> String {
    switch confidence {
    case .certain: ""
    case .likely: " (likely)"
    case .weak: " (weak)"
    }
  }
}

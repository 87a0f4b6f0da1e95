import Claims
import ReportText

/// Writes an explanation for a person to read. Whatever a report holds, nothing of it can disturb the
/// terminal.
public struct ExplanationEmitter: Sendable {
  private let width: Int
  private let usesColour: Bool

  /// An emitter for a terminal of `width` columns.
  public init(width: Int, usesColour: Bool) {
    self.width = max(width, 48)
    self.usesColour = usesColour
  }

  /// `explanation` of what stands in `report`, UTF-8, each line with its line break.
  public func text(of explanation: Explanation, in report: Report) -> [UInt8] {
    let view = ExplanationView(report: report)
    var lines: [String] = []
    for item in explanation.items {
      if !lines.isEmpty { lines.append("") }
      lines += ColumnLayout.wrap(view.title(of: item), width: width)
        .map { TextStyle.heading.applied(to: $0, usesColour: usesColour) }
      let layout = ColumnLayout(width: width, usesColour: usesColour)
      lines += layout.lines(view.facts(about: item))
      if !item.trials.isEmpty {
        lines.append("  Rules tried, the first that finds a source takes it:")
        lines += layout.lines(item.trials.map(view.row))
      }
      if !item.candidates.isEmpty {
        lines.append("  Whom those words might mean:")
        lines += layout.lines(item.candidates.map(view.row))
      }
    }
    return Array(lines.map { "\($0)\n" }.joined().utf8)
  }
}

/// What an explanation says, in words, before it is laid out.
private struct ExplanationView {
  let report: Report
  private typealias Cell = ColumnLayout.Cell

  private var findings: Findings { report.findings }

  /// What is explained, in its own words.
  func title(of item: Explanation.Item) -> String {
    switch item.subject {
    case .quotation(let index):
      let quote = findings.quotes[index]
      let words = quote.contents.map(self.words).joined(separator: " … ")
      return quote.form == .indirect ? "Reported speech: \(words)" : "Quotation: “\(words)”"
    case .date(let index): return "Date: \(words(findings.dates[index].span))"
    case .count(let index): return "Count: \(words(findings.counts[index].span))"
    case .actor(let index): return "Actor: \(TerminalText.neutralised(findings.actors[index].name))"
    case .notQuoted(let span): return "In marks: “\(words(span))”"
    }
  }

  /// The rule, and what the record says.
  func facts(about item: Explanation.Item) -> [[ColumnLayout.Cell]] {
    var rows: [[Cell]] = []
    if let rule = item.rule {
      rows.append([Cell("rule", .faint), Cell(rule, .value)])
      rows.append([Cell("", .faint), Cell(TerminalText.neutralised(item.summary))])
    } else {
      rows.append([Cell("why", .faint), Cell(TerminalText.neutralised(item.summary))])
    }
    switch item.subject {
    case .quotation(let index):
      let quote = findings.quotes[index]
      let speakers = Wording.speakers(of: quote, in: findings) ?? Wording.nobody
      rows.append([Cell("speaker", .faint), Cell(TerminalText.neutralised(speakers), .speaker)])
      if let mention = quote.mention { rows.append([Cell("named by", .faint), Cell("“\(words(mention))”")]) }
      if let cue = quote.cue { rows.append([Cell("verb", .faint), Cell("“\(words(cue))”")]) }
      rows.append([Cell("confidence", .faint), Cell(quote.provenance.confidence.rawValue)])
    case .date(let index):
      let date = findings.dates[index]
      rows.append([Cell("value", .faint), Cell(date.value ?? date.timex ?? "not resolved", .value)])
      switch date.anchor {
      case nil: break
      case .published: rows.append([Cell("counted from", .faint), Cell("the publication date")])
      case .date(let other):
        rows.append([Cell("counted from", .faint), Cell("“\(words(findings.dates[other].span))”")])
      }
      rows.append([Cell("confidence", .faint), Cell(date.provenance.confidence.rawValue)])
    case .count(let index):
      let count = findings.counts[index]
      rows.append([Cell("unit", .faint), Cell(TerminalText.neutralised(count.unit ?? "none"), .value)])
      rows.append([Cell("confidence", .faint), Cell(count.provenance.confidence.rawValue)])
    case .actor, .notQuoted: break
    }
    return rows
  }

  /// A rule that was tried.
  func row(_ trial: Explanation.Trial) -> [ColumnLayout.Cell] {
    guard let found = trial.found else {
      return [Cell("", .faint), Cell(trial.rule, .faint), Cell("does not apply", .faint)]
    }
    var parts: [String] = []
    if let source = found.source { parts.append("source “\(words(source))”") }
    if let cue = found.cue { parts.append("verb “\(words(cue))”") }
    if found.source == nil { parts.append(found.cue == nil ? "no source of its own" : "source as before") }
    parts.append(found.confidence.rawValue)
    return [Cell("→", .value), Cell(trial.rule, .value), Cell(parts.joined(separator: ", "))]
  }

  /// Somebody who might have spoken.
  func row(_ candidate: Explanation.Candidate) -> [ColumnLayout.Cell] {
    let style: TextStyle = candidate.isChosen ? .value : .faint
    return [
      Cell(candidate.isChosen ? "→" : "", style),
      Cell(TerminalText.neutralised(findings.actors[candidate.actor].name), style),
      Cell("“\(words(candidate.mention))”: \(candidate.reason)"),
    ]
  }

  private func words(_ span: ByteSpan) -> String {
    TerminalText.neutralised(report.document.string(span))
  }
}

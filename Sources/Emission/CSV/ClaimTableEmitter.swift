import Claims
import ReportText

/// Writes the claims of reports as CSV for spreadsheets: one row a claim, and one for a report that could not
/// be read. RFC 4180, UTF-8, rows end with CR LF.
///
/// - Places are Unicode code points, as in the records.
/// - The columns of the speaker are empty where the report itself speaks, `negated` where nothing is denied.
/// - The columns from `count` to `change_by` hold the claim's count where it has one and no more. A quotation with
///   figures has none: each of its figures has a row of its own, so that no number stands in two rows.
/// - What is several in one cell is parted by `; `, the pieces of a quotation by ` … `.
/// - `rule` and `confidence` are those of the count, else of the quotation, else of the first date.
public struct ClaimTableEmitter: ReportEmitter {
  /// The names of the columns, in order.
  public static let columns = ClaimColumn.allCases.map(\.rawValue)

  /// An emitter of rows.
  public init() {}

  /// The row of column names, after a byte order mark where `marksOrder`: some spreadsheets take UTF-8 for
  /// something else without it.
  public func header(marksOrder: Bool) -> [UInt8] {
    var csv = CSVWriter()
    for column in ClaimTableEmitter.columns { csv.word(column) }
    csv.endRow()
    return (marksOrder ? [0xEF, 0xBB, 0xBF] : []) + csv.bytes
  }

  /// A row for each claim of `report`.
  public func bytes(of report: Report) -> [UInt8] {
    var rows = ClaimRows(report)
    for claim in report.findings.claims { rows.write(claim) }
    return rows.csv.bytes
  }

  /// The row of a report that could not be read.
  public func bytes(of failure: ReportFailure, generator: Generator) -> [UInt8] {
    var csv = CSVWriter()
    for column in ClaimColumn.allCases {
      switch column {
      case .report: csv.text(failure.id)
      case .status: csv.word("error")
      case .digest: csv.word(failure.digest)
      case .version: csv.word(generator.version)
      case .rules: csv.word(generator.rules)
      case .errorCode: csv.word(failure.code)
      case .error: csv.text(failure.message)
      default: csv.word(nil)
      }
    }
    csv.endRow()
    return csv.bytes
  }
}

/// The rows of one report.
private struct ClaimRows {
  private(set) var csv: CSVWriter
  private static let columns = ClaimColumn.allCases
  private let report: Report
  private let positions: CodePointIndex
  private var findings: Findings { report.findings }

  init(_ report: Report) {
    self.report = report
    positions = CodePointIndex(report.document.text)
    csv = CSVWriter(capacity: report.findings.claims.count * 1024)
  }

  /// What several columns of a row are about.
  private struct Parts {
    var speaker: Actor?
    var subject: Actor?
    /// The only count of the claim.
    var count: Quantity?
    var provenance: Provenance?
  }

  mutating func write(_ claim: Claim) {
    let count = claim.counts.count == 1 ? findings.counts[claim.counts[0]] : nil
    let parts = Parts(
      speaker: claim.speaker.map { findings.actors[$0] }, subject: claim.subject.map { findings.actors[$0] },
      count: count,
      provenance: count?.provenance ?? claim.quotes.first.map { findings.quotes[$0].provenance }
        ?? claim.dates.first.map { findings.dates[$0].provenance })
    for column in ClaimRows.columns { write(column, of: claim, parts) }
    csv.endRow()
  }

  private mutating func write(_ column: ClaimColumn, of claim: Claim, _ parts: Parts) {
    switch column {
    case .report: csv.text(report.id)
    case .status: csv.word("ok")
    case .claim: csv.word(claim.id)
    case .kind: csv.word(claim.kind.rawValue)
    case .text: words(claim.span)
    case .focus: words(claim.focus)
    case .start: csv.integer(positions.codePoint(atByte: claim.span.start))
    case .end: csv.integer(positions.codePoint(atByte: claim.span.end))
    case .speaker: csv.text(parts.speaker?.name)
    case .speakerType: csv.word(parts.speaker?.kind.rawValue)
    case .speakerRef: csv.text(parts.speaker?.ref)
    case .speakerRole: csv.text(parts.speaker?.role)
    case .speakerOffice: csv.text(parts.speaker?.office)
    case .subject: csv.text(parts.subject?.name)
    case .subjectRef: csv.text(parts.subject?.ref)
    // That something is not denied would be a statement of its own, which nobody has made.
    case .negated: csv.word(claim.isNegated ? "true" : nil)
    case .modality: csv.word(claim.modality?.rawValue)
    case .sameAs: csv.word(claim.sameAs.map { findings.claims[$0].id })
    case .contradicts: csv.word(joined(claim.contradicts) { findings.claims[$0].id })
    case .quote: csv.text(joined(claim.quotes) { quotation(findings.quotes[$0]) })
    case .quoteForm: csv.word(joined(claim.quotes) { findings.quotes[$0].form.rawValue })
    case .count: if let span = parts.count?.span { words(span) } else { csv.word(nil) }
    case .countKind: csv.word(parts.count?.kind.rawValue)
    case .value: csv.number(parts.count.map { ends(of: $0.value).first })
    case .valueTo: csv.number(parts.count.flatMap { ends(of: $0.value).last })
    case .unit: csv.text(parts.count?.unit)
    case .per: csv.text(parts.count?.per)
    case .qualifier: csv.word(parts.count?.qualifier?.rawValue)
    case .numerator: csv.number(parts.count?.fraction?.numerator)
    case .denominator: csv.number(parts.count?.fraction?.denominator)
    case .change: csv.word(parts.count?.change?.direction.rawValue)
    case .changeFrom: csv.number(parts.count?.change?.from)
    case .changeTo: csv.number(parts.count?.change?.to)
    case .changeBy: csv.number(parts.count?.change?.by)
    case .dates: csv.text(joined(claim.dates) { string(findings.dates[$0].span) })
    case .dateValues: csv.text(joined(claim.dates) { findings.dates[$0].value ?? "" })
    case .dateRoles: csv.word(joined(claim.dates) { findings.dates[$0].role?.rawValue ?? "" })
    case .actors: csv.text(joined(claim.actors) { findings.actors[$0].name })
    case .rule: csv.word(parts.provenance?.rule)
    case .confidence: csv.word(parts.provenance?.confidence.rawValue)
    case .title: csv.text(report.document.metadata.title)
    case .publisher: csv.text(report.document.metadata.publisher)
    case .url: csv.text(report.document.metadata.url)
    case .published: csv.text(findings.published?.value)
    case .publishedBasis: csv.text(findings.published?.basis)
    case .digest: csv.word(report.digest)
    case .version: csv.word(report.generator.version)
    case .rules: csv.word(report.generator.rules)
    case .errorCode, .error: csv.word(nil)
    }
  }

  private func ends(of value: Quantity.Value) -> (first: Double, last: Double?) {
    switch value {
    case .number(let only): (only, nil)
    case .range(let low, let high): (low, high)
    }
  }

  private func joined(_ rows: [Int], _ word: (Int) -> String) -> String {
    rows.isEmpty ? "" : rows.map(word).joined(separator: "; ")
  }

  private func quotation(_ quote: Quotation) -> String {
    quote.contents.map(string).joined(separator: " … ")
  }

  private func string(_ span: ByteSpan) -> String { report.document.string(span) }

  private mutating func words(_ span: ByteSpan) { csv.text(report.document.text, span.range) }
}

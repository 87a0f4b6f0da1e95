import Claims
import ReportText

/// Writes the claims of reports as CSV for spreadsheets: one row a claim, and one for a report that could not
/// be read. RFC 4180, UTF-8, rows end with CR LF.
///
/// - Places are Unicode code points, as in the records.
/// - The columns from `count` to `change_by` hold the claim's count where it has one and no more. A quotation with
///   figures has none: each of its figures has a row of its own, so that no number stands in two rows.
/// - What is several in one cell is parted by `; `, the pieces of a quotation by ` … `.
/// - `rule` and `confidence` are those of the count, else of the quotation, else of the first date.
public struct ClaimTableEmitter: Sendable {
  /// The columns, in order.
  public static let columns = [
    "report", "status", "claim", "kind", "text", "focus", "start", "end",
    "speaker", "speaker_type", "speaker_ref", "speaker_role", "speaker_office", "subject", "subject_ref",
    "negated", "modality", "same_as", "contradicts", "quote", "quote_form",
    "count", "count_kind", "value", "value_to", "unit", "per", "qualifier", "numerator", "denominator",
    "change", "change_from", "change_to", "change_by", "dates", "date_values", "date_roles", "actors",
    "rule", "confidence", "title", "publisher", "url", "published", "published_basis", "digest", "version",
    "rules", "error_code", "error",
  ]

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
  public func rows(of report: Report) -> [UInt8] {
    var rows = ClaimRows(report)
    for claim in report.findings.claims { rows.write(claim) }
    return rows.csv.bytes
  }

  /// The row of a report that could not be read.
  public func row(of failure: ReportFailure, generator: Generator) -> [UInt8] {
    var csv = CSVWriter()
    csv.text(failure.id)
    csv.word("error")
    csv.empty(43)
    csv.word(failure.digest)
    csv.word(generator.version)
    csv.word(generator.rules)
    csv.word(failure.code)
    csv.text(failure.message)
    csv.endRow()
    return csv.bytes
  }
}

/// The rows of one report.
private struct ClaimRows {
  private(set) var csv: CSVWriter
  private let report: Report
  private let positions: CodePointIndex
  private var findings: Findings { report.findings }

  init(_ report: Report) {
    self.report = report
    positions = CodePointIndex(report.document.text)
    csv = CSVWriter(capacity: report.findings.claims.count * 1024)
  }

  mutating func write(_ claim: Claim) {
    csv.text(report.id)
    csv.word("ok")
    csv.word(claim.id)
    csv.word(claim.kind.rawValue)
    words(claim.span)
    words(claim.focus)
    csv.integer(positions.codePoint(atByte: claim.span.start))
    csv.integer(positions.codePoint(atByte: claim.span.end))
    writeActors(of: claim)
    csv.word(claim.isNegated ? "true" : "false")
    csv.word(claim.modality?.rawValue)
    csv.word(claim.sameAs.map { findings.claims[$0].id })
    csv.word(claim.contradicts.map { findings.claims[$0].id }.joined(separator: "; "))
    csv.text(claim.quotes.map { quotation(findings.quotes[$0]) }.joined(separator: "; "))
    csv.word(claim.quotes.map { findings.quotes[$0].form.rawValue }.joined(separator: "; "))
    if claim.counts.count == 1 { write(findings.counts[claim.counts[0]]) } else { csv.empty(13) }
    csv.text(claim.dates.map { string(findings.dates[$0].span) }.joined(separator: "; "))
    csv.text(claim.dates.map { findings.dates[$0].value ?? "" }.joined(separator: "; "))
    csv.word(claim.dates.map { findings.dates[$0].role?.rawValue ?? "" }.joined(separator: "; "))
    csv.text(claim.actors.map { findings.actors[$0].name }.joined(separator: "; "))
    let maker = provenance(of: claim)
    csv.word(maker?.rule)
    csv.word(maker?.confidence.rawValue)
    writeSource()
    csv.empty(2)
    csv.endRow()
  }

  private mutating func writeActors(of claim: Claim) {
    let speaker = claim.speaker.map { findings.actors[$0] } ?? report.ownVoice
    csv.text(speaker.name)
    csv.word(speaker.kind.rawValue)
    csv.text(speaker.ref)
    csv.text(speaker.role)
    csv.text(speaker.office)
    let subject = claim.subject.map { findings.actors[$0] }
    csv.text(subject?.name)
    csv.text(subject?.ref)
  }

  private mutating func write(_ count: Quantity) {
    words(count.span)
    csv.word(count.kind.rawValue)
    switch count.value {
    case .number(let value):
      csv.number(value)
      csv.empty(1)
    case .range(let low, let high):
      csv.number(low)
      csv.number(high)
    }
    csv.text(count.unit)
    csv.text(count.per)
    csv.word(count.qualifier?.rawValue)
    csv.number(count.fraction?.numerator)
    csv.number(count.fraction?.denominator)
    csv.word(count.change?.direction.rawValue)
    csv.number(count.change?.from)
    csv.number(count.change?.to)
    csv.number(count.change?.by)
  }

  private mutating func writeSource() {
    let metadata = report.document.metadata
    csv.text(metadata.title)
    csv.text(metadata.publisher)
    csv.text(metadata.url)
    csv.text(findings.published?.value)
    csv.text(findings.published?.basis)
    csv.word(report.digest)
    csv.word(report.generator.version)
    csv.word(report.generator.rules)
  }

  private func provenance(of claim: Claim) -> Provenance? {
    if claim.counts.count == 1 { return findings.counts[claim.counts[0]].provenance }
    if let quote = claim.quotes.first { return findings.quotes[quote].provenance }
    return claim.dates.first.map { findings.dates[$0].provenance }
  }

  private func quotation(_ quote: Quotation) -> String {
    quote.contents.map(string).joined(separator: " … ")
  }

  private func string(_ span: ByteSpan) -> String { report.document.string(span) }

  private mutating func words(_ span: ByteSpan) { csv.text(report.document.text, span.range) }
}

import Claims
import ReportText

/// A report of our own that has at least one row of everything, with characters of every width.
enum ExampleReport {
  static let text =
    "“Crime fell by 5%,” PC Zoë “Z” Ng said on 3 May 2021.\n\nOne in 11 calls, £2m and up to 7."

  /// The place of the first `words` in the text.
  static func span(_ words: String) -> ByteSpan {
    let bytes = Array(text.utf8)
    let needle = Array(words.utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: needle) } ?? bytes.count
    return ByteSpan(start, start + needle.count)
  }

  static var report: Report {
    var metadata = Metadata(mediaType: "text/html", encoding: "windows-1252")
    metadata.title = "A \"title\""
    metadata.authors = ["Ann", "Bo"]
    metadata.kind = .news
    let heading = Block(
      span: ByteSpan(0, span("One").start - 2), kind: .paragraph, path: "/html/body/p[1]", line: 3)
    let cell = Block(
      span: ByteSpan(span("One").start, text.utf8.count), kind: .tableCell, path: "/html/body/td", line: 5,
      cell: Block.Cell(table: 0, row: 1, column: 2, isHeader: false))
    let document = Document(
      text: Array(text.utf8), blocks: [heading, cell], metadata: metadata,
      diagnostics: [Diagnostic(.invalidBytes, "some bytes were replaced")])
    return Report(
      id: "r\u{1B}1", digest: "sha256:" + String(repeating: "0", count: 64),
      generator: Generator(
        version: "0.1.0", rules: "sha256:" + String(repeating: "1", count: 64),
        options: Generator.Options(published: "2021-05")),
      document: document, findings: findings)
  }

  private static var findings: Findings {
    func by(_ rule: String, _ confidence: Confidence = .certain) -> Provenance {
      Provenance(rule: rule, confidence: confidence)
    }
    var findings = Findings()
    findings.published = PublicationDate(value: "2021-05", basis: "given")
    findings.actors = [
      Actor(
        name: "Zoë “Z” Ng", kind: .person, ref: "person:zoe-ng", role: "PC", office: "Lyndale Police",
        mentions: [Actor.Mention(span: span("PC Zoë “Z” Ng"), kind: .name)])
    ]
    findings.quotes = [
      Quotation(
        form: .direct, contents: [span("Crime fell by 5%,")], speaker: 0, mention: span("PC Zoë “Z” Ng"),
        cue: span("said"), children: [Quotation.Child(span: span("fell"), speaker: nil)],
        provenance: by("quote.cue-after")),
      Quotation(form: .indirect, contents: [span("7")], isClosed: false, provenance: by("quote.x", .weak)),
    ]
    findings.dates = [
      TimeExpression(
        span: span("3 May 2021"), kind: .date, value: "2021-05-03", role: .on, anchor: .published,
        provenance: by("date.day-month")),
      TimeExpression(
        span: span("calls"), kind: .date, value: nil, timex: "PRESENT_REF", anchor: .date(0),
        provenance: by("date.x", .likely)),
    ]
    findings.counts = [
      Quantity(
        span: span("5%"), kind: .percent, value: .number(5), unit: "percent",
        change: Quantity.Change(direction: .down, from: 100, to: 95, by: 5, fromDate: 1, toDate: 0),
        provenance: by("count.percent")),
      Quantity(
        span: span("One in 11 calls"), kind: .ratio, value: .number(1.0 / 11), unit: "call",
        fraction: Quantity.Fraction(numerator: 1, denominator: 11), provenance: by("count.ratio")),
      Quantity(
        span: span("up to 7"), kind: .count, value: .range(0, 7), unit: nil, qualifier: .upTo,
        provenance: by("count.cardinal")),
    ]
    findings.counts[1].sameAs = 0
    findings.counts[2].correctedTo = 1
    findings.claims = [
      Claim(
        id: "c-" + String(repeating: "a", count: 32), span: span("“Crime fell by 5%,”"),
        focus: span("fell by 5%"), kind: .quotation, speaker: 0, quotes: [0], dates: [], counts: [0, 1],
        actors: [0]),
      Claim(
        id: "c-" + String(repeating: "b", count: 32), span: span("One in 11 calls, £2m and up to 7."),
        focus: span("up to 7"), kind: .figure, counts: [2]),
    ]
    findings.claims[1].subject = 0
    findings.claims[1].isNegated = true
    findings.claims[1].modality = .planned
    findings.claims[1].sameAs = 0
    findings.claims[1].contradicts = [0]
    findings.diagnostics = [
      Diagnostic(.quotationNeverClosed, "never closed", at: span("“Z”"))
    ]
    return findings
  }
}

import Claims
import ReportText

/// The claims of one report as they are written, with what every line of the report repeats.
struct ClaimLines {
  private(set) var body: RecordBody
  private let findings: Findings
  /// Each actor as JSON.
  private let actors: [[UInt8]]
  /// The report itself as the one who speaks, as JSON.
  private let ownVoice: [UInt8]
  /// The report as JSON.
  private let source: [UInt8]
  /// What made the line, as JSON.
  private let generator: [UInt8]

  /// No lines yet of the claims of `report`.
  init(_ report: Report) {
    findings = report.findings
    let blank = RecordBody(
      json: JSONWriter(), text: report.document.text, positions: CodePointIndex(report.document.text))
    func fragment(_ write: (inout RecordBody) -> Void) -> [UInt8] {
      var part = blank
      write(&part)
      return part.json.bytes
    }
    func actor(_ actor: Actor) -> [UInt8] {
      fragment {
        $0.json.beginObject()
        $0.writeIdentity(of: actor)
        $0.json.endObject()
      }
    }
    actors = findings.actors.map(actor)
    ownVoice = actor(report.ownVoice)
    source = fragment { $0.writeSource(report) }
    generator = fragment { $0.json.write(report.generator) }
    var room: [UInt8] = []
    // Lines of two kilobytes are long ones; room that stays empty costs no memory.
    room.reserveCapacity(findings.claims.count * 2048)
    body = RecordBody(json: JSONWriter(appendingTo: room), text: blank.text, positions: blank.positions)
  }

  /// Writes one claim as a line.
  mutating func write(_ claim: Claim) {
    body.json.beginObject()
    body.json.key("schema")
    body.json.string(ClaimLinesEmitter.schema)
    body.json.key("status")
    body.json.string("ok")
    body.json.key("id")
    body.json.string(claim.id)
    body.json.key("kind")
    body.json.string(claim.kind.rawValue)
    body.writeWords(claim.span)
    body.json.key("focus")
    body.writeSpan(claim.focus)
    body.json.key("speaker")
    body.json.fragment(claim.speaker.map { actors[$0] } ?? ownVoice)
    body.json.key("subject")
    if let subject = claim.subject { body.json.fragment(actors[subject]) } else { body.json.null() }
    body.writeStance(of: claim, among: findings.claims)
    writeRows("quotes", claim.quotes) { $0.writeQuote($1) }
    writeRows("dates", claim.dates) { $0.writeDate($1) }
    writeRows("counts", claim.counts) { $0.writeCount($1) }
    writeActors("actors", claim.actors)
    body.json.key("report")
    body.json.fragment(source)
    body.json.key("generator")
    body.json.fragment(generator)
    body.json.endObject()
    body.json.endLine()
  }

  private mutating func writeRows(
    _ key: StaticString, _ rows: [Int], write: (inout ClaimLines, Int) -> Void
  ) {
    body.json.key(key)
    body.json.beginArray()
    for row in rows {
      body.json.beginObject()
      write(&self, row)
      body.json.endObject()
    }
    body.json.endArray()
  }

  private mutating func writeActors(_ key: StaticString, _ rows: [Int]) {
    body.json.key(key)
    body.json.beginArray()
    for row in rows { body.json.fragment(actors[row]) }
    body.json.endArray()
  }

  private mutating func writeQuote(_ index: Int) {
    let quote = findings.quotes[index]
    writeId(Letter.quote, index)
    body.json.key("form")
    body.json.string(quote.form.rawValue)
    body.json.key("contents")
    body.json.beginArray()
    for piece in quote.contents { body.writeSpan(piece) }
    body.json.endArray()
    if !quote.coSpeakers.isEmpty { writeActors("coSpeakers", quote.coSpeakers) }
    body.json.key("mention")
    body.writeSpan(orNull: quote.mention)
    body.json.key("cue")
    body.writeSpan(orNull: quote.cue)
    body.write(quote.provenance)
  }

  private mutating func writeDate(_ index: Int) {
    writeId(Letter.date, index)
    body.writeMeaning(of: findings.dates[index])
    body.write(findings.dates[index].provenance)
  }

  private mutating func writeCount(_ index: Int) {
    let count = findings.counts[index]
    writeId(Letter.count, index)
    body.writeMeaning(of: count)
    if let change = count.change {
      body.json.key("change")
      body.json.beginObject()
      body.writeFigures(of: change)
      writeOther("fromDate", Letter.date, change.fromDate) { $0.writeMeaning(of: $1.dates[$2]) }
      writeOther("toDate", Letter.date, change.toDate) { $0.writeMeaning(of: $1.dates[$2]) }
      body.json.endObject()
    }
    writeOther("sameAs", Letter.count, count.sameAs) { $0.writeMeaning(of: $1.counts[$2]) }
    writeOther("correctedTo", Letter.count, count.correctedTo) { $0.writeMeaning(of: $1.counts[$2]) }
    body.write(count.provenance)
  }

  /// Writes a date or count of the report that another one leans on, and that may stand in another sentence.
  private mutating func writeOther(
    _ key: StaticString, _ letter: UInt8, _ index: Int?, write: (inout RecordBody, Findings, Int) -> Void
  ) {
    guard let index else { return }
    body.json.key(key)
    body.json.beginObject()
    writeId(letter, index)
    write(&body, findings, index)
    body.json.endObject()
  }

  private mutating func writeId(_ letter: UInt8, _ index: Int) {
    body.json.key("id")
    body.json.identifier(letter, index + 1)
  }
}

extension RecordBody {
  /// Writes which report it is, and where it is to be found.
  fileprivate mutating func writeSource(_ report: Report) {
    let metadata = report.document.metadata
    json.beginObject()
    json.key("id")
    json.string(report.id)
    json.key("digest")
    json.string(report.digest)
    json.key("title")
    json.string(orNull: metadata.title)
    json.key("publisher")
    json.string(orNull: metadata.publisher)
    json.key("url")
    json.string(orNull: metadata.url)
    json.key("kind")
    json.string(orNull: metadata.kind?.rawValue)
    json.key("published")
    json.write(report.findings.published)
    json.endObject()
  }
}

extension Report {
  /// The report as the one who speaks where nobody is named: its title, or else its id.
  var ownVoice: Actor { Actor(name: document.metadata.title ?? id, kind: .document) }
}

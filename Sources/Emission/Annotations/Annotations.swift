import Claims
import ReportText

/// The annotations of one report.
struct Annotations {
  var body: RecordBody
  let report: Report
  let address: ReportAddress
  private var findings: Findings { report.findings }

  /// Annotations of `report`, written by `body`.
  init(body: RecordBody, report: Report, address: ReportAddress) {
    self.body = body
    self.report = report
    self.address = address
  }

  /// How many code points of the text before and behind a place help to find it.
  private static let surroundings = 32

  /// Writes every annotation: claims, quotes, dates, counts, and the mentions of actors.
  mutating func writeAll() {
    for claim in findings.claims { write(claim) }
    for (index, quote) in findings.quotes.enumerated() {
      begin(address.part(Letter.quote, index), "quote", quote.form.rawValue)
      writeText("identifying", quote.speaker.map { findings.actors[$0].name })
      for speaker in quote.coSpeakers { writeText("identifying", findings.actors[speaker].name) }
      end(at: quote.contents)
    }
    for (index, date) in findings.dates.enumerated() {
      begin(address.part(Letter.date, index), "date", date.kind.rawValue)
      writeText("describing", date.value ?? date.timex)
      end(at: [date.span])
    }
    for (index, count) in findings.counts.enumerated() {
      begin(address.part(Letter.count, index), "count", count.kind.rawValue)
      writeText("describing", Annotations.value(of: count))
      end(at: [count.span])
    }
    for (index, actor) in findings.actors.enumerated() {
      for (number, mention) in actor.mentions.enumerated() {
        begin(
          "\(address.part(Letter.actor, index))-\(number + 1)", "actor", actor.kind.rawValue,
          as: "identifying")
        writeText("identifying", actor.name)
        writeText("identifying", actor.ref)
        end(at: [mention.span])
      }
    }
  }

  private mutating func write(_ claim: Claim) {
    begin(address.part(claim.id), "claim", claim.kind.rawValue)
    if claim.isNegated { writeText("tagging", "negated") }
    writeText("tagging", claim.modality?.rawValue)
    writeText("identifying", (claim.speaker.map { findings.actors[$0] } ?? report.ownVoice).name)
    if claim.focus != claim.span { writeText("describing", report.document.string(claim.focus)) }
    end(at: [claim.span])
  }

  /// A value as a person would read it: `950 offence`, `45 to 50 percent`.
  private static func value(of count: Quantity) -> String {
    var bytes: [UInt8] = []
    switch count.value {
    case .number(let value): JSONNumber.append(value, to: &bytes)
    case .range(let low, let high):
      JSONNumber.append(low, to: &bytes)
      bytes.append(contentsOf: " to ".utf8)
      JSONNumber.append(high, to: &bytes)
    }
    let number = String(decoding: bytes, as: UTF8.self)
    return ([number, count.unit].compactMap(\.self) + (count.per.map { ["per", $0] } ?? [])).joined(
      separator: " ")
  }

  // MARK: - Parts

  /// Opens an annotation, up to where more bodies may be written.
  private mutating func begin(
    _ id: String, _ tag: String, _ kind: String, as motivation: String = "classifying"
  ) {
    body.json.beginObject()
    body.json.key("id")
    body.json.string(id)
    body.json.key("type")
    body.json.string("Annotation")
    body.json.key("motivation")
    body.json.string(motivation)
    body.json.key("body")
    body.json.beginArray()
    writeText("tagging", tag)
    writeText("classifying", kind)
  }

  private mutating func writeText(_ purpose: String, _ value: String?) {
    guard let value else { return }
    body.json.beginObject()
    body.json.key("type")
    body.json.string("TextualBody")
    body.json.key("purpose")
    body.json.string(purpose)
    body.json.key("value")
    body.json.string(value)
    body.json.endObject()
  }

  /// Closes an annotation of the words at `spans`.
  private mutating func end(at spans: [ByteSpan]) {
    body.json.endArray()
    body.json.key("target")
    if spans.count == 1 {
      writeTarget(spans[0])
    } else {
      body.json.beginArray()
      for span in spans { writeTarget(span) }
      body.json.endArray()
    }
    body.json.endObject()
  }

  private mutating func writeTarget(_ span: ByteSpan) {
    body.json.beginObject()
    body.json.key("type")
    body.json.string("SpecificResource")
    body.json.key("source")
    body.json.string(address.source)
    body.json.key("selector")
    body.json.beginArray()
    body.json.beginObject()
    body.json.key("type")
    body.json.string("TextQuoteSelector")
    body.json.key("exact")
    body.json.string(body.text, span.range)
    body.json.key("prefix")
    body.json.string(body.text, start(of: Annotations.surroundings, before: span.start)..<span.start)
    body.json.key("suffix")
    body.json.string(body.text, span.end..<end(of: Annotations.surroundings, behind: span.end))
    body.json.endObject()
    body.json.beginObject()
    body.json.key("type")
    body.json.string("TextPositionSelector")
    body.writePlace(span)
    body.json.endObject()
    body.json.endArray()
    body.json.endObject()
  }

  private func start(of count: Int, before byte: Int) -> Int {
    var start = byte
    var seen = 0
    while start > 0, seen < count {
      start -= 1
      if body.text[start] & 0xC0 != 0x80 { seen += 1 }
    }
    return start
  }

  private func end(of count: Int, behind byte: Int) -> Int {
    var end = byte
    var seen = 0
    while end < body.text.count {
      if body.text[end] & 0xC0 != 0x80 {
        if seen == count { break }
        seen += 1
      }
      end += 1
    }
    return end
  }
}

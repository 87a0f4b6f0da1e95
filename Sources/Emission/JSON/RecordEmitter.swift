import Claims
import ReportText

/// Writes reports as JSON records, in the order and with the fields of `schemas/report.schema.json`.
public struct RecordEmitter: ReportEmitter {
  /// The name and version of the record's format.
  public static let schema = "precept/report/1"

  private let layout: JSONLayout
  private let includesText: Bool

  /// An emitter that lays records out as `layout`, and gives the document's text where `includesText`.
  public init(layout: JSONLayout = .compact, includesText: Bool = false) {
    self.layout = layout
    self.includesText = includesText
  }

  /// The record of `report`; a compact one is a line of its own.
  public func bytes(of report: Report) -> [UInt8] { lined(record(of: report)) }

  /// The record of a report that could not be read; a compact one is a line of its own.
  public func bytes(of failure: ReportFailure, generator: Generator) -> [UInt8] {
    lined(record(of: failure, generator: generator))
  }

  private func lined(_ record: consuming [UInt8]) -> [UInt8] {
    if layout == .compact { record.append(UInt8(ascii: "\n")) }
    return record
  }

  /// The record of `report`, without a line break at its end.
  public func record(of report: Report) -> [UInt8] {
    let document = report.document
    var room: [UInt8] = []
    // Records are some ten times as long as dense reports; room that stays empty costs no memory.
    room.reserveCapacity(4096 + document.text.count * 12)
    var json = JSONWriter(layout: layout, appendingTo: room)
    json.beginObject()
    writeHead(&json, id: report.id, digest: report.digest, generator: report.generator, status: "ok")
    if let duplicate = report.duplicateOf { json.write(duplicate) }
    var body = RecordBody(
      json: json, text: document.text, positions: CodePointIndex(document.text))
    body.write(document.metadata, published: report.findings.published)
    if includesText { body.writeText() }
    body.write(document.blocks)
    body.write(gaps: document.gaps)
    body.write(report.findings)
    body.write(document.diagnostics, report.findings.diagnostics)
    body.json.endObject()
    return body.json.bytes
  }

  /// The record of a report that could not be read, without a line break at its end.
  public func record(of failure: ReportFailure, generator: Generator) -> [UInt8] {
    var json = JSONWriter(layout: layout)
    json.beginObject()
    writeHead(&json, id: failure.id, digest: failure.digest, generator: generator, status: "error")
    json.key("error")
    json.write(failure)
    json.endObject()
    return json.bytes
  }

  /// A record that was written before, which says now that its report is a duplicate. Nothing of it is parsed: what
  /// stands in front of the new field is written again, to know how long it is.
  ///
  /// - Parameters:
  ///   - duplicate: what the report repeats.
  ///   - record: a record of a report that was read, as this emitter writes it, without the field.
  ///   - id: the record's own `id`; `digest` and `generator` are its own too.
  /// - Returns: the record with the field; `record` as it is, where it does not begin as these say.
  public func naming(
    _ duplicate: Duplicate, in record: [UInt8], id: String, digest: String, generator: Generator
  ) -> [UInt8] {
    var json = JSONWriter(layout: layout)
    json.beginObject()
    writeHead(&json, id: id, digest: digest, generator: generator, status: "ok")
    let head = json.bytes.count
    guard record.starts(with: json.bytes) else { return record }
    json.write(duplicate)
    var named = json.bytes
    named.reserveCapacity(named.count + record.count - head)
    named.append(contentsOf: record[head...])
    return named
  }

  private func writeHead(
    _ json: inout JSONWriter, id: String, digest: String?, generator: Generator, status: String
  ) {
    json.key("schema")
    json.string(RecordEmitter.schema)
    json.key("id")
    json.string(id)
    json.key("digest")
    json.string(orNull: digest)
    json.key("generator")
    json.write(generator)
    json.key("status")
    json.string(status)
  }
}

extension JSONWriter {
  /// Writes a string, or `null` where there is none.
  package mutating func string(orNull value: String?) {
    if let value { string(value) } else { null() }
  }

  /// Writes a number or a range, or `null` where there is none.
  mutating func value(orNull value: Quantity.Value?) {
    switch value {
    case nil: null()
    case .number(let only): number(only)
    case .range(let low, let high):
      beginArray(inline: true)
      number(low)
      number(high)
      endArray()
    }
  }

  /// Writes why a report could not be read.
  package mutating func write(_ failure: ReportFailure) {
    beginObject()
    key("code")
    string(failure.code)
    key("message")
    string(failure.message)
    endObject()
  }

  /// Writes what made a record.
  package mutating func write(_ generator: Generator) {
    beginObject()
    key("name")
    string(generator.name)
    key("version")
    string(generator.version)
    key("rules")
    string(generator.rules)
    key("options")
    beginObject(inline: true)
    key("published")
    string(orNull: generator.options.published)
    key("dateOrder")
    string(generator.options.dateOrder.rawValue)
    key("lexicon")
    string(orNull: generator.options.lexicon)
    endObject()
    endObject()
  }

  /// Writes which report another repeats, with the key.
  package mutating func write(_ duplicate: Duplicate) {
    key("duplicateOf")
    beginObject(inline: true)
    key("id")
    string(duplicate.id)
    key("basis")
    string(duplicate.basis.rawValue)
    key("similarity")
    number(duplicate.similarity)
    endObject()
  }

  /// Writes when a report was published; `null` where nothing tells.
  mutating func write(_ published: PublicationDate?) {
    guard let published else { return null() }
    beginObject(inline: true)
    key("value")
    string(published.value)
    key("basis")
    string(published.basis)
    endObject()
  }
}

import Claims
import ReportText

/// Writes the changes between two reports as JSON Lines, one a line, in the order and with the fields of
/// `schemas/change.schema.json`.
public struct ChangeLinesEmitter: Sendable {
  /// The name and version of the format.
  public static let schema = "precept/change/1"

  /// The two reports of a change, where there are several such pairs: their names as the caller has them.
  public struct Pair: Hashable, Sendable {
    /// The old report; nil where there is none for the new one.
    public var old: String?
    /// The new report; nil where there is none for the old one.
    public var new: String?

    /// The pair of `old` and `new`.
    public init(old: String?, new: String?) {
      self.old = old
      self.new = new
    }
  }

  private let old: Side
  private let new: Side
  private let wording: ChangeWording
  private let pair: Pair?

  /// An emitter for changes from `old` to `new`; each line names the `pair` where one is given.
  public init(from old: Report, to new: Report, pair: Pair? = nil) {
    self.old = Side(old)
    self.new = Side(new)
    wording = ChangeWording(from: old, to: new)
    self.pair = pair
  }

  /// The line of a report that stands in one of two folders alone.
  public static func line(unpaired pair: Pair) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("schema")
    json.string(schema)
    json.key("class")
    json.string("unpaired")
    write(pair, &json)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func write(_ pair: Pair, _ json: inout JSONWriter) {
    json.key("pair")
    json.beginObject()
    json.key("old")
    json.string(orNull: pair.old)
    json.key("new")
    json.string(orNull: pair.new)
    json.endObject()
  }

  /// One report of the two.
  private struct Side {
    let report: Report
    let positions: CodePointIndex

    init(_ report: Report) {
      self.report = report
      positions = CodePointIndex(report.document.text)
    }
  }

  /// The lines of `changes`, each with its line break.
  public func lines(_ changes: [Change]) -> [UInt8] {
    var json = JSONWriter()
    for change in changes {
      write(change, &json)
      json.endLine()
    }
    return json.bytes
  }

  private func write(_ change: Change, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("schema")
    json.string(ChangeLinesEmitter.schema)
    json.key("class")
    json.string(change.kind.rawValue)
    if let pair { ChangeLinesEmitter.write(pair, &json) }
    json.key("old")
    write(change.old, of: old, claim: change.oldClaim, &json)
    json.key("new")
    write(change.new, of: new, claim: change.newClaim, &json)
    json.key("oldValue")
    write(change.oldValue, &json)
    json.key("newValue")
    write(change.newValue, &json)
    json.key("what")
    json.string(wording.what(change))
    json.key("kind")
    json.string(orNull: change.claim?.rawValue)
    json.key("unit")
    json.string(orNull: change.unit)
    if let difference = change.difference {
      json.key("difference")
      json.number(difference)
    }
    if let percent = change.percent {
      json.key("percent")
      json.number(percent)
    }
    if let days = change.days {
      json.key("days")
      json.integer(days)
    }
    if change.isPrecisionOnly { flag("precisionOnly", &json) }
    if change.isReversed { flag("reversed", &json) }
    if change.isCommitment { flag("commitment", &json) }
    if !change.edits.isEmpty { write(change.edits, &json) }
    json.key("confidence")
    json.string(change.confidence.rawValue)
    json.endObject()
  }

  private func flag(_ name: StaticString, _ json: inout JSONWriter) {
    json.key(name)
    json.boolean(true)
  }

  private func write(_ span: ByteSpan?, of side: Side, claim: String?, _ json: inout JSONWriter) {
    guard let span else { return json.null() }
    json.beginObject()
    write(span, of: side, &json)
    if let claim {
      json.key("claim")
      json.string(claim)
    }
    json.endObject()
  }

  private func write(_ span: ByteSpan, of side: Side, _ json: inout JSONWriter) {
    json.key("start")
    json.integer(side.positions.codePoint(atByte: span.start))
    json.key("end")
    json.integer(side.positions.codePoint(atByte: span.end))
    json.key("text")
    json.string(side.report.document.text, span.range)
  }

  private func write(_ value: Change.Value?, _ json: inout JSONWriter) {
    switch value {
    case nil: json.null()
    case .date(let date): json.string(date)
    case .name(let name): json.string(name)
    case .quantity(let quantity): json.value(orNull: quantity)
    }
  }

  private func write(_ edits: [Change.Edit], _ json: inout JSONWriter) {
    json.key("edits")
    json.beginArray()
    for edit in edits {
      json.beginObject()
      json.key("edit")
      json.string(edit.kind.rawValue)
      write(edit.span, of: edit.kind == .removed ? old : new, &json)
      json.endObject()
    }
    json.endArray()
  }
}

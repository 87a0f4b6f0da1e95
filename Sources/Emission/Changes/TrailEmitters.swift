import Claims
import ReportText

/// Writes figures followed through several reports as JSON Lines, one figure a line, with the fields of
/// `schemas/trail.schema.json`.
public struct TrailLinesEmitter: Sendable {
  /// The name and version of the format.
  public static let schema = "precept/trail/1"

  private let reports: [Report]
  private let positions: [CodePointIndex]

  /// An emitter for figures of `reports`.
  public init(_ reports: [Report]) {
    self.reports = reports
    positions = reports.map { CodePointIndex($0.document.text) }
  }

  /// The lines of `trails`, each with its line break.
  public func lines(_ trails: [FigureTrail]) -> [UInt8] {
    var json = JSONWriter()
    for trail in trails {
      write(trail, &json)
      json.endLine()
    }
    return json.bytes
  }

  private func write(_ trail: FigureTrail, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("schema")
    json.string(TrailLinesEmitter.schema)
    json.key("what")
    json.string(TrailWording.what(trail, in: reports))
    json.key("changed")
    json.boolean(trail.isChanged)
    json.key("values")
    json.beginArray()
    for (turn, stand) in trail.stands.enumerated() { write(stand, in: turn, &json) }
    json.endArray()
    json.endObject()
  }

  private func write(_ stand: FigureTrail.Stand?, in turn: Int, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("report")
    json.string(reports[turn].id)
    json.key("value")
    json.value(orNull: stand?.value)
    if let stand {
      json.key("unit")
      json.string(orNull: stand.unit)
      json.key("start")
      json.integer(positions[turn].codePoint(atByte: stand.span.start))
      json.key("end")
      json.integer(positions[turn].codePoint(atByte: stand.span.end))
      json.key("text")
      json.string(reports[turn].document.text, stand.span.range)
      json.key("claim")
      json.string(stand.claim)
    }
    json.endObject()
  }
}

/// Writes figures followed through several reports as a table for a terminal, which nothing in a report can disturb.
public struct TrailTableEmitter: Sendable {
  private typealias Cell = ColumnLayout.Cell

  private let width: Int
  private let usesColour: Bool

  /// An emitter for a terminal of `width` columns.
  public init(width: Int, usesColour: Bool) {
    self.width = width
    self.usesColour = usesColour
  }

  /// The table of the figures that stand in two of `reports` at least, UTF-8, each line with its line break.
  public func table(of trails: [FigureTrail], in reports: [Report]) -> [UInt8] {
    let followed = trails.filter(\.isFollowed)
    var lines: [String] = []
    if !followed.isEmpty {
      let head = [Cell("What", .faint)] + reports.map { Cell(TrailTableEmitter.name(of: $0), .faint) }
      let rows = followed.map { trail in row(trail, reports) }
      lines += ColumnLayout(width: max(width, 24 + 10 * reports.count), usesColour: usesColour).lines(
        [head] + rows, wide: 0)
      lines.append("")
    }
    let changed = followed.count { $0.isChanged }
    lines.append(
      "\(followed.count) \(followed.count == 1 ? "figure" : "figures") followed, \(changed) of them changed; "
        + "\(trails.count - followed.count) in one report only.")
    return Array(lines.map { "\($0)\n" }.joined().utf8)
  }

  private func row(_ trail: FigureTrail, _ reports: [Report]) -> [ColumnLayout.Cell] {
    var cells = [Cell(TerminalText.neutralised(TrailWording.what(trail, in: reports)), mostLines: 2)]
    var last: Quantity.Value?
    for (report, stand) in zip(reports, trail.stands) {
      let isSame = stand == nil || last == nil || stand?.value == last
      let words = stand.map { stand in
        ChangeWording.isWords(.quantity(stand.value), stand.unit)
          ? TerminalText.neutralised(report.document.string(stand.span))
          : ChangeWording.value(.quantity(stand.value), unit: stand.unit)
      }
      cells.append(Cell(words ?? "–", isSame ? .plain : .value))
      last = stand?.value ?? last
    }
    return cells
  }

  /// The last part of a report's name, without its ending.
  private static func name(of report: Report) -> String {
    let name = report.id.split(separator: "/").last.map(String.init) ?? report.id
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return TerminalText.neutralised(stem.isEmpty ? name : stem)
  }
}

/// How a figure that is followed is put.
enum TrailWording {
  /// What it is about, in the words of the last report that has it.
  static func what(_ trail: FigureTrail, in reports: [Report]) -> String {
    guard let (report, stand) = zip(reports, trail.stands).reversed().first(where: { $0.1 != nil }), let stand
    else { return "" }
    return report.document.string(stand.focus)
  }
}

import Claims
import ReportText

/// Writes a history as JSON Lines, CSV, or a table for a person to read on a terminal.
public struct HistoryEmitter: Sendable {
  /// The name and version of a line's format.
  public static let schema = "precept/history/1"
  private static let leastWidth = 60

  /// An emitter.
  public init() {}

  /// A line for each figure or promise.
  public func lines(_ history: History) -> [UInt8] {
    var json = JSONWriter()
    for series in history.series {
      json.beginObject()
      json.key("schema")
      json.string(HistoryEmitter.schema)
      json.key("text")
      json.string(series.last?.text ?? "")
      json.key("points")
      json.beginArray()
      for point in series { write(point, history, &json) }
      json.endArray()
      json.endObject()
      json.endLine()
    }
    return json.bytes
  }

  private func write(_ point: History.Point, _ history: History, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("from")
    json.string(CalendarDate(dayNumber: point.days.first).edtf)
    json.key("to")
    json.string(CalendarDate(dayNumber: point.days.last).edtf)
    json.key("value")
    if history.isOfDates, case .number(let day) = point.value {
      json.string(CalendarDate(dayNumber: Int(day)).edtf)
    } else {
      json.value(orNull: point.value)
    }
    json.key("unit")
    json.string(orNull: point.unit)
    json.key("qualifier")
    json.string(orNull: point.qualifier?.rawValue)
    json.key("words")
    json.string(point.words)
    json.key("text")
    json.string(point.text)
    json.key("claim")
    json.string(point.claim)
    json.key("report")
    json.write(point.source)
    json.endObject()
  }

  /// A row for each point, RFC 4180.
  public func csv(_ history: History) -> [UInt8] {
    var csv = CSVWriter()
    for name in [
      "series", "from", "to", "low", "high", "date", "unit", "qualifier", "words", "text", "claim",
      "published", "title", "report", "digest",
    ] {
      csv.word(name)
    }
    csv.endRow()
    for (number, series) in history.series.enumerated() {
      for point in series {
        csv.integer(number + 1)
        csv.word(CalendarDate(dayNumber: point.days.first).edtf)
        csv.word(CalendarDate(dayNumber: point.days.last).edtf)
        let (low, high) = point.ends
        csv.number(history.isOfDates ? nil : low)
        csv.number(history.isOfDates ? nil : high)
        csv.word(history.isOfDates ? CalendarDate(dayNumber: Int(low)).edtf : nil)
        csv.text(point.unit)
        csv.word(point.qualifier?.rawValue)
        csv.text(point.words)
        csv.text(point.text)
        csv.word(point.claim)
        csv.word(point.source.published)
        csv.text(point.source.title)
        csv.text(point.source.id)
        csv.word(point.source.digest)
        csv.endRow()
      }
    }
    return csv.bytes
  }

  /// What a person is shown, UTF-8, each line with its line break.
  public func table(_ history: History, width: Int, usesColour: Bool) -> [UInt8] {
    let width = max(width, HistoryEmitter.leastWidth)
    var lines: [String] = []
    let layout = ColumnLayout(width: width, usesColour: usesColour)
    for series in history.series {
      if !lines.isEmpty { lines.append("") }
      let text = TerminalText.neutralised(series.last?.text ?? "")
      lines += ColumnLayout.wrap(text.split { $0.isWhitespace }.joined(separator: " "), width: width)
        .map { TextStyle.heading.applied(to: $0, usesColour: usesColour) }
      var before: History.Point?
      lines += layout.lines(
        series.map { point in
          defer { before = point }
          return [
            ColumnLayout.Cell(HistoryEmitter.period(point.days)),
            ColumnLayout.Cell(HistoryEmitter.words(of: point), .value),
            ColumnLayout.Cell(before.map { HistoryEmitter.step(from: $0, to: point, history) } ?? "", .faint),
            ColumnLayout.Cell(
              TerminalText.neutralised(point.source.title ?? point.source.id), .faint, mostLines: 2),
          ]
        }, wide: 3)
    }
    return Array(lines.map { "\($0)\n" }.joined().utf8)
  }

  /// The figure in its report's words; of a fall with its sign.
  private static func words(of point: History.Point) -> String {
    let words = TerminalText.neutralised(point.words)
    let hasSign = words.hasPrefix("-") || words.hasPrefix("−") || words.hasPrefix("–")
    return point.ends.low < 0 && !hasSign ? "−\(words)" : words
  }

  /// A period as short as it can be said.
  private static func period(_ days: DayRange) -> String {
    let (first, last) = (CalendarDate(dayNumber: days.first), CalendarDate(dayNumber: days.last))
    if first == last { return first.edtf }
    if first.month == 1, first.day == 1, last.month == 12, last.day == 31, first.year == last.year {
      return "\(first.year)"
    }
    if first.year == last.year, first.month == last.month, first.day == 1,
      last.day == CalendarDate.daysIn(month: last.month, of: last.year)
    {
      return String(first.edtf.dropLast(3))
    }
    if first.month == 4, first.day == 1, last.month == 3, last.day == 31, last.year == first.year + 1 {
      return "\(first.year)/\(last.year % 100 < 10 ? "0" : "")\(last.year % 100)"
    }
    return "\(first.edtf) to \(last.edtf)"
  }

  /// By how much it moved.
  private static func step(from: History.Point, to: History.Point, _ history: History) -> String {
    guard case .number(let before) = from.value, case .number(let after) = to.value else { return "" }
    let difference = Change.difference(from: before, to: after)
    guard difference != 0 else { return "the same" }
    let number = Wording.number(difference.magnitude)
    if history.isOfDates {
      return "\(number) \(difference.magnitude == 1 ? "day" : "days") \(difference > 0 ? "later" : "earlier")"
    }
    let sign = difference > 0 ? "+" : "−"
    return to.unit == "GBP"
      ? "\(sign)£\(number)" : to.unit == "percent" ? "\(sign)\(number) points" : sign + number
  }
}

extension History.Point {
  /// The least and the greatest that the value may be.
  var ends: (low: Double, high: Double) {
    switch value {
    case .number(let only): (only, only)
    case .range(let low, let high): (low, high)
    }
  }
}

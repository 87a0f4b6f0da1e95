import Claims

/// Writes what a search of an archive found, as JSON Lines or for a person to read on a terminal.
public struct HitEmitter: Sendable {
  /// The name and version of a line's format.
  public static let schema = "precept/hit/1"
  private static let leastWidth = 48

  /// An emitter.
  public init() {}

  /// A line for each hit.
  public func lines(_ hits: [SearchHit]) -> [UInt8] {
    var json = JSONWriter()
    for hit in hits {
      write(hit, &json)
      json.endLine()
    }
    return json.bytes
  }

  private func write(_ hit: SearchHit, _ json: inout JSONWriter) {
    json.beginObject()
    json.key("schema")
    json.string(HitEmitter.schema)
    json.key("id")
    json.string(hit.id)
    json.key("kind")
    json.string(hit.kind)
    json.key("start")
    json.integer(hit.span.lowerBound)
    json.key("end")
    json.integer(hit.span.upperBound)
    json.key("text")
    json.string(hit.text)
    json.key("focus")
    json.beginObject()
    json.key("start")
    json.integer(hit.focus.lowerBound)
    json.key("end")
    json.integer(hit.focus.upperBound)
    json.endObject()
    json.key("speaker")
    json.string(orNull: hit.speaker)
    json.key("subject")
    json.string(orNull: hit.subject)
    json.key("from")
    json.string(orNull: hit.days.map { CalendarDate(dayNumber: $0.first).edtf })
    json.key("to")
    json.string(orNull: hit.days.map { CalendarDate(dayNumber: $0.last).edtf })
    json.key("figures")
    json.beginArray()
    for figure in hit.figures {
      json.beginObject()
      json.key("text")
      json.string(figure.words)
      json.key("value")
      json.value(orNull: figure.value)
      json.key("unit")
      json.string(orNull: figure.unit)
      json.endObject()
    }
    json.endArray()
    json.key("snippet")
    json.beginArray()
    for piece in hit.snippet {
      json.beginObject()
      json.key("text")
      json.string(piece.text)
      json.key("found")
      json.boolean(piece.isFound)
      json.endObject()
    }
    json.endArray()
    json.key("report")
    json.write(hit.source)
    json.endObject()
  }

  /// What a person is shown, UTF-8, each line with its line break.
  public func text(_ hits: [SearchHit], width: Int, usesColour: Bool) -> [UInt8] {
    let width = max(width, HitEmitter.leastWidth)
    var lines: [String] = []
    for hit in hits {
      if !lines.isEmpty { lines.append("") }
      let title = hit.source.title ?? hit.source.id
      let day = hit.source.published ?? "no date"
      lines += ColumnLayout.wrap(TerminalText.neutralised("\(day)  \(title)"), width: width)
        .map { TextStyle.heading.applied(to: $0, usesColour: usesColour) }
      let snippet = hit.snippet.map { TerminalText.neutralised($0.text) }.joined()
      lines += ColumnLayout.wrap(snippet.split { $0.isWhitespace }.joined(separator: " "), width: width - 2)
        .map { "  " + $0 }
      var facts = [hit.kind]
      if let speaker = hit.speaker { facts.append("said by \(speaker)") }
      facts += hit.figures.map(\.words)
      facts.append("\(hit.source.id):\(hit.span.lowerBound)")
      lines += ColumnLayout.wrap(TerminalText.neutralised(facts.joined(separator: " · ")), width: width - 2)
        .map { "  " + TextStyle.faint.applied(to: $0, usesColour: usesColour) }
    }
    return Array(lines.map { "\($0)\n" }.joined().utf8)
  }
}

extension JSONWriter {
  /// Writes the report that a claim is from.
  mutating func write(_ source: SearchHit.Source) {
    beginObject()
    key("id")
    string(source.id)
    key("digest")
    string(source.digest)
    key("title")
    string(orNull: source.title)
    key("publisher")
    string(orNull: source.publisher)
    key("url")
    string(orNull: source.url)
    key("published")
    string(orNull: source.published)
    endObject()
  }
}

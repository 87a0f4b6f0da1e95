import Claims
import ReportText

/// The part of a record that speaks of places in a document: spans become code points here, and every
/// `text` is taken from the document, so that the two cannot disagree.
struct RecordBody {
  var json: JSONWriter
  let text: [UInt8]
  let positions: CodePointIndex

  /// Writes the document's own text.
  mutating func writeText() {
    json.key("text")
    json.string(text, 0..<text.count)
  }

  /// Writes what the source says about itself, and when it was published.
  mutating func write(_ metadata: Metadata, published: PublicationDate?) {
    json.key("document")
    json.beginObject()
    json.key("mediaType")
    json.string(metadata.mediaType)
    json.key("encoding")
    json.string(metadata.encoding)
    json.key("title")
    json.string(orNull: metadata.title)
    json.key("authors")
    json.beginArray(inline: true)
    for author in metadata.authors { json.string(author) }
    json.endArray()
    json.key("publisher")
    json.string(orNull: metadata.publisher)
    json.key("url")
    json.string(orNull: metadata.url)
    json.key("language")
    json.string(orNull: metadata.language)
    json.key("kind")
    json.string(orNull: metadata.kind?.rawValue)
    json.key("published")
    json.write(published)
    json.key("length")
    json.integer(positions.count)
    json.endObject()
  }

  /// Writes the blocks that the text is made of.
  mutating func write(_ blocks: [Block]) {
    json.key("blocks")
    json.beginArray()
    for block in blocks {
      json.beginObject(inline: true)
      writePlace(block.span)
      json.key("kind")
      json.string(block.kind.rawValue)
      if let path = block.path {
        json.key("path")
        json.string(path)
      }
      json.key("line")
      json.integer(block.line)
      if let cell = block.cell {
        json.key("cell")
        json.beginObject(inline: true)
        json.key("table")
        json.integer(cell.table)
        json.key("row")
        json.integer(cell.row)
        json.key("column")
        json.integer(cell.column)
        json.key("header")
        json.boolean(cell.isHeader)
        json.endObject()
      }
      json.endObject()
    }
    json.endArray()
  }

  /// Writes the stretches inside blocks that are no part of their text, where there are any.
  mutating func write(gaps: [ByteSpan]) {
    guard !gaps.isEmpty else { return }
    json.key("gaps")
    json.beginArray()
    for gap in gaps {
      json.beginObject(inline: true)
      writePlace(gap)
      json.endObject()
    }
    json.endArray()
  }

  /// Writes what the reader of the report noticed, and then what extraction did.
  mutating func write(_ reading: [Diagnostic], _ extraction: [Diagnostic]) {
    json.key("diagnostics")
    json.beginArray()
    for diagnostic in reading { write(diagnostic) }
    for diagnostic in extraction { write(diagnostic) }
    json.endArray()
  }

  private mutating func write(_ diagnostic: Diagnostic) {
    json.beginObject(inline: true)
    json.key("code")
    json.string(diagnostic.code.rawValue)
    json.key("severity")
    json.string(diagnostic.severity.rawValue)
    json.key("message")
    json.string(diagnostic.message)
    if let span = diagnostic.span { writePlace(span) }
    json.endObject()
  }

  /// Writes `start` and `end` of a span, in code points.
  mutating func writePlace(_ span: ByteSpan) {
    json.key("start")
    json.integer(positions.codePoint(atByte: span.start))
    json.key("end")
    json.integer(positions.codePoint(atByte: span.end))
  }

  /// Writes `start`, `end` and `text` of a span.
  mutating func writeWords(_ span: ByteSpan) {
    writePlace(span)
    json.key("text")
    json.string(text, span.range)
  }

  /// Writes a span as an object of its own.
  mutating func writeSpan(_ span: ByteSpan) {
    json.beginObject(inline: true)
    writeWords(span)
    json.endObject()
  }

  /// Writes a span as an object of its own, or `null` where there is none.
  mutating func writeSpan(orNull span: ByteSpan?) {
    if let span { writeSpan(span) } else { json.null() }
  }
}

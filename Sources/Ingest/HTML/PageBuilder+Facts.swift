import ReportText

extension PageBuilder {
  /// What an element changes for its content, and what it says about the page.
  mutating func note(_ tag: Tag, _ attributes: ElementAttributes, element: Int32, frame: inout Frame) {
    switch tag {
    case .a:
      frame.inLink = true
    case .b, .strong:
      frame.inBold = true
    case .script, .style:
      frame.inRaw = true
      if tag == .script, let type = attributes.type, find("ld+json", in: type, from: 0, to: type.count) != nil
      {
        linkedData = []
      }
    case .title where page.facts.title.isEmpty:
      inTitle = true
      frame.inRaw = true
    case .title:
      frame.inRaw = true
    case .h1, .h2, .h3, .h4, .h5, .h6:
      frame.kind = .heading
    case .ul, .ol, .dl, .dir:
      frame.list = element
    case .li, .dd, .dt:
      frame.kind = .listItem
    case .blockquote:
      frame.kind = .blockQuote
    case .figcaption, .caption:
      frame.kind = .caption
    case .table:
      tables.append(TableCount())
      frame.table = Int32(tables.count - 1)
      frame.cell = nil
    case .tr:
      if frame.table >= 0 {
        tables[Int(frame.table)].nextRow()
      }
    case .td, .th:
      openCell(tag, attributes, frame: &frame)
    case .html:
      if let value = attributes.language, page.facts.language == nil { page.facts.language = string(value) }
    case .meta:
      noteMeta(attributes)
    case .link:
      if let rel = attributes.rel, hasPrefix("canonical", in: rel, at: 0), let href = attributes.href {
        page.facts.canonical = page.facts.canonical ?? string(href)
      }
    case .time:
      noteTime(attributes, element: element)
    default:
      break
    }
    noteItemProperty(tag, attributes, element: element, frame: &frame)
  }

  private mutating func openCell(_ tag: Tag, _ attributes: ElementAttributes, frame: inout Frame) {
    guard frame.table >= 0 else { return }
    let table = Int(frame.table)
    let row = max(tables[table].row, 0)
    tables[table].skipSpans()
    let column = tables[table].column
    frame.cell = Block.Cell(table: table, row: row, column: column, isHeader: tag == .th)
    frame.kind = .tableCell
    let width = span(attributes.colspan)
    let height = span(attributes.rowspan)
    // A cell of this row blocks the rows below it, and no page has many of them at once.
    if height > 1, tables[table].spans.count < Self.mostSpans {
      tables[table].spans.append(TableCount.Span(columns: column..<(column + width), rows: height - 1))
    }
    tables[table].column += width
  }

  /// The most cells of one table that may reach down into other rows at once.
  private static let mostSpans = 32

  private func span(_ value: ByteBuffer?) -> Int {
    guard let value else { return 1 }
    var width = 0
    for byte in value.prefix(4) where byte.isDigit { width = width * 10 + Int(byte - 0x30) }
    return min(max(width, 1), 1000)
  }

  private mutating func noteMeta(_ attributes: ElementAttributes) {
    guard let content = attributes.content, content.count > 0, page.facts.meta.count < 500 else { return }
    guard let key = attributes.property ?? attributes.name ?? attributes.itemprop, key.count < 100 else {
      return
    }
    page.facts.meta.append((String(decoding: key.map(\.lowered), as: UTF8.self), string(content)))
  }

  private mutating func noteTime(_ attributes: ElementAttributes, element: Int32) {
    guard let value = attributes.datetime, value.count > 3, page.facts.times.count < 200 else { return }
    var publication = attributes.isPublicationTime
    var modification = false
    for hint in [attributes.itemprop, attributes.cssClass, attributes.property] {
      guard let hint else { continue }
      if find("publish", in: hint, from: 0, to: hint.count) != nil { publication = true }
      if find("modif", in: hint, from: 0, to: hint.count) != nil
        || find("update", in: hint, from: 0, to: hint.count) != nil
      {
        modification = true
      }
    }
    page.facts.times.append(
      PageTime(
        value: string(value), isPublication: publication, isModification: modification, element: element))
  }

  private mutating func noteItemProperty(
    _ tag: Tag, _ attributes: ElementAttributes, element: Int32, frame: inout Frame
  ) {
    if let property = attributes.itemprop {
      if hasPrefix("datepublished", in: property, at: 0), tag != .meta, tag != .time,
        let value = attributes.content ?? attributes.datetime
      {
        page.facts.times.append(
          PageTime(value: string(value), isPublication: true, isModification: false, element: element))
      }
      if hasPrefix("author", in: property, at: 0), tag != .meta { markAuthor(&frame, trust: 4) }
      // The name of an author whose properties are spelt out.
      if tag == .meta, hasPrefix("name", in: property, at: 0), let value = attributes.content,
        frames.suffix(2).contains(where: { $0.authorTrust == 4 })
      {
        page.facts.authors.append((Array(value.prefix(200)), 6))
      }
    }
    if tag == .a, let rel = attributes.rel, hasPrefix("author", in: rel, at: 0) {
      markAuthor(&frame, trust: 5)
    }
    if tag == .a, frames.suffix(4).contains(where: { $0.authorTrust > 0 }) { markAuthor(&frame, trust: 3) }
    guard let value = attributes.cssClass, value.count < 80 else { return }
    // A time without a value for machines is read as any other date.
    if tag != .time || attributes.datetime == nil, tag != .body,
      find("date", in: value, from: 0, to: value.count) != nil
        || page.elements[Int(element)].role.contains(.dates),
      find("update", in: value, from: 0, to: value.count) == nil,
      find("modif", in: value, from: 0, to: value.count) == nil
    {
      frame.dateStart = text.text.count
    }
    if page.elements[Int(element)].role.contains(.byline) {
      markAuthor(&frame, trust: tag == .a || tag == .span ? 2 : 1)
    }
  }

  private mutating func markAuthor(_ frame: inout Frame, trust: Int) {
    guard frame.authorTrust < trust else { return }
    frame.authorStart = text.text.count
    frame.authorTrust = trust
  }

  private func string(_ bytes: ByteBuffer) -> String {
    String(decoding: trimmed(bytes).prefix(2000), as: UTF8.self)
  }
}

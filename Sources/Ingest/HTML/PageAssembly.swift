import ReportText

/// Puts chosen segments of a page together as a document's text and blocks.
struct PageAssembly {
  /// The document's text.
  private(set) var text: [UInt8] = []
  /// Its blocks.
  private(set) var blocks: [Block] = []
  /// How many characters encoded twice were repaired.
  private(set) var repairs = 0

  private let page: Page
  /// The paths written so far, by element.
  private var paths: [Int32: String] = [:]
  /// The elements too deep for a path; what is inside them is too deep as well.
  private var tooDeep: Set<Int32> = []

  /// An assembly of nothing yet.
  init(_ page: Page) { self.page = page }

  /// Appends `segments`, indices in document order.
  mutating func add(_ segments: [Int]) {
    let layout = layoutTables(segments)
    var previous: Segment?
    for index in segments {
      var segment = page.segments[index]
      if let cell = segment.cell, layout.contains(cell.table) {
        segment.kind = .paragraph
        segment.cell = nil
      }
      if segment.kind == .paragraph, isBoldHeading(segment) { segment.kind = .heading }
      let bytes = repaired(segment.span)
      guard !bytes.isEmpty else { continue }
      if let previous { text.append(contentsOf: joins(previous, segment) ? [0x0A] : [0x0A, 0x0A]) }
      let start = text.count
      text.append(contentsOf: bytes)
      blocks.append(
        Block(
          span: ByteSpan(start, text.count), kind: segment.kind, path: path(of: segment.element),
          line: segment.line, cell: segment.cell))
      previous = segment
    }
  }

  private func joins(_ first: Segment, _ second: Segment) -> Bool {
    if let one = first.cell, let other = second.cell { return one.table == other.table }
    return first.kind == .listItem && second.kind == .listItem && first.list == second.list
  }

  private mutating func repaired(_ span: ByteSpan) -> [UInt8] {
    page.text.withUnsafeBufferPointer { text in
      let bytes = ByteBuffer(rebasing: text[span.range])
      guard let (fixed, places) = Mojibake.repaired(bytes) else { return Array(bytes) }
      repairs += places
      return fixed
    }
  }

  /// Tables that lay the page out: without a header cell, and with a cell of running text or a single column.
  private func layoutTables(_ segments: [Int]) -> Set<Int> {
    var hasHeader: Set<Int> = []
    var columns: [Int: Set<Int>] = [:]
    var longest: [Int: Int] = [:]
    for index in segments {
      guard let cell = page.segments[index].cell else { continue }
      if cell.isHeader { hasHeader.insert(cell.table) }
      columns[cell.table, default: []].insert(cell.column)
      longest[cell.table] = max(longest[cell.table] ?? 0, page.segments[index].span.length)
    }
    return Set(
      columns.keys.filter { table in
        !hasHeader.contains(table) && (columns[table]?.count == 1 || longest[table, default: 0] > 400)
      })
  }

  /// A short paragraph that is bold throughout and does not end like a sentence heads what follows.
  private func isBoldHeading(_ segment: Segment) -> Bool {
    guard segment.boldBytes >= segment.span.length, segment.span.length <= 100 else { return false }
    let last = page.text[segment.span.end - 1]
    return last.isLetter || last.isDigit || last == 0x3F || last == 0x29
  }

  /// The path of an element, counted as XPath counts; nil for what is nested more than 200 deep.
  private mutating func path(of element: Int32) -> String? {
    if let known = paths[element] { return known }
    var chain: [Int32] = []
    var at = element
    while at >= 0, paths[at] == nil {
      chain.append(at)
      at = page.elements[Int(at)].parent
      if chain.count > 200 || tooDeep.contains(at) {
        tooDeep.formUnion(chain.prefix(1))
        return nil
      }
    }
    var path = at >= 0 ? paths[at] ?? "" : ""
    if path.utf8.count > 4000 { return nil }
    for index in chain.reversed() {
      let entry = page.elements[Int(index)]
      path += "/"
      if entry.customName >= 0 {
        path += String(decoding: page.customNames[Int(entry.customName)], as: UTF8.self)
      } else {
        path += entry.tag.name.description
      }
      if entry.tag != .html && entry.tag != .head && entry.tag != .body { path += "[\(entry.ordinal)]" }
      paths[index] = path
    }
    return path
  }
}

import ReportText

/// Writes the blocks of a document as elements of a page, with its runs marked. All of the text is there, in its order: what lies
/// between blocks, such as the numbers of list items, stands in the block that follows it, and nothing is added, not even a line break.
struct BlockWriter {
  private(set) var html: HTMLWriter
  private let document: Document
  private let marked: MarkedText
  /// The letter that the ids of runs begin with, its own for each text of a page.
  private let letter: UInt8
  private var run = 0
  /// The byte up to which the text has been written.
  private var written = 0
  private var container = Container.none
  private var row = 0
  private var column = 0

  /// What is open round the blocks.
  private enum Container: Equatable {
    case none
    case list
    case table(Int)
    case furniture
    case blockQuote
  }

  /// A writer of `document` that goes on with `html`.
  init(
    _ document: Document, marked: MarkedText, letter: UInt8 = UInt8(ascii: "r"), html: consuming HTMLWriter
  ) {
    self.html = html
    self.letter = letter
    self.document = document
    self.marked = marked
  }

  /// Writes the whole text.
  mutating func write() {
    let blocks = document.blocks
    for index in blocks.indices {
      let block = blocks[index]
      enter(container(of: block), at: index)
      switch (block.kind, block.cell) {
      case (.tableCell, let cell?): write(block, in: cell)
      case (.listItem, _): write(block, "<li>", "</li>")
      case (.heading, _): write(block, "<h2>", "</h2>")
      case (.caption, _): write(block, "<p class=caption>", "</p>")
      default: write(block, "<p>", "</p>")
      }
    }
    enter(.none, at: blocks.count)
    writeGap(to: document.text.count)
  }

  private func container(of block: Block) -> Container {
    switch (block.kind, block.cell) {
    case (.furniture, _): .furniture
    case (.listItem, _): .list
    case (.blockQuote, _): .blockQuote
    case (.tableCell, let cell?): .table(cell.table)
    default: .none
    }
  }

  /// Closes what is open and opens what block number `index` stands in, where these are not the same.
  private mutating func enter(_ next: Container, at index: Int) {
    guard next != container else { return }
    switch container {
    case .none: break
    case .list: html.markup("</ul>")
    case .table: html.markup("</tr></table></div>")
    case .furniture: html.markup("</details>")
    case .blockQuote: html.markup("</blockquote>")
    }
    container = next
    switch next {
    case .none: break
    case .list: html.markup("<ul>")
    case .table:
      html.markup("<div class=scroll role=region aria-label=Table tabindex=0><table><tr>")
      row = document.blocks[index].cell?.row ?? 0
      column = 0
    case .blockQuote: html.markup("<blockquote>")
    case .furniture:
      let count = document.blocks[index...].prefix { $0.kind == .furniture }.count
      html.markup("<details class=furniture><summary>Not part of the report: ")
      html.number(count)
      html.markup(count == 1 ? " passage" : " passages")
      html.markup("</summary>")
    }
  }

  /// Writes a cell, in a row of its own where the last cell was in another.
  private mutating func write(_ block: Block, in cell: Block.Cell) {
    if cell.row != row {
      html.markup("</tr><tr>")
      row = cell.row
      column = 0
    }
    if cell.column > column {
      html.markup("<td class=none colspan=")
      // More than a browser takes.
      html.number(min(cell.column - column, 1000))
      html.markup("></td>")
    }
    column = cell.column + 1
    switch (cell.isHeader, cell.column) {
    case (false, _): write(block, "<td>", "</td>")
    case (true, 0) where cell.row > 0: write(block, "<th scope=row>", "</th>")
    case (true, _): write(block, "<th scope=col>", "</th>")
    }
  }

  private mutating func write(_ block: Block, _ opening: StaticString, _ closing: StaticString) {
    html.markup(opening)
    writeGap(to: block.span.start)
    writeRuns(to: block.span.end)
    html.markup(closing)
  }

  /// Writes what lies between blocks, up to byte `end`.
  private mutating func writeGap(to end: Int) {
    guard written < end else { return }
    let range = written..<end
    let isBlank = document.text[range].allSatisfy { $0 <= 0x20 }
    if !isBlank { html.markup("<span class=gap>") }
    html.text(document.text, range)
    if !isBlank { html.markup("</span>") }
    written = end
  }

  /// Writes the text of a block, up to byte `end`.
  private mutating func writeRuns(to end: Int) {
    while run < marked.runs.count, marked.runs[run].span.end <= end {
      let span = marked.runs[run].span
      html.text(document.text, written..<span.start)
      html.begin(marked.runs[run], letter: letter, number: run, of: marked)
      html.text(document.text, span.range)
      html.markup(marked.runs[run].isFirst ? "</a>" : "</span>")
      written = span.end
      run += 1
    }
    html.text(document.text, written..<end)
    written = end
  }
}

extension HTMLWriter {
  /// Begins the element of a run: a link to its entry where it is the first of it, else a span. Its id is a letter and its number.
  mutating func begin(_ run: MarkedText.Run, letter: UInt8, number: Int, of marked: MarkedText) {
    markup(run.isFirst ? "<a class=\"r" : "<span class=\"r")
    for (bit, kind) in MarkKinds.classes.enumerated()
    where run.kinds.rawValue & (1 << UInt16(bit)) != 0 {
      markup([UInt8(ascii: " "), kind])
    }
    markup("\" id=")
    markup(CollectionOfOne(letter))
    self.number(number)
    if run.isFirst, let innermost = run.innermost, let entry = marked.marks[innermost].entry {
      markup(" href=\"#")
      reference(entry)
      markup("\"")
    }
    markup(">")
  }

  /// Writes the id of an entry: `n3`.
  mutating func reference(_ entry: Mark.Entry) {
    markup(CollectionOfOne(entry.letter))
    number(entry.number)
  }

  /// Writes the runs that a finding covers, each stretch with its first run and the one after its last: `12-14 20-21`.
  mutating func runs(_ name: StaticString, _ ranges: some Sequence<Range<Int>>) {
    var isFirst = true
    for range in ranges where !range.isEmpty {
      if isFirst {
        markup(" ")
        markup(name)
        markup("=\"")
      } else {
        markup(" ")
      }
      isFirst = false
      number(range.lowerBound)
      markup("-")
      number(range.upperBound)
    }
    if !isFirst { markup("\"") }
  }

  /// The most bytes of a report's words that are repeated beside it, so that a page stays as long as its report.
  static var mostRepeated: Int { 320 }

  /// The bytes of what is still taken for a word.
  static var longWord: Int { 40 }

  /// Repeats the words at `span`, not too many of them.
  mutating func words(_ text: [UInt8], _ span: ByteSpan) {
    guard span.length > HTMLWriter.mostRepeated else { return self.text(text, span.range) }
    var end = span.start + HTMLWriter.mostRepeated
    // After a word, where there is one that is not too long.
    if let space = text[(end - HTMLWriter.longWord)..<end].lastIndex(of: 0x20) { end = space }
    while end > span.start, text[end] & 0xC0 == 0x80 { end -= 1 }
    self.text(text, span.start..<end)
    markup("…")
  }
}

import ReportText

/// Documents with tables for tests: lines with pipes are a table, in which nothing is marked as a header; every
/// other line is a paragraph.
enum TableText {
  static func document(_ text: String) -> Document {
    let bytes = Array(text.utf8)
    var blocks: [Block] = []
    var line = 1
    var start = 0
    var table = -1
    var row = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      if bytes[start..<end].contains(0x7C) {
        if blocks.last?.cell == nil || blocks.last?.line != line - 1 {
          table += 1
          row = 0
        }
        add(bytes, start..<end, line: line, table: table, row: row, to: &blocks)
        row += 1
      } else if end > start {
        blocks.append(Block(span: ByteSpan(start, end), kind: .paragraph, line: line))
      }
      start = end + 1
      line += 1
    }
    return Document(text: bytes, blocks: blocks, metadata: Metadata(mediaType: "text/plain"))
  }

  private static func add(
    _ bytes: [UInt8], _ line: Range<Int>, line number: Int, table: Int, row: Int, to blocks: inout [Block]
  ) {
    var column = 0
    var start = line.lowerBound
    while start <= line.upperBound {
      let end = bytes[start..<line.upperBound].firstIndex(of: 0x7C) ?? line.upperBound
      var (first, last) = (start, end)
      while first < last, bytes[first] == 0x20 { first += 1 }
      while last > first, bytes[last - 1] == 0x20 { last -= 1 }
      if first < last {
        blocks.append(
          Block(
            span: ByteSpan(first, last), kind: .tableCell, line: number,
            cell: Block.Cell(table: table, row: row, column: column, isHeader: false)))
      }
      column += 1
      start = end + 1
    }
  }
}

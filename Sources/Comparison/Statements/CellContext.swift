import Claims
import ReportText

/// What the row and the column of a table's cell say of it: a bare number is told from others by nothing
/// else.
struct CellContext {
  private let blocks: [Block]
  private var labels: [Row: Int] = [:]
  private var headers: [Column: Int] = [:]

  private struct Row: Hashable {
    var table: Int
    var row: Int
  }

  private struct Column: Hashable {
    var table: Int
    var column: Int
  }

  init(_ document: Document) {
    blocks = document.blocks
    for (index, block) in blocks.enumerated() {
      guard let cell = block.cell else { continue }
      let row = Row(table: cell.table, row: cell.row)
      if labels[row] == nil { labels[row] = index }
      let column = Column(table: cell.table, column: cell.column)
      if headers[column] == nil { headers[column] = index }
    }
  }

  /// The blocks that say what the cell in block `index` is about, itself left out; empty where it is no cell.
  func blocks(about index: Int) -> [Int] {
    guard let cell = blocks[index].cell else { return [] }
    return [
      labels[Row(table: cell.table, row: cell.row)], headers[Column(table: cell.table, column: cell.column)],
    ].compactMap(\.self).filter { $0 != index }
  }
}

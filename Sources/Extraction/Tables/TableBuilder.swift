import ReportText

/// Makes a table of the blocks of its cells, and tells what heads what.
struct TableBuilder {
  private(set) var table = Table()
  /// The blocks read, each with its cell.
  private(set) var cellOf: [(block: Int, cell: Int)] = []
  /// Whether the block above is the caption.
  private(set) var captionIsAbove = false

  private let text: AnalysedDocument
  private let figures: FigureReader

  /// The longest caption, in tokens.
  private static let longestCaption = 60
  /// The most rows of headers.
  private static let mostHeaders = 4

  init(_ text: AnalysedDocument, dates: [TokenRange]) {
    self.text = text
    figures = FigureReader(text: text, dates: dates)
  }

  /// Reads the cells in `blocks`.
  mutating func read(_ blocks: Range<Int>) {
    gather(blocks)
    for index in table.cells.indices {
      table.cells[index].isFigure = figures.isFigure(table.cells[index].tokens)
    }
    findCaption(above: blocks.lowerBound)
    findHeaders()
    findLabels()
    for column in table.columns.indices {
      table.columns[column].shape.insert([.years, .ascending, .counting])
    }
    describeColumns()
  }

  // MARK: - Cells

  private mutating func gather(_ blocks: Range<Int>) {
    var last: (row: Int, column: Int)?
    var columns: [Int: Int] = [:]
    for block in blocks {
      guard let cell = text.document.blocks[block].cell, !text.blocks[block].isEmpty else { continue }
      let tokens = text.blocks[block]
      if let last, last.row == cell.row, last.column == cell.column {
        let end = table.cells.count - 1
        table.cells[end].tokens = table.cells[end].tokens.lowerBound..<tokens.upperBound
        table.rows[table.rows.count - 1].tokens =
          table.rows[table.rows.count - 1].tokens.lowerBound..<tokens.upperBound
      } else {
        let count = table.cells.count
        if last?.row == cell.row {
          let row = table.rows.count - 1
          table.rows[row].cells = table.rows[row].cells.lowerBound..<(count + 1)
          table.rows[row].tokens = table.rows[row].tokens.lowerBound..<tokens.upperBound
        } else {
          table.rows.append(Table.Row(cells: count..<(count + 1), tokens: tokens))
        }
        if columns[cell.column] == nil {
          columns[cell.column] = table.columns.count
          table.columns.append(Table.Column(number: cell.column))
        }
        table.cells.append(
          Table.Cell(
            tokens: tokens, row: table.rows.count - 1, column: columns[cell.column] ?? 0,
            isHeader: cell.isHeader))
        last = (cell.row, cell.column)
      }
      cellOf.append((block, table.cells.count - 1))
    }
  }

  // MARK: - Headings

  /// The caption of the source, or a line above the table that is no sentence.
  private mutating func findCaption(above block: Int) {
    guard block > 0, table.caption == nil else { return }
    let above = text.document.blocks[block - 1]
    let tokens = text.blocks[block - 1]
    guard above.cell == nil, !tokens.isEmpty, tokens.count <= Self.longestCaption else { return }
    let last = text.tokens[tokens.upperBound - 1]
    let isSentence = last.isMark(UInt8(ascii: ".")) && !text.matches(tokens.lowerBound, "table")
    guard above.kind == .caption || !isSentence else { return }
    table.caption = tokens
    captionIsAbove = true
  }

  /// The rows at the top that hold headers: those that the source marks, or one without figures.
  private mutating func findHeaders() {
    var first = 0
    // A row of one cell above the headers is a title.
    if table.rows.count > 2, table.rows[0].cells.count == 1, table.rows[1].cells.count > 1,
      !table.cells[0].isFigure
    {
      if table.caption == nil { table.caption = table.rows[0].tokens }
      table.cells[0].isHeading = true
      first = 1
    }
    var end = first
    while end < table.rows.count, end - first < Self.mostHeaders, isHeader(end, first: first) { end += 1 }
    if end == table.rows.count { end = min(end, first + 1) }
    table.headerRows = end
    let order = table.columns.indices.sorted { table.columns[$0].number < table.columns[$1].number }
    for row in first..<end {
      let cells = table.rows[row].cells
      for cell in cells { table.cells[cell].isHeading = true }
      // A header stands above all columns up to the next one's.
      var last: Int?
      var next = cells.lowerBound
      for column in order {
        let number = table.columns[column].number
        while next < cells.upperBound, table.columns[table.cells[next].column].number <= number {
          last = next
          next += 1
        }
        if let last { table.columns[column].headers.append(table.cells[last].tokens) }
      }
    }
  }

  private func isHeader(_ row: Int, first: Int) -> Bool {
    let cells = table.cells[table.rows[row].cells]
    let marked = cells.count { $0.isHeader }
    if marked == cells.count { return true }
    if marked * 2 >= cells.count { return !cells.contains { $0.isFigure && !$0.isHeader } }
    return row == first && cells.count > 1 && !cells.contains(where: \.isFigure)
      && table.cells.contains(where: \.isFigure)
  }

  /// What each row is about: its header, or its first cell that is no figure.
  private mutating func findLabels() {
    var section: TokenRange?
    for row in table.headerRows..<max(table.headerRows, table.rows.count) {
      let cells = table.rows[row].cells
      table.rows[row].section = section
      guard
        let label = cells.first(where: { table.cells[$0].isHeader || !table.cells[$0].isFigure })
      else { continue }
      if cells.count == 1 {
        section = table.cells[label].tokens
        table.cells[label].isHeading = true
        continue
      }
      table.rows[row].label = table.cells[label].tokens
      if !table.cells[label].isFigure || table.cells[label].isHeader { table.cells[label].isHeading = true }
      if table.corner == nil { table.corner = table.columns[table.cells[label].column].headers.last }
    }
  }

  // MARK: - Columns

  private mutating func describeColumns() {
    var last = [Double](repeating: -1, count: table.columns.count)
    var seen = [Int](repeating: 0, count: table.columns.count)
    for cell in table.cells where cell.isFigure && !cell.isHeading {
      let column = cell.column
      let figure = figures.figure(cell.tokens)
      seen[column] += 1
      table.rows[cell.row].figures += 1
      if figure.mayBeYear {
        table.rows[cell.row].years += 1
      } else {
        table.firstFigures = min(table.firstFigures, cell.row)
      }
      if !figure.mayBeYear { table.columns[column].shape.remove(.years) }
      if figure.isWhole, figure.value >= last[column] {
        last[column] = figure.value
      } else {
        table.columns[column].shape.remove(.ascending)
      }
      if figure.value != Double(seen[column]) { table.columns[column].shape.remove(.counting) }
      if figure.sign != nil { table.columns[column].shape.insert(.signed) }
      if figure.sign == UInt8(ascii: "+") { table.columns[column].shape.insert(.plus) }
    }
    for column in table.columns.indices where seen[column] < 3 {
      table.columns[column].shape.remove([.ascending])
      if seen[column] < 2 { table.columns[column].shape.remove(.counting) }
      if seen[column] < 1 { table.columns[column].shape.remove(.years) }
    }
  }
}

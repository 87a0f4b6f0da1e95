import ReportText

/// One table of a document: its cells, and what heads its rows and columns. HTML tables and tables in plain
/// text look the same here.
struct Table {
  /// One cell that is not empty.
  struct Cell {
    /// The tokens of its blocks.
    var tokens: TokenRange
    /// Its row, an index into `rows`.
    var row: Int
    /// Its column, an index into `columns`.
    var column: Int
    /// Whether the source marks it as a header.
    var isHeader: Bool
    /// Whether it holds a number with no more than a unit.
    var isFigure = false
    /// Whether it heads its row or column.
    var isHeading = false
  }

  /// One row.
  struct Row {
    /// Its cells, as indices into `cells`.
    var cells: Range<Int>
    /// The cell that says what the row is about.
    var label: TokenRange?
    /// The row that stands alone above it and others: `Violent crime`.
    var section: TokenRange?
    /// From its first cell to its last.
    var tokens: TokenRange
    /// How many figures it has, and how many of them may be years.
    var figures = 0
    var years = 0
  }

  /// One column.
  struct Column {
    /// Where the source counts it.
    var number: Int
    /// Its header cells, the lowest last.
    var headers: [TokenRange] = []
    /// What its figures look like.
    var shape: Shape = []
  }

  /// What the figures of a column have in common.
  struct Shape: OptionSet {
    let rawValue: UInt8
    /// All of them may be years.
    static let years = Shape(rawValue: 1)
    /// One of them has a plus sign or a minus, so that those without are meant to have none.
    static let signed = Shape(rawValue: 2)
    /// One of them has a plus sign: they are changes.
    static let plus = Shape(rawValue: 4)
    /// They are whole and never fall, as the numbers of pages and rows.
    static let ascending = Shape(rawValue: 8)
    /// They count the rows: 1, 2, 3.
    static let counting = Shape(rawValue: 16)
  }

  var cells: [Cell] = []
  var rows: [Row] = []
  var columns: [Column] = []
  /// The words above the table that say what is in it.
  var caption: TokenRange?
  /// The header of the column of labels.
  var corner: TokenRange?
  /// How many rows at the top are headers.
  var headerRows = 0
  /// The first row with a figure that can be no year.
  var firstFigures = Int.max
}

/// The tables of a document, and which cell each block belongs to.
struct TableLayout {
  /// A cell of a table.
  struct Place {
    var table: Int
    var cell: Int
  }

  /// The tables in order.
  private(set) var tables: [Table] = []
  /// The blocks that are captions of tables.
  private(set) var captions: Set<Int> = []
  /// For each block, its place; empty where the document has no table.
  private var places: [Place?] = []

  /// The tables of `analysed`, whose dates stand at `dates` (token ranges in order).
  init(_ analysed: AnalysedDocument, dates: [TokenRange]) {
    let blocks = analysed.document.blocks
    guard blocks.contains(where: { $0.cell != nil }) else { return }
    places = [Place?](repeating: nil, count: blocks.count)
    var start = 0
    while start < blocks.count {
      guard let first = blocks[start].cell else {
        start += 1
        continue
      }
      var end = start + 1
      while end < blocks.count, blocks[end].cell?.table == first.table { end += 1 }
      var builder = TableBuilder(analysed, dates: dates)
      builder.read(start..<end)
      for (block, cell) in builder.cellOf { places[block] = Place(table: tables.count, cell: cell) }
      if builder.captionIsAbove { captions.insert(start - 1) }
      if !builder.table.cells.isEmpty { tables.append(builder.table) }
      start = end
    }
  }

  /// Where block `block` stands, if it is a cell.
  subscript(block: Int) -> Place? { places.isEmpty ? nil : places[block] }

  /// Whether `tokens` are a number in a column of figures that only looks like a year: `1950` among `612` and
  /// `48`. To be asked of a layout that knows no dates.
  func countsLikeAYear(_ tokens: TokenRange) -> Bool {
    guard tokens.count == 1, !tables.isEmpty else { return false }
    let index = tables.partitionPoint { ($0.cells.last?.tokens.upperBound ?? 0) <= tokens.lowerBound }
    guard index < tables.count else { return false }
    let cells = tables[index].cells
    let cell = cells[cells.partitionPoint { $0.tokens.upperBound <= tokens.lowerBound }]
    let (row, column) = (tables[index].rows[cell.row], tables[index].columns[cell.column])
    // The years of a header that the source does not mark stand in a row of years.
    let isAmongFigures =
      row.years < row.figures || row.figures == 1 && cell.row > 0 || cell.row > tables[index].firstFigures
    return cell.tokens == tokens && cell.isFigure && !cell.isHeading && column.number > 0 && isAmongFigures
      && !column.shape.contains(.years)
  }

  /// The cell at `place`.
  func cell(_ place: Place) -> Table.Cell { tables[place.table].cells[place.cell] }
}

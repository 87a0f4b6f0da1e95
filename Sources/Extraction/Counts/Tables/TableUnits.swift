import Claims
import ReportText

/// Gives the figures of tables what their headers, labels and captions say of them.
struct TableUnits {
  let layout: TableLayout
  private let figures: FigureReader
  /// The table whose headers were read last.
  private var current = -1
  private var columns: [HeaderMeaning] = []
  /// The row and the section read last: cells come in order.
  private var row: (index: Int, meaning: HeaderMeaning) = (-1, HeaderMeaning())
  private var section: (start: Int, meaning: HeaderMeaning) = (-1, HeaderMeaning())
  private var caption = HeaderMeaning()
  private var corner = HeaderMeaning()

  init(_ layout: TableLayout, figures: FigureReader) {
    self.layout = layout
    self.figures = figures
  }

  /// Whether the number of a cell is to be read without asking whether it may be a year, a service or the
  /// like: it stands alone in a column of figures.
  func isPlain(_ place: TableLayout.Place) -> Bool {
    let table = layout.tables[place.table]
    let cell = table.cells[place.cell]
    return cell.isFigure && !cell.isHeading && cell.tokens.count == 1
      && !table.columns[cell.column].shape.contains(.years)
  }

  /// Gives the quantities of one sentence of the cell at `place` their kind, unit, value and change.
  mutating func apply(
    to items: inout [Changes.Item], at place: TableLayout.Place, _ context: CountContext
  ) {
    let cell = layout.cell(place)
    if cell.isHeading {
      // `Band 2`, `16-24`: the numbers of headers and labels are names; `per 1,000 households` is no count.
      if items.allSatisfy({ Self.isBare($0.quantity) }) { items.removeAll() }
      items.removeAll { context.matches($0.tokens.lowerBound - 1, "per") }
      return
    }
    guard cell.isFigure else { return }
    enter(place.table, context)
    let column = columns[cell.column]
    enter(row: cell.row, context)
    let row = row.meaning
    let mark = column.mark ?? row.mark
    if isNothing(mark, cell, place.table, context) {
      items.removeAll { Self.isBare($0.quantity) }
      return
    }
    let change = column.change ?? row.change
    for index in items.indices {
      if Self.isBare(items[index].quantity) {
        name(&items[index].quantity, column, row, section.meaning, mark)
      }
      sign(&items[index], cell, place.table, change, context)
    }
  }

  private static func isBare(_ quantity: Quantity) -> Bool {
    quantity.provenance.rule == BareNumberRule.description.id
  }

  // MARK: - Headers

  private mutating func enter(_ index: Int, _ context: CountContext) {
    guard index != current else { return }
    current = index
    row.index = -1
    section = (-1, HeaderMeaning())
    let table = layout.tables[index]
    columns = table.columns.map { column in
      var meaning = HeaderMeaning()
      // The lowest header says most.
      for header in column.headers.reversed() {
        meaning.add(HeaderMeaning.read(header, context, figures, isCaption: false))
      }
      return meaning
    }
    caption =
      table.caption.map { HeaderMeaning.read($0, context, figures, isCaption: true) } ?? HeaderMeaning()
    corner = read(table.corner, context)
  }

  private mutating func enter(row index: Int, _ context: CountContext) {
    guard index != row.index else { return }
    let place = layout.tables[current].rows[index]
    row = (index, read(place.label, context))
    let start = place.section?.lowerBound ?? -1
    if start != section.start { section = (start, read(place.section, context)) }
  }

  private func read(_ range: TokenRange?, _ context: CountContext) -> HeaderMeaning {
    range.map { HeaderMeaning.read($0, context, figures, isCaption: false) } ?? HeaderMeaning()
  }

  /// Whether the figures of the column count nothing: pages, references, the numbers of the rows, spans of time.
  private func isNothing(
    _ mark: HeaderMeaning.Mark?, _ cell: Table.Cell, _ index: Int, _ context: CountContext
  ) -> Bool {
    if case .nothing = mark { return true }
    let table = layout.tables[index]
    let column = table.columns[cell.column]
    if column.shape.contains(.years) { return true }
    if column.shape.contains(.counting) {
      // The numbers of the rows: first of all columns, or named so.
      if let header = column.headers.last { return HeaderMeaning.isRowNumber(header, context) }
      return column.number == 0
    }
    // A list of contents has page numbers and neither header nor caption.
    guard table.headerRows == 0, table.columns.count == 2, column.shape.contains(.ascending) else {
      return false
    }
    return table.caption.map { isContents($0, context) } ?? true
  }

  /// Whether the caption is that of an agenda or a list of contents.
  private func isContents(_ caption: TokenRange, _ context: CountContext) -> Bool {
    caption.prefix(6).contains { index in
      ["agenda", "contents", "index", "items"].contains { context.text.matches(index, $0) }
    }
  }

  // MARK: - Units

  private func name(
    _ quantity: inout Quantity, _ column: HeaderMeaning, _ row: HeaderMeaning, _ section: HeaderMeaning,
    _ mark: HeaderMeaning.Mark?
  ) {
    quantity.provenance.rule = TableRule.description.id
    let captionMark = column.countsThings ? nil : caption.mark
    let noun = noun(column, row, section)
    switch mark ?? section.mark ?? captionMark {
    case .percent(let unit):
      quantity.kind = .percent
      quantity.unit = unit
      quantity.provenance.confidence = mark == nil ? .weak : .likely
    case .money(let code, let scale, let per):
      quantity.kind = .money
      quantity.unit = per.map { code + " " + $0 } ?? code
      quantity.value = quantity.value.times(scale)
      quantity.provenance.confidence = mark == nil ? .weak : .likely
    case .rate(let suffix):
      quantity.kind = .rate
      let source = column.mark != nil ? column.noun : mark != nil ? row.noun : caption.noun
      let counted = source?.name ?? (noun?.isSure == true ? noun?.name : nil)
      quantity.unit = counted.map { $0 + " " + suffix } ?? suffix
      quantity.provenance.confidence = .likely
    case .rank:
      quantity.kind = .rank
      quantity.unit = nil
      quantity.provenance.confidence = .likely
    case .nothing, nil:
      quantity.unit = noun?.name
      quantity.provenance.confidence = noun?.isSure == true ? .likely : .weak
      let scale = column.scale != 1 ? column.scale : row.scale != 1 ? row.scale : caption.scale
      quantity.value = quantity.value.times(scale)
    }
  }

  /// What the figure counts: the plural of the header, the caption that is divided `by` something, the label,
  /// the caption, and then what is named in the singular.
  private func noun(_ column: HeaderMeaning, _ row: HeaderMeaning, _ section: HeaderMeaning)
    -> (name: String, isSure: Bool)?
  {
    if column.countsThings, let noun = column.noun { return (noun.name, true) }
    if let noun = caption.noun, noun.isCountable, noun.isDivided { return (noun.name, true) }
    if row.countsThings, let noun = row.noun { return (noun.name, true) }
    if section.countsThings, let noun = section.noun { return (noun.name, true) }
    if let noun = caption.noun, noun.isCountable { return (noun.name, true) }
    if let noun = corner.noun, noun.isKind || noun.name == "offence" { return (noun.name, false) }
    return [row.noun, column.noun].lazy.compactMap(\.self).first(where: \.isPlainNoun).map {
      ($0.name, false)
    }
  }

  // MARK: - Changes

  /// A plus or minus in a column of changes, or the word of its header, is the direction of a change.
  private func sign(
    _ item: inout Changes.Item, _ cell: Table.Cell, _ index: Int, _ hint: HeaderMeaning.ChangeHint?,
    _ context: CountContext
  ) {
    guard item.quantity.change?.from == nil, item.quantity.change?.to == nil,
      case .number(let value) = item.quantity.value,
      item.quantity.kind != .rank
    else { return }
    let shape = layout.tables[index].columns[cell.column].shape
    let isBracketed =
      item.tokens.lowerBound == cell.tokens.lowerBound + 1
      && context.tokens[cell.tokens.lowerBound].isMark(UInt8(ascii: "("))
      && context.tokens[cell.tokens.upperBound - 1].isMark(UInt8(ascii: ")"))
    guard hint != nil || shape.contains(.plus) else {
      // Accounts put what is below nought in brackets.
      if isBracketed, item.quantity.kind == .money, value > 0 { item.quantity.value = .number(-value) }
      return
    }
    let direction: Quantity.Change.Direction
    if value == 0 {
      direction = .unchanged
    } else if value < 0 || isBracketed {
      direction = .down
    } else if context.isMark(item.tokens.lowerBound, UInt8(ascii: "+")) {
      direction = .up
    } else {
      switch hint {
      case .up: direction = .up
      case .down: direction = .down
      case .either, nil:
        guard shape.contains(.signed) else { return }
        direction = .up
      }
    }
    item.quantity.value = .number(abs(value))
    item.quantity.change = Quantity.Change(direction: direction, by: abs(value))
  }
}

extension HeaderMeaning {
  /// Takes over from a header further up what this one does not say.
  mutating func add(_ upper: HeaderMeaning) {
    if mark == nil { mark = upper.mark }
    if scale == 1 { scale = upper.scale }
    if change == nil { change = upper.change }
    if noun == nil || !countsThings && upper.countsThings { noun = upper.noun }
  }
}

extension Quantity.Value {
  /// The value in units of `factor`.
  fileprivate func times(_ factor: Double) -> Quantity.Value {
    if factor == 1 { return self }
    // Hundredths are divided for, and what is multiplied is rounded to hundredths: 4.1 million is exact.
    func scaled(_ value: Double) -> Double {
      factor < 1 ? value / (1 / factor).rounded() : (value * factor * 100).rounded() / 100
    }
    switch self {
    case .number(let value): return .number(scaled(value))
    case .range(let low, let high): return .range(scaled(low), scaled(high))
    }
  }
}

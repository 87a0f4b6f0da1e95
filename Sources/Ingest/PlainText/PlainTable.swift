import ReportText

/// A table in plain text: lines that follow each other and are cut into as many columns by pipes, tabs or wide gaps.
struct PlainTable {
  /// What parts the columns.
  private enum Separator {
    /// `a | b`, with or without a pipe at either end.
    case pipe
    /// A tab, so that two in a row leave a cell empty.
    case tab
    /// Two or more spaces, or any white space with a tab in it.
    case gap
  }

  private struct Row {
    var cells: [ByteSpan]
    var line: Int
    /// The column of the first cell: a header may lack the one above the labels.
    var first = 0
  }

  private var rows: [Row]
  /// How many rows at the top hold no number.
  private let headers: Int
  /// The first line of the table.
  let start: Int
  /// The line behind the table.
  let end: Int

  /// The longest line that is looked at, in bytes: no row of a table is longer.
  private static let longestLine = 1000
  /// The longest line that may stand alone between rows, as a subheading.
  private static let longestSubheading = 80

  /// The table that starts with line `at` and ends before line `end`, if there is one, and the line to go on from.
  static func read(_ lines: [TextLine], at: Int, end: Int, in text: ByteBuffer)
    -> (table: PlainTable?, next: Int)
  {
    var next = at + 1
    var longest: PlainTable?
    for separator in separators(of: lines[at], in: text) {
      let (rows, stop) = run(lines, at: at, end: end, by: separator, in: text)
      if rows.count > 1, let headers = headers(of: rows, by: separator, in: text) {
        if stop > longest?.end ?? 0 {
          longest = PlainTable(rows: rows, headers: headers, start: at, end: stop)
        }
      }
      // Each line is looked at a few times at most: the last may be the header of what follows.
      next = max(next, stop - 1)
    }
    return (longest, longest?.end ?? next)
  }

  /// The blocks of the cells that are not empty.
  func blocks(table: Int) -> [Block] {
    var blocks: [Block] = []
    for (index, row) in rows.enumerated() {
      for (place, cell) in row.cells.enumerated() where !cell.isEmpty {
        blocks.append(
          Block(
            span: cell, kind: .tableCell, line: row.line,
            cell: Block.Cell(
              table: table, row: index, column: place + row.first, isHeader: index < headers)))
      }
    }
    return blocks
  }

  // MARK: - Rows

  private static func separators(of line: TextLine, in text: ByteBuffer) -> [Separator] {
    let (start, end) = (line.span.start, line.span.end)
    guard line.span.length <= longestLine else { return [] }
    if firstIndex(of: 0x7C, in: text, from: start, to: end) < end { return [.pipe] }
    if firstIndex(of: 0x09, in: text, from: start, to: end) < end { return [.gap, .tab] }
    var at = start
    while at < end {
      at = firstIndex(of: 0x20, in: text, from: at, to: end)
      if at + 1 < end, text[at + 1] == 0x20 { return [.gap] }
      at += 1
    }
    return []
  }

  /// The rows from line `at` on, and the line behind them.
  private static func run(
    _ lines: [TextLine], at: Int, end: Int, by separator: Separator, in text: ByteBuffer
  ) -> (rows: [Row], next: Int) {
    var rows = [Row(cells: cells(of: lines[at], by: separator, in: text), line: lines[at].number)]
    var width = rows[0].cells.count
    guard width > 1 else { return ([], at + 1) }
    var next = at + 1
    while next < end {
      if isRule(lines[next], in: text) {
        next += 1
        continue
      }
      if lines[next].isBlank {
        // One blank line may part rows, where what follows is one beyond doubt.
        guard let row = rowBehindBlank(lines, next, end: end, width: width, by: separator, in: text) else {
          break
        }
        next = row
        continue
      }
      let cells = cells(of: lines[next], by: separator, in: text)
      if cells.count == 1,
        let label = brokenLabel(lines, next, end: end, width: width, by: separator, in: text)
      {
        rows.append(Row(cells: label, line: lines[next].number))
        next += 2
        continue
      }
      if rows.count == 1, separator != .pipe, cells.count == width + 1 {
        width += 1
        rows[0].first = 1
      }
      // Tabs at a line's end were trimmed away with the empty cells between them.
      let fits = cells.count == width || separator == .tab && cells.count > 1 && cells.count < width
      let isSubheading =
        cells.count == 1 && next + 1 < end && lines[next].span.length <= longestSubheading
        && Self.cells(of: lines[next + 1], by: separator, in: text).count == width
      guard fits || isSubheading else { break }
      rows.append(Row(cells: cells, line: lines[next].number))
      next += 1
    }
    return (rows, next)
  }

  /// The row, one or two lines of text, that goes on with the table behind the blank line `blank`.
  private static func rowBehindBlank(
    _ lines: [TextLine], _ blank: Int, end: Int, width: Int, by separator: Separator, in text: ByteBuffer
  ) -> Int? {
    let next = blank + 1
    guard separator != .tab, next < end, !lines[next].isBlank else { return nil }
    var cells = cells(of: lines[next], by: separator, in: text)
    if cells.count == 1 {
      guard let label = brokenLabel(lines, next, end: end, width: width, by: separator, in: text) else {
        return nil
      }
      cells = label
    }
    return cells.count == width && cells.dropFirst().allSatisfy({ isValue($0, in: text) }) ? next : nil
  }

  private static func isValue(_ cell: ByteSpan, in text: ByteBuffer) -> Bool {
    CellText.isNumber(cell, in: text) || CellText.isGap(cell, in: text)
  }

  /// The cells of a row whose label is broken: line `at` holds its beginning, the line below the rest and the numbers.
  private static func brokenLabel(
    _ lines: [TextLine], _ at: Int, end: Int, width: Int, by separator: Separator, in text: ByteBuffer
  ) -> [ByteSpan]? {
    guard separator == .gap, at + 1 < end, !lines[at].isBlank, lines[at].span.length <= longestSubheading,
      LineShape.continues(lines[at + 1].span, in: text), lines[at].indent == lines[at + 1].indent
    else { return nil }
    var cells = cells(of: lines[at + 1], by: separator, in: text)
    guard cells.count == width, cells.dropFirst().allSatisfy({ isValue($0, in: text) }) else { return nil }
    cells[0].start = lines[at].span.start
    return cells
  }

  /// Whether the line only rules the table off: `|---|---|`, `+-----+`.
  private static func isRule(_ line: TextLine, in text: ByteBuffer) -> Bool {
    guard line.span.length >= 3, line.span.length <= longestLine else { return false }
    var dashes = 0
    for byte in text[line.span.range] {
      switch byte {
      case 0x2D, 0x3D: dashes += 1
      case 0x20, 0x09, 0x2B, 0x3A, 0x7C: break
      default: return false
      }
    }
    return dashes >= 3
  }

  /// The cells of a line, white space at their edges left out.
  private static func cells(of line: TextLine, by separator: Separator, in text: ByteBuffer) -> [ByteSpan] {
    guard line.span.length <= longestLine else { return [line.span] }
    var start = separator == .pipe ? line.span.start : line.content
    var end = line.span.end
    if separator == .pipe {
      if text[start] == 0x7C { start += 1 }
      if end > start, text[end - 1] == 0x7C { end -= 1 }
    }
    var cells: [ByteSpan] = []
    var at = start
    while at < end {
      let width = cut(text, at, end, by: separator)
      guard width > 0 else {
        at += 1
        continue
      }
      cells.append(trimmed(text, start, at))
      at += width
      start = at
    }
    cells.append(trimmed(text, start, end))
    return cells
  }

  /// The length of the separator at `at`; 0 where there is none.
  private static func cut(_ text: ByteBuffer, _ at: Int, _ end: Int, by separator: Separator) -> Int {
    switch separator {
    case .pipe: return text[at] == 0x7C ? 1 : 0
    case .tab: return text[at] == 0x09 ? 1 : 0
    case .gap:
      guard text[at] <= 0x20 || text[at] == 0xC2 else { return 0 }
      var stop = at
      var spaces = 0
      while stop < end {
        if text[stop] == 0x20 {
          spaces += 1
          stop += 1
        } else if text[stop] == 0x09 {
          spaces += 2
          stop += 1
        } else if text[stop] == 0xC2, stop + 1 < end, text[stop + 1] == 0xA0 {
          spaces += 1
          stop += 2
        } else {
          break
        }
      }
      return spaces > 1 ? stop - at : 0
    }
  }

  private static func trimmed(_ text: ByteBuffer, _ start: Int, _ end: Int) -> ByteSpan {
    var (start, end) = (start, end)
    while start < end, text[start].isHTMLSpace { start += 1 }
    while end > start, text[end - 1].isHTMLSpace { end -= 1 }
    return ByteSpan(start, end)
  }

  // MARK: - Numbers

  /// How many rows head the table; nil if the rows are none.
  ///
  /// Text may be set with wide gaps too, so a column behind the first must hold numbers all the way down;
  /// pipes, which nothing else has line after line, may part words alone.
  private static func headers(of rows: [Row], by separator: Separator, in text: ByteBuffer) -> Int? {
    let width = rows.map { $0.cells.count + $0.first }.max() ?? 0
    let first =
      rows.firstIndex { row in row.cells.contains { CellText.isNumber($0, in: text) } } ?? rows.count
    if first <= 2 {
      for column in 1..<max(width, 2) {
        var numbers = 0
        var others = 0
        for row in rows[first...] where column - row.first < row.cells.count && row.cells.count > 1 {
          let cell = row.cells[column - row.first]
          if CellText.isNumber(cell, in: text) {
            numbers += 1
          } else if !CellText.isGap(cell, in: text) {
            others += 1
          }
        }
        if others == 0, numbers >= (separator == .gap ? 2 : 1) { return first }
      }
    }
    guard separator == .pipe, rows.count > 2, width > 2 else { return nil }
    return first <= 2 ? first : 0
  }
}

/// What the cell of a plain text holds.
enum CellText {
  /// Whether the cell is a number with no more than a unit: `1,204`, `£1.2m`, `+13.3%`, `12 (3%)`. Years,
  /// days and times of day are none.
  static func isNumber(_ span: ByteSpan, in text: ByteBuffer) -> Bool {
    guard !span.isEmpty, span.length <= 32 else { return false }
    let cell = ByteBuffer(rebasing: text[span.range])
    var digits = 0
    var letters = 0
    var isPunctuated = false
    for (at, byte) in cell.enumerated() {
      if byte.isDigit {
        digits += 1
      } else if byte.isLetter {
        // A word before the digits makes it a name: `Band 12`.
        if digits == 0 { return false }
        letters += 1
      } else if byte == 0x2F || byte == 0x3A {
        return false
      } else if byte == 0x2C || byte == 0x2E || byte >= 0x80 && digits == 0 || byte == 0x25 {
        isPunctuated = isPunctuated || at > 0 || byte >= 0x80
      }
    }
    guard digits > 0, letters <= 8 else { return false }
    let looksLikeYear =
      digits == 4 && !isPunctuated && letters == 0 && cell.count == 4
      && (hasPrefix("19", in: cell, at: 0) || hasPrefix("20", in: cell, at: 0))
    let isDialled = digits > 9 && cell[0] == 0x30
    return !looksLikeYear && !isDialled
  }

  /// Whether the cell says that there is no number: `-`, `–`, `n/a`, `..`, or nothing.
  static func isGap(_ span: ByteSpan, in text: ByteBuffer) -> Bool {
    guard span.length <= 4 else { return false }
    let cell = ByteBuffer(rebasing: text[span.range])
    if cell.contains(where: { $0.isDigit }) { return false }
    return !cell.contains(where: \.isLetter) || hasPrefix("n/a", in: cell, at: 0)
      || hasPrefix("na", in: cell, at: 0) && cell.count == 2 || hasPrefix("nil", in: cell, at: 0)
  }
}

import ReportText

/// Finds running text in two columns, as `pdftotext -layout` writes it.
///
/// Positions fit the file, and a column is no single stretch of it. So each half of a line becomes a cell of its own,
/// of no table: sentences are cut at its end, but no sentence and no quotation runs from one column into the other.
struct ColumnLayout {
  /// The least number of spaces between columns.
  private static let gutter = 3
  /// The least number of lines with text on both sides.
  private static let leastLines = 5
  /// The longest line that is looked at, in bytes.
  private static let longestLine = 400
  /// The least mean length of half a line, in bytes.
  private static let meanHalf = 18
  /// How many blank lines in a row the columns may hold.
  private static let mostBlank = 2

  /// A line with one gap as wide as a gutter.
  private struct Parted {
    var left: ByteSpan
    var right: ByteSpan
    /// The column at which the right half begins.
    var column: Int
  }

  private let text: ByteBuffer

  /// The lines with those in columns parted, and the first line of the columns; nil if there are none.
  static func parted(_ lines: [TextLine], in text: ByteBuffer) -> (lines: [TextLine], first: ByteSpan)? {
    let layout = ColumnLayout(text: text)
    var result: [TextLine] = []
    var kept = 0
    var first: ByteSpan?
    var at = 0
    while at < lines.count {
      guard let start = layout.parts(of: lines[at]) else {
        at += 1
        continue
      }
      let (halves, end) = layout.run(lines, at: at, column: start.column)
      if layout.isProse(halves.compactMap(\.parted), of: halves.count) {
        result += lines[kept..<at]
        for half in halves { layout.append(half, lines, to: &result) }
        if first == nil { first = lines[at].span }
        kept = end
      }
      at = end
    }
    guard let first else { return nil }
    return (result + lines[kept...], first)
  }

  /// The lines from `at` on that fit columns of which the second begins at `column`, and the line behind them.
  private func run(_ lines: [TextLine], at: Int, column: Int) -> (
    lines: [(index: Int, parted: Parted?)], end: Int
  ) {
    var found: [(index: Int, parted: Parted?)] = []
    var next = at
    var blank = 0
    var end = at + 1
    while next < lines.count, blank <= Self.mostBlank {
      if lines[next].isBlank {
        blank += 1
      } else if let parted = parts(of: lines[next]) {
        guard parted.column == column else { break }
        found.append((next, parted))
        blank = 0
        end = next + 1
      } else {
        // The end of a paragraph in one of the columns has nothing beside it.
        let line = lines[next]
        guard !LineShape.hasWideGap(line.span, in: text),
          line.indent == column || line.indent + line.span.length + Self.gutter <= column + 1
        else { break }
        found.append((next, nil))
        blank = 0
        end = next + 1
      }
      next += 1
    }
    return (found, end)
  }

  /// The halves of a line with one wide gap.
  private func parts(of line: TextLine) -> Parted? {
    guard !line.isBlank, line.span.length <= Self.longestLine else { return nil }
    var column = line.indent
    var spaces = 0
    var found: Parted?
    for at in line.span.range {
      let byte = text[at]
      if byte == 0x09 { return nil }
      if byte == 0x20 {
        spaces += 1
      } else {
        if spaces >= Self.gutter {
          guard found == nil else { return nil }
          found = Parted(
            left: ByteSpan(line.span.start, at - spaces), right: ByteSpan(at, line.span.end), column: column)
        }
        spaces = 0
      }
      // Columns are counted in characters.
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    return found
  }

  /// Whether the halves are running text: words on both sides that go on from line to line.
  private func isProse(_ lines: [Parted], of count: Int) -> Bool {
    guard lines.count >= Self.leastLines, lines.count * 2 >= count else { return false }
    for half in [\Parted.left, \Parted.right] {
      var length = 0
      var words = 0
      var running = 0
      for line in lines {
        let span = line[keyPath: half]
        length += span.length
        if isWords(span) { words += 1 }
        if LineShape.continues(span, in: text) { running += 1 }
      }
      guard length >= lines.count * Self.meanHalf, words * 5 >= lines.count * 4, running * 3 >= lines.count
      else {
        return false
      }
    }
    return true
  }

  /// Whether the span holds two words or more, and more letters than anything else.
  private func isWords(_ span: ByteSpan) -> Bool {
    var letters = 0
    var gaps = 0
    for byte in text[span.range] {
      if byte.isLetter || byte >= 0x80 { letters += 1 } else if byte == 0x20 { gaps += 1 }
    }
    return gaps > 0 && letters * 10 >= span.length * 6
  }

  /// Adds the halves of a line, parted from each other by blank lines.
  private func append(_ half: (index: Int, parted: Parted?), _ lines: [TextLine], to result: inout [TextLine])
  {
    let line = lines[half.index]
    func add(_ span: ByteSpan) {
      var half = TextLine(span: span, number: line.number, content: Bullet.end(in: text, span))
      half.isHalf = true
      result.append(half)
      result.append(
        TextLine(span: ByteSpan(span.end, span.end), number: line.number, content: span.end))
    }
    guard let parted = half.parted else { return add(line.span) }
    add(parted.left)
    add(parted.right)
  }
}

/// Rows of cells set in columns, one of which takes what room is left; long cells run over lines.
struct ColumnLayout {
  /// A piece of a row.
  struct Cell {
    var text: String
    var style: TextStyle
    /// How many lines it may take; what is longer ends with an ellipsis.
    var mostLines: Int
    /// What follows the text, and stays where it is cut.
    var tail: String

    init(_ text: String, _ style: TextStyle = .plain, mostLines: Int = .max, tail: String = "") {
      self.text = text
      self.style = style
      self.mostLines = mostLines
      self.tail = tail
    }

    /// The text with what follows it.
    var whole: String { tail.isEmpty ? text : "\(text) \(tail)" }
  }

  /// The columns between two cells, and before the first.
  private static let gap = 2
  /// The narrowest that the column with the room that is left may get.
  private static let leastRoom = 20

  let width: Int
  let usesColour: Bool

  /// The lines of `rows`, which all have as many cells; column `wide`, or the last, takes what room is left.
  func lines(_ rows: [[Cell]], wide: Int? = nil) -> [String] {
    guard let columns = rows.first?.count else { return [] }
    let wide = wide ?? columns - 1
    let room = width - ColumnLayout.leastRoom - columns * ColumnLayout.gap
    let share = room / max(1, columns - 1)
    var widths = (0..<columns).map { column in
      min(rows.map { TerminalText.width($0[column].whole) }.max() ?? 0, max(6, share))
    }
    widths[wide] = 0
    let used = widths.reduce(0) { $0 + $1 + ColumnLayout.gap }
    widths[wide] = max(ColumnLayout.leastRoom, width - used)
    return rows.flatMap { lines(of: $0, widths: widths) }
  }

  private func lines(of row: [Cell], widths: [Int]) -> [String] {
    let wrapped = zip(row, widths).map { cell, width in
      var lines = ColumnLayout.wrap(cell.whole, width: width)
      if lines.count > cell.mostLines {
        lines.removeSubrange(cell.mostLines...)
        let last = lines[cell.mostLines - 1]
        lines[cell.mostLines - 1] = ColumnLayout.head(of: last, width: width - 1) + "…"
        if !cell.tail.isEmpty { lines += ColumnLayout.wrap(cell.tail, width: width) }
      }
      return lines
    }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var result = ""
      for (column, cell) in row.enumerated() {
        let text = line < wrapped[column].count ? wrapped[column][line] : ""
        let isLast = column == row.count - 1
        let padding = isLast ? 0 : widths[column] - TerminalText.width(text)
        result += String(repeating: " ", count: ColumnLayout.gap)
        result += cell.style.applied(to: text, usesColour: usesColour)
        result += String(repeating: " ", count: max(0, padding))
      }
      while result.hasSuffix(" ") { result.removeLast() }
      return result
    }
  }

  /// `text` cut into lines of at most `width` columns, between words where that can be.
  static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: true) {
      var word = String(word)
      var length = TerminalText.width(word)
      if used > 0, used + 1 + length > width {
        lines.append(line)
        line = ""
        used = 0
      }
      while length > width {
        let head = head(of: word, width: width)
        lines.append(head)
        word.unicodeScalars.removeFirst(head.unicodeScalars.count)
        length = TerminalText.width(word)
      }
      line += (used > 0 ? " " : "") + word
      used += (used > 0 ? 1 : 0) + length
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// As much of `word` as `width` columns hold, and at least one character.
  private static func head(of word: String, width: Int) -> String {
    var head = String.UnicodeScalarView()
    var used = 0
    for scalar in word.unicodeScalars {
      let more = TerminalText.width(scalar)
      if used + more > width, !head.isEmpty { break }
      head.append(scalar)
      used += more
    }
    return String(head)
  }
}

/// How a piece of text is shown on a terminal that has colours.
enum TextStyle: String {
  case plain = ""
  case heading = "1"
  case speaker = "36"
  case value = "32"
  case faint = "2"
  case warning = "33"
  case failure = "31"

  /// `text` in this style, or as it is where there are no colours.
  func applied(to text: String, usesColour: Bool) -> String {
    guard usesColour, self != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}

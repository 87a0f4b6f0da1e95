/// A user's file cut into sections, rows and cells; what cannot be cut is among the problems.
struct UserLexiconFile {
  /// One row.
  struct Row {
    var line: Int
    /// The byte at which the line starts.
    var start: Int
    /// The bytes of each cell, the white space round it left out.
    var cells: [Range<Int>]
  }

  /// The rows of one section.
  struct Part {
    var section: LexiconSection
    var rows: [Row] = []
  }

  let source: LexiconSource
  private(set) var parts: [Part] = []
  /// Whether rows without a section were met, which is said once.
  private var hasStrayRows = false
  /// Whether rows may be read: not below a section line that names none.
  private var isSkipping = false

  init(_ source: LexiconSource, _ problems: inout LexiconProblems) {
    self.source = source
    let bytes = source.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard isText(from: start, &problems) else { return }
    if let section = source.section.flatMap(LexiconSection.named) { parts = [Part(section: section)] }
    var line = 0
    while start < bytes.count {
      let (end, next) = UserLexiconFile.lineEnd(bytes, from: start)
      line += 1
      read(line, start..<end, &problems)
      start = next
    }
  }

  /// Where the line that starts at `start` ends, and the next one starts: with LF, CR or both, as the systems of
  /// spreadsheets have it.
  private static func lineEnd(_ bytes: [UInt8], from start: Int) -> (end: Int, next: Int) {
    let end =
      bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
    let isDouble =
      end + 1 < bytes.count && bytes[end] == UInt8(ascii: "\r") && bytes[end + 1] == UInt8(ascii: "\n")
    return (end, end + (isDouble ? 2 : 1))
  }

  /// Whether the bytes are UTF-8; where they are not, that is the file's one problem.
  private func isText(from first: Int, _ problems: inout LexiconProblems) -> Bool {
    let bytes = source.bytes
    // A line break is never part of another character, so that lines can be looked at one by one.
    var start = first
    var line = 0
    while start < bytes.count {
      let (end, next) = UserLexiconFile.lineEnd(bytes, from: start)
      line += 1
      if String(validating: bytes[start..<end], as: UTF8.self) == nil {
        let good = UserLexiconFile.validPrefix(bytes[start..<end])
        problems.add(
          "not UTF-8; save the file as UTF-8 (in a spreadsheet or editor: “Save as”, encoding UTF-8)",
          in: source, line: line, start: start, at: good)
        return false
      }
      start = next
    }
    return true
  }

  /// Where the first character that is none starts.
  private static func validPrefix(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var end = bytes.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { end += UTF8.width(scalar) }
    return min(end, bytes.endIndex)
  }

  private mutating func read(_ line: Int, _ range: Range<Int>, _ problems: inout LexiconProblems) {
    let bytes = source.bytes
    if let wrong = range.first(where: {
      bytes[$0] < 0x20 && bytes[$0] != UInt8(ascii: "\t") || bytes[$0] == 0x7F
    }) {
      let what = bytes[wrong] == 0 ? "a NUL byte" : "a control character"
      problems.add(
        "\(what) in the line; take it out (is this a text file?)", in: source, line: line,
        start: range.lowerBound, at: wrong)
      return
    }
    let text = trimmed(range)
    guard !text.isEmpty else { return }
    // A comment with a comma or a quotation mark, as spreadsheets save it.
    if bytes[text].starts(with: "\"#".utf8) { return }
    if bytes[text.lowerBound] == UInt8(ascii: "#") {
      if let name = sectionName(text) { enter(name, line, range, text, &problems) }
      return
    }
    guard !isSkipping else { return }
    guard !parts.isEmpty else {
      guard !hasStrayRows else { return }
      hasStrayRows = true
      problems.add(
        "a row before the file has said what its rows are; put a section line such as “# forces” above it, "
          + "or name the file after its section (forces.tsv)",
        in: source, line: line, start: range.lowerBound, at: text.lowerBound)
      return
    }
    parts[parts.count - 1].rows.append(Row(line: line, start: range.lowerBound, cells: cells(range)))
  }

  /// The name in a section line, `# forces`: one word and no more; any other line with `#` is a comment.
  private func sectionName(_ text: Range<Int>) -> String? {
    let word = trimmed((text.lowerBound + 1)..<text.upperBound)
    let isName = !word.isEmpty && word.count <= 40 && source.bytes[word].allSatisfy(UserLexiconFile.isOfName)
    return isName ? String(decoding: source.bytes[word], as: UTF8.self) : nil
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private mutating func enter(
    _ name: String, _ line: Int, _ range: Range<Int>, _ text: Range<Int>, _ problems: inout LexiconProblems
  ) {
    let section = LexiconSection.named(name)
    isSkipping = section == nil
    if let section {
      // A section that goes on needs no new part, however often it is named.
      if parts.last?.section.name != section.name { parts.append(Part(section: section)) }
      return
    }
    let isBuiltIn = LexiconFile.builtIn.contains { $0.name == name }
    problems.add(
      (isBuiltIn
        ? "the section “\(name)” is Precept's own and cannot be added to; those that can are: "
        : "there is no section “\(name)”; sections are: ")
        + LexiconSection.all.map(\.name).joined(separator: ", ")
        + (isBuiltIn ? "" : " (a comment has two words or more)"),
      in: source, line: line, start: range.lowerBound, at: text.lowerBound)
  }

  private func cells(_ range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    while true {
      let end = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\t")) ?? range.upperBound
      cells.append(unquoted(trimmed(start..<end)))
      guard end < range.upperBound else { break }
      start = end + 1
    }
    // Spreadsheets fill rows up with empty cells.
    while cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
    return cells
  }

  /// What stands inside the quotation marks that spreadsheets put round a cell with a comma in it.
  private func unquoted(_ cell: Range<Int>) -> Range<Int> {
    let mark = UInt8(ascii: "\"")
    guard cell.count > 1, source.bytes[cell.lowerBound] == mark, source.bytes[cell.upperBound - 1] == mark
    else {
      return cell
    }
    return trimmed((cell.lowerBound + 1)..<(cell.upperBound - 1))
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    func isSpace(_ index: Int) -> Bool { source.bytes[index] == 0x20 || source.bytes[index] == 0x09 }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isSpace(start) { start += 1 }
    while end > start, isSpace(end - 1) { end -= 1 }
    return start..<end
  }
}

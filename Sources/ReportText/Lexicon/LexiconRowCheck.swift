/// Checks one row.
struct LexiconRowCheck {
  let row: UserLexiconFile.Row
  let section: LexiconSection
  let source: LexiconSource
  private(set) var problems: LexiconProblems

  init(
    row: UserLexiconFile.Row, section: LexiconSection, source: LexiconSource, problems: LexiconProblems
  ) {
    self.row = row
    self.section = section
    self.source = source
    self.problems = problems
  }

  /// Checks every cell, and that no row of the file before it, in `seen`, has the same identifier.
  mutating func run(forces: Set<String>, seen: inout [String: (line: Int, name: String)]) {
    let count = row.cells.count
    guard count >= section.required, count <= section.columns.count else {
      let titles = section.columns.map(\.title).joined(separator: ", ")
      return add(
        "a row of \(section.name) has \(section.required) to \(section.columns.count) columns, parted by tabs "
          + "(\(titles)); this one has \(count)",
        at: row.cells[min(count - 1, section.columns.count)].lowerBound)
    }
    var classes: WordClasses = []
    var from: Int?
    for (number, cell) in row.cells.enumerated() {
      switch section.columns[number].holds {
      case .ref(let prefix): checkRef(cell, prefix)
      case .name: checkName(cell, section.columns[number].title)
      case .aliases(let mayBeAreas): checkAliases(cell, mayBeAreas: mayBeAreas)
      case .force:
        let ref = text(cell)
        if !forces.contains(ref) {
          add(
            "there is no force “\(shown(cell))”; take the ref of a row of forces, such as force:west-mercia, "
              + "or add the force to this file or another",
            at: cell.lowerBound)
        }
      case .role: if cell.isEmpty { add("empty role; write it as in “Chief Constable”", at: cell.lowerBound) }
      case .from: from = month(cell, ofBareYear: 1)
      case .until:
        if !cell.isEmpty, let until = month(cell, ofBareYear: 12), let from, until < from {
          add("the term ends before it starts; put the earlier date first", at: cell.lowerBound)
        }
      case .oneOf(let values, let isRequired):
        if cell.isEmpty ? isRequired : !values.contains(text(cell)) {
          add(
            "\(section.columns[number].title) is “\(shown(cell))”, but can only be "
              + values.joined(separator: ", "),
            at: cell.lowerBound)
        }
      case .surfaces: checkSurfaces(cell)
      case .classes: classes = checkClasses(cell)
      case .attributes:
        checkAttributes(cell, of: classes)
        checkMeanings(classes, attributes: cell)
      case .note: break
      }
    }
    if case .ref = section.columns[0].holds { checkTwice(&seen) }
    if classes.contains(.currency), count < 3 {
      add("a currency needs its code; write base=GBP or the like behind it", at: row.cells[1].lowerBound)
    }
  }

  // MARK: - Names

  private mutating func checkRef(_ cell: Range<Int>, _ prefix: String) {
    let bytes = source.bytes[cell]
    let slug = bytes.dropFirst(prefix.utf8.count)
    let isGood =
      bytes.starts(with: prefix.utf8) && !slug.isEmpty && slug.count <= 200 && slug.first != UInt8(ascii: "-")
      && slug.last != UInt8(ascii: "-")
      && slug.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") }
    guard !isGood else { return }
    add(
      "“\(shown(cell))” is no ref of \(section.name); it is \(prefix) and a name of small letters, digits and "
        + "hyphens, such as \(prefix)northmoor",
      at: cell.lowerBound)
  }

  private mutating func checkName(_ cell: Range<Int>, _ title: String) {
    let first = cell.isEmpty ? 0 : source.bytes[cell.lowerBound]
    let name = first == UInt8(ascii: "!") ? (cell.lowerBound + 1)..<cell.upperBound : cell
    guard !isEmptyName(name) else {
      return add("empty \(title); every row of \(section.name) needs one", at: cell.lowerBound)
    }
    if first == UInt8(ascii: "~") || source.bytes[cell].contains(UInt8(ascii: "|")) {
      return add("the name stands alone, without ~ and |; those belong to the aliases", at: cell.lowerBound)
    }
    checkPieces(name)
  }

  private mutating func checkAliases(_ cell: Range<Int>, mayBeAreas: Bool) {
    guard !cell.isEmpty else { return }
    for part in parts(cell, LexiconSection.Column.betweenNames) {
      let mark = part.isEmpty ? 0 : source.bytes[part.lowerBound]
      let isMarked = mark == UInt8(ascii: "!") || mark == UInt8(ascii: "~")
      let name = isMarked ? (part.lowerBound + 1)..<part.upperBound : part
      if isEmptyName(name) {
        add("empty alias; take out one | or write the name between", at: part.lowerBound)
      } else if mark == UInt8(ascii: "~"), !mayBeAreas {
        add("~ marks an area that may stand for a force, and only forces have one", at: part.lowerBound)
      } else {
        checkPieces(name)
      }
    }
  }

  /// Whether nothing in a report could be that name.
  private func isEmptyName(_ range: Range<Int>) -> Bool {
    withPieces(range) { $0.first.map(LexiconBuilder.isPossessive) ?? true }
  }

  private mutating func checkPieces(_ range: Range<Int>) {
    let (count, fault) = withPieces(range) { pieces in
      (pieces.count, pieces.count > section.longestPhrase ? nil : LexiconPieces.fault(of: pieces))
    }
    if count > section.longestPhrase {
      add(
        "a name of \(count) words and marks; \(section.longestPhrase) are the most, so shorten it",
        at: range.lowerBound)
    } else if let fault {
      add(fault, at: range.lowerBound)
    }
  }

  private func withPieces<Result>(
    _ range: Range<Int>, _ body: ([UnsafeBufferPointer<UInt8>]) -> Result
  ) -> Result {
    var plain: [UInt8] = []
    LexiconRowCheck.appendPlain(source.bytes[range], to: &plain)
    return plain.withUnsafeBufferPointer { body(LexiconBuilder.pieces($0)) }
  }

  /// The same identifier twice is a slip, but for a holder's further terms.
  private mutating func checkTwice(_ seen: inout [String: (line: Int, name: String)]) {
    let ref = text(row.cells[0])
    let name = text(row.cells[1])
    var key = ref
    if section.name == "holders" {
      if let known = seen[ref], known.name != name {
        return add(
          "“\(shown(row.cells[0]))” is “\(LexiconRowCheck.shortened(known.name))” in line \(known.line); "
            + "give one of the two another ref",
          at: row.cells[0].lowerBound)
      }
      seen[ref] = seen[ref] ?? (row.line, name)
      key = row.cells[3...5].reduce(ref) { $0 + "\t" + text($1) }
    }
    if let known = seen[key] {
      add(
        "“\(shown(row.cells[0]))” is in line \(known.line) already; join the two rows, or give one of them "
          + "another ref",
        at: row.cells[0].lowerBound)
    } else {
      seen[key] = (row.line, name)
    }
  }

  // MARK: - Terms

  /// The month of a date, counted from year 0; a year alone is taken for its month `bare`.
  private mutating func month(_ cell: Range<Int>, ofBareYear bare: Int) -> Int? {
    let bytes = Array(source.bytes[cell])
    func number(_ range: Range<Int>) -> Int { bytes[range].reduce(0) { $0 * 10 + Int($1 &- 0x30) } }
    let isWritten = bytes.enumerated().allSatisfy {
      $0 == 4 || $0 == 7 ? $1 == UInt8(ascii: "-") : $1 &- 0x30 < 10
    }
    if isWritten, [4, 7, 10].contains(bytes.count) {
      let (year, month) = (number(0..<4), bytes.count > 4 ? number(5..<7) : bare)
      let day = bytes.count == 10 ? number(8..<10) : 1
      if (1800...2999).contains(year), (1...12).contains(month), (1...31).contains(day) {
        return year * 12 + month
      }
    }
    add(
      "“\(shown(cell))” is no date; write the year, the month or the day, as 2024, 2024-05 or 2024-05-09",
      at: cell.lowerBound)
    return nil
  }

  // MARK: - Words

  private mutating func checkSurfaces(_ cell: Range<Int>) {
    for part in parts(cell, LexiconSection.Column.betweenNames) {
      guard !part.isEmpty else {
        add(
          "empty word; every row of \(section.name) starts with one, or take out one |", at: part.lowerBound)
        continue
      }
      let bytes = source.bytes[part]
      let wrong = bytes.indices.first { !LexiconRowCheck.isOfWord(bytes[$0]) }
      if wrong != nil || withPieces(part, { $0.count != 1 }) {
        add(
          "“\(shown(part))” is not one word of letters; several words, with spaces or hyphens, belong in "
            + "bodies, role_phrases, cue_phrases or qualifier_phrases",
          at: wrong ?? part.lowerBound)
      } else if bytes.count > 200 {
        add("a word of \(bytes.count) bytes; 200 are the most, so shorten it", at: part.lowerBound)
      } else if let fault = withPieces(part, { LexiconPieces.fault(of: $0) }) {
        add(fault, at: part.lowerBound)
      }
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "'") || byte >= 0x80
  }

  private mutating func checkClasses(_ cell: Range<Int>) -> WordClasses {
    var classes: WordClasses = []
    for part in parts(cell, LexiconSection.Column.betweenClasses) {
      let name = text(part)
      let usual = section.usualClasses.joined(separator: ", ")
      guard let known = WordClasses.names.first(where: { $0.0 == name })?.1 else {
        add(
          part.isEmpty
            ? "empty class; the usual ones of \(section.name) are: \(usual)"
            : "there is no class “\(shown(part))”; the usual ones of \(section.name) are: \(usual)",
          at: part.lowerBound)
        continue
      }
      if !known.isDisjoint(with: LexiconSection.reservedClasses) {
        add(
          "the class “\(name)” is Precept's own, for the words of numbers, dates and grammar; the usual ones "
            + "of \(section.name) are: \(usual)",
          at: part.lowerBound)
      }
      classes.formUnion(known)
    }
    return classes
  }

  private mutating func checkAttributes(_ cell: Range<Int>, of classes: WordClasses) {
    guard !cell.isEmpty else { return }
    for part in parts(cell, LexiconSection.Column.betweenAttributes) {
      let attribute = text(part)
      if attribute.hasPrefix("base="), attribute.utf8.count > 5 {
        let base = String(attribute.dropFirst(5))
        if classes.contains(.currency), !LexiconRowCheck.isCode(base) {
          add(
            "“\(shown(part))” is no code of a currency; write its three letters, as in base=GBP",
            at: part.lowerBound)
        }
        if classes.contains(.qualifier), !LexiconSection.qualifiers.contains(base) {
          add(
            "the base of a qualifier can only be \(LexiconSection.qualifiers.joined(separator: ", "))",
            at: part.lowerBound)
        }
      } else if attribute.hasPrefix("n="), let numbers = LexiconSection.numbers(of: classes) {
        if !(Int(attribute.dropFirst(2)).map(numbers.contains) ?? false) {
          add(
            "“\(shown(part))” should be n= and a number from \(numbers.lowerBound) to \(numbers.upperBound)",
            at: part.lowerBound)
        }
      } else {
        add(
          "“\(shown(part))” is no attribute of these words; write base=WORD"
            + (LexiconSection.numbers(of: classes) == nil ? "" : " or n=NUMBER")
            + ", several parted by ;",
          at: part.lowerBound)
      }
    }
  }

  private static func isCode(_ base: String) -> Bool {
    base.utf8.count == 3 && base.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
  }

  /// What is already known of a word holds where another meaning leans on it.
  private mutating func checkMeanings(_ classes: WordClasses, attributes cell: Range<Int>) {
    let meaning = WordMeaning(
      classes: classes, attributes: parts(cell, LexiconSection.Column.betweenAttributes).map(text))
    for part in parts(row.cells[0], LexiconSection.Column.betweenNames) {
      if let fault = meaning.conflict(with: text(part), in: .standard) { add(fault, at: part.lowerBound) }
    }
  }

  // MARK: - Bytes

  private mutating func add(_ message: String, at offset: Int) {
    problems.add(message, in: source, line: row.line, start: row.start, at: offset)
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: source.bytes[range], as: UTF8.self) }

  /// A cell as messages quote it.
  private func shown(_ range: Range<Int>) -> String { LexiconRowCheck.shortened(text(range)) }

  private static func shortened(_ text: String) -> String {
    text.unicodeScalars.count > 40 ? String(text.unicodeScalars.prefix(40)) + "…" : text
  }

  /// The parts of a cell between separators, the spaces round them left out.
  private func parts(_ cell: Range<Int>, _ separator: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = cell.lowerBound
    for index in cell.lowerBound...cell.upperBound
    where index == cell.upperBound || source.bytes[index] == separator {
      var part = start..<index
      while let first = part.first, source.bytes[first] == 0x20 { part = (first + 1)..<index }
      while let last = part.last, source.bytes[last] == 0x20 { part = part.lowerBound..<last }
      parts.append(part)
      start = index + 1
    }
    return parts
  }

  /// Writes the row as the built-in files are written: no spare white space or article, and `'` for every
  /// apostrophe.
  func write(to bytes: inout [UInt8]) {
    for (number, cell) in row.cells.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: "\t")) }
      let column = section.columns[number].holds
      guard let separator = column.separator else {
        if case .name = column { write(name: cell, to: &bytes) } else { write(cell, to: &bytes) }
        continue
      }
      for (place, part) in parts(cell, separator).enumerated() {
        if place > 0 { bytes.append(separator) }
        if case .aliases = column { write(name: part, to: &bytes) } else { write(part, to: &bytes) }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private func write(_ range: Range<Int>, to bytes: inout [UInt8]) {
    LexiconRowCheck.appendPlain(source.bytes[range], to: &bytes)
  }

  private func write(name: Range<Int>, to bytes: inout [UInt8]) {
    var rest = source.bytes[name]
    if let mark = rest.first, mark == UInt8(ascii: "!") || mark == UInt8(ascii: "~") {
      bytes.append(mark)
      rest = rest.dropFirst()
    }
    let startsWithThe = rest.prefix(4).elementsEqual("the ".utf8) { $0 | 0x20 == $1 }
    if section.dropsArticles, startsWithThe { rest = rest.dropFirst(4) }
    LexiconRowCheck.appendPlain(rest, to: &bytes)
  }

  /// Appends `bytes` with the plain sign for every apostrophe, hyphen and space that word processors put.
  private static func appendPlain(_ bytes: ArraySlice<UInt8>, to plain: inout [UInt8]) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let (byte, length) = bytes[index] < 0x80 ? (bytes[index], 1) : LexiconPieces.plain(bytes[index...])
      plain.append(byte)
      index += length
    }
  }
}

import ReportText

/// What form feeds tell about a plain text, as `pdftotext` writes it: where its pages begin, and which lines are
/// their running heads, feet and numbers.
struct PageBreaks {
  /// The lines, as indices, that a page put there, and not the report.
  private(set) var furniture: Set<Int> = []
  /// On how many pages a bare number at an edge stands so far from the count of pages.
  private var offsets: [Int: Int] = [:]
  /// The first lines of all pages but the first, as indices.
  private(set) var starts: Set<Int> = []

  /// How many lines at either edge of a page may be its head or foot.
  private static let deepest = 4
  /// The longest head or foot, in bytes.
  fileprivate static let longest = 160

  /// One line at the edge of a page.
  fileprivate struct EdgeLine {
    var line: Int
    var page: Int
    /// What it would share with the same line of other pages: its words, or its words with one number counted from
    /// the page's.
    var keys: [UInt64]
    var number: PageNumber?
    /// Whether it reads as the report: a sentence, or a figure with what it counts. No head of a page does.
    var isReport = false
  }

  /// Looks at the edges of all pages, each line once or twice.
  init(_ lines: [TextLine], in text: ByteBuffer) {
    var pages: [Range<Int>] = []
    var start = 0
    for index in lines.indices.dropFirst() where lines[index].startsPage {
      pages.append(start..<index)
      start = index
    }
    pages.append(start..<lines.count)
    // `pdftotext` ends the last page with a form feed as well.
    let written = pages.filter { page in page.contains { !lines[$0].isBlank } }
    for page in pages.dropFirst() { starts.insert(page.lowerBound) }
    if pages.count > 1 { markEdges(of: written, lines, in: text) }
    markCounted(lines, in: text)
  }

  /// Marks the heads, feet and numbers at the edges of `pages`.
  private mutating func markEdges(of pages: [Range<Int>], _ lines: [TextLine], in text: ByteBuffer) {
    var edges: [(top: [EdgeLine], foot: [EdgeLine])] = []
    for (number, page) in pages.enumerated() {
      let top = page.lazy.filter { !lines[$0].isBlank }.prefix(Self.deepest)
      let foot = page.reversed().lazy.filter { !lines[$0].isBlank }.prefix(Self.deepest)
      edges.append(
        (
          top: top.map { EdgeLine(lines[$0], at: $0, page: number, in: text) },
          foot: foot.map { EdgeLine(lines[$0], at: $0, page: number, in: text) }
        ))
    }
    var tops: [UInt64: PageCount] = [:]
    var feet: [UInt64: PageCount] = [:]
    for (number, page) in edges.enumerated() {
      for offset in Set(
        [page.top.first, page.foot.first].compactMap { $0?.number?.value.map { $0 - number } })
      {
        offsets[offset, default: 0] += 1
      }
    }
    for page in edges {
      for edge in page.top { for key in edge.keys { tops[key, default: PageCount()].add(edge.page) } }
      for edge in page.foot { for key in edge.keys { feet[key, default: PageCount()].add(edge.page) } }
    }
    // Two pages repeat a line by chance more easily than three, unless they are numbered.
    let isNumbered = edges.contains { ($0.top + $0.foot).contains { $0.number?.isCertain ?? false } }
    let needed = pages.count <= 3 && isNumbered ? 2 : 3
    for page in edges {
      mark(page.top, lines, tops, needed)
      mark(page.foot, lines, feet, needed)
    }
  }

  /// Marks the lines of one edge, from the edge inwards, up to the first that is the report's.
  private mutating func mark(
    _ edge: [EdgeLine], _ lines: [TextLine], _ counts: [UInt64: PageCount], _ needed: Int
  ) {
    for (place, line) in edge.enumerated() {
      let repeats = !line.isReport && line.keys.contains { counts[$0].map { $0.pages >= needed } ?? false }
      var isNumber = false
      if let number = line.number {
        isNumber =
          number.isCertain
          || place == 0 && isInSequence(number, line.page) && isAlone(number, edge, lines)
      }
      guard repeats || isNumber else { return }
      furniture.insert(line.line)
    }
  }

  /// Whether another page bears the number that this one's asks for: one figure alone at an edge may be the report's.
  private func isInSequence(_ number: PageNumber, _ page: Int) -> Bool {
    guard let value = number.value else { return true }
    return value == page + 1 || (offsets[value - page] ?? 0) > 1
  }

  /// Whether the bare number at the very edge of a page numbers it, and is not the last cell of a column.
  private func isAlone(_ number: PageNumber, _ edge: [EdgeLine], _ lines: [TextLine]) -> Bool {
    if let value = number.value {
      if value == edge[0].page + 1 { return true }
      guard value < 1000 else { return false }
    }
    guard edge.count > 1 else { return true }
    let inner = edge[1]
    guard inner.number == nil else { return false }
    return abs(inner.line - edge[0].line) > 1 || lines[inner.line].span.length >= Self.proseLine
  }

  /// The least length of a line of prose, in bytes.
  private static let proseLine = 40

  /// Marks `Page 2 of 4` and its like wherever it is a line of its own: copies may have lost their form feeds.
  private mutating func markCounted(_ lines: [TextLine], in text: ByteBuffer) {
    for (index, line) in lines.enumerated() where line.span.length <= 24 && !line.isBlank {
      if PageNumber(ByteBuffer(rebasing: text[line.span.range]))?.isCounted ?? false {
        furniture.insert(index)
      }
    }
  }

  /// On how many pages a line was seen.
  private struct PageCount {
    var pages = 0
    var last = -1

    mutating func add(_ page: Int) {
      if page != last { pages += 1 }
      last = page
    }
  }
}

extension PageBreaks.EdgeLine {
  /// The most numbers of a line that may be its page's.
  private static let mostNumbers = 4

  fileprivate init(_ line: TextLine, at index: Int, page: Int, in text: ByteBuffer) {
    self.line = index
    self.page = page
    keys = []
    let bytes = ByteBuffer(rebasing: text[line.span.range])
    number = bytes.count <= 24 ? PageNumber(bytes) : nil
    isReport = number == nil && Self.readsAsReport(bytes)
    guard bytes.count <= PageBreaks.longest else { return }
    keys.append(Self.key(bytes, number: -1, page: page))
    var numbers = 0
    for (at, byte) in bytes.enumerated() where byte.isDigit && (at == 0 || !bytes[at - 1].isDigit) {
      if numbers < Self.mostNumbers { keys.append(Self.key(bytes, number: numbers, page: page)) }
      numbers += 1
    }
  }

  /// Whether the line ends as a sentence does, holds a sum or a share, or begins with a figure of something.
  private static func readsAsReport(_ bytes: ByteBuffer) -> Bool {
    var end = bytes.count
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end > 2 else { return false }
    let last = bytes[end - 1]
    if last == UInt8(ascii: "."), bytes[end - 2].isLetter, end > 20 { return true }
    if last == UInt8(ascii: "?") || last == UInt8(ascii: ":") || last == UInt8(ascii: "%") { return true }
    if bytes.contains(0xA3) || bytes.contains(UInt8(ascii: "%")) { return true }
    var next = 0
    while next < end, bytes[next].isDigit || bytes[next] == UInt8(ascii: ",") { next += 1 }
    return next > 0 && next + 1 < end && bytes[next] == 0x20 && bytes[next + 1] >= 0x61
      && bytes[next + 1] <= 0x7A
  }

  /// The hash of a line in lower case, white space made one space, its number `number` counted from the page's.
  private static func key(_ bytes: ByteBuffer, number: Int, page: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(number + 1)
    func mix(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var seen = 0
    var at = 0
    while at < bytes.count {
      if bytes[at].isDigit {
        let start = at
        var value = 0
        while at < bytes.count, bytes[at].isDigit {
          value = min(value * 10 + Int(bytes[at] - 0x30), 1_000_000)
          at += 1
        }
        if seen == number {
          hash = (hash ^ UInt64(bitPattern: Int64(value - page))) &* 0x100_0000_01b3
        } else {
          for index in start..<at { mix(bytes[index]) }
        }
        seen += 1
      } else if bytes[at] <= 0x20 {
        while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
        mix(0x20)
      } else {
        mix(bytes[at].lowered)
        at += 1
      }
    }
    return hash
  }
}

/// A line that holds the number of its page and no more: `7`, `- 4 -`, `Page 1 of 4`, `3 | P a g e`.
struct PageNumber {
  /// Whether the line says how many pages there are: certain wherever it stands.
  private(set) var isCounted = false
  /// Whether it says that it is a page's number.
  private(set) var isCertain = false
  /// The number, unless it is a Roman one.
  private(set) var value: Int?

  /// The longest such line, spaces left out.
  private static let longest = 20

  init?(_ line: ByteBuffer) {
    var squeezed: [UInt8] = []
    for byte in line where byte > 0x20 {
      guard squeezed.count < Self.longest, byte < 0x80 || byte == 0xE2 || byte & 0xC0 == 0x80 else {
        return nil
      }
      squeezed.append(byte.lowered)
    }
    var rest = squeezed[...]
    func skip(_ words: [StaticString]) -> Bool {
      for word in words {
        let bytes = word.withUTF8Buffer { Array($0) }
        if rest.starts(with: bytes) {
          rest = rest.dropFirst(bytes.count)
          return true
        }
      }
      return false
    }
    func digits() -> Bool {
      let count = rest.prefix { $0.isDigit }.count
      guard count >= 1, count <= 4 else { return false }
      rest = rest.dropFirst(count)
      return true
    }
    let opens = skip(["-", "–", "—", "[", "("])
    if skip(["page", "p."]) {
      _ = skip(["|", ":"])
      isCertain = true
    }
    let roman = rest.prefix { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }.count
    if roman > 0, roman == rest.count, roman <= 5, !opens { return }
    let first = rest.prefix { $0.isDigit }
    guard digits() else { return nil }
    value = first.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if skip(["of"]) {
      guard digits() else { return nil }
      isCounted = isCertain
      isCertain = true
    } else if isCertain, skip(["/"]) {
      guard digits() else { return nil }
      isCounted = true
    } else if !isCertain, skip(["|page"]) {
      isCertain = true
      isCounted = rest.isEmpty
    } else if skip(["-", "–", "—", "]", ")"]) {
      guard opens else { return nil }
    }
    guard rest.isEmpty else { return nil }
  }
}

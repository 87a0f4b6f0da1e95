import ReportText

/// Tells texts that break their lines at a width from texts that hold one paragraph a line.
enum LineJoining {
  /// The longest line that counts as broken at a width, in bytes; curly quotes take three.
  private static let widest = 120

  /// Groups of lines, each one block: `lines` is a stretch without a blank line.
  static func groups(of lines: ArraySlice<TextLine>, in text: ByteBuffer) -> [Range<Int>] {
    let isWrapped = lines.count > 1 && isWrapped(lines, in: text)
    let width = lines.map(\.span.length).max() ?? 0
    var groups: [Range<Int>] = []
    var start = lines.startIndex
    for index in lines.indices.dropFirst() {
      let previous = lines[index - 1]
      let line = lines[index]
      if line.isContinuation || hangs(line, under: lines[start], after: previous, in: text) { continue }
      // A sentence that ends well before the margin ends its paragraph.
      let isShortEnd =
        LineShape.endsSentence(previous.span, in: text) && previous.span.length * 10 < width * 6
      if !isWrapped || line.isItem || isShortEnd {
        groups.append(start..<index)
        start = index
      }
    }
    groups.append(start..<lines.endIndex)
    return groups
  }

  /// Whether `line` is set in under the words of the item that `first` begins.
  private static func hangs(
    _ line: TextLine, under first: TextLine, after previous: TextLine, in text: ByteBuffer
  ) -> Bool {
    guard first.isItem, !line.isItem, line.indent > first.indent, previous.span.length <= widest else {
      return false
    }
    return line.indent == first.indent + first.content - first.span.start
      || !LineShape.endsSentence(previous.span, in: text)
  }

  /// Whether the lines were broken at a width: sentences run on from one to the next, or all but the last are about
  /// as long as each other.
  private static func isWrapped(_ lines: ArraySlice<TextLine>, in text: ByteBuffer) -> Bool {
    guard let longest = lines.map(\.span.length).max(), longest <= widest, longest >= 40 else { return false }
    var broken = 0
    var joints = 0
    for index in lines.indices.dropLast() where !lines[index + 1].isItem {
      joints += 1
      if !LineShape.endsSentence(lines[index].span, in: text),
        LineShape.continues(lines[index + 1].span, in: text)
      {
        broken += 1
      }
    }
    guard joints > 0 else { return false }
    if broken * 3 >= joints { return true }
    let full = lines.dropLast().filter { $0.span.length * 10 >= longest * 7 }.count
    let ends = lines.dropLast().filter { LineShape.endsSentence($0.span, in: text) }.count
    return lines.count >= 4 && full * 10 >= (lines.count - 1) * 9 && ends * 3 <= lines.count - 1
  }
}

/// What a line looks like at its ends.
enum LineShape {
  /// Whether the line ends a sentence or clause, closing quotation marks and brackets aside.
  static func endsSentence(_ span: ByteSpan, in text: ByteBuffer) -> Bool {
    var end = span.end
    while end > span.start {
      let last = text[end - 1]
      if last == 0x22 || last == 0x27 || last == 0x29 || last == 0x5D {
        end -= 1
      } else if end - span.start >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80,
        last == 0x99 || last == 0x9D
      {
        end -= 3
      } else if end - span.start >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80, last == 0xA6 {
        return true
      } else {
        return last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A || last == 0x3B
      }
    }
    return false
  }

  /// Whether the line begins in the middle of a sentence: with a small letter, or with a year that ends one.
  static func continues(_ span: ByteSpan, in text: ByteBuffer) -> Bool {
    guard !span.isEmpty else { return false }
    if text[span.start] &- 0x61 < 26 { return true }
    // `… in the year to March` / `2023. The panel …`
    guard span.length > 5, text[span.start..<span.start + 4].allSatisfy(\.isDigit) else { return false }
    let mark = text[span.start + 4]
    return (mark == 0x2E || mark == 0x2C || mark == 0x3B) && text[span.start + 5] == 0x20
  }

  /// Whether the line ends within a word or compound: `bur-`, `2015-`.
  static func breaksWord(_ span: ByteSpan, in text: ByteBuffer) -> Bool {
    guard span.length > 2, text[span.end - 1] == 0x2D else { return false }
    let before = text[span.end - 2]
    return before.isLetter || before.isDigit || before >= 0x80
  }

  /// Whether three spaces or a tab stand between words of the line, as between columns.
  static func hasWideGap(_ span: ByteSpan, in text: ByteBuffer) -> Bool {
    var spaces = 0
    for byte in text[span.range] {
      if byte == 0x09 { return true }
      spaces = byte == 0x20 ? spaces + 1 : 0
      if spaces == 3 { return true }
    }
    return false
  }

  /// Whether the line could be a heading: short, with letters, beginning as a sentence begins and not ending as one
  /// ends. A short question may be one, and a quotation that is closed.
  static func looksLikeHeading(_ span: ByteSpan, in text: ByteBuffer) -> Bool {
    guard span.length >= 3, span.length <= 120, !continues(span, in: text) else { return false }
    let last = text[span.end - 1]
    if endsSentence(span, in: text), last != 0x3F || span.length > 70 { return false }
    guard
      last.isLetter || last.isDigit || last == 0x3F || last == 0x29 || last == 0x25 || last == 0x27
        || last == 0x22 || last >= 0x80
    else { return false }
    if opensQuotation(span, in: text), last.isLetter || last == 0x3F { return false }
    var letters = 0
    for index in span.range where text[index].isLetter || text[index] >= 0xC3 { letters += 1 }
    return letters * 2 > span.length
  }

  /// Whether the line begins with a quotation mark.
  private static func opensQuotation(_ span: ByteSpan, in text: ByteBuffer) -> Bool {
    if text[span.start] == 0x22 { return true }
    return span.length >= 3 && text[span.start] == 0xE2 && text[span.start + 1] == 0x80
      && text[span.start + 2] == 0x9C
  }
}

import ReportText

/// One line of a plain text, without its line end and the white space around it.
struct TextLine {
  /// Where the line's words stand, in bytes.
  var span: ByteSpan
  /// The number of the line, counted from 1.
  var number: Int
  /// Where its words begin behind a bullet or number; `span.start` if it has none.
  var content: Int
  /// How far it is set in, in columns.
  var indent = 0
  /// Whether its number is that of a paragraph (`4.2`), which is no list's item for that.
  var isNumbered = false
  /// Whether it is half a line of text in columns.
  var isHalf = false
  /// Whether a form feed stands before its words.
  var startsPage = false
  /// Whether it goes on with the paragraph of the line before it, a page break or the halves of a word in between.
  var isContinuation = false

  /// Whether the line holds nothing.
  var isBlank: Bool { span.isEmpty }
  /// Whether it begins with a bullet or an item's number.
  var isItem: Bool { content > span.start }

  /// The lines of `text`; a carriage return, with or without a line feed, ends a line too.
  static func lines(of text: ByteBuffer) -> [TextLine] {
    var lines: [TextLine] = []
    let hasReturns = firstIndex(of: 0x0D, in: text, from: 0, to: text.count) < text.count
    var start = 0
    var number = 1
    var startsPage = false
    while start <= text.count {
      var end = start
      if hasReturns {
        while end < text.count, text[end] != 0x0A, text[end] != 0x0D { end += 1 }
      } else {
        end = firstIndex(of: 0x0A, in: text, from: start, to: text.count)
      }
      let span = trim(text, start, end)
      var line = TextLine(span: span, number: number, content: Bullet.end(in: text, span))
      line.startsPage = startsPage || text[start..<span.start].contains(0x0C)
      if !line.isItem, let content = labelledContent(of: line, after: lines.last, in: text) {
        line.content = content
        line.isNumbered = line.isItem
        line.isContinuation = !line.isItem
      }
      if let previous = lines.last, LineShape.breaksWord(previous.span, in: text), !line.isBlank {
        // `2015-` / `16. The panel …`: no item begins in the middle of a word.
        line.content = span.start
        line.isNumbered = false
        line.isContinuation = true
      }
      startsPage = text[span.end..<end].contains(0x0C)
      line.indent = text[start..<span.start].reduce(0) { $0 + ($1 == 0x09 ? 8 : $1 == 0x20 ? 1 : 0) }
      lines.append(line)
      if end >= text.count { break }
      start = text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A ? end + 2 : end + 1
      number += 1
    }
    return lines
  }

  /// Where the words of a line begin behind the label of an item, if it has one; its start in the middle
  /// of a paragraph, which goes on with such a number.
  private static func labelledContent(of line: TextLine, after previous: TextLine?, in text: ByteBuffer)
    -> Int?
  {
    guard !line.isBlank, text[line.span.start].isDigit, var content = ItemLabel.end(in: text, line.span)
    else {
      return nil
    }
    if let previous, !previous.isBlank, !previous.isItem, previous.span.length >= longestHeading,
      !LineShape.endsSentence(previous.span, in: text)
    {
      return line.span.start
    }
    while text[content].isHTMLSpace { content += 1 }
    return content
  }

  /// The longest line above an item that may be its heading, in bytes.
  private static let longestHeading = 50

  /// The stretch without white space, no-break and zero-width spaces and byte order marks at its edges.
  private static func trim(_ text: ByteBuffer, _ start: Int, _ end: Int) -> ByteSpan {
    var start = start
    var end = end
    while start < end {
      if text[start].isHTMLSpace || text[start] == 0x0B {
        start += 1
      } else if let width = wideSpace(text, start), start + width <= end {
        start += width
      } else {
        break
      }
    }
    while end > start {
      if text[end - 1].isHTMLSpace || text[end - 1] == 0x0B {
        end -= 1
      } else if end - start >= 2, wideSpace(text, end - 2) == 2 {
        end -= 2
      } else if end - start >= 3, wideSpace(text, end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return ByteSpan(start, max(start, end))
  }

  private static func wideSpace(_ text: ByteBuffer, _ at: Int) -> Int? {
    if text[at] == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 { return 2 }
    guard at + 2 < text.count else { return nil }
    if text[at] == 0xE2, text[at + 1] == 0x80, text[at + 2] <= 0x8B || text[at + 2] == 0xAF { return 3 }
    if text[at] == 0xEF, text[at + 1] == 0xBB, text[at + 2] == 0xBF { return 3 }
    return nil
  }
}

/// Bullets and numbers at the beginning of a list's item.
enum Bullet {
  /// Where the words behind a bullet begin; the start of `span` if there is no bullet.
  static func end(in text: ByteBuffer, _ span: ByteSpan) -> Int {
    guard !span.isEmpty else { return span.start }
    let mark = markEnd(in: text, span)
    guard mark > span.start else { return span.start }
    var at = mark
    while at < span.end,
      text[at].isHTMLSpace || (text[at] == 0xC2 && at + 1 < span.end && text[at + 1] == 0xA0)
    {
      at += text[at] == 0xC2 ? 2 : 1
    }
    // A bullet without words behind it is no item.
    return at < span.end ? at : span.start
  }

  private static func markEnd(in text: ByteBuffer, _ span: ByteSpan) -> Int {
    let start = span.start
    func isSpace(_ at: Int) -> Bool {
      at < span.end
        && (text[at].isHTMLSpace || (text[at] == 0xC2 && at + 1 < span.end && text[at + 1] == 0xA0))
    }
    switch text[start] {
    case 0x2D, 0x2A:  // - *
      return isSpace(start + 1) ? start + 1 : start
    case 0xC2:  // ·
      return start + 1 < span.end && text[start + 1] == 0xB7 ? start + 2 : start
    case 0xE2:
      guard start + 2 < span.end else { return start }
      let second = text[start + 1]
      let third = text[start + 2]
      // • ‣ ⁃, ■ □ ▪ ▫ ► ● ○ ◦, ➢ ➤ ✓ ✔
      let isBullet =
        (second == 0x80 && (third == 0xA2 || third == 0xA3)) || (second == 0x81 && third == 0x83)
        || (second == 0x96 && third >= 0xA0)
        || second == 0x97 || (second == 0x9E && (third == 0xA2 || third == 0xA4))
        || (second == 0x9C && (third == 0x93 || third == 0x94))
      return isBullet ? start + 3 : start
    case 0xEF:  // U+F0B7 and its like, left by word processors
      return start + 2 < span.end && text[start + 1] == 0x82 && text[start + 2] == 0xB7 ? start + 3 : start
    case 0x28:  // (a) (iv) (12)
      var at = start + 1
      while at < span.end, at - start <= 4, text[at].isLetter || text[at].isDigit { at += 1 }
      return at > start + 1 && at < span.end && text[at] == 0x29 && isSpace(at + 1)
        && isNumbering(text, start + 1, at) ? at + 1 : start
    default:
      var at = start
      while at < span.end, at - start < 3, text[at].isDigit { at += 1 }
      if at > start, at - start <= 2, at < span.end, text[at] == 0x2E || text[at] == 0x29, isSpace(at + 1) {
        return at + 1
      }
      if text[start].isLetter, start + 1 < span.end, text[start + 1] == 0x29, isSpace(start + 2) {
        return start + 2
      }
      return start
    }
  }

  /// One letter, a Roman number or up to two digits.
  private static func isNumbering(_ text: ByteBuffer, _ start: Int, _ end: Int) -> Bool {
    if end - start == 1 { return true }
    let part = text[start..<end]
    return part.allSatisfy(\.isDigit)
      ? end - start <= 2 : part.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
  }
}

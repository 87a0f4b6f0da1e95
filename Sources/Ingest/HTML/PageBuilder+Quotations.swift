/// An open `<q>` element: the page leaves its marks to the browser, and the text must show them as a
/// reader sees them.
enum QuotedElement {
  /// No text of it has been seen yet.
  case pending
  /// The page has written marks itself.
  case marked
  /// It was opened with “.
  case double
  /// It was opened with ‘, inside another.
  case single
}

extension PageBuilder {
  /// Opens the quotations that wait for their first text, which is `bytes`.
  mutating func openQuotations(before bytes: ByteBuffer, _ frame: Frame) {
    guard let first = bytes.firstIndex(where: { !$0.isHTMLSpace }) else { return }
    let isMarked = isMark(bytes, first) || endsWithMark()
    var place = quotations.count
    while place > 0, quotations[place - 1] == .pending { place -= 1 }
    while place < quotations.count {
      let isInside = place > 0 && quotations[place - 1] == .double
      quotations[place] = isMarked ? .marked : isInside ? .single : .double
      if !isMarked { take(isInside ? "‘" : "“", frame) }
      place += 1
    }
  }

  /// Closes the innermost quotation, unless its text ended with its block.
  mutating func closeQuotation(_ frame: Frame) {
    guard let last = quotations.popLast(), !text.isEmpty else { return }
    switch last {
    case .double: take("”", frame)
    case .single: take("’", frame)
    case .pending, .marked: break
    }
  }

  private mutating func take(_ mark: StaticString, _ frame: Frame) {
    let bytes = ByteBuffer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
    text.take(bytes, parserLine: line, inLink: frame.inLink, inBold: frame.inBold, inTime: frame.inTime)
  }

  private func endsWithMark() -> Bool {
    let end = text.text.suffix(3)
    guard !text.isEmpty else { return false }
    return end.withUnsafeBufferPointer { isMark($0, $0.count - 1) || isMark($0, 0) }
  }

  /// Whether a quotation mark stands at `at`.
  private func isMark(_ bytes: ByteBuffer, _ at: Int) -> Bool {
    if bytes[at] == 0x22 || bytes[at] == 0x27 { return true }
    return bytes[at] == 0xE2 && at + 2 < bytes.count && bytes[at + 1] == 0x80
      && (0x98...0x9F).contains(bytes[at + 2])
  }
}

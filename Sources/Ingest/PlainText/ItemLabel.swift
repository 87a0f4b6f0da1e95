import ReportText

/// The numbers that minutes and reports give their items: `1.1`, `4.2.3`, `12/24`. They label the paragraph, and
/// are neither decimals nor dates.
enum ItemLabel {
  /// Behind these, in capitals or not, the number counts something: `2.5 Million`.
  private static let scales: [StaticString] = [
    "million", "billion", "thousand", "per ", "percent", "fte", "hours", "days", "miles",
  ]

  /// Where the label at the start of `span` ends; nil if there is none, or if what follows is no item.
  static func end(in text: ByteBuffer, _ span: ByteSpan) -> Int? {
    guard let end = numberEnd(in: text, span), end < span.end else { return nil }
    var at = end
    var isWide = false
    while at < span.end, text[at].isHTMLSpace {
      if text[at] == 0x09 || at > end { isWide = true }
      at += 1
    }
    guard at > end, at < span.end else { return nil }
    // An item begins with a capital, maybe in quotation marks.
    if text[at] == 0x22 { at += 1 }
    if at + 2 < span.end, text[at] == 0xE2, text[at + 1] == 0x80 { at += 3 }
    guard at < span.end, text[at].isUpper else { return nil }
    let rest = ByteBuffer(rebasing: text[at..<min(span.end, at + 12)])
    if scales.contains(where: { hasPrefix($0, in: rest, at: 0) }) { return nil }
    let capitals = rest.prefix(while: \.isUpper).count
    // `1.5 FTE`: a unit, unless a wide gap sets the label off.
    if !isWide, capitals > 1, capitals < 5, capitals == rest.prefix(while: \.isLetter).count { return nil }
    return end
  }

  /// Whether the whole of `span` is a label.
  static func isAlone(_ span: ByteSpan, in text: ByteBuffer) -> Bool {
    span.length <= 12 && numberEnd(in: text, span) == span.end
  }

  /// Where the number of a label ends.
  private static func numberEnd(in text: ByteBuffer, _ span: ByteSpan) -> Int? {
    var at = span.start
    var parts = 0
    var mark: UInt8 = 0
    while true {
      let start = at
      var value = 0
      while at < span.end, at - start < 5, text[at].isDigit {
        value = value * 10 + Int(text[at] - 0x30)
        at += 1
      }
      let digits = at - start
      guard digits > 0 else { return nil }
      parts += 1
      if parts == 1 {
        guard digits <= 3 else { return nil }
      } else if mark == 0x2F {
        // The year of the minute, which no month can be: `12/24`, `7/2019`.
        let isYear = digits == 2 && value > 12 || digits == 4 && value >= 1990 && value < 2100
        guard parts == 2, isYear else { return nil }
      } else {
        guard digits <= 2, parts <= 4 else { return nil }
      }
      guard at + 1 < span.end, text[at] == 0x2E || text[at] == 0x2F, text[at + 1].isDigit else { break }
      guard parts == 1 || text[at] == mark else { return nil }
      mark = text[at]
      at += 1
    }
    guard parts > 1 else { return nil }
    if at < span.end, text[at] == 0x2E || text[at] == 0x29 || text[at] == 0x3A { at += 1 }
    return at
  }
}

/// Writes HTML into a buffer of bytes, in the order in which it is told to.
///
/// Tags are our own words and are written as they stand; everything else is escaped, so that nothing of a report can
/// become a tag, and a reader gets back the very characters that were written. Control and bidirectional characters, which could make
/// a page show other words than it holds, are shown as their pictures (`␛`) or as `�`, one for one, with their number in a title.
struct HTMLWriter: MarkupWriter {
  var bytes: [UInt8]

  /// A writer that appends to `bytes`.
  init(appendingTo bytes: consuming [UInt8] = []) {
    self.bytes = bytes
  }

  /// Writes tags, styles or a script of our own that are not known before the program runs.
  mutating func markup(_ words: some Sequence<UInt8>) {
    bytes.append(contentsOf: words)
  }

  /// Writes a whole number.
  mutating func number(_ value: Int) {
    JSONNumber.append(value, to: &bytes)
  }

  /// Writes a link to the part of this page whose id is `letter` and `number`, round what `words` writes.
  mutating func link(_ letter: StaticString, _ number: Int, _ words: (inout HTMLWriter) -> Void) {
    beginLink(letter, number)
    words(&self)
    endLink()
  }

  /// Writes a link to the part of this page whose id is `letter` and `number`, with the words `name`.
  mutating func link(_ letter: StaticString, _ number: Int, _ name: String) {
    beginLink(letter, number)
    text(name)
    endLink()
  }

  /// Begins a link to the part of this page whose id is `letter` and `number`.
  private mutating func beginLink(_ letter: StaticString, _ place: Int) {
    markup("<a href=\"#")
    markup(letter)
    number(place)
    markup("\">")
  }

  private mutating func endLink() { markup("</a>") }

  // MARK: - Escapes

  /// What to do at each byte: copy it, or look closer.
  private static let isPlain: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0x09, 0x0A, 0x0C: true
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x7F, 0xC2, 0xD8, 0xE2: false
    default: true
    }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    HTMLWriter.isPlain.withUnsafeBufferPointer { isPlain in
      var copied = 0
      var index = 0
      while index < text.count {
        guard !isPlain[Int(text[index])] else {
          index += 1
          continue
        }
        let escape = HTMLWriter.escape(text[index], inAttribute: inAttribute)
        let length = escape == nil ? DisturbingCharacter.length(text, at: index) : 1
        guard length > 0 else {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
        if let escape {
          markup(escape)
        } else {
          appendPicture(
            of: DisturbingCharacter.codePoint(text, at: index, length: length), inAttribute: inAttribute)
        }
        index += length
        copied = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<text.count]))
    }
  }

  /// What stands for an ASCII character; nil where it stands for itself, or must be looked at.
  private static func escape(_ byte: UInt8, inAttribute: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): inAttribute ? "&quot;" : nil
    // A bare one would be read as a line feed.
    case UInt8(ascii: "\r"): "&#13;"
    default: nil
    }
  }

  /// Shows a character that must not work.
  private mutating func appendPicture(of codePoint: UInt16, inAttribute: Bool) {
    let picture: UInt32 =
      switch codePoint {
      case 0..<0x20: 0x2400 + UInt32(codePoint)
      case 0x7F: 0x2421
      default: 0xFFFD
      }
    if !inAttribute {
      markup("<span class=ctl title=\"U+")
      for shift: UInt16 in [12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: codePoint >> shift & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
      }
      markup("\">")
    }
    // All of them are three bytes long.
    bytes.append(0xE0 | UInt8(truncatingIfNeeded: picture >> 12))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: picture >> 6 & 0x3F))
    bytes.append(0x80 | UInt8(truncatingIfNeeded: picture & 0x3F))
    if !inAttribute { markup("</span>") }
  }
}

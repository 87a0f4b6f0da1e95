/// Writes XML 1.0 into a buffer of bytes, in the order in which it is told to.
///
/// Tags are our own words and are written as they stand; everything else is escaped, so that a reader gets back the very
/// characters that were written. What XML cannot hold at all becomes U+FFFD.
struct XMLWriter: MarkupWriter {
  var bytes: [UInt8]

  /// A writer that appends to `bytes`.
  init(appendingTo bytes: consuming [UInt8] = []) {
    self.bytes = bytes
  }

  // MARK: - Escapes

  /// What to do at each byte: copy it, or look closer.
  private static let isPlain: [Bool] = (0..<256).map { byte in
    switch byte {
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0xEF: false
    default: true
    }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool) {
    XMLWriter.isPlain.withUnsafeBufferPointer { isPlain in
      var copied = 0
      var index = 0
      while index < text.count {
        guard !isPlain[Int(text[index])],
          let (length, escape) = XMLWriter.escape(text, at: index, inAttribute: inAttribute)
        else {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
        markup(escape)
        index += length
        copied = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<text.count]))
    }
  }

  /// What stands for the character at `index`, and its length; nil where it stands for itself.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, inAttribute: Bool
  ) -> (length: Int, escape: StaticString)? {
    switch text[index] {
    case UInt8(ascii: "&"): return (1, "&amp;")
    case UInt8(ascii: "<"): return (1, "&lt;")
    // `]]>` may not stand in text.
    case UInt8(ascii: ">"): return (1, "&gt;")
    case UInt8(ascii: "\""): return inAttribute ? (1, "&quot;") : nil
    // Readers turn these into spaces in an attribute, and a carriage return into a line feed anywhere.
    case UInt8(ascii: "\t"): return inAttribute ? (1, "&#9;") : nil
    case UInt8(ascii: "\n"): return inAttribute ? (1, "&#10;") : nil
    case UInt8(ascii: "\r"): return (1, "&#13;")
    case 0..<0x20: return (1, "\u{FFFD}")
    default:
      // U+FFFE and U+FFFF
      guard index + 2 < text.count, text[index] == 0xEF, text[index + 1] == 0xBF, text[index + 2] >= 0xBE
      else { return nil }
      return (3, "\u{FFFD}")
    }
  }
}

/// The strings of JSON: what must be escaped, and what had better be.
///
/// Besides what JSON asks for, every control and bidirectional character is escaped, so that a record
/// shown on a terminal cannot disturb it, and so are the line separators that some readers of lines
/// break at. The value read back is the same.
enum JSONEscaping {
  /// What to do at each byte: copy it, escape it, or look at the bytes that follow it.
  private static let plain: UInt8 = 0
  private static let escaped: UInt8 = 1
  private static let lead: UInt8 = 2

  private static let classes: [UInt8] = (0..<256).map { byte in
    switch byte {
    case 0..<0x20, 0x7F, 0x22, 0x5C: escaped
    case 0xC2, 0xD8, 0xE2: lead
    default: plain
    }
  }

  /// Appends `text`, which is valid UTF-8, as a JSON string with its quotation marks.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    classes.withUnsafeBufferPointer { classes in
      var copied = 0
      var index = 0
      while index < text.count {
        let kind = classes[Int(text[index])]
        if kind == plain {
          index += 1
          continue
        }
        let length = kind == escaped ? 1 : disturbingLength(text, at: index)
        if length == 0 {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
        appendEscape(codePoint(text, at: index, length: length), to: &bytes)
        index += length
        copied = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<text.count]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The number of bytes of the control or bidirectional character beyond ASCII at `index`, whose first byte is
  /// 0xC2, 0xD8 or 0xE2; 0 where there is none.
  static func disturbingLength(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index + 1 < text.count else { return 0 }
    let second = text[index + 1]
    switch text[index] {
    case 0xC2: return second < 0xA0 ? 2 : 0  // U+0080 to U+009F
    case 0xD8: return second == 0x9C ? 2 : 0  // U+061C
    default:
      guard index + 2 < text.count else { return 0 }
      let third = text[index + 2]
      switch second {
      case 0x80:  // U+200E, U+200F, U+2028 to U+202E
        return third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third) ? 3 : 0
      case 0x81:  // U+2066 to U+2069
        return (0xA6...0xA9).contains(third) ? 3 : 0
      default: return 0
      }
    }
  }

  private static func codePoint(
    _ text: UnsafeBufferPointer<UInt8>, at index: Int, length: Int
  ) -> UInt16 {
    let first = UInt16(text[index])
    switch length {
    case 1: return first
    case 2: return (first & 0x1F) << 6 | UInt16(text[index + 1] & 0x3F)
    default:
      return (first & 0x0F) << 12 | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
    }
  }

  private static func appendEscape(_ codePoint: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch codePoint {
    case 0x22: bytes.append(UInt8(ascii: "\""))
    case 0x5C: bytes.append(UInt8(ascii: "\\"))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes.append(UInt8(ascii: "u"))
      var shift: UInt16 = 16
      repeat {
        shift -= 4
        let digit = UInt8(truncatingIfNeeded: codePoint >> shift & 0xF)
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      } while shift > 0
    }
  }
}

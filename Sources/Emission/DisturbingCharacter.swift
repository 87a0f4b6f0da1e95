/// The characters that disturb whatever shows them: controls, which a terminal obeys, directional marks, which show words in
/// another order than they stand in, and the line separators that some readers of lines break at.
enum DisturbingCharacter {
  /// The number of bytes of the disturbing character at `index` of a valid UTF-8 text; 0 where there is none.
  static func length(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = text[index]
    if first < 0x20 || first == 0x7F { return 1 }
    guard index + 1 < text.count else { return 0 }
    let second = text[index + 1]
    switch first {
    case 0xC2: return second < 0xA0 ? 2 : 0  // U+0080 to U+009F
    case 0xD8: return second == 0x9C ? 2 : 0  // U+061C
    case 0xE2:
      guard index + 2 < text.count else { return 0 }
      let third = text[index + 2]
      switch second {
      case 0x80:  // U+200E, U+200F, U+2028 to U+202E
        return third == 0x8E || third == 0x8F || (0xA8...0xAE).contains(third) ? 3 : 0
      case 0x81:  // U+2066 to U+2069
        return (0xA6...0xA9).contains(third) ? 3 : 0
      default: return 0
      }
    default: return 0
    }
  }

  /// The character of `length` bytes, 1 to 3, at `index`.
  static func codePoint(_ text: UnsafeBufferPointer<UInt8>, at index: Int, length: Int) -> UInt16 {
    let first = UInt16(text[index])
    switch length {
    case 1: return first
    case 2: return (first & 0x1F) << 6 | UInt16(text[index + 1] & 0x3F)
    default:
      return (first & 0x0F) << 12 | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
    }
  }
}

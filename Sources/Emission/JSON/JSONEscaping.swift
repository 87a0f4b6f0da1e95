/// The strings of JSON: what must be escaped, and what had better be.
///
/// Besides what JSON asks for, every control and bidirectional character is escaped, so that a record
/// shown on a terminal cannot disturb it, and so are the line separators that some readers of lines
/// break at. The value read back is the same.
enum JSONEscaping {
  /// Appends `text`, which is valid UTF-8, as a JSON string with its quotation marks.
  static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var index = firstSuspect(text, from: 0)
    if index == text.count {
      bytes.append(text, between: UInt8(ascii: "\""), and: UInt8(ascii: "\""))
      return
    }
    bytes.append(UInt8(ascii: "\""))
    var copied = 0
    while index < text.count {
      let length = text[index] < 0x80 ? 1 : DisturbingCharacter.length(text, at: index)
      if length > 0 {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
        appendEscape(DisturbingCharacter.codePoint(text, at: index, length: length), to: &bytes)
        copied = index + length
      }
      index = firstSuspect(text, from: index + max(length, 1))
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<text.count]))
    bytes.append(UInt8(ascii: "\""))
  }

  /// 1 in every byte.
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// A word whose bytes have their highest bit where that of `word` is zero, or where one below it was.
  @inline(__always)
  private static func zero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word }

  /// The first byte from `start` that must be escaped, or that begins a character that may have to be.
  private static func firstSuspect(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    if let base = text.baseAddress {
      // Eight bytes at a time; those of a word that holds one are looked at singly.
      while index + 8 <= text.count {
        let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        let found =
          (word &- ones &* 0x20) & ~word | zero(word ^ ones &* 0x22) | zero(word ^ ones &* 0x5C)
          | zero(word ^ ones &* 0x7F) | zero(word ^ ones &* 0xC2) | zero(word ^ ones &* 0xD8)
          | zero(word ^ ones &* 0xE2)
        if found & (ones << 7) != 0 { break }
        index += 8
      }
    }
    while index < text.count {
      switch text[index] {
      case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2: return index
      default: index += 1
      }
    }
    return index
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

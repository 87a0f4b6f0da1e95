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
        let length = kind == escaped ? 1 : DisturbingCharacter.length(text, at: index)
        if length == 0 {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
        appendEscape(DisturbingCharacter.codePoint(text, at: index, length: length), to: &bytes)
        index += length
        copied = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<text.count]))
    }
    bytes.append(UInt8(ascii: "\""))
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

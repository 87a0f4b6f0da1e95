import CLibXML2

/// Character references (`&pound;`, `&#163;`), for the plain reader and for values that libxml2 left alone.
enum CharacterReferences {
  /// `text` with its references replaced; what is no reference stays as it is.
  static func decode(_ text: ByteBuffer) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count)
    var at = 0
    while at < text.count {
      if text[at] == 0x26, let (scalar, end) = reference(text, at + 1) {
        appendUTF8(scalar, to: &decoded)
        at = end
      } else {
        decoded.append(text[at])
        at += 1
      }
    }
    return decoded
  }

  private static func reference(_ text: ByteBuffer, _ start: Int) -> (scalar: UInt32, end: Int)? {
    guard start < text.count else { return nil }
    return text[start] == 0x23 ? numeric(text, start + 1) : named(text, start)
  }

  private static func numeric(_ text: ByteBuffer, _ start: Int) -> (scalar: UInt32, end: Int)? {
    var at = start
    let isHex = at < text.count && text[at] | 0x20 == 0x78
    if isHex { at += 1 }
    let first = at
    var value: UInt32 = 0
    while at < text.count, let digit = text[at].hexValue, isHex || digit < 10 {
      value = min(value * (isHex ? 16 : 10) + digit, 0x110000)
      at += 1
    }
    guard at > first else { return nil }
    if at < text.count, text[at] == 0x3B { at += 1 }
    if value >= 0x80, value <= 0x9F { return (SingleByteEncoding.windows1252High[Int(value - 0x80)], at) }
    let isScalar = value > 0 && value < 0x110000 && value & 0xFFFF_F800 != 0xD800
    return (isScalar ? value : 0xFFFD, at)
  }

  private static func named(_ text: ByteBuffer, _ start: Int) -> (scalar: UInt32, end: Int)? {
    var at = start
    while at < text.count, at - start < 12, text[at].isLetter || text[at].isDigit { at += 1 }
    guard at > start, at < text.count, text[at] == 0x3B else { return nil }
    var name = Array(text[start..<at])
    name.append(0)
    guard let entity = name.withUnsafeBufferPointer({ htmlEntityLookup($0.baseAddress) }) else { return nil }
    return (entity.pointee.value, at + 1)
  }
}

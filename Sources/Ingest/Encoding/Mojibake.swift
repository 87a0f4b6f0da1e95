/// Repairs text that was encoded as UTF-8 twice (`Â£56.5m`, `â€™`), where no other reading makes sense.
enum Mojibake {
  /// `bytes` repaired and the number of places, or nil where nothing is certain.
  static func repaired(_ bytes: ByteBuffer) -> (text: [UInt8], places: Int)? {
    var text: [UInt8] = []
    var kept = 0
    var places = 0
    var at = 0
    while at < bytes.count {
      // The doubled forms all begin with Â, Ã (C3 82, C3 83) or â (C3 A2).
      guard bytes[at] == 0xC3, at + 1 < bytes.count, let (scalar, end) = doubled(bytes, at) else {
        at += 1
        continue
      }
      text.append(contentsOf: bytes[kept..<at])
      appendUTF8(scalar == 0xA0 ? 0x20 : scalar, to: &text)
      places += 1
      at = end
      kept = end
    }
    guard places > 0 else { return nil }
    text.append(contentsOf: bytes[kept...])
    return (text, places)
  }

  /// The number of places that were encoded twice.
  static func places(in bytes: ByteBuffer) -> Int {
    var places = 0
    var at = 0
    while at < bytes.count {
      at = firstIndex(of: 0xC3, in: bytes, from: at, to: bytes.count)
      guard at + 1 < bytes.count else { break }
      if let (_, end) = doubled(bytes, at) {
        places += 1
        at = end
      } else {
        at += 1
      }
    }
    return places
  }

  /// The character that stood at `at` before it was encoded once too often, and where its doubled form ends.
  private static func doubled(_ bytes: ByteBuffer, _ at: Int) -> (UInt32, Int)? {
    switch bytes[at + 1] {
    case 0x82, 0x83:
      let lead: UInt32 = bytes[at + 1] == 0x82 ? 0xC2 : 0xC3
      guard let (trail, end) = continuation(bytes, at + 2) else { return nil }
      return ((lead & 0x1F) << 6 | trail & 0x3F, end)
    case 0xA2:
      guard let (second, middle) = continuation(bytes, at + 2),
        second == 0x80 || second == 0x82 || second == 0x84,
        let (third, end) = continuation(bytes, middle)
      else { return nil }
      let scalar = 0x2000 | (second & 0x3F) << 6 | third & 0x3F
      // General punctuation, the euro and the trade mark: what reports hold.
      let fits = (scalar >= 0x2010 && scalar <= 0x203A) || scalar == 0x20AC || scalar == 0x2122
      return fits ? (scalar, end) : nil
    default:
      return nil
    }
  }

  /// The byte that the character at `at` stands for in windows-1252, where that is a UTF-8 continuation byte.
  private static func continuation(_ bytes: ByteBuffer, _ at: Int) -> (UInt32, Int)? {
    guard at < bytes.count, bytes[at] >= 0xC2 else { return nil }
    let length = wellFormedLength(bytes, at)
    guard length == 2 || length == 3 else { return nil }
    var scalar = UInt32(bytes[at]) & (length == 2 ? 0x1F : 0x0F)
    for index in 1..<length { scalar = scalar << 6 | UInt32(bytes[at + index]) & 0x3F }
    if scalar >= 0x80, scalar <= 0xBF { return (scalar, at + length) }
    guard let index = SingleByteEncoding.windows1252High.firstIndex(of: scalar) else { return nil }
    return (0x80 + UInt32(index), at + length)
  }
}

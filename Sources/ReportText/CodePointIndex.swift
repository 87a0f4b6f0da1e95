/// Turns byte offsets of a text into Unicode code points, which is how records count.
///
/// Built in one pass over the text, with a count kept for every 64 bytes; a look-up reads at most 63
/// bytes. Text that is all ASCII needs no table, since both counts agree.
public struct CodePointIndex: Sendable {
  /// Each look-up reads fewer bytes than this.
  private static let stride = 64

  private let text: [UInt8]
  /// The code points before byte `64 * i`; empty where the text is all ASCII.
  private let before: [UInt32]
  /// The number of code points in the whole text.
  public let count: Int

  /// An index over `text`, which is valid UTF-8 of less than 4 GiB.
  public init(_ text: [UInt8]) {
    self.text = text
    guard !CodePointIndex.isASCII(text) else {
      before = []
      count = text.count
      return
    }
    var table: [UInt32] = []
    table.reserveCapacity(text.count / CodePointIndex.stride + 1)
    var total = 0
    var start = 0
    while start < text.count {
      table.append(UInt32(truncatingIfNeeded: total))
      let end = min(start + CodePointIndex.stride, text.count)
      total += CodePointIndex.codePoints(in: text, from: start, to: end)
      start = end
    }
    before = table
    count = total
  }

  /// The number of code points before byte `offset`, which lies within the text or at its end.
  public func codePoint(atByte offset: Int) -> Int {
    if before.isEmpty { return offset }
    if offset >= text.count { return count }
    let entry = offset / CodePointIndex.stride
    return Int(before[entry])
      + CodePointIndex.codePoints(in: text, from: entry * CodePointIndex.stride, to: offset)
  }

  /// The byte at which code point `index` starts; nil beyond the end of the text.
  public func byte(atCodePoint index: Int) -> Int? {
    guard index >= 0, index < count else { return nil }
    if before.isEmpty { return index }
    // The last stride that starts at or before the code point.
    var low = 0
    var high = before.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(before[middle]) <= index { low = middle } else { high = middle }
    }
    var seen = Int(before[low])
    var offset = low * CodePointIndex.stride
    while offset < text.count {
      if text[offset] & 0xC0 != 0x80 {
        if seen == index { return offset }
        seen += 1
      }
      offset += 1
    }
    return nil
  }

  /// Every byte that is not a continuation byte starts a code point.
  private static func codePoints(in text: [UInt8], from start: Int, to end: Int) -> Int {
    let bytes = text.span
    var found = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { found &+= 1 }
    return found
  }

  private static func isASCII(_ text: [UInt8]) -> Bool {
    var seen: UInt8 = 0
    let bytes = text.span
    for index in bytes.indices { seen |= bytes[index] }
    return seen < 0x80
  }
}

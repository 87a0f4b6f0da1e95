import ReportText

/// The text of a page as it is gathered: white space collapsed, characters that are not seen left out, and the end of
/// each segment marked.
struct SegmentText {
  /// What is known of a segment when it ends.
  struct Ended {
    var span: ByteSpan
    var linkBytes: Int
    var boldBytes: Int
    var timeBytes: Int
    var line: Int
  }

  /// The text of all segments so far, one after the other.
  private(set) var text: [UInt8] = []
  private var start = 0
  private var line = 1
  private var linkBytes = 0
  private var boldBytes = 0
  private var timeBytes = 0
  private var pendingSpace = false
  private var breaks = 0

  /// A text for which room for `capacity` bytes is kept.
  init(capacity: Int) { text.reserveCapacity(capacity) }

  /// Whether the segment holds nothing yet.
  var isEmpty: Bool { text.count == start }

  /// A line break; whether it is the second without text in between, which ends the paragraph.
  mutating func lineBreak() -> Bool {
    breaks += 1
    return breaks >= 2
  }

  /// Takes `bytes`, at whose end the parser stands on line `parserLine`.
  mutating func take(_ bytes: ByteBuffer, parserLine: Int, inLink: Bool, inBold: Bool, inTime: Bool) {
    let before = text.count
    var at = 0
    let end = bytes.count
    while at < end {
      let byte = bytes[at]
      if byte > 0x20, byte != 0xC2, byte != 0xE2, byte != 0xEF {
        // A run of bytes that stand for themselves, single spaces among them included.
        var stop = at + 1
        while stop < end {
          let next = bytes[stop]
          if next <= 0x20 {
            guard next == 0x20, stop + 1 < end, bytes[stop + 1] > 0x20, bytes[stop + 1] < 0x80 else { break }
          } else if next == 0xC2 || next == 0xE2 || next == 0xEF {
            break
          }
          stop += 1
        }
        emit(ByteBuffer(rebasing: bytes[at..<stop]), restOf: bytes, from: at, parserLine)
        at = stop
      } else if byte <= 0x20 {
        at += control(bytes, at, parserLine)
      } else {
        at += special(bytes, at, parserLine)
      }
    }
    let grown = text.count - max(before, start)
    if inLink { linkBytes += grown }
    if inBold { boldBytes += grown }
    if inTime { timeBytes += grown }
  }

  /// Ends the segment at a block boundary; nil if it holds nothing.
  mutating func end() -> Ended? {
    defer {
      start = text.count
      (linkBytes, boldBytes, timeBytes, breaks, pendingSpace) = (0, 0, 0, 0, false)
    }
    guard text.count > start else { return nil }
    return Ended(
      span: ByteSpan(start, text.count), linkBytes: linkBytes, boldBytes: boldBytes, timeBytes: timeBytes,
      line: line)
  }

  /// White space and control characters; the latter are kept.
  private mutating func control(_ bytes: ByteBuffer, _ at: Int, _ parserLine: Int) -> Int {
    if bytes[at] <= 0x20, bytes[at].isHTMLSpace || bytes[at] == 0x0B {
      pendingSpace = true
    } else {
      emit(ByteBuffer(rebasing: bytes[at..<at + 1]), restOf: bytes, from: at, parserLine)
    }
    return 1
  }

  /// Characters that are spaces, that are not there, or that were numbered as in windows-1252.
  private mutating func special(_ bytes: ByteBuffer, _ at: Int, _ parserLine: Int) -> Int {
    let length = wellFormedLength(bytes, at)
    guard length > 1 else { return max(1, -length) }
    let second = bytes[at + 1]
    if length == 2 {
      if second == 0xA0 {
        pendingSpace = true
        return 2
      }
      if second == 0xAD { return 2 }
      if bytes[at] == 0xC2, second < 0xA0 {
        var scalar: [UInt8] = []
        appendUTF8(SingleByteEncoding.windows1252High[Int(second - 0x80)], to: &scalar)
        scalar.withUnsafeBufferPointer { emit($0, restOf: bytes, from: at, parserLine) }
        return 2
      }
    } else if length == 3 {
      let third = bytes[at + 2]
      if bytes[at] == 0xE2, second == 0x80 {
        // U+2000 to U+200A, line and paragraph separators, narrow no-break space; zero-width space.
        if third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF {
          pendingSpace = true
          return 3
        }
        if third == 0x8B { return 3 }
      }
      if bytes[at] == 0xE2, second == 0x81, third == 0xA0 { return 3 }
      if bytes[at] == 0xEF, second == 0xBB, third == 0xBF { return 3 }
    }
    emit(ByteBuffer(rebasing: bytes[at..<at + length]), restOf: bytes, from: at, parserLine)
    return length
  }

  @inline(__always) private mutating func emit(
    _ run: ByteBuffer, restOf bytes: ByteBuffer, from at: Int, _ parserLine: Int
  ) {
    if text.count == start {
      line = parserLine
      // The parser stands after this text: its later lines do not count.
      for index in at..<bytes.count where bytes[index] == 0x0A { line -= 1 }
    } else if breaks > 0 {
      text.append(0x0A)
    } else if pendingSpace {
      text.append(0x20)
    }
    breaks = 0
    pendingSpace = false
    text.append(contentsOf: run)
  }
}

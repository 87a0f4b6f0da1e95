/// The line that a WARC record begins with: `WARC/1.0`.
enum RecordLine {
  /// The most bytes that such a line takes, its end included.
  static let mostBytes = 16

  /// Whether a record's line begins at `start`.
  static func stands(at start: Int, in bytes: ByteBuffer) -> Bool {
    var at = start
    for byte in "WARC/".utf8 {
      guard at < bytes.count, bytes[at] == byte else { return false }
      at += 1
    }
    guard at < bytes.count, bytes[at].isDigit else { return false }
    let end = min(bytes.count, start + mostBytes)
    while at < end, bytes[at].isDigit || bytes[at] == 0x2E { at += 1 }
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x0D { at += 1 }
    return at < end && bytes[at] == 0x0A
  }

  /// Where the first record's line stands that begins a line at or after `start`, which itself begins none.
  static func next(in bytes: ByteBuffer, from start: Int) -> Int? {
    var at = start
    while at < bytes.count {
      at = firstIndex(of: 0x0A, in: bytes, from: at, to: bytes.count) + 1
      if at < bytes.count, stands(at: at, in: bytes) { return at }
    }
    return nil
  }
}

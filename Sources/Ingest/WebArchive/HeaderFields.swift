/// The head of a WARC record or of an HTTP response: a first line, then named fields.
struct HeaderFields {
  /// The longest head that is read, in bytes.
  static let mostBytes = 1 << 16

  private let bytes: [UInt8]

  /// The head that `bytes` hold, up to its empty line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The first line.
  var firstLine: [UInt8] { Array(bytes.prefix { $0 != 0x0A && $0 != 0x0D }) }

  /// The value of the first field called `name` (given in lower case), letter case ignored; nil where there
  /// is none or it is empty.
  func value(of name: StaticString) -> String? {
    let value = bytes.withUnsafeBufferPointer { bytes -> [UInt8]? in
      var start = firstIndex(of: 0x0A, in: bytes, from: 0, to: bytes.count) + 1
      while start < bytes.count {
        var end = firstIndex(of: 0x0A, in: bytes, from: start, to: bytes.count)
        guard hasPrefix(name, in: bytes, at: start) else {
          start = end + 1
          continue
        }
        var at = start + name.utf8CodeUnitCount
        while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
        guard at < end, bytes[at] == 0x3A else {
          start = end + 1
          continue
        }
        // A line that begins with white space goes on with the value of the line before.
        while end + 1 < bytes.count, bytes[end + 1] == 0x20 || bytes[end + 1] == 0x09 {
          end = firstIndex(of: 0x0A, in: bytes, from: end + 1, to: bytes.count)
        }
        return trimmed(ByteBuffer(rebasing: bytes[at + 1..<end])).filter { $0 != 0x0D && $0 != 0x0A }
      }
      return nil
    }
    guard let value, !value.isEmpty else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  /// The number that the field called `name` holds; nil where it holds none.
  func number(of name: StaticString) -> Int? {
    guard let value = value(of: name), value.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(value)
  }

  /// Where the head ends that begins at `start`: behind its empty line; nil where there is none before `end`.
  static func end(in bytes: ByteBuffer, from start: Int, to end: Int) -> Int? {
    var at = start
    while true {
      let line = firstIndex(of: 0x0A, in: bytes, from: at, to: end)
      guard line < end else { return nil }
      if line + 1 < end, bytes[line + 1] == 0x0A { return line + 2 }
      if line + 2 < end, bytes[line + 1] == 0x0D, bytes[line + 2] == 0x0A { return line + 3 }
      at = line + 1
    }
  }
}

/// The part of a media type before its parameters, in lower case and without white space.
func bareMediaType(_ mediaType: String) -> String {
  String(
    decoding: mediaType.utf8.prefix { $0 != 0x3B }.filter { !$0.isHTMLSpace }.map(\.lowered), as: UTF8.self)
}

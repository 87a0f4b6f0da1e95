import CLibXML2

/// Small helpers on bytes, so that the readers need no strings while they scan.
typealias ByteBuffer = UnsafeBufferPointer<UInt8>

extension UInt8 {
  /// Space, tab, line feed, form feed or carriage return.
  @inline(__always) var isHTMLSpace: Bool {
    self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B)
  }
  /// `A` to `Z` or `a` to `z`.
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// `0` to `9`.
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  /// `A` to `Z`.
  @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
  /// The lower-case form of an ASCII letter, anything else unchanged.
  @inline(__always) var lowered: UInt8 { isUpper ? self | 0x20 : self }
  /// The value of a hexadecimal digit.
  var hexValue: UInt32? {
    if isDigit { return UInt32(self) - 0x30 }
    let low = self | 0x20
    return low >= 0x61 && low <= 0x66 ? UInt32(low) - 0x57 : nil
  }
}

/// The FNV-1a hash of ASCII-lower-cased bytes, for looking names up in small tables.
@inline(__always) func loweredHash(_ bytes: some Sequence<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte.lowered)) &* 0x100_0000_01b3 }
  return hash
}

/// Where `byte` first stands in `bytes` at or after `start`; `end` if nowhere before it.
@inline(__always) func firstIndex(of byte: UInt8, in bytes: ByteBuffer, from start: Int, to end: Int) -> Int {
  guard start < end, let base = bytes.baseAddress else { return end }
  let found = precept_find_byte(base + start, byte, end - start)
  return found < 0 ? end : start + found
}

/// Where `needle` first stands in `bytes` at or after `start`, letter case of ASCII ignored; nil if nowhere.
func find(_ needle: StaticString, in bytes: ByteBuffer, from start: Int, to end: Int) -> Int? {
  let length = needle.utf8CodeUnitCount
  guard length > 0, end - start >= length else { return nil }
  let first = needle.utf8Start[0]
  let isLetter = first.isLetter
  var at = start
  while at <= end - length {
    if !isLetter {
      at = firstIndex(of: first, in: bytes, from: at, to: end)
      if at > end - length { return nil }
    }
    if bytes[at].lowered == first {
      var matched = 1
      while matched < length, bytes[at + matched].lowered == needle.utf8Start[matched] { matched += 1 }
      if matched == length { return at }
    }
    at += 1
  }
  return nil
}

/// Whether `bytes` from `start` on begin with `needle` (given in lower case), letter case of ASCII ignored.
@inline(__always) func hasPrefix(_ needle: StaticString, in bytes: ByteBuffer, at start: Int) -> Bool {
  let length = needle.utf8CodeUnitCount
  guard start >= 0, bytes.count - start >= length else { return false }
  for index in 0..<length where bytes[start + index].lowered != needle.utf8Start[index] { return false }
  return true
}

/// Bytes without the white space at their edges.
func trimmed(_ bytes: ByteBuffer) -> ByteBuffer {
  var start = 0
  var end = bytes.count
  while start < end, bytes[start].isHTMLSpace { start += 1 }
  while end > start, bytes[end - 1].isHTMLSpace { end -= 1 }
  return ByteBuffer(rebasing: bytes[start..<end])
}

/// Appends `scalar` to `bytes` as UTF-8.
@inline(__always) func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
  switch scalar {
  case 0..<0x80:
    bytes.append(UInt8(truncatingIfNeeded: scalar))
  case 0x80..<0x800:
    bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  case 0x800..<0x10000:
    bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  default:
    bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
  }
}

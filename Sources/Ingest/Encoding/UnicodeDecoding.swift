/// What a look at bytes as UTF-8 finds.
struct UTF8Survey {
  /// Well-formed sequences of two bytes or more.
  var multiByte = 0
  /// Stretches that are not UTF-8.
  var invalid = 0
  /// C0 controls other than tab, line feed, form feed and carriage return.
  var controls = 0
  /// NUL bytes.
  var nuls = 0

  /// Looks at every byte once.
  init(_ bytes: ByteBuffer) {
    var at = 0
    let end = bytes.count
    guard let base = bytes.baseAddress else { return }
    while at < end {
      // Eight bytes at once, where all are ASCII and none is below a space.
      while at + 8 <= end {
        let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
        let low = (word &- 0x2020_2020_2020_2020) & ~word
        if (word | low) & 0x8080_8080_8080_8080 != 0 { break }
        at += 8
      }
      guard at < end else { break }
      let byte = bytes[at]
      if byte >= 0x80 {
        let length = wellFormedLength(bytes, at)
        if length > 0 { multiByte += 1 } else { invalid += 1 }
        at += length > 0 ? length : -length
      } else {
        if byte < 0x20, !byte.isHTMLSpace {
          controls += 1
          if byte == 0 { nuls += 1 }
        }
        at += 1
      }
    }
  }
}

/// The length of the well-formed UTF-8 sequence at `at`, or, as a negative number, of the ill-formed stretch
/// that one U+FFFD stands for. The byte at `at` is not ASCII.
func wellFormedLength(_ bytes: ByteBuffer, _ at: Int) -> Int {
  let lead = bytes[at]
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  let needed: Int
  switch lead {
  case 0xC2...0xDF: needed = 1
  case 0xE0: (needed, low) = (2, 0xA0)
  case 0xED: (needed, high) = (2, 0x9F)
  case 0xE1...0xEF: needed = 2
  case 0xF0: (needed, low) = (3, 0x90)
  case 0xF4: (needed, high) = (3, 0x8F)
  case 0xF1...0xF3: needed = 3
  default: return -1
  }
  var taken = 1
  while taken <= needed {
    guard at + taken < bytes.count, bytes[at + taken] >= low, bytes[at + taken] <= high else { return -taken }
    (low, high) = (0x80, 0xBF)
    taken += 1
  }
  return taken
}

/// `bytes` with every ill-formed stretch replaced by U+FFFD.
func repairedUTF8(_ bytes: ByteBuffer) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count + 16)
  var at = 0
  var kept = 0
  while at < bytes.count {
    if bytes[at] < 0x80 {
      at += 1
      continue
    }
    let length = wellFormedLength(bytes, at)
    if length > 0 {
      at += length
    } else {
      text.append(contentsOf: bytes[kept..<at])
      appendUTF8(0xFFFD, to: &text)
      at -= length
      kept = at
    }
  }
  text.append(contentsOf: bytes[kept...])
  return text
}

/// UTF-16 as UTF-8, and how many lone surrogates and odd bytes became U+FFFD.
func decodeUTF16(_ bytes: ByteBuffer, bigEndian: Bool) -> (text: [UInt8], invalid: Int) {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  var invalid = 0
  var at = 0
  func unit(_ at: Int) -> UInt32 {
    bigEndian
      ? UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1]) : UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])
  }
  while at + 1 < bytes.count {
    let first = unit(at)
    at += 2
    if first & 0xF800 != 0xD800 {
      appendUTF8(first, to: &text)
    } else if first < 0xDC00, at + 1 < bytes.count, unit(at) & 0xFC00 == 0xDC00 {
      appendUTF8(0x10000 + (first & 0x3FF) << 10 + (unit(at) & 0x3FF), to: &text)
      at += 2
    } else {
      appendUTF8(0xFFFD, to: &text)
      invalid += 1
    }
  }
  if at < bytes.count {
    appendUTF8(0xFFFD, to: &text)
    invalid += 1
  }
  return (text, invalid)
}

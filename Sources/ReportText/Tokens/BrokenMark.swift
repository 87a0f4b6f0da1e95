/// Reads typographic marks whose UTF-8 bytes were taken for characters of their own: `â€œ` for “,
/// `â€™` for ’, `Ã¢â‚¬Å“` where it happened twice, `‚Äú` on a Mac.
///
/// Plain text keeps its offsets, so that nothing is repaired there: the broken mark is one token.
struct BrokenMark {
  let text: UnsafeBufferPointer<UInt8>
  let limit: Int

  /// How often a text may have been encoded once too often.
  private static let deepest = 3
  /// Stands for a mark of which only the first bytes are left: a double one, which way is not known.
  private static let lost: UInt32 = 0xFF02

  /// Whether a broken mark may begin with `scalar`.
  @inline(__always) static func mayBegin(_ scalar: UInt32) -> Bool {
    scalar == 0xE2 || scalar == 0xC3 || scalar == 0x201A
  }

  /// The mark that stands broken at `offset`, and how many bytes its pieces take.
  func read(at offset: Int) -> (scalar: UInt32, length: Int)? {
    if let mac = readMac(at: offset) { return mac }
    for depth in 1...BrokenMark.deepest {
      // Quotation marks, dashes, the ellipsis.
      if let (scalar, length) = scalar(at: offset, depth), scalar >= 0x2010, scalar <= 0x203A {
        return (scalar, length)
      }
      if let lost = readLost(at: offset, depth) { return lost }
    }
    return nil
  }

  /// `â€` and no more: the third byte of ” means nothing in windows-1252 and is often dropped.
  private func readLost(at offset: Int, _ depth: Int) -> (UInt32, Int)? {
    guard let (first, one) = byte(at: offset, depth), first == 0xE2,
      let (second, two) = byte(at: offset + one, depth), second == 0x80
    else { return nil }
    var length = one + two
    let third = scalar(at: offset + length, depth - 1)
    if let (next, nextLength) = scalar(at: offset + length, 0), next == 0xFFFD || next == 0xC2 && depth > 1 {
      length += nextLength
    } else if let (next, _) = third, BrokenMark.windows1252(next).map({ $0 >= 0x80 }) ?? false {
      return nil
    }
    return (BrokenMark.lost, length)
  }

  /// The scalar at `offset` after `depth` wrong encodings are undone.
  private func scalar(at offset: Int, _ depth: Int) -> (scalar: UInt32, length: Int)? {
    guard let (first, one) = byte(at: offset, depth) else { return nil }
    if first < 0x80 { return (UInt32(first), one) }
    let count = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
    guard count > 0 else { return nil }
    var scalar = UInt32(first) & (0x7F >> UInt32(count))
    var length = one
    for _ in 1..<count {
      guard let (next, more) = byte(at: offset + length, depth), next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3F)
      length += more
    }
    return (scalar, length)
  }

  /// The byte at `offset` after `depth` wrong encodings are undone, and how many bytes it takes now.
  private func byte(at offset: Int, _ depth: Int) -> (UInt8, Int)? {
    guard offset < limit else { return nil }
    if depth == 0 { return (text[offset], 1) }
    guard let (scalar, length) = scalar(at: offset, depth - 1), let byte = BrokenMark.windows1252(scalar)
    else { return nil }
    return (byte, length)
  }

  /// The byte that a character is in windows-1252, or in Latin-1 where that has none.
  private static func windows1252(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(scalar) }
    switch scalar {
    case 0x20AC: return 0x80
    case 0x201A: return 0x82
    case 0x192: return 0x83
    case 0x201E: return 0x84
    case 0x2026: return 0x85
    case 0x2020: return 0x86
    case 0x2021: return 0x87
    case 0x2C6: return 0x88
    case 0x2030: return 0x89
    case 0x160: return 0x8A
    case 0x2039: return 0x8B
    case 0x152: return 0x8C
    case 0x17D: return 0x8E
    case 0x2018: return 0x91
    case 0x2019: return 0x92
    case 0x201C: return 0x93
    case 0x201D: return 0x94
    case 0x2022: return 0x95
    case 0x2013: return 0x96
    case 0x2014: return 0x97
    case 0x2DC: return 0x98
    case 0x2122: return 0x99
    case 0x161: return 0x9A
    case 0x203A: return 0x9B
    case 0x153: return 0x9C
    case 0x17E: return 0x9E
    case 0x178: return 0x9F
    default: return nil
    }
  }

  /// ‚Äú, ‚Äù, ‚Äò, ‚Äô, ‚Äì, ‚Äî and ‚Ä¶: the same bytes read as Mac Roman.
  private func readMac(at offset: Int) -> (UInt32, Int)? {
    guard let (first, one) = scalar(at: offset, 0), first == 0x201A,
      let (second, two) = scalar(at: offset + one, 0), second == 0xC4,
      let (third, three) = scalar(at: offset + one + two, 0)
    else { return nil }
    let mark: UInt32
    switch third {
    case 0xFA: mark = 0x201C
    case 0xF9: mark = 0x201D
    case 0xF2: mark = 0x2018
    case 0xF4: mark = 0x2019
    case 0xEC: mark = 0x2013
    case 0xEE: mark = 0x2014
    case 0xB6: mark = 0x2026
    default: return nil
    }
    return (mark, one + two + three)
  }
}

/// Quotation marks written as character references in a text that nobody decoded: `&quot;`, `&#8220;`.
enum MarkReference {
  private static let names: [(name: StaticString, glyph: QuoteGlyph)] = [
    ("&quot;", .straightDouble), ("&#34;", .straightDouble), ("&ldquo;", .openDouble),
    ("&#8220;", .openDouble),
    ("&rdquo;", .closeDouble), ("&#8221;", .closeDouble), ("&lsquo;", .openSingle), ("&#8216;", .openSingle),
    ("&rsquo;", .closeSingle), ("&#8217;", .closeSingle), ("&apos;", .straightSingle),
    ("&#39;", .straightSingle), ("&#039;", .straightSingle),
  ]

  /// The mark whose reference stands at `offset`, and the reference's length.
  static func read(_ text: UnsafeBufferPointer<UInt8>, at offset: Int, limit: Int) -> (QuoteGlyph, Int)? {
    names: for (name, glyph) in names {
      let length = name.utf8CodeUnitCount
      guard offset + length <= limit else { continue }
      for index in 0..<length where text[offset + index] != name.utf8Start[index] { continue names }
      return (glyph, length)
    }
    return nil
  }
}

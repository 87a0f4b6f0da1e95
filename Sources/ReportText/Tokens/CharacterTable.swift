/// What a byte or scalar is to the tokeniser.
enum CharacterClass: UInt8 {
  case space
  case lineBreak
  case letter
  case digit
  case punctuation
  case symbol
  case quote
  /// Dropped inside words: soft hyphen, zero-width joiner, bidirectional marks.
  case invisible
}

/// The classes of characters: a table for ASCII, ranges for the rest.
enum CharacterTable {
  /// The class of each ASCII byte.
  static let ascii: [CharacterClass] = (0..<128).map { code in
    switch UInt8(code) {
    case 0x0A, 0x0B, 0x0C, 0x0D: .lineBreak
    case 0x00...0x20, 0x7F: .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"): .quote
    case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="),
      UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "#"),
      UInt8(ascii: "*"), UInt8(ascii: "@"):
      .symbol
    default: .punctuation
    }
  }

  /// The class of a scalar outside ASCII, with its `Token.detail`.
  static func classify(_ scalar: UInt32) -> (CharacterClass, detail: UInt8) {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: (.space, 0)
    case 0x85, 0x2028, 0x2029: (.lineBreak, 0)
    case 0x80...0x9F: (.space, 0)
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xFE00...0xFE0F: (.invisible, 0)
    case 0x201C, 0x201E, 0x201F, 0x275D, 0x301D: (.quote, QuoteGlyph.openDouble.rawValue)
    case 0x201D, 0x275E, 0x301E: (.quote, QuoteGlyph.closeDouble.rawValue)
    case 0x2018, 0x201A, 0x201B, 0x275B: (.quote, QuoteGlyph.openSingle.rawValue)
    case 0x2019, 0x2BC, 0x275C: (.quote, QuoteGlyph.closeSingle.rawValue)
    case 0xAB, 0x2039: (.quote, QuoteGlyph.openGuillemet.rawValue)
    case 0xBB, 0x203A: (.quote, QuoteGlyph.closeGuillemet.rawValue)
    case 0xFF02: (.quote, QuoteGlyph.straightDouble.rawValue)
    case 0xB4, 0xFF07: (.quote, QuoteGlyph.straightSingle.rawValue)
    case 0x2010, 0x2011: (.punctuation, UInt8(ascii: "-"))
    case 0x2012...0x2015, 0x2212: (.punctuation, Token.Detail.dash)
    case 0x2026: (.punctuation, Token.Detail.ellipsis)
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x2219, 0x25A0...0x25FF, 0x27A2, 0xF0B7, 0xF0A7:
      (.symbol, Token.Detail.bullet)
    case 0xA3: (.symbol, Token.Detail.poundSign)
    case 0x20AC: (.symbol, Token.Detail.euroSign)
    case 0xBC...0xBE, 0x2150...0x215E: (.symbol, Token.Detail.vulgarFraction)
    case 0xAA, 0xB5, 0xBA: (.letter, 0)
    case 0xA1...0xBF, 0xD7, 0xF7: (.symbol, Token.Detail.other)
    case 0x2016...0x2027, 0x2030...0x205E, 0x3001...0x303F: (.punctuation, Token.Detail.other)
    case 0x20A0...0x20CF, 0x2190...0x2BFF, 0xFFFC, 0xFFFD: (.symbol, Token.Detail.other)
    default: (.letter, 0)
    }
  }
}

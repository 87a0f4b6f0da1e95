/// The number of a word in the lexicon; `.unknown` for words that it does not hold.
public struct WordID: Hashable, Sendable {
  /// The index in the lexicon's table of words.
  public let rawValue: UInt32
  /// The word at `rawValue`.
  public init(_ rawValue: UInt32) { self.rawValue = rawValue }
  /// A word that the lexicon does not hold.
  public static let unknown = WordID(0)
}

/// One token of a document: 24 bytes, no allocation.
public struct Token: Sendable {
  /// What kind of token it is.
  public enum Kind: UInt8, Sendable {
    /// Letters, with digits and inner apostrophes (`don’t`, `Q3`).
    case word
    /// Digits with thousands commas and a decimal point (`61,609`, `7.4`).
    case number
    /// `’s`, or a lone apostrophe after a plural where the tokeniser is sure of it.
    case possessive
    /// A quotation mark or an apostrophe that may be one; `glyph` tells which.
    case quoteMark
    /// Punctuation; `detail` is its ASCII code, dashes and ellipses normalised.
    case punctuation
    /// A symbol; `detail` is its ASCII code, or one of `Detail`.
    case symbol
    /// A web or mail address.
    case address
  }

  /// Bits about how the token is written.
  public struct Shape: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// A shape of the given bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// White space stands before it, or it starts its block.
    public static let spaceBefore = Shape(rawValue: 1)
    /// A line break stands before it, or it starts its block.
    public static let lineBreakBefore = Shape(rawValue: 2)
    /// Its first letter is a capital.
    public static let capitalised = Shape(rawValue: 4)
    /// All its letters are capitals, and there are two or more.
    public static let allCapitals = Shape(rawValue: 8)
    /// It holds a digit.
    public static let hasDigit = Shape(rawValue: 16)
    /// It holds a byte outside ASCII.
    public static let hasNonASCII = Shape(rawValue: 32)
    /// It is the first token of its block.
    public static let startsBlock = Shape(rawValue: 64)
    /// White space or the block's end stands after it.
    public static let spaceAfter = Shape(rawValue: 128)
  }

  /// `detail` of punctuation and symbols that have no ASCII code.
  public enum Detail {
    /// – or — or ―
    public static let dash: UInt8 = 1
    /// … or ...
    public static let ellipsis: UInt8 = 2
    /// • · ▪ ● and the like
    public static let bullet: UInt8 = 3
    /// £
    public static let poundSign: UInt8 = 4
    /// €
    public static let euroSign: UInt8 = 5
    /// any other symbol
    public static let other: UInt8 = 6
    /// ½ ¼ ¾
    public static let vulgarFraction: UInt8 = 7
    /// A word that a line's end has broken (`bur-` / `glaries`): its span holds the hyphen and the break.
    public static let broken: UInt8 = 8
  }

  /// The byte offset of its first byte.
  public var start: UInt32
  /// The byte offset after its last byte.
  public var end: UInt32
  /// Its number in the lexicon, by which phrases go: a word that only names hold has one too.
  public var form: WordID
  /// What kind of token it is.
  public var kind: Kind
  /// How it is written.
  public var shape: Shape
  /// The ASCII code or `Detail` of punctuation and symbols, the `QuoteGlyph` of quotation marks; of words,
  /// `Detail.broken` or 0.
  public var detail: UInt8
  /// Whether its word is one of a word file, not of names and phrases alone.
  public var isListed: Bool
  /// What it may be.
  public var classes: WordClasses

  /// What stands where no token is: nothing that any rule asks for.
  @inlinable public static var none: Token {
    Token(start: 0, end: 0, word: .unknown, kind: .symbol, shape: [], detail: 0, classes: [])
  }

  /// A token of these parts.
  @inlinable init(
    start: UInt32, end: UInt32, word: WordID, kind: Kind, shape: Shape, detail: UInt8, isListed: Bool = true,
    classes: WordClasses
  ) {
    self.start = start
    self.end = end
    self.form = word
    self.kind = kind
    self.shape = shape
    self.detail = detail
    self.isListed = isListed
    self.classes = classes
  }

  /// Its word in the lexicon. `.unknown` for a word that only names hold: it tells no more than any other name, however
  /// many names the lexicon comes to hold.
  @inlinable public var word: WordID { isListed ? form : .unknown }

  /// The token's place.
  @inlinable public var span: ByteSpan { ByteSpan(Int(start), Int(end)) }
  /// Whether it is the punctuation or symbol with this ASCII code or `Detail`.
  @inlinable public func isMark(_ code: UInt8) -> Bool {
    detail == code && (kind == .punctuation || kind == .symbol)
  }
  /// Whether it is a word that a line's end has broken.
  @inlinable public var isBroken: Bool { kind == .word && detail == Detail.broken }
  /// Whether it shares any of `classes`.
  @inlinable public func isAny(_ classes: WordClasses) -> Bool { !self.classes.isDisjoint(with: classes) }
  /// The glyph of a quotation mark.
  public var glyph: QuoteGlyph? { kind == .quoteMark ? QuoteGlyph(rawValue: detail) : nil }
}

/// The glyphs that may quote. Which of them opens and which closes is told by their neighbours, not
/// by their type: reports mix them.
public enum QuoteGlyph: UInt8, Sendable {
  /// `"`
  case straightDouble
  /// “ (or „ ‟)
  case openDouble
  /// ”
  case closeDouble
  /// `'`
  case straightSingle
  /// ‘ (or ‚ ‛)
  case openSingle
  /// ’
  case closeSingle
  /// « or ‹
  case openGuillemet
  /// » or ›
  case closeGuillemet
  /// Two backticks, as tokenised copies open a quotation.
  case backticks
  /// Two apostrophes typed for one double mark.
  case twoApostrophes

  /// Whether it counts as a double mark.
  public var isDouble: Bool {
    switch self {
    case .straightSingle, .openSingle, .closeSingle: false
    default: true
    }
  }
}

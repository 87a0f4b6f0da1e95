import ReportText

/// Tells what each quotation mark does: open, close, or stand as an apostrophe.
///
/// Glyphs mislead (reports mix straight and curly, and type them the wrong way round), so white
/// space decides first and the glyph only where white space does not.
struct MarkReader {
  /// What a mark may do.
  enum Role {
    case opens
    case closes
    /// Either: white space on both sides, or on neither.
    case either
    case apostrophe
  }

  let document: AnalysedDocument

  /// What the mark at `index` may do in its block.
  func role(_ index: Int, block: TokenRange) -> Role {
    let token = document.tokens[index]
    guard let glyph = token.glyph else { return .apostrophe }
    let spaceBefore = token.shape.contains(.spaceBefore)
    let spaceAfter = token.shape.contains(.spaceAfter)
    let previous = index > block.lowerBound ? document.tokens[index - 1] : nil
    let next = index + 1 < block.upperBound ? document.tokens[index + 1] : nil
    switch glyph {
    case .backticks: return .opens
    case .openGuillemet: return .opens
    case .closeGuillemet: return .closes
    case .twoApostrophes: return spaceBefore && !spaceAfter && next != nil ? .opens : .closes
    default: break
    }
    if !glyph.isDouble,
      isApostrophe(index, previous: previous, next: next, spaceBefore: spaceBefore, spaceAfter: spaceAfter)
    {
      return .apostrophe
    }
    if next == nil { return .closes }
    if spaceBefore, !spaceAfter { return .opens }
    if !spaceBefore, spaceAfter { return glyphOpens(glyph) && opensBehind(previous) ? .opens : .closes }
    if spaceBefore {
      // Stray space on both sides: the glyph knows, a straight one may be either.
      if glyphOpens(glyph) { return .opens }
      return glyph == .straightDouble || glyph == .straightSingle ? .either : .closes
    }
    // No space on either side: `said:"Yes`, `end.“Next`, `(“the Panel”)`, `”,`.
    if glyphOpens(glyph) { return .opens }
    if opensBehind(previous) { return .opens }
    if let next, next.kind == .punctuation || next.kind == .quoteMark || next.kind == .symbol {
      return .closes
    }
    if glyph == .closeDouble { return .closes }
    return .either
  }

  private func glyphOpens(_ glyph: QuoteGlyph) -> Bool { glyph == .openDouble || glyph == .openSingle }

  /// Whether a mark glued behind this token opens: brackets, colons, dashes, another mark that opens.
  private func opensBehind(_ previous: Token?) -> Bool {
    guard let previous else { return true }
    if let glyph = previous.glyph { return glyphOpens(glyph) || glyph == .backticks }
    guard previous.kind == .punctuation else { return false }
    return [
      UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"), Token.Detail.dash, UInt8(ascii: "-"),
      UInt8(ascii: "/"),
    ]
    .contains(previous.detail)
  }

  private static let elisions: [StaticString] = ["til", "em", "cause", "twas", "tis", "n", "bout", "round"]

  private func isApostrophe(_ index: Int, previous: Token?, next: Token?, spaceBefore: Bool, spaceAfter: Bool)
    -> Bool
  {
    if spaceBefore, !spaceAfter, let next, !next.shape.contains(.spaceBefore) {
      // ’90s and ’til.
      if next.kind == .number, next.end - next.start == 2 { return true }
      return MarkReader.elisions.contains { document.matches(index + 1, $0) }
    }
    // O’ in text that was cut, rock ’n’ roll.
    if !spaceBefore, !spaceAfter, previous?.kind == .word, next?.kind == .word { return true }
    if !spaceBefore, !spaceAfter, previous?.kind == .number, next?.kind == .word { return true }
    return false
  }

  /// Whether a single mark that could close may as well be the apostrophe of a plural possessive:
  /// `officers’ backing`.
  func mayBePossessive(_ index: Int, block: TokenRange) -> Bool {
    let token = document.tokens[index]
    guard let glyph = token.glyph, !glyph.isDouble, index > block.lowerBound, index + 1 < block.upperBound,
      !token.shape.contains(.spaceBefore), token.shape.contains(.spaceAfter)
    else { return false }
    let previous = document.tokens[index - 1]
    guard previous.kind == .word, document.document.text[Int(previous.end) - 1] | 0x20 == UInt8(ascii: "s")
    else { return false }
    let next = document.tokens[index + 1]
    return next.kind == .word
      && next.classes.isDisjoint(with: [.preposition, .conjunction, .auxiliary, .cue, .modal])
  }
}

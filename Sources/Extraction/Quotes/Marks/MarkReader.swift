import ReportText

/// Tells what each quotation mark does: open, close, or stand as an apostrophe.
///
/// Glyphs mislead (reports mix straight and curly, and type them the wrong way round), so white
/// space decides first and the glyph only where white space does not.
struct MarkReader {
  let document: AnalysedDocument

  /// The mark at `index` of `block`, behind `before`, the mark before it in the block.
  func mark(_ index: Int, _ glyph: QuoteGlyph, block: TokenRange, before: Mark?) -> Mark {
    let (role, isDoubtful) = reading(index, glyph, block: block, before: before)
    return Mark(
      token: Int32(truncatingIfNeeded: index), family: MarkFamily(glyph), role: role, isDoubtful: isDoubtful)
  }

  private func reading(_ index: Int, _ glyph: QuoteGlyph, block: TokenRange, before: Mark?)
    -> (Mark.Role, isDoubtful: Bool)
  {
    if glyph == .backticks { return (.opens, false) }
    let previous = index > block.lowerBound ? document[index - 1] : nil
    let next = index + 1 < block.upperBound ? document[index + 1] : nil
    if MarkFamily(glyph) == .single {
      switch apostrophe(index, previous: previous, next: next) {
      case .sure: return (.apostrophe, false)
      case .elided: return (.opens, true)
      case .none: break
      }
    }
    let glued = before.map { Int($0.token) == index - 1 } ?? false ? before?.role : nil
    let role = role(index, glyph, previous: previous, next: next, glued: glued)
    guard role == .closes else { return (role, false) }
    if let next, isMeasure(index, glyph, next: next, block: block) { return (.closes, true) }
    return (.closes, glyph != .openSingle && mayBePossessive(index, glyph, next: next, block: block))
  }

  /// What white space and glyph say; `glued` is what the mark right before it does.
  private func role(_ index: Int, _ glyph: QuoteGlyph, previous: Token?, next: Token?, glued: Mark.Role?)
    -> Mark.Role
  {
    let spaceBefore = document[index].shape.contains(.spaceBefore)
    let spaceAfter = document[index].shape.contains(.spaceAfter)
    guard let next else { return .closes }
    if spaceBefore, !spaceAfter {
      // `We agree ”, she said`: stray space before a mark that closes; but `". . . We agree"`.
      let isDotted = document.tokens.count > index + 2 && document[index + 2].kind == .punctuation
      return isClosingPunctuation(next) && !opens(glyph) && !isDotted ? .closes : .opens
    }
    if !spaceBefore, spaceAfter { return opens(glyph) && opensBehind(previous) ? .opens : .closes }
    if spaceBefore {
      // Stray space on both sides: the glyph knows, a straight one may be either.
      if opens(glyph) { return .opens }
      return isStraight(glyph) ? .either : .closes
    }
    // No space on either side: `said:"Yes`, `end.“Next`, `(“the Panel”)`, `”,`.
    if glued == .opens { return .opens }
    if opens(glyph), !isClosingPunctuation(next) { return .opens }
    if opensBehind(previous) { return .opens }
    if next.kind == .punctuation || next.kind == .quoteMark || next.kind == .symbol { return .closes }
    return glyph == .closeDouble || glyph == .closeGuillemet ? .closes : .either
  }

  private func opens(_ glyph: QuoteGlyph) -> Bool {
    glyph == .openDouble || glyph == .openSingle || glyph == .openGuillemet
  }

  private func isStraight(_ glyph: QuoteGlyph) -> Bool {
    glyph == .straightDouble || glyph == .straightSingle || glyph == .twoApostrophes
  }

  private func isClosingPunctuation(_ token: Token) -> Bool {
    guard token.kind == .punctuation else { return false }
    switch token.detail {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"):
      return true
    default: return false
    }
  }

  /// Whether a mark glued behind this token opens: brackets, colons, dashes.
  private func opensBehind(_ previous: Token?) -> Bool {
    guard let previous else { return true }
    guard previous.kind == .punctuation else { return previous.glyph == .backticks }
    switch previous.detail {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"), Token.Detail.dash, UInt8(ascii: "-"),
      UInt8(ascii: "/"):
      return true
    default: return false
    }
  }

  // MARK: - Apostrophes

  private enum Apostrophe {
    case sure
    /// It may stand for letters left out, and may open a quotation that begins so.
    case elided
    case none
  }

  private static let elisions: [StaticString] = ["til", "em", "cause", "twas", "tis", "bout", "round"]

  private func apostrophe(_ index: Int, previous: Token?, next: Token?) -> Apostrophe {
    let token = document[index]
    let spaceBefore = token.shape.contains(.spaceBefore)
    let spaceAfter = token.shape.contains(.spaceAfter)
    if spaceBefore || previous?.kind == .quoteMark, !spaceAfter, let next {
      // ’90s and the class of ’98; but ‘50 per cent more’.
      if next.kind == .number, next.end - next.start == 2 {
        return document.matches(index + 2, "s") && !document[index + 2].shape.contains(.spaceBefore)
          ? .sure : .elided
      }
      // Rock ’n’ roll.
      if document.matches(index + 1, "n") { return .sure }
      for word in MarkReader.elisions where document.matches(index + 1, word) {
        return next.shape.contains(.capitalised) ? .elided : .sure
      }
    }
    guard !spaceBefore, let previous, let next else { return .none }
    let isBetween = next.kind == .word || next.kind == .number
    // O’ in text that was cut, 5'10".
    if !spaceAfter, isBetween, previous.kind == .word || previous.kind == .number { return .sure }
    if spaceAfter, previous.kind == .number, next.kind == .number { return .sure }
    // The second of rock ’n’ roll, pint o’ milk.
    if document.matches(index - 1, "n"), index > 1, document[index - 2].kind == .quoteMark {
      return .sure
    }
    return spaceAfter && next.kind == .word && document.matches(index - 1, "o") ? .sure : .none
  }

  /// Whether a mark that could close may as well be the apostrophe of a plural possessive or of a
  /// dropped letter: `officers’ backing`, `goin’ home`.
  private func mayBePossessive(_ index: Int, _ glyph: QuoteGlyph, next: Token?, block: TokenRange) -> Bool {
    guard MarkFamily(glyph) == .single, let next, index > block.lowerBound,
      !document[index].shape.contains(.spaceBefore),
      document[index].shape.contains(.spaceAfter)
    else { return false }
    let previous = document[index - 1]
    guard previous.kind == .word, goesOn(next) else { return false }
    let end = Int(previous.end)
    let text = document.document.text
    return text[end - 1] | 0x20 == UInt8(ascii: "s")
      || previous.end - previous.start > 3 && text[end - 1] == UInt8(ascii: "n")
        && text[end - 2] == UInt8(ascii: "i") && !previous.isAny([.noun, .adjective])
  }

  /// Whether the mark may stand for feet, inches, minutes or seconds: `a 6" pipe`, `5'10"`.
  private func isMeasure(_ index: Int, _ glyph: QuoteGlyph, next: Token, block: TokenRange) -> Bool {
    guard isStraight(glyph) || glyph == .closeDouble || glyph == .closeSingle, index > block.lowerBound,
      !document[index].shape.contains(.spaceBefore), document[index - 1].kind == .number
    else { return false }
    if index - 3 >= block.lowerBound, MarkFamily(glyph) == .double,
      document[index - 2].kind == .quoteMark, document[index - 3].kind == .number,
      !document[index - 2].shape.contains(.spaceBefore)
    {
      return true
    }
    return document[index].shape.contains(.spaceAfter) && goesOn(next)
      || glyph == .straightDouble && isClosingPunctuation(next)
  }

  /// Whether the word may go on a phrase whose last word bears an apostrophe.
  private func goesOn(_ next: Token) -> Bool {
    next.kind == .number
      || next.kind == .word
        && next.classes.isDisjoint(with: [
          .preposition, .conjunction, .auxiliary, .modal, .subjectPronoun,
        ])
        // `residents’ claims`; but `… of all residents’ said Ms Roe`.
        && (!next.isAny(.cue) || next.isAny([.noun, .pluralNoun]))
  }
}

/// Cuts blocks of text into tokens, in one pass over the bytes.
///
/// Words keep their inner apostrophes (`don’t`) but give up a possessive `’s`; hyphenated words are
/// cut at the hyphen, so that `18-month` and `two-thirds` can be read; numbers keep thousands commas
/// and one decimal point; digits and the letters glued to them are two tokens (`28min`, `5th`).
struct Tokeniser {
  let text: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon
  let ascii = CharacterTable.ascii
  /// The stretches of the document that are no part of its blocks' text.
  let gaps: [ByteSpan]
  /// The first gap that does not lie before the position.
  var gap = 0
  private var position = 0
  /// Where the bytes that can be read end: at the next gap, or with the block.
  var limit = 0
  var blockEnd = 0
  private var pending: Token.Shape = []

  init(text: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, gaps: [ByteSpan] = []) {
    self.text = text
    self.lexicon = lexicon
    self.gaps = gaps
  }

  /// Appends the tokens of the bytes in `span` to `tokens`.
  mutating func tokenise(_ span: ByteSpan, into tokens: inout [Token]) {
    position = span.start
    blockEnd = span.end
    pending = [.spaceBefore, .lineBreakBefore, .startsBlock]
    resume(at: span.start)
    while true {
      if position >= limit {
        guard limit < blockEnd else { break }
        // What a page break put into the paragraph parts words as a line break does.
        skip(gaps[gap].end - position, [.spaceBefore, .lineBreakBefore], &tokens)
        resume(at: position)
        continue
      }
      let byte = text[position]
      if byte < 0x80 {
        switch ascii[Int(byte)] {
        case .space: skip(1, .spaceBefore, &tokens)
        case .lineBreak: skip(1, [.spaceBefore, .lineBreakBefore], &tokens)
        case .letter: word(into: &tokens)
        case .digit: number(into: &tokens)
        case .quote: asciiQuote(byte, into: &tokens)
        case .punctuation: punctuation(byte, into: &tokens)
        case .symbol: append(.symbol, length: 1, detail: byte, into: &tokens)
        case .invisible: position += 1
        }
      } else {
        let (scalar, length) = decode(at: position)
        let (kind, detail) = CharacterTable.classify(scalar)
        switch kind {
        case .space: skip(length, .spaceBefore, &tokens)
        case .lineBreak: skip(length, [.spaceBefore, .lineBreakBefore], &tokens)
        case .letter: word(into: &tokens)
        case .invisible: position += length
        case .quote: curlyQuote(detail, length: length, into: &tokens)
        case .punctuation: append(.punctuation, length: length, detail: detail, into: &tokens)
        case .symbol, .digit: append(.symbol, length: length, detail: detail, into: &tokens)
        }
      }
    }
    if let last = tokens.indices.last, Int(tokens[last].start) >= span.start {
      tokens[last].shape.insert(.spaceAfter)
    }
  }

  // MARK: - Steps

  private mutating func skip(_ length: Int, _ shape: Token.Shape, _ tokens: inout [Token]) {
    position += length
    // Only the first white space after a token marks it; at a block's start there is none to mark.
    if !pending.contains(.spaceBefore), let last = tokens.indices.last {
      tokens[last].shape.insert(.spaceAfter)
    }
    pending.formUnion(shape)
  }

  private mutating func append(
    _ kind: Token.Kind, length: Int, detail: UInt8 = 0, shape: Token.Shape = [], word: WordID = .unknown,
    isListed: Bool = true, classes: WordClasses = [], into tokens: inout [Token]
  ) {
    tokens.append(
      Token(
        start: UInt32(truncatingIfNeeded: position), end: UInt32(truncatingIfNeeded: position + length),
        word: word, kind: kind, shape: shape.union(pending), detail: detail, isListed: isListed,
        classes: classes))
    position += length
    pending = []
  }

  private mutating func punctuation(_ byte: UInt8, into tokens: inout [Token]) {
    if byte == UInt8(ascii: ".") {
      var dots = 1
      while position + dots < limit, text[position + dots] == byte { dots += 1 }
      if dots > 1 { return append(.punctuation, length: dots, detail: Token.Detail.ellipsis, into: &tokens) }
      // `.5` is a number where nothing stands before it.
      if pending.contains(.spaceBefore), position + 1 < limit, isDigit(text[position + 1]) {
        return number(into: &tokens)
      }
    }
    if byte == UInt8(ascii: "&"), let (glyph, length) = MarkReference.read(text, at: position, limit: limit) {
      return append(.quoteMark, length: length, detail: glyph.rawValue, into: &tokens)
    }
    let isHyphen = byte == UInt8(ascii: "-") && !pending.contains(.spaceBefore)
    append(.punctuation, length: 1, detail: byte, word: lexicon.word(ascii: byte), into: &tokens)
    // A compound that is broken at its hyphen is read as if it stood on one line.
    if isHyphen, let next = lineJoint(at: position) {
      position = next
      resume(at: next)
    }
  }

  private mutating func asciiQuote(_ byte: UInt8, into tokens: inout [Token]) {
    let next = position + 1 < limit ? text[position + 1] : 0
    switch byte {
    case UInt8(ascii: "\""):
      append(.quoteMark, length: 1, detail: QuoteGlyph.straightDouble.rawValue, into: &tokens)
    case UInt8(ascii: "`"):
      // Tokenised copies part the two backticks as well.
      let isParted =
        next == UInt8(ascii: " ") && position + 2 < limit && text[position + 2] == byte
        && !(position + 3 < limit && text[position + 3] == byte)
      let length = next == byte ? 2 : isParted ? 3 : 1
      append(
        .quoteMark, length: length, detail: (length > 1 ? QuoteGlyph.backticks : .openSingle).rawValue,
        into: &tokens)
    default:
      if next == byte {
        append(.quoteMark, length: 2, detail: QuoteGlyph.twoApostrophes.rawValue, into: &tokens)
      } else if next == 0xCB, position + 2 < limit, text[position + 2] == 0x9C {
        // '˜word', as some copies have ‘word’.
        append(.quoteMark, length: 3, detail: QuoteGlyph.openSingle.rawValue, into: &tokens)
      } else {
        append(.quoteMark, length: 1, detail: QuoteGlyph.straightSingle.rawValue, into: &tokens)
      }
    }
  }

  private mutating func curlyQuote(_ detail: UInt8, length: Int, into tokens: inout [Token]) {
    // ’’ and ‘‘ are one mark typed as two.
    if let glyph = QuoteGlyph(rawValue: detail), !glyph.isDouble, position + 2 * length <= limit,
      (0..<length).allSatisfy({ text[position + $0] == text[position + length + $0] })
    {
      let double: QuoteGlyph = glyph == .openSingle ? .openDouble : .twoApostrophes
      return append(.quoteMark, length: 2 * length, detail: double.rawValue, into: &tokens)
    }
    append(.quoteMark, length: length, detail: detail, into: &tokens)
  }

  private mutating func number(into tokens: inout [Token]) {
    var end = position
    while end < limit, isDigit(text[end]) { end += 1 }
    let firstDigits = end - position
    // Thousands: groups of exactly three digits.
    if firstDigits <= 3, firstDigits > 0 {
      while end + 3 < limit, text[end] == UInt8(ascii: ","), isDigit(text[end + 1]), isDigit(text[end + 2]),
        isDigit(text[end + 3]), !(end + 4 < limit && isDigit(text[end + 4]))
      { end += 4 }
    }
    if end + 1 < limit, text[end] == UInt8(ascii: "."), isDigit(text[end + 1]) {
      var fraction = end + 1
      while fraction < limit, isDigit(text[fraction]) { fraction += 1 }
      // 31.12.2021 and 192.168.1.1 are no decimals.
      let dotted = fraction + 1 < limit && text[fraction] == UInt8(ascii: ".") && isDigit(text[fraction + 1])
      let inside =
        tokens.last.map { $0.isMark(UInt8(ascii: ".")) && !pending.contains(.spaceBefore) } ?? false
      if !dotted && !inside { end = fraction }
    }
    append(.number, length: end - position, shape: .hasDigit, into: &tokens)
  }

  private mutating func word(into tokens: inout [Token]) {
    if let length = addressLength() { return append(.address, length: length, into: &tokens) }
    let start = position
    var end = position
    var hash = Lexicon.hashSeed
    var letters = 0
    var capitals = 0
    var shape: Token.Shape = []
    scan: while end < limit {
      let byte = text[end]
      if byte < 0x80 {
        switch ascii[Int(byte)] {
        case .letter:
          let isCapital = byte & 0x20 == 0
          if isCapital {
            capitals += 1
            if end == start { shape.insert(.capitalised) }
          }
          letters += 1
          hash = Lexicon.mix(hash, byte | 0x20)
          end += 1
        case .digit:
          shape.insert(.hasDigit)
          hash = Lexicon.mix(hash, byte)
          end += 1
        case .quote where byte == UInt8(ascii: "'") && letterFollows(end + 1):
          if isPossessive(end + 1) { break scan }
          hash = Lexicon.mix(hash, UInt8(ascii: "'"))
          end += 1
        default: break scan
        }
      } else {
        let (scalar, length) = decode(at: end)
        let (kind, _) = CharacterTable.classify(scalar)
        if kind == .letter {
          shape.insert(.hasNonASCII)
          if isCapitalScalar(scalar) {
            capitals += 1
            if end == start { shape.insert(.capitalised) }
          }
          letters += 1
          for offset in 0..<length { hash = Lexicon.mix(hash, text[end + offset]) }
          end += length
        } else if kind == .invisible {
          shape.insert(.hasNonASCII)
          end += length
        } else if scalar == 0x2019, letterFollows(end + length) {
          if isPossessive(end + length) { break scan }
          shape.insert(.hasNonASCII)
          hash = Lexicon.mix(hash, UInt8(ascii: "'"))
          end += length
        } else {
          break scan
        }
      }
    }
    if letters > 1 && capitals == letters { shape.insert(.allCapitals) }
    if endsLine(end), let broken = brokenWord(start, end, follows: tokens.last) {
      broken.bytes.withUnsafeBufferPointer { bytes in
        append(bytes, broken.hash, end: broken.end, shape, detail: Token.Detail.broken, into: &tokens)
      }
      resume(at: position)
    } else {
      let bytes = UnsafeBufferPointer(rebasing: text[start..<end])
      append(bytes, hash, end: end, shape, into: &tokens)
    }
    possessive(into: &tokens)
  }

  /// Appends the word of `bytes` that stands from here to `end`.
  @inline(__always) private mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt32, end: Int, _ shape: Token.Shape, detail: UInt8 = 0,
    into tokens: inout [Token]
  ) {
    let word = lexicon.word(bytes, hash: hash)
    var classes = lexicon.classes(of: word)
    let isListed = classes.contains(.listed)
    classes.remove(.listed)
    if !isListed {
      // An unknown word with a capital inside a sentence is a name, whatever its ending: `said Kelly`.
      classes.formUnion(
        shape.contains(.capitalised) && goesOn(tokens.last) ? .noun : SuffixRules.classes(bytes))
    }
    append(
      .word, length: end - position, detail: detail, shape: shape, word: word, isListed: isListed,
      classes: classes, into: &tokens)
  }

  /// Whether a sentence goes on behind `previous`: a word, a comma.
  private func goesOn(_ previous: Token?) -> Bool {
    guard let previous else { return false }
    return previous.kind == .word || previous.kind == .possessive || previous.isMark(UInt8(ascii: ","))
  }

  /// `’s` after a word is a token of its own.
  private mutating func possessive(into tokens: inout [Token]) {
    guard position < limit else { return }
    if text[position] == UInt8(ascii: "'"), isPossessive(position + 1) {
      append(.possessive, length: 2, into: &tokens)
    } else if text[position] >= 0x80 {
      let (scalar, length) = decode(at: position)
      guard scalar == 0x2019, isPossessive(position + length) else { return }
      append(.possessive, length: length + 1, into: &tokens)
    }
  }

  // MARK: - Looking

  func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  func letterFollows(_ offset: Int) -> Bool {
    guard offset < limit else { return false }
    let byte = text[offset]
    if byte < 0x80 { return ascii[Int(byte)] == .letter }
    return CharacterTable.classify(decode(at: offset).0).0 == .letter
  }

  /// Whether a lone `s` stands at `offset`.
  private func isPossessive(_ offset: Int) -> Bool {
    guard offset < limit, text[offset] | 0x20 == UInt8(ascii: "s") else { return false }
    guard offset + 1 < limit else { return true }
    let next = text[offset + 1]
    if next < 0x80 {
      let kind = ascii[Int(next)]
      return kind != .letter && kind != .digit
    }
    return CharacterTable.classify(decode(at: offset + 1).0).0 != .letter
  }

  private func isCapitalScalar(_ scalar: UInt32) -> Bool {
    // Latin-1 and the even code points of Latin Extended-A cover British and Welsh names (Ŵ, Ŷ, Ô).
    (0xC0...0xDE).contains(scalar) && scalar != 0xD7 || (0x100...0x137).contains(scalar) && scalar & 1 == 0
      || (0x14A...0x177).contains(scalar) && scalar & 1 == 0
  }

  /// The length of a web or mail address that starts here, if one does.
  private func addressLength() -> Int? {
    func starts(_ prefix: StaticString) -> Bool {
      let count = prefix.utf8CodeUnitCount
      guard position + count < limit else { return false }
      for offset in 0..<count where text[position + offset] | 0x20 != prefix.utf8Start[offset] | 0x20 {
        return false
      }
      return true
    }
    guard starts("http://") || starts("https://") || starts("www.") else { return nil }
    var end = position
    while end < limit, text[end] > 0x20, text[end] != UInt8(ascii: "\""), text[end] != UInt8(ascii: ">"),
      text[end] < 0x80
    { end += 1 }
    // A stop or bracket at the end belongs to the sentence.
    while end > position + 4, [0x2E, 0x2C, 0x29, 0x3B, 0x3A, 0x27].contains(text[end - 1]) { end -= 1 }
    return end - position
  }

  /// The scalar at `offset`, or the mark that stands there in pieces (`â€œ`).
  @inline(__always) private func decode(at offset: Int) -> (scalar: UInt32, length: Int) {
    let (scalar, length) = decodeScalar(at: offset)
    guard BrokenMark.mayBegin(scalar) else { return (scalar, length) }
    return BrokenMark(text: text, limit: limit).read(at: offset) ?? (scalar, length)
  }

  /// Decodes the scalar at `offset`; the text is valid UTF-8 by the document's contract, and a
  /// broken sequence is read as one replacement character rather than trusted.
  private func decodeScalar(at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(text[offset])
    func next(_ distance: Int) -> UInt32? {
      guard offset + distance < limit, text[offset + distance] & 0xC0 == 0x80 else { return nil }
      return UInt32(text[offset + distance] & 0x3F)
    }
    if first & 0xE0 == 0xC0, let b = next(1) { return ((first & 0x1F) << 6 | b, 2) }
    if first & 0xF0 == 0xE0, let b = next(1), let c = next(2) {
      return ((first & 0x0F) << 12 | b << 6 | c, 3)
    }
    if first & 0xF8 == 0xF0, let b = next(1), let c = next(2), let d = next(3) {
      return ((first & 0x07) << 18 | b << 12 | c << 6 | d, 4)
    }
    return (0xFFFD, 1)
  }
}

import Claims
import ReportText

/// What rules read tokens through: bounded by the block, every question safe at every index.
struct TimeReader {
  let analysed: AnalysedDocument
  var tokens: [Token] { analysed.tokens }
  let order: Generator.DateOrder
  let words: TimeWord.Table
  /// The first token of the block.
  private(set) var floor = 0
  /// The token after the block's last.
  private(set) var limit = 0
  /// Whether the block is a heading.
  private(set) var isHeading = false
  /// Where the last match ended: no rule looks back beyond it.
  var taken = 0

  /// A reader of `analysed`, with the `words` of its lexicon.
  init(_ analysed: AnalysedDocument, order: Generator.DateOrder, words: TimeWord.Table) {
    self.analysed = analysed
    self.order = order
    self.words = words
  }

  /// Bounds reading to the tokens of `block`.
  mutating func enter(_ block: TokenRange, isHeading: Bool = false) {
    floor = block.lowerBound
    limit = block.upperBound
    self.isHeading = isHeading
  }

  // MARK: - One token

  func inside(_ index: Int) -> Bool { index >= floor && index < limit }

  func word(_ index: Int) -> TimeWord { inside(index) ? words[tokens[index].word] : .unknown }

  func has(_ index: Int, _ classes: WordClasses) -> Bool { inside(index) && tokens[index].isAny(classes) }

  func mark(_ index: Int, _ code: Unicode.Scalar) -> Bool {
    inside(index) && tokens[index].isMark(UInt8(truncatingIfNeeded: code.value))
  }

  func isMoneySign(_ index: Int) -> Bool {
    inside(index)
      && (tokens[index].isMark(Token.Detail.poundSign) || tokens[index].isMark(Token.Detail.euroSign)
        || tokens[index].isMark(UInt8(ascii: "$")))
  }

  func isDash(_ index: Int) -> Bool {
    inside(index) && (tokens[index].isMark(UInt8(ascii: "-")) || tokens[index].isMark(Token.Detail.dash))
  }

  /// A hyphen with no space on either side.
  func isHyphen(_ index: Int) -> Bool { isDash(index) && isGlued(index) && isGlued(index + 1) }

  /// Whether nothing stands between the token and the one before.
  func isGlued(_ index: Int) -> Bool { inside(index) && !tokens[index].shape.contains(.spaceBefore) }

  func isCapital(_ index: Int) -> Bool { inside(index) && tokens[index].shape.contains(.capitalised) }

  func isNumber(_ index: Int) -> Bool { inside(index) && tokens[index].kind == .number }

  func isWord(_ index: Int) -> Bool { inside(index) && tokens[index].kind == .word }

  func isPossessive(_ index: Int) -> Bool {
    guard inside(index) else { return false }
    if tokens[index].kind == .possessive { return true }
    return tokens[index].kind == .quoteMark && isGlued(index)
      && (tokens[index].glyph == .closeSingle || tokens[index].glyph == .straightSingle)
  }

  /// The number that the lexicon gives the word.
  func number(_ index: Int) -> Int { analysed.lexicon.number(of: tokens[index].word) }

  /// Whether a sentence starts at the token, as far as its neighbours tell.
  func startsSentence(_ index: Int) -> Bool {
    guard index > floor else { return true }
    let before = tokens[index - 1]
    if before.kind == .quoteMark { return index - 1 == floor || !isWord(index - 2) }
    return before.isMark(UInt8(ascii: ".")) || before.isMark(UInt8(ascii: "!"))
      || before.isMark(UInt8(ascii: "?"))
      || before.isMark(UInt8(ascii: ":")) || before.isMark(Token.Detail.bullet)
  }

  // MARK: - Digits

  /// The value of a token that is digits alone, and how many they are; at most six.
  func integer(_ index: Int) -> (value: Int, digits: Int)? {
    guard isNumber(index) else { return nil }
    let token = tokens[index]
    let digits = Int(token.end - token.start)
    guard digits <= 6 else { return nil }
    var value = 0
    for offset in Int(token.start)..<Int(token.end) {
      let digit = analysed.document.text[offset] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return (value, digits)
  }

  /// The two halves of `2.30` or `13.45`.
  func pointed(_ index: Int) -> (left: Int, right: Int, rightDigits: Int)? {
    guard isNumber(index) else { return nil }
    let token = tokens[index]
    guard token.end - token.start <= 9 else { return nil }
    var halves = (0, 0)
    var digits = 0
    var behind = false
    for offset in Int(token.start)..<Int(token.end) {
      let byte = analysed.document.text[offset]
      if byte == UInt8(ascii: ".") {
        behind = true
      } else if byte == UInt8(ascii: ",") {
        return nil
      } else if behind {
        halves.1 = halves.1 * 10 + Int(byte &- 0x30)
        digits += 1
      } else {
        halves.0 = halves.0 * 10 + Int(byte &- 0x30)
      }
    }
    return behind ? (halves.0, halves.1, digits) : nil
  }

  /// The value of any number token: `61,609`, `7.4`.
  func decimal(_ index: Int) -> Double? {
    guard isNumber(index) else { return nil }
    let token = tokens[index]
    guard token.end - token.start <= 15 else { return nil }
    var value = 0.0
    var scale = 0.0
    for offset in Int(token.start)..<Int(token.end) {
      let byte = analysed.document.text[offset]
      if byte == UInt8(ascii: ".") {
        scale = 1
      } else if byte != UInt8(ascii: ",") {
        value = value * 10 + Double(byte &- 0x30)
        scale *= 10
      }
    }
    return scale > 0 ? value / scale : value
  }

  /// The letters and digits of a word such as `Q3`, `FY22`, `H1`: its letters in lower case, its number, how many digits.
  func lettered(_ index: Int) -> (letters: UInt16, count: Int, value: Int, digits: Int)? {
    guard isWord(index), tokens[index].shape.contains(.hasDigit), tokens[index].end - tokens[index].start <= 6
    else { return nil }
    var letters: UInt16 = 0
    var count = 0
    var value = 0
    var digits = 0
    for offset in Int(tokens[index].start)..<Int(tokens[index].end) {
      let byte = analysed.document.text[offset]
      if byte &- 0x30 < 10 {
        value = value * 10 + Int(byte &- 0x30)
        digits += 1
      } else {
        guard digits == 0, count < 2 else { return nil }
        letters = letters << 8 | UInt16(byte | 0x20)
        count += 1
      }
    }
    return digits > 0 ? (letters, count, value, digits) : nil
  }
}

import ReportText

/// What the number reader, the guards and the rules look at: the tokens of one sentence.
struct CountContext {
  /// The document.
  let text: AnalysedDocument
  /// Its tokens, by themselves for speed.
  let tokens: [Token]
  /// The first token of the sentence, or the first one that no quantity has taken yet.
  var lower = 0
  /// The end of the sentence.
  var upper = 0
  /// The first token of the sentence.
  var sentenceStart = 0
  /// Whether the sentence is a cell of a table, whose header says what a sign means.
  var isCell = false
  /// The numbers that only number paragraphs.
  let itemNumbers: ItemNumbers
  /// Where the block of the sentence starts, in bytes.
  var blockStart = 0
  /// Whether the document holds nothing but this sentence, so that its layout says nothing.
  var isAlone = false
  /// Whether the sentence is a cell of a table that holds one number and nothing else, which no guard need doubt.
  var isFigure = false

  init(_ text: AnalysedDocument, itemNumbers: ItemNumbers = ItemNumbers()) {
    self.text = text
    tokens = text.tokens
    self.itemNumbers = itemNumbers
  }

  /// Whether `numeral` is all that the document holds, so that nothing round it can tell what it is.
  func isWhole(_ numeral: Numeral) -> Bool {
    isAlone && numeral.tokens.lowerBound == sentenceStart && numeral.tokens.upperBound == upper
  }

  /// Whether token `index` is in the sentence and written `word`.
  func matches(_ index: Int, _ word: StaticString) -> Bool {
    index >= sentenceStart && index < upper && text.matches(index, word)
  }

  /// Whether token `index` is in the sentence and written as one of `words`.
  func matchesAny(_ index: Int, _ words: [StaticString]) -> Bool {
    guard index >= sentenceStart, index < upper else { return false }
    for word in words where text.matches(index, word) { return true }
    return false
  }

  /// Whether token `index` is in the sentence and has any of `classes`.
  func has(_ index: Int, _ classes: WordClasses) -> Bool {
    index >= sentenceStart && index < upper && tokens[index].isAny(classes)
  }

  /// Whether token `index` is in the sentence and of `kind`.
  func isKind(_ index: Int, _ kind: Token.Kind) -> Bool {
    index >= sentenceStart && index < upper && tokens[index].kind == kind
  }

  /// Whether token `index` is in the sentence and the mark `code`.
  func isMark(_ index: Int, _ code: UInt8) -> Bool {
    index >= sentenceStart && index < upper && tokens[index].isMark(code)
  }

  /// Whether token `index` is in the sentence and follows the one before without white space.
  func isGlued(_ index: Int) -> Bool {
    index > sentenceStart && index < upper && !tokens[index].shape.contains(.spaceBefore)
  }

  /// Whether token `index` is a hyphen or dash.
  func isDash(_ index: Int) -> Bool {
    isMark(index, UInt8(ascii: "-")) || isMark(index, Token.Detail.dash)
  }

  /// Whether token `index` is a hyphen with no space on either side, as in `two-thirds`.
  func isHyphen(_ index: Int) -> Bool { isDash(index) && isGlued(index) && isGlued(index + 1) }

  /// The length of token `index` in bytes.
  func length(_ index: Int) -> Int { Int(tokens[index].end - tokens[index].start) }

  /// The byte `offset` places into token `index`.
  func byte(_ index: Int, _ offset: Int) -> UInt8 { text.document.text[Int(tokens[index].start) + offset] }

  /// The byte `distance` places before the end of token `index`, in lower case; 0 before its start.
  func lastByte(_ index: Int, _ distance: Int = 0) -> UInt8 {
    let position = Int(tokens[index].end) - 1 - distance
    guard position >= Int(tokens[index].start) else { return 0 }
    let byte = text.document.text[position]
    return byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// Whether token `index` ends in `s`.
  func endsInS(_ index: Int) -> Bool { lastByte(index) == UInt8(ascii: "s") }

  /// Whether token `index` is a word that begins with a capital.
  func isCapitalised(_ index: Int) -> Bool {
    isKind(index, .word) && tokens[index].shape.contains(.capitalised)
  }

  /// The number that the word of token `index` stands for.
  func number(_ index: Int) -> Double { Double(text.lexicon.number(of: tokens[index].word)) }
}

/// Cuts blocks into sentences: at `.`, `!` and `?`, with the marks and brackets that close behind
/// them, where what follows can begin a sentence.
enum SentenceSplitter {
  /// The most tokens a sentence has; text without stops is cut there, so that rules which look
  /// through their sentence stay linear on any input.
  private static let longest = 500

  static func split(_ tokens: [Token], blocks: [TokenRange], text: [UInt8]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(tokens.count / 18 + blocks.count)
    for (block, range) in blocks.enumerated() where !range.isEmpty {
      var start = range.lowerBound
      var index = range.lowerBound
      while index < range.upperBound {
        if index - start >= longest {
          sentences.append(Sentence(tokens: start..<index, block: block))
          start = index
        }
        guard isStop(tokens, index, start: start, text: text) else {
          index += 1
          continue
        }
        var end = index + 1
        while end < range.upperBound, closes(tokens[end]) { end += 1 }
        if end < range.upperBound, !begins(tokens, end, limit: range.upperBound) {
          index = end
          continue
        }
        sentences.append(Sentence(tokens: start..<end, block: block))
        start = end
        index = end
      }
      if start < range.upperBound {
        sentences.append(Sentence(tokens: start..<range.upperBound, block: block))
      }
    }
    return sentences
  }

  /// Whether the token is a stop that may end a sentence.
  private static func isStop(_ tokens: [Token], _ index: Int, start: Int, text: [UInt8]) -> Bool {
    let token = tokens[index]
    guard token.kind == .punctuation else { return false }
    switch token.detail {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case Token.Detail.ellipsis: return token.shape.contains(.spaceAfter)
    case UInt8(ascii: "."):
      guard index > start else { return true }
      let before = tokens[index - 1]
      if token.shape.contains(.spaceBefore) { return true }
      if before.kind == .word {
        let length = before.end - before.start
        // An initial: J. Smith. A lone capital before a stop ends a sentence only with a letter in lower case before it (“Plan B.”).
        if length == 1, before.shape.contains(.capitalised), text[Int(before.start)] != UInt8(ascii: "I") {
          return index - 1 > start && tokens[index - 2].kind == .word
            && !tokens[index - 2].shape.contains(.capitalised)
        }
        if before.isAny(.abbreviation) {
          // `No. 7`, `Mr. Smith`; but `… at 9 a.m. The panel …` may end there.
          return false
        }
        if isNumero(tokens, index, start: start, text: text) { return false }
      }
      return true
    default: return false
    }
  }

  /// Whether the stop at `index` is that of `bin no. 7`, and not of an answer: `He said no. 7 officers came.`
  private static func isNumero(_ tokens: [Token], _ index: Int, start: Int, text: [UInt8]) -> Bool {
    let word = tokens[index - 1]
    guard word.end - word.start == 2, text[Int(word.start)] | 0x20 == UInt8(ascii: "n"),
      text[Int(word.start) + 1] | 0x20 == UInt8(ascii: "o"), index + 1 < tokens.count,
      tokens[index + 1].kind == .number
    else { return false }
    guard index - 1 > start else { return true }
    return tokens[index - 2].kind == .word && !tokens[index - 2].isAny([.verb, .pastVerb, .cue, .auxiliary])
  }

  /// Whether the token closes a sentence behind its stop.
  private static func closes(_ token: Token) -> Bool {
    if token.shape.contains(.spaceBefore) { return false }
    if token.kind == .quoteMark {
      return token.detail != QuoteGlyph.openDouble.rawValue && token.detail != QuoteGlyph.openSingle.rawValue
    }
    return token.kind == .punctuation
      && (token.detail == UInt8(ascii: ")") || token.detail == UInt8(ascii: "]")
        || token.detail == UInt8(ascii: ".") || token.detail == UInt8(ascii: "!")
        || token.detail == UInt8(ascii: "?"))
  }

  /// Whether a sentence can begin at the token.
  private static func begins(_ tokens: [Token], _ index: Int, limit: Int) -> Bool {
    let token = tokens[index]
    guard token.shape.contains(.spaceBefore) else {
      // `end.“Next` and `end.The`: a space was lost.
      return token.kind == .quoteMark && token.detail == QuoteGlyph.openDouble.rawValue
        || token.kind == .word && token.shape.contains(.capitalised) && index >= 2
          && tokens[index - 2].kind == .word && tokens[index - 2].end - tokens[index - 2].start > 2
    }
    switch token.kind {
    case .word:
      // `Ann Roe (Lab, N. Moor.) said`: a bracket closed behind the stop, and the sentence goes on.
      if tokens[index - 1].isMark(UInt8(ascii: ")")), !token.shape.contains(.capitalised) { return false }
      // `at 3 p.m. and that`: the stop belongs to a letter.
      if index >= 2, tokens[index - 2].kind == .word, tokens[index - 2].end - tokens[index - 2].start == 1,
        !token.shape.contains(.capitalised)
      {
        return false
      }
      // A sentence in a text without capitals begins in lower case; behind a full stop and a space
      // that is no abbreviation, any word may begin one.
      return true
    case .number, .quoteMark, .address, .symbol: return true
    case .possessive: return false
    case .punctuation:
      return token.detail == UInt8(ascii: "(") || token.detail == UInt8(ascii: "[")
        || token.detail == UInt8(ascii: "-") || token.detail == Token.Detail.dash
        || token.detail == Token.Detail.ellipsis
    }
  }
}

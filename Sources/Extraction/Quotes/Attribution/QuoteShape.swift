import ReportText

/// What kind of words stand in marks: whole sentences, a few words of one, or the name of a thing.
extension SpeechContext {
  /// Whether the words stand as a sentence: begun with a capital and ended inside the marks, or long.
  func isSentenceLike(_ quote: MarkedQuote) -> Bool {
    var first = quote.pieces[0].tokens.lowerBound
    let last = quote.pieces[quote.pieces.count - 1].tokens.upperBound - 1
    if quote.pieces.count > 1 { return true }
    // `“[The commissioner] claims …`
    if document[first].isMark(UInt8(ascii: "[")), first < last { first += 1 }
    let startsSentence = document[first].shape.contains(.capitalised) || startsBlock(quote)
    let endsSentence =
      document[last].kind == .punctuation && document[last].detail != UInt8(ascii: ")")
    let followed = last + 2 < document.tokens.count && document[last + 2].isMark(UInt8(ascii: ","))
    return startsSentence && (endsSentence || followed || hasVerb(quote.pieces[0].tokens)) && quote.count >= 3
  }

  /// Whether a sentence ends within the words and another begins.
  func holdsSentenceBreak(_ tokens: TokenRange) -> Bool {
    tokens.count > 4
      && document.sentence(of: tokens.lowerBound) != document.sentence(of: tokens.upperBound - 1)
  }

  private func hasVerb(_ range: TokenRange) -> Bool {
    range.count >= 4
      && range.contains {
        document[$0].isAny([.auxiliary, .modal])
          || document[$0].isAny(.pastVerb) && !document[$0].isAny(.adjective)
      }
  }

  /// Titles, nicknames, defined terms: words in marks that nobody said.
  func isNamedThing(_ quote: MarkedQuote) -> Bool {
    guard quote.pieces.count == 1, let open = quote.pieces[0].open else { return false }
    let tokens = quote.pieces[0].tokens
    if open > 0 {
      // (“the Panel”) defines a term.
      if document[open - 1].isMark(UInt8(ascii: "(")), let close = quote.pieces[0].close,
        close + 1 < document.tokens.count, document[close + 1].isMark(UInt8(ascii: ")")),
        tokens.count <= 8
      {
        return true
      }
      // `its slogan, “…”`
      let before = document[open - 1].isMark(UInt8(ascii: ",")) ? open - 2 : open - 1
      for word in SpeechContext.naming where before >= 0 && document.matches(before, word) {
        return tokens.count <= 10
      }
      if isNickname(quote.pieces[0], before: open) { return true }
    }
    // A title: every word of weight has a capital.
    guard tokens.count >= 2, tokens.count <= 12 else { return false }
    let last = document[tokens.upperBound - 1]
    guard last.kind == .word || last.isMark(UInt8(ascii: ",")) || last.kind == .number else { return false }
    let words = tokens.filter {
      document[$0].kind == .word
        && document[$0].isAny([.determiner, .preposition, .conjunction]) == false
    }
    return words.count >= 2 && words.allSatisfy { document[$0].shape.contains(.capitalised) }
  }

  /// `Ann “Annie” Roe`: a name within a name.
  private func isNickname(_ piece: QuotePiece, before open: Int) -> Bool {
    let next = piece.whole.upperBound
    guard piece.tokens.count <= 3, next < document.tokens.count else { return false }
    return [open - 1, piece.tokens.lowerBound, next].allSatisfy {
      document[$0].kind == .word && document[$0].shape.contains(.capitalised)
    }
  }

  private static let naming: [StaticString] = [
    "called", "titled", "entitled", "named", "nicknamed", "headlined", "subtitled", "codenamed", "so-called",
    "term", "word", "phrase", "slogan", "motto", "hashtag",
  ]
}

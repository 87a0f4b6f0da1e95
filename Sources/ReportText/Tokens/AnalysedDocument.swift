/// A run of tokens, half-open, as indices into `AnalysedDocument.tokens`.
public typealias TokenRange = Range<Int>

/// One sentence.
public struct Sentence: Hashable, Sendable {
  /// Its tokens.
  public var tokens: TokenRange
  /// The index of its block.
  public var block: Int
}

/// A document cut into tokens and sentences: what every rule reads.
///
/// Furniture has no tokens, so that no rule can find anything in it. A class, since every reader of
/// tokens holds one: handing it on must cost no more than a pointer.
public final class AnalysedDocument: Sendable {
  /// The document.
  public let document: Document
  /// The words that the tokens refer to.
  public let lexicon: Lexicon
  /// Every token of the report, in order.
  public let tokens: [Token]
  /// The tokens of each block of the document, empty for furniture.
  public let blocks: [TokenRange]
  /// Every sentence, in order.
  public let sentences: [Sentence]

  /// Cuts `document` into tokens and sentences.
  public init(_ document: Document, lexicon: Lexicon = .standard) {
    self.document = document
    self.lexicon = lexicon
    var tokens: [Token] = []
    var blocks: [TokenRange] = []
    // Room for short words: to grow is to copy it all.
    tokens.reserveCapacity(document.text.count / 4 + 16)
    blocks.reserveCapacity(document.blocks.count)
    document.text.withUnsafeBufferPointer { text in
      var tokeniser = Tokeniser(text: text, lexicon: lexicon, gaps: document.gaps)
      for block in document.blocks {
        let start = tokens.count
        if block.isReport { tokeniser.tokenise(block.span, into: &tokens) }
        blocks.append(start..<tokens.count)
      }
    }
    self.tokens = tokens
    self.blocks = blocks
    sentences = SentenceSplitter.split(tokens, blocks: blocks, text: document.text)
  }

  /// Token `index`; beyond either end of the document an empty one, so that a rule may look at any
  /// neighbour and none can stop the program.
  @inlinable public subscript(index: Int) -> Token {
    guard index >= 0, index < tokens.count else { return Token.none }
    return tokens[index]
  }

  /// The bytes of the tokens of `range`, from the first's start to the last's end.
  public func span(_ range: TokenRange) -> ByteSpan {
    guard !range.isEmpty else { return ByteSpan(0, 0) }
    return ByteSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// The bytes of the tokens of `range` without the gaps in between: more than one span where it goes on over a page
  /// break.
  public func spans(_ range: TokenRange) -> [ByteSpan] {
    let gaps = document.gaps
    let whole = span(range)
    guard !gaps.isEmpty, !range.isEmpty else { return [whole] }
    var low = 0
    var high = gaps.count
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle].start < whole.start { low = middle + 1 } else { high = middle }
    }
    var spans: [ByteSpan] = []
    var first = range.lowerBound
    while low < gaps.count, gaps[low].end <= whole.end {
      let next = firstToken(atOrAfter: gaps[low].start)
      // A word that is broken over the pages is not cut.
      if next > first, next < range.upperBound, Int(tokens[next - 1].end) <= gaps[low].start {
        spans.append(span(first..<next))
        first = next
      }
      low += 1
    }
    spans.append(span(first..<range.upperBound))
    return spans
  }

  /// The words of `range` as written.
  public func string(_ range: TokenRange) -> String { document.string(span(range)) }

  /// Whether token `index` is written `word` (given in lower-case ASCII), in any case.
  @inlinable public func matches(_ index: Int, _ word: StaticString) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    let token = tokens[index]
    let count = word.utf8CodeUnitCount
    guard Int(token.end - token.start) == count else {
      return token.isBroken && Int(token.end - token.start) > count && spells(token, word)
    }
    let start = Int(token.start)
    for offset in 0..<count {
      let byte = document.text[start + offset]
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if folded != word.utf8Start[offset] { return false }
    }
    return true
  }

  /// Whether the word that a line's end has broken is `word`.
  @usableFromInline func spells(_ token: Token, _ word: StaticString) -> Bool {
    let bytes = bytes(of: token)
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    for (offset, byte) in bytes.enumerated() {
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if folded != word.utf8Start[offset] { return false }
    }
    return true
  }

  /// The bytes that `token` spells: those of its span, without the hyphen and the break in a word that a line's
  /// end has broken.
  public func bytes(of token: Token) -> ArraySlice<UInt8> {
    guard token.isBroken else { return document.text[token.span.range] }
    return document.text.withUnsafeBufferPointer { text in
      let (first, second) = BrokenWord.halves(of: token.span, in: text)
      return ArraySlice(text[first.range]) + ArraySlice(text[second.range])
    }
  }

  /// The phrase of the lexicon that starts at token `index`, not running past `limit`, and its entry.
  public func phrase(at index: Int, limit: Int) -> (range: TokenRange, entry: LexiconEntry)? {
    guard let (count, entry) = lexicon.phrase(in: tokens, at: index, limit: limit) else { return nil }
    return (index..<(index + count), lexicon.entries[entry])
  }

  /// The index of the sentence that holds token `index`, by binary search.
  public func sentence(of index: Int) -> Int {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, sentences.count - 1))
  }

  /// The index of the block that holds the first token of `span`.
  public func block(at span: ByteSpan) -> Int {
    sentences.isEmpty ? 0 : sentences[sentence(of: firstToken(atOrAfter: span.start))].block
  }

  /// The index of the first token that starts at or after byte `offset`.
  public func firstToken(atOrAfter offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

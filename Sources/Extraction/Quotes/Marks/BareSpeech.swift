import Claims
import ReportText

/// Finds direct speech that has no marks: a block quotation between its edges, and what follows a
/// reporting verb and a colon to the end of the paragraph (`Ms Roe said: We want more officers.`).
///
/// Nothing shows where such speech ends but the layout, so that an attribution right beside it is a must.
struct BareSpeech {
  let document: AnalysedDocument
  private let cues: CueReader

  init(document: AnalysedDocument) {
    self.document = document
    cues = CueReader(document: document)
  }

  /// The fewest tokens that are taken for somebody's words.
  private static let shortest = 4
  /// How far before a colon the verb of a block quotation may stand (`said in a letter to the panel:`).
  private static let reach = 25
  /// The most tokens of a line `– Ann Roe, chair of the panel`.
  private static let longestCredit = 16

  /// `marked` with the speech without marks, in order of position. What is marked inside it is its children.
  func added(to marked: [MarkedQuote]) -> [MarkedQuote] {
    var result: [MarkedQuote] = []
    var next = 0
    var block = 0
    while block < document.blocks.count {
      let range = document.blocks[block]
      let isBlockQuote = document.document.blocks[block].kind == .blockQuote
      let end = isBlockQuote ? blockQuoteEnd(block) : block + 1
      defer { block = end }
      guard !range.isEmpty, var bare = isBlockQuote ? blockQuote(block..<end) : behindColon(block) else {
        continue
      }
      while next < marked.count, marked[next].whole.lowerBound < bare.whole.lowerBound {
        result.append(marked[next])
        next += 1
      }
      // A quotation that goes on into it, or that only some of it belongs to, keeps its marks.
      if let last = result.last, last.whole.upperBound > bare.whole.lowerBound { continue }
      var inside = next
      while inside < marked.count, marked[inside].whole.lowerBound < bare.whole.upperBound {
        bare.children += marked[inside].pieces
        inside += 1
      }
      guard bare.children.isEmpty || isBlockQuote else { continue }
      next = inside
      result.append(bare)
    }
    return result + marked[next...]
  }

  // MARK: - Block quotations

  private func blockQuoteEnd(_ block: Int) -> Int {
    var end = block
    while end < document.blocks.count,
      document.document.blocks[end].kind == .blockQuote || document.blocks[end].isEmpty
    { end += 1 }
    return end
  }

  private func blockQuote(_ blocks: Range<Int>) -> MarkedQuote? {
    var pieces = blocks.filter { !document.blocks[$0].isEmpty }
      .map { QuotePiece(tokens: document.blocks[$0], block: $0) }
    var hasCredit = false
    if pieces.count > 1, let last = pieces.last, isCredit(last.tokens) {
      pieces.removeLast()
      hasCredit = true
    } else if let last = pieces.last, let credit = creditInside(last.tokens) {
      pieces[pieces.count - 1].tokens = last.tokens.lowerBound..<credit
      hasCredit = true
    } else if let next = (blocks.upperBound..<min(document.blocks.count, blocks.upperBound + 2)).first(
      where: { !document.blocks[$0].isEmpty })
    {
      hasCredit = isCredit(document.blocks[next])
    }
    guard let first = pieces.first, document[first.tokens.lowerBound].kind != .quoteMark,
      hasCredit || isIntroduced(first.tokens.lowerBound)
    else { return nil }
    let quote = MarkedQuote(pieces: pieces, isBare: true)
    return quote.count >= BareSpeech.shortest ? quote : nil
  }

  /// Whether a block names who said what stands above: `– Ann Roe`.
  private func isCredit(_ range: TokenRange) -> Bool {
    range.count <= BareSpeech.longestCredit
      && (document[range.lowerBound].isMark(Token.Detail.dash)
        || document[range.lowerBound].isMark(UInt8(ascii: "-")))
  }

  /// Where in the last block of a block quotation such a credit begins: `… all that night. – Ann Roe`.
  private func creditInside(_ range: TokenRange) -> Int? {
    (max(range.lowerBound + 1, range.upperBound - BareSpeech.longestCredit)..<range.upperBound).last {
      isCredit($0..<range.upperBound) && document[$0 - 1].kind == .punctuation
    }
  }

  /// Whether the text before token `start` ends with a colon behind a reporting verb.
  private func isIntroduced(_ start: Int) -> Bool {
    guard start > 1, document[start - 1].isMark(UInt8(ascii: ":")) else { return false }
    let sentence = document.sentences[document.sentence(of: start - 1)].tokens
    return (max(sentence.lowerBound, start - BareSpeech.reach)..<start).contains {
      cues.isCue($0) || cues.isParticiple($0)
    }
  }

  // MARK: - Behind a colon

  private func behindColon(_ block: Int) -> MarkedQuote? {
    let kind = document.document.blocks[block].kind
    guard kind == .paragraph || kind == .listItem else { return nil }
    let range = document.blocks[block]
    for colon in range
    where document[colon].isMark(UInt8(ascii: ":")) && colon > range.lowerBound
      && cues.isCue(colon - 1)
    {
      let words = (colon + 1)..<range.upperBound
      guard words.count >= BareSpeech.shortest, startsSentence(words.lowerBound) else { return nil }
      return MarkedQuote(pieces: [QuotePiece(tokens: words, block: block)], isBare: true)
    }
    return nil
  }

  private func startsSentence(_ index: Int) -> Bool {
    document[index].kind == .word && document[index].shape.contains(.capitalised)
  }
}

import ReportText

/// The numbers that only number the paragraphs of a document: `1 Introduction … 2 The survey … 3 Fraud`, and a page
/// number that stands alone at its end.
struct ItemNumbers {
  /// The tokens of those numbers.
  private var tokens: Set<Int> = []

  /// No numbers.
  init() {}

  /// Looks at the first sentence of every block: a number before a capital is one of a series if the block
  /// numbered before or behind it continues the count.
  init(_ text: AnalysedDocument) {
    var found: [(token: Int, value: Int)] = []
    var block = -1
    for sentence in text.sentences where sentence.block != block {
      block = sentence.block
      guard text.document.blocks[block].kind != .tableCell,
        let value = ItemNumbers.number(text, sentence.tokens.lowerBound)
      else { continue }
      let next = sentence.tokens.lowerBound + 1
      if next < sentence.tokens.upperBound, text.tokens[next].kind == .word,
        text.tokens[next].shape.contains(.capitalised), text.tokens[next].shape.contains(.spaceBefore)
      {
        found.append((sentence.tokens.lowerBound, value))
      }
    }
    for (index, item) in found.enumerated() {
      let follows = index > 0 && found[index - 1].value == item.value - 1
      let leads = index + 1 < found.count && found[index + 1].value == item.value + 1
      if follows || leads { tokens.insert(item.token) }
    }
    if let last = text.sentences.last, last.tokens.count == 1, text.sentences.count > 1,
      text.document.blocks[last.block].kind == .paragraph,
      ItemNumbers.number(text, last.tokens.lowerBound) != nil
    {
      tokens.insert(last.tokens.lowerBound)
    }
  }

  /// Whether the number at token `index` only numbers its paragraph.
  func contains(_ index: Int) -> Bool { tokens.contains(index) }

  /// The number of at most three plain digits at token `index`.
  private static func number(_ text: AnalysedDocument, _ index: Int) -> Int? {
    let token = text.tokens[index]
    guard token.kind == .number, token.end - token.start <= 3 else { return nil }
    var value = 0
    for byte in text.document.text[Int(token.start)..<Int(token.end)] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}

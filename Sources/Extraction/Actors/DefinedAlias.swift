import ReportText

extension AnalysedDocument {
  /// The words that brackets behind a name put in its place: `(the Panel)`, `(“the Trust”)`, `(‘Panel’)`; and the
  /// token behind the bracket.
  func definedAlias(behind end: Int, limit: Int) -> (words: TokenRange, end: Int)? {
    guard end + 2 < limit, self[end].isMark(UInt8(ascii: "(")) else { return nil }
    var index = end + 1
    let isQuoted = self[index].kind == .quoteMark
    if isQuoted { index += 1 }
    if matches(index, "the") { index += 1 } else if !isQuoted { return nil }
    let start = index
    while index < limit, index - start < 4, self[index].kind == .word,
      self[index].shape.contains(.capitalised)
    {
      index += 1
    }
    let words = start..<index
    if isQuoted, index < limit, self[index].kind == .quoteMark { index += 1 }
    guard !words.isEmpty, index < limit, self[index].isMark(UInt8(ascii: ")")) else { return nil }
    return (words, index + 1)
  }
}

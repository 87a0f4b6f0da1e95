import ReportText

/// A stretch between quotation marks, marks left out.
struct QuotePiece: Hashable, Sendable {
  /// The tokens inside the marks.
  var tokens: TokenRange
  /// The opening mark; nil for a paragraph that carries on without one.
  var open: Int?
  /// The closing mark; nil where the quotation runs on or is never closed.
  var close: Int?
  /// The block that it stands in.
  var block: Int

  /// The tokens with their marks.
  var whole: TokenRange { (open ?? tokens.lowerBound)..<(close.map { $0 + 1 } ?? tokens.upperBound) }
}

/// One pair of marks, over as many paragraphs as it takes; or words that stand without marks where a
/// quotation must, such as a block quotation below `Ms Roe said:`.
struct MarkedQuote: Sendable {
  /// Its pieces in order, one a paragraph.
  var pieces: [QuotePiece]
  /// Quotations inside it, at any depth, in order of position.
  var children: [QuotePiece] = []
  /// Whether the last piece was closed by a mark.
  var isClosed = true
  /// Whether it has no marks, so that only an attribution right beside it makes it a quotation.
  var isBare = false

  /// From the first mark to the last.
  var whole: TokenRange { pieces[0].whole.lowerBound..<pieces[pieces.count - 1].whole.upperBound }
  /// The number of tokens inside the marks.
  var count: Int { pieces.reduce(0) { $0 + $1.tokens.count } }
}

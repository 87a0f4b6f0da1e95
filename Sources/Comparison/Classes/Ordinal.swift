import ReportText

/// A place in an order, in digits: `4th`.
struct Ordinal {
  /// The number and its ending.
  let tokens: TokenRange
  let value: Double

  /// Those among `tokens`, in order.
  static func all(in tokens: TokenRange, _ document: AnalysedDocument) -> [Ordinal] {
    tokens.compactMap { index in
      guard tokens.contains(index + 1), isEnding(index + 1, document) else { return nil }
      let digits = document.bytes(of: document[index])
      guard digits.count <= 6, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return Ordinal(tokens: index..<(index + 2), value: digits.reduce(0) { $0 * 10 + Double($1 - 0x30) })
    }
  }

  /// Whether `index` is the ending of an ordinal, written on to its number.
  static func isEnding(_ index: Int, _ document: AnalysedDocument) -> Bool {
    document[index - 1].kind == .number && document[index - 1].end == document[index].start
      && endings.contains { document.matches(index, $0) }
  }

  private static let endings: [StaticString] = ["st", "nd", "rd", "th"]
}

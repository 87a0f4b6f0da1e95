import ReportText

/// A place in an order, in digits: `4th`.
struct Ordinal {
  /// The token that it is.
  let token: Int
  let value: Double

  /// Those among `tokens`, in order.
  static func all(in tokens: TokenRange, _ document: AnalysedDocument) -> [Ordinal] {
    tokens.compactMap { index in
      let bytes = document.bytes(of: document[index])
      let digits = bytes.prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty, digits.count <= 6, endings.contains(where: { ends(bytes.dropFirst(digits.count), $0) })
      else { return nil }
      return Ordinal(token: index, value: digits.reduce(0) { $0 * 10 + Double($1 - 0x30) })
    }
  }

  private static let endings: [StaticString] = ["st", "nd", "rd", "th"]

  private static func ends(_ bytes: ArraySlice<UInt8>, _ ending: StaticString) -> Bool {
    bytes.count == 2 && bytes.elementsEqual(UnsafeBufferPointer(start: ending.utf8Start, count: 2))
  }
}

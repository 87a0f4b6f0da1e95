import ReportText

/// Tells whether words say that something is so or that it is not: a denial that came or went is no other
/// wording.
enum Polarity {
  /// Whether the words deny what they say: an odd number of denials in them.
  static func isNegative(_ words: TokenRange, _ document: AnalysedDocument) -> Bool {
    var isNegative = false
    for index in words where isNegation(index, document) { isNegative.toggle() }
    return isNegative
  }

  /// Whether a verb of saying denies what it reports.
  static func isDenial(_ words: TokenRange, _ document: AnalysedDocument) -> Bool {
    words.contains { index in denials.contains { document.matches(index, $0) } }
  }

  private static func isNegation(_ index: Int, _ document: AnalysedDocument) -> Bool {
    let token = document[index]
    guard token.kind == .word else { return false }
    if token.isAny(.negation) || words.contains(where: { document.matches(index, $0) }) {
      // `not only`, `no fewer than`.
      return !document.matches(index + 1, "only") && !document.matches(index + 2, "than")
    }
    guard token.isAny([.auxiliary, .modal]), token.end - token.start > 3 else { return false }
    let bytes = document.document.text[token.span.range]
    return bytes.suffix(5).elementsEqual("n’t".utf8) || bytes.suffix(3).elementsEqual("n't".utf8)
  }

  private static let words: [StaticString] = ["none", "nobody", "neither", "nothing"]
  private static let denials: [StaticString] = [
    "denied", "denies", "deny", "denying", "rejected", "disputed",
  ]
}

/// What a user searches for, as FTS5 takes it: every word is quoted, so that nothing in it is taken for syntax.
struct SearchWords {
  /// The expression; nil where there is no word in it.
  let expression: String?

  /// All words of `words` must be there; what stands in quotation marks must stand together.
  init(_ words: String) {
    var phrases: [String] = []
    for (turn, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if turn % 2 == 1 {
        phrases.append(String(part))
      } else {
        phrases += part.split { $0.isWhitespace }.map(String.init)
      }
    }
    let quoted = phrases.filter(SearchWords.hasWord).map(SearchWords.quoted)
    expression = quoted.isEmpty ? nil : quoted.joined(separator: " AND ")
  }

  /// A word in quotation marks; one inside is doubled.
  static func quoted(_ word: String) -> String {
    "\"" + word.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Whether there is a letter or a digit in it, without which it would match nothing.
  private static func hasWord(_ word: String) -> Bool { word.contains { $0.isLetter || $0.isNumber } }
}

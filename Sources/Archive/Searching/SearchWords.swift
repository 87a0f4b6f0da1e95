import Claims

/// What a user searches for, as FTS5 takes it: every word is quoted, so that nothing in it is taken for syntax.
struct SearchWords {
  /// The conditions, all of which must hold; empty where there is no word.
  let conditions: [String]

  /// All words of `words` must be there, in the singular or the plural; what stands in quotation marks must stand together
  /// as it is written. A number with its sign (`88%`, `£1.1m`) or its commas is that figure, and no part of another.
  init(_ words: String) {
    var conditions: [String] = []
    for (turn, part) in words.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if turn % 2 == 1 {
        if SearchWords.hasWord(part) { conditions.append(SearchWords.inText([String(part)])) }
      } else {
        conditions += part.split { $0.isWhitespace }.filter(SearchWords.hasWord).map(SearchWords.condition)
      }
    }
    self.conditions = conditions
  }

  /// What the columns that a user sees must hold.
  static func inText(_ phrases: [String], column: String = "{text speaker}") -> String {
    "\(column) : (\(phrases.map(quoted).joined(separator: " OR ")))"
  }

  private static func condition(_ word: Substring) -> String {
    if let figure = FigureWord(word) {
      return "facets : (\(figure.facets.map(quoted).joined(separator: " OR ")))"
    }
    return inText(WordForms.all(of: String(word)))
  }

  /// A word in quotation marks; one inside is doubled.
  static func quoted(_ word: String) -> String {
    "\"" + word.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// Whether there is a letter or a digit in it, without which it would match nothing.
  static func hasWord(_ word: some StringProtocol) -> Bool { word.contains { $0.isLetter || $0.isNumber } }
}

/// A figure as a user types it: `£1.1m`, `88%`, `600,000`, `4.88`. A plain whole number may be a year or a telephone number,
/// and is a word.
struct FigureWord {
  /// The words of the index that it may stand under.
  let facets: [String]

  init?(_ word: Substring) {
    var rest = word
    var kinds: [Quantity.Kind] = [.count, .money, .percent]
    var factor = 1.0
    if rest.hasPrefix("£") {
      rest = rest.dropFirst()
      kinds = [.money]
    }
    if rest.hasSuffix("%") {
      rest = rest.dropLast()
      kinds = [.percent]
    }
    for (ending, value) in [("bn", 1e9), ("m", 1e6), ("k", 1e3)] where rest.lowercased().hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
      factor = value
      break
    }
    let isPlain = rest == word && !rest.contains { $0 == "," || $0 == "." }
    guard !isPlain, rest.allSatisfy({ $0.isNumber && $0.isASCII || $0 == "," || $0 == "." }),
      let value = Double(rest.filter { $0 != "," })
    else { return nil }
    facets = kinds.compactMap { Facets.numberWord(value * factor, measureOf: $0) }
    guard !facets.isEmpty else { return nil }
  }
}

/// Names that stand in capitals only because they open a story or a heading.
enum ShoutedName {
  private static let small: Set<String> = ["of", "and", "the", "for", "in", "on", "at", "with"]

  /// `WESTMARCH Police` and `KESTREL POLICE AND CRIME PANEL` as names are written; acronyms (`HMICFRS`, `NHS Trust`)
  /// stay as they are.
  static func calmed(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 1, words[0].count > 3, isShouted(words[0]), words[0].contains(where: isVowel) else {
      return name
    }
    // In capitals throughout, or the first word alone and no acronym's tail.
    let others = words.dropFirst()
    guard others.allSatisfy({ isShouted($0) || $0.count < 2 }) || !others.contains(where: isShouted) else {
      return name
    }
    return words.enumerated().map { index, word in
      guard isShouted(word) else { return String(word) }
      let lower = word.lowercased()
      if index > 0, small.contains(lower) { return lower }
      return lower.split(separator: "-", omittingEmptySubsequences: false).map { part in
        part.prefix(1).uppercased() + part.dropFirst()
      }.joined(separator: "-")
    }.joined(separator: " ")
  }

  private static func isShouted(_ word: Substring) -> Bool {
    word.count > 1 && word.contains(where: \.isUppercase) && !word.contains(where: \.isLowercase)
  }

  private static func isVowel(_ letter: Character) -> Bool { "AEIOUY".contains(letter) }
}

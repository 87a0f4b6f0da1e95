import ReportText

/// The plurals of units, which records give in the singular: for show alone.
enum Plural {
  /// Plurals that no rule makes, and words that are singular and plural at once, by the singular: those of the lexicon's nouns.
  private static let irregular = Lexicon.standard.irregularPlurals

  /// Measures and masses that have no plural of their own.
  private static let uncounted: Set<String> = [
    "hertz", "kilohertz", "megahertz", "gigahertz", "horsepower", "stone", "percent",
    "electricity", "energy", "water", "fuel", "money", "cash", "funding", "income", "spending", "information",
    "equipment", "evidence", "cocaine", "heroin", "cannabis", "violence", "abuse", "behaviour",
  ]

  /// A unit behind a number: what is counted in the plural where the number is not one, and what it is counted by where
  /// that has a number of its own (`offence per 1000 person` → `offences per 1,000 people`).
  static func unit(_ unit: String, isOne: Bool) -> String {
    let parts = unit.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard let per = parts.firstIndex(of: "per"), per > 0, per + 1 < parts.count else {
      return isOne ? unit : noun(unit)
    }
    let counted = parts[..<per].joined(separator: " ")
    var base = parts[(per + 1)...].joined(separator: " ")
    if base.utf8.first.map({ $0 &- 0x30 < 10 }) == true, let number = Double(parts[per + 1]) {
      let rest = parts[(per + 2)...].joined(separator: " ")
      base = ([Wording.number(number)] + (rest.isEmpty ? [] : [number == 1 ? rest : noun(rest)]))
        .joined(separator: " ")
    }
    return "\(isOne ? counted : noun(counted)) per \(base)"
  }

  /// The plural of a noun with the words round it: of the last word, or of that before `of` (`member of staff`).
  static func noun(_ phrase: String) -> String {
    if let of = phrase.firstRange(of: " of ") {
      return noun(String(phrase[..<of.lowerBound])) + phrase[of.lowerBound...]
    }
    let start = phrase.lastIndex { $0 == " " || $0 == "-" }.map(phrase.index(after:)) ?? phrase.startIndex
    return phrase[..<start] + word(String(phrase[start...]))
  }

  private static func word(_ word: String) -> String {
    if let plural = irregular[word] { return plural }
    if uncounted.contains(word) || word.isEmpty { return word }
    func ends(_ endings: String...) -> Bool { endings.contains { word.hasSuffix($0) } }
    if ends("s", "x", "z", "ch", "sh") { return word + "es" }
    if ends("y"), !ends("ay", "ey", "oy", "uy") { return word.dropLast() + "ies" }
    return word + "s"
  }
}

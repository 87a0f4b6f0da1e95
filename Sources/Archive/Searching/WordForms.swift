/// The singular and the plural of English words. Stemming that goes further takes `officers` for `office`.
enum WordForms {
  private static let irregular: [(singular: String, plural: String)] = [
    ("child", "children"), ("person", "people"), ("man", "men"), ("woman", "women"), ("life", "lives"),
    ("knife", "knives"), ("policeman", "policemen"), ("policewoman", "policewomen"), ("thief", "thieves"),
  ]

  /// `word` in its singular and its plural, whichever it is.
  static func all(of word: String) -> [String] {
    let small = word.lowercased()
    guard small.count > 2, small.allSatisfy(\.isLetter) else { return [word] }
    var forms = [small]
    for form in singulars(of: small) + plurals(of: small) where !forms.contains(form) { forms.append(form) }
    return forms
  }

  /// What `word` may be the plural of.
  static func singulars(of word: String) -> [String] {
    if let pair = irregular.first(where: { $0.plural == word }) { return [pair.singular] }
    guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return [] }
    if word.hasSuffix("ies") { return [word.dropLast(3) + "y"] }
    let base = String(word.dropLast())
    // `boxes` is of `box`; `offences` is of `offence`.
    if word.hasSuffix("es"), ["s", "x", "z", "ch", "sh"].contains(where: base.dropLast().hasSuffix) {
      return [String(base.dropLast()), base]
    }
    return [base]
  }

  private static func plurals(of word: String) -> [String] {
    if let pair = irregular.first(where: { $0.singular == word }) { return [pair.plural] }
    if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) {
      return [word.dropLast() + "ies"]
    }
    if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return [word + "es"] }
    return [word + "s"]
  }
}

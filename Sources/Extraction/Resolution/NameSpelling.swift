/// How the parts of names are compared: in small letters, without accents, with plain apostrophes, as `Zoë` is also
/// written `Zoe`.
enum NameSpelling {
  /// The spelling to compare by.
  static func folded(_ name: String) -> String {
    let lower = name.lowercased()
    guard lower.utf8.contains(where: { $0 >= 0x80 }) else { return lower }
    var folded = String.UnicodeScalarView()
    for scalar in lower.unicodeScalars where !(0x300...0x36F).contains(scalar.value) {
      folded.append(plain[scalar] ?? scalar)
    }
    return String(folded)
  }

  /// The letter below each accent that names in these islands bear.
  private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
      ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"),
      ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűų"), ("w", "ŵẁẃẅ"), ("y", "ýÿŷỳ"),
      ("z", "źżž"),
      ("'", "’‘ʼ"),
    ]
    var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (letter, accented) in groups {
      for scalar in accented.unicodeScalars { plain[scalar] = letter }
    }
    return plain
  }()
}

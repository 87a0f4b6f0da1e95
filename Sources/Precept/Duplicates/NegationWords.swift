/// Words that turn a statement round, and those that come and go with them.
enum NegationWords {
  private static let negations = WordSet(
    ["not", "no", "never", "nor", "neither", "without", "nobody", "none", "nothing"])
  /// `She does not agree` and `she agrees`, `there is no plan` and `there is a plan`.
  private static let companions = WordSet(
    ["do", "does", "did", "a", "an", "the", "any", "with", "either", "ever"])

  /// `not`, which contractions hold.
  static let not = WordHash.of("not")
  static let can = WordHash.of("can")
  static let cannot = WordHash.of("cannot")
  /// What `won't` begins with, which says `will`.
  static let won = WordHash.of("won")
  static let will = WordHash.of("will")

  static func isNegation(_ hash: UInt64) -> Bool { negations.contains(hash) }
  static func isCompanion(_ hash: UInt64) -> Bool { companions.contains(hash) }
}

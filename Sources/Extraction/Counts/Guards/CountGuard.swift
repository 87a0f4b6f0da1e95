import ReportText

/// A reason why a number is no quantity.
protocol CountGuard: Sendable {
  /// The token to go on from, if `numeral` is no quantity; nil if this guard has nothing against it.
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int?
}

/// The guards in the order in which they are asked.
enum CountGuards {
  static let all: [any CountGuard.Type] = [
    TelephoneGuard.self, TimeOfDayGuard.self, YearGuard.self, DurationGuard.self, AgeGuard.self,
    ServiceNumberGuard.self,
    ScoreGuard.self, AddressGuard.self, LabelGuard.self, NameGuard.self, ListNumberGuard.self,
    PronounGuard.self,
  ]

  /// The token to go on from, if any guard holds that `numeral` is no quantity.
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    for rule in all {
      if let next = rule.skip(numeral, context) { return max(next, numeral.tokens.upperBound) }
    }
    return nil
  }
}

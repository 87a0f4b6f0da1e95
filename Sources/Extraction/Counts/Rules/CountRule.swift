import Claims
import ReportText

/// One way in which a number becomes a quantity.
protocol CountRule: Sendable {
  /// Its id, its one-line summary, and examples that a test runs.
  static var description: RuleDescription { get }
  /// What the number at hand is, if this rule knows; `numeral` has passed the guards.
  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch?
}

/// What a rule makes of a number.
struct CountMatch {
  /// The tokens from the number through the noun or unit.
  var tokens: TokenRange
  /// The kind of quantity.
  var kind: Quantity.Kind
  /// The number.
  var value: Quantity.Value
  /// The unit; nil for a rank or a number that counts something unnamed.
  var unit: String?
  /// The span of time that a sum of money is for.
  var per: String?
  /// The parts of a ratio.
  var fraction: Quantity.Fraction?
  /// How sure the value is.
  var confidence: Confidence
  /// Whether the unit is to be taken from the quantity before.
  var takesUnitFromBefore = false
}

/// The rules in the order in which they are tried: the first that knows the number has it.
enum CountRules {
  /// The rules.
  static let ordered: [any CountRule.Type] = [
    MultipleRule.self, MoneyRule.self, PercentRule.self, RankRule.self, MeasureRule.self, RatioRule.self,
    RateRule.self,
    OpenScaleRule.self, CardinalRule.self, PartOfThoseRule.self, BareNumberRule.self,
  ]

  /// Their descriptions.
  static let all: [RuleDescription] = ordered.map { $0.description } + [TableRule.description]
}

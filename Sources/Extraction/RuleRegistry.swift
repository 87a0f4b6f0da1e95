/// Every rule, in the order in which they are tried; each folder of rules lists its own.
public enum RuleRegistry {
  /// The rules of every kind.
  public static let all: [RuleDescription] =
    DateRules.all.map(\.description) + CountRules.all + QuoteRules.descriptions
}

/// Every rule, in the order in which they are tried.
public enum RuleRegistry {
  /// The rules of every kind.
  public static let all: [RuleDescription] = []
}

/// The rule that made a value, and how sure it is.
public struct Provenance: Hashable, Sendable {
  /// The identifier of the rule, as `precept rules` lists it (`date.financial-year`).
  public var rule: String
  /// How sure the value is.
  public var confidence: Confidence

  /// Made by `rule` with `confidence`.
  public init(rule: String, confidence: Confidence) {
    self.rule = rule
    self.confidence = confidence
  }
}

/// How sure a value is; measured on the annotated sets, not guessed.
public enum Confidence: String, Sendable, Comparable {
  /// Better than nothing; look before you quote.
  case weak
  /// Right in at least 85 of 100.
  case likely
  /// Right in at least 98 of 100.
  case certain

  private var order: Int {
    switch self {
    case .weak: 0
    case .likely: 1
    case .certain: 2
    }
  }

  /// From weak to certain.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.order < right.order }
}

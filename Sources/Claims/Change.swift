import ReportText

/// What became of one claim between two reports.
public struct Change: Hashable, Sendable {
  /// The classes of change.
  public enum Kind: String, Sendable, CaseIterable {
    /// Nothing.
    case unchanged
    /// The same fact in other words.
    case reworded
    /// A figure moved.
    case valueChanged = "value_changed"
    /// A deadline or planned date moved.
    case dateChanged = "date_changed"
    /// The same words are somebody else's now.
    case reattributed
    /// A figure carried over although its period has passed.
    case stale
    /// One claim is two now.
    case split
    /// Two claims are one now.
    case merged
    /// It is new.
    case added
    /// It is gone.
    case withdrawn
  }

  /// A value of a claim: the number or range of a figure, or a date in EDTF.
  public enum Value: Hashable, Sendable {
    /// A figure.
    case quantity(Quantity.Value)
    /// A date, EDTF.
    case date(String)
    /// A speaker's name.
    case name(String)
  }

  /// A piece of a quotation that was edited word by word.
  public struct Edit: Hashable, Sendable {
    /// What became of the words.
    public enum Kind: String, Sendable {
      /// They stand in both.
      case same
      /// They stood in the old report alone.
      case removed
      /// They stand in the new report alone.
      case inserted
    }

    /// What became of the words.
    public var kind: Kind
    /// Their place, in bytes of the old text where they are removed, else of the new one.
    public var span: ByteSpan

    /// Words at `span` that are `kind`.
    public init(_ kind: Kind, _ span: ByteSpan) {
      self.kind = kind
      self.span = span
    }
  }

  /// What became of it.
  public var kind: Kind
  /// The words in the old report, in bytes of its text; nil where it is new.
  public var old: ByteSpan?
  /// The words in the new report, in bytes of its text; nil where it is gone.
  public var new: ByteSpan?
  /// The whole of what is claimed, in bytes of the new report's text, or of the old one's where it is gone;
  /// nil where that is the words themselves.
  public var about: ByteSpan?
  /// The value before, of a change of value, date or speaker, and of a figure that stayed.
  public var oldValue: Value?
  /// The value after.
  public var newValue: Value?
  /// The unit of a figure.
  public var unit: String?
  /// Whether the figure is a place in an order, of which a share says nothing.
  public var isRank = false
  /// The kind of claim that it is about; nil for a sentence that is none.
  public var claim: Claim.Kind?
  /// The id of the claim in the old report.
  public var oldClaim: String?
  /// The id of the claim in the new report.
  public var newClaim: String?
  /// Whether the two values differ only in how exact they are (`some 1,300` and `1,312`).
  public var isPrecisionOnly = false
  /// By how many days a date moved.
  public var days: Int?
  /// Whether one of the two denies what the other says.
  public var isReversed = false
  /// Whether a promise or a target changed.
  public var isCommitment = false
  /// The words of a quotation that was edited, in order.
  public var edits: [Edit] = []
  /// How sure the class is.
  public var confidence: Confidence = .certain

  /// A change of `kind` between two places.
  public init(_ kind: Kind, old: ByteSpan?, new: ByteSpan?) {
    self.kind = kind
    self.old = old
    self.new = new
  }

  /// The difference of two numbers, new less old, to as many digits as the two have.
  public var difference: Double? {
    guard case .quantity(.number(let before))? = oldValue, case .quantity(.number(let after))? = newValue
    else { return nil }
    return Change.difference(from: before, to: after)
  }

  /// `after` less `before`, to as many digits as the two have.
  public static func difference(from before: Double, to after: Double) -> Double {
    // 84.3 less 84.1 is not 0.20000000000000284.
    var scale = 1e12
    var largest = max(before.magnitude, after.magnitude)
    while largest >= 1, scale > 1 {
      largest /= 10
      scale /= 10
    }
    return ((after - before) * scale).rounded() / scale
  }

  /// The difference in percent of the old number, to two decimal places; nil where that was 0.
  public var percent: Double? {
    guard !isRank, case .quantity(.number(let before))? = oldValue, let difference, before != 0 else {
      return nil
    }
    return (difference / before.magnitude * 10_000).rounded() / 100
  }
}

/// What a comparison could follow from neither report into the other: it may stand there in other words, so it
/// is called neither withdrawn nor added.
public struct Unfollowed: Hashable, Sendable {
  /// In bytes of the old report's text, in order.
  public var old: [ByteSpan]
  /// In bytes of the new report's text, in order.
  public var new: [ByteSpan]

  /// What was not followed.
  public init(old: [ByteSpan] = [], new: [ByteSpan] = []) {
    self.old = old
    self.new = new
  }

  /// How many they are, of both reports.
  public var count: Int { old.count + new.count }
}

import ReportText

/// One figure as it stands in each of several reports.
public struct FigureTrail: Hashable, Sendable {
  /// The figure in one report.
  public struct Stand: Hashable, Sendable {
    /// The id of its claim.
    public var claim: String
    /// What the claim is about, in bytes of the report's text.
    public var focus: ByteSpan
    /// The figure's own words, in bytes of the report's text.
    public var span: ByteSpan
    /// Its number or range.
    public var value: Quantity.Value
    /// Its unit.
    public var unit: String?

    /// A figure of `claim`.
    public init(claim: String, focus: ByteSpan, span: ByteSpan, value: Quantity.Value, unit: String?) {
      self.claim = claim
      self.focus = focus
      self.span = span
      self.value = value
      self.unit = unit
    }
  }

  /// Its stand in each report, in their order; nil in those that do not have it. Those that have it follow each other.
  public var stands: [Stand?]

  /// A figure with its stand in each report.
  public init(stands: [Stand?]) {
    self.stands = stands
  }

  /// Whether it stands in two reports at least.
  public var isFollowed: Bool { stands.count { $0 != nil } > 1 }

  /// Whether its value is not the same wherever it stands.
  public var isChanged: Bool { Set(stands.compactMap { $0?.value }).count > 1 }
}

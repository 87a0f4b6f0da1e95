import ReportText

/// A number with what it counts or measures.
public struct Quantity: Hashable, Sendable {
  /// The kinds of quantity.
  public enum Kind: String, Sendable {
    /// So many things.
    case count
    /// An amount of money.
    case money
    /// A percentage.
    case percent
    /// So many for each of something (`18 per 1,000 people`).
    case rate
    /// A share (`one in 11 requests`).
    case ratio
    /// A place in an order (`5th highest`).
    case rank
    /// A physical measure (`135cm`).
    case measure
  }

  /// A number, or a range that is not averaged.
  public enum Value: Hashable, Sendable {
    /// One number.
    case number(Double)
    /// From the first to the second, both included.
    case range(Double, Double)
  }

  /// What the text says about how exact the number is.
  public enum Qualifier: String, Sendable {
    /// some, about, nearly
    case approximately
    /// more than, over
    case moreThan = "more-than"
    /// fewer than, under
    case lessThan = "less-than"
    /// at least, a minimum of
    case atLeast = "at-least"
    /// up to, at most
    case upTo = "up-to"
    /// exactly, precisely
    case exactly
  }

  /// A change that the text states, with the parts that it gives.
  public struct Change: Hashable, Sendable {
    /// Up, down, or explicitly neither.
    public enum Direction: String, Sendable {
      /// Grew.
      case up
      /// Fell.
      case down
      /// Stayed as it was.
      case unchanged
    }

    /// Which way.
    public var direction: Direction
    /// The value before.
    public var from: Double?
    /// The value after.
    public var to: Double?
    /// The difference.
    public var by: Double?
    /// When it was `from`: the date at this index of `Findings.dates`.
    public var fromDate: Int?
    /// When it was, or is to be, `to`: the date at this index of `Findings.dates`.
    public var toDate: Int?

    /// A change in `direction`.
    public init(
      direction: Direction, from: Double? = nil, to: Double? = nil, by: Double? = nil, fromDate: Int? = nil,
      toDate: Int? = nil
    ) {
      self.direction = direction
      self.from = from
      self.to = to
      self.by = by
      self.fromDate = fromDate
      self.toDate = toDate
    }
  }

  /// The place, in bytes, from the qualifier or number through the counted noun.
  public var span: ByteSpan
  /// The kind of quantity.
  public var kind: Kind
  /// The number.
  public var value: Value
  /// A singular noun, an ISO 4217 code, `percent`, or `per N <unit>`; nil for a rank.
  public var unit: String?
  /// The span of time that a sum of money is for, where it is said right behind it: `year` in `£14 a year`.
  public var per: String?
  /// How exact the text says it is.
  public var qualifier: Qualifier?
  /// The numerator and denominator of a ratio.
  public var fraction: Fraction?
  /// The change that the text states.
  public var change: Change?
  /// The same figure, given more exactly: the quantity at this index of `Findings.counts`.
  public var sameAs: Int?
  /// The figure that the text puts in the place of this one, which it calls wrong: the quantity at this index
  /// of `Findings.counts`.
  public var correctedTo: Int?
  /// The rule that found it, and how sure the value is.
  public var provenance: Provenance

  /// The two parts of a ratio.
  public struct Fraction: Hashable, Sendable {
    /// The part.
    public var numerator: Double
    /// The whole.
    public var denominator: Double

    /// `numerator` in `denominator`.
    public init(numerator: Double, denominator: Double) {
      self.numerator = numerator
      self.denominator = denominator
    }
  }

  /// A quantity at `span`.
  public init(
    span: ByteSpan, kind: Kind, value: Value, unit: String?, qualifier: Qualifier? = nil,
    fraction: Fraction? = nil, change: Change? = nil, provenance: Provenance
  ) {
    self.span = span
    self.kind = kind
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.fraction = fraction
    self.change = change
    self.provenance = provenance
  }
}

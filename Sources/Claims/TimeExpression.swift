import ReportText

/// A temporal expression, resolved as far as the text gives a way to.
public struct TimeExpression: Hashable, Sendable {
  /// The types of TIMEX3.
  public enum Kind: String, Sendable {
    /// A day or anything longer.
    case date
    /// A time of day, with its date where known.
    case time
    /// A span of time.
    case duration
    /// Something that comes again.
    case set
  }

  /// What the text makes of the date ("until March 2022").
  public enum Role: String, Sendable {
    /// The start of a period.
    case from
    /// The end of a period.
    case until
    /// A deadline.
    case by
    /// The start of a period that still runs.
    case since
    /// The day on which something happens.
    case on
  }

  /// What a relative expression was resolved against.
  public enum Anchor: Hashable, Sendable {
    /// The publication date; `published` in the record.
    case published
    /// The date at this index of `Findings.dates`; `d3` in the record.
    case date(Int)
  }

  /// The place, in bytes.
  public var span: ByteSpan
  /// The TIMEX3 type.
  public var kind: Kind
  /// The value in EDTF (ISO 8601-2), a duration or a time of day without its date in ISO 8601 (`P18M`, `T14:30`); nil
  /// where the text gives no way to resolve it.
  public var value: String?
  /// The TIMEX3 value, where it differs from `value` (`2021-Q3`, `XXXX-11`, `PRESENT_REF`).
  public var timex: String?
  /// What the text makes of it.
  public var role: Role?
  /// What a relative expression was resolved against.
  public var anchor: Anchor?
  /// The rule that found it, and how sure the value is.
  public var provenance: Provenance

  /// An expression at `span`.
  public init(
    span: ByteSpan, kind: Kind, value: String?, timex: String? = nil, role: Role? = nil,
    anchor: Anchor? = nil, provenance: Provenance
  ) {
    self.span = span
    self.kind = kind
    self.value = value
    self.timex = timex
    self.role = role
    self.anchor = anchor
    self.provenance = provenance
  }
}

/// When a report was published, and how that is known.
public struct PublicationDate: Hashable, Sendable {
  /// The date in EDTF, to the day, month or year (`2021-11-25`, `2021-11`).
  public var value: String
  /// `given`, `heading` (of a meeting or report), `inferred`, or the raw value of the `PublicationClue.Basis` it came from.
  public var basis: String

  /// All that `basis` can be.
  public static let bases: Set<String> = [
    "given", "heading", "inferred", PublicationClue.Basis.jsonLD.rawValue,
    PublicationClue.Basis.meta.rawValue,
    PublicationClue.Basis.timeElement.rawValue, PublicationClue.Basis.url.rawValue,
    PublicationClue.Basis.dateline.rawValue, PublicationClue.Basis.capture.rawValue,
  ]

  /// A date known by `basis`.
  public init(value: String, basis: String) {
    self.value = value
    self.basis = basis
  }
}

import ReportText

/// How figures, or the dates of promises, moved through the reports of an archive.
public struct History: Hashable, Sendable {
  /// What one report says.
  public struct Point: Hashable, Sendable {
    /// The days that it is of: the period of a figure, the publication of a promise.
    public var days: DayRange
    /// The figure; of a promise the day by which it is to be kept, counted from 1 January 1970.
    public var value: Quantity.Value
    /// What kind of figure it is; nil of a date.
    public var kind: Quantity.Kind?
    /// What it counts, or its unit.
    public var unit: String?
    /// Whether it is a bound or about right.
    public var qualifier: Quantity.Qualifier?
    /// The figure or the date in the report's own words.
    public var words: String
    /// All that is claimed.
    public var text: String
    /// The claim's id.
    public var claim: String
    /// What is said of its report.
    public var source: SearchHit.Source

    /// What one report says.
    public init(
      days: DayRange, value: Quantity.Value, kind: Quantity.Kind?, unit: String?,
      qualifier: Quantity.Qualifier?, words: String,
      text: String, claim: String, source: SearchHit.Source
    ) {
      self.days = days
      self.value = value
      self.kind = kind
      self.unit = unit
      self.qualifier = qualifier
      self.words = words
      self.text = text
      self.claim = claim
      self.source = source
    }
  }

  /// One figure or promise, as it stood in each report that has it, in the order of their time.
  public var series: [[Point]]
  /// Whether the values are days.
  public var isOfDates: Bool

  /// A history of `series`.
  public init(series: [[Point]], isOfDates: Bool) {
    self.series = series
    self.isOfDates = isOfDates
  }
}

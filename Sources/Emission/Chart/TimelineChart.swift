/// A figure, or a date, as several reports give it, to be drawn.
///
/// The same chart gives the same bytes. Words of reports are shown and do nothing: control and directional characters become
/// their pictures or `�`.
public struct TimelineChart: Hashable, Sendable {
  /// What the values are.
  public enum Measure: Hashable, Sendable {
    /// Numbers of a unit as `Quantity.unit` gives it: a singular noun, an ISO 4217 code or `percent`; nil where there is none.
    case number(unit: String?)
    /// Dates: days since 1 January 1970.
    case date
  }

  /// What one report gives.
  public struct Point: Hashable, Sendable {
    /// The day that the value is of, in days since 1 January 1970. Drawn within the years 1 to 9999.
    public var day: Int
    /// The value, or the lower end of a range.
    public var low: Double
    /// The upper end of a range; otherwise the same as `low`.
    public var high: Double
    /// The report's title or name.
    public var report: String
    /// The report's own words.
    public var words: String
    /// Whether the report says that the value is not exact; the mark is hollow then.
    public var isApproximate: Bool
    /// Where the report is to be found: an address of the web, or on a page also one relative to it. Others are not followed.
    public var link: String?

    /// What `report` gives for `day`: `low`, or from `low` to `high`.
    public init(
      day: Int, low: Double, high: Double? = nil, report: String, words: String, isApproximate: Bool = false,
      link: String? = nil
    ) {
      self.day = day
      self.low = low
      self.high = high ?? low
      self.report = report
      self.words = words
      self.isApproximate = isApproximate
      self.link = link
    }
  }

  /// Values that follow each other; a line joins them in the order of their days.
  public struct Series: Hashable, Sendable {
    /// What it is called where there are several.
    public var name: String
    /// Its points, in any order.
    public var points: [Point]

    /// A series called `name`.
    public init(name: String, points: [Point]) {
      self.name = name
      self.points = points
    }
  }

  /// What stands over the chart.
  public var title: String
  /// What stands below the title.
  public var subtitle: String?
  /// What the values are.
  public var measure: Measure
  /// What is drawn. The first six have colours and shapes of their own, others are grey.
  public var series: [Series]

  /// A chart of `series`.
  public init(title: String, subtitle: String? = nil, measure: Measure, series: [Series]) {
    self.title = title
    self.subtitle = subtitle
    self.measure = measure
    self.series = series
  }

  /// The drawing as a whole SVG 1.1 document, UTF-8. It asks for nothing from anywhere, and follows the reader's choice of
  /// light or dark colours.
  public func svg() -> [UInt8] {
    var svg = XMLWriter()
    svg.markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    TimelineDrawing(ChartPoints(self), as: .document).write(&svg)
    return svg.bytes
  }
}

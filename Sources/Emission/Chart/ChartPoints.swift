/// The points of a chart in the order of their days, numbered as the table and the drawing number them.
struct ChartPoints {
  /// A point with its place among all.
  struct Entry {
    /// Its number, from 1.
    var number: Int
    /// The index of its series.
    var series: Int
    var point: TimelineChart.Point
  }

  let chart: TimelineChart
  /// All points, by day; those of one day in the order in which they are given.
  let all: [Entry]
  /// Those of them that can be drawn.
  let drawn: [Entry]

  /// The greatest value that is drawn: beyond it, doubles have no room for the steps of an axis.
  private static let greatest = 1e15

  init(_ chart: TimelineChart) {
    self.chart = chart
    var all: [Entry] = []
    for (index, series) in chart.series.enumerated() {
      for var point in series.points {
        point.day = ChartDate.drawable(point.day)
        if point.low > point.high { swap(&point.low, &point.high) }
        all.append(Entry(number: all.count, series: index, point: point))
      }
    }
    // The number so far is the place as given, which makes the order whole.
    all.sort { ($0.point.day, $0.number) < ($1.point.day, $1.number) }
    for index in all.indices { all[index].number = index + 1 }
    self.all = all
    let limit = chart.measure == .date ? Double(ChartDate.days.upperBound) : ChartPoints.greatest
    drawn = all.filter { $0.point.low.magnitude <= limit && $0.point.high.magnitude <= limit }
  }

  /// What the drawing shows, in a sentence, for those who do not see it.
  var summary: String {
    guard let first = drawn.first, let last = drawn.last else { return TimelineChart.nothing }
    let wording = ChartWording(chart.measure)
    // Two dates side by side would be taken for one another.
    let on = chart.measure == .date ? "as of " : ""
    func end(_ point: TimelineChart.Point) -> String {
      "\(wording.value(point)) (\(on)\(ChartDate.words(point.day)))"
    }
    let reports = Set(all.map(\.point.report)).count
    let many = "\(ChartWording.counted(all.count, "value")) in \(ChartWording.counted(reports, "report"))"
    if drawn.count == 1 {
      return "\(many): \(end(first.point))."
    }
    guard chart.series.count == 1 else {
      let days = [first, last].map { ChartDate.words($0.point.day) }
      let span = days[0] == days[1] ? days[0] : "\(days[0]) to \(days[1])"
      return "\(many), in \(ChartWording.counted(chart.series.count, "series")), \(span)."
    }
    return "\(many), from \(end(first.point)) to \(end(last.point))."
  }
}

extension TimelineChart {
  /// What stands in the place of a drawing without points.
  static let nothing = "No report gives a value that could be drawn."
}

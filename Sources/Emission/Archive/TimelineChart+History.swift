import Claims

extension TimelineChart {
  /// How many figures a chart shows at most; more cannot be told apart.
  private static let mostSeries = 12

  /// The chart of a history: what stands in several reports, the longest first; where nothing does, what stands in one.
  public init(_ history: History, title: String) {
    let followed = history.series.filter { $0.count > 1 }
    let shown = (followed.isEmpty ? history.series : followed.sorted { $0.count > $1.count })
      .prefix(TimelineChart.mostSeries)
    let leftOut = history.series.count - shown.count
    let units = Set(shown.joined().map(\.unit))
    self.init(
      title: title,
      subtitle: leftOut == 0
        ? nil : "\(leftOut) more \(leftOut == 1 ? "is" : "are") in the table alone",
      measure: history.isOfDates ? .date : .number(unit: units.count == 1 ? units.first ?? nil : nil),
      series: shown.map { series in
        Series(
          name: series.last?.text ?? "",
          points: series.map { point in
            Point(
              day: point.days.last, low: point.ends.low, high: point.ends.high,
              report: point.source.title ?? point.source.id, words: point.words,
              isApproximate: point.qualifier == .approximately, link: point.source.url)
          })
      })
  }
}

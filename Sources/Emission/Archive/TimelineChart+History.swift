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
    // Reports of one title are told apart by their names.
    var names: [String: Set<String>] = [:]
    for point in shown.joined() { names[point.source.title ?? "", default: []].insert(point.source.digest) }
    func name(_ source: SearchHit.Source) -> String {
      let file = source.id.split(separator: "/").last.map(String.init) ?? source.id
      guard let title = source.title else { return file }
      return (names[title]?.count ?? 0) > 1 ? "\(title) (\(file))" : title
    }
    self.init(
      title: title,
      subtitle: leftOut == 0
        ? nil
        : "\(leftOut) more \(leftOut == 1 ? "is" : "are") not drawn; precept archive history lists \(leftOut == 1 ? "it" : "them")",
      measure: history.isOfDates ? .date : .number(unit: units.count == 1 ? units.first ?? nil : nil),
      series: shown.map { series in
        Series(
          name: series.last?.text ?? "",
          points: series.map { point in
            Point(
              day: point.days.last, low: point.ends.low, high: point.ends.high,
              report: name(point.source), words: point.words,
              isApproximate: point.qualifier == .approximately, link: point.source.url)
          })
      })
  }
}

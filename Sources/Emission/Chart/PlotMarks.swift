/// The points of a drawing where they lie in it, and how they and the lines between them are drawn.
struct PlotMarks {
  /// A point in the drawing's units.
  struct Point {
    var entry: ChartPoints.Entry
    var x: Double
    /// Where its highest value lies.
    var top: Double
    /// Where its lowest value lies.
    var bottom: Double

    /// Where lines meet it.
    var middle: Double { (top + bottom) / 2 }
  }

  let area: PlotArea
  let wording: ChartWording
  /// All points, in the order of their numbers.
  let points: [Point]
  /// The points of each series, in the order of their days.
  let series: [[Point]]
  private let names: [String?]

  /// The half of a point's height.
  private let size: Double

  init(_ points: ChartPoints, in area: PlotArea) {
    self.area = area
    wording = ChartWording(points.chart.measure)
    names = points.chart.series.map { points.chart.series.count > 1 ? $0.name : nil }
    self.points = points.drawn.map { entry in
      Point(
        entry: entry, x: area.x(entry.point.day), top: area.y(entry.point.high),
        bottom: area.y(entry.point.low))
    }
    var series: [[Point]] = Array(repeating: [], count: points.chart.series.count)
    for point in self.points { series[point.entry.series].append(point) }
    self.series = series
    size = points.drawn.count > PointLabels.mostNumbered ? 3.5 : 5
  }

  /// Draws the lines of each series, the grey ones below the others.
  func writeLines(_ svg: inout XMLWriter) {
    for (index, points) in series.enumerated().reversed() where points.count > 1 {
      let places = points.map { "\(ChartMark.number($0.x)) \(ChartMark.number($0.middle))" }
      svg.path("M" + places.joined(separator: "L"), style: "line \(ChartMark.style(index))")
    }
  }

  /// Draws the points, the later over the earlier, each with what it says as its title.
  ///
  /// - Parameter form: what the points lead to: in a document to their reports, on a page to the rows of its table.
  func writePoints(_ svg: inout XMLWriter, in form: TimelineDrawing.Form) {
    for point in points {
      let isLink = writeBeginning(&svg, point.entry, form)
      svg.attribute(
        "class",
        "point \(ChartMark.style(point.entry.series))" + (point.entry.point.isApproximate ? " hollow" : ""))
      svg.markup("><title>")
      svg.text(title(of: point.entry))
      svg.markup("</title>\n")
      writeMark(&svg, point)
      svg.markup(isLink ? "</a>\n" : "</g>\n")
    }
  }

  /// Begins the element of a point, and returns whether it is a link.
  private func writeBeginning(
    _ svg: inout XMLWriter, _ entry: ChartPoints.Entry, _ form: TimelineDrawing.Form
  ) -> Bool {
    if !form.isDocument {
      // The table has the links of those who use no mouse.
      svg.markup("<a tabindex=\"-1\"")
      svg.attribute("href", "#p\(entry.number)")
      return true
    }
    guard let link = entry.point.link, ChartLink.isOfWeb(link) else {
      svg.markup("<g")
      return false
    }
    svg.markup("<a")
    svg.attribute("xlink:href", link)
    return true
  }

  private func writeMark(_ svg: inout XMLWriter, _ point: Point) {
    guard point.entry.point.low != point.entry.point.high else {
      svg.path(
        ChartMark.path(point.entry.series, x: point.x, y: point.top, size: size), style: "mark")
      return
    }
    let height = max(point.bottom - point.top, 2)
    svg.box(
      .init(left: point.x - size, top: point.middle - height / 2, width: size * 2, height: height),
      style: "mark range")
  }

  /// What a point says: its report, day, value and words.
  private func title(of entry: ChartPoints.Entry) -> String {
    let point = entry.point
    let parts = [names[entry.series], point.report, ChartDate.words(point.day), wording.value(point)]
    let words = ChartText.shown(point.words)
    return parts.compactMap { $0.map(ChartText.shown) }.joined(separator: " · ")
      + (words.isEmpty ? "" : " · “\(words)”")
  }
}

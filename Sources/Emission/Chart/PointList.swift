/// The list of a drawing's points, by number, in columns that are read from top to bottom.
struct PointList {
  private let points: ChartPoints
  private let form: TimelineDrawing.Form

  private static let rowHeight = 19.0

  init(_ points: ChartPoints, form: TimelineDrawing.Form) {
    self.points = points
    self.form = form
  }

  func write(_ svg: inout XMLWriter, _ y: inout Double) {
    let gap = 24.0
    let whole = form.width - 2 * form.margin
    let half = (whole - gap) / 2
    let columns = points.drawn.allSatisfy { ChartText.width(words(of: $0), size: 13) <= half - 46 } ? 2 : 1
    let width = columns == 2 ? half : whole
    let rows = (points.drawn.count + columns - 1) / columns
    let hasMarks = points.chart.series.count > 1
    y += 10
    for (index, entry) in points.drawn.enumerated() {
      let x = form.margin + (width + gap) * Double(index / rows)
      let base = y + PointList.rowHeight * (Double(index % rows) + 0.8)
      let start = x + (hasMarks ? 46 : 30)
      svg.line(String(entry.number), x: x + 22, y: base, style: "number", anchor: .end)
      if hasMarks {
        svg.markup("<g")
        svg.attribute(
          "class", ChartMark.style(entry.series) + (entry.point.isApproximate ? " hollow" : ""))
        svg.markup(">")
        svg.path(ChartMark.path(entry.series, x: x + 34, y: base - 4.5, size: 4), style: "mark")
        svg.markup("</g>\n")
      }
      svg.line(
        ChartText.cut(words(of: entry), size: 13, width: width - (start - x)), x: start, y: base,
        style: "name")
    }
    y += PointList.rowHeight * Double(rows)
  }

  private func words(of entry: ChartPoints.Entry) -> String {
    let value = ChartWording(points.chart.measure).short(entry.point)
    return "\(ChartDate.short(entry.point.day)) · \(value) · \(ChartText.shown(entry.point.report))"
  }
}

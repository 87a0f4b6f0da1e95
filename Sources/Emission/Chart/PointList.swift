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
    let columns = 2
    let gap = 24.0
    let width = (form.width - 2 * form.margin - gap * Double(columns - 1)) / Double(columns)
    let rows = (points.drawn.count + columns - 1) / columns
    let wording = ChartWording(points.chart.measure)
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
      let words =
        "\(ChartDate.short(entry.point.day)) · \(wording.short(entry.point)) · \(entry.point.report)"
      svg.line(
        ChartText.cut(words, size: 13, width: width - (start - x)), x: start, y: base, style: "name")
    }
    y += PointList.rowHeight * Double(rows)
  }
}

/// The names of the series with their marks, in rows over the plot, where there are several.
struct ChartLegend {
  private let entries: [(series: Int, name: String)]
  private let form: TimelineDrawing.Form

  private static let rowHeight = 22.0

  init(_ chart: TimelineChart, form: TimelineDrawing.Form) {
    self.form = form
    guard chart.series.count > 1 else {
      entries = []
      return
    }
    let longest = min(form.width - 2 * form.margin, 440) - 24
    var entries = chart.series.prefix(ChartMark.styles + 1).enumerated().map { index, series in
      let name = ChartText.cut(series.name, size: 13, width: longest)
      return (series: index, name: name.isEmpty ? "Series \(index + 1)" : name)
    }
    // Grey ones cannot be told from each other.
    let others = chart.series.count - ChartMark.styles
    if others > 1 { entries[ChartMark.styles].name = "\(others) others" }
    self.entries = entries
  }

  func write(_ svg: inout XMLWriter, _ y: inout Double) {
    guard !entries.isEmpty else { return }
    var x = form.margin
    for entry in entries {
      let length = 20 + ChartText.width(entry.name, size: 13) + 16
      if x > form.margin, x + length > form.width - form.margin {
        x = form.margin
        y += ChartLegend.rowHeight
      }
      svg.markup("<g")
      svg.attribute("class", ChartMark.style(entry.series))
      svg.markup(">")
      svg.path(ChartMark.path(entry.series, x: x + 7, y: y + 12, size: 5), style: "mark")
      svg.markup("</g>\n")
      svg.line(entry.name, x: x + 20, y: y + 16.5, style: "name")
      x += length
    }
    y += ChartLegend.rowHeight + 6
  }
}

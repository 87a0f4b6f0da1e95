/// Draws a chart: its title, what its marks mean, the plot and, in a document of its own, the list of its points.
struct TimelineDrawing {
  /// What the drawing is for.
  enum Form: Equatable {
    /// A document of its own, which says everything itself.
    case document
    /// A page with a title and a table, on wide screens.
    case wide
    /// The same on narrow ones.
    case narrow

    var isDocument: Bool { self == .document }
    /// The width in units, which are pixels unless the drawing is made larger or smaller.
    var width: Double { self == .narrow ? 400 : 960 }
    var plotHeight: Double { self == .narrow ? 320 : 400 }
    /// The room at the left and right.
    var margin: Double { isDocument ? 28 : 0 }
    /// The longest line of a report's name beside a point.
    var nameWidth: Double { self == .narrow ? 96 : 130 }
  }

  private let points: ChartPoints
  private let form: Form

  init(_ points: ChartPoints, as form: Form) {
    self.points = points
    self.form = form
  }

  private var inner: Double { form.width - 2 * form.margin }

  /// Writes the drawing as one `svg` element.
  func write(_ svg: inout XMLWriter) {
    var body = XMLWriter()
    let height = writeBody(&body)
    svg.markup("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" class=\"plot\"")
    let size = "\(ChartMark.number(form.width)) \(ChartMark.number(height))"
    svg.attribute("viewBox", "0 0 " + size)
    if form.isDocument {
      svg.markup(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"")
      svg.coordinate("width", form.width)
      svg.coordinate("height", height)
      // What is an image as a whole may hold no links.
      let hasLinks = points.drawn.contains { $0.point.link.map(ChartLink.isOfWeb) ?? false }
      svg.attribute("role", hasLinks ? "group" : "img")
      svg.markup(" aria-labelledby=\"title summary\">\n<title id=\"title\">")
      svg.text(ChartText.shown(points.chart.title))
      svg.markup("</title>\n<desc id=\"summary\">")
      svg.text(ChartText.shown(points.summary))
      svg.markup("</desc>\n<style>\n")
      svg.bytes.append(contentsOf: PageAssets.plot)
      svg.markup("</style>\n")
      svg.box(.init(left: 0, top: 0, width: form.width, height: height), style: "paper")
    } else {
      // The page says the same in its caption and table.
      svg.attribute("aria-hidden", "true")
      svg.markup(">\n")
    }
    svg.bytes.append(contentsOf: body.bytes)
    svg.markup("</svg>\n")
  }

  /// Writes all that is drawn, and returns how high it is.
  private func writeBody(_ svg: inout XMLWriter) -> Double {
    var y = form.isDocument ? 24.0 : 4
    if form.isDocument { writeTitle(&svg, &y) }
    guard !points.drawn.isEmpty else {
      svg.line(TimelineChart.nothing, x: form.margin, y: y + 24, style: "note")
      return y + 48
    }
    ChartLegend(points.chart, form: form).write(&svg, &y)
    let values = ValueAxis(points, height: form.plotHeight)
    let unit = ChartWording(points.chart.measure).unitName
    let name = ChartText.cut(
      unit, size: 13, width: inner - (values.isCut ? 210 : 0))
    svg.line(
      name + (values.isCut ? " (axis does not start at 0)" : ""), x: form.margin, y: y + 18, style: "unit")

    let area = PlotArea(points, values: values, top: y + 44, in: form)
    let marks = PlotMarks(points, in: area)
    let labels = PointLabels(marks, nameWidth: form.nameWidth)
    PlotAxes(area: area, measure: points.chart.measure).write(&svg)
    marks.writeLines(&svg)
    for label in labels.labels { svg.box(label.box, style: "paper under") }
    marks.writePoints(&svg, in: form)
    for label in labels.labels { write(label, &svg) }
    y = area.box.top + area.box.height + PlotAxes.footHeight

    for line in ChartText.lines(
      notes(labels, hasToday: area.today(points.chart.measure) != nil), size: 13, width: inner, most: 8)
    {
      svg.line(line, x: form.margin, y: y + 18, style: "note")
      y += 18
    }
    if form.isDocument, labels.kind == .numbered || labels.kind == .valued {
      PointList(points, form: form).write(&svg, &y)
    }
    return y + (form.isDocument ? 24 : 8)
  }

  private func writeTitle(_ svg: inout XMLWriter, _ y: inout Double) {
    // Bold letters with serifs are wider.
    for line in ChartText.lines(points.chart.title, size: 24 * 1.15, width: inner, most: 3) {
      svg.line(line, x: form.margin, y: y + 24, style: "title")
      y += 31
    }
    for line in ChartText.lines(points.chart.subtitle ?? "", size: 15, width: inner, most: 3) {
      svg.line(line, x: form.margin, y: y + 18, style: "subtitle")
      y += 21
    }
    y += 10
  }

  private func write(_ label: PointLabels.Label, _ svg: inout XMLWriter) {
    for (index, line) in label.lines.enumerated() {
      let y = label.box.top + PointLabels.lineHeight * (Double(index) + 0.78)
      svg.line(
        line.words, x: label.x, y: y, style: line.style, anchor: label.anchor, reference: line.reference)
    }
  }

  /// What a reader has to know to read the plot.
  private func notes(_ labels: PointLabels, hasToday: Bool) -> String {
    var notes: [String] = []
    if points.drawn.contains(where: { $0.point.isApproximate }) {
      notes.append("Hollow marks: values that the reports call approximate.")
    }
    if points.drawn.contains(where: { $0.point.low != $0.point.high }) {
      notes.append("Bars: ranges, from the lowest to the highest value.")
    }
    if hasToday {
      notes.append("Dotted line: dates that are the report’s own day; those below it had passed.")
    }
    switch labels.kind {
    case .named: break
    case .valued:
      notes.append("Numbers in brackets are those of the \(form.isDocument ? "list" : "table") below.")
    case .numbered:
      notes.append("Numbers are those of the \(form.isDocument ? "list" : "table") below.")
    case .sparse:
      notes.append(
        "\(ChartWording.counted(points.drawn.count, "value")); the first, last, highest and lowest have labels where they fit."
      )
    }
    let left = points.all.count - points.drawn.count
    if left > 0 { notes.append("\(ChartWording.counted(left, "value")) too great to be drawn.") }
    return notes.joined(separator: " ")
  }
}

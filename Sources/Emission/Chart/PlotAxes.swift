/// Draws what lies behind the points: the lines at the marks of the axes, and what the marks say.
struct PlotAxes {
  let area: PlotArea
  let measure: TimelineChart.Measure

  /// How much of the drawing the labels below the plot take.
  static let footHeight = 44.0

  func write(_ svg: inout XMLWriter) {
    let box = area.box
    let (right, bottom) = (box.left + box.width, box.top + box.height)
    for mark in area.values.marks {
      let y = area.y(mark.value)
      let isZero = mark.value == 0 && measure != .date
      svg.stroke(from: (box.left, y), to: (right, y), style: isZero ? "axis" : "grid")
      svg.line(mark.label, x: box.left - 10, y: y + 4.5, style: "tick", anchor: .end)
    }
    for (day, label) in zip(area.ticks.days, area.ticks.labels) {
      let x = area.x(day)
      svg.stroke(from: (x, bottom), to: (x, bottom + 6), style: "axis")
      svg.line(label.name, x: x, y: bottom + 21, style: "tick", anchor: .middle)
      if let year = label.year {
        svg.line(year, x: x, y: bottom + 37, style: "tick year", anchor: .middle)
      }
    }
    // A solid line is where things start.
    let isStart = measure == .date || area.values.lower == 0
    svg.stroke(from: (box.left, bottom), to: (right, bottom), style: isStart ? "axis" : "axis cut")
    if area.values.isCut { writeBreak(&svg) }
    // What lies below the line of the days themselves has passed.
    if let today = area.today(measure) { svg.stroke(from: today.start, to: today.end, style: "today") }
  }

  /// The zigzag of an axis that leaves 0 out, at the end where 0 would be.
  private func writeBreak(_ svg: inout XMLWriter) {
    let box = area.box
    let start = area.values.lower > 0 ? box.top + box.height - 24 : box.top
    let places = [(0, 0), (0, 5), (-5, 8), (5, 13), (0, 16), (0, 24)].map { x, y in
      "\(ChartMark.number(box.left + Double(x))) \(ChartMark.number(start + Double(y)))"
    }
    svg.path("M" + places.joined(separator: "L"), style: "break")
  }
}

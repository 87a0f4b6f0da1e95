/// The part of a drawing between its axes: where days and values lie in it, and the marks of both axes.
struct PlotArea {
  let box: LabelRoom.Box
  let days: ClosedRange<Int>
  let ticks: DateTicks
  let values: ValueAxis

  /// An area below `top` with room for the marks of `values` at its left.
  init(_ points: ChartPoints, values: ValueAxis, top: Double, in form: TimelineDrawing.Form) {
    let left = form.margin + (values.marks.map { ChartText.width($0.label, size: 13) }.max() ?? 0) + 12
    box = LabelRoom.Box(
      left: left, top: top, width: form.width - left - form.margin - 8, height: form.plotHeight)
    days = PlotArea.padded(points.drawn.map(\.point.day), part: 12)
    // Closer marks say no more; narrow drawings can do with what their labels need.
    ticks = DateTicks(in: days, most: Int(box.width / (form == .narrow ? 64 : 88)))
    self.values = values
  }

  /// Where `day` lies across.
  func x(_ day: Int) -> Double {
    box.left + box.width * Double(day - days.lowerBound) / Double(days.upperBound - days.lowerBound)
  }

  /// Where `value` lies from the top.
  func y(_ value: Double) -> Double {
    box.top + box.height * (values.upper - value) / (values.upper - values.lower)
  }

  /// The ends of the line of days that are the same on both axes: nil for numbers, and where no day lies on both.
  func today(_ measure: TimelineChart.Measure) -> (
    start: (x: Double, y: Double), end: (x: Double, y: Double)
  )? {
    let first = max(days.lowerBound, Int(values.lower))
    let last = min(days.upperBound, Int(values.upper))
    guard measure == .date, first < last else { return nil }
    return ((x(first), y(Double(first))), (x(last), y(Double(last))))
  }

  /// The days from the first to the last of `days` and at both ends so much room as one part of `part` of them; half a year and
  /// more round a single one.
  static func padded(_ days: [Int], part: Int) -> ClosedRange<Int> {
    guard let first = days.min(), let last = days.max() else { return 0...1 }
    let room = first == last ? 200 : max(1, (last - first) / part)
    return (first - room)...(last + room)
  }
}

/// The axis of values.
struct ValueAxis {
  /// The value at its lower end.
  let lower: Double
  /// The value at its upper end.
  let upper: Double
  /// The values that have a mark, and what stands there.
  let marks: [(value: Double, label: String)]
  /// Whether it is one of numbers without 0.
  let isCut: Bool

  /// The axis for the drawn of `points`, `height` high.
  init(_ points: ChartPoints, height: Double) {
    let wording = ChartWording(points.chart.measure)
    let low = points.drawn.map(\.point.low).min() ?? 0
    let high = points.drawn.map(\.point.high).max() ?? 0
    switch points.chart.measure {
    case .date:
      let days = PlotArea.padded([low, high].map(ChartWording.day), part: 5)
      let ticks = DateTicks(in: days, most: Int(height / 44))
      (lower, upper) = (Double(days.lowerBound), Double(days.upperBound))
      marks = zip(ticks.days, ticks.wholeLabels).map { (Double($0), $1) }
      isCut = false
    case .number(let unit):
      let isPercent = unit == "percent"
      let isWhole =
        !isPercent
        && points.drawn.allSatisfy {
          $0.point.low == $0.point.low.rounded() && $0.point.high == $0.point.high.rounded()
        }
      let ticks = NumberTicks(low: low, high: high, isWhole: isWhole, ceiling: isPercent ? 100 : nil)
      (lower, upper) = (ticks.lower, ticks.upper)
      marks = zip(ticks.values, wording.axis(ticks.values, step: ticks.step)).map { ($0, $1) }
      isCut = !ticks.hasZero
    }
  }
}

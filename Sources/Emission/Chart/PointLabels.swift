/// What stands beside the points of a drawing: their values and reports where all of them fit, otherwise numbers that a list
/// explains, and in drawings of very many points the values of a few.
struct PointLabels {
  /// What the labels are.
  enum Kind {
    /// Every point has its value and the name of its report.
    case named
    /// Points have numbers; those that would be covered have none.
    case numbered
    /// The first, the last, the lowest and the highest point of each series have their values, where these fit.
    case sparse
  }

  /// The words beside a point.
  struct Label {
    var lines: [(words: String, style: String)]
    var x: Double
    var box: LabelRoom.Box
    var anchor: XMLWriter.Anchor
  }

  /// Beyond so many points, numbers would cover the points.
  static let mostNumbered = 60
  /// Beyond so many points, names do.
  private static let mostNamed = 24
  /// The height of a line of a label.
  static let lineHeight = 15.0

  let kind: Kind
  let labels: [Label]

  /// The labels of the points of `marks`.
  init(_ marks: PlotMarks, nameWidth: Double) {
    let free = Room(marks)
    let named = marks.points.count <= PointLabels.mostNamed ? PointLabels.named(marks, nameWidth, free) : nil
    if let named {
      (kind, labels) = (.named, named)
    } else if marks.points.count <= PointLabels.mostNumbered {
      (kind, labels) = (.numbered, PointLabels.numbered(marks, free))
    } else {
      (kind, labels) = (.sparse, PointLabels.sparse(marks, free))
    }
  }

  /// The values and names of all points; nil where one has no room, or two reports would have the same name.
  private static func named(_ marks: PlotMarks, _ width: Double, _ free: Room) -> [Label]? {
    var room = free
    var reports: [String: String] = [:]
    var labels: [Label] = []
    for point in marks.points {
      let name = ChartText.lines(point.entry.point.report, size: 12, width: width, most: 2)
      let report = point.entry.point.report
      guard reports.updateValue(report, forKey: name.joined(separator: " ")) ?? report == report else {
        return nil
      }
      let lines = [(marks.wording.short(point.entry.point), "value")] + name.map { ($0, "report") }
      guard let label = room.place(lines, at: point) else { return nil }
      labels.append(label)
    }
    return labels
  }

  /// Numbers; points on the same spot share a label.
  private static func numbered(_ marks: PlotMarks, _ free: Room) -> [Label] {
    struct Spot: Hashable { var x, top, bottom: Int }
    var room = free
    var order: [Spot] = []
    var spots: [Spot: [PlotMarks.Point]] = [:]
    for point in marks.points {
      let spot = Spot(x: Int(point.x / 6), top: Int(point.top / 6), bottom: Int(point.bottom / 6))
      if spots[spot] == nil { order.append(spot) }
      spots[spot, default: []].append(point)
    }
    return order.compactMap { spot in
      guard let points = spots[spot], let first = points.first else { return nil }
      let words = ChartText.cut(runs(points.map(\.entry.number)), size: 12, width: 90)
      return room.place([(words, "number")], at: first)
    }
  }

  /// Numbers in rising order, as newspapers print them: `1–3, 7`.
  static func runs(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }

  private static func sparse(_ marks: PlotMarks, _ free: Room) -> [Label] {
    var room = free
    var labels: [Label] = []
    for points in marks.series where !points.isEmpty {
      let ends = [points.first, points.last]
      let extremes = [
        points.max { $0.entry.point.high < $1.entry.point.high },
        points.min { $0.entry.point.low < $1.entry.point.low },
      ]
      var done: Set<Int> = []
      for case let point? in ends + extremes where done.insert(point.entry.number).inserted {
        let lines = [
          (marks.wording.short(point.entry.point), "value"),
          (ChartDate.short(point.entry.point.day), "report"),
        ]
        if let label = room.place(lines, at: point) { labels.append(label) }
      }
    }
    return labels
  }

  /// The room for labels: beside lines if there is any, else over them, never over points and other labels.
  private struct Room {
    private var besideLines: LabelRoom
    private var overLines: LabelRoom

    init(_ marks: PlotMarks) {
      let box = marks.area.box
      overLines = LabelRoom(
        .init(left: box.left + 4, top: box.top - 16, width: box.width + 4, height: box.height + 14))
      for point in marks.points {
        overLines.take(
          .init(left: point.x - 6, top: point.top - 6, width: 12, height: point.bottom - point.top + 12))
      }
      besideLines = overLines
      for points in marks.series {
        for (start, end) in zip(points, points.dropFirst()) {
          besideLines.take(from: (start.x, start.middle), to: (end.x, end.middle))
        }
      }
    }

    mutating func place(_ lines: [(words: String, style: String)], at point: PlotMarks.Point) -> Label? {
      // Bold words are longer.
      let width = lines.map { ChartText.width($0.words, size: $0.style == "report" ? 12 : 13.5) }.max() ?? 0
      let height = PointLabels.lineHeight * Double(lines.count)
      let places = Room.places(point, width: width + 4, height: height)
      guard
        let place = places.first(where: { besideLines.isFree($0.box) })
          ?? places.first(where: { overLines.isFree($0.box) })
      else { return nil }
      besideLines.take(place.box)
      overLines.take(place.box)
      return Label(lines: lines, x: place.x, box: place.box, anchor: place.anchor)
    }

    /// Where a label may stand: above, below and at the sides, the best first.
    private static func places(
      _ point: PlotMarks.Point, width: Double, height: Double
    ) -> [(box: LabelRoom.Box, x: Double, anchor: XMLWriter.Anchor)] {
      let (above, below) = (point.top - 8 - height, point.bottom + 8)
      func middle(_ top: Double) -> (LabelRoom.Box, Double, XMLWriter.Anchor) {
        (.init(left: point.x - width / 2, top: top, width: width, height: height), point.x, .middle)
      }
      func start(_ left: Double, _ top: Double) -> (LabelRoom.Box, Double, XMLWriter.Anchor) {
        (.init(left: left, top: top, width: width, height: height), left + 2, .start)
      }
      func end(_ right: Double, _ top: Double) -> (LabelRoom.Box, Double, XMLWriter.Anchor) {
        (.init(left: right - width, top: top, width: width, height: height), right - 2, .end)
      }
      let side = point.middle - height / 2
      return [
        middle(above), middle(below), start(point.x + 9, side), end(point.x - 9, side),
        start(point.x - 7, above), end(point.x + 7, above), start(point.x - 7, below),
        end(point.x + 7, below),
      ]
    }
  }
}

/// What stands beside the points of a drawing: their values and reports where all of them fit, otherwise numbers that a list
/// explains, and in drawings of very many points the values of a few.
struct PointLabels {
  /// What the labels are.
  enum Kind {
    /// Every point has its value and the name of its report.
    case named
    /// Every point has its value and a number.
    case valued
    /// Points have numbers; those that would be covered have none.
    case numbered
    /// The first, the last, the lowest and the highest point of each series have their values, where these fit.
    case sparse
  }

  /// A line of a label.
  struct Line {
    var words: String
    var style: String
    /// A number that the list explains.
    var reference: String?

    /// About how long it is; bold words are longer.
    var width: Double {
      ChartText.width(words, size: style == "report" ? 12 : 13.5)
        + (reference.map { ChartText.width(" [\($0)]", size: 11) } ?? 0)
    }
  }

  /// The words beside a point.
  struct Label {
    var lines: [Line]
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
    let free = LabelPlaces(marks)
    let isFew = marks.points.count <= PointLabels.mostNamed
    if isFew, let named = PointLabels.named(marks, nameWidth, free) {
      (kind, labels) = (.named, named)
    } else if isFew, let valued = PointLabels.valued(marks, free) {
      (kind, labels) = (.valued, valued)
    } else if marks.points.count <= PointLabels.mostNumbered {
      (kind, labels) = (.numbered, PointLabels.numbered(marks, free))
    } else {
      (kind, labels) = (.sparse, PointLabels.sparse(marks, free))
    }
  }

  /// The values and names of all points; nil where one has no room, or two reports would have the same name.
  private static func named(_ marks: PlotMarks, _ width: Double, _ free: LabelPlaces) -> [Label]? {
    var room = free
    var reports: [String: String] = [:]
    var labels: [Label] = []
    for point in marks.points {
      let report = point.entry.point.report
      let name = ChartText.lines(report, size: 12, width: width, most: 2)
      guard reports.updateValue(report, forKey: name.joined(separator: " ")) ?? report == report else {
        return nil
      }
      let value = Line(words: marks.wording.short(point.entry.point), style: "value")
      let lines = [value] + name.map { Line(words: $0, style: "report") }
      guard let label = room.place(lines, at: point) else { return nil }
      labels.append(label)
    }
    return labels
  }

  /// The values of all points, each with its number; nil where one has no room.
  private static func valued(_ marks: PlotMarks, _ free: LabelPlaces) -> [Label]? {
    var room = free
    var labels: [Label] = []
    for point in marks.points {
      let line = Line(
        words: marks.wording.short(point.entry.point), style: "value", reference: String(point.entry.number))
      guard let label = room.place([line], at: point) else { return nil }
      labels.append(label)
    }
    return labels
  }

  /// Numbers; points that cover each other share a label.
  private static func numbered(_ marks: PlotMarks, _ free: LabelPlaces) -> [Label] {
    var room = free
    var groups: [[PlotMarks.Point]] = []
    for point in marks.points {
      // Points of about the same day follow each other, so that the last few groups are enough.
      let near = groups.indices.suffix(8).last { index in
        let first = groups[index][0]
        return (point.x - first.x).magnitude < 8 && (point.middle - first.middle).magnitude < 8
      }
      if let near { groups[near].append(point) } else { groups.append([point]) }
    }
    return groups.compactMap { group in
      let words = ChartText.cut(runs(group.map(\.entry.number)), size: 12, width: 90)
      return room.place([Line(words: words, style: "number")], at: group[0])
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

  private static func sparse(_ marks: PlotMarks, _ free: LabelPlaces) -> [Label] {
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
          Line(words: marks.wording.short(point.entry.point), style: "value"),
          Line(words: ChartDate.short(point.entry.point.day), style: "report"),
        ]
        if let label = room.place(lines, at: point) { labels.append(label) }
      }
    }
    return labels
  }
}

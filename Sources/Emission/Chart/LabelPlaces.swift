/// The room for labels: beside lines if there is any, else over them, never over points and other labels.
struct LabelPlaces {
  private var besideLines: LabelRoom
  private var overLines: LabelRoom

  init(_ marks: PlotMarks) {
    let box = marks.area.box
    overLines = LabelRoom(
      .init(left: box.left + 4, top: box.top - 16, width: box.width + 4, height: box.height + 14))
    for point in marks.points {
      overLines.take(
        .init(left: point.x - 4, top: point.top - 4, width: 8, height: point.bottom - point.top + 8))
    }
    besideLines = overLines
    if let today = marks.area.today(marks.wording.measure) {
      besideLines.take(from: today.start, to: today.end)
    }
    for points in marks.series {
      for (start, end) in zip(points, points.dropFirst()) {
        besideLines.take(from: (start.x, start.middle), to: (end.x, end.middle))
      }
    }
  }

  /// Puts `lines` beside `point` where there is room; nil where there is none.
  mutating func place(_ lines: [PointLabels.Line], at point: PlotMarks.Point) -> PointLabels.Label? {
    let width = lines.map(\.width).max() ?? 0
    let height = PointLabels.lineHeight * Double(lines.count)
    let places = LabelPlaces.places(point, width: width + 4, height: height)
    guard
      let place = places.first(where: { besideLines.isFree($0.box) })
        ?? places.first(where: { overLines.isFree($0.box) })
    else { return nil }
    besideLines.take(place.box)
    overLines.take(place.box)
    return PointLabels.Label(lines: lines, x: place.x, box: place.box, anchor: place.anchor)
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
    // Off the point by a little more, a label at a corner keeps clear of steep lines.
    return [
      middle(above), middle(below), start(point.x + 9, side), end(point.x - 9, side),
      start(point.x - 7, above), end(point.x + 7, above), start(point.x - 7, below), end(point.x + 7, below),
      start(point.x + 3, above), end(point.x - 3, above), start(point.x + 3, below), end(point.x - 3, below),
    ]
  }
}

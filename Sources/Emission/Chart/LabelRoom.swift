/// What of a drawing is taken: a grid of small cells, so that asking costs the same however much has been drawn.
struct LabelRoom {
  /// A part of the drawing, in its units.
  struct Box {
    var left: Double
    var top: Double
    var width: Double
    var height: Double
  }

  /// The side of a cell.
  private static let cell = 2.0

  private let bounds: Box
  private let columns: Int
  private let rows: Int
  private var taken: [Bool]

  /// Free room within `bounds`.
  init(_ bounds: Box) {
    self.bounds = bounds
    columns = max(1, Int((bounds.width / LabelRoom.cell).rounded(.up)))
    rows = max(1, Int((bounds.height / LabelRoom.cell).rounded(.up)))
    taken = Array(repeating: false, count: columns * rows)
  }

  /// Whether the whole of `box` lies within the bounds and is free.
  func isFree(_ box: Box) -> Bool {
    guard box.left >= bounds.left, box.top >= bounds.top,
      box.left + box.width <= bounds.left + bounds.width,
      box.top + box.height <= bounds.top + bounds.height
    else { return false }
    let (across, down) = cells(box)
    return down.allSatisfy { row in across.allSatisfy { !taken[row * columns + $0] } }
  }

  /// Takes `box`, so much of it as lies within the bounds.
  mutating func take(_ box: Box) {
    let (across, down) = cells(box)
    for row in down {
      for column in across { taken[row * columns + column] = true }
    }
  }

  /// Takes what lies under a line between two places.
  mutating func take(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    let length = max((end.x - start.x).magnitude, (end.y - start.y).magnitude)
    let steps = max(1, Int(length / LabelRoom.cell))
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      take(
        Box(
          left: start.x + (end.x - start.x) * part - 1, top: start.y + (end.y - start.y) * part - 1, width: 2,
          height: 2))
    }
  }

  private func cells(_ box: Box) -> (across: Range<Int>, down: Range<Int>) {
    func range(_ start: Double, _ length: Double, _ count: Int) -> Range<Int> {
      let first = min(max(Int((start / LabelRoom.cell).rounded(.down)), 0), count)
      let last = min(max(Int(((start + length) / LabelRoom.cell).rounded(.up)), first), count)
      return first..<last
    }
    return (
      range(box.left - bounds.left, box.width, columns), range(box.top - bounds.top, box.height, rows)
    )
  }
}

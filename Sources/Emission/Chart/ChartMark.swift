/// The shapes of points: six that differ without their colours, and that can all be hollow.
enum ChartMark {
  /// How many series have a colour and a shape of their own.
  static let styles = 6

  /// The class of what belongs to the series at `index`: `s0` to `s5`, and `sx` for all others.
  static func style(_ index: Int) -> String { index < styles ? "s\(index)" : "sx" }

  /// The outline of a point of the series at `index` round (`x`, `y`), as path data.
  static func path(_ index: Int, x: Double, y: Double, size: Double) -> String {
    switch index {
    case 1: polygon(x, y, size * 0.9, [(-1, -1), (1, -1), (1, 1), (-1, 1)])
    case 2: polygon(x, y, size * 1.3, [(0, -1), (0.95, 0.75), (-0.95, 0.75)])
    case 3: polygon(x, y, size * 1.35, [(0, -1), (1, 0), (0, 1), (-1, 0)])
    case 4: polygon(x, y, size * 1.3, [(0, 1), (-0.95, -0.75), (0.95, -0.75)])
    case 5:
      polygon(
        x, y, size * 1.15,
        [
          (-0.4, -1), (0.4, -1), (0.4, -0.4), (1, -0.4), (1, 0.4), (0.4, 0.4), (0.4, 1), (-0.4, 1),
          (-0.4, 0.4), (-1, 0.4), (-1, -0.4), (-0.4, -0.4),
        ])
    default: circle(x, y, size)
    }
  }

  /// A coordinate, to a tenth of a unit.
  static func number(_ value: Double) -> String {
    var bytes: [UInt8] = []
    JSONNumber.append((value * 10).rounded() / 10, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func circle(_ x: Double, _ y: Double, _ size: Double) -> String {
    let (radius, across) = (number(size), number(size * 2))
    return "M\(number(x - size)) \(number(y))a\(radius) \(radius) 0 1 0 \(across) 0"
      + "a\(radius) \(radius) 0 1 0 -\(across) 0z"
  }

  private static func polygon(
    _ x: Double, _ y: Double, _ size: Double, _ corners: [(x: Double, y: Double)]
  ) -> String {
    let places = corners.map { "\(number(x + $0.x * size)) \(number(y + $0.y * size))" }
    return "M" + places.joined(separator: "L") + "z"
  }
}

/// What drawings write of SVG.
extension XMLWriter {
  /// Where a line of text stands to its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// Writes an attribute that is a coordinate or a length, to a tenth of a unit.
  mutating func coordinate(_ name: StaticString, _ value: Double) {
    attribute(name, ChartMark.number(value))
  }

  /// Writes a line of text whose baseline begins, has its middle or ends at (`x`, `y`), and behind it the number that
  /// a list explains; what could disturb in it is shown.
  mutating func line(
    _ text: String, x: Double, y: Double, style: String, anchor: Anchor = .start, reference: String? = nil
  ) {
    markup("<text")
    coordinate("x", x)
    coordinate("y", y)
    attribute("class", style)
    if anchor != .start { attribute("text-anchor", anchor.rawValue) }
    markup(">")
    self.text(ChartText.shown(text))
    if let reference {
      markup("<tspan class=\"reference\"> [")
      self.text(reference)
      markup("]</tspan>")
    }
    markup("</text>\n")
  }

  /// Writes a straight line.
  mutating func stroke(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), style: String
  ) {
    markup("<line")
    coordinate("x1", start.x)
    coordinate("y1", start.y)
    coordinate("x2", end.x)
    coordinate("y2", end.y)
    attribute("class", style)
    markup("/>\n")
  }

  /// Writes an outline.
  mutating func path(_ data: String, style: String) {
    markup("<path")
    attribute("d", data)
    attribute("class", style)
    markup("/>\n")
  }

  /// Writes a box.
  mutating func box(_ box: LabelRoom.Box, style: String) {
    markup("<rect")
    coordinate("x", box.left)
    coordinate("y", box.top)
    coordinate("width", box.width)
    coordinate("height", box.height)
    attribute("class", style)
    markup("/>\n")
  }
}

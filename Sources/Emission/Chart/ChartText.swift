/// Words of a drawing: how long they are, and how they are broken into lines. Drawings do not know the reader's fonts, so the
/// lengths are those of a wide one (DejaVu Sans), and what fits there fits in others.
enum ChartText {
  /// So much of a text is looked at; nothing longer is ever shown in a drawing.
  private static let most = 1000

  /// About how long `text` is, in the units of `size`.
  static func width(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + em($1) } * size
  }

  /// `text` on one line, without anything that disturbs.
  static func shown(_ text: String) -> String {
    let isCut = text.unicodeScalars.count > most
    let start = isCut ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(most))) : text
    let words = TerminalText.neutralised(start).split(separator: " ").joined(separator: " ")
    return isCut ? words + "…" : words
  }

  /// `text` in `most` lines at most, each no longer than `width`; what is left out is told by an ellipsis.
  static func lines(_ text: String, size: Double, width: Double, most: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0.0
    let space = em(" ") * size
    for word in shown(text).split(separator: " ") {
      let wordLength = self.width(String(word), size: size)
      if !line.isEmpty, length + space + wordLength <= width {
        line += " " + word
        length += space + wordLength
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, length) = ("", 0)
      // A word longer than a line is broken where the line ends.
      for character in word {
        let step = self.width(String(character), size: size)
        if length + step > width, !line.isEmpty {
          lines.append(line)
          (line, length) = ("", 0)
        }
        line.append(character)
        length += step
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most else { return lines }
    lines[most - 1] = cut(lines[most - 1] + " " + lines[most], size: size, width: width)
    return Array(lines[..<most])
  }

  /// `text` on one line no longer than `width`.
  static func cut(_ text: String, size: Double, width: Double) -> String {
    let text = shown(text)
    guard self.width(text, size: size) > width else { return text }
    var result = ""
    var length = self.width("…", size: size)
    for character in text {
      length += self.width(String(character), size: size)
      if length > width { break }
      result.append(character)
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  private static func em(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "'", "’", "I", ".", ",", ":", ";", "|", "!": 0.32
    case " ", "f", "t", "r", "(", ")", "-", "/": 0.4
    case "m", "w", "M", "W", "%", "@", "…", "—": 0.96
    case "A"..."Z", "&", "£": 0.7
    default: Double(TerminalText.width(scalar)) * (scalar.value < 0x2E80 ? 0.62 : 0.52)
    }
  }
}

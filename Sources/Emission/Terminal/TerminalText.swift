/// Text of a report made safe to show on a terminal, and measured as a terminal shows it.
public enum TerminalText {
  /// `text` on one line, without anything that a terminal would obey: control characters are shown as
  /// their pictures (`␛`), directional marks as `�`, and white space of any kind is a space.
  public static func neutralised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0..<0x20: result.append(picture(0x2400 + scalar.value))
      case 0x20..<0x7F: result.append(scalar)
      case 0x7F: result.append(picture(0x2421))
      case 0xAD, 0x200C, 0x200D: continue  // Joiners and soft hyphens show nothing.
      default: result.append(obeyed(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// The number of columns that `text` takes.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  /// The number of columns that a character takes: two for the wide ones of East Asia, none for marks
  /// that sit on another.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return 0
      default: return 1
      }
    }
  }

  private static func picture(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func obeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: true
    default: false
    }
  }
}

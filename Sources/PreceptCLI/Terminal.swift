import Glibc

/// What the program's output is shown on.
struct Terminal: Sendable {
  /// The width that a table is laid out for where nobody says.
  private static let usualWidth = 100

  /// The number of columns.
  let width: Int
  /// Whether colours are wanted: on a terminal that can show them, unless `NO_COLOR` is set.
  let usesColour: Bool

  /// The terminal on standard output; not one where results go to a file.
  init(writesToFile: Bool) {
    let isTerminal = !writesToFile && isatty(STDOUT_FILENO) == 1
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      width = Int(size.ws_col)
    } else {
      width = Terminal.usualWidth
    }
    usesColour = isTerminal && !Terminal.isSet("NO_COLOR") && !Terminal.isDumb
  }

  private static func isSet(_ name: String) -> Bool {
    guard let value = getenv(name) else { return false }
    return value.pointee != 0
  }

  /// Whether the terminal can do no more than write lines.
  static var isDumb: Bool {
    guard let value = getenv("TERM") else { return true }
    return String(cString: value) == "dumb"
  }
}

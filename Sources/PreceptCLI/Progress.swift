import Emission
import Glibc

/// One line on a terminal's standard error that is written over as work goes on. Elsewhere nothing is shown.
struct Progress {
  /// Whether standard error is a terminal that can write over a line.
  static let isPossible = isatty(STDERR_FILENO) == 1 && !Terminal.isDumb

  private var last: ContinuousClock.Instant?
  private var isDirty = false

  /// How often the line changes at most.
  private static let pause = Duration.milliseconds(200)

  /// Whether it is time for another line.
  var isDue: Bool { Self.isPossible && last.map { ContinuousClock.now - $0 >= Self.pause } ?? true }

  /// Shows `line`, if it is time; as much of it as the terminal is wide.
  mutating func show(_ line: String) {
    guard isDue else { return }
    last = ContinuousClock.now
    isDirty = true
    Self.put("\r\u{1B}[2K\(TerminalText.neutralised(line).prefix(Self.width - 1))")
  }

  /// Takes the line away.
  mutating func clear() {
    guard isDirty else { return }
    isDirty = false
    Self.wipe()
  }

  /// Takes away whatever line there may be, from whatever thread.
  static func wipe() {
    if isPossible { put("\r\u{1B}[2K") }
  }

  /// How many columns the terminal has.
  static var width: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 1 ? Int(size.ws_col) : 80
  }

  private static func put(_ text: String) {
    let bytes = Array(text.utf8)
    // A user who has closed standard error sees no progress either.
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

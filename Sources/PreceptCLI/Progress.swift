import Emission
import Glibc

/// One line on a terminal's standard error that is written over as work goes on. Elsewhere nothing is shown.
struct Progress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var last: ContinuousClock.Instant?
  private var isDirty = false

  /// How often the line changes at most.
  private static let pause = Duration.milliseconds(200)

  /// Shows `line`, if it is time.
  mutating func show(_ line: String) {
    let now = ContinuousClock.now
    guard isShown, last.map({ now - $0 >= Self.pause }) ?? true else { return }
    last = now
    isDirty = true
    put("\r\u{1B}[2K\(TerminalText.neutralised(line))")
  }

  /// Takes the line away.
  mutating func clear() {
    guard isDirty else { return }
    isDirty = false
    put("\r\u{1B}[2K")
  }

  private func put(_ text: String) {
    let bytes = Array(text.utf8)
    // A user who has closed standard error sees no progress either.
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

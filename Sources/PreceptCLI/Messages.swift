import Emission
import Glibc

/// What the program says to its user on standard error.
enum Messages {
  /// Says one sentence; what it quotes of a report or a file name cannot disturb the terminal.
  static func say(_ message: String) {
    let line = Array("precept: \(TerminalText.neutralised(message))\n".utf8)
    // A user who has closed standard error cannot be told that either.
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

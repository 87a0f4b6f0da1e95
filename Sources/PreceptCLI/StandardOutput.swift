import Precept

/// Writes what a command has to say to standard output, and stops without a word when nobody reads it.
enum StandardOutput {
  /// Whether `path` is one of the system's names for standard output, which leads to a file where that does, and must not have it
  /// replaced.
  static func isMeant(by path: String) -> Bool {
    ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(path)
  }

  /// Writes `lines`, each with its line break.
  static func write(_ lines: [String]) throws {
    try write(Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  /// Writes `bytes` as they are.
  static func write(_ bytes: [UInt8]) throws {
    do {
      try ResultOutput.standardOutput().write(bytes)
    } catch OutputError.closedPipe {
      return
    } catch OutputError.failed(let message) {
      throw Refusal(code: ExitStatus.unusableFile, message: message)
    }
  }
}

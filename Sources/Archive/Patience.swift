import Glibc
import Synchronization

/// How long another program is waited for that has the archive.
final class Patience: Sendable {
  private let seconds: Double
  private let whileWaiting: @Sendable () -> Void
  private let isSuspended = Mutex(false)

  /// How long a moment is, in seconds.
  private static let pause = 0.02

  /// - Parameter whileWaiting: called once, when a second has passed.
  init(seconds: Double, whileWaiting: @escaping @Sendable () -> Void) {
    self.seconds = seconds
    self.whileWaiting = whileWaiting
  }

  /// Waits a moment, after so many tries; false where it was waited for long enough.
  func wait(_ tries: Int) -> Bool {
    guard !isSuspended.withLock({ $0 }) else { return false }
    if tries == Int(1 / Patience.pause) { whileWaiting() }
    guard Double(tries) * Patience.pause < seconds else { return false }
    usleep(UInt32(Patience.pause * 1_000_000))
    return true
  }

  /// Does `body` without any waiting in it.
  func suspended<Result>(_ body: () throws -> Result) rethrows -> Result {
    isSuspended.withLock { $0 = true }
    defer { isSuspended.withLock { $0 = false } }
    return try body()
  }
}

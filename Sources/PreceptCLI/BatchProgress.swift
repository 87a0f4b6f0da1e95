import Glibc
import Precept
import Synchronization

/// Tells how far a batch has come: on a terminal a bar that is written over, elsewhere a line now and then.
struct BatchProgress {
  /// How long nothing is said where there is no terminal: who looks into a log later wants no more.
  private static let silence = Duration.seconds(30)
  private static let barWidth = 24

  /// The number of reports, once it is known.
  private final class Total: Sendable {
    let count = Atomic<Int>(0)
  }

  private let total = Total()
  private let start = ContinuousClock.now
  private let isOnTerminal = isatty(STDERR_FILENO) == 1
  private let isQuiet: Bool
  private var line = Progress()
  private var lastSaid = ContinuousClock.now
  private var done = 0
  private var failed = 0
  /// Reports whose results were there already, which say nothing of how long the others take.
  private var kept = 0

  /// The progress through the reports of `paths`, which are counted while the first are read.
  init(_ paths: [String], areLists: Bool, isQuiet: Bool) {
    self.isQuiet = isQuiet
    guard !isQuiet, !areLists else { return }
    let total = total
    Task.detached(priority: .utility) {
      if let count = ReportFiles.count(paths) { total.count.store(count, ordering: .relaxed) }
    }
  }

  /// Counts a report.
  mutating func count(isFailure: Bool, wasThere: Bool = false) {
    done += 1
    if isFailure { failed += 1 }
    if wasThere { kept += 1 }
    guard !isQuiet else { return }
    if isOnTerminal {
      if line.isDue { line.show(sentence(bar: true)) }
      return
    }
    let now = ContinuousClock.now
    guard now - lastSaid >= Self.silence else { return }
    lastSaid = now
    Messages.say(sentence(bar: false))
  }

  /// Says something that is to stay, above the bar.
  mutating func say(_ message: String) {
    line.clear()
    Messages.say(message)
  }

  /// Takes the bar away.
  mutating func clear() { line.clear() }

  private func sentence(bar: Bool) -> String {
    let total = total.count.load(ordering: .relaxed)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let rate = Double(done - kept) / max(seconds, 0.001)
    var parts: [String] = []
    if total >= done {
      if bar {
        let filled = done * Self.barWidth / max(total, 1)
        parts.append(
          "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: Self.barWidth - filled)
            + "]")
      }
      parts.append("\(done) of \(total) reports")
    } else {
      parts.append("\(done) reports")
    }
    parts.append(rate >= 10 ? "\(Int(rate)) a second" : "\((rate * 10).rounded() / 10) a second")
    if total >= done, rate > 0 { parts.append("\(Self.time(Double(total - done) / rate)) left") }
    if failed > 0 { parts.append("\(failed) could not be read") }
    return parts.joined(separator: bar ? "  " : ", ")
  }

  /// Seconds as a person says them.
  private static func time(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}

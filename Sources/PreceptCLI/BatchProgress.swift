import Glibc
import Precept
import Synchronization

/// Tells how far a batch has come: on a terminal a bar that is written over, elsewhere a line now and then.
struct BatchProgress {
  /// How long nothing is said where there is no terminal: who looks into a log later wants no more.
  private static let silence = Duration.seconds(30)
  private static let widestBar = 24
  private static let narrowestBar = 8

  /// The number of reports, once it is known.
  private final class Total: Sendable {
    let count = Atomic<Int>(0)
  }

  private let total = Total()
  private let start = ContinuousClock.now
  private let isOnTerminal = Progress.isPossible
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
      if line.isDue { line.show(bar(width: Progress.width)) }
      return
    }
    let now = ContinuousClock.now
    guard now - lastSaid >= Self.silence else { return }
    lastSaid = now
    Messages.say(parts.joined(separator: ", "))
  }

  /// Says something that is to stay, above the bar.
  mutating func say(_ message: String) {
    line.clear()
    Messages.say(message)
  }

  /// Takes the bar away.
  mutating func clear() { line.clear() }

  /// How far it has come, in parts, the most wanted first.
  private var parts: [String] {
    let total = total.count.load(ordering: .relaxed)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let rate = Double(done - kept) / max(seconds, 0.001)
    let isCounted = total >= done
    var parts = [isCounted ? "\(done) of \(total) reports" : done == 1 ? "1 report" : "\(done) reports"]
    if failed > 0 { parts.append("\(failed) could not be read") }
    if isCounted, rate > 0 { parts.append("\(Self.time(Double(total - done) / rate)) left") }
    parts.append("\(rate >= 10 ? Int(rate).description : ((rate * 10).rounded() / 10).description) a second")
    return parts
  }

  /// The line for a terminal of `width` columns, with a bar where there is room for one.
  private func bar(width: Int) -> String {
    var line = ""
    for part in parts where line.count + part.count + 2 < width { line += (line.isEmpty ? "" : "  ") + part }
    let room = min(Self.widestBar, width - line.count - 5)
    let total = total.count.load(ordering: .relaxed)
    guard total >= done, total > 0, room >= Self.narrowestBar else { return line }
    let filled = done * room / total
    return
      "[\(String(repeating: "#", count: filled))\(String(repeating: "-", count: room - filled))]  \(line)"
  }

  /// Seconds as a person says them.
  private static func time(_ seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded(.up))
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}

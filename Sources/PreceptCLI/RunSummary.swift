import Claims
import Glibc
import Precept

/// What a run of `extract` has come to, and what its user is told of it.
struct RunSummary {
  /// So many duplicates are named; of the others the number is given.
  private static let mostNamed = 5

  private(set) var tally = RunTally()
  private var wereThere = 0
  private var skipped = SkippedFiles()
  private var records = SkippedRecords()
  private var same: [String] = []
  private var nearlySame: [String] = []
  private var progress: BatchProgress
  private let start = ContinuousClock.now

  init(_ progress: BatchProgress) { self.progress = progress }

  /// Takes note of what became of an input; what could not be read is said at once.
  mutating func take(_ outcome: ReportRun.Outcome) {
    switch outcome {
    case .skipped(let path, let reason): skipped.add(path, reason)
    case .skippedRecord(let archive, let reason): records.add(archive, reason)
    case .report(let entry, let wasThere):
      if wasThere { wereThere += 1 }
      if let failure = entry.failure {
        tally += RunTally(.failure(failure))
        progress.say(failure.message)
      } else if let found = entry.found {
        tally += found
      }
      if let duplicate = entry.duplicateOf { note(entry.id, duplicate) }
      progress.count(isFailure: entry.failure != nil, wasThere: wasThere)
    }
  }

  private mutating func note(_ id: String, _ duplicate: Duplicate) {
    switch duplicate.basis {
    case .digest: same.append("\(id) = \(duplicate.id)")
    case .text: nearlySame.append("\(id) ≈ \(duplicate.id) (\(Int((duplicate.similarity * 100).rounded()))%)")
    }
  }

  /// Takes the bar away: somebody else has something to say.
  mutating func clear() { progress.clear() }

  /// Says what was passed over and what is there twice.
  mutating func sayNotes() {
    progress.clear()
    for sentence in skipped.sentences + records.sentences { Messages.say(sentence) }
    say(same, "the same, byte for byte, as an earlier one")
    say(nearlySame, "nearly the same as an earlier one")
  }

  private func say(_ pairs: [String], _ what: String) {
    guard !pairs.isEmpty else { return }
    let more = pairs.count > Self.mostNamed ? " and \(pairs.count - Self.mostNamed) more" : ""
    let reports = pairs.count == 1 ? "1 report is" : "\(pairs.count) reports are"
    Messages.say("\(reports) \(what): \(pairs.prefix(Self.mostNamed).joined(separator: ", "))\(more)")
  }

  /// Says how much was found in all.
  func sayTotals() {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let were = wereThere > 0 ? " (\(wereThere) of them were there already)" : ""
    Messages.say(tally.summary(seconds: seconds, note: were))
  }
}

import Claims
import Precept

/// What a run of `extract` has come to, and what its user is told of it.
struct RunSummary {
  private(set) var tally = RunTally()
  private var wereThere = 0
  private var passedOver = PassedOverNotes()
  private var same = NamedFew()
  private var nearlySame = NamedFew()
  private var progress: BatchProgress
  private let start = ContinuousClock.now

  init(_ progress: BatchProgress) { self.progress = progress }

  /// Takes note of what became of an input; what could not be read is said at once.
  mutating func take(_ outcome: ReportRun.Outcome) {
    switch outcome {
    case .passedOver(let passed): passedOver.add(passed)
    case .report(let entry, let wasThere):
      if wasThere { wereThere += 1 }
      tally += entry.tally
      if let failure = entry.failure { progress.say(failure.message) }
      if let duplicate = entry.duplicateOf { note(entry.id, duplicate) }
      progress.count(isFailure: entry.failure != nil, wasThere: wasThere)
    }
  }

  private mutating func note(_ id: String, _ duplicate: Duplicate) {
    switch duplicate.basis {
    case .digest: same.add("\(id) = \(duplicate.id)")
    case .text: nearlySame.add("\(id) ≈ \(duplicate.id) (\(Int((duplicate.similarity * 100).rounded()))%)")
    }
  }

  /// Takes the bar away: somebody else has something to say.
  mutating func clear() { progress.clear() }

  /// Says what was passed over, which may be reports that somebody misses.
  mutating func sayPassedOver() {
    progress.clear()
    for sentence in passedOver.sentences { Messages.say(sentence) }
  }

  /// Says which reports are there twice.
  func sayDuplicates() {
    say(same, "the same, byte for byte, as an earlier one")
    say(nearlySame, "nearly the same as an earlier one")
  }

  private func say(_ pairs: NamedFew, _ what: String) {
    guard pairs.count > 0 else { return }
    Messages.say("\(pairs.count == 1 ? "1 report is" : "\(pairs.count) reports are") \(what): \(pairs.words)")
  }

  /// Says how much was found in all; where results of earlier runs could have been kept, how many were.
  func sayTotals(keepsEarlier: Bool = false) {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let were = keepsEarlier ? " (\(wereThere) of them \(wereThere == 1 ? "was" : "were") there already)" : ""
    Messages.say(tally.summary(seconds: seconds, note: were))
  }
}

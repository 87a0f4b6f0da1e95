import Precept

/// What a run has passed over, so that the user is told once for each reason and not for each thing.
struct PassedOverNotes {
  private var files = SkippedFiles()
  private var records = SkippedRecords()

  /// Takes note of something that was passed over.
  mutating func add(_ passed: PassedOver) {
    switch passed {
    case .file(let path, let reason): files.add(path, reason)
    case .record(let archive, let reason): records.add(archive, reason)
    }
  }

  /// A sentence for each reason.
  var sentences: [String] { files.sentences + records.sentences }
}

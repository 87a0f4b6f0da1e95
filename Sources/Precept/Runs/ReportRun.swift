import Claims
import Ingest

/// Works through a batch of reports, several at a time, and leaves for each of them a result and an entry of the manifest. A
/// result is that of an unbroken run, however often the run was broken off and gone on with, and whatever the number of jobs.
public struct ReportRun: Sendable {
  /// What became of one input.
  public enum Outcome {
    /// A report, and whether its result was there already.
    case report(RunEntry, wasThere: Bool)
    /// Something that was passed over, and why.
    case skipped(path: String, reason: String)
    /// A record of a web archive that is no report, and why.
    case skippedRecord(archive: String, reason: String)
  }

  /// An input whose turn has come, and what an earlier run has written of it.
  private struct Turn: Sendable {
    var item: ReportInputs.Item
    var earlier: RunEntry?
  }

  /// What a job has made of an input.
  private enum Done: Sendable {
    case fresh(RunEntry, result: [UInt8], StagedResult, TextSketch?)
    case kept(RunEntry, TextSketch?)
    case lost(OutputError)
    case passedOver
  }

  private let pipeline: Pipeline
  private let settings: RunSettings
  private let form: RunForm
  private let window: OrderedWindow

  /// A run of `jobs` at a time through `pipeline`, whose results depend on `settings` and are written as `form`.
  public init(pipeline: Pipeline, settings: RunSettings, form: RunForm, jobs: Int = Batch.cores) {
    self.pipeline = pipeline
    self.settings = settings
    self.form = form
    window = OrderedWindow(jobs: jobs)
  }

  /// Works through `inputs`.
  ///
  /// - Parameters:
  ///   - inputs: where the reports are.
  ///   - sink: where their results go.
  ///   - tell: is told what became of each, in order, when its result is in its place.
  /// - Throws: `OutputError` where a result cannot be written; a report that cannot be read is an outcome and no error.
  public func run(
    over inputs: ReportInputs, into sink: inout some RunSink, tell: (Outcome) throws -> Void
  ) async throws {
    var inputs = inputs
    var duplicates = DuplicateIndex(findsNear: settings.nearDuplicates)
    let stager = sink.stager
    try await window.run(
      next: {
        guard let item = inputs.next() else { return nil }
        return Turn(item: item, earlier: try item.id.flatMap { try sink.admit($0) })
      },
      mayWait: { inputs.mayWait },
      work: { turn in (turn, done(turn, stager)) },
      emit: { turn, done in try tell(emit(turn, done, &sink, &duplicates)) })
  }

  // MARK: - Beside the other jobs

  /// What becomes of an input: the result that is there, where it would be the same again, or a new one.
  private func done(_ turn: Turn, _ stager: any ResultStager) -> Done {
    let start = ContinuousClock.now
    guard let id = turn.item.id else { return .passedOver }
    if let (kept, sketch) = kept(turn, stager) { return .kept(kept, sketch) }
    let result = report(turn.item)
    var entry = RunEntry(id: id, status: .ok)
    var sketch: TextSketch?
    switch result {
    case .success(let report):
      if settings.nearDuplicates { sketch = TextSketch(report.document) }
      entry.digest = report.digest
      entry.found = RunTally(result)
    case .failure(let failure):
      entry.status = .error
      entry.digest = failure.digest
      entry.failure = failure
    }
    let rendered = form.render(result)
    do throws(OutputError) {
      let staged = try stager.stage(rendered)
      entry.seconds = ReportRun.milliseconds(since: start)
      return .fresh(entry, result: rendered, staged, sketch)
    } catch {
      return .lost(error)
    }
  }

  /// The entry of an earlier run whose result is there, and would be the same again. What could not be read is tried again.
  private func kept(_ turn: Turn, _ stager: any ResultStager) -> (RunEntry, TextSketch?)? {
    guard let earlier = turn.earlier, earlier.status == .ok, let digest = earlier.digest,
      let output = earlier.output, case .success(let source) = source(of: turn.item),
      ReportOpening.digest(of: source.bytes) == digest, stager.holds(output)
    else { return nil }
    guard settings.nearDuplicates else { return (earlier, nil) }
    // Those behind it are compared with it.
    guard let document = pipeline.document(source.bytes, hints: source.hints) else { return nil }
    return (earlier, TextSketch(document))
  }

  /// The bytes of an input, as they came.
  private func source(of item: ReportInputs.Item) -> Result<(bytes: [UInt8], hints: ReadingHints), any Error>
  {
    Result {
      switch item {
      case .file(let path):
        let bytes = try RegularFile.read(path, atMost: ReportReader.maximumBytes)
        return (bytes, ReadingHints(mediaType: settings.mediaType, name: path))
      case .bytes(let bytes): return (bytes, ReadingHints(mediaType: settings.mediaType))
      case .capture(let capture, _): return try capture.opened()
      case .skipped, .skippedRecord: preconditionFailure("what is passed over has no bytes")
      case .failure(let failure): throw failure
      }
    }
  }

  private func report(_ item: ReportInputs.Item) -> Result<Report, ReportFailure> {
    switch item {
    case .file(let path): pipeline.report(file: path, mediaType: settings.mediaType)
    case .bytes(let bytes):
      pipeline.report(bytes: bytes, id: "-", hints: ReadingHints(mediaType: settings.mediaType))
    case .capture(let capture, let archive): pipeline.report(capture, of: archive)
    case .failure(let failure): .failure(failure)
    case .skipped, .skippedRecord: preconditionFailure("what is passed over is no report")
    }
  }

  /// How long something took, to the millisecond.
  private static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    ((ContinuousClock.now - start) / .milliseconds(1)).rounded() / 1000
  }

  // MARK: - One at a time, in order

  private func emit(
    _ turn: Turn, _ done: Done, _ sink: inout some RunSink, _ duplicates: inout DuplicateIndex
  ) throws(OutputError) -> Outcome {
    switch (done, turn.item) {
    case (.lost(let error), _): throw error
    case (.passedOver, .skipped(let path, let reason)):
      try sink.skip(path, reason)
      return .skipped(path: path, reason: reason)
    case (.passedOver, .skippedRecord(let archive, let reason)):
      return .skippedRecord(archive: archive, reason: reason)
    case (.passedOver, _): preconditionFailure("every other input has a name")
    case (.kept(let entry, let sketch), _):
      let duplicate = duplicates.place(entry, sketch)
      guard duplicate == entry.duplicateOf else {
        // The reports before it are other ones now, and its record says so.
        let again = self.done(Turn(item: turn.item), sink.stager)
        return try emit(again, duplicate, turn, &sink)
      }
      try sink.accept(entry, nil, earlier: turn.earlier)
      return .report(entry, wasThere: true)
    case (.fresh(let entry, _, _, let sketch), _):
      return try emit(done, duplicates.place(entry, sketch), turn, &sink)
    }
  }

  private func emit(
    _ done: Done, _ duplicate: Duplicate?, _ turn: Turn, _ sink: inout some RunSink
  ) throws(OutputError) -> Outcome {
    guard case .fresh(var entry, let result, var staged, _) = done else {
      guard case .lost(let error) = done else { preconditionFailure("a new result was asked for") }
      throw error
    }
    if let duplicate, let digest = entry.digest {
      entry.duplicateOf = duplicate
      if let naming = form.naming {
        staged = try sink.stager.stage(naming(duplicate, result, entry.id, digest), insteadOf: staged)
      }
    }
    try sink.accept(entry, staged, earlier: turn.earlier)
    return .report(entry, wasThere: false)
  }
}

extension ReportInputs.Item {
  /// The name of the report's record; nil for what is no report.
  fileprivate var id: String? {
    switch self {
    case .file(let path): path
    case .bytes: "-"
    case .capture(let capture, let archive): "\(archive)#\(capture.number)"
    case .failure(let failure): failure.id
    case .skipped, .skippedRecord: nil
    }
  }
}

extension DuplicateIndex {
  /// The report before that of `entry` that is the same; nil for what could not be read.
  fileprivate mutating func place(_ entry: RunEntry, _ sketch: TextSketch?) -> Duplicate? {
    guard entry.status == .ok, let digest = entry.digest else { return nil }
    return place(id: entry.id, digest: digest, sketch: sketch)
  }
}

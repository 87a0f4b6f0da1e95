import Claims
import Ingest

/// Works through a batch of reports, several at a time, and leaves for each of them a result and an entry of the manifest. A
/// result is that of an unbroken run, however often the run was broken off and gone on with, and whatever the number of jobs.
public struct ReportRun: Sendable {
  /// What became of one input.
  public enum Outcome: Sendable {
    /// A report, and whether its result was there already.
    case report(RunEntry, wasThere: Bool)
    /// Something that was not read as a report.
    case passedOver(PassedOver)
  }

  /// An input whose turn has come.
  private enum Turn: Sendable {
    case report(ReportInput, earlier: RunEntry?)
    case passedOver(PassedOver)
  }

  /// A new result, ready to be put in its place.
  private struct Fresh: Sendable {
    var entry: RunEntry
    var result: [UInt8]
    var staged: StagedResult
    var sketch: TextSketch?
  }

  /// What a job has made of an input.
  private enum Done: Sendable {
    case fresh(Fresh, earlier: RunEntry?)
    case kept(RunEntry, TextSketch?, ReportInput)
    case lost(OutputError)
    case passedOver(PassedOver)
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

  /// Works through `inputs`, with an account of them.
  ///
  /// - Parameters:
  ///   - inputs: where the reports are.
  ///   - recorder: where their results go.
  ///   - tell: is told what became of each, in order, when its result is in its place.
  /// - Throws: `OutputError` where a result cannot be written; a report that cannot be read is an outcome and no error.
  public func run(
    over inputs: ReportInputs, into recorder: RunRecorder, tell: (Outcome) throws -> Void
  ) async throws {
    var recorder = recorder
    try await work(through: inputs, into: &recorder, tell: tell)
  }

  /// The same, where results are written one behind the other and nothing else.
  public func run(
    over inputs: ReportInputs, into results: inout PlainResults, tell: (Outcome) throws -> Void
  ) async throws {
    try await work(through: inputs, into: &results, tell: tell)
  }

  private func work(
    through inputs: ReportInputs, into sink: inout some RunSink, tell: (Outcome) throws -> Void
  ) async throws {
    var inputs = inputs
    var duplicates = DuplicateIndex(findsNear: settings.nearDuplicates)
    let stager = sink.stager
    try await window.run(
      next: {
        switch inputs.next() {
        case nil: return nil
        case .report(let input): return .report(input, earlier: try sink.admit(input.id))
        case .passedOver(let passed): return .passedOver(passed)
        }
      },
      mayWait: { inputs.mayWait() },
      size: { turn in if case .report(let input, _) = turn { input.size } else { 0 } },
      held: { done in if case .fresh(let fresh, _) = done { fresh.result.count } else { 0 } },
      work: { turn in done(turn, stager) },
      emit: { done in try tell(emit(done, &sink, &duplicates)) })
  }

  // MARK: - Beside the other jobs

  /// What becomes of an input: the result that is there, where it would be the same again, or a new one.
  private func done(_ turn: Turn, _ stager: any ResultStager) -> Done {
    switch turn {
    case .passedOver(let passed): return .passedOver(passed)
    case .report(let input, let earlier):
      if let earlier, let source = unchanged(input, earlier, stager) {
        // Those behind it are compared with it; nobody else asks what stands in it.
        let document = settings.nearDuplicates ? pipeline.document(source.bytes, hints: source.hints) : nil
        return .kept(earlier, document.map { TextSketch($0) }, input)
      }
      do throws(OutputError) {
        return .fresh(try fresh(input, stager), earlier: earlier)
      } catch {
        return .lost(error)
      }
    }
  }

  /// The bytes of a report whose result is there and would be the same again; nil for any other. What could not be read is tried
  /// again.
  private func unchanged(
    _ input: ReportInput, _ earlier: RunEntry, _ stager: any ResultStager
  ) -> (bytes: [UInt8], hints: ReadingHints)? {
    guard earlier.status == .ok, let digest = earlier.digest, let output = earlier.output,
      let source = input.source(mediaType: settings.mediaType),
      ReportOpening.digest(of: source.bytes) == digest, stager.holds(output)
    else { return nil }
    return source
  }

  /// The result of a report, made ready.
  private func fresh(_ input: ReportInput, _ stager: any ResultStager) throws(OutputError) -> Fresh {
    let start = ContinuousClock.now
    let result = pipeline.report(of: input, mediaType: settings.mediaType)
    var entry = RunEntry(id: input.id, status: .ok)
    var sketch: TextSketch?
    switch result {
    case .success(let report):
      entry.digest = report.digest
      entry.found = RunTally(result)
      if settings.nearDuplicates { sketch = TextSketch(report.document) }
    case .failure(let failure):
      entry.status = .error
      entry.digest = failure.digest
      entry.failure = failure
    }
    let rendered = form.render(result)
    let staged = try stager.stage(rendered)
    entry.seconds = ReportRun.milliseconds(since: start)
    return Fresh(entry: entry, result: rendered, staged: staged, sketch: sketch)
  }

  /// How long something took, to the millisecond.
  private static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    ((ContinuousClock.now - start) / .milliseconds(1)).rounded() / 1000
  }

  // MARK: - One at a time, in order

  private func emit(
    _ done: Done, _ sink: inout some RunSink, _ duplicates: inout DuplicateIndex
  ) throws(OutputError) -> Outcome {
    switch done {
    case .lost(let error): throw error
    case .passedOver(let passed):
      if case .file(let path, let reason) = passed { try sink.skip(path, reason) }
      return .passedOver(passed)
    case .kept(let entry, let sketch, let input):
      let duplicate = duplicates.place(entry, sketch)
      guard duplicate == entry.duplicateOf else {
        // The reports before it are other ones now, and its record says so; not of a report that has changed meanwhile.
        let fresh = try fresh(input, sink.stager)
        let isSame = fresh.entry.status == .ok && fresh.entry.digest == entry.digest
        return try put(fresh, isSame ? duplicate : nil, earlier: entry, &sink)
      }
      try sink.accept(entry, nil, earlier: entry)
      return .report(entry, wasThere: true)
    case .fresh(let fresh, let earlier):
      return try put(fresh, duplicates.place(fresh.entry, fresh.sketch), earlier: earlier, &sink)
    }
  }

  /// Puts a new result in its place, which says what its report repeats.
  private func put(
    _ fresh: Fresh, _ duplicate: Duplicate?, earlier: RunEntry?, _ sink: inout some RunSink
  ) throws(OutputError) -> Outcome {
    var (entry, staged) = (fresh.entry, fresh.staged)
    if let duplicate, let digest = entry.digest {
      entry.duplicateOf = duplicate
      if let naming = form.naming {
        staged = try sink.stager.stage(naming(duplicate, fresh.result, entry.id, digest), insteadOf: staged)
      }
    }
    try sink.accept(entry, staged, earlier: earlier)
    return .report(entry, wasThere: false)
  }
}

extension DuplicateIndex {
  /// The report before that of `entry` that is the same; nil for what could not be read.
  fileprivate mutating func place(_ entry: RunEntry, _ sketch: TextSketch?) -> Duplicate? {
    guard entry.status == .ok, let digest = entry.digest else { return nil }
    return place(id: entry.id, digest: digest, sketch: sketch)
  }
}

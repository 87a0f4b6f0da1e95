import Claims

/// Works through many reports, several at a time, with the results in the order of the reports. A report
/// that cannot be read does no harm to the others.
public struct Batch: Sendable {
  /// What became of one thing that `ReportInputs` found.
  public enum Outcome<Rendering: Sendable>: Sendable {
    /// A report, or why it could not be read, as it was rendered.
    case report(Rendering, failure: ReportFailure?)
    /// Something that was not read as a report.
    case passedOver(PassedOver)
  }

  private let pipeline: Pipeline
  private let mediaType: String?
  private let window: OrderedWindow

  /// A batch of `jobs` at a time through `pipeline`; `mediaType` is that of every report, where it is known.
  public init(pipeline: Pipeline, mediaType: String? = nil, jobs: Int = Batch.cores) {
    self.pipeline = pipeline
    self.mediaType = mediaType
    window = OrderedWindow(jobs: jobs)
  }

  /// Works through `inputs`.
  ///
  /// - Parameters:
  ///   - inputs: where the reports are.
  ///   - render: makes of a report what the caller wants of it; runs beside the other jobs.
  ///   - emit: takes what became of each, in order.
  /// - Throws: what `emit` throws; a report that cannot be read is an outcome and no error.
  public func run<Rendering: Sendable>(
    over inputs: ReportInputs,
    render: @escaping @Sendable (Result<Report, ReportFailure>) -> Rendering,
    emit: (Outcome<Rendering>) throws -> Void
  ) async throws {
    var inputs = inputs
    try await window.run(
      next: { inputs.next() },
      mayWait: { inputs.mayWait() },
      size: \.size,
      work: { item in outcome(of: item, render: render) },
      emit: emit)
  }

  private func outcome<Rendering>(
    of item: ReportInputs.Item, render: (Result<Report, ReportFailure>) -> Rendering
  ) -> Outcome<Rendering> {
    let result: Result<Report, ReportFailure>
    switch item {
    case .passedOver(let passed): return .passedOver(passed)
    case .report(let input): result = pipeline.report(of: input, mediaType: mediaType)
    }
    switch result {
    case .success: return .report(render(result), failure: nil)
    case .failure(let failure): return .report(render(result), failure: failure)
    }
  }
}

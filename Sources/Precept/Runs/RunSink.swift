import Glibc

/// Where what a run makes of its inputs goes, one input at a time and in their order.
protocol RunSink {
  /// Makes results ready beside the jobs.
  var stager: any ResultStager { get }
  /// What an earlier run has written of the input `id`, whose turn has come; each once.
  ///
  /// - Throws: where the input is one that results would replace.
  func admit(_ id: String) throws(OutputError) -> RunEntry?
  /// Takes a result, or keeps that of an earlier run where there is no new one.
  mutating func accept(_ entry: RunEntry, _ result: StagedResult?, earlier: RunEntry?) throws(OutputError)
  /// Takes note that something was passed over.
  mutating func skip(_ path: String, _ reason: String) throws(OutputError)
}

/// Results that are written one behind the other, to standard output or to a file, with no account of them.
public struct PlainResults: RunSink {
  private struct Stager: ResultStager {
    func stage(_ result: [UInt8]) -> StagedResult {
      StagedResult(body: .bytes(result), size: result.count, digest: "")
    }

    func holds(_ output: RunEntry.Output) -> Bool { false }
  }

  private let output: ResultOutput
  private let form: RunForm
  private var count = 0

  /// Results in `output`, written as `form`.
  public init(_ output: ResultOutput, form: RunForm) {
    self.output = output
    self.form = form
  }

  /// Leaves results as they are.
  var stager: any ResultStager { Stager() }

  /// Nothing is known of earlier runs.
  func admit(_ id: String) -> RunEntry? { nil }

  /// Writes a result.
  mutating func accept(_ entry: RunEntry, _ result: StagedResult?, earlier: RunEntry?)
    throws(OutputError)
  {
    guard case .bytes(let bytes)? = result?.body else { return }
    try output.write(count == 0 ? form.opening : form.between)
    try output.write(bytes)
    count += 1
  }

  /// What was passed over has no place among the results.
  func skip(_ path: String, _ reason: String) {}

  /// Writes what stands behind the last result, and is done.
  public func finish() throws(OutputError) {
    try output.write((count == 0 ? form.opening : []) + form.closing)
    try output.finish()
  }
}

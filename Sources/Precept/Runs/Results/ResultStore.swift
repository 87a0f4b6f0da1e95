import Glibc

/// A result that is on its way to its place.
struct StagedResult: Sendable {
  /// Where it is by now.
  enum Body: Sendable {
    case bytes([UInt8])
    case file(String)
  }

  var body: Body
  var size: Int
  var digest: String
}

/// Where results lie when a run is whole.
enum FinalPlaces: Sendable {
  /// Where they were put.
  case unchanged
  /// At the same bytes of a file that has another name now.
  case renamed(from: String, to: String)
  /// Elsewhere, each at its place in this order.
  case moved([RunEntry.Output])
}

/// Makes results ready for their place; several jobs do it at once.
protocol ResultStager: Sendable {
  /// Makes a result ready beside its place.
  func stage(_ result: [UInt8]) throws(OutputError) -> StagedResult
  /// Whether a result of an earlier run is still there as it was written.
  func holds(_ output: RunEntry.Output) -> Bool
}

extension ResultStager {
  /// Makes another result ready, in the place of one that was.
  func stage(_ result: [UInt8], insteadOf staged: StagedResult) throws(OutputError) -> StagedResult {
    if case .file(let path) = staged.body { unlink(path) }
    return try stage(result)
  }
}

/// Where the results of a run are until it is whole, and afterwards. But for staging, one result is dealt with at a time, in the
/// order of the inputs.
protocol ResultStore: ResultStager, AnyObject {
  /// Where the result of the report `id` will lie; `earlier` is the result that an earlier run has written of it.
  func place(_ result: StagedResult, of id: String, earlier: RunEntry.Output?) -> RunEntry.Output
  /// Puts a result where `place` said that it will lie.
  func put(_ result: StagedResult, at output: RunEntry.Output) throws(OutputError)
  /// Counts a result of an earlier run among those of this one.
  func keep(_ output: RunEntry.Output)
  /// Sees to it that all results are on the disk, so that little is left to do; that may take long.
  func prepareToFinish() throws(OutputError)
  /// Puts all results in their place, at once.
  ///
  /// - Returns: where they lie now.
  func finish() throws(OutputError) -> FinalPlaces
}

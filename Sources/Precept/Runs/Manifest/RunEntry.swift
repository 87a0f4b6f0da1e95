import Claims

/// What became of one input of a run: a line of its journal, and a row of its manifest.
public struct RunEntry: Hashable, Sendable {
  /// What became of the input.
  public enum Status: String, Sendable, CaseIterable {
    /// It was read, and its result is written.
    case ok
    /// It could not be read; its result says so.
    case error
    /// It was passed over.
    case skipped
    /// Its result is of an earlier run with other settings, and is to be made again.
    case pending
    /// It is no longer among the inputs; its result was left where it is.
    case gone
  }

  /// Where a result lies.
  public struct Output: Hashable, Sendable {
    /// The file, as it is named from the folder of the manifest.
    public var file: String
    /// The byte of the file at which the result starts.
    public var start: Int
    /// How many bytes it has.
    public var bytes: Int
    /// Their digest.
    public var digest: String
  }

  /// The input's name: the `id` of its record.
  public var id: String
  /// What became of it.
  public var status: Status
  /// The digest of the report's bytes; nil where there were none to read.
  public var digest: String?
  /// Where its result lies.
  public var output: Output?
  /// Why it could not be read.
  public var failure: ReportFailure?
  /// Why it was passed over.
  public var reason: String?
  /// How much was found in it.
  public var found: RunTally?
  /// The report before it that is the same.
  public var duplicateOf: Duplicate?
  /// When its result was written, in UTC.
  public var ended: String?
  /// How long that took.
  public var seconds: Double?

  /// What it adds to what was found in all.
  public var tally: RunTally {
    if let failure { return RunTally(failure: failure.code) }
    return found ?? RunTally()
  }

  /// An input of which nothing more is known.
  init(id: String, status: Status, digest: String? = nil) {
    self.id = id
    self.status = status
    self.digest = digest
  }
}

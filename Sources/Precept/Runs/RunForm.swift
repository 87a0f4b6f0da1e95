import Claims

/// How the results of a run are written.
public struct RunForm: Sendable {
  /// The ending of the file of one report (`.jsonl`).
  public var ending: String
  /// What stands before the first result of a file.
  public var opening: [UInt8]
  /// What stands between two results.
  public var between: [UInt8]
  /// What stands behind the last.
  public var closing: [UInt8]
  /// The result of a report, or of one that could not be read.
  public var render: @Sendable (Result<Report, ReportFailure>) -> [UInt8]
  /// Adds to the result of the report, of that digest, that it is a duplicate; nil for forms that do not tell it.
  public var naming:
    (@Sendable (_ duplicate: Duplicate, _ result: [UInt8], _ id: String, _ digest: String) -> [UInt8])?

  /// A form of results.
  public init(
    ending: String, opening: [UInt8] = [], between: [UInt8] = [], closing: [UInt8] = [],
    render: @escaping @Sendable (Result<Report, ReportFailure>) -> [UInt8]
  ) {
    self.ending = ending
    self.opening = opening
    self.between = between
    self.closing = closing
    self.render = render
  }
}

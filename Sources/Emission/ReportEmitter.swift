import Claims

/// A form in which reports are written one after the other.
public protocol ReportEmitter: Sendable {
  /// What is written of `report`, UTF-8.
  func bytes(of report: Report) -> [UInt8]
  /// What is written of a report that could not be read, so that none is lost in silence, UTF-8.
  func bytes(of failure: ReportFailure, generator: Generator) -> [UInt8]
}

import Claims
public struct AnnotationEmitter: Sendable {
  public init() {}
  public func line(of report: Report) -> [UInt8] { [] }
  public func line(of failure: ReportFailure, generator: Generator) -> [UInt8] { [] }
}

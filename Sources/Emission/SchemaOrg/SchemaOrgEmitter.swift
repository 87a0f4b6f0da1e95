import Claims
public struct SchemaOrgEmitter: Sendable {
  public init() {}
  public func line(of report: Report) -> [UInt8] { [] }
  public func line(of failure: ReportFailure) -> [UInt8] { [] }
}

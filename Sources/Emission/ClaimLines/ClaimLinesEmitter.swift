import Claims
import ReportText

/// Writes the claims of reports as JSON Lines, in the order and with the fields of `schemas/claim.schema.json`.
///
/// A line can be checked by somebody who has not read the report: who speaks, what is counted and when stand in
/// it in full, and so does where the report is to be found. What all lines of a report share is written once.
public struct ClaimLinesEmitter: ReportEmitter {
  /// The name and version of the format.
  public static let schema = "precept/claim/1"

  /// An emitter of claims.
  public init() {}

  /// The claims of `report`, each on a line that ends with a line break; nothing where it claims nothing.
  public func bytes(of report: Report) -> [UInt8] {
    var lines = ClaimLines(report)
    for claim in report.findings.claims { lines.write(claim) }
    return lines.body.json.bytes
  }

  /// The line of a report that could not be read, with its line break: none is lost in silence.
  public func bytes(of failure: ReportFailure, generator: Generator) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("schema")
    json.string(ClaimLinesEmitter.schema)
    json.key("status")
    json.string("error")
    json.key("error")
    json.write(failure)
    json.key("report")
    json.beginObject()
    json.key("id")
    json.string(failure.id)
    json.key("digest")
    json.string(orNull: failure.digest)
    json.endObject()
    json.key("generator")
    json.write(generator)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

import Claims
import Digests
import Emission

/// A report, made ready to be stored. That is most of the work of storing it, and can be done beside other work.
public struct PreparedReport: Sendable {
  let report: Report
  let published: DayRange?
  /// The force that it is about, an index into its actors.
  let about: Int?
  let rows: [ClaimRow]
  let text: Packed
  let record: Packed
  /// The report as it came, where it is to be kept.
  let source: Packed?

  /// Whether the report's own bytes are kept with it.
  public var hasSource: Bool { source != nil }

  /// Bytes as they are stored.
  struct Packed: Sendable {
    var digest: String
    var size: Int
    var bytes: [UInt8]

    init(_ bytes: [UInt8]) {
      digest = Digest.sha256(bytes)
      size = bytes.count
      self.bytes = Packing.packed(bytes)
    }
  }

  /// Makes a report ready, and its source where that is to be kept: the bytes whose digest the record gives.
  public init(_ report: Report, source: [UInt8]? = nil) {
    self.report = report
    let claims = ClaimRows(report)
    published = claims.published
    about = claims.about
    rows = claims.rows()
    text = Packed(report.document.text)
    record = Packed(RecordEmitter().record(of: report))
    self.source = source.map(Packed.init)
  }
}

import Digests
import Ingest
import ReportText

/// The way from a file's bytes to those that are read: out of gzip, and through the program that turns a PDF
/// or a Word document into text.
struct ReportOpening {
  /// The bytes that are read.
  private(set) var bytes: [UInt8]
  /// The report's own bytes, whose digest the record gives: those of gzip unpacked, a PDF as it is.
  private(set) var original: [UInt8]
  private(set) var hints: ReadingHints

  /// A report as it came.
  init(_ bytes: [UInt8], hints: ReadingHints) {
    self.bytes = bytes
    original = bytes
    self.hints = hints
  }

  /// Unpacks and converts, where that is needed.
  ///
  /// - Throws: `IngestError` where it cannot be done.
  mutating func open() throws(IngestError) {
    try unpack()
    guard let converter = Converter.needed(for: bytes) else { return }
    bytes = try converter.convert(bytes)
    hints.mediaType = converter.outputType
    hints.diagnostics.append(
      Diagnostic(
        .converted, "\(converter.program) turned \(converter.what) into text; positions count in that text",
        severity: .note))
  }

  /// The digest that the record of `bytes` gives; nil where they cannot be unpacked.
  static func digest(of bytes: [UInt8]) -> String? {
    var opening = ReportOpening(bytes, hints: ReadingHints())
    guard (try? opening.unpack()) != nil else { return nil }
    return Digest.sha256(opening.original)
  }

  /// Unpacks, where that is needed.
  private mutating func unpack() throws(IngestError) {
    if GzipSource.isGzip(bytes) {
      // Said before it is unpacked, which may well take it over the bound of one report.
      guard !WARCReader.isWebArchive(Array(bytes.prefix(1 << 12)), name: "") else { throw WARCReader.refusal }
      bytes = try Gzip.unpack(bytes, atMost: ReportReader.maximumBytes)
      original = bytes
      hints.name = hints.name.map(ReportOpening.withoutGzipEnding)
      // A server may call it after its packing.
      if let type = hints.mediaType,
        type.hasPrefix("application/gzip") || type.hasPrefix("application/x-gzip")
      {
        hints.mediaType = nil
      }
    }
  }

  /// `report.html` for `report.html.gz`.
  private static func withoutGzipEnding(_ name: String) -> String {
    name.utf8.count > 3 && name.suffix(3).utf8.map { $0 | 0x20 }.elementsEqual(".gz".utf8)
      ? String(name.dropLast(3)) : name
  }
}

import ReportText

/// What a web archive holds at one place.
public enum WARCEntry: Sendable {
  /// A page or a text that was captured.
  case capture(WARCCapture)
  /// A record that is no report, and why.
  case skipped(WARCSkip)
  /// Something that could not be read, as a sentence without the archive's name.
  case lost(number: Int, message: String)
}

/// Why a record of a web archive is not read as a report.
public enum WARCSkip: String, Error, Sendable, CaseIterable {
  case request = "requests"
  case description = "the archive's descriptions of itself"
  case metadata = "metadata about other records"
  case revisit = "revisits, whose words are in an earlier record"
  case conversion = "conversions of other records"
  case continuation = "continuations of records in other parts"
  case unknownKind = "records of a kind that is not known"
  case redirect = "responses that lead elsewhere (status 3xx)"
  case refused = "responses that say the page is not there (status 4xx)"
  case serverFault = "responses that tell of a fault of the server (status 5xx)"
  case otherStatus = "responses with another status than 2xx"
  case noPage = "responses without a page (status 204 or 205, or an empty body)"
  case otherType = "pages and files of another type than HTML and plain text"
  case noType = "responses without a media type that are no page by their beginning"
  case unknownCoding = "responses packed in a way that is not read (only gzip and deflate are)"
}

/// A page or a text of a web archive, as the server sent it.
public struct WARCCapture: Sendable {
  /// Which record of the archive it is, from 1.
  public let number: Int
  /// The address that it was captured from.
  public let url: String?
  /// What is known of it.
  let hints: ReadingHints
  /// How many bytes it has as it was sent.
  public var size: Int { body.count }
  /// The body as it was sent: perhaps in chunks, perhaps packed.
  let body: [UInt8]
  let transfer: HTTPTransfer

  /// The report's own bytes, out of their chunks and unpacked.
  ///
  /// - Throws: `IngestError` where nothing of it can be read, or it is too large.
  public func opened() throws(IngestError) -> (bytes: [UInt8], hints: ReadingHints) {
    var hints = hints
    let bytes = try transfer.open(body, &hints.diagnostics, atMost: ReportReader.maximumBytes)
    return (bytes, hints)
  }
}

import ReportText

/// Reads a report: bytes in, a document out.
public enum ReportReader {
  /// The most bytes that a report may have: 128 MiB.
  public static let maximumBytes = 128 << 20

  /// Reads `bytes` as plain text or HTML, whichever `hints`, the name's extension or the content say.
  ///
  /// The time taken grows linearly with the number of bytes, whatever they are.
  public static func read(_ bytes: [UInt8], hints: ReadingHints = ReadingHints()) throws(IngestError)
    -> Document
  {
    guard bytes.count <= maximumBytes else {
      throw IngestError(
        .tooLarge, "has \(bytes.count) bytes, more than the \(maximumBytes) that a report may have; split it")
    }
    // Typed throws do not pass through the standard library's closures, so the result is carried out of it.
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<Document, IngestError> in
      do throws(IngestError) { return .success(try read(buffer, hints)) } catch { return .failure(error) }
    }
    var document = try result.get()
    document.metadata.kind = ReportKind.of(document)
    document.diagnostics.insert(contentsOf: hints.diagnostics, at: 0)
    if let captured = hints.captured {
      document.metadata.publicationClues.append(PublicationClue(.capture, captured))
    }
    return document
  }

  private static func read(_ bytes: ByteBuffer, _ hints: ReadingHints) throws(IngestError) -> Document {
    let format = try MediaTypeSniffer.format(of: bytes, hints: hints)
    let label = hints.mediaType.flatMap(EncodingLabel.charset(ofMediaType:))
    let decoded = try TextDecoder.decode(bytes, label: label, isPage: format == .html)
    guard decoded.text.contains(where: { !$0.isHTMLSpace }) else {
      throw IngestError(.empty, "holds no text; is it the right file?")
    }
    switch format {
    case .plainText: return PlainTextReader.read(decoded, hints: hints)
    case .html: return try HTMLReader.read(decoded, hints: hints)
    }
  }
}

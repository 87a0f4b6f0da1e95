/// Tells plain text from HTML, and both from what is not read.
enum MediaTypeSniffer {
  /// What a report is read as.
  enum Format {
    case plainText
    case html
  }

  /// The format of `bytes`: by what they begin with, the caller's media type, the name's extension, the content.
  static func format(of bytes: ByteBuffer, hints: ReadingHints) throws(IngestError) -> Format {
    try refuse(bytes)
    if let mediaType = hints.mediaType, let format = try format(ofMediaType: mediaType) { return format }
    let looksLikePage = looksLikePage(bytes)
    if let name = hints.name, let dot = name.lastIndex(of: ".") {
      switch name[name.index(after: dot)...].lowercased() {
      case "html", "htm", "xhtml", "xht", "shtml", "asp", "aspx", "php", "jsp": return .html
      // A page saved under the name of a text is still a page, if it says so in its first line.
      case "txt", "text", "md": return declaresPage(bytes) ? .html : .plainText
      default: break
      }
    }
    return looksLikePage ? .html : .plainText
  }

  private static func format(ofMediaType mediaType: String) throws(IngestError) -> Format? {
    let end = mediaType.firstIndex(of: ";") ?? mediaType.endIndex
    let bare = String(
      decoding: mediaType[..<end].utf8.filter { !$0.isHTMLSpace }.map(\.lowered), as: UTF8.self)
    switch bare {
    case "", "application/octet-stream", "binary/octet-stream", "unknown/unknown", "*/*": return nil
    case "text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml": return .html
    case "text/xml", "application/xml":
      return nil
    default:
      if bare.hasPrefix("text/") { return .plainText }
      throw IngestError(
        .unsupportedType, "is of type \(bare.prefix(80)), which is not read; give plain text or HTML")
    }
  }

  private static let signatures: [(bytes: [UInt8], what: String, remedy: String)] = [
    ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF", "turn it into text first, for instance with pdftotext"),
    (
      [0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document (such as .docx)",
      "save it as plain text or HTML"
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old office document (such as .doc)",
      "save it as plain text or HTML"
    ),
    ([0x7B, 0x5C, 0x72, 0x74, 0x66], "an RTF document", "save it as plain text or HTML"),
    ([0x1F, 0x8B], "compressed with gzip more than once", "unpack it first"),
    (
      Array("filedesc://".utf8), "a web archive of the old kind (ARC)",
      "turn it into a WARC file first, for instance with warcio recompress"
    ),
    ([0x42, 0x5A, 0x68], "compressed with bzip2", "unpack it first"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed with xz", "unpack it first"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd", "unpack it first"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image", "give the text of the report"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image", "give the text of the report"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF image", "give the text of the report"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program", "give the text of the report"),
  ]

  private static func refuse(_ bytes: ByteBuffer) throws(IngestError) {
    if WARCReader.isWebArchive(bytes) { throw WARCReader.refusal }
    for signature in signatures where bytes.starts(with: signature.bytes) {
      // A text may begin with "BZh"; a compressed file has more than text behind it.
      if signature.bytes[0] == 0x42, !bytes.prefix(32).contains(where: { $0 < 0x09 || $0 >= 0x80 }) {
        continue
      }
      throw IngestError(.unsupportedType, "is \(signature.what), which is not read; \(signature.remedy)")
    }
  }

  private static func contentStart(_ bytes: ByteBuffer) -> Int {
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count, at < 4096, bytes[at].isHTMLSpace { at += 1 }
    return at
  }

  /// Whether the bytes, without the NULs that UTF-16 puts between them, begin as a page that declares itself.
  private static func declaresPage(_ bytes: ByteBuffer) -> Bool {
    startsWithAny(["<!doctype html", "<html"], bytes)
  }

  private static func looksLikePage(_ bytes: ByteBuffer) -> Bool {
    if startsWithAny(
      [
        "<!doctype html", "<html", "<head", "<body", "<script", "<title", "<meta", "<div", "<article", "<p>",
        "<p ", "<h1", "<table", "<section", "<!--", "<br",
      ], bytes)
    {
      return true
    }
    // XHTML begins with an XML declaration, and a page may begin with text: look for the element itself.
    return find("<html", in: bytes, from: 0, to: min(bytes.count, 2048)) != nil
      && startsWithAny(["<?xml"], bytes)
  }

  private static func startsWithAny(_ beginnings: [StaticString], _ bytes: ByteBuffer) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let narrow = bytes.dropFirst(2).prefix(256).filter { $0 != 0 }
      return narrow.withUnsafeBufferPointer { narrow in
        beginnings.contains { hasPrefix($0, in: narrow, at: contentStart(narrow)) }
      }
    }
    let start = contentStart(bytes)
    return beginnings.contains { hasPrefix($0, in: bytes, at: start) }
  }
}

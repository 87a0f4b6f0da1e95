import ReportText

/// How an HTTP response was sent, and the way back to the bytes that were meant.
///
/// Archives are made by many programs. Some write the body down unpacked and leave the head as it was, so
/// that a head that does not fit the body is gone by no further than it fits.
struct HTTPTransfer {
  /// How a body may be packed.
  enum Coding {
    case gzip, deflate
  }

  /// More codings than this are nobody's honest work.
  private static let mostCodings = 3

  /// Whether it was sent in chunks.
  var isChunked = false
  /// What it was packed with, in the order that it was done in.
  var codings: [Coding] = []
  /// The length that the server gave, where it gave one.
  var length: Int?

  /// A body that is no HTTP response's.
  init() {}

  /// How the response with `head` was sent; nil where that is in a way that is not read.
  init?(_ head: HeaderFields) {
    for name in HTTPTransfer.names(head.value(of: "transfer-encoding")) where name == "chunked" {
      isChunked = true
    }
    var names = HTTPTransfer.names(head.value(of: "content-encoding"))
    names += HTTPTransfer.names(head.value(of: "transfer-encoding")).filter { $0 != "chunked" }
    for name in names {
      switch name {
      case "gzip", "x-gzip": codings.append(.gzip)
      case "deflate": codings.append(.deflate)
      case "identity", "none", "utf-8": break
      default: return nil
      }
    }
    guard codings.count <= HTTPTransfer.mostCodings else { return nil }
    length = isChunked ? nil : head.number(of: "content-length")
  }

  private static func names(_ list: String?) -> [String] {
    (list ?? "").split(separator: ",").map { bareMediaType(String($0)) }.filter { !$0.isEmpty }
  }

  /// The bytes that `body` was made of.
  ///
  /// - Throws: `IngestError` where none can be had, or more than `limit`.
  func open(
    _ body: [UInt8], _ diagnostics: inout [Diagnostic], atMost limit: Int
  ) throws(IngestError) -> [UInt8] {
    var bytes = body
    var isAsSent = true
    if isChunked {
      if let joined = Chunks.join(body) {
        bytes = joined.bytes
        if !joined.isWhole { diagnostics.append(HTTPTransfer.cutShort("the last chunk of the response")) }
      } else {
        isAsSent = false
        diagnostics.append(HTTPTransfer.repaired("the response says that it is in chunks, and is not"))
      }
    }
    for coding in codings.reversed() {
      guard let form = HTTPTransfer.form(of: coding, bytes) else {
        isAsSent = false
        diagnostics.append(HTTPTransfer.repaired("the response says that it is packed, and is not"))
        continue
      }
      let unpacked = try Gzip.salvage(bytes, form, atMost: limit)
      guard unpacked.isWhole || unpacked.bytes.contains(where: { !$0.isHTMLSpace }) else {
        throw IngestError(.damaged, "is packed, and its packed data are damaged; capture it again")
      }
      bytes = unpacked.bytes
      if !unpacked.isWhole { diagnostics.append(HTTPTransfer.cutShort("a part of the packed response")) }
    }
    if isAsSent, let length, body.count < length {
      diagnostics.append(
        Diagnostic(
          .cutShort, "the archive holds \(body.count) of the \(length) bytes that the server announced"))
    }
    return bytes
  }

  /// The form of data packed by `coding`; nil where `bytes` are not packed so.
  private static func form(of coding: Coding, _ bytes: [UInt8]) -> Inflater.Form? {
    if GzipSource.isGzip(bytes) { return .gzip }
    guard coding == .deflate, bytes.count >= 2 else { return nil }
    if bytes[0] & 0x0F == 8, (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0 { return .zlib }
    // Raw deflate has no marks, but a page begins with a tag, and a text with letters.
    return bytes.prefix(64).allSatisfy { $0 >= 0x20 && $0 < 0x7F || $0.isHTMLSpace } ? nil : .raw
  }

  private static func repaired(_ what: String) -> Diagnostic {
    Diagnostic(.transferRepaired, "\(what); it was read as it stands", severity: .note)
  }

  private static func cutShort(_ what: String) -> Diagnostic {
    Diagnostic(.cutShort, "\(what) is missing or damaged; what lies before it was read")
  }
}

/// The chunks of an HTTP response.
enum Chunks {
  /// What the chunks of `body` hold together, and whether the last one is there; nil where it is not in chunks.
  static func join(_ body: [UInt8]) -> (bytes: [UInt8], isWhole: Bool)? {
    var bytes: [UInt8] = []
    var at = 0
    while let (size, start) = size(in: body, at: at) {
      if size == 0 { return (bytes, true) }
      let end = min(body.count, start + size)
      bytes.append(contentsOf: body[start..<end])
      guard start + size <= body.count else { return (bytes, false) }
      at = end
      // The line end behind a chunk.
      if at < body.count, body[at] == 0x0D { at += 1 }
      if at < body.count, body[at] == 0x0A { at += 1 }
    }
    return at == 0 ? nil : (bytes, false)
  }

  /// The size that the line at `start` gives, and where its chunk begins; nil where there is no such line.
  private static func size(in body: [UInt8], at start: Int) -> (Int, Int)? {
    var at = start
    var size = 0
    while at < body.count, let digit = body[at].hexValue {
      guard at - start < 8 else { return nil }
      size = size << 4 | Int(digit)
      at += 1
    }
    guard at > start else { return nil }
    // Extensions may follow; nobody writes long ones.
    let limit = min(body.count, at + 256)
    if at < limit, body[at] != 0x0D, body[at] != 0x0A, body[at] != 0x3B, body[at] != 0x20 { return nil }
    while at < limit, body[at] != 0x0A { at += 1 }
    return at < limit ? (size, at + 1) : nil
  }
}

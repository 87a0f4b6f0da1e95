import ReportText

/// What is to be done with a response or resource, told by its beginning.
struct ResponsePlan {
  /// Where the body begins in the record's block.
  var bodyStart = 0
  var hints = ReadingHints()
  var transfer = HTTPTransfer()

  /// The plan for the record with `head`, whose block begins with `block`; or why there is none.
  static func make(_ head: HeaderFields, _ block: ByteBuffer) -> Result<ResponsePlan, WARCSkip> {
    do throws(WARCSkip) { return .success(try ResponsePlan(head, block)) } catch { return .failure(error) }
  }

  private init(_ head: HeaderFields, _ block: ByteBuffer) throws(WARCSkip) {
    var url = head.value(of: "warc-target-uri")
    // Some versions of Wget put it in angle brackets.
    if let address = url, address.hasPrefix("<"), address.hasSuffix(">") {
      url = String(address.dropFirst().dropLast())
    }
    // Wget keeps its log and its arguments as resources of this scheme.
    if let url, url.hasPrefix("metadata:") { throw .description }
    hints.url = url
    hints.captured = head.value(of: "warc-date").flatMap(ResponsePlan.day)
    var mediaType = head.value(of: "content-type")
    if hasPrefix("http/", in: block, at: 0) {
      let end = HeaderFields.end(in: block, from: 0, to: block.count) ?? block.count
      let response = HeaderFields(Array(block[..<end]))
      try ResponsePlan.require(status: ResponsePlan.status(response.firstLine))
      bodyStart = end
      mediaType = response.value(of: "content-type")
      guard let transfer = HTTPTransfer(response) else { throw .unknownCoding }
      self.transfer = transfer
      if ResponsePlan.status(response.firstLine) == 206 {
        hints.diagnostics.append(
          Diagnostic(.cutShort, "the server sent a part of the page only (status 206)"))
      }
    }
    guard let mediaType else {
      // What says nothing of itself is taken where it begins as a page does; the reader then knows it too.
      let body = trimmed(ByteBuffer(rebasing: block[bodyStart...]))
      guard hasPrefix("<!doctype html", in: body, at: 0) || hasPrefix("<html", in: body, at: 0) else {
        throw .noType
      }
      return
    }
    guard ["text/html", "application/xhtml+xml", "text/plain"].contains(bareMediaType(mediaType)) else {
      throw .otherType
    }
    hints.mediaType = mediaType
  }

  /// The three digits of `HTTP/1.1 200 OK`; 0 where there are none.
  private static func status(_ line: [UInt8]) -> Int {
    let rest = line.drop { $0 != 0x20 }.drop { $0 == 0x20 }.prefix(3)
    guard rest.count == 3, rest.allSatisfy(\.isDigit) else { return 0 }
    return rest.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func require(status: Int) throws(WARCSkip) {
    switch status {
    case 204, 205: throw .noPage
    case 200..<300: return
    case 300..<400: throw .redirect
    case 400..<500: throw .refused
    case 500..<600: throw .serverFault
    default: throw .otherStatus
    }
  }

  /// The day, month or year of a date such as `2013-10-21T21:53:06Z`.
  private static func day(_ date: String) -> String? {
    let bytes = Array(date.utf8.prefix { $0 != UInt8(ascii: "T") })
    guard [4, 7, 10].contains(bytes.count) else { return nil }
    for (index, byte) in bytes.enumerated() {
      guard index == 4 || index == 7 ? byte == 0x2D : byte.isDigit else { return nil }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

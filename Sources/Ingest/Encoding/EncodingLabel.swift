/// The encodings that are read, and the labels by which the web names them.
enum EncodingLabel: Hashable, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case singleByte(SingleByteEncoding)
  /// A label of an encoding that is not read.
  case unknown(String)

  /// The name written into records, in lower case.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    case .singleByte(let encoding): encoding.rawValue
    case .unknown(let label): label
    }
  }

  /// The encoding that `label` names; on the web, `iso-8859-1` and `ascii` mean windows-1252.
  init(label: String) {
    let folded = String(
      decoding: label.utf8.map(\.lowered).filter { !$0.isHTMLSpace && $0 != 0x22 && $0 != 0x27 },
      as: UTF8.self)
    switch folded {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8", "utf-8-sig": self = .utf8
    case "utf-16", "utf-16le", "utf16", "unicode", "ucs-2", "iso-10646-ucs-2", "csunicode":
      self = .utf16LittleEndian
    case "utf-16be", "unicodefffe": self = .utf16BigEndian
    case "windows-1252", "cp1252", "x-cp1252", "ascii", "us-ascii", "ansi_x3.4-1968", "iso-8859-1",
      "iso8859-1", "iso88591",
      "iso_8859-1", "latin1", "latin-1", "l1", "cp819", "ibm819", "csisolatin1":
      self = .singleByte(.windows1252)
    case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin9", "latin-9", "l9": self = .singleByte(.latin9)
    case "iso-8859-14", "iso8859-14", "latin8": self = .singleByte(.latin8)
    default: self = .unknown(folded)
    }
  }

  /// The charset parameter of a media type, if it has one.
  static func charset(ofMediaType mediaType: String) -> EncodingLabel? {
    for part in mediaType.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2 else { continue }
      let key = pair[0].utf8.filter { !$0.isHTMLSpace }.map(\.lowered)
      if key.elementsEqual("charset".utf8) { return EncodingLabel(label: String(pair[1])) }
    }
    return nil
  }

  /// The charset that a page declares in a `<meta>` element of its first 4 KB.
  static func declared(inPage bytes: ByteBuffer) -> EncodingLabel? {
    let end = min(bytes.count, 4096)
    var at = 0
    while let meta = find("<meta", in: bytes, from: at, to: end) {
      var close = meta
      while close < end, bytes[close] != 0x3E { close += 1 }
      if let label = charset(in: bytes, from: meta, to: close) { return label }
      at = meta + 5
    }
    // An XHTML page may say it in its XML declaration alone.
    if let declaration = find("<?xml", in: bytes, from: 0, to: min(end, 64)),
      let key = find("encoding", in: bytes, from: declaration, to: min(end, declaration + 200)),
      let value = value(in: bytes, after: key + 8, to: min(end, key + 60))
    {
      return EncodingLabel(label: value)
    }
    return nil
  }

  private static func charset(in bytes: ByteBuffer, from start: Int, to end: Int) -> EncodingLabel? {
    guard let key = find("charset", in: bytes, from: start, to: end),
      let value = value(in: bytes, after: key + 7, to: end)
    else { return nil }
    let label = EncodingLabel(label: value)
    // The declaration itself could be read as ASCII, so it cannot be UTF-16.
    return label == .utf16LittleEndian || label == .utf16BigEndian ? .utf8 : label
  }

  private static func value(in bytes: ByteBuffer, after start: Int, to end: Int) -> String? {
    var at = start
    while at < end, bytes[at].isHTMLSpace { at += 1 }
    guard at < end, bytes[at] == 0x3D else { return nil }
    at += 1
    while at < end, bytes[at].isHTMLSpace || bytes[at] == 0x22 || bytes[at] == 0x27 { at += 1 }
    let first = at
    while at < end,
      bytes[at].isLetter || bytes[at].isDigit || bytes[at] == 0x2D || bytes[at] == 0x5F || bytes[at] == 0x2E
        || bytes[at] == 0x3A
    {
      at += 1
    }
    return at > first ? String(decoding: bytes[first..<at], as: UTF8.self) : nil
  }
}

import ReportText

/// Bytes turned into UTF-8 text.
struct DecodedText {
  /// Valid UTF-8 without a byte order mark.
  var text: [UInt8]
  /// The encoding that the bytes were read in.
  var encoding: String
  /// What had to be decided or repaired.
  var diagnostics: [Diagnostic]
}

/// Decides on a report's encoding and decodes it: byte order mark, then the caller's label, then the page's own,
/// then what the bytes look like.
enum TextDecoder {
  /// Decodes `bytes`; `isPage` tells whether a `<meta charset>` counts.
  static func decode(_ bytes: ByteBuffer, label: EncodingLabel?, isPage: Bool) throws(IngestError)
    -> DecodedText
  {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw IngestError(.unsupportedEncoding, "is encoded in UTF-32, which is not read; save it as UTF-8")
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try eightBit(ByteBuffer(rebasing: bytes[3...]), declared: .utf8)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try sixteenBit(ByteBuffer(rebasing: bytes[2...]), .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return try sixteenBit(ByteBuffer(rebasing: bytes[2...]), .utf16BigEndian)
    }
    if let guess = unmarkedUTF16(bytes) { return try sixteenBit(bytes, guess) }
    // A UTF-16 label on bytes that do not look it is a mistake: text without a NUL is eight-bit.
    var declared = label
    if declared == .utf16LittleEndian || declared == .utf16BigEndian { declared = nil }
    return try eightBit(bytes, declared: declared ?? (isPage ? EncodingLabel.declared(inPage: bytes) : nil))
  }

  /// UTF-16 without a mark: Latin text has a NUL in every other byte.
  private static func unmarkedUTF16(_ bytes: ByteBuffer) -> EncodingLabel? {
    let sample = min(bytes.count, 1024) & ~1
    guard sample >= 4 else { return nil }
    var even = 0
    var odd = 0
    for index in 0..<sample where bytes[index] == 0 {
      if index & 1 == 0 { even += 1 } else { odd += 1 }
    }
    if odd * 10 >= sample * 4, even * 20 <= sample { return .utf16LittleEndian }
    if even * 10 >= sample * 4, odd * 20 <= sample { return .utf16BigEndian }
    return nil
  }

  private static func sixteenBit(_ bytes: ByteBuffer, _ label: EncodingLabel) throws(IngestError)
    -> DecodedText
  {
    let (text, invalid) = decodeUTF16(bytes, bigEndian: label == .utf16BigEndian)
    let survey = text.withUnsafeBufferPointer { UTF8Survey($0) }
    try refuseBinary(survey, count: text.count)
    var decoded = DecodedText(text: text, encoding: label.name, diagnostics: [])
    if invalid > 0 { decoded.diagnostics.append(replaced(invalid, label.name)) }
    noteControls(survey, in: &decoded)
    return decoded
  }

  private static func eightBit(_ bytes: ByteBuffer, declared: EncodingLabel?) throws(IngestError)
    -> DecodedText
  {
    let survey = UTF8Survey(bytes)
    try refuseBinary(survey, count: bytes.count)
    // Whole sequences hardly ever stand in one-byte text by chance: where there are as many as broken ones, it is
    // damaged UTF-8; otherwise it never was UTF-8.
    let looksUTF8 = survey.invalid == 0 || survey.multiByte >= survey.invalid
    var chosen: EncodingLabel
    var overruled: String?
    switch declared {
    case .utf8?:
      chosen = looksUTF8 || !looksLikeWindows1252(bytes) ? .utf8 : .singleByte(.windows1252)
    case .singleByte(let encoding)?:
      // Text with sequences of several bytes that are all well formed is UTF-8, whatever its label says.
      chosen = survey.invalid == 0 && survey.multiByte > 0 ? .utf8 : .singleByte(encoding)
    default:
      chosen = looksUTF8 ? .utf8 : .singleByte(.windows1252)
    }
    if let declared, declared != chosen { overruled = declared.name }
    var decoded: DecodedText
    switch chosen {
    case .singleByte(let encoding):
      decoded = DecodedText(text: encoding.decode(bytes), encoding: encoding.rawValue, diagnostics: [])
    default:
      let text = survey.invalid == 0 ? Array(bytes) : repairedUTF8(bytes)
      decoded = DecodedText(text: text, encoding: "utf-8", diagnostics: [])
      if survey.invalid > 0 { decoded.diagnostics.append(replaced(survey.invalid, "utf-8")) }
    }
    if let overruled {
      decoded.diagnostics.append(
        Diagnostic(.encodingOverruled, why(overruled, decoded.encoding, declared, survey)))
    }
    noteControls(survey, in: &decoded)
    return decoded
  }

  /// Why text declared in one encoding was read in another.
  private static func why(
    _ name: String, _ read: String, _ declared: EncodingLabel?, _ survey: UTF8Survey
  ) -> String {
    let start = "declared as \(name.prefix(40)), read as \(read)"
    guard case .unknown? = declared else { return start + ", which its bytes fit better" }
    // Well-formed sequences of several bytes are a proof; anything else is a guess.
    if survey.invalid == 0, survey.multiByte > 0 { return start + ", which its bytes fit better" }
    if survey.invalid == 0 { return start + "; that encoding is not read, and all bytes are ASCII" }
    return start
      + "; that encoding is not read, so letters and signs outside ASCII may be wrong; save it as UTF-8"
  }

  /// Whether every high byte is one that windows-1252 assigns.
  private static func looksLikeWindows1252(_ bytes: ByteBuffer) -> Bool {
    !bytes.contains { $0 == 0x81 || $0 == 0x8D || $0 == 0x8F || $0 == 0x90 || $0 == 0x9D }
  }

  private static func replaced(_ count: Int, _ encoding: String) -> Diagnostic {
    Diagnostic(
      .invalidBytes,
      "\(count) \(count == 1 ? "place is" : "places are") not valid \(encoding) and became U+FFFD")
  }

  private static func noteControls(_ survey: UTF8Survey, in decoded: inout DecodedText) {
    guard survey.controls > 0 else { return }
    decoded.diagnostics.append(
      Diagnostic(
        .controlCharacters,
        "\(survey.controls) control \(survey.controls == 1 ? "character" : "characters") in the text",
        severity: .note))
  }

  private static func refuseBinary(_ survey: UTF8Survey, count: Int) throws(IngestError) {
    if survey.nuls > 0 {
      throw IngestError(.binary, "holds NUL bytes, so it is not a text; give a text or HTML file")
    }
    if survey.controls > 32, survey.controls > count / 50 {
      throw IngestError(
        .binary, "is full of control characters, so it is not a text; give a text or HTML file")
    }
  }
}

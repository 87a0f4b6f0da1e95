import ReportText
import Testing

@testable import Ingest

@Suite struct EncodingTests {
  struct Example: Sendable {
    var bytes: [UInt8]
    var mediaType: String?
    var text: String
    var encoding: String
    var codes: [Diagnostic.Code] = []
  }

  static let examples: [Example] = [
    Example(bytes: Array("Cost: £5.".utf8), text: "Cost: £5.", encoding: "utf-8"),
    Example(bytes: [0xEF, 0xBB, 0xBF] + Array("£5 spent.".utf8), text: "£5 spent.", encoding: "utf-8"),
    Example(bytes: [0x93, 0x41, 0x94, 0x20, 0xA3, 0x35], text: "“A” £5", encoding: "windows-1252"),
    Example(
      bytes: [0x93, 0x41, 0x94], mediaType: "text/plain; charset=iso-8859-1", text: "“A”",
      encoding: "windows-1252"),
    Example(
      bytes: [0xA4, 0x35], mediaType: "text/plain; charset=\"ISO-8859-15\"", text: "€5",
      encoding: "iso-8859-15"),
    Example(
      bytes: [0xFF, 0xFE, 0xA3, 0x00, 0x35, 0x00, 0x3D, 0xD8, 0x00, 0xDE], text: "£5😀", encoding: "utf-16le"),
    Example(bytes: [0xFE, 0xFF, 0x00, 0xA3, 0x00, 0x35], text: "£5", encoding: "utf-16be"),
    Example(bytes: [0x41, 0, 0x42, 0, 0x43, 0], text: "ABC", encoding: "utf-16le"),
    Example(
      bytes: [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8], text: "A\u{FFFD}", encoding: "utf-16le",
      codes: [.invalidBytes]),
    Example(
      bytes: [0x41, 0xA3, 0x35], mediaType: "text/plain; charset=utf-8", text: "A£5",
      encoding: "windows-1252",
      codes: [.encodingOverruled]),
    Example(
      bytes: Array("£ £ £ ".utf8) + [0xFF] + Array("£".utf8), mediaType: "text/plain; charset=utf-8",
      text: "£ £ £ \u{FFFD}£", encoding: "utf-8", codes: [.invalidBytes]),
    Example(
      bytes: Array("“A”".utf8), mediaType: "text/plain; charset=windows-1252", text: "“A”", encoding: "utf-8",
      codes: [.encodingOverruled]),
    Example(
      bytes: [0x41, 0xA3], mediaType: "text/plain; charset=klingon", text: "A£", encoding: "windows-1252",
      codes: [.encodingOverruled]),
    Example(
      bytes: Array("a\u{8}b and more of it".utf8), text: "a\u{8}b and more of it", encoding: "utf-8",
      codes: [.controlCharacters]),
  ]

  @Test(arguments: examples) func decodes(_ example: Example) throws {
    let document = try ReportReader.read(example.bytes, hints: ReadingHints(mediaType: example.mediaType))
    #expect(document.string == example.text)
    #expect(document.metadata.encoding == example.encoding)
    #expect(document.codes == example.codes)
  }

  @Test func manyBrokenPlacesMakeOneDiagnostic() throws {
    var bytes = Array("“quoted” “text” “of” “a” “report”".utf8)
    for _ in 0..<3 { bytes += [0x20, 0xE2, 0x80] }
    let document = try ReportReader.read(bytes, hints: ReadingHints(mediaType: "text/plain; charset=utf-8"))
    #expect(document.codes == [.invalidBytes])
    #expect(document.diagnostics[0].message.hasPrefix("3 places"))
  }

  @Test(arguments: [
    "<meta charset=\"windows-1252\">", "<meta charset=iso-8859-1>",
    "<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>",
  ])
  func pagesDeclareTheirEncoding(meta: String) throws {
    let bytes =
      Array("<html><head>\(meta)</head><body><p>It cost ".utf8) + [0xA3]
      + Array("5 in all, he said.</p></body></html>".utf8)
    let document = try ReportReader.read(bytes, hints: ReadingHints(mediaType: "text/html"))
    #expect(document.string == "It cost £5 in all, he said.")
    #expect(document.metadata.encoding == "windows-1252")
    #expect(document.codes == [])
  }

  @Test func numbersOfWindows1252AreReadAsItsCharacters() throws {
    let document = try readPage("<p>It&#146;s &#147;quoted&#148; for &#128;5, they said.</p>")
    #expect(document.string == "It’s “quoted” for €5, they said.")
  }

  @Test func textEncodedTwiceIsRepairedInPages() throws {
    let document = try readPage(
      "<p>The Â£56.5m plan is â€œrightâ€\u{9D}, itâ€™s said in the cafÃ© â€“ twice.</p>")
    #expect(document.string == "The £56.5m plan is “right”, it’s said in the café – twice.")
    #expect(document.codes == [.mojibakeRepaired])
    #expect(document.diagnostics[0].message == "6 characters encoded twice were repaired")
    let one = try readPage("<p>The cafÃ© cost nothing, they said.</p>")
    #expect(one.diagnostics[0].message == "1 character encoded twice was repaired")
  }

  @Test func textEncodedTwiceStaysInPlainText() throws {
    let document = try read("The Â£56.5m plan, itâ€™s said.")
    #expect(document.string == "The Â£56.5m plan, itâ€™s said.")
    #expect(document.codes == [.mojibakeRepaired])
    #expect(document.diagnostics[0].message.contains("2 places were encoded as UTF-8 twice"))
  }

  @Test func fewBrokenBytesSpoilNoOthers() throws {
    let bytes = Array("It cost £12 — £ 9 ’s more, and ".utf8) + [0xA3, 0x35, 0x20, 0x93] + Array("no".utf8)
    let document = try ReportReader.read(bytes)
    #expect(document.string == "It cost £12 — £ 9 ’s more, and \u{FFFD}5 \u{FFFD}no")
    #expect(document.metadata.encoding == "utf-8")
    #expect(document.codes == [.invalidBytes])
  }

  @Test(arguments: ["iso-8859-2", "macintosh", "shift_jis"])
  func encodingsThatAreNotReadAreNamedSo(label: String) throws {
    let bytes = Array("Ann Kov".utf8) + [0xE1, 0xF8] + Array(" said 12 officers left.".utf8)
    let document = try ReportReader.read(
      bytes, hints: ReadingHints(mediaType: "text/plain; charset=\(label)"))
    #expect(document.codes == [.encodingOverruled])
    #expect(document.diagnostics[0].message.contains("\(label)"))
    #expect(document.diagnostics[0].message.contains("not read"))
  }

  @Test(arguments: [false, true]) func unmarkedUTF16IsRead(bigEndian: Bool) throws {
    let bytes = "The plan cost £5m, they said.".utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    #expect(try ReportReader.read(bytes).string == "The plan cost £5m, they said.")
  }

  @Test(arguments: ["Tân ac â’r Comisiynydd, meddai’r panel.", "Gwasanaeth tân: £5, â, Â ac ŵy."])
  func welshIsNoMistake(text: String) throws {
    #expect(try readPage("<p>\(text)</p>").string == text)
  }
}

@Suite struct RefusalTests {
  struct Refused: Sendable {
    var bytes: [UInt8]
    var code: IngestError.Code
    var mediaType: String?
    var word: String
  }

  @Test(arguments: [
    Refused(bytes: [], code: .empty, word: "no text"),
    Refused(bytes: Array(" \n\t\r\n".utf8), code: .empty, word: "no text"),
    Refused(bytes: [0xEF, 0xBB, 0xBF, 0x20], code: .empty, word: "no text"),
    Refused(bytes: Array("a\0b".utf8), code: .binary, word: "NUL"),
    Refused(bytes: Array(repeating: 7, count: 100), code: .binary, word: "control"),
    Refused(bytes: Array("%PDF-1.7 text".utf8), code: .unsupportedType, word: "pdftotext"),
    Refused(bytes: [0x50, 0x4B, 3, 4, 20, 0], code: .unsupportedType, word: "docx"),
    Refused(bytes: [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], code: .unsupportedEncoding, word: "UTF-8"),
    Refused(
      bytes: Array("{}".utf8), code: .unsupportedType, mediaType: "application/json", word: "application/json"
    ),
  ])
  func saysWhatIsWrong(_ refused: Refused) {
    let error = #expect(throws: IngestError.self) {
      try ReportReader.read(refused.bytes, hints: ReadingHints(mediaType: refused.mediaType))
    }
    #expect(error?.code == refused.code)
    #expect(error?.message.contains(refused.word) == true)
  }

  @Test func tooManyBytesAreRefused() {
    let error = #expect(throws: IngestError.self) {
      try ReportReader.read([UInt8](repeating: 0x20, count: ReportReader.maximumBytes + 1))
    }
    #expect(error?.code == .tooLarge)
  }
}

@Suite struct MediaTypeTests {
  struct Example: Sendable {
    var source: String
    var mediaType: String?
    var name: String?
    var expected: String
  }

  @Test(arguments: [
    Example(source: "<p>Words.</p>", expected: "text/html"),
    Example(source: "  <!DOCTYPE html><p>Words.</p>", name: "a.txt", expected: "text/html"),
    Example(source: "Words <b>of</b> a report.", name: "a.HTM", expected: "text/html"),
    Example(source: "Words <b>of</b> a report.", expected: "text/plain"),
    Example(source: "<html><p>Words.", mediaType: "text/plain", expected: "text/plain"),
    Example(
      source: "<?xml version='1.0'?><html xmlns='x'><body><p>Words.</p></body></html>", expected: "text/html"),
    Example(source: "Words.", mediaType: "application/octet-stream", name: "a.html", expected: "text/html"),
  ])
  func isToldBySayingNameOrContent(_ example: Example) throws {
    let document = try read(example.source, mediaType: example.mediaType, name: example.name)
    #expect(document.metadata.mediaType == example.expected)
  }
}

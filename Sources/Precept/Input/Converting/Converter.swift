import Glibc
import Ingest

/// A program of the system that turns a format which is not read into one that is.
struct Converter: Sendable {
  /// The program's name, looked for in the folders of `PATH`.
  let program: String
  /// The Debian package that it comes with.
  let package: String
  /// The words that it is started with: from standard input to standard output, never a name.
  let arguments: [String]
  /// What it reads, as messages name it.
  let what: String
  /// The ending of the names of such files.
  let ending: String
  /// What it writes.
  let outputType: String
  /// What to do where no text comes out.
  let remedyForNothing: String
  /// What its output stands between, so that nothing of it is taken for a page's furniture.
  let opening: String
  let closing: String

  /// `pdftotext -raw`, in the order of the file: without it the hyphens at the ends of lines go, and `10-` above `15` is
  /// 1015; with `-layout` the columns of a page run into each other.
  static let pdf = Converter(
    program: "pdftotext", package: "poppler-utils", arguments: ["-raw", "-enc", "UTF-8", "-", "-"],
    what: "the PDF", ending: ".pdf", outputType: "text/plain; charset=utf-8",
    remedyForNothing: "it may be a scan: recognise its text first, for instance with ocrmypdf", opening: "",
    closing: "")

  /// `pandoc`, which keeps headings and tables. In its sandbox it opens no other file and no address.
  static let word = Converter(
    program: "pandoc", package: "pandoc",
    arguments: [
      "+RTS", "-M1024M", "-RTS", "--sandbox", "--from=docx", "--to=html", "--wrap=none",
    ],
    what: "the Word document", ending: ".docx", outputType: "text/html; charset=utf-8",
    remedyForNothing: "is it the right file?",
    opening: "<!DOCTYPE html><html><body><article>\n", closing: "</article></body></html>\n")

  /// All of them.
  static let all = [pdf, word]

  /// The converter that a report of `bytes` needs; nil for what is read as it is.
  static func needed(for bytes: [UInt8]) -> Converter? {
    if bytes.starts(with: "%PDF-".utf8) { return pdf }
    guard bytes.starts(with: [0x50, 0x4B, 3, 4]) else { return nil }
    // The entry that makes a ZIP archive a Word document, named at its place and in the list at the end.
    return holds("word/document", bytes) ? word : nil
  }

  /// Whether `words` stand somewhere in `bytes`.
  private static func holds(_ words: StaticString, _ bytes: [UInt8]) -> Bool {
    let count = words.utf8CodeUnitCount
    return bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var at = 0
      while at + count <= bytes.count {
        guard let found = memchr(base + at, Int32(words.utf8Start[0]), bytes.count - count - at + 1) else {
          return false
        }
        if memcmp(found, words.utf8Start, count) == 0 { return true }
        at = base.distance(to: UnsafeRawPointer(found)) + 1
      }
      return false
    }
  }

  /// Where the program stands; nil where it is not installed.
  ///
  /// Only full paths count: a program that lies beside the reports is not the system's.
  var path: String? {
    guard let folders = getenv("PATH") else { return nil }
    for folder in String(cString: folders).split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(program)"
      var status = stat()
      if stat(path, &status) == 0, case .file = FileKind(status), access(path, X_OK) == 0 { return path }
    }
    return nil
  }

  /// What the program makes of `bytes`.
  ///
  /// - Throws: `IngestError` where it is not installed, fails, takes too long or writes too much.
  func convert(_ bytes: [UInt8]) throws(IngestError) -> [UInt8] {
    guard let path else {
      throw IngestError(
        .converterMissing,
        "needs \(program), which is not installed; on Debian: apt-get install \(package)")
    }
    let output = try ConverterProcess(path: path, name: program, arguments: arguments).run(on: bytes)
    guard output.contains(where: { $0 > 0x20 }) else {
      throw IngestError(.empty, "holds no text that \(program) finds; \(remedyForNothing)")
    }
    return Array(opening.utf8) + output + Array(closing.utf8)
  }
}

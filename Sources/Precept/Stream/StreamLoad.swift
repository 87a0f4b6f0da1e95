import Glibc
import Ingest

/// How large the report is that a line of `precept stream` gives or leads to.
enum StreamLoad {
  /// The longest line that is looked at for a path before it is worked on.
  private static let longestPathLine = 1 << 15

  /// How large the report is that a line gives or leads to, as far as can be told without working on it.
  static func size(of line: LineReader.Line, under root: FolderRoot?) -> Int {
    guard case .bytes(let bytes) = line else { return line.size }
    let mayLead =
      bytes.count <= 1 << 10 || bytes.count <= longestPathLine && holds("path\"", in: bytes)
    // What base64 makes of the first bytes of gzip.
    guard mayLead || holds("H4sI", in: bytes), let asked = try? StreamLine(bytes) else { return bytes.count }
    switch asked.content {
    case .path(let path): return max(bytes.count, ReportSize.ofFile(root?.resolve(path) ?? path, under: root))
    case .base64(let packed):
      return max(bytes.count, ReportSize.unpacked(packed.count, from: packed.prefix(2), to: packed.suffix(4)))
    case .text, .html: return bytes.count
    }
  }

  /// Whether `word` stands somewhere behind a quotation mark.
  private static func holds(_ word: StaticString, in bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { text in
      guard let base = text.baseAddress else { return false }
      let length = word.utf8CodeUnitCount
      var place = 0
      while let mark = memchr(base + place, 0x22, text.count - place) {
        place = UnsafeRawPointer(mark) - base + 1
        if text.count - place >= length, memcmp(base + place, word.utf8Start, length) == 0 { return true }
      }
      return false
    }
  }
}

import Glibc
import Ingest
import Synchronization

/// How many bytes `precept stream` has under way: reports that are worked on, and records that wait to be written.
///
/// A bound on the number of lines alone would let a few dozen of the largest reports fill any memory.
final class StreamLoad: Sendable {
  /// The most bytes under way, but for a report that is larger and then the only one.
  static let most = 8 << 20
  /// The longest line that is looked at for a path before it is worked on.
  private static let longestPathLine = 1 << 15

  private let held = Atomic(0)

  /// Counts bytes that are under way from now on; a negative number, those no longer.
  func hold(_ bytes: Int) {
    held.add(bytes, ordering: .relaxed)
  }

  /// Whether a report of `size` bytes can be taken on now.
  func hasRoom(for size: Int) -> Bool {
    let held = held.load(ordering: .relaxed)
    return held == 0 || held + size <= StreamLoad.most
  }

  /// How large the report is that a line gives or leads to, as far as can be told without working on it.
  static func size(of line: LineReader.Line, under root: FolderRoot?) -> Int {
    guard case .bytes(let bytes) = line else { return line.size }
    let mayLead =
      bytes.count <= 1 << 10 || bytes.count <= longestPathLine && holds("path\"", in: bytes)
    // What base64 makes of the first bytes of gzip.
    guard mayLead || holds("H4sI", in: bytes), let asked = try? StreamLine(bytes) else { return bytes.count }
    switch asked.content {
    case .path(let path): return max(bytes.count, size(ofFile: root?.resolve(path) ?? path, under: root))
    case .base64(let packed):
      return max(bytes.count, unpacked(packed.count, from: packed.prefix(2), to: packed.suffix(4)))
    case .text, .html: return bytes.count
    }
  }

  private static func size(ofFile path: String, under root: FolderRoot?) -> Int {
    // What cannot be opened is small, and said when the line is answered.
    guard let file = try? RegularFile.open(path, under: root) else { return 0 }
    defer { close(file.descriptor) }
    var first: [UInt8] = [0, 0]
    var last: [UInt8] = [0, 0, 0, 0]
    guard pread(file.descriptor, &first, 2, 0) == 2,
      pread(file.descriptor, &last, 4, file.state.size - 4) == 4
    else { return file.state.size }
    return unpacked(file.state.size, from: first, to: last)
  }

  /// How large `count` bytes are once they are out of gzip, as their end tells; a false size is found on unpacking.
  private static func unpacked(
    _ count: Int, from first: some Collection<UInt8>, to last: some BidirectionalCollection<UInt8>
  ) -> Int {
    guard GzipSource.isGzip(first) else { return count }
    let told = last.reversed().reduce(0) { $0 << 8 | Int($1) }
    return max(count, min(told, ReportReader.maximumBytes))
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

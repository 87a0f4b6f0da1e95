import Glibc
import Ingest

/// How large reports are, as far as that can be told without reading them.
enum ReportSize {
  /// The bytes of the report in a file, once it is out of gzip; 0 where it cannot be opened.
  static func ofFile(_ path: String, under root: FolderRoot?) -> Int {
    // What cannot be opened is small, and said when the line is answered.
    guard let file = try? RegularFile.open(path, under: root) else { return 0 }
    defer { close(file.descriptor) }
    var first: [UInt8] = [0, 0]
    guard pread(file.descriptor, &first, 2, 0) == 2 else { return file.state.size }
    return ofFile(open: file.descriptor, size: file.state.size, beginning: first)
  }

  /// The same of a file of `size` bytes that is open and begins so.
  static func ofFile(open descriptor: Int32, size: Int, beginning: some Collection<UInt8>) -> Int {
    var last: [UInt8] = [0, 0, 0, 0]
    guard GzipSource.isGzip(beginning), pread(descriptor, &last, 4, size - 4) == 4 else { return size }
    return unpacked(size, from: beginning, to: last)
  }

  /// How large `count` bytes are once they are out of gzip, as their end tells; a false size is found on unpacking.
  static func unpacked(
    _ count: Int, from first: some Collection<UInt8>, to last: some BidirectionalCollection<UInt8>
  ) -> Int {
    guard GzipSource.isGzip(first) else { return count }
    let told = last.reversed().reduce(0) { $0 << 8 | Int($1) }
    return max(count, min(told, ReportReader.maximumBytes))
  }
}

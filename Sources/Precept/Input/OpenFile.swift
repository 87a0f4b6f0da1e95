import Glibc
import Ingest

/// A file that is open for reading, of which only a piece is in memory.
final class OpenFile: ByteSource {
  let descriptor: Int32
  private let isOwned: Bool
  private let path: String
  /// What it was like when it was opened; nil for standard input, which may be no file.
  private let state: FileState?
  /// What was read to look at the beginning, and is still to be handed out.
  private var ahead: ArraySlice<UInt8> = []

  /// The regular file at `path`; anything else is never waited for.
  init(_ path: String) throws(FileProblem) {
    let file = try RegularFile.open(path)
    descriptor = file.descriptor
    state = file.state
    isOwned = true
    self.path = path
  }

  /// Standard input.
  init() {
    descriptor = STDIN_FILENO
    state = nil
    isOwned = false
    path = "standard input"
  }

  deinit { if isOwned { close(descriptor) } }

  /// Whether something wrote to the file since it was opened. Asked at its end, where what was read of it in
  /// pieces would pass for one report; always false of standard input.
  func hasChanged() throws(FileProblem) -> Bool {
    guard let state else { return false }
    return try FileState(descriptor, path) != state
  }

  /// The first bytes of the file, at most `count`, which are still read afterwards.
  func beginning(_ count: Int) throws(FileProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let read = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: filled), count - filled)
      }
      if read < 0 {
        if errno == EINTR { continue }
        throw FileProblem(path, systemError: errno)
      }
      if read == 0 { break }
      filled += read
    }
    ahead = bytes[..<filled]
    return Array(ahead)
  }

  /// How many bytes the report in the file has, as far as that can be told from its beginning, which was looked at; 0 of standard
  /// input.
  var reportSize: Int {
    state.map { ReportSize.ofFile(open: descriptor, size: $0.size, beginning: ahead.prefix(2)) } ?? 0
  }

  /// All that is left of it, what was looked at included.
  func rest(atMost limit: Int) throws(FileProblem) -> [UInt8] {
    try RegularFile.read(descriptor, after: Array(ahead), atMost: limit, path)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(IngestError) -> Int {
    if !ahead.isEmpty {
      let count = min(ahead.count, buffer.count)
      ahead.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      ahead = ahead.dropFirst(count)
      return count
    }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else {
        throw IngestError(
          .unreadable,
          "could not be read on (\(FileProblem.describe(errno))); try again or copy it elsewhere")
      }
    }
  }
}

import Crypto
import Digests
import Glibc

/// Reads lines from a file descriptor, each no longer than a bound, so that no input can fill the memory.
struct LineReader {
  /// One line, its line break left out.
  enum Line: Sendable {
    /// The bytes of a line within the bound.
    case bytes([UInt8])
    /// A line over the bound: only its digest is known.
    case tooLong(digest: String)
  }

  private static let chunk = 1 << 16

  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where in `buffer` the next line starts, and how far it was searched for a line break.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  /// A reader of lines of at most `limit` bytes.
  init(descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  /// Whether reading the next line could mean waiting for whoever writes it.
  var mayWait: Bool {
    if isAtEnd || buffer[searched...].contains(UInt8(ascii: "\n")) { return false }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 0
  }

  /// The next line; nil at the end. What follows the last line break is a line too, unless it is empty.
  ///
  /// - Throws: `FileProblem` where the input cannot be read.
  mutating func next() throws(FileProblem) -> Line? {
    while true {
      if let line = takeLine() { return .bytes(line) }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        return .bytes(take(upTo: buffer.count, breakLength: 0))
      }
      if buffer.count - start > limit { return try skipLongLine() }
      try fill()
    }
  }

  /// The line that is already in the buffer, if its end is.
  private mutating func takeLine() -> [UInt8]? {
    let found = buffer.withUnsafeBytes { bytes -> Int? in
      guard searched < bytes.count, let base = bytes.baseAddress,
        let place = memchr(base + searched, 0x0A, bytes.count - searched)
      else { return nil }
      return UnsafeRawPointer(place) - base
    }
    guard let end = found else {
      searched = buffer.count
      return nil
    }
    return take(upTo: end, breakLength: 1)
  }

  private mutating func take(upTo end: Int, breakLength: Int) -> [UInt8] {
    let line = Array(buffer[start..<end])
    start = end + breakLength
    searched = start
    return line
  }

  private mutating func fill() throws(FileProblem) {
    if start > 0 {
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    let filled = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: max(LineReader.chunk, filled / 2)))
    var count = 0
    repeat {
      count = buffer.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled)
      }
    } while count < 0 && (errno == EINTR || (errno == EAGAIN && waitUntilReadable()))
    let number = errno
    buffer.removeLast(buffer.count - filled - max(0, count))
    guard count >= 0 else { throw FileProblem("standard input", systemError: number) }
    isAtEnd = count == 0
  }

  /// Waits where another program left the descriptor in non-blocking mode.
  private func waitUntilReadable() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, -1) >= 0
  }

  /// Reads on to the line's end, keeping none of it.
  private mutating func skipLongLine() throws(FileProblem) -> Line {
    var hash = SHA256()
    while true {
      if let rest = takeLine() {
        hash.update(data: rest)
        break
      }
      hash.update(data: buffer[start...])
      buffer.removeAll(keepingCapacity: false)
      start = 0
      searched = 0
      if isAtEnd { break }
      try fill()
    }
    return .tooLong(digest: Digest.string(hash.finalize()))
  }
}

import Crypto
import Digests
import Glibc

/// Reads lines from a file descriptor, each no longer than a bound, so that no input can fill the memory.
struct LineReader {
  /// One line, its line break left out.
  enum Line: Sendable {
    /// The bytes of a line within the bound.
    case bytes([UInt8])
    /// A line over the bound: only its digest and its beginning are known.
    case tooLong(digest: String, beginning: [UInt8])

    /// How many bytes are held of it.
    var size: Int {
      switch self {
      case .bytes(let bytes), .tooLong(_, let bytes): bytes.count
      }
    }
  }

  private static let chunk = 1 << 16
  /// How much is kept of a line over the bound.
  private static let beginning = 1 << 12

  private let descriptor: Int32
  private let limit: Int
  /// What messages call the input.
  private let name: String
  /// What stands behind each line.
  var lineBreak = UInt8(ascii: "\n")
  /// What was read and not yet taken is `buffer[start..<end]`, and no line break is before `searched`.
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var end = 0
  private var isAtEnd = false

  /// A reader of lines of at most `limit` bytes; messages call the input `name`.
  init(descriptor: Int32, limit: Int, name: String = "standard input") {
    self.descriptor = descriptor
    self.limit = limit
    self.name = name
  }

  /// Whether `byte` is in what comes of the input with its first line break, `count` bytes at most; asked before anything is taken.
  mutating func begins(with byte: UInt8, within count: Int) throws(FileProblem) -> Bool {
    while !isAtEnd, end < count, !buffer[..<end].contains(byte), !buffer[..<end].contains(lineBreak) {
      try fill()
    }
    return buffer[..<end].contains(byte)
  }

  /// Whether reading the next line could mean waiting for whoever writes it. What is there of it is read to
  /// see that: a line that was sent by half must not hold back the answers to those before it.
  mutating func mayWait() -> Bool {
    while !isAtEnd, findBreak() == nil {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      // A line over the bound is as long in coming as whoever writes it likes.
      guard end - start <= limit, poll(&request, 1, 0) != 0 else { return true }
      // What is wrong with the input is said where the line is asked for.
      guard (try? fill()) != nil else { return false }
    }
    return false
  }

  /// The next line; nil at the end. What follows the last line break is a line too, unless it is empty.
  ///
  /// - Throws: `FileProblem` where the input cannot be read.
  mutating func next() throws(FileProblem) -> Line? {
    while true {
      if let place = findBreak(), place - start <= limit { return .bytes(take(upTo: place, breakLength: 1)) }
      if end - start > limit { return try skipLongLine() }
      if isAtEnd { return start < end ? .bytes(take(upTo: end, breakLength: 0)) : nil }
      try fill()
    }
  }

  /// Where the line that comes next ends, if that was read already.
  private mutating func findBreak() -> Int? {
    let found = buffer.withUnsafeBytes { bytes -> Int? in
      guard searched < end, let base = bytes.baseAddress,
        let place = memchr(base + searched, Int32(lineBreak), end - searched)
      else { return nil }
      return UnsafeRawPointer(place) - base
    }
    searched = found ?? end
    return found
  }

  private mutating func take(upTo place: Int, breakLength: Int) -> [UInt8] {
    let next = place + breakLength
    guard start == 0, place > LineReader.chunk, place >= end / 2 else {
      defer { (start, searched) = (next, next) }
      return Array(buffer[start..<place])
    }
    // A large line takes the buffer with it: it is never in memory twice, nor its room held after it.
    let rest = Array(buffer[next..<end])
    var line = rest
    swap(&line, &buffer)
    line.removeLast(line.count - place)
    (start, searched, end) = (0, 0, rest.count)
    return line
  }

  /// Reads once, behind what is there.
  private mutating func fill() throws(FileProblem) {
    makeRoom()
    var count = 0
    repeat {
      count = buffer.withUnsafeMutableBytes {
        read(descriptor, $0.baseAddress?.advanced(by: end), $0.count - end)
      }
    } while count < 0 && (errno == EINTR || (errno == EAGAIN && waitUntilReadable()))
    guard count >= 0 else { throw FileProblem(name, systemError: errno) }
    end += count
    isAtEnd = count == 0
  }

  /// Sees to it that something can be read behind what is there, at a cost that grows with what was read.
  private mutating func makeRoom() {
    if start == end { (start, searched, end) = (0, 0, 0) }
    guard end == buffer.count else { return }
    let freed = start
    buffer.removeSubrange(..<start)
    (start, searched, end) = (0, searched - start, end - start)
    // No further than just over the bound, which a line must pass to be too long.
    let room = min(max(LineReader.chunk, end), max(LineReader.chunk, limit + 1 - end))
    buffer.append(contentsOf: repeatElement(0, count: max(freed, room)))
  }

  /// Waits where another program left the descriptor in non-blocking mode.
  private func waitUntilReadable() -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, -1) >= 0
  }

  /// Reads on to the line's end, keeping no more than its beginning.
  private mutating func skipLongLine() throws(FileProblem) -> Line {
    let beginning = Array(buffer[start..<end].prefix(LineReader.beginning))
    var hash = SHA256()
    while true {
      let place = findBreak()
      buffer.withUnsafeBytes {
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[start..<(place ?? end)]))
      }
      if let place {
        (start, searched) = (place + 1, place + 1)
        break
      }
      // The room that has grown to the bound is given back.
      if buffer.count > LineReader.chunk { buffer = [] }
      (start, searched, end) = (0, 0, 0)
      if isAtEnd { break }
      try fill()
    }
    return .tooLong(digest: Digest.string(hash.finalize()), beginning: beginning)
  }
}

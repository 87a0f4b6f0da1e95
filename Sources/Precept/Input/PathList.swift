import Glibc

/// The paths that a list names, one a line, or each with a NUL behind it as `find -print0` writes them. They are read as they are
/// asked for, so that the list may be as long as it likes and still in the making.
struct PathList {
  /// What a list holds.
  enum Item {
    case path(String)
    /// Something that cannot be the path of a report.
    case failure(name: String, FileProblem)
  }

  /// So many bytes are looked through for the first NUL: more than the longest path of Linux.
  private static let beginning = 1 << 13

  private let name: String
  private let file: OpenFile
  private var buffer: [UInt8] = []
  private var start = 0
  private var separator: UInt8?
  private var isAtEnd = false

  /// The list in the file at `path`, or on standard input where that is `-`.
  init(_ path: String) throws(FileProblem) {
    name = path == "-" ? "standard input" : path
    file = path == "-" ? OpenFile() : try OpenFile(path)
  }

  /// Whether the next path may be long in coming.
  var mayWait: Bool {
    guard !isAtEnd, separator.map({ !buffer[start...].contains($0) }) ?? true else { return false }
    var request = pollfd(fd: file.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 0
  }

  /// The next path; nil at the end. Empty ones are passed over.
  mutating func next() throws(FileProblem) -> Item? {
    while true {
      if separator == nil { try chooseSeparator() }
      if let end = buffer[start...].firstIndex(of: separator ?? 0) {
        defer { start = end + 1 }
        if end > start { return item(buffer[start..<end]) }
      } else if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? item(buffer[start...]) : nil
      } else {
        guard buffer.count - start <= 1 << 20 else {
          throw FileProblem(
            code: "bad-list", message: "\(name): not a list of paths; a path in it is longer than 1 MB")
        }
        try fill()
      }
    }
  }

  /// A NUL anywhere near the beginning means that paths may hold line breaks.
  private mutating func chooseSeparator() throws(FileProblem) {
    while !isAtEnd, buffer.count < PathList.beginning, !buffer.contains(0) { try fill() }
    separator = buffer.contains(0) ? 0 : UInt8(ascii: "\n")
  }

  private mutating func fill() throws(FileProblem) {
    buffer.removeSubrange(..<start)
    start = 0
    let filled = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: 1 << 14))
    var count = 0
    repeat {
      count = buffer.withUnsafeMutableBytes {
        read(file.descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled)
      }
    } while count < 0 && errno == EINTR
    let number = errno
    buffer.removeLast(buffer.count - filled - max(0, count))
    guard count >= 0 else { throw FileProblem(name, systemError: number) }
    isAtEnd = count == 0
  }

  private func item(_ bytes: ArraySlice<UInt8>) -> Item {
    guard let path = String(validating: bytes, as: UTF8.self) else {
      let shown = String(decoding: bytes, as: UTF8.self)
      return .failure(
        name: shown,
        FileProblem(
          code: "bad-name", message: "\(shown): the name is not UTF-8; rename that file to have it read"))
    }
    // In a list, unlike on the command line, that is the name of a file.
    return .path(path == "-" ? "./-" : path)
  }
}

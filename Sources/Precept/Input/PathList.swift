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

  /// So many bytes are looked through for the first NUL: more than the longest path.
  private static let beginning = 2 * Int(PATH_MAX)

  /// What messages call the list.
  let name: String
  private let file: OpenFile
  private var lines: LineReader
  private var isBegun = false

  /// The list in the file at `path`, or on standard input where that is `-`.
  init(_ path: String) throws(FileProblem) {
    name = path == "-" ? "standard input" : path
    file = path == "-" ? OpenFile() : try OpenFile(path)
    lines = LineReader(descriptor: file.descriptor, limit: Int(PATH_MAX), name: name)
  }

  /// Whether the next path may be long in coming.
  mutating func mayWait() -> Bool { !isBegun || lines.mayWait() }

  /// The next path; nil at the end. Empty ones are passed over.
  mutating func next() throws(FileProblem) -> Item? {
    if !isBegun {
      isBegun = true
      // Then paths may hold line breaks.
      if try lines.begins(with: 0, within: PathList.beginning) { lines.lineBreak = 0 }
    }
    while let line = try lines.next() {
      switch line {
      case .bytes(let bytes):
        // Lists that were made on Windows have a second character behind each line.
        let isFromWindows = lines.lineBreak != 0 && bytes.last == UInt8(ascii: "\r")
        let path = bytes.dropLast(isFromWindows ? 1 : 0)
        if !path.isEmpty { return item(path) }
      case .tooLong(_, let beginning):
        let shown = String(decoding: beginning.prefix(200), as: UTF8.self) + "…"
        return .failure(
          name: shown,
          FileProblem(
            code: "bad-name", message: "\(shown): longer than a path can be; is this a list of paths?"))
      }
    }
    return nil
  }

  private func item(_ bytes: some Collection<UInt8>) -> Item {
    guard let path = String(validating: bytes, as: UTF8.self) else {
      let shown = String(decoding: bytes, as: UTF8.self)
      return .failure(name: shown, .badName(shown))
    }
    // In a list, unlike on the command line, that is the name of a file.
    return .path(path == "-" ? "./-" : path)
  }
}

import Glibc

/// Reads files without ever waiting for one: a FIFO, a terminal or a device named as a report is refused.
enum RegularFile {
  /// A regular file that is open for reading, as it was found.
  struct Opened {
    let descriptor: Int32
    /// What messages call it.
    let name: String
    /// What it was like before anything of it was read.
    let state: FileState
  }

  /// The bytes of the regular file at `path`, links followed.
  ///
  /// - Parameters:
  ///   - path: the file's name.
  ///   - name: what messages call it, where that is not its path.
  ///   - limit: the most bytes that are read; a larger file is not begun.
  ///   - root: the folder that the file must lie in, links resolved, where there is one.
  /// - Throws: `FileProblem` where it is missing, no regular file, too large or outside `root`, or where it
  ///   changes while it is read.
  static func read(
    _ path: String, named name: String? = nil, atMost limit: Int, under root: FolderRoot? = nil
  ) throws(FileProblem) -> [UInt8] {
    let file = try open(path, named: name, under: root)
    defer { close(file.descriptor) }
    return try read(file, atMost: limit)
  }

  /// The bytes of an open file, which must be the same at the end as at the beginning: what is half of one
  /// version and half of the next is no report.
  static func read(_ file: Opened, atMost limit: Int) throws(FileProblem) -> [UInt8] {
    guard file.state.size <= limit else { throw FileProblem.tooLarge(file.name, limit: limit) }
    let bytes = try read(file.descriptor, expecting: file.state.size, atMost: limit, file.name)
    guard try FileState(file.descriptor, file.name) == file.state else {
      throw FileProblem.changed(file.name)
    }
    return bytes
  }

  /// The regular file at `path`, open for reading.
  static func open(
    _ path: String, named name: String? = nil, under root: FolderRoot? = nil
  ) throws(FileProblem) -> Opened {
    let name = name ?? path
    guard !path.utf8.contains(0) else {
      throw FileProblem(code: "not-found", message: "the name of the file holds a NUL character")
    }
    // Asked before opening, because opening a device may already do something.
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileProblem(name, systemError: errno) }
    try requireRegular(status, name)
    // And again after it, without waiting, because what stands there may have changed.
    let descriptor = Glibc.open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileProblem(name, systemError: errno) }
    do throws(FileProblem) {
      guard fstat(descriptor, &status) == 0 else { throw FileProblem(name, systemError: errno) }
      try requireRegular(status, name)
      if let root { try root.require(descriptor, name) }
    } catch {
      close(descriptor)
      throw error
    }
    return Opened(descriptor: descriptor, name: name, state: FileState(status))
  }

  /// All that standard input holds.
  ///
  /// - Throws: `FileProblem` where it holds more than `limit` bytes or cannot be read.
  static func readStandardInput(atMost limit: Int) throws(FileProblem) -> [UInt8] {
    try read(STDIN_FILENO, expecting: 1 << 16, atMost: limit, "standard input")
  }

  /// What `descriptor` still holds, behind what was read of it before.
  static func read(
    _ descriptor: Int32, after before: [UInt8] = [], expecting size: Int = 1 << 16, atMost limit: Int,
    _ path: String
  ) throws(FileProblem) -> [UInt8] {
    // One byte more than expected, so that the end is seen without growing.
    var bytes = before + repeatElement(0, count: size + 1)
    var filled = before.count
    while true {
      if filled == bytes.count {
        guard filled <= limit else { throw FileProblem.tooLarge(path, limit: limit) }
        bytes.append(contentsOf: repeatElement(0, count: max(filled, 1 << 16)))
      }
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileProblem(path, systemError: errno)
      }
      if count == 0 { break }
      filled += count
    }
    guard filled <= limit else { throw FileProblem.tooLarge(path, limit: limit) }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  private static func requireRegular(_ status: stat, _ path: String) throws(FileProblem) {
    guard let kind = FileKind(status).refusal else { return }
    throw FileProblem(code: "not-a-file", message: "\(path): \(kind)")
  }
}

/// What tells whether a file was written to: its size, and when it and its status last changed.
struct FileState: Equatable {
  let size: Int
  private let times: SIMD4<Int>

  /// The state that a status of the system tells of.
  init(_ status: stat) {
    size = Int(status.st_size)
    times = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
  }

  /// The state of an open file now.
  init(_ descriptor: Int32, _ name: String) throws(FileProblem) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem(name, systemError: errno) }
    self.init(status)
  }
}

/// What stands at a path.
enum FileKind {
  case file, folder, link, pipe, socket, device

  /// The kind that a status of the system tells of.
  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }

  /// Why it is not read as a report, and what to do; nil for a file.
  var refusal: String? {
    switch self {
    case .file: nil
    case .folder: "a folder, not a file; name a file in it"
    case .link: "a link; name the file that it leads to"
    case .pipe: "a named pipe (FIFO), not a file; send its contents to standard input and give -"
    case .socket: "a socket, not a file; name a file"
    case .device: "a device, not a file; name a file"
    }
  }
}

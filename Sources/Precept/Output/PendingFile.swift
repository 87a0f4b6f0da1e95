import Glibc
import Synchronization

/// A file that is written beside its final place and moved there when it is whole.
final class PendingFile {
  let descriptor: Int32
  private let path: String
  private let temporary: String
  private var isCommitted = false

  /// Begins a file that is to stand at `path`; a link there keeps leading where it leads.
  init(_ path: String) throws(OutputError) {
    self.path = PendingFile.followingLinks(path)
    let slash = self.path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(self.path[...$0]) } ?? ""
    let name = slash.map { String(self.path[self.path.utf8.index(after: $0)...]) } ?? self.path
    temporary = "\(folder).\(name).\(getpid()).part"
    unlink(temporary)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw PendingFile.failure(path, errno) }
    Interruption.removeOnInterrupt(temporary)
  }

  deinit {
    close(descriptor)
    if !isCommitted { unlink(temporary) }
    Interruption.removeOnInterrupt(nil)
  }

  /// Moves the file to its place, after its bytes are on the disk.
  func commit() throws(OutputError) {
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
      throw PendingFile.failure(path, errno)
    }
    isCommitted = true
    try syncFolder()
  }

  /// The name itself is only safe when the folder is written too.
  private func syncFolder() throws(OutputError) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = open(slash.map { String(path[...$0]) } ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw PendingFile.failure(path, errno) }
    defer { close(folder) }
    // Some file systems do not sync folders, and say so; their names are safe by other means.
    guard fsync(folder) == 0 || errno == EINVAL else { throw PendingFile.failure(path, errno) }
  }

  private static func followingLinks(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  static func failure(_ path: String, _ number: Int32) -> OutputError {
    OutputError.failed(
      "\(path): could not be written (\(FileProblem.describe(number))); give another --output")
  }
}

/// What is cleaned up when the user interrupts the program.
enum Interruption {
  /// The name of the file to remove, as C has it, or nil; a signal handler may read nothing more.
  private static let name = Atomic<UnsafeMutablePointer<CChar>?>(nil)

  /// Has the file at `path` removed when the program is interrupted or told to end; nil for none.
  static func removeOnInterrupt(_ path: String?) {
    let old = name.exchange(path.flatMap { strdup($0) }, ordering: .sequentiallyConsistent)
    free(old)
    let handler: (@convention(c) (Int32) -> Void)? = path == nil ? SIG_DFL : interrupted
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, handler) }
  }

  private static let interrupted: @convention(c) (Int32) -> Void = { number in
    if let name = Interruption.name.load(ordering: .sequentiallyConsistent) { unlink(name) }
    _exit(128 + number)
  }
}

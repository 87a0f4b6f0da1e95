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
    let real = RealPath.of(path) ?? path
    self.path = real
    let (folder, name) = PendingFile.parts(of: real)
    temporary = "\(folder).\(name).\(getpid()).part"
    unlink(temporary)
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw PendingFile.failure(path, errno) }
    // A file that was private stays so.
    var old = stat()
    if stat(real, &old) == 0, fchmod(descriptor, old.st_mode & 0o777) != 0 {
      throw PendingFile.failure(path, errno)
    }
    Interruption.removeOnInterrupt(temporary)
  }

  deinit {
    close(descriptor)
    if !isCommitted { unlink(temporary) }
    Interruption.removeOnInterrupt(nil)
  }

  /// Moves the file to its place, after its bytes are on the disk; that it has moved is on the disk too where `syncsFolder`.
  func commit(syncsFolder: Bool = true) throws(OutputError) {
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
      throw PendingFile.failure(path, errno)
    }
    isCommitted = true
    if syncsFolder { try syncFolder() }
  }

  /// The name itself is only safe when the folder is written too.
  private func syncFolder() throws(OutputError) {
    let (folderPath, _) = PendingFile.parts(of: path)
    let folder = open(folderPath.isEmpty ? "." : folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw PendingFile.failure(path, errno) }
    defer { close(folder) }
    // Some file systems do not sync folders, and say so; their names are safe by other means.
    guard fsync(folder) == 0 || errno == EINVAL else { throw PendingFile.failure(path, errno) }
  }

  /// A path's folder, with its slash, and its last name.
  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  static func failure(_ path: String, _ number: Int32) -> OutputError {
    OutputError.failed(
      "\(path): could not be written (\(FileProblem.describe(number))); give another --output")
  }
}

/// What is cleaned up when the user interrupts the program.
enum Interruption {
  /// The address of the name of the file to remove, as C has it, or 0; a signal handler may read nothing more.
  private static let name = Atomic<UInt>(0)

  /// Has the file at `path` removed when the program is interrupted or told to end; nil for none.
  static func removeOnInterrupt(_ path: String?) {
    let copy = path.flatMap { strdup($0) }
    let old = name.exchange(UInt(bitPattern: copy), ordering: .sequentiallyConsistent)
    free(UnsafeMutablePointer<CChar>(bitPattern: old))
    let handler: (@convention(c) (Int32) -> Void)? = path == nil ? SIG_DFL : interrupted
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, handler) }
  }

  private static let interrupted: @convention(c) (Int32) -> Void = { number in
    let address = Interruption.name.load(ordering: .sequentiallyConsistent)
    if let name = UnsafePointer<CChar>(bitPattern: address) { unlink(name) }
    _exit(128 + number)
  }
}

import Glibc

/// A file that is written beside its final place and moved there when it is whole.
final class PendingFile {
  let descriptor: Int32
  private let path: String
  private let temporary: String
  private var isCommitted = false

  /// Begins a file that is to stand at `path`; a link there keeps leading where it leads. Until then it is `temporary`, or
  /// a hidden file beside it.
  init(_ path: String, through temporary: String? = nil) throws(OutputError) {
    let real = RealPath.of(path) ?? path
    self.path = real
    let (folder, name) = PathParts.split(real)
    self.temporary = temporary ?? "\(folder).\(name).\(getpid()).part"
    unlink(self.temporary)
    descriptor = open(self.temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw PendingFile.failure(path, errno) }
    // A file that was private stays so.
    var old = stat()
    if stat(real, &old) == 0, fchmod(descriptor, old.st_mode & 0o777) != 0 {
      throw PendingFile.failure(path, errno)
    }
    Interruption.removeOnInterrupt(self.temporary)
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
    if syncsFolder { try Folder.sync(PathParts.split(path).folder) }
  }

  /// Why nothing can be written at `path`, and what to do.
  static func failure(_ path: String, _ number: Int32) -> OutputError {
    let remedy =
      switch number {
      case ENOSPC, EDQUOT: "make room there, or give another --output"
      default: "give another --output"
      }
    return OutputError.failed("\(path): could not be written (\(FileProblem.describe(number))); \(remedy)")
  }
}

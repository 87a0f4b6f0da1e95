import Glibc

/// A regular file that is open, and closed when nobody holds it any more.
final class HeldFile: Sendable {
  let descriptor: Int32
  /// What messages call it.
  private let name: String

  /// Opens the file at `path` with the flags of the system; messages call it `name`, or by its path. A link there is not followed,
  /// and nothing but a file is opened or waited for.
  init(
    _ path: String, _ flags: Int32, mode: mode_t = 0o666, named name: String? = nil
  ) throws(OutputError) {
    self.name = name ?? path
    descriptor = open(path, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, mode)
    guard descriptor >= 0 else { throw PendingFile.failure(self.name, errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, case .file = FileKind(status) else {
      throw .failed("\(path): not a file; move it away, or give another --output")
    }
  }

  deinit { close(descriptor) }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    try DescriptorWriter(descriptor: descriptor, name: name).write(bytes)
  }

  /// Gives the file the permissions of the one at `path`, where there is one: what was private stays so.
  func takePermissions(of path: String) throws(OutputError) {
    var old = stat()
    guard stat(path, &old) == 0, case .file = FileKind(old) else { return }
    guard fchmod(descriptor, old.st_mode & 0o777) == 0 else { throw PendingFile.failure(name, errno) }
  }

  /// Waits until what was written is on the disk.
  func sync() throws(OutputError) {
    guard fsync(descriptor) == 0 else { throw PendingFile.failure(name, errno) }
  }
}

import Glibc

/// A file that is open, and closed when nobody holds it any more.
final class HeldFile: Sendable {
  let descriptor: Int32
  /// What messages call it.
  private let name: String

  /// Opens the file at `path` with the flags of the system; messages call it `name`, or by its path.
  init(_ path: String, _ flags: Int32, named name: String? = nil) throws(OutputError) {
    self.name = name ?? path
    descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw PendingFile.failure(self.name, errno) }
  }

  deinit { close(descriptor) }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    try DescriptorWriter(descriptor: descriptor, name: name).write(bytes)
  }

  /// Waits until what was written is on the disk.
  func sync() throws(OutputError) {
    guard fsync(descriptor) == 0 else { throw PendingFile.failure(name, errno) }
  }
}

import Glibc
import Synchronization

/// The folder in which a run keeps what is not in its place yet. Only one run at a time has it.
final class WorkArea: Sendable {
  let path: String
  private let lock: Int32
  private let count = Atomic<Int>(0)
  private static let ending = ".part"

  /// Takes the folder at `path`, which is made where it is missing, and clears it of what a run that was killed left half
  /// written.
  ///
  /// - Throws: `OutputError.failed` where it cannot be made, or another run has it.
  init(_ path: String, of output: String) throws(OutputError) {
    self.path = path
    lock = try WorkArea.locked(path, of: output)
    for name in names() where name.hasSuffix(WorkArea.ending) { unlink("\(path)/\(name)") }
  }

  deinit { close(lock) }

  /// A name for a file that is being written, given once.
  func temporary() -> String {
    "\(path)/\(count.wrappingAdd(1, ordering: .relaxed).newValue)\(WorkArea.ending)"
  }

  /// Removes what is half written.
  func clear() {
    for name in names() where name.hasSuffix(WorkArea.ending) { unlink("\(path)/\(name)") }
  }

  /// Removes the folder: the run is whole.
  func remove() {
    for name in names() { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  private func names() -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// The descriptor of the folder's lock, which is held.
  private static func locked(_ path: String, of output: String) throws(OutputError) -> Int32 {
    while true {
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw PendingFile.failure(output, errno) }
      let name = "\(path)/lock"
      let descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw PendingFile.failure(output, errno) }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        let number = errno
        // Where a file system knows no locks, nothing tells of another run.
        guard number == EWOULDBLOCK else { return descriptor }
        close(descriptor)
        throw OutputError.failed(
          "\(output): another run is writing to it; wait for its end, or give another --output")
      }
      // A run that ended in between has taken its folder away, and this lock with it.
      var held = stat()
      var named = stat()
      if fstat(descriptor, &held) == 0, stat(name, &named) == 0, held.st_ino == named.st_ino {
        return descriptor
      }
      close(descriptor)
    }
  }
}

import Glibc
import Synchronization

/// The folder in which a run keeps what is not in its place yet. Only one run at a time has it.
final class WorkArea: Sendable {
  let path: String
  /// The names of what a run keeps here.
  private let ownNames: [String]
  private let lock: Int32
  private let count = Atomic<Int>(0)
  private let isOver = Atomic<Bool>(false)
  private static let ending = ".part"
  private static let lockName = "lock"

  /// Takes the folder at `path`, which is made where it is missing, and clears it of what a run that was killed left half
  /// written.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - names: of what a run keeps in it, besides what is half written.
  ///   - output: what messages call the place.
  /// - Throws: `OutputError.failed` where it cannot be made, where another run has it, or where there is something else in it.
  init(_ path: String, keeping names: [String], of output: String) throws(OutputError) {
    self.path = path
    ownNames = names + [WorkArea.lockName]
    try WorkArea.requireOwn(path, ownNames)
    lock = try WorkArea.locked(path, of: output)
    clear()
  }

  deinit { close(lock) }

  /// The manifest while it is written.
  var manifest: String { "\(path)/manifest\(WorkArea.ending)" }

  /// A name for a result that is being written, given once. Where the run is over, whoever asks waits for the program's end.
  func temporary() -> String {
    while isOver.load(ordering: .sequentiallyConsistent) { pause() }
    return
      "\(path)/\(count.wrappingAdd(1, ordering: .relaxed).newValue)\(WorkArea.ending)"
  }

  /// Has nothing more written here, and removes what is half written.
  func shut() {
    isOver.store(true, ordering: .sequentiallyConsistent)
    clear()
  }

  private func clear() {
    for name in names() where name.hasSuffix(WorkArea.ending) { unlink("\(path)/\(name)") }
  }

  /// Removes the folder: the run is whole.
  func remove() {
    clear()
    // The lock last: whoever takes it next finds nothing of this run.
    for name in ownNames { unlink("\(path)/\(name)") }
    rmdir(path)
  }

  private func names() -> [String] {
    // What cannot be looked through is left, and says so when something is written to it.
    ((try? Folder.names(path)) ?? []).map(\.text)
  }

  /// Fails where there is something at `path` that no run has made.
  private static func requireOwn(_ path: String, _ ownNames: [String]) throws(OutputError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if case .folder = FileKind(status), let names = try? Folder.names(path),
      names.allSatisfy({ ownNames.contains($0.text) || $0.text.hasSuffix(ending) })
    {
      return
    }
    throw .failed("\(path): not what a run of precept keeps there; move it away, or give another --output")
  }

  /// The descriptor of the folder's lock, which is held.
  private static func locked(_ path: String, of output: String) throws(OutputError) -> Int32 {
    while true {
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw PendingFile.failure(output, errno) }
      let name = "\(path)/\(lockName)"
      let descriptor = open(name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
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

import Digests
import Glibc
import Synchronization

/// A folder in which each report has a file of its own.
final class FolderStore: ResultStore {
  private struct State {
    var names: RecordNames
    /// The folders that results were put into.
    var folders: Set<String> = []
  }

  private let place: RunPlace
  private let area: WorkArea
  private let form: RunForm
  /// The permissions of a new file.
  private let usualMode: mode_t
  private let state: Mutex<State>

  /// Results in `place`, staged in `area`.
  init(_ place: RunPlace, area: WorkArea, form: RunForm, names: sending RecordNames) {
    self.place = place
    self.area = area
    self.form = form
    // It can only be seen by setting it; the jobs have not begun.
    let mask = umask(0o077)
    umask(mask)
    usualMode = 0o666 & ~mask
    state = Mutex(State(names: names))
  }

  func stage(_ result: [UInt8]) throws(OutputError) -> StagedResult {
    let bytes = form.opening + result + form.closing
    let path = area.temporary()
    // For nobody else's eyes until it is known for whose it is.
    let file = try HeldFile(path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600, named: place.path)
    try file.write(bytes)
    try file.sync()
    return StagedResult(body: .file(path), size: bytes.count, digest: Digest.sha256(bytes))
  }

  func holds(_ output: RunEntry.Output) -> Bool {
    guard output.file.hasSuffix(form.ending),
      let bytes = try? RegularFile.read(place.folder + output.file, atMost: output.bytes)
    else { return false }
    return bytes.count == output.bytes && Digest.sha256(bytes) == output.digest
  }

  func place(_ result: StagedResult, of id: String, earlier: RunEntry.Output?) -> RunEntry.Output {
    // A name that was given stays, unless something else has come to stand there.
    if let earlier, obstacle(to: earlier.file, isOwn: { _ in true }) == nil {
      return RunEntry.Output(file: earlier.file, start: 0, bytes: result.size, digest: result.digest)
    }
    var file = state.withLock { $0.names.name(for: id) }
    // A file of that name is somebody else's, unless it has this very result: a run that was cut off left it.
    while let obstacle = obstacle(to: file, isOwn: { self.isThere(result, file, $0) }) {
      file = state.withLock { state in
        state.names.avoid(obstacle)
        return state.names.name(for: id)
      }
    }
    return RunEntry.Output(file: file, start: 0, bytes: result.size, digest: result.digest)
  }

  func put(_ result: StagedResult, at output: RunEntry.Output) throws(OutputError) {
    guard case .file(let staged) = result.body else { preconditionFailure("results of a folder are files") }
    let path = place.folder + output.file
    let folder = PathParts.split(path).folder
    if state.withLock({ $0.folders.insert(folder).inserted }) { try make(folder) }
    // What was private stays so.
    let mode = FolderStore.status(path).map { $0.st_mode & 0o777 } ?? usualMode
    guard chmod(staged, mode) == 0 else { throw PendingFile.failure(path, errno) }
    guard rename(staged, path) == 0 else { throw PendingFile.failure(path, errno) }
  }

  func keep(_ output: RunEntry.Output) {}

  /// What stands in the way of a result in `file`: the first part of its path, from the folder of results, that is no folder, or
  /// the file itself where it is none, or is not the run's own.
  private func obstacle(to file: String, isOwn: (stat) -> Bool) -> String? {
    var path = ""
    for part in PathParts.of(PathParts.split(file).folder) {
      path += path.isEmpty ? part : "/\(part)"
      guard let status = FolderStore.status(place.folder + path) else { return nil }
      guard case .folder = FileKind(status) else { return path }
    }
    guard let status = FolderStore.status(place.folder + file) else { return nil }
    if case .file = FileKind(status), isOwn(status) { return nil }
    return file
  }

  /// Makes a folder of results, through which no link leads elsewhere.
  private func make(_ folder: String) throws(OutputError) {
    var path = place.path
    for part in PathParts.of(folder).dropFirst(PathParts.of(place.path).count) {
      path += "/\(part)"
      if let status = FolderStore.status(path), case .folder = FileKind(status) { continue }
      guard mkdir(path, 0o777) == 0 else { throw PendingFile.failure(path, errno) }
    }
  }

  /// Whether `file`, of which the system says `status`, has the bytes of `result`.
  private func isThere(_ result: StagedResult, _ file: String, _ status: stat) -> Bool {
    Int(status.st_size) == result.size
      && holds(RunEntry.Output(file: file, start: 0, bytes: result.size, digest: result.digest))
  }

  /// What the system says of what stands at `path` itself; nil where nothing does.
  private static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  func prepareToFinish() throws(OutputError) {
    // With the folders that they lie in, up to that which holds the folder of results.
    var folders = state.withLock { $0.folders }
    for folder in folders {
      var above = folder
      while above.utf8.count >= place.folder.utf8.count {
        above = PathParts.split(PathParts.withoutSlash(above)).folder
        guard folders.insert(above).inserted else { break }
      }
    }
    for folder in folders { try Folder.sync(folder) }
  }

  func finish() throws(OutputError) -> FinalPlaces { .unchanged }
}

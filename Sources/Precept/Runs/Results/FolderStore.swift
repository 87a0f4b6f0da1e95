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
  private let state: Mutex<State>

  /// Results in `place`, staged in `area`.
  init(_ place: RunPlace, area: WorkArea, form: RunForm, names: sending RecordNames) {
    self.place = place
    self.area = area
    self.form = form
    state = Mutex(State(names: names))
  }

  func stage(_ result: [UInt8]) throws(OutputError) -> StagedResult {
    let bytes = form.opening + result + form.closing
    let path = area.temporary()
    let file = try HeldFile(path, O_WRONLY | O_CREAT | O_EXCL, named: place.path)
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
    // A name that was given stays.
    var file = earlier?.file ?? state.withLock { $0.names.name(for: id) }
    if earlier == nil {
      // A file of that name is somebody else's, unless it has this very result.
      while let status = FolderStore.status(place.folder + file), !isThere(result, file, status) {
        file = state.withLock { $0.names.name(for: id) }
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
    if let old = FolderStore.status(path), case .file = FileKind(old),
      chmod(staged, old.st_mode & 0o777) != 0
    {
      throw PendingFile.failure(path, errno)
    }
    guard rename(staged, path) == 0 else { throw PendingFile.failure(path, errno) }
  }

  func keep(_ output: RunEntry.Output) {}

  /// Makes a folder of results, through which no link leads elsewhere.
  private func make(_ folder: String) throws(OutputError) {
    try Folder.make(PathParts.withoutSlash(folder))
    var above = place.path
    for part in PathParts.of(folder).dropFirst(PathParts.of(place.path).count) {
      above += "/\(part)"
      if let status = FolderStore.status(above), case .link = FileKind(status) {
        throw .failed(
          "\(above): a link, through which no results are written; remove it, or give another --output")
      }
    }
  }

  /// Whether `file`, of which the system says `status`, has the bytes of `result`: a run that was cut off left it.
  private func isThere(_ result: StagedResult, _ file: String, _ status: stat) -> Bool {
    guard case .file = FileKind(status) else { return false }
    return holds(RunEntry.Output(file: file, start: 0, bytes: result.size, digest: result.digest))
  }

  /// What the system says of what stands at `path` itself; nil where nothing does.
  private static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  func finish() throws(OutputError) -> [RunEntry.Output]? {
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
    return nil
  }
}

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
    // A name that was given stays; not one of another form.
    let known = earlier.flatMap { $0.file.hasSuffix(form.ending) ? $0.file : nil }
    let file = known ?? state.withLock { $0.names.name(for: id) }
    return RunEntry.Output(file: file, start: 0, bytes: result.size, digest: result.digest)
  }

  func put(_ result: StagedResult, at output: RunEntry.Output) throws(OutputError) {
    guard case .file(let staged) = result.body else { preconditionFailure("results of a folder are files") }
    let path = place.folder + output.file
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    if state.withLock({ $0.folders.insert(folder).inserted }) { try PageFolder.make(folder) }
    guard rename(staged, path) == 0 else { throw PendingFile.failure(path, errno) }
  }

  func keep(_ output: RunEntry.Output) {}

  func finish() throws(OutputError) -> [RunEntry.Output]? {
    for folder in state.withLock({ $0.folders }) { try PendingFile.sync(folder: folder) }
    return nil
  }
}

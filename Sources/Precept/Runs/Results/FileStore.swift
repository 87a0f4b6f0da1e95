import Digests
import Glibc
import Synchronization

/// One file for the results of all reports. They are collected in a spool, in which nothing is ever written over, and become the
/// file when all are there: the spool itself where it is in order, else a copy that is.
final class FileStore: ResultStore {
  private struct Piece {
    var isInSpool: Bool
    var start: Int
    var bytes: Int
    var digest: String
  }

  private struct State {
    /// The results of this run, in order.
    var pieces: [Piece] = []
    /// How long the spool is.
    var end: Int
    /// Whether the spool up to `end` is how the file begins.
    var isInOrder = true
    /// What becomes the file, and where the results lie in it; nil until all are there.
    var whole: (path: String, places: FinalPlaces)?
  }

  private let place: RunPlace
  private let area: WorkArea
  private let form: RunForm
  private let spool: HeldFile
  /// The file of an earlier run; nil where there is none.
  private let earlier: HeldFile?
  private let state: Mutex<State>

  /// Results of `place`, collected in `area`; what lies behind the last whole result that `known` tells of is cut off.
  init(_ place: RunPlace, area: WorkArea, form: RunForm, known: [RunEntry]) throws(OutputError) {
    self.place = place
    self.area = area
    self.form = form
    spool = try HeldFile(place.folder + place.spoolName, O_RDWR | O_CREAT, named: place.path)
    try spool.takePermissions(of: place.path)
    earlier = try? HeldFile(place.path, O_RDONLY)
    var status = stat()
    guard fstat(spool.descriptor, &status) == 0 else { throw PendingFile.failure(place.path, errno) }
    let ends = known.compactMap(\.output).filter { $0.file == place.spoolName }.map { $0.start + $0.bytes }
    let end = ends.filter { $0 <= Int(status.st_size) }.max() ?? 0
    guard ftruncate(spool.descriptor, end) == 0, lseek(spool.descriptor, 0, SEEK_END) == end else {
      throw PendingFile.failure(place.path, errno)
    }
    state = Mutex(State(end: end))
  }

  func stage(_ result: [UInt8]) throws(OutputError) -> StagedResult {
    StagedResult(body: .bytes(result), size: result.count, digest: Digest.sha256(result))
  }

  func holds(_ output: RunEntry.Output) -> Bool {
    guard let bytes = try? read(piece(output)) else { return false }
    return Digest.sha256(bytes) == output.digest
  }

  func place(_ result: StagedResult, of id: String, earlier: RunEntry.Output?) -> RunEntry.Output {
    state.withLock { state in
      RunEntry.Output(
        file: place.spoolName, start: state.end + separator(in: state).count, bytes: result.size,
        digest: result.digest)
    }
  }

  func put(_ result: StagedResult, at output: RunEntry.Output) throws(OutputError) {
    guard case .bytes(let bytes) = result.body else { preconditionFailure("results of a file are bytes") }
    let separator = state.withLock { self.separator(in: $0) }
    try spool.write(separator + bytes)
    state.withLock { state in
      if output.start != state.end + separator.count || state.end != end(of: state.pieces) {
        state.isInOrder = false
      }
      state.end += separator.count + bytes.count
      state.pieces.append(piece(output))
    }
  }

  func keep(_ output: RunEntry.Output) {
    state.withLock { state in
      let piece = piece(output)
      let due = end(of: state.pieces) + (state.pieces.isEmpty ? form.opening : form.between).count
      if !piece.isInSpool || piece.start != due { state.isInOrder = false }
      state.pieces.append(piece)
    }
  }

  /// Where the last of `pieces` ends.
  private func end(of pieces: [Piece]) -> Int { pieces.last.map { $0.start + $0.bytes } ?? 0 }

  /// What stands before the next result in the spool: what it has in the file, as long as that is the same.
  private func separator(in state: State) -> [UInt8] {
    guard state.isInOrder, state.end == end(of: state.pieces) else { return [] }
    return state.pieces.isEmpty ? form.opening : form.between
  }

  func prepareToFinish() throws(OutputError) {
    let (pieces, end, isInOrder) = state.withLock { ($0.pieces, $0.end, $0.isInOrder) }
    let whole: (String, FinalPlaces)
    if isInOrder, self.end(of: pieces) == end {
      try spool.write((pieces.isEmpty ? form.opening : []) + form.closing)
      try spool.sync()
      whole = (place.folder + place.spoolName, .renamed(from: place.spoolName, to: place.fileName))
    } else {
      var start = form.opening.count
      let outputs = pieces.map { piece in
        defer { start += piece.bytes + form.between.count }
        return RunEntry.Output(file: place.fileName, start: start, bytes: piece.bytes, digest: piece.digest)
      }
      whole = (try assembled(pieces), .moved(outputs))
    }
    state.withLock { $0.whole = whole }
  }

  func finish() throws(OutputError) -> FinalPlaces {
    guard let whole = state.withLock({ $0.whole }) else { preconditionFailure("nothing was prepared") }
    guard rename(whole.path, place.path) == 0 else { throw PendingFile.failure(place.path, errno) }
    return whole.places
  }

  /// Writes the results in order, and gives the name of the file that has them.
  private func assembled(_ pieces: [Piece]) throws(OutputError) -> String {
    let path = area.temporary()
    let file = try HeldFile(path, O_WRONLY | O_CREAT | O_EXCL, named: place.path)
    try file.takePermissions(of: place.path)
    try file.write(form.opening)
    for (index, piece) in pieces.enumerated() {
      guard let bytes = try? read(piece) else {
        throw OutputError.failed(
          "\(place.path): results that were there a moment ago cannot be read; run it again with --resume")
      }
      try file.write((index == 0 ? [] : form.between) + bytes)
    }
    try file.write(form.closing)
    try file.sync()
    return path
  }

  private func piece(_ output: RunEntry.Output) -> Piece {
    Piece(
      isInSpool: output.file == place.spoolName, start: output.start, bytes: output.bytes,
      digest: output.digest)
  }

  /// The bytes of a result, which are not looked at.
  private func read(_ piece: Piece) throws -> [UInt8] {
    guard let descriptor = piece.isInSpool ? spool.descriptor : earlier?.descriptor else {
      throw FileProblem(place.path, systemError: ENOENT)
    }
    var status = stat()
    // Without a sum: what a manifest says need not be so.
    guard fstat(descriptor, &status) == 0, piece.bytes <= Int(status.st_size) - piece.start else {
      throw FileProblem(place.path, systemError: EIO)
    }
    var bytes = [UInt8](repeating: 0, count: piece.bytes)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled, piece.start + filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileProblem(place.path, systemError: count < 0 ? errno : EIO) }
      filled += count
    }
    return bytes
  }
}

import Claims
import Glibc
import Synchronization

/// Keeps account of a run: what became of each input stands in its journal before its result is in its place, and in its manifest
/// at the end, however that comes.
public final class RunRecorder: RunSink, Sendable {
  private struct State {
    var earlier: EarlierRuns
    var journal: RunJournal
    var reserve: Reserve
    /// How long the manifest of what earlier runs have left is.
    var earlierLength: Int
    var tally = RunTally()
    var skipped = 0
    var duplicates = 0
    /// How many lines of the journal tell of what is in its place.
    var lines = 0
    /// Where results lie since they are in their place; nil before that.
    var places: FinalPlaces?
    /// Whether the manifest says how the run has ended.
    var isOver = false

    mutating func count(_ entry: RunEntry) {
      lines += 1
      tally += entry.tally
      if entry.duplicateOf != nil { duplicates += 1 }
    }
  }

  /// Where the results go.
  public let place: RunPlace
  /// Whether earlier runs have left results there.
  public let hasEarlier: Bool
  /// Whether these were made with other rules or options.
  public let isOfOtherSettings: Bool
  private let store: any ResultStore
  private let area: WorkArea
  private let settings: RunSettings
  private let areLists: Bool
  private let started = Timestamp.now()
  private let state: Mutex<State>

  /// Begins a run, or goes on with one.
  ///
  /// - Parameters:
  ///   - place: where its results go.
  ///   - settings: what they depend on.
  ///   - form: how they are written.
  ///   - arguments: the paths that the user gave, after which results are named.
  ///   - areLists: whether these are lists of paths.
  ///   - resumes: whether what earlier runs have written is kept where it would be the same again.
  /// - Throws: `OutputError.failed` where the place cannot be used; results that were there are there still.
  public init(
    _ place: RunPlace, settings: RunSettings, form: RunForm, arguments: [String], areLists: Bool = false,
    resumes: Bool = false
  ) throws(OutputError) {
    self.place = place
    self.settings = settings
    self.areLists = areLists
    try place.requireOwn()
    if place.isFolder {
      try Folder.make(place.path)
    } else if ResultOutput.isDatabase(place.path) {
      throw ResultOutput.wouldReplaceDatabase(place.path)
    } else if ResultOutput.isManifest(place.path) {
      throw ResultOutput.wouldReplaceManifest(place.path)
    }
    area = try WorkArea(
      place.area, keeping: [place.spoolName, place.journal, place.reserve].map(PathParts.last), of: place.path
    )
    do throws(OutputError) {
      let earlier = try EarlierRuns(
        place, settings: settings, ending: place.isFolder ? form.ending : "", isUsedAgain: resumes)
      if place.isFolder {
        var names = RecordNames(arguments: arguments, areLists: areLists, ending: form.ending)
        for entry in earlier.all { if let output = entry.output { names.reserve(output.file) } }
        store = FolderStore(place, area: area, form: form, names: names)
      } else {
        store = try FileStore(place, area: area, form: form, known: earlier.all)
      }
      hasEarlier = !earlier.all.isEmpty
      isOfOtherSettings = earlier.areOfOtherSettings
      var reserve = try Reserve(place.reserve, of: place.path)
      // The manifest first, which has all that the old journal has.
      let length = try RunRecorder.write(
        place, area,
        .init(status: .running, settings: settings, started: started, tally: RunTally(earlier.all)),
        earlier.all)
      try reserve.cover(length)
      let journal = try RunJournal(place.journal, settings: settings)
      state = Mutex(State(earlier: earlier, journal: journal, reserve: reserve, earlierLength: length))
    } catch {
      if access(place.journal, F_OK) != 0 { area.remove() }
      throw error
    }
  }

  /// Makes results ready beside the jobs.
  var stager: any ResultStager { store }

  /// What an earlier run has written of the input `id`, each once.
  ///
  /// - Throws: where a list names something that results would replace.
  func admit(_ id: String) throws(OutputError) -> RunEntry? {
    // What stands in a list was not known when the place was chosen.
    if areLists {
      let clash = InputClash([id])
      let isResult =
        place.isFolder ? RealPath.below(id, place.path) != nil : clash.refusal(of: place.path) != nil
      if isResult {
        throw .failed(
          "\(id): in the list of reports to read, and where the results go; leave it out of the list, or give another --output"
        )
      }
    }
    return state.withLock { $0.earlier.take(id) }
  }

  /// Puts a result in its place, or keeps that of an earlier run where there is no new one.
  func accept(_ entry: RunEntry, _ result: StagedResult?, earlier: RunEntry?) throws(OutputError) {
    try whileGoing { state throws(OutputError) in
      var entry = entry
      if let result {
        let output = store.place(result, of: entry.id, earlier: earlier?.output)
        entry.output = output
        entry.ended = Timestamp.now()
        try append(entry, &state)
        try store.put(result, at: output)
      } else {
        try append(entry, &state)
        if let output = entry.output { store.keep(output) }
      }
      state.count(entry)
      // Until now, what an earlier run has written is what is there of it.
      if earlier != nil { state.earlier.settle() }
    }
  }

  /// Takes note that something was passed over.
  func skip(_ path: String, _ reason: String) throws(OutputError) {
    var entry = RunEntry(id: path, status: .skipped)
    entry.reason = reason
    try whileGoing { state throws(OutputError) in
      try append(entry, &state)
      state.lines += 1
      state.skipped += 1
    }
  }

  private func append(_ entry: RunEntry, _ state: inout State) throws(OutputError) {
    try state.reserve.cover(state.earlierLength + state.journal.length)
    try state.journal.append(entry)
  }

  /// Does something that changes what the manifest would say. Where the run was ended by an interruption meanwhile, that ends the
  /// program too, and this waits for it.
  private func whileGoing<Value>(
    _ body: (inout State) throws(OutputError) -> Value
  ) throws(OutputError) -> Value {
    let value = try state.withLock { state throws(OutputError) -> Value? in
      state.isOver ? nil : try body(&state)
    }
    if let value { return value }
    while true { pause() }
  }

  /// From now on an interruption of the program ends the run with a true manifest, and has `tell` told how much it has done.
  public func endWhenInterrupted(_ tell: @escaping @Sendable (RunTally) -> Void) {
    Interruption.onInterrupt {
      let done = self.state.withLock { state in state.isOver ? nil : self.end(&state, .interrupted) }
      if let done { return tell(done) }
      // A run that is over anyway ends as it would have.
      while true { pause() }
    }
  }

  /// Puts everything in its place: every input is accounted for.
  ///
  /// - Returns: the files of earlier runs that stay where they are though no input has them any more.
  public func finish() throws(OutputError) -> [String] {
    try store.prepareToFinish()
    return try whileGoing { state throws(OutputError) in
      let gone = place.isFolder ? state.earlier.left.map { RunEntry(gone: $0) } : []
      state.places = try store.finish()
      if !place.isFolder { try Folder.sync(place.folder) }
      state.reserve.release()
      try write(.complete, state, after: gone)
      state.isOver = true
      area.remove()
      return gone.compactMap { $0.output?.file }.filter { access(place.folder + $0, F_OK) == 0 }
    }
  }

  /// Ends a run that cannot go on before it is whole: the manifest says what is in its place.
  ///
  /// - Returns: how much this run has done.
  public func fail() throws(OutputError) -> RunTally {
    try whileGoing { state in end(&state, .failed) }
  }

  private func end(_ state: inout State, _ status: RunManifest.Status) -> RunTally {
    state.isOver = true
    let done = state.tally
    // Of one file that is in its place nothing else is left.
    let left = state.places == nil ? state.earlier.left : []
    state.tally += RunTally(left)
    // Room was set aside for this. What still cannot be said stands in the journal, from which the next run goes on.
    state.reserve.release()
    area.shut()
    let isSaid = (try? write(status, state, after: left)) != nil
    if isSaid, place.isFolder { area.remove() }
    return done
  }

  private func write(
    _ status: RunManifest.Status, _ state: borrowing State, after: [RunEntry]
  ) throws(OutputError) {
    var manifest = try ManifestWriter(
      place.manifest, through: area.manifest,
      .init(
        status: status, settings: settings, started: started, ended: Timestamp.now(), tally: state.tally,
        skipped: state.skipped, duplicates: state.duplicates + after.count { $0.duplicateOf != nil }))
    var turn = 0
    try state.journal.forEachLine(upTo: state.lines) { line throws(OutputError) in
      switch state.places {
      case nil, .unchanged?: try manifest.add(line)
      case .renamed(let old, let new)?: try manifest.add(RunEntry.line(line, renaming: old, to: new))
      case .moved(let outputs)?:
        guard let saved = SavedRun.decode(SavedRun.Entry.self, line), var entry = RunEntry(saved) else {
          throw state.journal.isSpoilt
        }
        if entry.output != nil {
          entry.output = outputs[turn]
          turn += 1
        }
        try manifest.add(entry)
      }
    }
    for entry in after { try manifest.add(entry) }
    try manifest.finish()
  }

  private static func write(
    _ place: RunPlace, _ area: WorkArea, _ head: ManifestWriter.Head, _ entries: [RunEntry]
  ) throws(OutputError) -> Int {
    var manifest = try ManifestWriter(place.manifest, through: area.manifest, head)
    for entry in entries { try manifest.add(entry) }
    try manifest.finish()
    return manifest.length
  }
}

extension RunEntry {
  /// The entry of an input that is no longer one.
  fileprivate init(gone entry: RunEntry) {
    self.init(id: entry.id, status: .gone)
    output = entry.output
  }
}

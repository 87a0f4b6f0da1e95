import Glibc

/// What earlier runs have left in a place: their manifest, and over it the journal of one that was killed.
struct EarlierRuns {
  /// In the order of their inputs; of one name in the order of their turns.
  private(set) var all: [RunEntry] = []
  /// Whether they were made with other rules or options.
  private(set) var areOfOtherSettings = false
  /// Where the entries of a name stand, the next to be asked for last.
  private var places: [String: [Int]] = [:]
  /// The entries that were asked for and not settled, in their order, from `settled` on.
  private var taken: [Int] = []
  private var settled = 0
  /// Which entries no input has settled.
  private var isLeft: [Bool] = []

  /// What is left in `place`.
  ///
  /// - Parameters:
  ///   - settings: those of the run that asks. What was made with others is known by its name alone.
  ///   - ending: that of the results of the run that asks. Files of others are left as they are.
  ///   - isUsedAgain: whether results are kept where they would be the same; else all are known by their names alone.
  /// - Throws: `OutputError.failed` where there is something else.
  init(_ place: RunPlace, settings: RunSettings, ending: String, isUsedAgain: Bool) throws(OutputError) {
    let manifest = try RunManifest.read(place.manifest)
    let journal = try RunJournal.read(place.journal)
    // A run that was killed between its last two steps has made the file of the spool, and not said so.
    let hasSpool = access(place.folder + place.spoolName, F_OK) == 0
    var files: Set<String> = []
    func known(_ entry: RunEntry, _ madeWith: RunSettings) -> RunEntry? {
      var entry = entry
      if entry.output?.file == place.spoolName, !hasSpool { entry.output?.file = place.fileName }
      guard let file = entry.output?.file, place.mayHold(file) else { return nil }
      // Names matter in folders alone, and none is that of two reports.
      guard !place.isFolder || files.insert(file).inserted else { return nil }
      if isUsedAgain, madeWith == settings, entry.status == .ok || entry.status == .error { return entry }
      guard place.isFolder else { return nil }
      var named = RunEntry(id: entry.id, status: entry.status == .gone ? .gone : .pending)
      named.output = entry.output
      return named
    }
    // The journal goes on from the manifest, and knows better.
    var later: [String: [RunEntry]] = [:]
    for entry in (journal?.entries ?? []).reversed() { later[entry.id, default: []].append(entry) }
    for entry in manifest?.entries ?? [] {
      if let newer = later[entry.id]?.popLast(), let settings = journal?.settings {
        if let entry = known(newer, settings) ?? known(entry, settings) { add(entry, ending) }
      } else if let settings = manifest?.settings, let entry = known(entry, settings) {
        add(entry, ending)
      }
    }
    for entry in journal?.entries ?? [] where later[entry.id]?.popLast() != nil {
      if let settings = journal?.settings, let entry = known(entry, settings) { add(entry, ending) }
    }
    for id in places.keys { places[id]?.reverse() }
    areOfOtherSettings = !all.isEmpty && (journal?.settings ?? manifest?.settings) != settings
  }

  private mutating func add(_ entry: RunEntry, _ ending: String) {
    if entry.output?.file.hasSuffix(ending) == true { places[entry.id, default: []].append(all.count) }
    all.append(entry)
    isLeft.append(true)
  }

  /// The entry of the input `id`, each once.
  mutating func take(_ id: String) -> RunEntry? {
    guard let index = places[id]?.popLast() else { return nil }
    taken.append(index)
    return all[index]
  }

  /// Says that the entry that was taken first of those that are not settled is accounted for.
  mutating func settle() {
    isLeft[taken[settled]] = false
    settled += 1
  }

  /// The entries that no input has settled.
  var left: [RunEntry] { all.indices.lazy.filter { isLeft[$0] }.map { all[$0] } }
}

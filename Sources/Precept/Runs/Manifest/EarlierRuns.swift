import Glibc

/// What earlier runs have left in a place: their manifest, and over it the journal of one that was killed.
struct EarlierRuns {
  /// In the order of their inputs; of one name in the order of their turns.
  private var entries: [RunEntry] = []
  /// Where the entries of a name stand, the next to be asked for last.
  private var places: [String: [Int]] = [:]
  /// Which entries no input has asked for.
  private var isLeft: [Bool] = []

  /// Nothing.
  init() {}

  /// What is left in `place`. What was made with other `settings`, and everything where nothing is to be used again, is only
  /// known by its name.
  init(_ place: RunPlace, settings: RunSettings, isUsedAgain: Bool) throws(OutputError) {
    let manifest = try RunManifest.read(place.manifest)
    let journal = try RunJournal.read(place.journal)
    // A run that was killed between its last two steps has made the file of the spool, and not said so.
    let hasSpool = access(place.folder + place.spoolName, F_OK) == 0
    func known(_ entry: RunEntry, _ madeWith: RunSettings) -> RunEntry? {
      var entry = entry
      if entry.output?.file == place.spoolName, !hasSpool { entry.output?.file = place.fileName }
      guard entry.output != nil else { return nil }
      if isUsedAgain, madeWith == settings, entry.status == .ok || entry.status == .error { return entry }
      // Names matter in folders alone.
      guard place.isFolder else { return nil }
      var named = RunEntry(id: entry.id, status: entry.status == .gone ? .gone : .pending)
      named.output = entry.output
      return named
    }
    var turns: [String: Int] = [:]
    for entry in manifest?.entries ?? [] {
      if let settings = manifest?.settings, let entry = known(entry, settings) { add(entry) }
    }
    for entry in journal?.entries ?? [] {
      guard let settings = journal?.settings, let entry = known(entry, settings) else { continue }
      let turn = turns[entry.id, default: 0]
      turns[entry.id] = turn + 1
      if let earlier = places[entry.id], turn < earlier.count {
        entries[earlier[turn]] = entry
      } else {
        add(entry)
      }
    }
    for id in places.keys { places[id]?.reverse() }
    isLeft = Array(repeating: true, count: entries.count)
  }

  private mutating func add(_ entry: RunEntry) {
    places[entry.id, default: []].append(entries.count)
    entries.append(entry)
  }

  /// The entries, in order.
  var all: [RunEntry] { entries }

  /// The entry of the input `id`, each once.
  mutating func take(_ id: String) -> RunEntry? {
    guard let index = places[id]?.popLast() else { return nil }
    isLeft[index] = false
    return entries[index]
  }

  /// The entries that no input has asked for.
  var left: [RunEntry] { entries.indices.lazy.filter { isLeft[$0] }.map { entries[$0] } }
}

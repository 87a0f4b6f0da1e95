import GRDB

/// The actors that a user may mean by a name: those of that name or ref, or else those of whose name it is a part.
struct ActorNames {
  /// Their refs, or the names of those that have none, as the index lists them.
  let keys: [String]

  /// How many the index is asked for at most.
  private static let most = 1000
  /// How much of a name is looked for by SQLite, in characters: it bounds its patterns.
  private static let longestPattern = 200

  /// - Throws: `ArchiveError` where more are meant than a search can be narrowed to.
  init(_ name: String, kinds: [String], _ database: Database, path: String) throws {
    let small = name.lowercased()
    let list = "[" + kinds.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    var (whole, parts): ([String], [String]) = ([], [])
    let rows = try Row.fetchCursor(
      database, sql: Reading.actors, arguments: [list, small, ActorNames.pattern(small)])
    while let row = try rows.next() {
      let (name, ref): (String, String) = (try row.value("name"), try row.value("ref"))
      let key = ref.isEmpty ? name : ref
      let lowered = name.lowercased()
      if lowered == small || ref.lowercased() == small { whole.append(key) }
      if lowered.contains(small) { parts.append(key) }
    }
    let found = Set(whole.isEmpty ? parts : whole)
    guard found.count <= ActorNames.most else {
      throw ArchiveError(
        .missing, "\(path) has \(found.count) names with \(name) in them; give more of the one that is meant")
    }
    keys = found.sorted()
  }

  /// What a name must be like that has `small` in it: whatever is no plain character may have capitals that SQLite
  /// does not know.
  private static func pattern(_ small: String) -> String {
    small.prefix(longestPattern).reduce(into: "%") { pattern, character in
      if "%_\\".contains(character) { pattern.append("\\") }
      pattern.append(character.isASCII ? character : "%")
    } + "%"
  }
}

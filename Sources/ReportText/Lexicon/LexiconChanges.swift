/// What a user's rows change of the entries that were there before them: a row with a known identifier gives
/// its names and columns to every entry of that identifier.
struct LexiconChanges {
  /// How many words there were before.
  let words: Int
  private var rows: [String: (name: String, details: [String])] = [:]

  init(words: Int) {
    self.words = words
  }

  /// Notes a row; the last one of an identifier counts.
  mutating func note(_ kind: LexiconEntry.Kind, ref: String, name: String, details: [String]) {
    // The name of a person is one, the columns are those of a term.
    rows[ref] = (name, kind == .holder ? [] : details)
    if kind == .holder { rows[LexiconChanges.term(ref, details)] = (name, details) }
  }

  /// An entry as the rows have it now.
  func applied(to entry: LexiconEntry) -> LexiconEntry {
    guard let row = rows[entry.ref] else { return entry }
    var details = row.details
    if entry.kind == .holder { details = rows[LexiconChanges.term(entry.ref, entry.details)]?.details ?? [] }
    // A column that the row leaves out stays as it was.
    for (column, old) in entry.details.enumerated() {
      if column == details.count { details.append(old) }
      if details[column].isEmpty { details[column] = old }
    }
    return LexiconEntry(
      kind: entry.kind, name: row.name, ref: entry.ref, needsCapital: entry.needsCapital, details: details)
  }

  /// What tells a term from a person's other ones: the force, the role and the start.
  private static func term(_ ref: String, _ details: [String]) -> String {
    details.prefix(3).reduce(ref) { $0 + "\t" + $1 }
  }
}

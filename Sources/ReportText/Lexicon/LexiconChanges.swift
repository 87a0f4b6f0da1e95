/// What a user's rows change of the entries that were there before them: rows of one identifier share their
/// last name, and the last that each column says.
struct LexiconChanges {
  private var names: [String: String] = [:]
  /// The columns of an identifier, or of a holder's term.
  private var columns: [String: [String]] = [:]

  /// Notes a row; the last one of an identifier counts.
  mutating func note(_ kind: LexiconEntry.Kind, ref: String, name: String, details: [String]) {
    names[ref] = name
    let key = LexiconChanges.key(kind, ref, details)
    columns[key] = LexiconChanges.filled(details, from: columns[key] ?? [])
  }

  /// Takes over from an entry the columns that the rows of its identifier leave out.
  mutating func inherit(from entry: LexiconEntry) {
    guard names[entry.ref] != nil else { return }
    let key = LexiconChanges.key(entry.kind, entry.ref, entry.details)
    columns[key] = columns[key].map { LexiconChanges.filled($0, from: entry.details) }
  }

  /// An entry as the rows have it now.
  func applied(to entry: LexiconEntry) -> LexiconEntry {
    guard let name = names[entry.ref] else { return entry }
    let key = LexiconChanges.key(entry.kind, entry.ref, entry.details)
    return LexiconEntry(
      kind: entry.kind, name: name, ref: entry.ref, needsCapital: entry.needsCapital, aliases: entry.aliases,
      details: columns[key] ?? entry.details)
  }

  /// The columns of a person are those of a term, which force, role and start tell from the others.
  private static func key(_ kind: LexiconEntry.Kind, _ ref: String, _ details: [String]) -> String {
    kind == .holder ? details.prefix(3).reduce(ref) { $0 + "\t" + $1 } : ref
  }

  private static func filled(_ details: [String], from old: [String]) -> [String] {
    var details = details
    for (column, value) in old.enumerated() {
      if column == details.count { details.append(value) }
      if details[column].isEmpty { details[column] = value }
    }
    return details
  }
}

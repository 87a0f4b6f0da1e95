import ReportText
import Synchronization

/// The terms of every office, read from the lexicon's rows when they are first asked for: most reports ask for one or two
/// offices of hundreds.
final class OfficeTerms: Sendable {
  private let lexicon: Lexicon
  /// The rows of each office, as places among the lexicon's entries, and those of each surname.
  private let rowsOf: [String: [Int]]
  private let rowsNamed: [String: [Int]]
  /// The terms that were read, by office and row.
  private let read = Mutex<[String: [Int: OfficeTerm]]>([:])

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    var rowsOf: [String: [Int]] = [:]
    var rowsNamed: [String: [Int]] = [:]
    for (row, entry) in lexicon.entries.enumerated() where entry.kind == .holder {
      guard let office = entry.details.first else { continue }
      rowsOf[office, default: []].append(row)
      rowsNamed[OfficeTerm.surname(of: entry.name), default: []].append(row)
      for alias in entry.aliases {
        let surname = OfficeTerm.surname(of: alias)
        if rowsNamed[surname]?.last != row { rowsNamed[surname, default: []].append(row) }
      }
    }
    self.rowsOf = rowsOf
    self.rowsNamed = rowsNamed
  }

  /// The terms of an office, in the order of the rows.
  func of(office: String) -> [OfficeTerm] {
    let rows = rowsOf[office] ?? []
    return read.withLock { read in
      let terms = settled(office, &read)
      return rows.compactMap { terms[$0] }
    }
  }

  /// The terms of everyone with a surname, lower-cased.
  func named(_ surname: String) -> [OfficeTerm] {
    guard let rows = rowsNamed[surname] else { return [] }
    return read.withLock { read in
      rows.compactMap { row in settled(lexicon.entries[row].details[0], &read)[row] }
    }
  }

  /// The terms of an office by their rows. One without an end gives way to the next in its role, as when a user adds a
  /// successor.
  private func settled(_ office: String, _ read: inout [String: [Int: OfficeTerm]]) -> [Int: OfficeTerm] {
    if let known = read[office] { return known }
    var terms: [Int: OfficeTerm] = [:]
    var roles: [String: [(row: Int, term: OfficeTerm)]] = [:]
    for row in rowsOf[office] ?? [] {
      guard let term = OfficeTerm(lexicon.entries[row]) else { continue }
      terms[row] = term
      if !term.isActing { roles[term.family, default: []].append((row, term)) }
    }
    for role in roles.values {
      let inOrder = role.sorted { $0.term.begins(before: $1.term) }
      for (open, next) in zip(inOrder, inOrder.dropFirst())
      where open.term.isOpen && open.term.begins(before: next.term) {
        terms[open.row] = open.term.ended(by: next.term)
      }
    }
    read[office] = terms
    return terms
  }
}

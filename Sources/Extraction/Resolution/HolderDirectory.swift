import Claims
import ReportText

/// Office-holders by force, role and date, from `holders.tsv`: who `the West Mercia PCC` was in 2014.
struct HolderDirectory: Sendable {
  private struct Term: Sendable {
    var ref: String
    var names: [String]
    var office: String
    var family: String
    /// Months since year 0: the first of the term, and the first after it.
    var from: Int
    var until: Int
  }

  private let bySurname: [String: [Term]]
  private let byOffice: [String: [Term]]

  /// The holders that `lexicon` knows.
  init(lexicon: Lexicon) {
    var bySurname: [String: [Term]] = [:]
    var byOffice: [String: [Term]] = [:]
    for entry in lexicon.entries where entry.kind == .holder && entry.details.count > 2 {
      let names = entry.name.lowercased().split(separator: " ").map(String.init)
      guard let surname = names.last, let family = HolderDirectory.family(of: entry.details[1]) else {
        continue
      }
      let term = Term(
        ref: entry.ref, names: names, office: entry.details[0], family: family,
        from: HolderDirectory.month(entry.details[2]) ?? 0,
        until: entry.details.count > 3 ? HolderDirectory.month(entry.details[3]) ?? .max : .max)
      bySurname[surname, default: []].append(term)
      byOffice[term.office, default: []].append(term)
    }
    self.bySurname = bySurname
    self.byOffice = byOffice.mapValues(HolderDirectory.ended)
  }

  /// The terms of an office, each without an end giving way to the next of its family.
  private static func ended(_ terms: [Term]) -> [Term] {
    // By family, the latest start that was met and the one after it.
    var starts: [String: (latest: Int, next: Int)] = [:]
    return terms.sorted { $0.from > $1.from }.map { term in
      var start = starts[term.family] ?? (term.from, .max)
      if term.from < start.latest { start = (term.from, start.latest) }
      starts[term.family] = start
      var term = term
      if term.until == .max { term.until = start.next }
      return term
    }
  }

  /// The force in which a person of this name is known to have held a role of `family`, if it is only one.
  func office(of name: [String], family: String) -> String? {
    guard name.count > 1, let surname = name.last else { return nil }
    let known = (bySurname[surname] ?? []).filter { $0.family == family && $0.names.first == name.first }
    let offices = Set(known.map(\.office))
    return offices.count == 1 ? offices.first : nil
  }

  /// The identifier of the holder whom a person's cluster means: by name where the lexicon holds one
  /// for that office, by the report's date where only the office is named. Nil where either is open.
  func ref(of cluster: ActorCluster, published: PublicationDate?) -> String? {
    guard let office = cluster.office, let terms = byOffice[office] else { return nil }
    let families = Set(cluster.families.map(RoleFamily.held))
    let held = terms.filter { families.contains($0.family) }
    let matching: [Term]
    if cluster.isUnnamed {
      guard let now = published.flatMap({ HolderDirectory.month($0.value) }) else { return nil }
      matching = held.filter { $0.from <= now && now < $0.until }
    } else {
      matching = held.filter {
        $0.names.last == cluster.name.last
          && (cluster.name.count == 1 || $0.names.first == cluster.name.first)
      }
    }
    let refs = Set(matching.map(\.ref))
    return refs.count == 1 ? refs.first : nil
  }

  private static func family(of role: String) -> String? {
    if role.hasSuffix("Crime Commissioner") { return "pcc" }
    if role == "Chief Constable" { return "chief-constable" }
    return role == "Mayor" ? "mayor" : nil
  }

  /// The month of an EDTF date, counted from year 0; a bare year counts from May, when elections are
  /// (from November in 2012, the first).
  private static func month(_ value: String) -> Int? {
    let parts = value.prefix(7).split(separator: "-").map { Int($0) }
    guard let first = parts.first, let year = first else { return nil }
    if parts.count > 1, let month = parts[1] { return year * 12 + month }
    return year * 12 + (year == 2012 ? 11 : 5)
  }
}

import Claims
import ReportText

/// Office-holders by force, role and date, from `holders.tsv`: who `the West Mercia PCC` was in 2014.
struct HolderDirectory {
  let lexicon: Lexicon
  /// The year and month of the report, where known.
  let year: Int?
  let month: Int

  init(lexicon: Lexicon, published: PublicationDate?) {
    self.lexicon = lexicon
    let digits = Array((published?.value ?? "").utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard digits.count >= range.upperBound else { return nil }
      return range.reduce(into: Int?(0)) { value, index in
        guard let so = value, digits[index] >= 0x30, digits[index] <= 0x39 else { return value = nil }
        value = so * 10 + Int(digits[index] - 0x30)
      }
    }
    year = number(0..<4)
    month = number(5..<7) ?? 6
  }

  /// The identifier of the holder whom a person's cluster means: by name where the lexicon holds one
  /// for that office, by date where only the office is named. Nil where either is open.
  func ref(of cluster: ActorCluster) -> String? {
    guard let office = cluster.office, office.hasPrefix("force:") else { return nil }
    let candidates = lexicon.entries.filter { $0.kind == .holder && $0.details.first == office && HolderDirectory.matches($0, cluster.families) }
    if cluster.isUnnamed {
      guard let year else { return nil }
      let current = candidates.filter { covers($0, year, month) }
      let refs = Set(current.map(\.ref))
      return refs.count == 1 ? refs.first : nil
    }
    let named = candidates.filter { entry in
      let words = entry.name.lowercased().split { !$0.isLetter }.map(String.init)
      return words.last == cluster.name.last && (cluster.name.count == 1 || words.first == cluster.name.first)
    }
    let refs = Set(named.map(\.ref))
    return refs.count == 1 ? refs.first : nil
  }

  /// The force in which a person of this name is known to have held a role of `family`, if it is only one.
  static func office(of name: [String], family: String, in lexicon: Lexicon) -> String? {
    guard name.count > 1 else { return nil }
    let known = lexicon.entries.filter { entry in
      guard entry.kind == .holder, matches(entry, [family]) else { return false }
      let words = entry.name.lowercased().split { !$0.isLetter }.map(String.init)
      return words.last == name.last && words.first == name.first
    }
    let offices = Set(known.compactMap(\.details.first))
    return offices.count == 1 ? offices.first : nil
  }

  private static func matches(_ entry: LexiconEntry, _ families: Set<String>) -> Bool {
    guard entry.details.count > 1 else { return false }
    if entry.details[1].hasSuffix("Police and Crime Commissioner") { return families.contains("pcc") }
    if entry.details[1] == "Chief Constable" { return families.contains("chief-constable") }
    return families.contains("mayor") && entry.details[1] == "Mayor"
  }

  /// Whether the term covers the month; a term's first year counts from May, when elections are.
  private func covers(_ entry: LexiconEntry, _ year: Int, _ month: Int) -> Bool {
    guard entry.details.count > 3, let from = ordinal(entry.details[2]) else { return false }
    let until = ordinal(entry.details[3]) ?? Int.max
    let now = year * 12 + month
    return from <= now && now < until
  }

  private func ordinal(_ text: String) -> Int? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first else { return nil }
    return year * 12 + (parts.count > 1 ? parts[1] : year == 2012 ? 11 : 5)
  }
}

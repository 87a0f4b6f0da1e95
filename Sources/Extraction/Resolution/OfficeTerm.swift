import ReportText

/// Somebody's time in one office, from one row of `holders.tsv`.
struct OfficeTerm: Sendable {
  /// The person's identifier.
  let ref: String
  /// Every spelling of the name, its parts lower-cased.
  let names: [[String]]
  /// The force.
  let office: String
  /// The family of the role, as `RoleFamily` has it; `commissioner` for the head of a force that has no chief constable.
  let family: String
  /// Whether the holder only stands in.
  let isActing: Bool
  /// Whether the row was read on a public page.
  let isChecked: Bool
  /// The days on which it may have begun, and those from which it may have been another's.
  private let from: DaySpan
  private var until: DaySpan

  /// The term of a row, if the row is whole.
  init?(_ entry: LexiconEntry) {
    guard entry.kind == .holder, entry.details.count > 2, let family = OfficeTerm.family(of: entry.details[1])
    else { return nil }
    ref = entry.ref
    names = ([entry.name] + entry.aliases).map(OfficeTerm.parts)
    office = entry.details[0]
    self.family = family
    isActing = OfficeTerm.stands.contains { entry.details[1].hasPrefix($0) }
    isChecked = !entry.isUnchecked
    from = DaySpan(entry.details[2]) ?? .always
    until = (entry.details.count > 3 ? DaySpan(entry.details[3]) : nil) ?? .never
  }

  /// Whether the row says no end.
  var isOpen: Bool { until.first == DaySpan.never.first }
  /// Whether it began before `other`.
  func begins(before other: OfficeTerm) -> Bool { from.first < other.from.first }

  /// The term, ended where `next` begins.
  func ended(by next: OfficeTerm) -> OfficeTerm {
    var term = self
    term.until = next.from
    return term
  }

  /// Whether the term may have run on one of `days`.
  func mayRun(on days: DaySpan) -> Bool { days.last >= from.first && days.first < until.last }

  /// Whether the term ran on all of `days`, whenever in its first and last month it began and ended.
  func surelyRuns(on days: DaySpan) -> Bool { days.first >= from.last && days.last < until.first }

  /// Whether one of the spellings is the name whose parts are `name`: the surname alone, the whole, or the surname
  /// with a first name that may be short for the other.
  func isNamed(_ name: [String]) -> Bool {
    guard let first = name.first else { return false }
    return names.contains { own in
      own.suffix(name.count) == name[...]
        || name.count > 1 && own.last == name.last && ShortGivenName.mayBeOne(own[0], first)
    }
  }

  /// The parts of a name, as the resolver cuts names in reports.
  private static func parts(_ name: String) -> [String] {
    NameSpelling.folded(name).split(separator: " ").map(String.init)
  }

  /// The last part of a name, by which it is looked for.
  static func surname(of name: String) -> String {
    name.split(separator: " ").last.map { NameSpelling.folded(String($0)) } ?? ""
  }

  private static let stands = ["Acting ", "Temporary "]

  /// The family of a role as `holders.tsv` writes it.
  private static func family(of role: String) -> String? {
    let post = stands.first { role.hasPrefix($0) }.map { String(role.dropFirst($0.count)) } ?? role
    if post.hasPrefix("Deputy Police") { return "deputy-police-and-crime-commissioner" }
    if post.hasPrefix("Deputy Mayor") { return "deputy-mayor" }
    if post.hasPrefix("Police"), post.hasSuffix("Commissioner") { return "pcc" }
    switch post {
    case "Chief Constable": return "chief-constable"
    case "Commissioner": return "commissioner"
    case "Mayor": return "mayor"
    default: return nil
    }
  }
}

import Claims
import ReportText

/// The mentions that have been found to be one actor's.
struct ActorCluster {
  /// The type of actor.
  var type: Actor.Kind
  /// Every mention.
  var mentions: [(tokens: TokenRange, form: Actor.MentionKind)] = []
  /// The words of the fullest name, lower-cased; empty while only a role is known.
  var name: [String] = []
  /// The tokens of the fullest name, or of the first role or description.
  var title: TokenRange
  /// The lexicon's identifier.
  var ref: String?
  /// The roles that mentions gave, the first first.
  var roles: [RoleReading] = []
  /// The force or area in whose name the role is held, by its identifier or lower-cased name.
  var office: String?
  /// What honorifics, names and pronouns showed.
  var gender: Gender = .unknown
  /// The gender of whose it is (`her predecessor`), for a person of whom nothing else is known.
  var owner: Gender = .unknown
  /// Whether it is several people (`his parents`), whom neither `he` nor `she` can mean.
  var isPlural = false
  /// Whether it is a role said to be new to its holder, who is not whoever held it so far.
  var isNewcomer = false
  /// Whether the text gives an age or occupation that is no office: a namesake of its holder.
  var isPrivate = false
  /// The number of the last token that mentioned it.
  var lastSeen = -1

  /// The family of its roles (`pcc`, `chief-constable`), for matching `the PCC` with `Commissioner`.
  var families: Set<String> = []
  /// The posts that titles in front of its name gave it.
  var posts: Set<String> = []
  /// Whether nothing but a role names it.
  var isUnnamed: Bool { name.isEmpty }

  /// Whether a title tells it from whoever bears the same surname with `post`.
  func isHeldApart(by post: String?) -> Bool {
    guard let post else { return false }
    return !posts.isEmpty && !posts.contains(post)
  }
}

/// Roles that name one office in different words.
enum RoleFamily {
  /// The family of a role, or nil for a role that names no single office.
  static func of(_ role: RoleReading, in document: AnalysedDocument) -> String? {
    guard let family = present(role, in: document) else { return nil }
    return isFormer(role, in: document) ? former + family : family
  }

  /// The family that a present or past holder's is of, as the directory of holders knows it.
  static func held(_ family: String) -> String {
    family.hasPrefix(former) ? String(family.dropFirst(former.count)) : family
  }

  private static let former = "former-"

  /// Whether the role is one that its holder no longer has.
  static func isFormer(_ role: RoleReading, in document: AnalysedDocument) -> Bool {
    // `the former West Mercia PCC` says it before the place.
    // `ex-commissioner`
    let hyphen = role.tokens.lowerBound - 1
    if hyphen > 0, document[hyphen].isMark(UInt8(ascii: "-")), document.matches(hyphen - 1, "ex") {
      return true
    }
    let starts = [role.tokens.lowerBound, (role.office?.lowerBound ?? role.tokens.lowerBound) - 1]
    return starts.contains {
      $0 >= 0
        && (document.matches($0, "former") || document.matches($0, "ex")
          || document.matches($0, "then"))
    }
  }

  private static func present(_ role: RoleReading, in document: AnalysedDocument) -> String? {
    switch role.ref {
    case "role:police-and-crime-commissioner", "role:police-fire-and-crime-commissioner",
      "role:police-crime-and-victims-commissioner":
      return "pcc"
    case "":
      let last = role.tokens.upperBound - 1
      if document.matches(last, "pcc") { return "pcc" }
      if document.matches(last, "commissioner") { return commissioner(role, in: document) }
      if document.matches(last, "mayor") { return "mayor" }
      return nil
    case "role:temporary-chief-constable": return "chief-constable"
    case "role:temporary-deputy-chief-constable": return "deputy-chief-constable"
    case "role:deputy-mayor-for-policing-and-crime": return "deputy-mayor"
    default: return String(role.ref.dropFirst(5))
    }
  }
}

extension RoleFamily {
  /// The forces whose chief is a commissioner.
  private static let commissionersForces: Set<String> = ["force:metropolitan", "force:city-of-london"]
  /// Words before `commissioner` that leave it a PCC.
  private static let plain: [StaticString] = [
    "acting", "interim", "temporary", "outgoing", "incoming", "newly-elected", "elected", "new", "current",
    "former",
    "ex", "then", "next", "police", "independent",
  ]

  /// The family of a commissioner without more words: a PCC, unless the force or a word before says another.
  private static func commissioner(_ role: RoleReading, in document: AnalysedDocument) -> String? {
    if let area = role.area, commissionersForces.contains(document.lexicon.entries[area].ref) {
      return "commissioner"
    }
    let words = role.tokens.dropLast()
    if words.count == 1, document.matches(role.tokens.lowerBound, "deputy") {
      return "deputy-police-and-crime-commissioner"
    }
    return words.allSatisfy { index in plain.contains { document.matches(index, $0) } } ? "pcc" : nil
  }

  /// Whether the role is `commissioner` and nothing else, which another kind of commissioner may be called too.
  static func isPlainCommissioner(_ role: RoleReading, in document: AnalysedDocument) -> Bool {
    role.ref.isEmpty && role.office == nil && document.matches(role.tokens.upperBound - 1, "commissioner")
  }
}

/// Posts that nobody holds two of at a time: who shares a surname with a holder of another is someone else.
enum Post {
  /// Heads of roles, each with the post that it names when no longer role does.
  private static let heads: [(StaticString, String)] = [
    ("commissioner", "pcc"), ("pcc", "pcc"), ("mayor", "mayor"), ("superintendent", "superintendent"),
    ("supt", "superintendent"), ("inspector", "inspector"), ("insp", "inspector"), ("sergeant", "sergeant"),
    ("sgt", "sergeant"), ("constable", "constable"), ("pc", "constable"), ("judge", "judge"),
  ]
  private static let families: Set<String> = [
    "pcc", "deputy-police-and-crime-commissioner", "mayor", "deputy-mayor", "chief-constable",
    "deputy-chief-constable", "assistant-chief-constable", "member-of-parliament",
  ]

  /// The post that the title of a name gives, if it is one of these and neither past nor for a time.
  static func of(_ candidate: ActorCandidate, in document: AnalysedDocument) -> String? {
    guard let name = candidate.name else { return nil }
    guard let role = candidate.role else {
      return isCouncillor(candidate.tokens.lowerBound..<name.lowerBound, in: document) ? "councillor" : nil
    }
    guard !RoleFamily.isFormer(role, in: document), !document.matches(role.tokens.lowerBound, "acting"),
      !document.matches(role.tokens.lowerBound, "interim")
    else { return nil }
    if let family = RoleFamily.of(role, in: document), families.contains(family) { return family }
    return heads.first { document.matches(role.tokens.upperBound - 1, $0.0) }?.1
  }

  private static func isCouncillor(_ title: TokenRange, in document: AnalysedDocument) -> Bool {
    title.contains {
      document.matches($0, "councillor") || document.matches($0, "cllr") || document.matches($0, "coun")
    }
  }
}

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
  /// The number of the last token that mentioned it.
  var lastSeen = -1

  /// The family of its roles (`pcc`, `chief-constable`), for matching `the PCC` with `Commissioner`.
  var families: Set<String> = []
  /// Whether nothing but a role names it.
  var isUnnamed: Bool { name.isEmpty }
}

/// Roles that name one office in different words.
enum RoleFamily {
  /// The family of a role, or nil for a role that names no single office.
  static func of(_ role: RoleReading, in document: AnalysedDocument) -> String? {
    switch role.ref {
    case "role:police-and-crime-commissioner", "role:police-fire-and-crime-commissioner",
      "role:police-crime-and-victims-commissioner":
      return "pcc"
    case "":
      let last = role.tokens.upperBound - 1
      if document.matches(last, "commissioner") || document.matches(last, "pcc") { return "pcc" }
      if document.matches(last, "mayor") { return "mayor" }
      return nil
    case "role:temporary-chief-constable": return "chief-constable"
    case "role:temporary-deputy-chief-constable": return "deputy-chief-constable"
    default: return String(role.ref.dropFirst(5))
    }
  }
}

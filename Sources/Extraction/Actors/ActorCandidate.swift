import Claims
import ReportText

/// One place where an actor is spoken of, before it is known which places belong together.
struct ActorCandidate: Sendable {
  /// All tokens of the mention, articles and roles included.
  var tokens: TokenRange
  /// The type of actor.
  var type: Actor.Kind
  /// What the mention is.
  var form: Actor.MentionKind
  /// The tokens of the proper name, where there is one.
  var name: TokenRange?
  /// The role that the mention names.
  var role: RoleReading?
  /// The lexicon's entry for the name (a force, a body, an office holder).
  var entry: Int?
  /// Male or female, where an honorific tells.
  var gender: Gender = .unknown
  /// The acronym that brackets behind the name define: `(OPCC)`.
  var alias: TokenRange?
  /// Whether an area's name stands here for the force (`West Mercia has agreed`).
  var isArea = false
  /// The name of the force that no lexicon holds, for its area's name alone: `Fenshire Police` for `Fenshire`.
  var force: TokenRange?
  /// Whether it is introduced by `a`, `an` or no article at all, as something new.
  var isIndefinite = false
}

/// A role as a mention names it.
struct RoleReading: Sendable {
  /// The role's own words (`Police and Crime Commissioner`).
  var tokens: TokenRange
  /// The last word of the role, which tells its kind (`commissioner`).
  var head: WordID
  /// `role:…` of the lexicon's entry, empty for roles that it does not hold.
  var ref: String
  /// The entry of the force or area in whose name it is held.
  var area: Int?
  /// The words of the force, area or organisation it is held in.
  var office: TokenRange?
  /// A possessive pronoun before it (`its PCC`, `his predecessor`).
  var owner: Int?
}

/// Grammatical gender as far as the text shows it.
enum Gender: Sendable {
  case male
  case female
  case unknown

  /// The gender that the lexicon's number of a given name, an honorific or a noun for a person shows.
  init(number: Int) { self = number == 1 ? .male : number == 2 ? .female : .unknown }

  /// The gender of whose somebody is: `her` of `her predecessor`.
  init(ofOwner index: Int, in document: AnalysedDocument) {
    self =
      document.matches(index, "her") ? .female : document.matches(index, "his") ? .male : .unknown
  }

  /// Whether two mentions may be one person's.
  func agrees(with other: Gender) -> Bool { self == .unknown || other == .unknown || self == other }
}

import Claims

/// Why a quotation has the speaker it has: who might have been meant, and what spoke for and against each.
struct SpeakerChoice: Sendable {
  /// What spoke for or against somebody.
  enum Reason: String, Sendable, CaseIterable {
    case named = "is named there"
    case leaning = "is the only one whom the name or role can mean"
    case subject = "is the subject of the nearest sentence that has one"
    case spokeLast = "spoke last"
    case object = "is the nearest person named, though not as a subject"
    case author = "wrote the report, as its by-line says"
    case describedSo = "is described so elsewhere in the report"
    case holdsRole = "holds the role"
    case bearsName = "bears the name"
    case abbreviated = "has a name that this is short for"
    case unnamed = "has no name in the report but this"
    case disagrees = "gender or kind does not agree"
    case quoted = "is named only inside a quotation"
    case owner = "is named only as the owner of something"
    case governed = "is named only behind a preposition"
    case rival = "fits as well as another does"
    case newcomer = "gives way to someone new who stands nearer"
    case outranked = "stands further off, or less prominently"

    /// Whether it spoke for the one it is said of.
    var isGround: Bool {
      switch self {
      case .named, .leaning, .subject, .spokeLast, .object, .author, .describedSo, .holdsRole, .bearsName,
        .abbreviated, .unnamed:
        true
      case .disagrees, .quoted, .owner, .governed, .rival, .newcomer, .outranked: false
      }
    }
  }

  /// Somebody who was thought of.
  struct Candidate: Sendable {
    /// The index of the cluster.
    var cluster: Int
    /// The token of the mention that brought it up.
    var token: Int
    /// What spoke for or against it.
    var reason: Reason
  }

  /// Everybody who was thought of, in the order of looking.
  var candidates: [Candidate] = []
  /// The cluster of the speaker, or nil where the text leaves it open.
  var chosen: Int?
}

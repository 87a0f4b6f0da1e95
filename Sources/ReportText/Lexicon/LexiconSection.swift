/// A kind of rows that a user's lexicon file may hold, with the columns that they have.
struct LexiconSection: Sendable {
  /// What a column holds, and so how it is checked.
  enum Column: Sendable {
    /// An identifier that starts so: `force:northmoor`.
    case ref(prefix: String)
    /// The canonical name.
    case name
    /// Other names, parted by `|`; `~` marks an area that may stand for a force.
    case aliases(mayBeAreas: Bool)
    /// The identifier of a force that is known.
    case force
    /// A role, in words.
    case role
    /// When a term starts, or the next one does: a year, or a year and month.
    case from, until
    /// One of a list of values; nothing stands for the first of them.
    case oneOf([String], isRequired: Bool)
    /// Single words, parted by `|`.
    case surfaces
    /// Classes, parted by `,`.
    case classes
    /// `n=5`, `base=officer`, parted by `;`.
    case attributes
    /// Anything; nothing is made of it.
    case note

    static let betweenNames = UInt8(ascii: "|")
    static let betweenClasses = UInt8(ascii: ",")
    static let betweenAttributes = UInt8(ascii: ";")

    /// What parts the values of a cell; nil where it holds one.
    var separator: UInt8? {
      switch self {
      case .aliases, .surfaces: Column.betweenNames
      case .classes: Column.betweenClasses
      case .attributes: Column.betweenAttributes
      default: nil
      }
    }
  }

  /// The name of the section, and of a file that holds nothing else.
  let name: String
  /// Its columns, each with what messages call it.
  let columns: [(title: String, holds: Column)]
  /// How many columns a row has at least.
  let required: Int
  /// Whether names are looked for behind their article, so that they are held without one.
  var dropsArticles = false
  /// The classes that messages propose; empty where rows have none.
  var usualClasses: [String] = []

  /// What a body may be; each is a type of actor.
  static let bodyTypes = ["body", "organisation", "document", "council", "panel", "office", "force"]
  /// What a phrase or word may do to a number.
  static let qualifiers = ["approximately", "more-than", "less-than", "at-least", "up-to", "exactly"]

  /// Every section that a user may add to.
  static let all: [LexiconSection] = [
    entries(
      "forces", "force:", areas: true, required: 2,
      [("area", .note), ("region", .note), ("governance", .note), source]),
    entries("bodies", "body:", required: 2, [("type", .oneOf(bodyTypes, isRequired: false)), source]),
    entries(
      "holders", "person:", required: 6,
      [
        ("force", .force), ("role", .role), ("from", .from), ("next holder from", .until), ("party", .note),
        source,
      ]),
    entries("role_phrases", "role:", required: 2, [source]),
    entries("cue_phrases", "cue:", required: 2, [source]),
    LexiconSection(
      name: "qualifier_phrases",
      columns: [
        ("qualifier", .oneOf(qualifiers, isRequired: true)), ("phrase", .name),
        ("aliases", .aliases(mayBeAreas: false)), source,
      ],
      required: 2),
    words("units", ["measure-unit", "currency"]),
    words("cue_verbs", ["cue", "plain-cue", "cue-participle", "stance-cue"]),
    words("roles", ["role", "role-modifier", "honorific", "organisation-head", "person-noun", "group-noun"]),
    words("nouns", ["noun", "plural-noun"]),
    words("given_names", ["given-name"]),
    words("places", ["place"]),
    words("abbreviations", ["abbreviation"]),
    words("open_words", ["noun", "plural-noun", "verb", "past-verb", "participle", "adjective", "adverb"]),
  ]

  /// The section called `name`, in any case, with `_` or `-` between its words.
  static func named(_ name: String) -> LexiconSection? {
    if let exact = all.first(where: { $0.name == name }) { return exact }
    let plain = String(name.lowercased().map { $0 == "-" ? "_" : $0 })
    return all.first { $0.name == plain }
  }

  /// The most words and marks of a phrase: as far as its rules look.
  var longestPhrase: Int { name == "cue_phrases" ? 5 : UserLexiconCheck.longestName }

  /// Classes that the rules of numbers, dates and grammar count on: only the built-in files give them.
  static let reservedClasses: WordClasses = [
    .cardinal, .scale, .ordinal, .fraction, .month, .weekday, .timeUnit, .season, .dayPart, .timeDeictic,
    .timeModifier, .holiday, .timeSet, .determiner, .preposition, .conjunction, .subordinator, .pronoun,
    .subjectPronoun, .possessiveDeterminer, .relative, .auxiliary, .modal, .negation, .quantifier,
  ]

  /// The values of `n=` that words of `classes` may have; nil where a number means nothing to them.
  static func numbers(of classes: WordClasses) -> ClosedRange<Int>? {
    if !classes.isDisjoint(with: [.cue, .plainCue, .cueParticiple]) { return 1...4 }
    if classes.contains(.stanceCue) { return 5...7 }
    return classes.isDisjoint(with: [.givenName, .honorific, .personNoun]) ? nil : 1...2
  }

  private static let source: (String, Column) = ("source", .note)

  private static func entries(
    _ name: String, _ prefix: String, areas: Bool = false, required: Int, _ more: [(String, Column)]
  ) -> LexiconSection {
    LexiconSection(
      name: name,
      columns: [("ref", .ref(prefix: prefix)), ("name", .name), ("aliases", .aliases(mayBeAreas: areas))]
        + more,
      required: required, dropsArticles: prefix != "cue:")
  }

  private static func words(_ name: String, _ usual: [String]) -> LexiconSection {
    LexiconSection(
      name: name,
      columns: [("surface forms", .surfaces), ("classes", .classes), ("attributes", .attributes), source],
      required: 2, usualClasses: usual)
  }
}

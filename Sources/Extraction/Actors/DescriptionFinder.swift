import Claims
import ReportText

/// Finds definite descriptions that lean on an organisation named elsewhere: `the force`, `the
/// smaller force`, `a neighbouring force`, `the panel`, `the council`.
struct DescriptionFinder {
  let document: AnalysedDocument

  /// One description.
  struct Description {
    var tokens: TokenRange
    var type: Actor.Kind
    /// How it sets the one it means against another (`the smaller force`).
    var contrast: Contrast?
  }

  /// What tells the one of two from the other.
  enum Contrast {
    case smaller
    case larger
    /// Only that it is the other: `a neighbouring force`.
    case other
  }

  private static let contrasting: [(StaticString, Contrast)] = [
    ("smaller", .smaller), ("larger", .larger), ("bigger", .larger), ("neighbouring", .other),
    ("other", .other), ("second", .other), ("fellow", .other), ("partner", .other),
  ]

  private func contrast(_ index: Int) -> Contrast? {
    DescriptionFinder.contrasting.first { document.matches(index, $0.0) }?.1
  }

  /// The descriptions in order of position, none of them inside a candidate of `actors`.
  func find(beside actors: ActorMap) -> [Description] {
    var found: [Description] = []
    for index in document.tokens.indices where document[index].isAny([.groupNoun, .organisationHead]) {
      guard actors.candidate(at: index) == nil, let type = type(of: index),
        let description = read(index, type)
      else { continue }
      found.append(description)
    }
    return found
  }

  private func type(of index: Int) -> Actor.Kind? {
    if document.matches(index, "force") || document.matches(index, "constabulary") { return .force }
    if document.matches(index, "panel") { return .panel }
    if document.matches(index, "council") { return .council }
    if document.matches(index, "inspectorate") || document.matches(index, "watchdog") { return .body }
    return nil
  }

  private func read(_ head: Int, _ type: Actor.Kind) -> Description? {
    // A noun modifies the next one: `the force area`, `the panel members`.
    if head + 1 < document.tokens.count, !document[head + 1].shape.contains(.startsBlock),
      document[head + 1].kind == .word, document[head + 1].isAny([.pluralNoun, .noun]),
      !document[head + 1].isAny([.verb, .pastVerb, .auxiliary, .modal, .preposition, .adverb])
    {
      return nil
    }
    if head > 0, document[head].shape.contains(.capitalised),
      !document[head].shape.contains(.startsBlock),
      document.matches(head, "constabulary")
    {
      let start = document.matches(head - 1, "the") ? head - 1 : head
      return Description(tokens: start..<(head + 1), type: type, contrast: nil)
    }
    var index = head - 1
    var contrast: Contrast?
    while index >= 0, head - index <= 2 {
      let found = self.contrast(index)
      guard found != nil || document[index].isAny([.adjective, .gerund, .ordinal]) else { break }
      contrast = contrast ?? found
      index -= 1
    }
    guard index >= 0 else { return nil }
    let isDefinite = document.matches(index, "the") || document.matches(index, "this")
    let isIndefinite = document.matches(index, "a") || document.matches(index, "an")
    // An indefinite one leans on nobody, unless it is set against one that is named.
    guard isDefinite || isIndefinite && contrast != nil else { return nil }
    return Description(tokens: index..<(head + 1), type: type, contrast: contrast)
  }
}

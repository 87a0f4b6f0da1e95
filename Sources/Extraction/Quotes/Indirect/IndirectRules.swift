import ReportText

/// The rules that find speech without marks.
enum IndirectRules {
  /// `she said the force would grow`.
  static let introduced = RuleDescription(
    id: "quote.indirect",
    summary: "the clause that a reporting verb introduces: she said the force would grow",
    examples: [
      .init("Ms Roe said the force would grow.", finds: "the force would grow", value: "Roe"),
      .init("Ms Roe told the panel that trust had risen.", finds: "trust had risen", value: "Roe"),
      .init(no: "Ms Roe declined to say whether the force would grow."),
      .init(no: "The two reports were found in a drawer."),
    ])

  /// `The force will grow, a report says.`
  static let closing = RuleDescription(
    id: "quote.indirect-after",
    summary: "a sentence that ends with its attribution: the force will grow, a report says",
    examples: [
      .init(
        "The force will keep its helicopter for a year, a report says.",
        finds: "The force will keep its helicopter for a year", value: "report")
    ])

  /// `The force will grow, according to Ms Roe.`
  static let accordingTo = RuleDescription(
    id: "quote.according-to",
    summary: "a clause with according to: the force will grow, according to a report",
    examples: [
      .init(
        "The force will keep its helicopter, according to Ms Roe.",
        finds: "The force will keep its helicopter", value: "Roe")
    ])

  /// `The force, Ms Roe said, will grow.`
  static let interrupted = RuleDescription(
    id: "quote.indirect-round",
    summary: "a clause with its attribution inside it: the force, she said, will grow",
    examples: [
      .init("The helicopter, Ms Roe said, would stay for a year.", finds: "The helicopter", value: "Roe"),
      .init(no: "The chair, who was ill, sent her thanks."),
    ])

  /// `Members were told that the force would grow.`
  static let passive = RuleDescription(
    id: "quote.indirect-passive",
    summary: "a clause that nobody named reports: members were told that the force would grow",
    examples: [
      .init(
        "Members were told that the force would grow next year.", finds: "the force would grow next year"),
      .init("It was noted that the force would grow next year.", finds: "the force would grow next year"),
    ])

  /// `The Commissioner advised that:` and points.
  static let listed = RuleDescription(
    id: "quote.indirect-list",
    summary: "a clause that runs over points: the Commissioner advised that: (a) …",
    examples: [
      .init(
        "The Commissioner advised that:\n\n(a) crime had fallen; and\n\n(b) trust had risen.",
        finds: "crime had fallen; and\n\n(b) trust had risen", value: "Commissioner")
    ])

  /// All of them, in the order in which they are tried.
  static let all = [introduced, closing, interrupted, accordingTo, passive, listed]
}

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

  /// All of them, in the order in which they are tried.
  static let all = [introduced, closing, accordingTo]
}

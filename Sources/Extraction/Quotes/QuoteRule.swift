/// The ways in which a quotation is given its speaker. The raw value is the rule's identifier.
enum QuoteRule: String, Sendable, CaseIterable {
  case cueAfter = "quote.cue-after"
  case cueInverted = "quote.cue-inverted"
  case cueBefore = "quote.cue-before"
  case clause = "quote.clause"
  case clauseAfter = "quote.clause-after"
  case paragraphBefore = "quote.paragraph-before"
  case sentenceAfter = "quote.sentence-after"
  case label = "quote.label"
  case dashAfter = "quote.dash-after"
  case continued = "quote.continued"
  case floating = "quote.floating"
  case unattributed = "quote.unattributed"
  case indirect = "quote.indirect"
  case indirectAfter = "quote.indirect-after"
  case accordingTo = "quote.according-to"

  /// What the rule does, with examples that are run as tests.
  var description: RuleDescription {
    RuleDescription(id: rawValue, summary: summary, examples: examples)
  }

  private var summary: String {
    switch self {
    case .cueAfter: "a quotation followed by its source and a reporting verb: “…,” he said"
    case .cueInverted: "a quotation followed by a reporting verb and its source: “…,” said Ms Roe"
    case .cueBefore: "a source and a reporting verb directly before the marks: Ms Roe said: “…”"
    case .clause: "words in marks inside a clause that a reporting verb governs: praised the “shared team”"
    case .clauseAfter:
      "words in marks in a sentence that ends with its attribution: the plan was “unfair”, she said"
    case .paragraphBefore: "a quotation whose attribution ends the paragraph before: …, who said:"
    case .sentenceAfter: "a quotation attributed in a short sentence of its own: “….” She said."
    case .label: "a name and a colon before the marks: Ann Roe: “…”"
    case .dashAfter: "a dash and a name below a quotation: – Ann Roe"
    case .continued: "a quotation that goes on after its attribution, or in the next paragraph"
    case .floating: "a quotation without attribution near takes the speaker of the run"
    case .unattributed: "a quotation that the report attributes to nobody"
    case .indirect: "the clause that a reporting verb introduces: she said the force would grow"
    case .indirectAfter: "a sentence that ends with its attribution: the force will grow, a report says"
    case .accordingTo: "a clause with according to: the force will grow, according to a report"
    }
  }

  private var examples: [RuleDescription.Example] {
    switch self {
    case .cueAfter:
      [
        .init(
          "“The force will not shrink while I hold this office,” Ms Roe said.",
          finds: "The force will not shrink while I hold this office,", value: "Roe"),
        .init(
          "‘We’re proud of the officers’ work,’ Mr Hale said.", finds: "We’re proud of the officers’ work,",
          value: "Hale"),
      ]
    case .cueInverted:
      [
        .init(
          "“We have listened to every village,” said Commissioner Ann Roe.",
          finds: "We have listened to every village,", value: "Ann Roe")
      ]
    case .cueBefore:
      [
        .init(
          "Chief Constable Ann Roe said: “We have listened to every village.”",
          finds: "We have listened to every village.", value: "Ann Roe"),
        .init(
          "Northmoor Police added: \"Nobody was hurt in the fire.\"", finds: "Nobody was hurt in the fire.",
          value: "Northmoor Police"),
      ]
    case .clause:
      [
        .init(
          "Mr Hale praised the shared team for “keeping the lights on”.", finds: "keeping the lights on",
          value: "Hale"),
        .init(no: "The crew call the old van “Bessie” and the new one “Tess”."),
      ]
    case .clauseAfter:
      [
        .init(
          "The plan was “unfair to every village” in the county, Ms Roe told the panel.",
          finds: "unfair to every village", value: "Roe")
      ]
    case .paragraphBefore:
      [
        .init(
          "The appointment was made by the commissioner, Ann Roe, who said:\n\n“It was a long and thorough search.”",
          finds: "It was a long and thorough search.", value: "Ann Roe")
      ]
    case .sentenceAfter:
      [
        .init(
          "“It was a long and thorough search.” Ms Roe said.", finds: "It was a long and thorough search.",
          value: "Roe")
      ]
    case .label:
      [
        .init(
          "Ann Roe: “It was a long and thorough search.”", finds: "It was a long and thorough search.",
          value: "Ann Roe")
      ]
    case .dashAfter:
      [
        .init(
          "“It was a long and thorough search for all of us.”\n\n– Ann Roe",
          finds: "It was a long and thorough search for all of us.", value: "Ann Roe")
      ]
    case .continued:
      [
        .init(
          "“It was long,” Ms Roe said. “We saw a hundred people in all.”",
          finds: "We saw a hundred people in all.", value: "Roe")
      ]
    case .floating:
      [
        .init(
          "Ms Roe said the search was over.\n\n“We saw a hundred people in all and liked them.”",
          finds: "We saw a hundred people in all and liked them.", value: "Roe")
      ]
    case .unattributed:
      [
        .init(
          "“We saw a hundred people in all and liked them.”",
          finds: "We saw a hundred people in all and liked them.")
      ]
    case .indirect:
      [
        .init("Ms Roe said the force would grow.", finds: "the force would grow", value: "Roe"),
        .init("Ms Roe told the panel that trust had risen.", finds: "trust had risen", value: "Roe"),
        .init(no: "Ms Roe declined to say whether the force would grow."),
        .init(no: "The two reports were found in a drawer."),
      ]
    case .indirectAfter:
      [
        .init(
          "The force will keep its helicopter for a year, a report says.",
          finds: "The force will keep its helicopter for a year", value: "report")
      ]
    case .accordingTo:
      [
        .init(
          "The force will keep its helicopter, according to Ms Roe.",
          finds: "The force will keep its helicopter", value: "Roe")
      ]
    }
  }
}

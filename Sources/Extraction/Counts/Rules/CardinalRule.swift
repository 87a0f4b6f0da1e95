import Claims
import ReportText

/// So many things.
enum CardinalRule: CountRule {
  static let description = RuleDescription(
    id: "count.cardinal",
    summary: "A number with the noun that it counts: `some 48 applications`, `30 of these applications`",
    examples: [
      .init(
        "It covers some 48 applications for six months.", finds: "some 48 applications",
        value: "48 application approximately"),
      .init(
        "Then 30 of these applications remain.", finds: "30 of these applications", value: "30 application"),
      .init(
        "The force gains 20,000 extra officers by March.", finds: "20,000 extra officers",
        value: "20000 officer"),
      .init(
        "ONE hundred and thirty-six people were stopped.", finds: "ONE hundred and thirty-six people",
        value: "136 person"),
      .init("It will reach 48 children’s homes.", finds: "48 children’s homes", value: "48 children's home"),
      .init("It made between 50 and 60 arrests.", finds: "between 50 and 60 arrests", value: "50..60 arrest"),
      .init("There were 1,200-1,500 visits.", finds: "1,200-1,500 visits", value: "1200..1500 visit"),
      .init("A dozen officers came.", finds: "A dozen officers", value: "12 officer"),
      .init(
        "It made more than 100 but fewer than 300 arrests.",
        finds: "more than 100 but fewer than 300 arrests",
        value: "100..300 arrest"),
      .init("It plans two 20mph zones.", finds: "two", value: "2 zone"),
      .init(no: "It lasted three years."),
      .init(no: "One must be careful."),
      .init(no: "Call 101 or dial 999."),
      .init(no: "Section 60 powers were used."),
    ])

  static func match(_ numeral: Numeral, _ context: CountContext) -> CountMatch? {
    guard !numeral.isOrdinal, numeral.fraction == nil, !numeral.isOpenScale else { return nil }
    guard let phrase = NounPhrase.read(context, after: numeral.tokens.upperBound, isOne: numeral.isOne),
      !phrase.isTime
    else { return nil }
    let confidence: Confidence =
      phrase.isPlural && !numeral.isOne
      ? .certain : numeral.isOne || phrase.tokens.count <= 2 ? .likely : .weak
    return CountMatch(
      tokens: numeral.tokens.lowerBound..<phrase.tokens.upperBound, kind: .count, value: numeral.quantity,
      unit: UnitName.of(phrase, context), confidence: confidence)
  }
}

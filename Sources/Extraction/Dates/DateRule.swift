import ReportText

/// A rule that finds one kind of temporal expression. A class, so that a list of rules is walked without
/// copying their texts.
final class DateRule: Sendable {
  /// What people and tests are told.
  let description: RuleDescription
  /// The classes of a token at which it may start; any other word costs one test.
  let starts: WordClasses
  /// Whether it may start at digits, or at a word that holds digits.
  let startsWithDigits: Bool
  /// The expression that starts at a token.
  let match: @Sendable (TimeReader, Int) -> DateCandidate?

  init(
    _ id: String, _ summary: String, starts: WordClasses = [], digits: Bool = false,
    examples: [RuleDescription.Example], match: @escaping @Sendable (TimeReader, Int) -> DateCandidate?
  ) {
    description = RuleDescription(id: id, summary: summary, examples: examples)
    self.starts = starts
    startsWithDigits = digits
    self.match = match
  }

  /// Whether it may start at `token`.
  func mayStart(_ token: Token) -> Bool {
    token.isAny(starts) || startsWithDigits && token.shape.contains(.hasDigit)
  }
}

/// The rules of dates, in order; of two that match as much, the first wins.
enum DateRules {
  /// Rules for one point or stretch of the calendar: what the rules below may hold inside them.
  static let points: [DateRule] = [
    .iso, .numeric, .dayMonth, .monthDay, .dayNumber, .month, .financialYear, .academicYear, .yearToDate,
    .quarter,
    .quarterRange, .term, .halfTerm, .reportQuarter,
    .half, .season, .holiday,
    .decade, .century, .year, .weekday, .deictic, .relativeUnit, .samePeriod,
  ]

  /// Rules for pieces of those.
  private static let pieces: [DateRule] = [.turn, .weekRound]

  /// Every rule.
  static let all: [DateRule] =
    points + pieces + [
      .part, .yearEnding, .range, .dayRange, .offset, .clock, .dayPart, .duration, .spanOfModifier, .vague,
      .recurring, .recurringAdjective, .reference, .barePeriod,
    ]

  /// The classes that start any rule.
  static let starts: WordClasses = all.reduce(into: WordClasses()) { $0.formUnion($1.starts) }

  private static let pointSet = DateRuleSet(points)
  private static let wholeSet = DateRuleSet(all)

  /// The longest point of the calendar that starts at `index`.
  static func point(_ reader: TimeReader, _ index: Int) -> DateCandidate? {
    guard reader.inside(index) else { return nil }
    return pointSet.longest(reader, index)
  }

  /// The longest expression of any kind that starts at `index`.
  static func expression(_ reader: TimeReader, _ index: Int) -> DateCandidate? {
    wholeSet.longest(reader, index)
  }
}

/// Rules laid out for matching: what may start where is a table of bits beside them, since looking at
/// each rule itself would cost more than most tokens are worth.
struct DateRuleSet: Sendable {
  private let starts: [WordClasses]
  private let startsWithDigits: [Bool]
  private let rules: [DateRule]

  init(_ rules: [DateRule]) {
    starts = rules.map(\.starts)
    startsWithDigits = rules.map(\.startsWithDigits)
    self.rules = rules
  }

  /// The longest expression that any of the rules finds at `index`; its `rule` is the rule's place.
  func longest(_ reader: TimeReader, _ index: Int) -> DateCandidate? {
    let token = reader.tokens[index]
    let hasDigit = token.shape.contains(.hasDigit)
    var best: DateCandidate?
    for number in starts.indices where token.isAny(starts[number]) || hasDigit && startsWithDigits[number] {
      guard var found = rules[number].match(reader, index) else { continue }
      if let best, best.tokens.upperBound >= found.tokens.upperBound { continue }
      found.rule = number
      best = found
    }
    return best
  }
}

import ReportText

/// A rule that finds one kind of temporal expression.
struct DateRule: Sendable {
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
    .iso, .numeric, .dayMonth, .monthDay, .month, .financialYear, .academicYear, .quarter, .reportQuarter,
    .half, .season, .holiday,
    .decade, .century, .year, .weekday, .deictic, .relativeUnit,
  ]

  /// Every rule.
  static let all: [DateRule] =
    points + [
      .part, .yearEnding, .range, .dayRange, .offset, .clock, .dayPart, .duration, .spanOfModifier, .vague,
      .recurring, .recurringAdjective, .reference,
    ]

  /// The classes that start any rule.
  static let starts: WordClasses = all.reduce(into: WordClasses()) { $0.formUnion($1.starts) }

  /// The longest point of the calendar that starts at `index`.
  static func point(_ reader: TimeReader, _ index: Int) -> DateCandidate? {
    guard reader.inside(index) else { return nil }
    return longest(points, reader, index)
  }

  /// The longest expression that any of `rules` finds at `index`.
  static func longest(_ rules: [DateRule], _ reader: TimeReader, _ index: Int) -> DateCandidate? {
    let token = reader.tokens[index]
    var best: DateCandidate?
    for (number, rule) in rules.enumerated() where rule.mayStart(token) {
      guard var found = rule.match(reader, index) else { continue }
      if let best, best.tokens.upperBound >= found.tokens.upperBound { continue }
      found.rule = number
      best = found
    }
    return best
  }
}

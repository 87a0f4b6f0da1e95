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
    .iso, .numeric, .dayMonth, .monthDay, .dayNumber, .month, .financialYear, .academicYear, .quarter,
    .reportQuarter, .term, .halfTerm,
    .half, .season, .holiday,
    .decade, .century, .year, .weekday, .deictic, .relativeUnit, .samePeriod,
  ]

  /// Rules for pieces of those.
  private static let pieces: [DateRule] = [.turn, .weekRound, .quarterRange, .yearToDate]

  /// Every rule.
  static let all: [DateRule] =
    points + [.dayInList] + pieces + [
      .part, .yearEnding, .range, .dayRange, .offset, .clock, .dayPart, .duration,
      .spanOfModifier, .vague,
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

extension DateCandidate {
  /// Whether it holds at least as much as `other`, which starts at the same token or before it.
  fileprivate func reaches(at other: DateCandidate) -> Bool {
    tokens.upperBound > other.tokens.upperBound
      || tokens.upperBound == other.tokens.upperBound && tokens.lowerBound <= other.tokens.lowerBound
  }
}

/// Rules laid out for matching: for each class of a word the rules that it may start, as bits, since asking
/// every rule would cost more than most tokens are worth.
struct DateRuleSet: Sendable {
  private let rules: [DateRule]
  /// By the bit of a class.
  private let started: [UInt64]
  private let startedByDigits: UInt64
  private let starts: UInt64

  init(_ rules: [DateRule]) {
    precondition(rules.count <= 64, "a set of rules is a word of bits")
    var started = [UInt64](repeating: 0, count: 64)
    var digits: UInt64 = 0
    var starts: UInt64 = 0
    for (number, rule) in rules.enumerated() {
      for bit in 0..<64 where rule.starts.rawValue >> UInt64(bit) & 1 == 1 {
        started[bit] |= 1 << UInt64(number)
      }
      if rule.startsWithDigits { digits |= 1 << UInt64(number) }
      starts |= rule.starts.rawValue
    }
    self.rules = rules
    self.started = started
    startedByDigits = digits
    self.starts = starts
  }

  /// The longest expression that any of the rules finds at `index`; its `rule` is the rule's place.
  func longest(_ reader: TimeReader, _ index: Int) -> DateCandidate? {
    let token = reader.tokens[index]
    var numbers = token.shape.contains(.hasDigit) ? startedByDigits : 0
    var classes = token.classes.rawValue & starts
    while classes != 0 {
      numbers |= started[classes.trailingZeroBitCount]
      classes &= classes - 1
    }
    var best: DateCandidate?
    while numbers != 0 {
      let number = numbers.trailingZeroBitCount
      numbers &= numbers - 1
      guard var found = rules[number].match(reader, index) else { continue }
      if let best, best.reaches(at: found) { continue }
      found.rule = number
      best = found
    }
    return best
  }
}

import ReportText

extension DateRule {
  /// `early 2022`, `the end of March 2018`, `mid-November`, `later this year`.
  static let part = DateRule(
    "date.part", "The beginning, middle or end of a date: one span, with the date's own value.",
    starts: [.determiner, .timeModifier],
    examples: [
      .init("It opens at the end of March 2025.", finds: "the end of March 2025", value: "2025-03"),
      .init("Work began in early 2022.", finds: "early 2022", value: "2022"),
      .init("It starts later this year.", finds: "later this year", value: "2018", published: "2018-09-17"),
      .init("Since the mid-1990s it has fallen.", finds: "the mid-1990s", value: "199X"),
      .init(no: "The end of the road is early closing."),
    ]
  ) { reader, index in
    var next = reader.word(index) == .the ? index + 1 : index
    // `the very end of`, `the latter part of`
    guard reader.has(next, .timeModifier) else { return nil }
    let word = reader.word(next)
    // `the late May bank holiday` is no late part of one.
    if word == .early || word == .late, reader.holiday(next) != nil { return nil }
    switch word {
    case .early, .late, .mid, .earlier, .later:
      next += 1
      // `mid-November`, `early in 2022`, `later on Friday`
      let joins = word != .mid && (reader.word(next) == .in || reader.word(next) == .on)
      if reader.isDash(next) || joins { next += 1 }
    case .latter:
      // `the latter part of 2022`
      guard reader.isWord(next + 1), reader.word(next + 2) == .of else { return nil }
      next += 3
    default:
      let base = reader.base(next)
      guard base == .start || base == .middle || base == .end, reader.word(next) != .ending else {
        return nil
      }
      // `end-of-March`, `end-March`
      if reader.isHyphen(next + 1) {
        next += 2
        if reader.word(next) == .of { next += reader.isHyphen(next + 1) ? 2 : 1 }
      } else {
        // `by end March` leaves its words out.
        let isShort = word == .end && reader.has(next + 1, .month)
        guard isShort || reader.word(next + 1) == .of else { return nil }
        next += isShort ? 1 : 2
      }
    }
    if reader.inside(next),
      let inner = DateRule.dayPart.mayStart(reader.tokens[next])
        ? DateRule.dayPart.match(reader, next) ?? DateRules.point(reader, next)
        : DateRules.point(reader, next)
    {
      // The article of `the late-November trip`, `the early October figures` is the trip's.
      if reader.word(index) == .the, next <= index + 3, reader.word(next - 1) != .of,
        case .calendar(let fields) = inner.meaning, fields.month != nil
      {
        return nil
      }
      // `the mid-1990s`, `the early 20th century`; but `early Friday night` is left to the rule of day parts.
      return DateCandidate(index, inner.tokens.upperBound, inner.meaning, min(inner.confidence, .likely))
    }
    // `the start of the 2021/22 financial year`
    if reader.word(next) == .the, reader.isNumber(next + 1), let inner = DateRules.point(reader, next + 1) {
      return DateCandidate(index, inner.tokens.upperBound, inner.meaning, min(inner.confidence, .likely))
    }
    // `the end of the year`, `later in the month`, `the end of the financial year`
    var unit = next
    if reader.word(unit) == .the || reader.word(unit) == .its { unit += 1 }
    if reader.word(unit) == .financial || reader.word(unit) == .fiscal, reader.word(unit + 1) == .year {
      return DateCandidate(index, unit + 2, .relative(.financialYear, 0, leans: false), .likely)
    }
    let least: Grain = word == .earlier || word == .later ? .day : .weekend
    guard unit > next, let grain = reader.grain(unit), !reader.isPlural(unit), grain >= least else {
      return nil
    }
    return DateCandidate(index, unit + 1, .relative(grain, 0, leans: true), .weak)
  }

  /// `the 12 months to the end of March 2018`, `the year ending June 2022`.
  static let yearEnding = DateRule(
    "date.year-ending", "The year, or so many months, up to a date: one span.",
    starts: [.determiner, .timeUnit, .cardinal, .timeModifier], digits: true,
    examples: [
      .init(
        "In the 12 months to the end of March 2018 it fell.", finds: "the 12 months to the end of March 2018",
        value: "2017-04-01/2018-03-31"),
      .init(
        "In the year ending March 2022.", finds: "the year ending March 2022", value: "2021-04-01/2022-03-31"),
      .init(
        "In the 12 months to 31 December 2021.", finds: "the 12 months to 31 December 2021",
        value: "2021-01-01/2021-12-31"),
      .init(no: "It took 12 months to build and a year ending in tears."),
    ]
  ) { reader, index in
    var next = reader.word(index) == .the ? index + 1 : index
    var months = 0.0
    if reader.word(next) == .ye {
      months = 12
    } else {
      var amount = 1.0
      if let (value, end) = reader.count(next) {
        amount = value
        next = reader.isDash(end) ? end + 1 : end
      } else if reader.word(next) == .full || reader.word(next) == .calendar
        || reader.has(next, .timeModifier)
      {
        if let end = reader.financialYearWords(next), reader.word(end - 1) == .year {
          next = end - 1
        } else {
          next += 1
        }
      }
      switch reader.grain(next) {
      case .month: months = amount
      case .quarter: months = 3 * amount
      case .year: months = 12 * amount
      default: return nil
      }
      if reader.word(next + 1) == .period || reader.word(next + 1) == .window { next += 1 }
    }
    next += 1
    guard months >= 1, months <= 240 else { return nil }
    var isEnded = false
    switch reader.word(next) {
    case .ending, .to: next += 1
    case .ended:
      next += 1
      isEnded = true
    case .up where reader.word(next + 1) == .to: next += 2
    default:
      if reader.word(next - 1) != .ye { return nil }
    }
    if reader.word(next) == .in || reader.word(next) == .on { next += 1 }
    if reader.word(next) == .the, reader.word(next + 1) == .end, reader.word(next + 2) == .of {
      next += 3
    } else if reader.word(next) == .end, reader.word(next + 1) == .of || reader.has(next + 1, .month) {
      next += reader.word(next + 1) == .of ? 2 : 1
    }
    guard let end = DateRules.point(reader, next) else { return nil }
    guard case .calendar(let fields) = end.meaning, fields.month != nil else { return nil }
    // American company news writes `the quarter ended Sept. 30`: two expressions.
    if isEnded, fields.year == .none, reader.order == .monthFirst { return nil }
    return DateCandidate(index, end.tokens.upperBound, .ending(months: Int(months), end.meaning))
  }
}

import ReportText

extension DateRule {
  /// `2.30pm on 5 June 2021`, `14:00`, `half past two`, `8am to 3pm`, `9am-5pm Monday to Friday`.
  static let clock = DateRule(
    "date.clock", "A time of day or a stretch of it, with its day where that stands beside it.",
    starts: [.dayPart, .cardinal, .fraction], digits: true,
    examples: [
      .init("It began at 2.30pm on 5 June 2021.", finds: "2.30pm on 5 June 2021", value: "2021-06-05T14:30"),
      .init("The desk is open from 8am.", finds: "8am", value: "T08:00"),
      .init("It struck half past two.", finds: "half past two", value: "T02:30"),
      .init(
        "They met at 1745hrs on 5 June 2021.", finds: "1745hrs on 5 June 2021", value: "2021-06-05T17:45"),
      .init(
        "It ran from 9 to 11.30am on 5 June 2021.", finds: "9 to 11.30am on 5 June 2021",
        value: "2021-06-05T09:00/2021-06-05T11:30"),
      .init(
        "He worked from 10pm to 6am on 5 June 2021.", finds: "10pm to 6am on 5 June 2021",
        value: "2021-06-05T22:00/2021-06-06T06:00"),
      .init("It is open 9am-5pm Monday to Friday.", finds: "9am-5pm Monday to Friday", value: "P1W"),
      .init(no: "A ratio of 3:1, a score of 2:1, and 10 pupils."),
      .init(no: "Numbers fell from ten to nine, and they won 3-1 yesterday."),
      .init(no: "Some 6-8 officers worked 1400 hours of overtime."),
    ]
  ) { reader, index in
    // The article of `a quarter past nine` is the quarter's.
    let isQuarter = reader.word(index) == .quarter && reader.word(index - 1) == .a
    let start = isQuarter && index > reader.taken ? index - 1 : index
    guard let raw = reader.rawClock(index), raw.sign > .hour || reader.joinsClock(raw.end) else { return nil }
    if let reading = reader.clock(raw, index, isBeside: false) {
      return reader.withDay(behind: reading, from: start)
    }
    // What would be no time by itself is one beside a day: `6-8 next Monday`, `14.00 on Friday 10 June`.
    guard let reading = reader.clock(raw, index, isBeside: true) else { return nil }
    let hasHours = reading.sign == .hour
    guard !hasHours || reader.mayHoldHours(index, reading.end) else { return nil }
    let found = reader.withDay(behind: reading, from: start)
    guard found.tokens.upperBound > reading.end || reading.sign == .sure else { return nil }
    return DateCandidate(start, found.tokens.upperBound, found.meaning, hasHours ? .weak : found.confidence)
  }
}

extension Meaning {
  /// Whether it names a single day.
  var isDay: Bool {
    switch self {
    case .calendar(let fields): fields.day != nil
    case .weekday, .holiday, .piece(.dayNumber, _), .piece(.weekday, _): true
    case .relative(let grain, _, _): grain == .day
    default: false
    }
  }
}

extension TimeReader {
  /// A time of day with the day, and the part of the day, that stand behind it.
  fileprivate func withDay(behind reading: ClockReading, from start: Int) -> DateCandidate {
    var reading = reading
    var next = reading.end
    if word(next) == .on || word(next) == .of || mark(next, ",") { next += 1 }
    if let (day, part, end) = partOfDay(next) {
      reading.settle(part)
      return DateCandidate(start, end, .time(day, reading.clock), .likely)
    }
    if has(next, .weekday), let week = DateRule.range.match(self, next), case .set = week.meaning {
      return DateCandidate(start, week.tokens.upperBound, week.meaning, .likely)
    }
    guard let day = DateRules.point(self, next), day.meaning.isDay else {
      return DateCandidate(start, reading.end, .time(nil, reading.clock), .likely)
    }
    var end = day.tokens.upperBound
    if let part = dayPart(end), !isPlural(end) {
      reading.settle(part)
      end += 1
    }
    return DateCandidate(start, end, .time(day.meaning, reading.clock), day.confidence)
  }

  /// Whether bare hours before a day may be a stretch of the clock, and not a score or a vote: what stands before
  /// them neither wins, loses, counts nor names.
  fileprivate func mayHoldHours(_ index: Int, _ end: Int) -> Bool {
    guard index > floor, isWord(index - 1) else { return true }
    if word(index - 1) == .between || word(index - 1) == .from { return word(end) != .on }
    return has(index - 1, .adjective) && !has(index - 1, [.determiner, .pastVerb, .participle, .noun])
      && isDash(end - 2)
  }
}

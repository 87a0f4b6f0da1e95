import ReportText

extension DateRule {
  /// `2.30pm on 5 June 2021`, `8am`, `14:00`, `noon`, `8am to 3pm`.
  static let clock = DateRule(
    "date.clock", "A time of day, with its date where that stands beside it.", starts: [.dayPart],
    digits: true,
    examples: [
      .init("It began at 2.30pm on 5 June 2021.", finds: "2.30pm on 5 June 2021", value: "2021-06-05T14:30"),
      .init("The desk is open from 8am.", finds: "8am"),
      .init(no: "A ratio of 3:1, a score of 2:1, and 10 pupils."),
    ]
  ) { reader, index in
    if let (clock, end) = reader.clock(index) {
      // `8am to 3pm`
      let next = reader.word(end) == .on || reader.mark(end, ",") ? end + 1 : end
      if let day = DateRules.point(reader, next), day.meaning.isDay {
        return DateCandidate(index, day.tokens.upperBound, .time(day.meaning, clock), day.confidence)
      }
      return DateCandidate(index, end, .time(nil, clock), .likely)
    }
    return nil
  }
}

extension Meaning {
  /// Whether it names a single day.
  var isDay: Bool {
    switch self {
    case .calendar(let fields): fields.day != nil
    case .weekday, .holiday: true
    case .relative(let grain, _, _): grain == .day
    default: false
    }
  }
}

extension TimeReader {
  /// A time of day at `index`, its time zone passed over.
  func clock(_ index: Int) -> (clock: Clock, end: Int)? {
    guard var (clock, end) = bareClock(index) else { return nil }
    switch word(end) {
    case .gmt, .bst, .est, .edt, .pst, .utc: end += isCapital(end) ? 1 : 0
    default: break
    }
    if clock.hour == 24 { clock.hour = 0 }
    return (clock, end)
  }

  private func bareClock(_ index: Int) -> (Clock, Int)? {
    switch word(index) {
    case .noon: return (Clock(hour: 12, minute: 0), index + 1)
    case .midnight: return (Clock(hour: 0, minute: 0), index + 1)
    default: break
    }
    var clock: Clock
    var end: Int
    var isPlain = false
    if let (hour, minute, digits) = pointed(index) {
      guard digits == 2, hour <= 24, minute < 60 else { return nil }
      clock = Clock(hour: hour, minute: minute)
      end = index + 1
    } else if let (hour, digits) = integer(index) {
      guard digits <= 2, hour <= 24 else { return nil }
      clock = Clock(hour: hour, minute: nil)
      end = index + 1
      if mark(end, ":"), isGlued(end), isGlued(end + 1), let (minute, minuteDigits) = integer(end + 1) {
        guard minuteDigits == 2, minute < 60 else { return nil }
        clock.minute = minute
        end += 2
        isPlain = true
        if mark(end, ":"), isGlued(end + 1), let (second, secondDigits) = integer(end + 1), secondDigits == 2,
          second < 60
        {
          clock.second = second
          end += 2
        }
      }
    } else {
      return nil
    }
    if let (isAfternoon, after) = meridiem(end) {
      guard (1...12).contains(clock.hour) else { return clock.hour <= 24 ? (clock, after) : nil }
      clock.hour = clock.hour % 12 + (isAfternoon ? 12 : 0)
      return (clock, after)
    }
    if word(end) == .oclock { return (clock, end + 1) }
    if word(end) == .noon, clock.hour == 12 { return (clock, end + 1) }
    // `14:30` alone: scores and ratios have fewer digits or stand without a preposition.
    guard isPlain, !mark(end, ":"), !isGlued(end) || !isWord(end),
      tokens[index].end - tokens[index].start == 2 || has(index - 1, .preposition)
    else { return nil }
    if isGlued(index), inside(index - 1), mark(index - 1, ":") || mark(index - 1, "/") { return nil }
    return (clock, end)
  }

  /// `am`, `p.m.`, `pm` at `index`: whether after noon, and where it ends.
  private func meridiem(_ index: Int) -> (isAfternoon: Bool, end: Int)? {
    switch word(index) {
    case .am: return isCapital(index) || !has(index - 1, .pronoun) ? (false, index + 1) : nil
    case .pm: return (true, index + 1)
    case .a, .p:
      guard mark(index + 1, "."), word(index + 2) == .m else { return nil }
      // The last stop belongs to the abbreviation.
      let end = mark(index + 3, ".") && isGlued(index + 3) ? index + 4 : index + 3
      return (word(index) == .p, end)
    default: return nil
    }
  }
}

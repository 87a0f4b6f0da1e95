import Claims
import ReportText

extension DateRule {
  /// `Friday night`, `this morning`, `last night`, `5 June 2021 at 2pm`, `Saturday 5 June, 10am-2pm`.
  static let dayPart = DateRule(
    "date.day-part", "A part of a day, or a day with a time of day, or a stretch of it, behind it.",
    starts: [
      .weekday, .timeDeictic, .timeModifier, .month, .determiner, .ordinal, .cardinal, .holiday, .dayPart,
    ], digits: true,
    examples: [
      .init(
        "He was seen on Friday night.", finds: "Friday night", value: "2021-11-19", published: "2021-11-25"),
      .init("She spoke this morning.", finds: "this morning", value: "2021-11-25", published: "2021-11-25"),
      .init(
        "He left on 4 May 2021; the next morning she came.", finds: "the next morning", value: "2021-05-05"),
      .init("It was burgled last night.", finds: "last night", value: "2021-11-24", published: "2021-11-25"),
      .init(
        "On the morning of 5 June 2021 he left.", finds: "the morning of 5 June 2021", value: "2021-06-05"),
      .init(
        "On 5 June 2021 at 11:05 a.m. it ended.", finds: "5 June 2021 at 11:05 a.m.",
        value: "2021-06-05T11:05"),
      .init(
        "Roads were shut on 5 June 2021 from 10pm to 4am.", finds: "5 June 2021 from 10pm to 4am",
        value: "2021-06-05T22:00/2021-06-06T04:00"),
      .init(
        "He was seen on Friday night between 9 and 10.30.", finds: "Friday night between 9 and 10.30",
        value: "2021-11-19T21:00/2021-11-19T22:30", published: "2021-11-25"),
      .init("Held on 5 June 2021 at 10.00.", finds: "5 June 2021 at 10.00", value: "2021-06-05T10:00"),
      .init(no: "Good morning, evening classes and night shifts."),
      .init(no: "On 5 June 2021 between 3 and 8 officers came."),
    ]
  ) { reader, index in
    if let (day, part, end) = reader.partOfDay(index) {
      return reader.withClock(behind: day, part, end, from: index, .likely)
    }
    // `the night of April 14`, `the morning of the 5th`
    let head = reader.word(index) == .the ? index + 1 : index
    if let part = reader.dayPart(head), !reader.isPlural(head), reader.word(head + 1) == .of,
      let day = DateRules.point(reader, head + 2), day.meaning.isDay
    {
      return DateCandidate(index, day.tokens.upperBound, .dayPart(day.meaning, part), day.confidence)
    }
    guard let day = DateRules.point(reader, index), day.meaning.isDay else { return nil }
    let next = day.tokens.upperBound
    if let part = reader.dayPart(next), !reader.isPlural(next) {
      return reader.withClock(behind: day.meaning, part, next + 1, from: index, day.confidence)
    }
    // `Tuesday in the morning`
    if reader.word(next) == .in, reader.word(next + 1) == .the, let part = reader.dayPart(next + 2),
      !reader.isPlural(next + 2)
    {
      return reader.withClock(behind: day.meaning, part, next + 3, from: index, day.confidence)
    }
    return reader.withClock(behind: day.meaning, nil, next, from: index, day.confidence)
  }
}

extension TimeReader {
  /// `tonight`, `this morning`, `last night`, `that evening`.
  func partOfDay(_ index: Int) -> (day: Meaning, part: DayPart, end: Int)? {
    switch word(index) {
    case .tonight: return (.relative(.day, 0, leans: false), .night, index + 1)
    // `the next morning`, `the following evening`
    case .the where word(index + 1) == .next || word(index + 1) == .following:
      guard let part = dayPart(index + 2), !isPlural(index + 2) else { return nil }
      return (.relative(.day, 1, leans: true), part, index + 3)
    case .this, .last, .that:
      guard let part = dayPart(index + 1), !isPlural(index + 1) else { return nil }
      guard word(index) == .last else {
        return (.relative(.day, 0, leans: word(index) == .that), part, index + 2)
      }
      return part == .night || part == .evening ? (.relative(.day, -1, leans: false), part, index + 2) : nil
    default: return nil
    }
  }

  /// A day with the time of day that stands behind it, or with the part of the day alone.
  fileprivate func withClock(
    behind day: Meaning, _ part: DayPart?, _ end: Int, from start: Int, _ confidence: Confidence
  ) -> DateCandidate? {
    var next = mark(end, ",") ? end + 1 : end
    switch word(next) {
    case .at, .from, .between: next += 1
    default: break
    }
    if let raw = rawClock(next) {
      if var reading = clock(raw, next, isBeside: true), reading.sign > .hour || mayFollow(end, next),
        reading.clock.until != nil || word(next - 1) != .between
      {
        if let part { reading.settle(part) }
        return DateCandidate(
          start, reading.end, .time(day, reading.clock), reading.sign == .hour ? .weak : confidence)
      }
      // `Friday night at 9`
      if let part, raw.sign == .hour, word(next - 1) == .at, endsClock(raw.end) {
        var reading = raw
        reading.settle(part)
        return DateCandidate(start, reading.end, .time(day, reading.clock), confidence)
      }
    }
    return part.map { DateCandidate(start, end, .dayPart(day, $0), confidence) }
  }

  /// Whether bare hours may stand there: right behind the day, or after a preposition; `Monday, 3-8` may be a score.
  private func mayFollow(_ end: Int, _ next: Int) -> Bool { next == end || !mark(next - 1, ",") }
}

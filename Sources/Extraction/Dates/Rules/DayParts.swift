import ReportText

extension DateRule {
  /// `Friday night`, `this morning`, `last night`, `5 June 2021 at 2pm`.
  static let dayPart = DateRule(
    "date.day-part", "A part of a day, or a day with a time of day behind it.",
    starts: [
      .weekday, .timeDeictic, .timeModifier, .month, .determiner, .ordinal, .cardinal, .holiday, .dayPart,
    ], digits: true,
    examples: [
      .init(
        "He was seen on Friday night.", finds: "Friday night", value: "2021-11-19", published: "2021-11-25"),
      .init("She spoke this morning.", finds: "this morning", value: "2021-11-25", published: "2021-11-25"),
      .init("It was burgled last night.", finds: "last night", value: "2021-11-24", published: "2021-11-25"),
      .init(
        "On the morning of 5 June 2021 he left.", finds: "the morning of 5 June 2021", value: "2021-06-05"),
      .init(
        "On 5 June 2021 at 11:05 a.m. it ended.", finds: "5 June 2021 at 11:05 a.m.",
        value: "2021-06-05T11:05"),
      .init(no: "Good morning, evening classes and night shifts."),
    ]
  ) { reader, index in
    if reader.word(index) == .tonight {
      return DateCandidate(index, index + 1, .dayPart(.relative(.day, 0, leans: false), .night), .likely)
    }
    // `this morning`, `last night`
    if reader.word(index) == .this || reader.word(index) == .last || reader.word(index) == .that,
      let part = reader.dayPart(index + 1),
      !reader.isPlural(index + 1)
    {
      if reader.word(index) == .last, part != .night, part != .evening { return nil }
      let step = reader.word(index) == .last ? -1 : 0
      let leans = reader.word(index) == .that
      return DateCandidate(index, index + 2, .dayPart(.relative(.day, step, leans: leans), part), .likely)
    }
    // `the night of April 14`, `the morning of the 5th`
    let head = reader.word(index) == .the ? index + 1 : index
    if let part = reader.dayPart(head), !reader.isPlural(head), reader.word(head + 1) == .of,
      let day = DateRules.point(reader, head + 2), day.meaning.isDay
    {
      return DateCandidate(index, day.tokens.upperBound, .dayPart(day.meaning, part), day.confidence)
    }
    guard let day = DateRules.point(reader, index), day.meaning.isDay else { return nil }
    var next = day.tokens.upperBound
    if let part = reader.dayPart(next), !reader.isPlural(next) {
      return DateCandidate(index, next + 1, .dayPart(day.meaning, part), day.confidence)
    }
    if reader.mark(next, ",") { next += 1 }
    if reader.word(next) == .at || reader.word(next) == .from { next += 1 }
    guard let (clock, end) = reader.clock(next) else { return nil }
    return DateCandidate(index, end, .time(day.meaning, clock), day.confidence)
  }
}

import Claims

/// Sets and times of day.
extension Resolver {
  func set(_ outcome: inout Outcome, _ recurrence: Recurrence) {
    outcome.kind = .set
    switch recurrence {
    case .every(let span):
      outcome.value = span.iso8601
      outcome.timex = span.vagueTimex
    case .weekday(let weekday):
      outcome.value = "P1W"
      outcome.timex = "XXXX-WXX-" + String(weekday)
    case .month(let month):
      outcome.value = "P1Y"
      outcome.timex = "XXXX-" + Stretch.two(month)
    case .dayPart(let part):
      outcome.value = "P1D"
      outcome.timex = "XXXX-XX-XXT" + part.rawValue
    }
  }

  func time(_ outcome: inout Outcome, _ day: Meaning?, _ clock: Clock) {
    outcome.kind = .time
    let written =
      "T" + Stretch.two(clock.hour) + ":" + Stretch.two(clock.minute ?? 0)
      + (clock.second.map { ":" + Stretch.two($0) } ?? "")
    var date: CalendarDate?
    if let day {
      outcome.stretch = stretch(day, &outcome)
      if case .day(let found) = outcome.stretch { date = found }
    } else if let mention = mentions.last, mention.sentence == sentence,
      case .day(let found) = mention.stretch
    {
      date = found
      outcome.anchor = .date(mention.index)
    }
    if let date {
      outcome.value = Stretch.written(date) + written
    } else {
      outcome.timex = written
    }
  }
}

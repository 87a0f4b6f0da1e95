import Claims

/// Days, weeks and months of a longer time.
extension Resolver {
  func piece(_ piece: Piece, _ whole: Meaning?, _ outcome: inout Outcome) -> Stretch? {
    guard let whole else {
      if case .dayNumber(let day, let weekday) = piece { return dayNumber(day, weekday, &outcome) }
      return nil
    }
    guard let stretch = stretch(whole, &outcome) else { return nil }
    switch piece {
    case .dayNumber(let day, _):
      guard case .month(let year, let month) = stretch else { return nil }
      return self.stretch(year: year, month: month, CalendarFields(day: day), &outcome)
    case .weekday(let weekday, let turn): return stretch.weekday(weekday, turn)
    case .week(let turn):
      // The Thursday of a week tells where most of it lies, as in ISO 8601.
      guard case .day(let thursday) = stretch.weekday(4, turn) else { return nil }
      return .week(thursday.adding(days: -3))
    case .days(let turn, let count): return stretch.days(turn, count)
    case .months(let turn, let count): return stretch.months(turn, count)
    case .weekRound(let ends):
      guard case .day(let date) = stretch else { return nil }
      return ends ? .days(date.adding(days: -6), date) : .days(date, date.adding(days: 6))
    }
  }

  /// `on the 11th`, `Tuesday (6)`: the day of that number which is nearest, by the tense of the sentence.
  private func dayNumber(_ day: Int, _ weekday: Int?, _ outcome: inout Outcome) -> Stretch? {
    // `The panel met on 4 June. On the 11th …`
    if weekday == nil, let (stretch, from) = leaning(), case .date = from, let month = stretch.monthIndex {
      outcome.anchor = from
      outcome.confidence = .weak
      return CalendarDate(year: month / 12, month: month % 12 + 1, day: day).map { .day($0) }
    }
    guard let publication, let month = publication.month, let middle = publication.middle else { return nil }
    outcome.anchor = .published
    outcome.confidence = min(outcome.confidence, .likely)
    var best: (date: CalendarDate, cost: Int)?
    for step in -2...2 {
      let index = publication.year * 12 + month - 1 + step
      guard let date = CalendarDate(year: index / 12, month: index % 12 + 1, day: day) else { continue }
      if let weekday, date.weekday != weekday { continue }
      var cost = abs(date.dayNumber - middle.dayNumber)
      if date > middle, tense != .future { cost += tense == .past ? 90 : 20 }
      if date < middle, tense == .future { cost += 90 }
      if best.map({ cost < $0.cost }) ?? true { best = (date, cost) }
    }
    if best == nil, let weekday {
      // The number is something else's, or wrong.
      let found = self.weekday(weekday, .nearest, &outcome)
      outcome.confidence = .weak
      return found
    }
    return best.map { .day($0.date) }
  }
}

extension Stretch {
  /// The weekday that comes at its `turn` in it.
  func weekday(_ weekday: Int, _ turn: Int) -> Stretch? {
    guard let first, let last else { return nil }
    let date: CalendarDate
    if turn > 0 {
      date = first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (turn - 1))
    } else {
      date = last.adding(days: -((last.weekday - weekday + 7) % 7) + 7 * (turn + 1))
    }
    return date < first || date > last ? nil : .day(date)
  }

  /// `count` days at its `turn`.
  func days(_ turn: Int, _ count: Int) -> Stretch? {
    guard let first, let last, count > 0 else { return nil }
    let start =
      turn > 0 ? first.adding(days: (turn - 1) * count) : last.adding(days: (turn + 1) * count + 1 - count)
    let end = start.adding(days: count - 1)
    guard start >= first, end <= last else { return nil }
    return count == 1 ? .day(start) : .days(start, end)
  }

  /// `count` months at its `turn`, where it starts with a month and ends with one.
  func months(_ turn: Int, _ count: Int) -> Stretch? {
    guard let first, let last, first.day == 1, last.adding(days: 1).day == 1, count > 0 else { return nil }
    let start = first.year * 12 + first.month - 1
    let end = last.year * 12 + last.month - 1
    let from = turn > 0 ? start + (turn - 1) * count : end + 1 + turn * count
    let to = from + count - 1
    guard from >= start, to <= end else { return nil }
    if count == 1 { return .month(year: from / 12, month: from % 12 + 1) }
    if count == 3, from % 3 == 0 { return .quarter(year: from / 12, quarter: from % 12 / 3 + 1) }
    return .between(
      .month(year: from / 12, month: from % 12 + 1), .month(year: to / 12, month: to % 12 + 1))
  }
}

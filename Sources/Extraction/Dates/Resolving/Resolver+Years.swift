import Claims

/// The year of a day or month that is written without one.
extension Resolver {
  /// What a year costs beside the days between it and the publication; found on the annotated sets.
  private enum Cost {
    /// A day after the publication where the sentence does not say which way it points.
    static let after = 30
    /// A day before the publication where the sentence points forward.
    static let beforeFuture = 300
    /// A weekday that is not the day's: rather the year after next than another weekday, but no year further off.
    static let wrongWeekday = 700
    /// A day after the publication where the sentence speaks of the past, which it may do beside what is to come.
    static let afterPast = 270
    /// `The panel met on 3 July`: what has happened cannot lie behind the publication.
    static let afterDone = 10_000
  }

  /// The year that fits best, or nil where nothing tells.
  func yearFor(month: Int, day: Int?, weekday: Int?, _ outcome: inout Outcome) -> Int? {
    if isNarrative, let year = yearInStory(month: month, day: day, weekday: weekday, &outcome) {
      return year
    }
    if let mention = storyAnchor() {
      outcome.anchor = .date(mention.index)
      // Measured: in a story only every second such year is right where it is guessed across sentences.
      outcome.confidence = min(outcome.confidence, mention.sentence == sentence ? .likely : .weak)
      return nearStory(mention, month: month, day: day, weekday: weekday)
    }
    guard let publication, let middle = publication.middle, let end = publication.stretch.last else {
      if let year = yearInPeriod(month: month, day: day, &outcome) { return year }
      // Nothing else to go by: a month or day found just before.
      guard let mention = mentions.last, mention.block == block, mention.sentence >= sentence - 1 else {
        return nil
      }
      if case .year = mention.stretch, mention.sentence < sentence { return nil }
      outcome.anchor = .date(mention.index)
      outcome.confidence = .weak
      return mention.stretch.year
    }
    outcome.anchor = .published
    var best: (year: Int, cost: Int)?
    let reach = weekday == nil ? 1 : 2
    for year in (publication.year - reach)...(publication.year + reach) {
      guard
        let date = CalendarDate(year: year, month: month, day: day ?? 15)
          ?? CalendarDate(year: year, month: month, day: 1)
      else { continue }
      if let day, date.day != day { continue }
      var cost = abs(date.dayNumber - middle.dayNumber)
      // The month of publication is neither before nor after.
      let isSame = day == nil && publication.month == month && publication.year == year
      if !isSame, date > middle {
        cost +=
          tense == .future
          ? 0 : tense != .past ? Cost.after : isDone && date > end ? Cost.afterDone : Cost.afterPast
      } else if !isSame, date < middle, tense == .future {
        cost += Cost.beforeFuture
      }
      if let weekday, date.weekday != weekday { cost += Cost.wrongWeekday }
      if best.map({ cost < $0.cost }) ?? true { best = (year, cost) }
    }
    return best?.year
  }
}

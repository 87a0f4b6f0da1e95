import Claims

extension Resolver {
  /// Writes a time of day, on its day where that is known; EDTF has none without a day, ISO 8601 has (`T14:30`).
  func write(_ clock: Clock, on date: CalendarDate?, _ outcome: inout Outcome) {
    guard let until = clock.until else {
      let written = Resolver.written(clock.start) + (clock.second.map { ":" + Stretch.two($0) } ?? "")
      outcome.value = (date.map { Stretch.written($0) } ?? "") + written
      return
    }
    guard let date else {
      outcome.value = Resolver.written(clock.start) + "/" + Resolver.written(until)
      return
    }
    // A night shift ends on the day after.
    let last = until <= clock.start ? date.adding(days: 1) : date
    let from = Stretch.written(date) + Resolver.written(clock.start)
    let to = Stretch.written(last) + Resolver.written(until)
    outcome.value = from + "/" + to
    // TIMEX3 writes no stretches of the clock; those who do write them to the second.
    outcome.timex = from + ":00/" + to + ":00"
  }

  /// `T14:30`
  private static func written(_ minutes: Int) -> String {
    "T" + Stretch.two(minutes / 60) + ":" + Stretch.two(minutes % 60)
  }
}

import Claims

/// Terms, bank holidays and years that start in the middle of one.
extension Resolver {
  func british(_ period: BritishPeriod, _ outcome: inout Outcome) -> Stretch? {
    switch period {
    case .yearToDate(let ofCalendar):
      guard let date = publication?.date else { return nil }
      outcome.anchor = .published
      // To the end of which month a report counts, it seldom says.
      outcome.confidence = .weak
      let year = ofCalendar || date.month >= 4 ? date.year : date.year - 1
      return CalendarDate(year: year, month: ofCalendar ? 1 : 4, day: 1).map { .days($0, date) }
    case .academicYear(let step):
      guard let publication, let month = publication.month else { return nil }
      outcome.anchor = .published
      let year = publication.year + step - (month >= 9 ? 0 : 1)
      guard let first = CalendarDate(year: year, month: 9, day: 1),
        let last = CalendarDate(year: year + 1, month: 8, day: 31)
      else { return nil }
      return .days(first, last)
    case .term(let season, let year): return term(season, year, &outcome)
    case .holidayWeekend(let holiday, let year, let direction):
      guard case .day(let date) = self.holiday(holiday, year, direction, &outcome) else { return nil }
      return BankHoliday.weekend(round: date)
    case .bankHoliday(let direction, let isWeekend):
      guard let date = bankHoliday(direction, &outcome) else { return nil }
      return isWeekend ? BankHoliday.weekend(round: date) : .day(date)
    }
  }

  /// The months of a school term: when it starts and ends to the day, each county decides.
  private func term(_ season: Int, _ reference: YearReference, _ outcome: inout Outcome) -> Stretch? {
    outcome.confidence = .weak
    let months = season == 1 ? (1, 3) : season == 2 ? (4, 7) : (9, 12)
    func of(_ year: Int) -> Stretch {
      .between(.month(year: year, month: months.0), .month(year: year, month: months.1))
    }
    if reference != .none { return year(reference, &outcome).map { of($0) } }
    guard let publication, let middle = publication.middle else { return nil }
    outcome.anchor = .published
    let terms = (-1...1).map { of(publication.year + $0) }
    if tense == .future { return terms.first { $0.last.map { $0 >= middle } ?? false } }
    return terms.last { $0.first.map { $0 <= middle } ?? false }
  }

  /// The bank holiday nearest to the publication on a Monday.
  private func bankHoliday(_ direction: Direction, _ outcome: inout Outcome) -> CalendarDate? {
    guard let publication, let middle = publication.middle else { return nil }
    outcome.anchor = .published
    outcome.confidence = .weak
    let days = (-1...1).flatMap { BankHoliday.mondays(in: publication.year + $0) }
    if direction == .next || direction == .nearest && tense == .future { return days.first { $0 >= middle } }
    return days.last { $0 <= middle }
  }
}

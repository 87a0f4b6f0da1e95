import Claims

extension Stretch {
  /// The unit of `grain` that holds this stretch, moved by `step`; nil where the stretch is longer than the unit.
  func unit(_ grain: Grain, _ step: Int) -> Stretch? {
    switch grain {
    case .day:
      guard case .day(let date) = self else { return nil }
      return .day(date.adding(days: step))
    case .week, .weekend:
      let monday: CalendarDate
      switch self {
      case .day(let date): monday = date.adding(days: 1 - date.weekday)
      case .week(let date): monday = date
      case .weekend(let date): monday = date.adding(days: -5)
      default: return nil
      }
      let moved = monday.adding(days: 7 * step)
      return grain == .week ? .week(moved) : .weekend(moved.adding(days: 5))
    case .month:
      guard let month = monthIndex else { return nil }
      return .month(year: (month + step) / 12, month: (month + step) % 12 + 1)
    case .quarter:
      if case .quarter(let year, let quarter) = self {
        let index = year * 4 + quarter - 1 + step
        return .quarter(year: index / 4, quarter: index % 4 + 1)
      }
      guard let month = monthIndex else { return nil }
      let index = month / 3 + step
      return .quarter(year: index / 4, quarter: index % 4 + 1)
    case .year:
      if case .financialYear(let year) = self { return .financialYear(year + step) }
      return .year(year + step)
    case .financialYear:
      if case .financialYear(let year) = self { return .financialYear(year + step) }
      guard let date = last else { return nil }
      // A year alone does not say which of two financial years.
      if case .year = self { return nil }
      return .financialYear((date.month >= 4 ? date.year : date.year - 1) + step)
    case .decade: return .decade((year / 10 + step) * 10)
    case .century: return .century(year / 100 + 1 + step)
    default: return nil
    }
  }
}

extension Meaning {
  /// Whether the text itself says the year.
  var hasOwnYear: Bool {
    switch self {
    case .calendar(let fields):
      if case .year = fields.year { return true }
      return false
    case .season(_, .year, _), .holiday(_, .year, _), .half(_, .year), .financialYear, .decade, .century,
      .quarter(_, .financial), .quarter(_, .calendar(.year)):
      return true
    case .between(_, let until): return until.hasOwnYear
    case .piece(_, let whole): return whole?.hasOwnYear ?? false
    case .british(let period): return period.hasOwnYear
    case .ending(_, let end): return end.hasOwnYear
    case .time(let day, _): return day?.hasOwnYear ?? false
    case .dayPart(let day, _): return day?.hasOwnYear ?? false
    default: return false
    }
  }

  /// Whether the tense of the sentence matters to it.
  var wantsTense: Bool {
    switch self {
    case .calendar(let fields): fields.year == .none
    case .weekday(_, .nearest), .season(_, .none, .nearest), .holiday(_, .none, .nearest), .quarter: true
    case .relative(.weekend, -1, _): true
    case .between(_, let until): until.wantsTense
    case .piece(_, let whole): whole?.wantsTense ?? true
    case .british(let period): period.wantsTense
    case .time(let day, _), .dayPart(let day, _): day?.wantsTense ?? false
    case .ending(_, let end): end.wantsTense
    case .away(_, _, let other): other.wantsTense
    default: false
    }
  }
}

import Claims

/// Days that get their year from the period that a report is about.
extension Resolver {
  /// The year in which a day lies inside a period that was named before: `31 December` in a report of Q3 2018/19.
  func yearInPeriod(month: Int, day: Int?, _ outcome: inout Outcome) -> Int? {
    for mention in mentions.suffix(16).reversed() {
      switch mention.stretch {
      case .quarter, .half, .financialYear, .days, .between: break
      default: continue
      }
      guard let first = mention.stretch.first, let last = mention.stretch.last, last.year - first.year <= 1
      else {
        continue
      }
      for year in first.year...last.year {
        guard let date = CalendarDate(year: year, month: month, day: day ?? 15), first <= date, date <= last
        else {
          continue
        }
        outcome.anchor = .date(mention.index)
        outcome.confidence = .weak
        return year
      }
    }
    return yearOfTitle(&outcome)
  }

  /// The year in the title of a report that tells nothing else of when it is from.
  func yearOfTitle(_ outcome: inout Outcome) -> Int? {
    guard let titleYear else { return nil }
    outcome.anchor = .date(titleYear.index)
    outcome.confidence = .weak
    return titleYear.year
  }
}

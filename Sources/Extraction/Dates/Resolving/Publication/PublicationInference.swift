import Claims
import ReportText

/// Infers when a report was published from its own dates: a weekday with its day and month fits few years, and
/// one of them lies near the other dates.
enum PublicationInference {
  /// The month, or where that is less sure the year, that the report's dates tell.
  static func find(_ candidates: [DateCandidate], _ whole: TimeReader) -> Publication? {
    var earliest = Int.max
    var latest = Int.min
    for candidate in candidates {
      guard let year = ownYear(candidate.meaning) else { continue }
      earliest = min(earliest, year)
      latest = max(latest, year)
    }
    guard earliest <= latest, latest - earliest <= 40 else { return nil }
    let analysed = whole.analysed
    var reader = whole
    for candidate in candidates {
      guard case .calendar(let fields) = candidate.meaning, fields.year == .none,
        let weekday = fields.weekday, let month = fields.month, let day = fields.day
      else { continue }
      // Within a year of the report's other dates; two years that fit tell nothing.
      let years = (max(1, latest - 6, earliest - 1)...(latest + 1)).filter {
        CalendarDate(year: $0, month: month, day: day)?.weekday == weekday
      }
      guard years.count == 1, let year = years.first else { continue }
      let start = candidate.tokens.lowerBound
      reader.enter(analysed.blocks[analysed.sentences[analysed.sentence(of: start)].block])
      // What is to happen early in a month may be told in the month before.
      if reader.tense(candidate.tokens) == .future, day <= 7 {
        if month == 1 { continue }
        return Publication(year: year, basis: "inferred")
      }
      return Publication(.month(year: year, month: month), basis: "inferred")
    }
    return nil
  }

  private static func ownYear(_ meaning: Meaning) -> Int? {
    switch meaning {
    case .calendar(let fields):
      if case .year(let year) = fields.year, year > 0 { return year }
      return nil
    case .financialYear(let year): return year
    case .ending(_, let end): return ownYear(end)
    case .between(_, let until): return ownYear(until)
    default: return nil
    }
  }
}

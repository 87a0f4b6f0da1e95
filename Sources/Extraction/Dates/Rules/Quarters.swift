import ReportText

extension DateRule {
  /// `Q2 2021/22`, `the third quarter of 2021`, `first-quarter`.
  static let quarter = DateRule(
    "date.quarter", "A quarter of a financial or calendar year.",
    starts: [.determiner, .ordinal, .timeModifier, .timeUnit], digits: true,
    examples: [
      .init("In Q3 2021/22 recorded crime fell.", finds: "Q3 2021/22", value: "2021-10/2021-12"),
      .init(
        "The second quarter of 2021/22 was quiet.", finds: "The second quarter of 2021/22",
        value: "2021-07/2021-09"),
      .init(
        "In the third calendar quarter of 2021.", finds: "the third calendar quarter of 2021",
        value: "2021-07/2021-09"),
      .init(no: "Three quarters of calls were answered; a quarter of them late."),
    ]
  ) { reader, index in
    var next = reader.word(index) == .the ? index + 1 : index
    // `2021 Q3`, `2021/22 Q3`
    var year: QuarterYear?
    if reader.isNumber(next) {
      if let (start, end) = reader.financialYear(next) {
        year = .financial(start)
        next = end
      } else if let (value, end) = reader.year(next) {
        year = .calendar(.year(value))
        next = end
      }
    } else if let (reference, end) = reader.relativeYear(next), reader.isPossessive(end) {
      year = .calendar(reference)
      next = end + 1
    }
    // `the year-ago third quarter`
    if reader.word(next) == .year, reader.isHyphen(next + 1),
      reader.word(next + 2) == .ago || reader.word(next + 2) == .earlier
    {
      year = .calendar(.published(-1))
      next += 3
    }
    var kind: TimeWord?
    if let (named, end) = reader.yearKind(next) { (kind, next) = (named, end) }
    let number: Int
    if let (letters, count, value, _) = reader.lettered(next), count == 1, letters == 0x71,
      (1...4).contains(value)
    {
      number = value
      next += 1
    } else if let (value, end, isOrdinal) = reader.ordinal(next), isOrdinal, (1...4).contains(value) {
      // The article of `the third-quarter figures` is the figures'.
      if reader.isHyphen(end), reader.word(index) == .the { return nil }
      number = value
      next = reader.isDash(end) && reader.isGlued(end + 1) ? end + 1 : end
      if let (named, end) = reader.yearKind(next) { (kind, next) = (named, end) }
      guard reader.word(next) == .quarter else { return nil }
      next += 1
    } else if reader.word(next) == .quarter, let (value, end) = reader.count(next + 1), value >= 1,
      value <= 4,
      value == value.rounded(), reader.word(index) == .quarter
    {
      number = Int(value)
      next = end
    } else if reader.word(next) == .final || reader.word(next) == .last, reader.word(next + 1) == .quarter,
      reader.word(next + 2) == .of
    {
      number = 4
      next += 2
    } else {
      return nil
    }
    if year == nil {
      var at = reader.word(next) == .of || reader.mark(next, ",") ? next + 1 : next
      if reader.word(at) == .the { at += 1 }
      if let words = reader.financialYearWords(at) { at = words }
      if let (start, end) = reader.financialYear(at) ?? reader.shortFinancialYear(at) {
        return DateCandidate(index, end, .quarter(number, .financial(start)))
      }
      if let (reference, end) = reader.yearReference(next) {
        year = .calendar(reference)
        next = end
      } else if reader.word(next) == .of, reader.word(next + 1) == .fiscal,
        let (value, end) = reader.year(next + 2)
      {
        year = .calendar(.year(value))
        next = end
      }
    }
    if let year { return DateCandidate(index, next, .quarter(number, year)) }
    switch kind {
    case .calendar: return DateCandidate(index, next, .quarter(number, .calendar(.published(0))), .likely)
    case .some: return DateCandidate(index, next, .quarter(number, .someFinancial), .likely)
    case nil: return DateCandidate(index, next, .quarter(number, .calendar(.none)), .likely)
    }
  }

  /// `the latest quarter`, `the year-earlier period`, `the year-ago quarter`.
  static let reportQuarter = DateRule(
    "date.report-quarter", "The quarter that the report is about, or the same of the year before.",
    starts: [.determiner, .timeUnit, .timeModifier],
    examples: [
      .init(
        "In the third quarter of 2021 thefts fell, against the year-earlier quarter.",
        finds: "the year-earlier quarter", value: "2020-07/2020-09"),
      .init(no: "A quarter of calls and the quarter final."),
    ]
  ) { reader, index in
    let next = reader.word(index) == .the ? index + 1 : index
    var years = 0
    var at = next
    if reader.word(next) == .year, reader.isDash(next + 1),
      reader.word(next + 2) == .earlier || reader.word(next + 2) == .ago
    {
      years = -1
      at = next + 3
    } else if next > index, reader.word(next) == .latest {
      at = next + 1
    } else if next == index || reader.word(next) != .quarter || !reader.has(index - 1, .preposition) {
      return nil
    }
    guard reader.word(at) == .quarter || at > next && reader.word(at) == .period else {
      return years == -1 && next == index && !reader.isHyphen(next - 1)
        ? DateCandidate(index, at, .quarterOfReport(-1), .weak) : nil
    }
    // `the quarter final`, `the quarter of an hour`
    if at == next, reader.word(at + 1) == .of || reader.has(at + 1, [.noun, .pluralNoun]) { return nil }
    return DateCandidate(index, at + 1, .quarterOfReport(years), years == 0 ? .weak : .likely)
  }

  /// `the first half of 2021`, `H1 2021`.
  static let half = DateRule(
    "date.half-year", "A half of a year.", starts: [.determiner, .ordinal, .timeModifier], digits: true,
    examples: [
      .init(
        "Thefts fell in the first half of 2021.", finds: "the first half of 2021", value: "2021-01/2021-06"),
      .init("In H2 2020 they rose.", finds: "H2 2020", value: "2020-07/2020-12"),
      .init(
        "Thefts fell in the first half of 2018/19.", finds: "the first half of 2018/19",
        value: "2018-04/2018-09"),
      .init(no: "In the first half of the match."),
    ]
  ) { reader, index in
    var next = reader.word(index) == .the ? index + 1 : index
    if let (letters, count, value, _) = reader.lettered(next), count == 1, letters == 0x68,
      (1...2).contains(value)
    {
      if let (start, end) = reader.financialYear(next + 1) ?? reader.shortFinancialYear(next + 1) {
        return DateCandidate(index, end, .financialHalf(value, start))
      }
      if let (year, end) = reader.yearReference(next + 1) {
        return DateCandidate(index, end, .half(value, year))
      }
    }
    let number: Int
    switch reader.word(next) {
    case .first, .early: number = 1
    case .second, .latter, .last: number = 2
    default: return nil
    }
    next += reader.isHyphen(next + 1) ? 2 : 1
    guard reader.word(next) == .half else { return nil }
    if reader.word(next + 1) == .of, reader.word(next + 2) == .the, reader.word(next + 3) == .year {
      return DateCandidate(index, next + 4, .half(number, .published(0)), .likely)
    }
    // `the first half of 2018/19`: of a financial year.
    let at = reader.word(next + 1) == .of || reader.word(next + 1) == .in ? next + 2 : next + 1
    let named = reader.financialYearWords(at) ?? at
    if let (start, end) = reader.financialYear(named)
      ?? (at > next + 1 ? reader.shortFinancialYear(named) : nil)
    {
      return DateCandidate(index, end, .financialHalf(number, start))
    }
    guard let (year, end) = reader.yearReference(next + 1) else { return nil }
    return DateCandidate(index, end, .half(number, year))
  }
}

extension TimeReader {
  /// `fiscal`, `financial` or `calendar` before a quarter, and where it ends.
  func yearKind(_ index: Int) -> (kind: TimeWord, end: Int)? {
    switch word(index) {
    case .fiscal, .financial, .calendar: (word(index), isDash(index + 1) ? index + 2 : index + 1)
    default: nil
    }
  }
}

import ReportText

extension DateRule {
  /// `2021/22`, `financial year 2021-22`, `FY22`, `the last financial year`.
  static let financialYear = DateRule(
    "date.financial-year", "A financial year, from 1 April to 31 March.",
    starts: [.timeModifier, .timeUnit], digits: true,
    examples: [
      .init("The report covers 2021/22.", finds: "2021/22", value: "2021-04-01/2022-03-31"),
      .init("Spending rose in 2021–22.", finds: "2021–22", value: "2021-04-01/2022-03-31"),
      .init("The outturn for FY22 was good.", finds: "FY22", value: "2021-04-01/2022-03-31"),
      .init("Savings in 21/22 were small.", finds: "21/22", value: "2021-04-01/2022-03-31"),
      .init(no: "The vote was 21/22 against."),
      .init(no: "Between 2021/24 and 2019-22 nothing of the kind."),
    ]
  ) { reader, index in
    var at = index
    var named = false
    if let end = reader.financialYearWords(index) {
      at = reader.word(end) == .of ? end + 1 : end
      named = true
    } else if reader.word(index) == .fy || reader.word(index) == .year {
      at = index + 1
    }
    if let (start, end) = reader.financialYear(at) {
      let after = reader.financialYearWords(end) ?? end
      if reader.word(after) == .academic || reader.word(index) == .academic { return nil }
      return DateCandidate(index, after, .financialYear(start))
    }
    if let (start, end) = reader.shortFinancialYear(at) {
      let after = reader.financialYearWords(end) ?? end
      // Two digits want some sign that a year is meant.
      guard reader.isNumber(at) else { return DateCandidate(index, after, .financialYear(start)) }
      if at > index || after > end { return DateCandidate(index, after, .financialYear(start)) }
      switch reader.word(index - 1) {
      case .in, .for, .during, .from, .to, .since, .throughout, .of, .by, .through, .until:
        return DateCandidate(index, end, .financialYear(start), .likely)
      default: return nil
      }
    }
    // `fiscal 1989`, `financial year 2021`: the year as named.
    if named, let (year, end) = reader.year(at) {
      return DateCandidate(index, end, .calendar(CalendarFields(year: .year(year))), .likely)
    }
    return nil
  }

  /// `academic year 2021/22`, `the 2021/22 academic year`.
  static let academicYear = DateRule(
    "date.academic-year", "A school or university year, from 1 September to 31 August.",
    starts: [.timeModifier], digits: true,
    examples: [
      .init(
        "Visits in the 2021/22 academic year doubled.", finds: "2021/22 academic year",
        value: "2021-09-01/2022-08-31"),
      .init(
        "Exclusions in academic year 2018/19.", finds: "academic year 2018/19", value: "2018-09-01/2019-08-31"
      ),
      .init(no: "An academic yearns for quiet."),
    ]
  ) { reader, index in
    func meaning(_ start: Int) -> Meaning {
      .between(
        .calendar(CalendarFields(year: .year(start), month: 9, day: 1)),
        .calendar(CalendarFields(year: .year(start + 1), month: 8, day: 31)))
    }
    if reader.word(index) == .academic, reader.word(index + 1) == .year,
      let (start, end) = reader.financialYear(index + 2)
    {
      return DateCandidate(index, end, meaning(start))
    }
    if let (start, end) = reader.financialYear(index), reader.word(end) == .academic,
      reader.word(end + 1) == .year
    {
      return DateCandidate(index, end + 2, meaning(start))
    }
    return nil
  }
}

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
      .init(
        "Funding for the financial year 2021 to 2022 fell.", finds: "financial year 2021 to 2022",
        value: "2021-04-01/2022-03-31"),
      .init(
        "The 2021-2022 financial year was hard.", finds: "2021-2022 financial year",
        value: "2021-04-01/2022-03-31"),
      .init("It fell in 2019/20, 2020/21 and 21/22.", finds: "21/22", value: "2021-04-01/2022-03-31"),
      .init("The 21/22 outturn was good.", finds: "21/22", value: "2021-04-01/2022-03-31"),
      .init(no: "The vote was 21/22 against."),
      .init(no: "Between 2021/24 and 2019-22 nothing of the kind."),
      .init(no: "The references are PCD 2021-22 and 2021/045."),
    ]
  ) { reader, index in
    var at = index
    var named = false
    if let end = reader.financialYearWords(index) {
      at = reader.word(end) == .of ? end + 1 : end
      named = true
    } else if reader.word(index) == .fy || reader.word(index) == .year && reader.word(index - 1) != .school {
      at = index + 1
    }
    if at > index || reader.word(index + 1) == .to || reader.isDash(index + 1),
      let (start, end) = reader.yearPair(at), let after = named ? end : reader.financialYearWords(end),
      named || reader.word(after - 1) == .year
    {
      return DateCandidate(index, after, .financialYear(start))
    }
    if let (start, end) = reader.financialYear(at) {
      if reader.isReference(at) { return nil }
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
      default:
        // `the 21/22 outturn`, `as in 20/21 and 21/22`
        guard
          reader.followsFinancialYear(index) || reader.word(index - 1) == .the && reader.has(end, .noun)
            || reader.word(index - 1) == .and && reader.mark(index - 3, "/")
        else { return nil }
        return DateCandidate(index, end, .financialYear(start), .likely)
      }
    }
    // `fiscal 1989`, `financial year 2021`: the year as named.
    if named, let (year, end) = reader.year(at) {
      return DateCandidate(index, end, .calendar(CalendarFields(year: .year(year))), .likely)
    }
    return nil
  }

  /// `academic year 2021/22`, `the 2021/22 school year`, `last academic year`.
  static let academicYear = DateRule(
    "date.academic-year", "A school or university year, from 1 September to 31 August.",
    starts: [.timeModifier, .determiner, .timeUnit], digits: true,
    examples: [
      .init(
        "Visits in the 2021/22 academic year doubled.", finds: "2021/22 academic year",
        value: "2021-09-01/2022-08-31"),
      .init(
        "Exclusions in academic year 2018/19.", finds: "academic year 2018/19", value: "2018-09-01/2019-08-31"
      ),
      .init(
        "Exclusions in the school year 2018 to 2019.", finds: "school year 2018 to 2019",
        value: "2018-09-01/2019-08-31"),
      .init(
        "Visits doubled last academic year.", finds: "last academic year", value: "2020-09-01/2021-08-31",
        published: "2022-06-16"),
      .init(no: "An academic yearns for quiet."),
      .init(no: "The school yearbook of 2018/19."),
    ]
  ) { reader, index in
    func meaning(_ start: Int) -> Meaning {
      .between(
        .calendar(CalendarFields(year: .year(start), month: 9, day: 1)),
        .calendar(CalendarFields(year: .year(start + 1), month: 8, day: 31)))
    }
    // `school` starts no date: it is read from its `year`.
    let head = reader.word(index) == .year && index > reader.taken ? index - 1 : index
    if reader.schoolYear(head) {
      return reader.yearPair(head + 2).map { DateCandidate(head, $0.end, meaning($0.start)) }
    }
    if reader.isNumber(index) {
      guard let (start, end) = reader.yearPair(index), reader.schoolYear(end) else { return nil }
      return DateCandidate(index, end + 2, meaning(start))
    }
    let next = reader.word(index) == .the ? index + 1 : index
    guard reader.schoolYear(next + 1) else { return nil }
    let step: Int
    switch reader.word(next) {
    case .last, .previous: step = -1
    case .this, .current: step = 0
    case .next, .coming: step = 1
    default: return nil
    }
    return DateCandidate(index, next + 3, .british(.academicYear(step)), .likely)
  }

  /// `year to date`, `the financial year to date`, `YTD`.
  static let yearToDate = DateRule(
    "date.year-to-date", "The year from its start, in April where nothing else is said, to the publication.",
    starts: [.determiner, .timeUnit, .timeModifier],
    examples: [
      .init(
        "Spending in the year to date is £3m.", finds: "the year to date", value: "2022-04-01/2022-09-16",
        published: "2022-09-16"),
      .init(
        "In the calendar year to date it rose.", finds: "the calendar year to date",
        value: "2022-01-01/2022-09-16", published: "2022-09-16"),
      .init(no: "The year to beat is the year to come, and to date nobody has."),
    ]
  ) { reader, index in
    var next = reader.word(index) == .the || reader.word(index) == .this ? index + 1 : index
    let kind = reader.word(next)
    // American companies count from January.
    let ofCalendar = kind == .calendar || kind != .financial && reader.order == .monthFirst
    if kind == .ytd {
      return DateCandidate(next, next + 1, .british(.yearToDate(ofCalendar: ofCalendar)), .weak)
    }
    if kind == .financial || kind == .fiscal || kind == .calendar { next += 1 }
    guard reader.word(next) == .year else { return nil }
    next += reader.isHyphen(next + 1) ? 2 : 1
    guard reader.word(next) == .to else { return nil }
    next += reader.isHyphen(next + 1) ? 2 : 1
    guard reader.word(next) == .date else { return nil }
    return DateCandidate(index, next + 1, .british(.yearToDate(ofCalendar: ofCalendar)), .weak)
  }
}

extension TimeReader {
  /// `academic year`, `school year` at `index`.
  fileprivate func schoolYear(_ index: Int) -> Bool {
    (word(index) == .academic || word(index) == .school) && word(index + 1) == .year
  }

  /// Whether the figures at `index` are those of a reference: `PCD 2021-22`, `decision 2021-22`.
  func isReference(_ index: Int) -> Bool {
    switch word(index - 1) {
    case .pcd, .ref, .reference, .decision, .notice, .motion, .recommendation: return true
    default: return false
    }
  }

  /// Whether a financial year stands before, joined to what is at `index`: `2020/21 and 21/22`.
  fileprivate func followsFinancialYear(_ index: Int) -> Bool {
    guard mark(index - 1, ",") || word(index - 1) == .and || word(index - 1) == .to || isDash(index - 1)
    else {
      return false
    }
    return financialYear(index - 4) != nil
      || word(index - 1) == .and && mark(index - 2, ",")
        && financialYear(index - 5) != nil
  }
}

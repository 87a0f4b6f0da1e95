import ReportText

extension DateRule {
  /// `2021-11-25`.
  static let iso = DateRule(
    "date.iso", "A date in ISO 8601: year, month, day.", digits: true,
    examples: [
      .init("Signed on 2021-11-25 by the clerk.", finds: "2021-11-25", value: "2021-11-25"),
      .init("Filed 2021/11/05 in Worcester.", finds: "2021/11/05", value: "2021-11-05"),
      .init("Filed 2021-Nov-05 in Worcester.", finds: "2021-Nov-05", value: "2021-11-05"),
      .init(no: "The reference is 2021-113-25."),
    ]
  ) { reader, index in
    guard let (year, digits) = reader.integer(index), digits == 4, (1000...2199).contains(year),
      let separator = reader.separator(index + 1), reader.separator(index + 3) == separator
    else { return nil }
    if let (month, end) = reader.month(index + 2), end == index + 3,
      let (day, dayDigits) = reader.integer(index + 4), dayDigits <= 2, (1...31).contains(day)
    {
      return DateCandidate(
        index, index + 5, .calendar(CalendarFields(year: .year(year), month: month, day: day)))
    }
    guard let (month, monthDigits) = reader.integer(index + 2), monthDigits <= 2,
      let (day, dayDigits) = reader.integer(index + 4),
      dayDigits <= 2, month >= 1, month <= 12, day >= 1, day <= 31, reader.separator(index - 1) == nil
    else { return nil }
    return DateCandidate(
      index, index + 5, .calendar(CalendarFields(year: .year(year), month: month, day: day)))
  }

  /// `11/6/2022`, `11.06.22`, `on 11/6`.
  static let numeric = DateRule(
    "date.numeric", "A date in numbers, day before month unless the order is set otherwise.", digits: true,
    examples: [
      .init("Published on 03/04/2022.", finds: "03/04/2022", value: "2022-04-03"),
      .init("It closed on 31.12.2021 as planned.", finds: "31.12.2021", value: "2021-12-31"),
      .init("It was signed on 05-6-21.", finds: "05-6-21", value: "2021-06-05"),
      .init("The panel met on 11/6.", finds: "11/6", value: "2022-06-11", published: "2022-07-01"),
      .init("It was due by 5/6/22 at the latest.", finds: "5/6/22", value: "2022-06-05"),
      .init("Figures to 06/2022 are below.", finds: "06/2022", value: "2022-06"),
      .init(no: "Officers are on call 24/7."),
      .init(no: "About 3/4 of the calls were answered, a ratio of 1/12/20 at most."),
      .init(no: "Sections 1/3 and 5/6 apply; some 1/2 and 3/4 of them, or 2/3, said no."),
      .init(no: "Version 2.1.2020 of the app runs at 192.168.1.12 under case 12/2021/456."),
    ]
  ) { reader, index in
    guard let (first, digits) = reader.integer(index), digits <= 2, first <= 31, first >= 1,
      let separator = reader.separator(index + 1), let (second, secondDigits) = reader.integer(index + 2),
      second >= 1
    else { return nil }
    if separator == "/", secondDigits == 4 { return reader.monthInFigures(index, first, second) }
    guard secondDigits <= 2 else { return nil }
    var (day, month) = reader.order == .dayFirst ? (first, second) : (second, first)
    if month > 12, day <= 12 { swap(&day, &month) }
    if reader.separator(index + 3) == separator, let (year, yearDigits) = reader.integer(index + 4) {
      guard yearDigits == 4 && (1000...2199).contains(year) || yearDigits == 2, month <= 12,
        reader.separator(index + 5) != separator || separator == "-" && yearDigits == 4
          || !reader.isNumber(index + 6), !reader.isVersion(index)
      else { return nil }
      // A bare `1/12/20` may be a ratio: two digits for the year want some sign of a date.
      // Three numbers with slashes are a day; with dots or dashes they may be a version or a score.
      if yearDigits == 2, separator != "/" || reader.word(index - 1) == .of, !reader.isDateContext(index) {
        return nil
      }
      let full = yearDigits == 4 ? year : TimeReader.fullYear(year)
      return DateCandidate(
        index, index + 5, .calendar(CalendarFields(year: .year(full), month: month, day: day)))
    }
    guard separator == "/", month <= 12, day <= 31, reader.isDateContext(index),
      !reader.has(index + 3, .percent), !(first == 24 && second == 7),
      !reader.mayBeFraction(index, first, second)
    else { return nil }
    return DateCandidate(index, index + 3, .calendar(CalendarFields(month: month, day: day)), .likely)
  }
}

extension TimeReader {
  /// The separator of a date in numbers at `index`, with no space on either side.
  func separator(_ index: Int) -> Unicode.Scalar? {
    guard isGlued(index), isGlued(index + 1) else { return nil }
    if mark(index, "/") { return "/" }
    if mark(index, ".") { return "." }
    return isDash(index) ? "-" : nil
  }

  /// `06/2022`: a month, where what stands before speaks of a date.
  fileprivate func monthInFigures(_ index: Int, _ month: Int, _ year: Int) -> DateCandidate? {
    guard month <= 12, (1990...2049).contains(year), separator(index + 3) == nil, separator(index - 1) == nil
    else { return nil }
    // `Ref: 06/2022` is a number in a register.
    if mark(index - 1, ":"), word(index - 2) != .date, word(index - 2) != .published { return nil }
    guard isDateContext(index) || word(index - 1) == .in || word(index - 1) == .during else { return nil }
    return DateCandidate(
      index, index + 3, .calendar(CalendarFields(year: .year(year), month: month)), .likely)
  }

  /// `version 2.1.2020`, `clause 3.1.20`.
  fileprivate func isVersion(_ index: Int) -> Bool {
    if separator(index - 1) == "." || separator(index - 1) == "/" { return true }
    switch word(index - 1) {
    case .version, .release, .section, .paragraph, .figure, .page, .item, .clause, .s, .v: return true
    default: return false
    }
  }

  /// Whether `3/4` is rather a part of something: `3/4 of the calls`, `by 2/3`.
  fileprivate func mayBeFraction(_ index: Int, _ first: Int, _ second: Int) -> Bool {
    if word(index + 3) == .of || first == 1 && second == 2 { return true }
    guard first < second, second <= 6 || second == 8 || second == 10 else { return false }
    switch word(index - 1) {
    case .by, .from, .to, .and, .or, .between, .after, .before: return true
    default: return false
    }
  }

  /// Whether what stands before speaks of a date: `on`, `by`, `dated`, a weekday, another date, or nothing at all.
  func isDateContext(_ index: Int, depth: Int = 0) -> Bool {
    if index == floor { return true }
    switch word(index - 1) {
    case .on, .by, .until, .till, .from, .since, .before, .after, .dated, .published, .updated, .posted,
      .issued, .date, .created, .between:
      return true
    case .to where !isNumber(index - 2): return true
    case .to, .and, .or:
      return depth < 2 && followsDate(index - 1, depth)
    default:
      return has(index - 1, .weekday) || mark(index - 1, ",") && has(index - 2, .weekday)
        || mark(index - 1, ":") || mark(index - 1, "(") || isDash(index - 1)
        || mark(index - 1, ",") && depth < 2 && followsDate(index - 1, depth)
    }
  }

  /// Whether another date in figures stands before the joint: `on 3/4 and 5/4`.
  private func followsDate(_ joint: Int, _ depth: Int) -> Bool {
    guard isNumber(joint - 1), separator(joint - 2) != nil, isNumber(joint - 3) else { return false }
    let hasYear = separator(joint - 4) != nil && isNumber(joint - 5)
    return isDateContext(hasYear ? joint - 5 : joint - 3, depth: depth + 1)
  }
}

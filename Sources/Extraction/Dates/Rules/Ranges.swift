import ReportText

extension DateRule {
  /// `January to March 2024`, `September and October`, `2019-2020`, `Nov 18-Dec 19, 2015`.
  static let range = DateRule(
    "date.range", "A compact range: one span whose ends share their year or are joined by a dash.",
    starts: [.month, .weekday, .season, .holiday, .ordinal, .timeModifier], digits: true,
    examples: [
      .init("From January to March 2024 it fell.", finds: "January to March 2024", value: "2024-01/2024-03"),
      .init(
        "Progress throughout September and October.", finds: "September and October",
        value: "2021-09/2021-10", published: "2021-11-25"),
      .init("Over 2019-2020 it rose.", finds: "2019-2020", value: "2019/2020"),
      .init(
        "It runs 18 November – 19 December 2015.", finds: "18 November – 19 December 2015",
        value: "2015-11-18/2015-12-19"),
      .init("The Police and Crime Plan 2021-25 says so.", finds: "2021-25", value: "2021/2025"),
      .init("It is open Monday to Friday.", finds: "Monday to Friday", value: "P1W"),
      .init("It is open Monday to Friday, 9am to 5pm.", finds: "Monday to Friday, 9am to 5pm", value: "P1W"),
      .init("It ran in September/October 2021.", finds: "September/October 2021", value: "2021-09/2021-10"),
      .init(
        "Between April and June 2021 it fell.", finds: "April and June 2021", value: "2021-04/2021-06"),
      .init("Budgets for 2022/23–2025/26 rise.", finds: "2022/23–2025/26", value: "2022-04-01/2026-03-31"),
      .init(
        "It is closed from this May to October 2023.", finds: "this May to October 2023",
        value: "2022-05/2023-10", published: "2022-03-16"),
      .init(
        "It runs from Michaelmas to Christmas.", finds: "Michaelmas to Christmas",
        value: "2022-09-29/2022-12-25",
        published: "2022-11-15"),
      .init(no: "Call 2019-2020-33 or 1864-1865 drivers."),
      .init(no: "See PCD 2019-22 and decision 2019-22."),
    ]
  ) { reader, index in
    if reader.has(index, .timeModifier), !reader.has(index + 1, .month) { return nil }
    guard let left = DateRules.point(reader, index) ?? reader.monthBeforeMonth(index) else { return nil }
    var next = left.tokens.upperBound
    let isSlash = reader.separator(next) == "/" && reader.has(next + 1, .month)
    let isDash = reader.isDash(next) || isSlash
    let isWord: Bool
    switch reader.word(next) {
    case .to, .through, .until, .till: isWord = true
    case .and: isWord = true
    default: isWord = false
    }
    guard isDash || isWord else { return nil }
    let isAnd = reader.word(next) == .and
    next += 1
    if left.tokens.count == 1, reader.isNumber(index), reader.isDash(next - 1), reader.isDash(next + 1),
      reader.isNumber(next + 2)
    {
      return nil
    }
    if isDash, case .calendar(let fields) = left.meaning, fields.month == nil,
      case .year(let first) = fields.year,
      reader.isGlued(next), !reader.isReference(index), let (short, digits) = reader.integer(next),
      digits == 2, short > first % 100 + (first < 1900 ? 0 : 1),
      short < first % 100 + 30, !reader.isHyphen(next + 1), !reader.isHyphen(index - 1),
      !reader.mark(next + 1, "/")
    {
      let last = CalendarFields(year: .year(first / 100 * 100 + short))
      return DateCandidate(index, next + 1, .between(left.meaning, .calendar(last)))
    }
    // `Monday to Friday`, said of no week in particular; its hours belong to it.
    if case .weekday(_, .nearest) = left.meaning, !isAnd, let (_, end) = reader.weekday(next),
      !reader.has(end, .month)
    {
      if let after = reader.hours(end) {
        return DateCandidate(index, after, .set(.every(Span(1, .week))), .likely)
      }
      guard !reader.isNumber(end) else { return nil }
      return DateCandidate(index, end, .set(.every(Span(1, .week))), .likely)
    }
    guard let right = DateRules.point(reader, next), right.tokens.count > 0 else { return nil }
    let end = right.tokens.upperBound
    if case .financialYear(let first) = left.meaning, case .financialYear(let last) = right.meaning {
      // `2022/23 to 2025/26` are two dates, as full ones are.
      guard isDash, first < last else { return nil }
      return DateCandidate(
        index, end, .between(left.meaning, right.meaning), min(left.confidence, right.confidence))
    }
    if case .month(_, let direction) = left.meaning, case .calendar(let until) = right.meaning,
      until.month != nil, until.day == nil, !isAnd
    {
      return direction == .last
        ? nil : DateCandidate(index, end, .between(left.meaning, right.meaning), .likely)
    }
    // `Michaelmas to Christmas`
    if case .holiday = left.meaning, case .holiday = right.meaning, !isAnd {
      return DateCandidate(index, end, .between(left.meaning, right.meaning), .likely)
    }
    guard case .calendar(var from) = left.meaning, case .calendar(let until) = right.meaning else {
      return nil
    }
    let range = DateCandidate(
      index, end, .between(left.meaning, right.meaning), min(left.confidence, right.confidence))
    if case .some(let fromMonth) = from.month, let untilMonth = until.month {
      let isOwn = from.year != .none
      // Days: a dash makes one span; words make two, unless the first leans on the second's year.
      if from.day != nil {
        guard until.day != nil, isDash else { return nil }
        if !isOwn { from.year = until.year }
      } else {
        guard until.day == nil else { return nil }
        if isOwn, !isDash { return nil }
        if isAnd, untilMonth != fromMonth % 12 + 1, reader.word(index - 1) != .between { return nil }
        if !isOwn { from.year = fromMonth > untilMonth ? reader.yearBefore(until.year) : until.year }
      }
      // `November to February 2017` starts the year before.
      if from.day != nil, !isOwn, fromMonth > untilMonth { from.year = reader.yearBefore(until.year) }
      var result = range
      result.meaning = .between(.calendar(from), right.meaning)
      return result
    }
    // Years: only with a dash, only forward.
    guard from.month == nil, until.month == nil, from.weekday == nil,
      isDash
        || !isAnd && reader.word(index - 1) != .from
          && reader.word(index - 1) != .between,
      case .year(let first) = from.year,
      case .year(let last) = until.year, first < last, last - first < 200,
      first >= 1900 || !reader.has(end, .pluralNoun)
    else { return nil }
    return range
  }

  /// `5-7 June`, `5 and 6 June 2021`, `June 5-7, 2021`.
  static let dayRange = DateRule(
    "date.day-range", "Days of one month: one span.", starts: [.month, .ordinal, .cardinal], digits: true,
    examples: [
      .init("It ran on 5-7 June 2021.", finds: "5-7 June 2021", value: "2021-06-05/2021-06-07"),
      .init("They met June 5-7, 2021.", finds: "June 5-7, 2021", value: "2021-06-05/2021-06-07"),
      .init("On 5 and 6 June 2021 it rained.", finds: "5 and 6 June 2021", value: "2021-06-05/2021-06-06"),
      .init(no: "From 5 to 7 officers came."),
    ]
  ) { reader, index in
    func joined(_ at: Int) -> Int? {
      if reader.isDash(at) || reader.word(at) == .to || reader.word(at) == .through || reader.word(at) == .and
        || reader.analysed.matches(at, "&")
        || reader.mark(at, "/") && reader.isGlued(at) && reader.has(at + 2, .month)
      {
        return reader.word(at + 1) == .the ? at + 2 : at + 1
      }
      return nil
    }
    if let (month, afterMonth) = reader.month(index) {
      guard let (first, afterFirst, _) = reader.dayNumber(afterMonth), (1...31).contains(first),
        let second = joined(afterFirst), reader.word(afterFirst) != .and,
        let (last, end, _) = reader.dayNumber(second), last > first, last <= 31,
        !reader.has(end, [.month, .ordinal]) && !reader.mark(end, ":")
      else { return nil }
      if reader.separator(end) != nil, reader.isNumber(end + 1) { return nil }
      var fields = CalendarFields(month: month)
      var after = end
      if let (year, yearEnd) = reader.yearReference(end) {
        fields.year = year
        after = yearEnd
      }
      return reader.days(index, after, fields, first, last)
    }
    guard let (first, afterFirst, _) = reader.ordinal(index), (1...31).contains(first),
      let second = joined(afterFirst),
      let right = DateRule.dayMonth.match(reader, second) ?? reader.plainDayOfMonth(second)
    else { return nil }
    guard case .calendar(let fields) = right.meaning, let last = fields.day, last > first else { return nil }
    // Days that do not follow each other are two dates.
    let isList = reader.word(afterFirst) == .and || reader.analysed.matches(afterFirst, "&")
    if isList, last != first + 1, reader.word(index - 1) != .between { return nil }
    return reader.days(index, right.tokens.upperBound, fields, first, last)
  }
}

extension TimeReader {
  /// `12 of September`, which only the end of a range is written as.
  fileprivate func plainDayOfMonth(_ index: Int) -> DateCandidate? {
    guard let (day, digits) = integer(index), digits <= 2, (1...31).contains(day), word(index + 1) == .of,
      let (month, end) = month(index + 2)
    else { return nil }
    if let (year, after) = yearReference(end) {
      return calendar(index, after, CalendarFields(year: year), month: month, day: day)
    }
    return calendar(index, end, CalendarFields(), month: month, day: day)
  }

  /// `Jan` before `-Feb 2017`: too short to be a month by itself.
  func monthBeforeMonth(_ index: Int) -> DateCandidate? {
    guard let (month, end) = month(index), isCapital(index),
      isDash(end) || word(end) == .to || separator(end) == "/",
      has(end + 1, .month)
    else { return nil }
    return DateCandidate(index, end, .calendar(CalendarFields(month: month)), .likely)
  }

  /// Where the hours behind the days on which they are kept end: `Monday to Friday, 9am to 5pm`.
  fileprivate func hours(_ index: Int) -> Int? {
    var next = mark(index, ",") || mark(index, ":") || mark(index, "(") ? index + 1 : index
    if word(next) == .from || word(next) == .between || word(next) == .at { next += 1 }
    guard isNumber(next) || has(next, .dayPart), let raw = rawClock(next),
      let reading = clock(raw, next, isBeside: true)
    else { return nil }
    guard reading.clock.until != nil, reading.sign > .hour else { return nil }
    // The bracket that was opened is the hours' own.
    return mark(index, "(") ? (mark(reading.end, ")") ? reading.end + 1 : nil) : reading.end
  }

  /// A range of days in the month of `fields`.
  func days(_ start: Int, _ end: Int, _ fields: CalendarFields, _ first: Int, _ last: Int) -> DateCandidate {
    var from = fields
    var until = fields
    from.day = first
    from.weekday = nil
    until.day = last
    return DateCandidate(
      start, end, .between(.calendar(from), .calendar(until)), fields.year == .none ? .likely : .certain)
  }

  /// The year before, however it is told.
  func yearBefore(_ year: YearReference) -> YearReference {
    switch year {
    case .none: .none
    case .year(let value): .year(value - 1)
    case .published(let offset): .published(offset - 1)
    case .leaning(let offset): .leaning(offset - 1)
    }
  }
}

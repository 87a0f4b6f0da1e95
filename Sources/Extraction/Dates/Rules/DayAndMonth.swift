import ReportText

extension DateRule {
  /// `11 June 2022`, `Monday 11th September`, `5th of May`.
  static let dayMonth = DateRule(
    "date.day-month", "A day before its month, with a weekday and a year where they are written.",
    starts: [.weekday, .ordinal, .cardinal], digits: true,
    examples: [
      .init("The panel met on 11 June 2022.", finds: "11 June 2022", value: "2022-06-11"),
      .init(
        "It runs from Monday 11th September.", finds: "Monday 11th September", value: "2017-09-11",
        published: "2017-10-05"),
      .init("It was on the 5th of May, 2016.", finds: "5th of May, 2016", value: "2016-05-05"),
      .init("Filed 05-Aug-2016.", finds: "05-Aug-2016", value: "2016-08-05"),
      .init("Filed 17-2020-October.", finds: "17-2020-October", value: "2020-10-17"),
      .init(
        "They voted on Tuesday 4 May.", finds: "Tuesday 4 May", value: "2021-05-04", published: "2022-06-16"),
      .init(no: "It fell due on 29 February 2015."),
      .init(no: "Section 5 may apply."),
    ]
  ) { reader, index in
    var fields = CalendarFields()
    var next = index
    if let (weekday, end) = reader.weekday(next) {
      fields.weekday = weekday
      next = reader.mark(end, ",") ? end + 1 : end
      if reader.word(next) == .the { next += 1 }
    }
    guard let (day, afterDay, isOrdinal) = reader.ordinal(next), (1...31).contains(day) else { return nil }
    next = afterDay
    var joined = false
    if reader.word(next) == .of, isOrdinal {
      next += 1
    } else if reader.separator(next) != nil, reader.has(next + 1, .month) {
      next += 1
      joined = true
    } else if reader.separator(next) != nil, let (year, digits) = reader.integer(next + 1), digits == 4,
      reader.separator(next + 2) != nil, let (month, end) = reader.month(next + 3)
    {
      // `17-2020-October`
      fields.year = .year(year)
      return reader.calendar(index, end, fields, month: month, day: day)
    }
    guard let (month, afterMonth) = reader.month(next) else { return nil }
    if joined, reader.separator(afterMonth) != nil, let (year, digits) = reader.integer(afterMonth + 1) {
      guard digits == 4 || digits == 2 else { return nil }
      fields.year = .year(digits == 4 ? year : TimeReader.fullYear(year))
      return reader.calendar(index, afterMonth + 2, fields, month: month, day: day)
    }
    if let (year, end) = reader.yearReference(afterMonth) {
      fields.year = year
      return reader.calendar(index, end, fields, month: month, day: day)
    }
    // `section 5 may apply`, `about 20 march on`: verbs in lower case.
    if !reader.isCapital(next), reader.has(next, [.modal, .verb]) { return nil }
    return reader.calendar(index, afterMonth, fields, month: month, day: day)
  }

  /// `June 11, 2022`, `Thursday, November 25`, `Nov. 25`.
  static let monthDay = DateRule(
    "date.month-day", "A day behind its month, with a weekday and a year where they are written.",
    starts: [.weekday, .month],
    examples: [
      .init(
        "It meets on Thursday, November 25, 2021.", finds: "Thursday, November 25, 2021", value: "2021-11-25"),
      .init("The force told us on June 11, 2022.", finds: "June 11, 2022", value: "2022-06-11"),
      .init("Thefts in Apr-21 fell.", finds: "Apr-21", value: "2021-04"),
      .init("It closed on Nov. 3.", finds: "Nov. 3", value: "2021-11-03", published: "2021-11-25"),
      .init(no: "You may 5 times out of ten be right."),
    ]
  ) { reader, index in
    var fields = CalendarFields()
    var next = index
    if let (weekday, end) = reader.weekday(next) {
      fields.weekday = weekday
      next = reader.mark(end, ",") ? end + 1 : end
    }
    guard let (month, afterMonth) = reader.month(next) else { return nil }
    if reader.has(next, .modal), !reader.isCapital(next), !reader.isNumber(afterMonth) { return nil }
    if reader.word(next) == .may, !reader.isCapital(next), index > reader.floor, reader.isWord(index - 1),
      !reader.has(index - 1, .preposition)
    {
      return nil
    }
    // `Apr-21` heads a column of a British table: the day would stand first.
    if reader.order == .dayFirst, next == index, reader.separator(afterMonth) == "-", reader.isCapital(next),
      let (year, digits) = reader.integer(afterMonth + 1), digits == 2, (10...39).contains(year),
      reader.separator(afterMonth + 2) == nil, !reader.has(afterMonth + 2, [.ordinal, .month])
    {
      return DateCandidate(
        index, afterMonth + 2, .calendar(CalendarFields(year: .year(2000 + year), month: month)), .likely)
    }
    if reader.separator(afterMonth) != nil, let (day, digits) = reader.integer(afterMonth + 1), digits <= 2,
      day >= 1, day <= 31
    {
      // `Sep-23-2020`, `Oct/2`
      if reader.separator(afterMonth + 2) != nil, let (year, after) = reader.year(afterMonth + 3) {
        fields.year = .year(year)
        return reader.calendar(index, after, fields, month: month, day: day)
      }
      if reader.mark(afterMonth, "/") {
        return reader.calendar(index, afterMonth + 2, fields, month: month, day: day)
      }
    }
    let dayAt = reader.word(afterMonth) == .the ? afterMonth + 1 : afterMonth
    guard let (day, afterDay, isOrdinal) = reader.dayNumber(dayAt), (1...31).contains(day) else { return nil }
    // `in May the Second Army`
    if dayAt > afterMonth, reader.isWord(dayAt), reader.isCapital(dayAt), reader.isCapital(afterDay) {
      return nil
    }
    // `May 5:30`, `March 20%`, `June 1.5 million` are no days.
    if !isOrdinal {
      if reader.mark(afterDay, ":"), reader.isNumber(afterDay + 1), reader.isGlued(afterDay + 1) {
        return nil
      }
      if reader.has(afterDay, [.scale, .percent]) && reader.word(afterDay) != .m || reader.mark(afterDay, "%")
      {
        return nil
      }
      if reader.isWord(afterDay), reader.isGlued(afterDay) { return nil }
      if reader.word(afterDay) == .am || reader.word(afterDay) == .pm { return nil }
    }
    if let (year, end) = reader.yearReference(afterDay), !reader.mark(end, ":") {
      fields.year = year
      return reader.calendar(index, end, fields, month: month, day: day)
    }
    return reader.calendar(index, afterDay, fields, month: month, day: day)
  }
}

extension TimeReader {
  /// The day behind a month: `25`, `25th`, `eighth`, `twenty nine`.
  func dayNumber(_ index: Int) -> (value: Int, end: Int, isOrdinal: Bool)? {
    if let (value, digits) = integer(index) {
      guard digits <= 2, value > 0 else { return nil }
      return ordinal(index)
    }
    if let found = ordinal(index) { return found }
    guard let (value, end) = cardinal(index), value <= 31, grain(end) == nil else { return nil }
    return (Int(value), end, true)
  }

  /// A candidate for a day, impossible days told apart.
  func calendar(_ start: Int, _ end: Int, _ fields: CalendarFields, month: Int, day: Int) -> DateCandidate {
    var fields = fields
    fields.month = month
    fields.day = day
    return DateCandidate(start, end, .calendar(fields), fields.year == .none ? .likely : .certain)
  }
}

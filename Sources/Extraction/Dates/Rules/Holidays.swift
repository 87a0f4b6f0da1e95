import ReportText

extension DateRule {
  /// `Christmas`, `Good Friday 2019`, `August bank holiday`, `the Easter weekend`, `Bank Holiday Monday`.
  static let holiday = DateRule(
    "date.holiday", "A holiday, or the weekend that it makes, with its year where it is written.",
    starts: [.holiday, .phraseStart, .timeModifier],
    examples: [
      .init("Calls peaked on New Year's Eve 2019.", finds: "New Year's Eve 2019", value: "2019-12-31"),
      .init("On Good Friday 2021 few came.", finds: "Good Friday 2021", value: "2021-04-02"),
      .init("Patrols ran on Boxing Day.", finds: "Boxing Day", value: "2021-12-26", published: "2022-01-10"),
      .init(
        "It was shut on the early May bank holiday 2019.", finds: "early May bank holiday 2019",
        value: "2019-05-06"),
      .init(
        "Calls rose over the Easter bank holiday weekend.", finds: "Easter bank holiday weekend",
        value: "2022-04-15/2022-04-18", published: "2022-06-16"),
      .init(
        "Calls rose over the August bank holiday weekend.", finds: "August bank holiday weekend",
        value: "2021-08-28/2021-08-30", published: "2022-06-16"),
      .init(
        "Crowds came on Bank Holiday Monday.", finds: "Bank Holiday Monday", value: "2022-05-02",
        published: "2022-06-16"),
      .init("They met on St George’s Day 2022.", finds: "St George’s Day 2022", value: "2022-04-23"),
      .init(no: "Noel Christmas of Easter Road said so."),
      .init(no: "A Christmas tree, New Year Honours, and a May Day call."),
      .init(no: "The desk is shut on bank holidays and on any bank holiday."),
    ]
  ) { reader, index in
    var next = index
    var direction = Direction.nearest
    var named = reader.holiday(next)
    if named == nil, reader.has(index, .timeModifier) {
      switch reader.word(index) {
      case .last, .this, .next, .past, .previous, .coming:
        direction = Direction(reader.number(index))
        next += 1
        named = reader.holiday(next)
      default: return nil
      }
    }
    guard let (holiday, named) = named else { return reader.anyBankHoliday(next, from: index, direction) }
    var end = named
    var isWeekend = false
    if reader.word(end) == .bank, reader.word(end + 1) == .holiday { end += 2 }
    if reader.word(end) == .weekend {
      isWeekend = true
      end += 1
    } else if end > named || holiday.isBank {
      // `August Bank Holiday Monday`; `the Easter bank holiday` is several days.
      if reader.has(end, .weekday), reader.number(end) == 1 { end += 1 } else { isWeekend = !holiday.isBank }
    }
    if reader.isCapital(next), reader.isCapital(end), reader.isWord(end), !reader.has(end, .month) {
      return nil
    }
    if next > reader.floor, reader.isCapital(next - 1), reader.isWord(next - 1),
      !reader.has(next - 1, [.preposition, .timeModifier, .determiner, .weekday])
    {
      return nil
    }
    if reader.isAttributive(next, end) { return nil }
    if let (year, after) = reader.yearReference(end) {
      return DateCandidate(index, after, reader.day(of: holiday, year, direction, isWeekend))
    }
    return DateCandidate(index, end, reader.day(of: holiday, .none, direction, isWeekend), .likely)
  }
}

extension TimeReader {
  /// The holiday that starts at `index`.
  func holiday(_ index: Int) -> (holiday: Holiday, end: Int)? {
    guard inside(index) else { return nil }
    if tokens[index].isAny(.phraseStart), let (range, entry) = analysed.phrase(at: index, limit: limit),
      entry.kind == .holiday, let holiday = Holiday(entry.ref, monthFirst: order == .monthFirst)
    {
      return (holiday, range.upperBound)
    }
    guard has(index, .holiday), isCapital(index) else { return nil }
    switch word(index) {
    case .christmas: return (.fixed(month: 12, day: 25), index + 1)
    case .easter: return (.easter(0), index + 1)
    case .michaelmas: return (.fixed(month: 9, day: 29), index + 1)
    default: return nil
    }
  }

  /// A holiday's day or weekend.
  fileprivate func day(
    of holiday: Holiday, _ year: YearReference, _ direction: Direction, _ isWeekend: Bool
  ) -> Meaning {
    isWeekend ? .british(.holidayWeekend(holiday, year, direction)) : .holiday(holiday, year, direction)
  }

  /// Whether the holiday only says of what kind a thing is: `a Christmas tree`, `the May Day call`.
  fileprivate func isAttributive(_ index: Int, _ end: Int) -> Bool {
    guard isWord(end), has(end, .noun), !isCapital(end), !has(end, [.timeUnit, .preposition, .auxiliary])
    else {
      return false
    }
    return has(index, .holiday) && word(index - 1) == .a || word(end) == .call
  }

  /// `Bank Holiday Monday`, `the bank holiday weekend`, `last bank holiday`: whichever it was.
  fileprivate func anyBankHoliday(_ index: Int, from start: Int, _ direction: Direction) -> DateCandidate? {
    guard word(index) == .bank, word(index + 1) == .holiday else { return nil }
    func found(_ end: Int, isWeekend: Bool) -> DateCandidate? {
      isCapital(end) && isWord(end)
        ? nil : DateCandidate(start, end, .british(.bankHoliday(direction, isWeekend: isWeekend)), .weak)
    }
    if word(index + 2) == .weekend { return found(index + 3, isWeekend: true) }
    if has(index + 2, .weekday), number(index + 2) == 1, !isPluralWeekday(index + 2) {
      return found(index + 3, isWeekend: false)
    }
    guard start < index || word(index - 1) == .the, !has(index + 2, [.noun, .pluralNoun]) else { return nil }
    return found(index + 2, isWeekend: false)
  }
}

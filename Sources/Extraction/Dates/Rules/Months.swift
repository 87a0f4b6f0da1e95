import ReportText

extension DateRule {
  /// `March 2022`, `March`, `last May`, `June last year`.
  static let month = DateRule(
    "date.month", "A month, with its year where it is written.", starts: [.month, .timeModifier],
    examples: [
      .init("The deal runs until March 2022.", finds: "March 2022", value: "2022-03"),
      .init("Crime fell between April, 2017 and then.", finds: "April, 2017", value: "2017-04"),
      .init("He was elected last May.", finds: "last May", value: "2021-05", published: "2021-11-25"),
      .init(
        "It opened in June last year.", finds: "June last year", value: "2020-06", published: "2021-11-25"),
      .init("The plan came out in January.", finds: "January", value: "2018-01", published: "2018-03-23"),
      .init(no: "The force may march on; May we ask why? We march."),
      .init(no: "Theresa May said no, and April Jones agreed."),
    ]
  ) { reader, index in
    var next = index
    var direction = Direction.nearest
    if reader.has(index, .timeModifier) {
      switch reader.word(index) {
      case .last, .past, .previous: direction = .last
      case .this: direction = .this
      case .next, .coming, .upcoming: direction = .next
      default: return nil
      }
      next += 1
      if direction == .this, reader.word(next) == .past || reader.word(next) == .coming {
        direction = reader.word(next) == .past ? .last : .next
        next += 1
      }
    }
    guard let (month, end) = reader.month(next) else { return nil }
    if direction != .nearest {
      // `last Oct. 23` is a day of that month.
      if let (value, digits) = reader.integer(end), digits <= 2, value <= 31 { return nil }
      if reader.has(next, .modal), !reader.isCapital(next) { return nil }
      return DateCandidate(index, end, .month(month, direction), .likely)
    }
    if let (year, after) = reader.yearReference(end) {
      if reader.has(next, [.modal, .verb]), !reader.isCapital(next), reader.word(end) != .of,
        !reader.isNumber(end)
      {
        return nil
      }
      return DateCandidate(index, after, .calendar(CalendarFields(year: year, month: month)))
    }
    // `Oct-2021`, `Oct/2021`
    if reader.separator(end) != nil, let (year, after) = reader.year(end + 1) {
      return DateCandidate(index, after, .calendar(CalendarFields(year: .year(year), month: month)))
    }
    guard reader.isBareMonth(index, end) else { return nil }
    return DateCandidate(index, end, .calendar(CalendarFields(month: month)), .likely)
  }
}

extension TimeReader {
  /// Whether a month with neither day nor year is one, and not a name or a verb.
  func isBareMonth(_ index: Int, _ end: Int) -> Bool {
    let isPrepared = index > floor && has(index - 1, .preposition) || has(index - 1, .timeModifier)
    if !isCapital(index) {
      // Texts in lower case: only the months that are nothing else, or behind a preposition.
      if has(index, .abbreviation) { return false }
      return has(index, [.modal, .verb]) ? word(index - 1) == .in || word(index - 1) == .since : true
    }
    if has(index, .abbreviation) { return isPrepared || end > index + 1 && !isCapital(end) }
    switch word(index) {
    case .may, .march, .august, .april, .june, .mar, .jan:
      // `May we?`, `March he did`; but `In May it rose`.
      if !isPrepared, !isDash(index - 1), has(end, [.pronoun, .auxiliary]),
        word(index) == .may || word(index) == .march
      {
        return false
      }
      // The March on Versailles; but the March meeting.
      if word(index) == .march,
        has(index - 1, [.determiner, .possessiveDeterminer]) || isPossessive(index - 1),
        !isWord(end) || has(end, [.preposition, .conjunction])
      {
        return false
      }
      if isPrepared { return !(word(index - 1) == .by || word(index - 1) == .with) || !isCapital(end) }
      // At the head of a sentence, or beside another capital, it is a name or a verb.
      if startsSentence(index) { return mark(end, ",") || has(end, [.conjunction]) && has(end + 1, .month) }
      if isCapital(end) && isWord(end) && !has(end, [.month, .weekday]) { return false }
      if isCapital(index - 1), isWord(index - 1), !has(index - 1, [.month, .weekday]) { return false }
      if isPossessive(end) || has(end, .cue) {
        return word(index) != .may && word(index) != .june && word(index) != .april
      }
      return true
    default: return true
    }
  }
}

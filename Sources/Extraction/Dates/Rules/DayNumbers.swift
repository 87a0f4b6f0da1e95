import ReportText

extension DateRule {
  /// `the 11th`, `the 11th of this month`, `Tuesday (6)`, `Tuesday 6th`, `Tuesday 07/06`.
  static let dayNumber = DateRule(
    "date.day-number", "A day told by its number, its month told elsewhere.",
    starts: [.determiner, .weekday, .ordinal],
    examples: [
      .init("They met on the 11th.", finds: "the 11th", value: "2022-06-11", published: "2022-06-16"),
      .init(
        "They met on the 11th of last month.", finds: "the 11th of last month", value: "2022-05-11",
        published: "2022-06-16"),
      .init("It shut on Tuesday (7).", finds: "Tuesday (7)", value: "2022-06-07", published: "2022-06-16"),
      .init(
        "The panel will meet on Tuesday 21st.", finds: "Tuesday 21st", value: "2022-06-21",
        published: "2022-06-16"),
      .init("It shut on Tuesday 07/06/2022.", finds: "Tuesday 07/06/2022", value: "2022-06-07"),
      .init(no: "It was the 4th of its kind, on the 2nd floor."),
      .init(no: "She came on the 12th bus and on the 3rd of them left."),
    ]
  ) { reader, index in
    // `the 7th, 14th and 21st June`: of the month behind the list.
    if DateRule.dayInList.match(reader, index) != nil { return nil }
    if let (weekday, end) = reader.weekday(index) {
      guard reader.isWeekday(index, end, modified: false) else { return nil }
      // `Friday 5/12`, `Tuesday, 07/06/2022`
      let figures = reader.mark(end, ",") ? end + 1 : end
      if reader.isNumber(figures), let date = DateRule.numeric.match(reader, figures),
        case .calendar(var fields) = date.meaning, fields.day != nil
      {
        fields.weekday = weekday
        return DateCandidate(index, date.tokens.upperBound, .calendar(fields), date.confidence)
      }
      let meaning = { (day: Int) in Meaning.piece(.dayNumber(day, weekday: weekday), of: nil) }
      if reader.mark(end, "("), reader.mark(end + 2, ")"), let (day, digits) = reader.integer(end + 1),
        digits <= 2, (1...31).contains(day)
      {
        return DateCandidate(index, end + 3, meaning(day), .likely)
      }
      let next = reader.word(end) == .the ? end + 1 : end
      guard let (day, after) = reader.suffixed(next), reader.endsDay(after) else { return nil }
      return DateCandidate(index, after, meaning(day), .likely)
    }
    let hasArticle = reader.word(index) == .the
    // Without one it is read from its letters, since figures alone start most rules: `20th of this month`.
    let isLetters = reader.isGlued(index) && reader.isNumber(index - 1) && index > reader.taken
    guard hasArticle || isLetters, let (day, end) = reader.suffixed(hasArticle ? index + 1 : index - 1) else {
      return nil
    }
    if reader.word(end) == .of {
      guard let month = reader.monthElsewhere(end + 1) else { return nil }
      return DateCandidate(
        hasArticle ? index : index - 1, month.end, .piece(.dayNumber(day, weekday: nil), of: month.meaning),
        .likely)
    }
    guard hasArticle, reader.endsDay(end) else { return nil }
    switch reader.word(index - 1) {
    case .on, .by, .until, .till, .since:
      return DateCandidate(index, end, .piece(.dayNumber(day, weekday: nil), of: nil), .likely)
    default: return nil
    }
  }
}

extension TimeReader {
  /// A day in figures with the letters of an ordinal: `11th`.
  fileprivate func suffixed(_ index: Int) -> (day: Int, end: Int)? {
    guard isNumber(index), has(index + 1, .ordinal), let (day, end, isOrdinal) = ordinal(index), isOrdinal,
      (1...31).contains(day)
    else { return nil }
    return (day, end)
  }

  /// Whether nothing follows that an ordinal could belong to.
  fileprivate func endsDay(_ end: Int) -> Bool {
    guard isWord(end) else { return !isNumber(end) && !isDash(end) && !mark(end, "/") }
    if has(end, .month) || word(end) == .of { return false }
    // `on the 3rd and 4th floors`
    if has(end, .conjunction) { return !isNumber(end + 1) && !has(end + 1, [.ordinal, .determiner]) }
    return has(end, [.preposition, .auxiliary, .subjectPronoun, .subordinator, .modal])
  }

  /// `this month`, `last month`, `the following month`.
  fileprivate func monthElsewhere(_ index: Int) -> (meaning: Meaning, end: Int)? {
    let hasArticle = word(index) == .the
    let next = hasArticle ? index + 1 : index
    guard word(next + 1) == .month else { return nil }
    switch word(next) {
    case .this, .current: return (.relative(.month, 0, leans: false), next + 2)
    case .last: return (.relative(.month, -1, leans: false), next + 2)
    case .next: return (.relative(.month, 1, leans: hasArticle), next + 2)
    case .that, .same: return (.relative(.month, 0, leans: true), next + 2)
    case .following: return (.relative(.month, 1, leans: true), next + 2)
    case .previous, .preceding: return (.relative(.month, -1, leans: true), next + 2)
    default: return nil
    }
  }
}

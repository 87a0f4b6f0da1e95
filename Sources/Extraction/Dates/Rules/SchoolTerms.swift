import ReportText

extension DateRule {
  /// `the autumn term`, `spring term 2022`, `Michaelmas term`.
  static let term = DateRule(
    "date.term", "A term of a school or university, in whole months.",
    starts: [.determiner, .season, .holiday],
    examples: [
      .init(
        "Lessons in the autumn term of 2021 were full.", finds: "the autumn term of 2021",
        value: "2021-09/2021-12"),
      .init("It was taught in spring term 2022.", finds: "spring term 2022", value: "2022-01/2022-03"),
      .init(
        "It was taught in the summer term.", finds: "the summer term", value: "2021-04/2021-07",
        published: "2021-11-25"),
      .init(no: "Her summer term of office and the long term."),
    ]
  ) { reader, index in
    let next = reader.word(index) == .the ? index + 1 : index
    guard reader.word(next + 1) == .term, let season = reader.termSeason(next) else { return nil }
    let end = next + 2
    let at = reader.word(end) == .of ? end + 1 : end
    if let (start, after) = reader.financialYear(at) {
      return DateCandidate(
        index, after, .british(.term(season, .year(season == 3 ? start : start + 1))), .weak)
    }
    if let (reference, after) = reader.yearReference(end) {
      return DateCandidate(index, after, .british(.term(season, reference)), .weak)
    }
    return at == end ? DateCandidate(index, end, .british(.term(season, .none)), .weak) : nil
  }

  /// `October half-term`, `the February half term`, `half-term`.
  static let halfTerm = DateRule(
    "date.half-term", "The holiday in the middle of a school term: its month, where that is said.",
    starts: [.month, .fraction, .season],
    examples: [
      .init(
        "Patrols ran in October half-term 2021.", finds: "October half-term 2021", value: "2021-10"),
      .init(
        "They ran over the February half term.", finds: "February half term", value: "2022-02",
        published: "2022-06-16"),
      .init("Patrols ran during half-term.", finds: "half-term"),
      .init(no: "The first half term by term was hard, and half-term results are due."),
    ]
  ) { reader, index in
    let isBare = reader.word(index) == .half
    var next = index
    if !isBare {
      guard reader.has(index, [.month, .season]) else { return nil }
      next += 1
    }
    guard reader.word(next) == .half else { return nil }
    next += reader.isHyphen(next + 1) ? 2 : 1
    guard reader.word(next) == .term else { return nil }
    next += 1
    switch reader.word(next) {
    case .week, .holiday, .holidays, .recess: next += 1
    default:
      if reader.has(next, [.noun, .pluralNoun]), !reader.has(next, [.preposition, .auxiliary]) {
        return nil
      }
    }
    guard !isBare else {
      switch reader.word(index - 1) {
      case .during, .over, .at, .in, .before, .after, .since, .until, .the, .by:
        return DateCandidate(index, next, .unknown, .weak)
      default: return nil
      }
    }
    guard let (month, _) = reader.month(index) else { return DateCandidate(index, next, .unknown, .weak) }
    if let (year, end) = reader.yearReference(next) {
      return DateCandidate(index, end, .calendar(CalendarFields(year: year, month: month)), .likely)
    }
    return DateCandidate(index, next, .calendar(CalendarFields(month: month)), .likely)
  }
}

extension TimeReader {
  /// The season of a term: spring 1, summer 2, autumn 3.
  fileprivate func termSeason(_ index: Int) -> Int? {
    switch word(index) {
    case .michaelmas: return 3
    case .hilary, .lent: return 1
    case .trinity: return 2
    default:
      guard has(index, .season), number(index) < 4, !has(index, .changeDown) else { return nil }
      return number(index)
    }
  }
}

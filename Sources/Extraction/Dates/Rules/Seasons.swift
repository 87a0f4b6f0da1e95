import ReportText

extension DateRule {
  /// `the summer of 2021`, `last winter`, `spring 2022`.
  static let season = DateRule(
    "date.season", "A season, with its year where it is written.",
    starts: [.season, .determiner, .timeModifier],
    examples: [
      .init("It opened in spring 2022.", finds: "spring 2022", value: "2022-21"),
      .init("Patrols ran in the summer of 2021.", finds: "the summer of 2021", value: "2021-22"),
      .init("Burglary rose last winter.", finds: "last winter", value: "2020-24", published: "2021-06-01"),
      .init("It was quiet in winter 2021/22.", finds: "winter 2021/22", value: "2021-24"),
      .init(
        "The summer holidays of 2021 were quiet.", finds: "The summer holidays of 2021", value: "2021-22"),
      .init(no: "Ms Summer said numbers fall and officers spring up."),
    ]
  ) { reader, index in
    var next = index
    var direction = Direction.nearest
    if reader.word(next) == .the { next += 1 }
    if reader.has(next, .timeModifier) {
      guard let modifier = reader.modifier(next) else { return nil }
      next = modifier.end
      // A season is too long for the coming one to differ from the next.
      direction = modifier.direction == .coming ? .next : modifier.direction
    } else if reader.word(index) == .that {
      next += 1
    }
    // School terms have a rule of their own.
    guard reader.has(next, .season), reader.word(next + 1) != .term else { return nil }
    let season = reader.number(next)
    switch reader.word(next + 1) {
    case .holidays, .holiday, .recess: next += 1
    default: if reader.grain(next + 1) == .month, reader.isPlural(next + 1) { next += 1 }
    }
    let at = reader.word(next + 1) == .of ? next + 2 : next + 1
    if direction == .nearest, let (start, end) = reader.financialYear(at) {
      // A winter bears the year in which it starts.
      return DateCandidate(index, end, .season(season, .year(season == 1 ? start + 1 : start), .nearest))
    }
    if direction == .nearest, let (year, end) = reader.yearReference(next + 1),
      reader.isWord(next)
    {
      return DateCandidate(index, end, .season(season, year, .nearest))
    }
    if direction != .nearest {
      return DateCandidate(index, next + 1, .season(season, .none, direction), .likely)
    }
    // Bare: `fall` and `spring` are verbs, the fall of Kabul is none, Spring Street and Ms Summer are names.
    let isSaid =
      index > reader.floor && (reader.has(index - 1, .preposition) || reader.has(index - 1, .timeModifier))
    if reader.isCapital(next), !reader.startsSentence(next) || reader.isCapital(next + 1) { return nil }
    if reader.has(next, .changeDown) {
      guard next > index && !reader.has(next + 1, .preposition) || reader.word(index - 1) == .in else {
        return nil
      }
    } else if season == 1 {
      guard next > index || isSaid, !reader.isWord(next + 1) || !reader.has(next + 1, .noun) else {
        return nil
      }
    }
    let reference: YearReference = reader.word(index) == .that ? .leaning(0) : .none
    return DateCandidate(index, next + 1, .season(season, reference, .nearest), .weak)
  }
}

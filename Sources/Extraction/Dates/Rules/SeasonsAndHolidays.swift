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
      .init(no: "Ms Summer said numbers fall and officers spring up."),
    ]
  ) { reader, index in
    var next = index
    var direction = Direction.nearest
    if reader.word(next) == .the { next += 1 }
    if reader.has(next, .timeModifier) {
      switch reader.word(next) {
      case .last, .this, .next, .past, .coming, .previous, .following, .upcoming:
        direction = Direction(reader.number(next))
        next += 1
        if reader.word(next) == .past || reader.word(next) == .coming {
          direction = Direction(reader.number(next))
          next += 1
        }
      default: return nil
      }
    } else if reader.word(index) == .that {
      next += 1
    }
    guard reader.has(next, .season) else { return nil }
    let season = reader.number(next)
    if direction == .nearest, let (year, end) = reader.yearReference(next + 1),
      reader.has(next, .noun) || reader.tokens[next].kind == .word
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

  /// `Christmas`, `Good Friday 2019`, `August bank holiday`.
  static let holiday = DateRule(
    "date.holiday", "A holiday, with its year where it is written.",
    starts: [.holiday, .phraseStart, .timeModifier],
    examples: [
      .init("Calls peaked on New Year's Eve 2019.", finds: "New Year's Eve 2019", value: "2019-12-31"),
      .init("On Good Friday 2021 few came.", finds: "Good Friday 2021", value: "2021-04-02"),
      .init("Patrols ran on Boxing Day.", finds: "Boxing Day", value: "2021-12-26", published: "2022-01-10"),
      .init(no: "Noel Christmas of Easter Road said so."),
    ]
  ) { reader, index in
    var next = index
    var direction = Direction.nearest
    if reader.has(index, .timeModifier) {
      switch reader.word(index) {
      case .last, .this, .next, .past, .previous, .coming:
        direction = Direction(reader.number(index))
        next += 1
      default: return nil
      }
    }
    guard let (holiday, end) = reader.holiday(next) else { return nil }
    if reader.isCapital(next), reader.isCapital(end), reader.isWord(end), !reader.has(end, .month) {
      return nil
    }
    if next > reader.floor, reader.isCapital(next - 1), reader.isWord(next - 1),
      !reader.has(next - 1, [.preposition, .timeModifier, .determiner, .weekday])
    {
      return nil
    }
    if let (year, after) = reader.yearReference(end) {
      return DateCandidate(index, after, .holiday(holiday, year, direction))
    }
    return DateCandidate(index, end, .holiday(holiday, .none, direction), .likely)
  }
}

extension TimeReader {
  /// The holiday that starts at `index`.
  func holiday(_ index: Int) -> (holiday: Holiday, end: Int)? {
    guard inside(index) else { return nil }
    if let (range, entry) = analysed.phrase(at: index, limit: limit), entry.kind == .holiday,
      let holiday = Holiday(entry.ref)
    {
      return (holiday, range.upperBound)
    }
    guard has(index, .holiday), isCapital(index) else { return nil }
    switch word(index) {
    case .christmas: return (.fixed(month: 12, day: 25), index + 1)
    case .easter: return (.easter(0), index + 1)
    default: return nil
    }
  }
}

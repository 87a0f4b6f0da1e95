import ReportText

extension DateRule {
  /// `Friday`, `last Thursday`, `next Monday`.
  static let weekday = DateRule(
    "date.weekday",
    "A weekday: the most recent, the publication day included, unless the sentence points forward.",
    starts: [.weekday, .timeModifier, .determiner],
    examples: [
      .init(
        "The Commissioner resigned on Friday.", finds: "Friday", value: "2021-11-19", published: "2021-11-25"),
      .init("The panel will meet on Monday.", finds: "Monday", value: "2021-11-29", published: "2021-11-25"),
      .init(
        "It happened last Thursday.", finds: "last Thursday", value: "2021-11-18", published: "2021-11-25"),
      .init(
        "It is heard on Monday week.", finds: "Monday week", value: "2021-12-06", published: "2021-11-25"),
      .init(no: "The Sunday Times and the Sun reported it; he sat down."),
    ]
  ) { reader, index in
    var next = index
    var direction = Direction.nearest
    if reader.word(next) == .the { next += 1 }
    if reader.has(next, .timeModifier) {
      guard let modifier = reader.modifier(next) else { return nil }
      (direction, next) = modifier
    }
    guard next > index || !reader.has(index, .determiner), let (weekday, end) = reader.weekday(next),
      reader.isWeekday(next, end, modified: next > index)
    else { return nil }
    if reader.word(index) == .the, direction == .nearest { return nil }
    // `Monday week`: a week after the coming Monday.
    if direction == .nearest, reader.word(end) == .week, !reader.isHyphen(end + 1),
      !reader.isPossessive(end + 1),
      !reader.has(end + 1, [.noun, .pluralNoun]), reader.word(end + 1) != .of
    {
      return DateCandidate(index, end + 1, .away(Span(7, .day), 1, .weekday(weekday, .coming)), .likely)
    }
    return DateCandidate(index, end, .weekday(weekday, direction), .likely)
  }
}

extension TimeReader {
  /// Which one a modifier means, and where it ends: `last`, `the following`, `this coming`.
  func modifier(_ index: Int) -> (direction: Direction, end: Int)? {
    var end = index
    var direction = Direction.nearest
    repeat {
      switch word(end) {
      case .last, .this, .next, .past, .previous, .preceding: direction = Direction(number(end))
      case .coming, .following, .upcoming: direction = .coming
      default: return nil
      }
      end += 1
    } while end == index + 1 && (word(end) == .past || word(end) == .coming)
    return (direction, end)
  }

  /// Whether a weekday word is one, and not a verb, a newspaper or the star.
  func isWeekday(_ index: Int, _ end: Int, modified: Bool) -> Bool {
    if isPluralWeekday(index) { return false }
    if has(index, .abbreviation) || word(index) == .sun || word(index) == .sat {
      guard isCapital(index) else { return false }
      if end > index + 1 { return word(index) != .sat || has(index - 1, .preposition) }
      return modified && word(index) != .sun || isNumber(end) || mark(end, ",") && has(end + 1, .month)
        || has(end, [.month, .dayPart])
    }
    if word(index) == .sunday || isCapital(end) {
      // The Sunday Times, Friday Group.
      if isCapital(end), isWord(end), !has(end, [.month, .dayPart, .timeDeictic, .pronoun]),
        isCapital(index), word(index - 1) == .the || word(index) == .sunday
      {
        return false
      }
      if word(index - 1) == .on, isCapital(index - 2), isWord(index - 2), isCapital(index),
        word(index) == .sunday,
        !startsSentence(index - 2)
      {
        return true
      }
    }
    return true
  }

  /// Whether the weekday is in the plural: `Mondays`.
  func isPluralWeekday(_ index: Int) -> Bool {
    guard has(index, .weekday), !has(index, .abbreviation) else { return false }
    let last = analysed.document.text[Int(tokens[index].end) - 1]
    return last | 0x20 == UInt8(ascii: "s")
  }
}

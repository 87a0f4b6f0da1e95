import ReportText

/// Numbers as they stand in expressions of time.
extension TimeReader {
  /// A whole number in words or digits: `six`, `24`, `twenty-four`, `a hundred`; where it ends.
  ///
  /// Nothing beyond a million: nobody measures time so, and the calendar's arithmetic stays in bounds.
  func count(_ index: Int) -> (value: Double, end: Int)? {
    guard let found = anyCount(index), found.value <= 1_000_000 else { return nil }
    return found
  }

  private func anyCount(_ index: Int) -> (value: Double, end: Int)? {
    if isNumber(index) {
      guard let value = decimal(index) else { return nil }
      if has(index + 1, .scale), word(index + 1) == .hundred || word(index + 1) == .thousand {
        return (value * Double(number(index + 1)), index + 2)
      }
      return (value, index + 1)
    }
    if word(index) == .a,
      word(index + 1) == .hundred || word(index + 1) == .dozen || word(index + 1) == .thousand
    {
      return (Double(number(index + 1)), index + 2)
    }
    return cardinal(index)
  }

  /// A number in words: `six`, `twenty-four`, `twenty four`, `two hundred`.
  func cardinal(_ index: Int) -> (value: Double, end: Int)? {
    guard has(index, .cardinal), let (small, after) = belowHundred(index) else { return nil }
    var value = Double(small)
    var end = after
    var scales = 0
    // Two scales are enough for any span of time, and keep the look-ahead short.
    while scales < 2, has(end, .scale), word(end) == .hundred || word(end) == .thousand || word(end) == .dozen
    {
      scales += 1
      value *= Double(number(end))
      end += 1
      let next = word(end) == .and ? end + 1 : end
      if let (more, stop) = belowHundred(next), value >= 100, Double(more) < value {
        value += Double(more)
        end = stop
      }
    }
    return (value, end)
  }

  private func belowHundred(_ index: Int) -> (Int, Int)? {
    guard has(index, .cardinal) else { return nil }
    let value = number(index)
    guard value >= 20, value % 10 == 0 else { return (value, index + 1) }
    let next = isHyphen(index + 1) ? index + 2 : index + 1
    if has(next, .cardinal), (1...9).contains(number(next)) { return (value + number(next), next + 1) }
    return (value, index + 1)
  }

  /// A day of the month or the place in an order: `5`, `5th`, `fifth`, `twenty-first`.
  func ordinal(_ index: Int) -> (value: Int, end: Int, isOrdinal: Bool)? {
    if let (value, digits) = integer(index), digits <= 3 {
      // `5th`, `5 th` and the superscript of a page.
      if has(index + 1, .ordinal), inside(index + 1), tokens[index + 1].end - tokens[index + 1].start == 2 {
        return (value, index + 2, true)
      }
      return (value, index + 1, false)
    }
    if has(index, .ordinal), number(index) > 0 { return (number(index), index + 1, true) }
    if has(index, .cardinal), number(index) >= 20, number(index) % 10 == 0 {
      let next = isHyphen(index + 1) ? index + 2 : index + 1
      if has(next, .ordinal), (1...9).contains(number(next)) {
        return (number(index) + number(next), next + 1, true)
      }
    }
    return nil
  }

  /// The month that the token names, its full stop passed over.
  func month(_ index: Int) -> (month: Int, end: Int)? {
    guard has(index, .month) else { return nil }
    let end = has(index, .abbreviation) && mark(index + 1, ".") && isGlued(index + 1) ? index + 2 : index + 1
    return (number(index), end)
  }

  /// The weekday that the token names, its full stop and a comma passed over where `joined`.
  func weekday(_ index: Int) -> (weekday: Int, end: Int)? {
    guard has(index, .weekday) else { return nil }
    let end = has(index, .abbreviation) && mark(index + 1, ".") && isGlued(index + 1) ? index + 2 : index + 1
    return (number(index), end)
  }

  /// A year in four digits (or `’21`, or in words), 1000 to 2199.
  func year(_ index: Int) -> (year: Int, end: Int)? {
    if let (value, digits) = integer(index) {
      guard digits == 4, (1000...2199).contains(value) else { return nil }
      // `2021.5`, `2021-007` and `2021%` are no years.
      if inside(index + 1), tokens[index + 1].kind == .symbol, isGlued(index + 1) { return nil }
      return (value, index + 1)
    }
    if inside(index), tokens[index].kind == .quoteMark, isGlued(index + 1),
      let (value, digits) = integer(index + 1),
      digits == 2
    {
      return (TimeReader.fullYear(value), index + 2)
    }
    return spokenYear(index)
  }

  /// `nineteen ninety-six`, `two thousand`, `two thousand and twelve`.
  private func spokenYear(_ index: Int) -> (year: Int, end: Int)? {
    guard has(index, .cardinal) else { return nil }
    let first = number(index)
    if first == 2, word(index + 1) == .thousand {
      let next = word(index + 2) == .and ? index + 3 : index + 2
      if let (rest, end) = belowHundred(next) { return (2000 + rest, end) }
      return (2000, index + 2)
    }
    guard (17...20).contains(first), let (rest, end) = belowHundred(index + 1), rest >= 10 else { return nil }
    return (first * 100 + rest, end)
  }

  /// The unit of time that the token names.
  func grain(_ index: Int) -> Grain? {
    has(index, .timeUnit) ? unit(base(index)) : nil
  }

  /// The unit in which an adjective such as `weekly` counts.
  func recurringGrain(_ index: Int) -> Grain? {
    has(index, .timeSet) ? unit(base(index)) : nil
  }

  /// The base form of the word at `index`.
  func base(_ index: Int) -> TimeWord {
    inside(index) ? words[analysed.lexicon.base(of: tokens[index].word)] : .unknown
  }

  private func unit(_ word: TimeWord) -> Grain? {
    switch word {
    case .second: .second
    case .minute: .minute
    case .hour: .hour
    case .day: .day
    case .night: .night
    case .weekend: .weekend
    case .week: .week
    case .fortnight: .fortnight
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .decade: .decade
    case .century: .century
    default: nil
    }
  }

  /// Whether the token's unit is in the plural.
  func isPlural(_ index: Int) -> Bool { has(index, .pluralNoun) }

  /// The part of the day that the token names; noon and midnight are times.
  func dayPart(_ index: Int) -> DayPart? {
    guard has(index, .dayPart) else { return nil }
    return switch base(index) {
    case .morning: .morning
    case .afternoon: .afternoon
    case .evening: .evening
    case .night: .night
    default: nil
    }
  }
}

import ReportText

extension DateRule {
  /// `18 months`, `another year and a half`, `two-and-a-half hours`, `week-long`.
  static let duration = DateRule(
    "date.duration", "A length of time.",
    starts: [.cardinal, .determiner, .quantifier, .fraction, .timeUnit], digits: true,
    examples: [
      .init("They go on for another year and a half.", finds: "another year and a half", value: "P18M"),
      .init("It took two-and-a-half hours.", finds: "two-and-a-half hours", value: "PT2H30M"),
      .init("An 18-month trial began.", finds: "18-month", value: "P18M"),
      .init("A week-long campaign began.", finds: "week-long", value: "P1W"),
      .init("The wait was 15 min 50 s.", finds: "15 min 50 s", value: "PT15M50S"),
      .init("It took 96 working days to close.", finds: "96 working days", value: "P96D"),
      .init("It has lasted nearly three years.", finds: "nearly three years", value: "P3Y"),
      .init("The wait is 12 to 15 minutes.", finds: "12 to 15 minutes", value: "PT12M/PT15M"),
      .init("It took two or three weeks.", finds: "two or three weeks", value: "P2W/P3W"),
      .init("Over a three-year period it fell.", finds: "three-year period", value: "P3Y"),
      .init("It took three quarters of an hour.", finds: "three quarters of an hour", value: "PT45M"),
      .init("The wait was 1h 20m.", finds: "1h 20m", value: "PT1H20M"),
      .init(no: "He is 14 years old and she is a 16-year-old; a boy aged 9 years."),
      .init(no: "Some 133 drivers a day were fined £13.66 a year."),
      .init(no: "Three quarters of calls took a second look."),
      .init(no: "Aged between 12 and 15 years, they were 12 to 15 years old."),
      .init(no: "It lost 9.4 days per officer, or 8.7 days lost per officer."),
      .init(no: "12  MINUTES OF THE LAST MEETING"),
      .init(no: "It cost £28min total."),
    ]
  ) { reader, index in
    // `week-long`, `year-long`
    if let grain = reader.grain(index) {
      guard reader.isHyphen(index + 1), reader.word(index + 2) == .long, !reader.isHyphen(index - 1) else {
        return nil
      }
      return DateCandidate(index, index + 3, .duration(Span(1, grain)))
    }
    if let (short, long, end) = reader.spans(index) {
      return reader.isAge(index, end)
        ? nil : DateCandidate(reader.withQualifier(index), reader.withPeriod(end), .durations(short, long))
    }
    if let (span, end) = reader.letteredSpan(index) ?? reader.fractionOfUnit(index) {
      return DateCandidate(reader.withQualifier(index), end, .duration(span))
    }
    guard var (span, end) = reader.span(index), !reader.isAge(index, end), span.vague != .second,
      !reader.isCounted(end), !reader.isMinutes(index, end)
    else { return nil }
    // The `2` of `1/2 hour`, the `45` of `17:45 hours`, `£28min`.
    if reader.isGlued(index),
      reader.mark(index - 1, "/") || reader.mark(index - 1, ":") || reader.isMoneySign(index - 1)
    {
      return nil
    }
    // `an hour and a quarter`
    if reader.word(end) == .and, reader.word(end + 1) == .a, reader.word(end + 2) == .quarter,
      reader.word(end + 3) != .of
    {
      span.add(0.25, span.finest)
      end += 3
    }
    switch reader.word(index) {
    case .a, .an:
      // `a year` may be the denominator of a rate: only behind a preposition, or where something more is said.
      if end == index + 2, !reader.mayHoldSpan(index) { return nil }
    case .some where span.vague == nil: return nil
    default: break
    }
    var stop = end
    if reader.isHyphen(stop), reader.word(stop + 1) == .long {
      // `a week-long campaign`: the article is the campaign's.
      if reader.word(index) == .a || reader.word(index) == .an { return nil }
      stop += 2
    }
    return DateCandidate(reader.withQualifier(index), reader.withPeriod(stop), .duration(span))
  }

  /// `the last three years`, `the past year`, `the first nine months`.
  static let spanOfModifier = DateRule(
    "date.span", "A length of time up to now, from now on, or at the head of another.",
    starts: [.determiner, .timeModifier],
    examples: [
      .init("Over the last three years it fell.", finds: "the last three years", value: "P3Y"),
      .init("Over the next 12 to 18 months it falls.", finds: "the next 12 to 18 months", value: "P12M/P18M"),
      .init("In the past year it grew.", finds: "the past year", value: "P1Y"),
      .init("It fell in the first nine months.", finds: "the first nine months", value: "P9M"),
      .init(no: "The last days of the fair and the first of three years."),
    ]
  ) { reader, index in
    var next =
      reader.word(index) == .the || reader.word(index) == .these || reader.word(index) == .those
        || reader.word(index) == .this ? index + 1 : index
    guard next > index || reader.has(index, .timeModifier) else { return nil }
    var modifier = TimeWord.unknown
    switch reader.word(next) {
    case .last, .past, .next, .first, .final, .previous, .coming, .following, .preceding, .initial, .current,
      .upcoming:
      modifier = reader.word(next)
      next += 1
    default:
      if next == index { return nil }
    }
    if let grain = reader.grain(next), !reader.isPlural(next) {
      // `the past year`; `the last year`
      guard modifier == .past || modifier == .last && grain == .year && next > index + 1 else { return nil }
      guard grain >= .hour, grain != .night, grain != .weekend else { return nil }
      if modifier == .last, reader.word(next + 1) == .of { return nil }
      return DateCandidate(index, next + 1, .duration(Span(1, grain)), .likely)
    }
    // `the next 12 to 18 months`
    if modifier != .unknown, let (short, long, end) = reader.spans(next), !reader.isHyphen(end) {
      return DateCandidate(index, end, .durations(short, long))
    }
    guard let (span, end) = reader.span(next), !reader.isAge(next, end), reader.word(next) != .a,
      reader.word(next) != .another
    else { return nil }
    if reader.isHyphen(end) { return nil }
    if modifier == .unknown {
      // Of `the two-day rally`, `the Seven Years War` the article is the rally's and the war's.
      guard span.vague == nil, reader.isPlural(end - 1), !reader.isCapital(next), reader.word(end) != .of,
        reader.word(end) != .period
      else {
        return nil
      }
      return DateCandidate(index, end, .duration(span), .likely)
    }
    return DateCandidate(index, end, .duration(span))
  }

  /// `for years`, `recent decades`.
  static let vague = DateRule(
    "date.vague-span", "A length of time that nobody counted.", starts: [.timeUnit],
    examples: [
      .init("She has asked for years.", finds: "years"),
      .init("Within weeks it was empty.", finds: "weeks"),
      .init(no: "It takes years' worth of days off."),
    ]
  ) { reader, index in
    guard let grain = reader.grain(index), reader.isPlural(index), grain >= .day, grain != .night,
      grain != .weekend, !reader.isPossessive(index + 1),
      reader.word(index - 1) == .for || reader.word(index - 1) == .within || reader.mayTakeTime(index - 1)
        || !reader.has(index - 1, .adjective)
          && (reader.word(index + 1) == .before || reader.word(index + 1) == .after)
    else { return nil }
    return DateCandidate(index, index + 1, .duration(Span(vague: grain)), .weak)
  }
}

extension TimeReader {
  /// Whether a span is somebody's age: `14 years old`, `aged 14 years`, `16-year-old`, `years of age`.
  func isAge(_ index: Int, _ end: Int) -> Bool {
    if word(end) == .old || word(end) == .of && word(end + 1) == .age { return true }
    if isDash(end), word(end + 1) == .old || word(end + 1) == .olds { return true }
    // `aged between 12 and 15 years`
    var before = index - 1
    if isDash(before) || word(before) == .and || word(before) == .to, isNumber(before - 1) { before -= 2 }
    if word(before) == .between || word(before) == .from { before -= 1 }
    return word(before) == .aged || word(before) == .age
  }

  /// Whether `a year` at `index` is a length of time and not the denominator of a rate.
  func mayHoldSpan(_ index: Int) -> Bool {
    guard index > floor else { return true }
    switch word(index - 1) {
    case .for, .within, .over, .after, .than, .under, .nearly, .almost, .about, .just, .only, .least, .in,
      .around, .every,
      .approximately, .roughly, .before, .exactly, .barely:
      // `sales in a year`? still a length.
      return !has(index + 2, [.noun]) || has(index + 2, [.preposition, .conjunction, .adverb])
    default:
      return mayTakeTime(index - 1)
    }
  }
}

extension TimeReader {
  /// Whether the length is what something is counted in: `9.4 days per officer`, `8.7 days lost per officer`.
  fileprivate func isCounted(_ end: Int) -> Bool {
    let next = has(end, [.participle, .pastVerb]) ? end + 1 : end
    return word(next) == .per && (!has(next + 1, .timeUnit) || word(next + 2) == .per)
  }

  /// Whether it is the number and the name of an item of an agenda: `12  MINUTES OF THE LAST MEETING`.
  fileprivate func isMinutes(_ index: Int, _ end: Int) -> Bool {
    guard grain(end - 1) == .minute, isCapital(end - 1), end == index + 2 else { return false }
    let opensLine = index == floor || tokens[index].shape.contains(.lineBreakBefore)
    let endsLine = end >= limit || tokens[end].shape.contains(.lineBreakBefore)
    return tokens[end - 1].shape.contains(.allCapitals) && (opensLine || isCapital(end))
      || opensLine && (endsLine || word(end) == .of || word(end) == .and)
  }

  /// Where a length ends with the word for it: `three-year period`.
  fileprivate func withPeriod(_ end: Int) -> Int { word(end) == .period ? end + 1 : end }
}

import ReportText

extension DateRule {
  /// `2018`, `480 BC`.
  static let year = DateRule(
    "date.year", "A year by itself.", starts: [.cardinal, .timeUnit], digits: true,
    examples: [
      .init("In 2018 the Commissioner withdrew.", finds: "2018", value: "2018"),
      .init("They landed in 480 BC.", finds: "480 BC", value: "-0479"),
      .init("It was robbed in ’19 and since.", finds: "’19", value: "2019"),
      .init(no: "Of 1864 drivers 538 were stopped."),
      .init(no: "Call 0191 2018 or see page 2019."),
      .init(no: "It cost £2018 and took 2,019 hours."),
      .init(no: "She said it was ’19 of them’; see decision 2021-045."),
    ]
  ) { reader, index in
    // `the year 2008`
    if reader.word(index) == .year, let (year, end) = reader.year(index + 1),
      reader.word(index - 1) != .financial,
      reader.word(index - 1) != .fiscal
    {
      return DateCandidate(index, end, .calendar(CalendarFields(year: .year(year))))
    }
    if let (value, digits) = reader.integer(index), digits <= 4, value > 0,
      let end = reader.beforeChrist(index + 1)
    {
      return DateCandidate(index, end, .calendar(CalendarFields(year: .year(1 - value))))
    }
    // `499-493 BC`, `499 to 493 BC`: the first is before Christ too.
    if let (value, digits) = reader.integer(index), digits <= 4, value > 0,
      reader.isDash(index + 1) || reader.word(index + 1) == .to || reader.word(index + 1) == .and,
      let (other, _) = reader.integer(index + 2), other < value, reader.beforeChrist(index + 3) != nil
    {
      return DateCandidate(index, index + 1, .calendar(CalendarFields(year: .year(1 - value))))
    }
    if let year = reader.shortYear(index) {
      return DateCandidate(index - 1, index + 1, .calendar(CalendarFields(year: .year(year))), .likely)
    }
    guard let (year, end) = reader.year(index), reader.isYear(year, index, end) else { return nil }
    return DateCandidate(index, end, .calendar(CalendarFields(year: .year(year))))
  }

  /// `the 1990s`, `the mid-1990s`.
  static let decade = DateRule(
    "date.decade", "A decade.", starts: [.determiner, .timeUnit], digits: true,
    examples: [
      .init("Crime rose in the 2020s.", finds: "the 2020s", value: "202X"),
      .init("Since the 1990s it has halved.", finds: "the 1990s", value: "199X"),
      .init("It shut in the eighties.", finds: "the eighties", value: "198X"),
      .init(no: "It took 1990 s."),
      .init(no: "She is in her eighties."),
    ]
  ) { reader, index in
    let next = reader.word(index) == .the ? index + 1 : index
    var at = next
    if let (value, digits) = reader.integer(at), digits == 3, value % 10 == 0, reader.word(at + 1) == .s,
      reader.isGlued(at + 1),
      let end = reader.beforeChrist(at + 2)
    {
      return DateCandidate(index, end, .decade(-value))
    }
    // `the nineties`; what somebody is `in her nineties` is an age.
    if let decade = reader.namedDecade(at) {
      return next > index || reader.has(index - 1, .timeModifier)
        ? DateCandidate(index, at + 1, decade, .likely) : nil
    }
    if reader.inside(at), reader.tokens[at].kind == .quoteMark { at += 1 }
    guard let (value, digits) = reader.integer(at), value % 10 == 0,
      digits == 4 || digits == 2 && (at > next || next > index),
      reader.word(at + 1) == .s && reader.isGlued(at + 1)
        || reader.inside(at + 1) && reader.tokens[at + 1].kind == .possessive && next > index
    else { return nil }
    let first = digits == 4 ? value : value < 30 ? 2000 + value : 1900 + value
    guard (1000...2190).contains(first) else { return nil }
    return DateCandidate(index, at + 2, .decade(first))
  }

  /// `the 19th century`.
  static let century = DateRule(
    "date.century", "A century.", starts: [.determiner, .ordinal], digits: true,
    examples: [
      .init("The county dates from the 12th century.", finds: "the 12th century", value: "11XX"),
      .init("A nineteenth-century building.", finds: "nineteenth-century", value: "18XX"),
      .init(no: "The 12th officer was told."),
    ]
  ) { reader, index in
    let next = reader.word(index) == .the ? index + 1 : index
    guard let (number, end, isOrdinal) = reader.ordinal(next), isOrdinal, (1...22).contains(number) else {
      return nil
    }
    let unit = reader.isHyphen(end) ? end + 1 : end
    guard reader.word(unit) == .century else { return nil }
    if let after = reader.beforeChrist(unit + 1) { return DateCandidate(index, after, .century(1 - number)) }
    return DateCandidate(index, unit + 1, .century(number))
  }
}

extension TimeReader {
  /// The year of `’19` at its figures, behind a word that asks for one.
  fileprivate func shortYear(_ index: Int) -> Int? {
    guard index > taken, isGlued(index), let (value, digits) = integer(index), digits == 2, inside(index - 1),
      tokens[index - 1].glyph == .closeSingle || tokens[index - 1].glyph == .straightSingle
        || tokens[index - 1].glyph == .openSingle, !isGlued(index - 1) || mark(index - 2, "(")
    else { return nil }
    guard !isWord(index + 1) || !isGlued(index + 1), !has(index + 1, [.pluralNoun, .percent, .scale]) else {
      return nil
    }
    switch word(index - 2) {
    case .in, .since, .from, .until, .till, .by, .during, .between, .before, .after, .to, .and, .of:
      return TimeReader.fullYear(value)
    default: return nil
    }
  }

  /// `the nineties`, `the noughties`.
  fileprivate func namedDecade(_ index: Int) -> Meaning? {
    guard has(index, .timeUnit), base(index) == .decades else { return nil }
    return .decade(number(index))
  }

  /// Whether four digits at `index` are a year, told by what stands round them.
  func isYear(_ year: Int, _ index: Int, _ end: Int) -> Bool {
    if inside(index - 1) {
      let before = tokens[index - 1]
      // £2018, #2019, ISO codes, `7-2018`, `/2019`, decimals cut off by their dots.
      if before.kind == .symbol { return false }
      if isGlued(index), before.kind == .number || before.kind == .word { return false }
      // Figures in a chain are a telephone's or a register's: `555-1212`, `82-2100-4`.
      if isHyphen(index - 1), isNumber(index - 2),
        self.year(index - 2) == nil || isHyphen(end) && isNumber(end + 1)
      {
        return false
      }
      if isGlued(index), before.kind == .punctuation,
        !before.isMark(UInt8(ascii: "(")), !before.isMark(UInt8(ascii: "[")), !isDash(index - 1),
        !before.isMark(UInt8(ascii: ","))
      {
        return false
      }
      if before.kind == .number { return false }
      switch word(index - 1) {
      case .section, .page, .table, .form, .item, .pc, .room, .route, .figure, .chapter, .article, .paragraph,
        .version, .nearly,
        .almost, .than,
        .some, .least, .approximately, .roughly, .extra, .additional, .further, .another, .only:
        return false
      default: break
      }
    }
    if inside(end) {
      if mark(end, "%")
        || has(end, [.percent, .scale, .measureUnit, .currency]) && word(end) != .s && !isCapital(end)
      {
        return false
      }
      if isGlued(end), isWord(end) || mark(end, "/") || mark(end, ":") {
        // `1861: War breaks out` heads a line.
        guard mark(end, ":"), index == floor, !isGlued(end + 1) else { return false }
      }
      // A reference: `decision 2021-045`.
      if isHyphen(end), let (_, digits) = integer(end + 1), digits == 3 { return false }
      if isHyphen(end), isWord(end + 1), !has(end + 1, [.month, .timeModifier]) {
        return (1900...2100).contains(year)
      }
      if has(end, .timeUnit), isPlural(end) { return false }
    }
    if isReference(index), isHyphen(end) { return false }
    // The 1984 Act, the Police Reform and Social Responsibility Act 2011: a name.
    if isCapital(end) && word(end) == .act || isCapital(index - 1) && word(index - 1) == .act { return false }
    let isRecent = (1950...2039).contains(year)
    if !isRecent, has(end, .pluralNoun), !has(end, .timeModifier) { return false }
    if has(end, .pluralNoun), !has(end, [.noun, .verb, .auxiliary]) {
      // `1864 drivers`, `2000 officers`; but `the 2019 figures`.
      return isRecent && year % 100 != 0
        && (has(index - 1, .determiner) || isCapital(end) || word(index - 1) == .in)
    }
    if isRecent { return true }
    switch word(index - 1) {
    case .in, .of, .since, .from, .until, .till, .to, .by, .before, .after, .during, .between, .and, .early,
      .late, .mid,
      .through, .year, .circa:
      return (1000...2199).contains(year)
    default:
      if isHeading, end >= limit { return (1000...2199).contains(year) }
      // `1861-1865`
      if isDash(end), isGlued(end), isGlued(end + 1), let (last, after) = self.year(end + 1), last > year,
        last < year + 200, year >= 1500, !has(after, .pluralNoun), !isDash(after)
      {
        return true
      }
      // A heading, and the head of a line: `1861: War breaks out`.
      if index == floor || tokens[index].shape.contains(.lineBreakBefore) {
        return (1500...2100).contains(year)
          && (end >= limit || mark(end, ":") || tokens[end].shape.contains(.lineBreakBefore))
      }
      return has(index - 1, .preposition) && (1100...2100).contains(year) && !has(end, .pluralNoun)
        && !has(end, .noun)
        || mark(index - 1, "(") || mark(index - 1, ",") && has(index - 2, .month) || isDash(index - 1)
        || has(index - 1, [.season, .month, .holiday])
        || (1700...2100).contains(year) && has(index - 1, .determiner)
    }
  }
}

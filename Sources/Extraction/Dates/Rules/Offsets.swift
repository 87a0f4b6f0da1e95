import Claims
import ReportText

extension DateRule {
  /// `six years earlier`, `two days ago`, `in three weeks' time`, `two days before Christmas`.
  static let offset = DateRule(
    "date.offset", "A date told by a span of time before or after another.",
    starts: [.cardinal, .determiner, .quantifier, .timeModifier, .timeUnit, .fraction, .preposition],
    digits: true,
    examples: [
      .init(
        "In 2018 he left the deal brokered six years earlier.", finds: "six years earlier", value: "2012"),
      .init("It closed two days ago.", finds: "two days ago", value: "2021-11-23", published: "2021-11-25"),
      .init("It opened a year ago.", finds: "a year ago", value: "2020", published: "2021-11-25"),
      .init(
        "She starts in three weeks' time.", finds: "three weeks' time", value: "2021-12-13/2021-12-19",
        published: "2021-11-25"),
      .init("Several years ago it closed.", finds: "Several years ago"),
      .init("Months later it opened again.", finds: "Months later"),
      .init(no: "Six years before the mast they were later."),
    ]
  ) { reader, index in
    // `months ago`, `weeks later`
    if let grain = reader.grain(index), reader.isPlural(index), grain >= .minute {
      switch reader.word(index + 1) {
      case .ago, .earlier: return DateCandidate(index, index + 2, .reference(.past), .weak)
      case .later: return DateCandidate(index, index + 2, .offset(Span(vague: grain), 1, leans: true), .weak)
      default: return nil
      }
    }
    guard let (span, end) = reader.span(index) else { return nil }
    let start = reader.withQualifier(index)
    // Measured: `a year ago` and `three weeks earlier` mean now the day, now the quarter, now the year.
    let sureness: Confidence = span.finest <= .day || span.years >= 2 ? .likely : .weak
    // `four months later than planned` is a length.
    if reader.word(end + 1) == .than { return nil }
    switch reader.word(end) {
    case .ago:
      return DateCandidate(start, end + 1, .offset(span, -1, leans: false), sureness)
    case .earlier, .previously:
      return DateCandidate(start, end + 1, .offset(span, -1, leans: true), sureness)
    case .later, .hence:
      return DateCandidate(start, end + 1, .offset(span, 1, leans: true), sureness)
    case .before, .after, .from:
      let direction = reader.word(end) == .before ? -1.0 : 1.0
      // `two days before Christmas`, `three weeks from tomorrow`
      if let other = DateRules.point(reader, end + 1) {
        if reader.word(end) == .from, case .calendar = other.meaning { return nil }
        if case .calendar(let fields) = other.meaning, fields.day == nil { return nil }
        return DateCandidate(
          start, other.tokens.upperBound, .away(span, Int(direction), other.meaning), .likely)
      }
      if reader.word(end) == .from, reader.word(end + 1) == .now {
        return DateCandidate(start, end + 2, .offset(span, 1, leans: false), .likely)
      }
      // `two years before.` leans; `two years before the mast` does not.
      guard reader.word(end) != .from, !reader.isWord(end + 1) || reader.has(end + 1, [.conjunction]) else {
        return nil
      }
      return DateCandidate(start, end + 1, .offset(span, Int(direction), leans: true), .weak)
    default: break
    }
    // `in three weeks' time`
    if reader.isPossessive(end), reader.word(end + 1) == .time {
      return DateCandidate(start, end + 2, .offset(span, 1, leans: false), .likely)
    }
    // `a year-earlier`, `year-ago quarter`
    // The article of `a year-earlier loss` is the loss's.
    if reader.word(index) != .a, reader.isHyphen(end),
      reader.word(end + 1) == .earlier || reader.word(end + 1) == .ago
    {
      return DateCandidate(start, end + 2, .offset(span, -1, leans: reader.word(end + 1) == .earlier), .weak)
    }
    return nil
  }
}

extension TimeReader {
  /// A span of time in numbers: `six years`, `a year and a half`, `15 min 50 s`, `several weeks`; where it ends.
  func span(_ index: Int) -> (span: Span, end: Int)? {
    if let vague = vagueSpan(index) { return vague }
    guard var (span, end, grain) = spanPart(index) else { return nil }
    // `a year and a half`, `two years and three months`, `1 hour 30 minutes`
    while true {
      var next = end
      if word(next) == .and || mark(next, ",") { next += 1 }
      if word(next) == .and { next += 1 }
      if word(end) == .and, word(next) == .a, word(next + 1) == .half, !has(next + 2, .timeUnit) {
        span.add(0.5, grain)
        end = next + 2
        break
      }
      guard let (more, after, smaller) = spanPart(next), smaller < grain,
        !mark(end, ",") || isNumber(next) && isNumber(index)
      else { break }
      // `three years and six months later` is one span, `for two years, six weeks` hardly is.
      if word(next) == .a || word(next) == .an { break }
      span.years += more.years
      span.months += more.months
      span.weeks += more.weeks
      span.days += more.days
      span.hours += more.hours
      span.minutes += more.minutes
      span.seconds += more.seconds
      end = after
      grain = smaller
    }
    // `a year or so`
    if word(end) == .or, word(end + 1) == .so { end += 2 }
    return (span, end)
  }

  /// One number with its unit: `six years`, `18-month`, `two and a half hours`, `half an hour`, `another year`.
  private func spanPart(_ index: Int) -> (span: Span, end: Int, grain: Grain)? {
    // Half an hour, half a year, half-hour.
    if word(index) == .half {
      let next =
        word(index + 1) == .an || word(index + 1) == .a || isHyphen(index + 1) ? index + 2 : index + 1
      guard let grain = grain(next), grain != .quarter, !isPlural(next) else { return nil }
      return (Span(0.5, grain), next + 1, grain)
    }
    if word(index) == .a || word(index) == .an || word(index) == .another
      || word(index) == .one && word(index + 1) != .half
    {
      var next = index + 1
      if word(index) != .another || grain(next) != nil {
        if isHyphen(next) { next += 1 }
        switch word(next) {
        case .full, .whole, .further, .additional, .extra: next += 1
        default: break
        }
        if word(next) == .half, let grain = grain(isHyphen(next + 1) ? next + 2 : next + 1), word(index) == .a
        {
          let unit = isHyphen(next + 1) ? next + 2 : next + 1
          return (Span(0.5, grain), unit + 1, grain)
        }
        if let grain = grain(next), !isPlural(next), grain != .quarter || word(index) == .one,
          grain != .second, grain != .night,
          grain != .weekend
        {
          return (Span(1, grain), next + 1, grain)
        }
      }
      if word(index) != .another && word(index) != .one {
        // `a hundred years`
        guard word(index) == .a, count(index) != nil else { return nil }
      }
    }
    let first = word(index) == .another ? index + 1 : index
    guard var (amount, next) = count(first) else { return nil }
    // two and a half, two-and-a-half, 2 1/2, 2½
    let dash = isHyphen(next)
    let and = dash ? next + 1 : next
    if word(and) == .and {
      let article = isHyphen(and + 1) ? and + 2 : and + 1
      if word(article) == .a {
        let half = isHyphen(article + 1) ? article + 2 : article + 1
        if word(half) == .half || word(half) == .quarter {
          amount += word(half) == .half ? 0.5 : 0.25
          next = half + 1
        }
      }
    } else if isNumber(next), integer(next)?.value == 1, mark(next + 1, "/"), integer(next + 2)?.value == 2 {
      amount += 0.5
      next += 3
    } else if inside(next), tokens[next].isMark(Token.Detail.vulgarFraction) {
      amount += 0.5
      next += 1
    }
    if isHyphen(next) { next += 1 }
    while true {
      switch word(next) {
      case .more, .additional, .extra, .further, .consecutive, .successive, .full, .whole, .straight, .other,
        .calendar, .working, .business:
        next += 1
        continue
      default: break
      }
      break
    }
    guard let grain = grain(next) else { return shortUnit(next, amount) }
    if grain == .second, !isPlural(next), amount != 1 { return nil }
    // `three quarters of calls` is a fraction, `the 1988 quarter` a quarter of 1988.
    if grain == .quarter, amount > 40 { return nil }
    if grain == .quarter, amount <= 4,
      !(word(next - 1) == .consecutive || word(next - 1) == .successive || word(next - 1) == .full),
      !has(index - 1, .timeModifier)
    {
      return nil
    }
    return (Span(amount, grain), next + 1, grain)
  }

  /// Units of one letter behind digits: `50 s`, `3h`.
  private func shortUnit(_ index: Int, _ amount: Double) -> (span: Span, end: Int, grain: Grain)? {
    guard isNumber(index - 1), !isPossessive(index) else { return nil }
    switch word(index) {
    case .h: return (Span(amount, .hour), index + 1, .hour)
    case .s where amount < 100 && !(isGlued(index) && amount.truncatingRemainder(dividingBy: 10) == 0):
      return (Span(amount, .second), index + 1, .second)
    default: return nil
    }
  }

  /// `several years`, `a few days`, `a couple of weeks`, `many months`.
  private func vagueSpan(_ index: Int) -> (span: Span, end: Int)? {
    var next = index
    switch word(next) {
    case .several, .many, .some, .few: next += 1
    case .a where word(next + 1) == .few: next += 2
    case .couple where index > floor, .a where word(next + 1) == .couple:
      next += word(next) == .couple ? 1 : 2
      if word(next) == .of { next += 1 }
      guard let grain = grain(next), isPlural(next) else { return nil }
      return (Span(2, grain), next + 1)
    case .a where word(next + 1) == .number && word(next + 2) == .of: next += 3
    default: return nil
    }
    if word(next) == .more { next += 1 }
    guard let grain = grain(next), isPlural(next), grain != .second || word(index) != .some else {
      return nil
    }
    return (Span(vague: grain), next + 1)
  }

  /// Where a qualifier before `index` starts: `nearly three years`, `more than four hours`.
  func withQualifier(_ index: Int) -> Int {
    let before = index - 1
    guard before >= taken, inside(before) else { return index }
    switch word(before) {
    // `only` and `just` judge a length and are no part of it.
    case .nearly, .almost, .about, .approximately, .roughly, .exactly, .around, .some:
      return before
    case .than:
      let more = word(before - 1)
      // `40 fewer than a year earlier` compares.
      guard before - 1 >= taken, more == .more || more == .less || more == .fewer,
        !isNumber(before - 2), !has(before - 2, [.percent, .cardinal, .scale]), !mark(before - 2, "%")
      else { return index }
      return word(before - 2) == .no && before - 2 >= taken ? before - 2 : before - 1
    case .least:
      return word(before - 1) == .at && before - 1 >= taken ? before - 1 : index
    case .to:
      return word(before - 1) == .up && before - 1 >= taken ? before - 1 : index
    case .over, .under:
      // `over three years` may be a preposition; behind another one, or behind `lasted`, it is not.
      guard before - 1 >= taken else { return index }
      return has(before - 1, [.preposition, .auxiliary]) || word(before - 1) == .just
        || mayTakeTime(before - 1)
        ? before : index
    default: return index
    }
  }

  /// Whether the word is a verb of which a length of time is the object: `it took a year`.
  func mayTakeTime(_ index: Int) -> Bool {
    switch word(index) {
    case .take, .takes, .took, .taken, .lasts, .lasted, .spend, .spent: true
    case .last: word(index - 1) == .to || has(index - 1, [.modal, .auxiliary])
    default: false
    }
  }
}

import Claims

/// Days, months, seasons and quarters that are told by their names.
extension Resolver {
  func weekday(_ weekday: Int, _ direction: Direction, _ outcome: inout Outcome) -> Stretch? {
    var base = isNarrative ? nil : publication?.date
    outcome.anchor = .published
    if isNarrative, let mention = mentions.last, mention.sentence >= sentence - 1,
      case .day(let date) = mention.stretch
    {
      base = date
      outcome.anchor = .date(mention.index)
    }
    guard let base else {
      outcome.anchor = nil
      outcome.timex = "XXXX-WXX-" + String(weekday)
      return nil
    }
    let back = (base.weekday - weekday + 7) % 7
    let ahead = (weekday - base.weekday + 7) % 7
    switch direction {
    case .last: return .day(base.adding(days: back == 0 ? -7 : -back))
    case .next:
      // Of the next week, Monday to Sunday, as the British say it; on the days just before, not all do.
      let next = base.adding(days: 7 - base.weekday + weekday)
      if weekday > base.weekday, reader.order == .dayFirst {
        outcome.confidence = .weak
        return .day(next)
      }
      return .day(base.adding(days: ahead == 0 ? 7 : ahead))
    case .coming: return .day(base.adding(days: ahead == 0 ? 7 : ahead))
    case .this: return .day(base.adding(days: weekday - base.weekday))
    case .nearest:
      if tense == .future, back != 0 { return .day(base.adding(days: ahead)) }
      return .day(base.adding(days: -back))
    }
  }

  func month(_ month: Int, _ direction: Direction, _ outcome: inout Outcome) -> Stretch? {
    guard let publication else { return nil }
    outcome.anchor = .published
    let now = publication.month ?? 12
    switch direction {
    case .last: return .month(year: month < now ? publication.year : publication.year - 1, month: month)
    case .next, .coming:
      return .month(year: month > now ? publication.year : publication.year + 1, month: month)
    case .this: return .month(year: publication.year, month: month)
    case .nearest: return nil
    }
  }

  func season(
    _ season: Int, _ reference: YearReference, _ direction: Direction, _ outcome: inout Outcome
  ) -> Stretch? {
    if reference != .none { return year(reference, &outcome).map { .season(year: $0, season: season) } }
    if let mention = storyAnchor(), direction == .nearest || direction == .next || direction == .this {
      outcome.anchor = .date(mention.index)
      let later =
        direction == .next && (mention.stretch.monthIndex.map { $0 % 12 + 1 > season * 3 } ?? true) ? 1 : 0
      return .season(year: mention.stretch.year + later, season: season)
    }
    guard let publication, let middle = publication.middle else { return nil }
    outcome.anchor = .published
    for year in [publication.year + 1, publication.year, publication.year - 1, publication.year - 2] {
      let found = Stretch.season(year: year, season: season)
      guard let first = found.first, let last = found.last else { continue }
      switch direction {
      case .last where last < middle: return found
      case .this where year == publication.year: return found
      case .nearest where tense != .future && first <= middle: return found
      case .nearest where tense == .future && year <= publication.year && last >= middle: return found
      case .next where first > middle && year <= publication.year + 1:
        let earlier = Stretch.season(year: year - 1, season: season)
        if let start = earlier.first, start > middle { return earlier }
        return found
      default: continue
      }
    }
    return direction == .nearest ? .season(year: publication.year, season: season) : nil
  }

  func holiday(
    _ holiday: Holiday, _ reference: YearReference, _ direction: Direction, _ outcome: inout Outcome
  ) -> Stretch? {
    if reference != .none {
      return year(reference, &outcome).flatMap { holiday.date(in: $0) }.map { .day($0) }
    }
    if let mention = storyAnchor(), direction == .nearest {
      outcome.anchor = .date(mention.index)
      return holiday.date(in: mention.stretch.year).map { .day($0) }
    }
    guard let publication, let middle = publication.middle else {
      guard let year = yearOfTitle(&outcome) else { return nil }
      return holiday.date(in: year).map { .day($0) }
    }
    outcome.anchor = .published
    let dates = (-1...1).compactMap { holiday.date(in: publication.year + $0) }
    switch direction {
    case .last: return dates.last { $0 < middle }.map { .day($0) }
    case .next, .coming: return dates.first { $0 > middle }.map { .day($0) }
    case .this: return holiday.date(in: publication.year).map { .day($0) }
    case .nearest:
      if tense == .future { return dates.first { $0 >= middle }.map { .day($0) } }
      if tense == .past { return dates.last { $0 <= middle }.map { .day($0) } }
      return dates.min { abs($0.dayNumber - middle.dayNumber) < abs($1.dayNumber - middle.dayNumber) }.map {
        .day($0)
      }
    }
  }

  /// The period that the text speaks of, so many years away: the last one before that is no bare year.
  func samePeriod(_ years: Int, isPeriod: Bool, _ outcome: inout Outcome) -> Stretch? {
    for mention in mentions.suffix(6).reversed() where mention.block >= block - 1 {
      switch mention.stretch {
      case .month, .quarter, .half, .season, .days, .between, .financialYear:
        outcome.anchor = .date(mention.index)
        return mention.stretch.moved(years: years)
      default: continue
      }
    }
    guard isPeriod, let publication else { return nil }
    outcome.anchor = .published
    outcome.confidence = .weak
    return .year(publication.year + years)
  }

  /// The latest financial year that the text near by names, or names a part of; not one long past.
  private func yearOfReport() -> (start: Int, mention: Int)? {
    var best: (start: Int, mention: Int)?
    for mention in mentions.suffix(12) where mention.block >= block - 3 {
      guard let start = mention.financialYear, start >= (publication?.year ?? start) - 2 else { continue }
      if best.map({ start >= $0.start }) ?? true { best = (start, mention.index) }
    }
    return best
  }

  /// Takes note of a quarter that was named; one that is still to come is not what the report compares.
  mutating func reportQuarter(_ stretch: Stretch, _ index: Int) {
    if lastQuarter != nil, let middle = publication?.middle, let last = stretch.last, last > middle { return }
    lastQuarter = (stretch, index, block)
  }

  /// The quarter that the report is about: the last one named, else the last that was over by its publication.
  func reportQuarter(_ outcome: inout Outcome) -> Stretch? {
    if let lastQuarter {
      outcome.anchor = .date(lastQuarter.index)
      return lastQuarter.stretch
    }
    guard let month = publication?.date.map({ $0.year * 12 + $0.month - 1 }) else { return nil }
    outcome.anchor = .published
    outcome.confidence = .weak
    return .quarter(year: (month / 3 - 1) / 4, quarter: (month / 3 - 1) % 4 + 1)
  }

  func quarter(_ number: Int, _ year: QuarterYear, _ outcome: inout Outcome) -> Stretch? {
    /// Q1 of a financial year starts in April.
    func financial(_ start: Int, _ number: Int) -> Stretch {
      number == 4 ? .quarter(year: start + 1, quarter: 1) : .quarter(year: start, quarter: number + 1)
    }
    switch year {
    case .financial(let start): return financial(start, number)
    case .calendar(let reference) where reference != .none:
      return self.year(reference, &outcome).map { .quarter(year: $0, quarter: number) }
    default: break
    }
    // `Q2` beside `Q3 2018/19`: of the financial year that the report speaks of.
    if reader.order == .dayFirst, let (start, mention) = yearOfReport() {
      outcome.anchor = .date(mention)
      outcome.confidence = min(outcome.confidence, .likely)
      return financial(start, number)
    }
    guard let publication, let middle = publication.middle else { return nil }
    outcome.anchor = .published
    outcome.confidence = min(outcome.confidence, .likely)
    let isFinancial = reader.order == .dayFirst
    var best: (Stretch, Int)?
    for step in -1...1 {
      let found =
        isFinancial
        ? financial(publication.year + step, number)
        : Stretch.quarter(year: publication.year + step, quarter: number)
      guard let first = found.first, let last = found.last else { continue }
      // The quarter spoken of is over, or under way.
      var cost = abs(last.dayNumber - middle.dayNumber)
      if first > middle { cost += tense == .future ? -60 : 120 }
      if best.map({ cost < $0.1 }) ?? true { best = (found, cost) }
    }
    return best?.0
  }
}

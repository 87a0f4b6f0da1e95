import Claims
import ReportText

/// Turns what expressions say into dates, in one pass in order of position.
struct Resolver {
  /// What became of one expression.
  struct Outcome {
    var kind: TimeExpression.Kind = .date
    var stretch: Stretch?
    var value: String?
    var timex: String?
    var anchor: TimeExpression.Anchor?
    var confidence: Confidence = .certain
    var weekdayContradicts = false
    var isImpossible = false
  }

  /// A date found before, which the next may lean on.
  private struct Mention {
    var stretch: Stretch
    var index: Int
    var sentence: Int
    var block: Int
    /// Whether the text itself said the year.
    var isOwn: Bool
  }

  let reader: TimeReader
  let publication: Publication?
  /// Whether the report tells a story of the past: then dates lean on each other, not on the publication.
  let isNarrative: Bool
  private var mentions: [Mention] = []
  /// The last quarter that was named by its number, and its block: company and force reports compare with it.
  private var lastQuarter: (stretch: Stretch, index: Int, block: Int)?
  private var sentence = 0
  private var block = 0
  private var tense = Tense.unknown

  init(reader: TimeReader, publication: Publication?, isNarrative: Bool) {
    self.reader = reader
    self.publication = publication
    self.isNarrative = isNarrative
  }

  /// Resolves the expression number `index`, which stands in `sentence` of `block`.
  mutating func resolve(_ candidate: DateCandidate, index: Int, sentence: Int, block: Int, reader: TimeReader) -> Outcome {
    self.sentence = sentence
    self.block = block
    tense = candidate.meaning.wantsTense ? reader.tense(candidate.tokens) : .unknown
    var outcome = Outcome(confidence: candidate.confidence)
    fill(&outcome, candidate.meaning)
    if let stretch = outcome.stretch {
      if outcome.value == nil { outcome.value = stretch.edtf }
      if outcome.timex == nil { outcome.timex = stretch.timex }
      mentions.append(
        Mention(stretch: stretch, index: index, sentence: sentence, block: block, isOwn: candidate.meaning.hasOwnYear))
      if case .quarter = stretch, case .quarter = candidate.meaning { lastQuarter = (stretch, index, block) }
      if mentions.count > 64 { mentions.removeFirst(32) }
    }
    return outcome
  }

  // MARK: - By meaning

  private func fill(_ outcome: inout Outcome, _ meaning: Meaning) {
    switch meaning {
    case .impossible: outcome.isImpossible = true
    case .unknown: break
    case .reference(let reference): outcome.timex = reference.rawValue
    case .duration(let span):
      outcome.kind = .duration
      outcome.value = span.iso8601
      if span.vague != nil { outcome.timex = span.vagueTimex }
    case .set(let recurrence): set(&outcome, recurrence)
    case .time(let day, let clock): time(&outcome, day, clock)
    case .dayPart(let day, let part):
      outcome.kind = .time
      if let day { outcome.stretch = stretch(day, &outcome) }
      if case .day(let date) = outcome.stretch { outcome.timex = Stretch.written(date) + "T" + part.rawValue }
    case .ending(let months, let end):
      if let last = stretch(end, &outcome)?.last {
        let isMonthEnd = last.day == CalendarDate.daysIn(month: last.month, of: last.year)
        let before = isMonthEnd ? last.adding(days: 1).adding(months: -months) : last.adding(months: -months).adding(days: 1)
        outcome.stretch = .days(before, last)
      }
    default: outcome.stretch = stretch(meaning, &outcome)
    }
    if outcome.stretch == nil, outcome.kind == .date, case .calendar(let fields) = meaning, outcome.timex == nil,
      let month = fields.month
    {
      outcome.timex = "XXXX-" + Stretch.two(month) + (fields.day.map { "-" + Stretch.two($0) } ?? "")
    }
  }

  private func set(_ outcome: inout Outcome, _ recurrence: Recurrence) {
    outcome.kind = .set
    switch recurrence {
    case .every(let span):
      outcome.value = span.iso8601
      outcome.timex = span.vagueTimex
    case .weekday(let weekday):
      outcome.value = "P1W"
      outcome.timex = "XXXX-WXX-" + String(weekday)
    case .month(let month):
      outcome.value = "P1Y"
      outcome.timex = "XXXX-" + Stretch.two(month)
    case .dayPart(let part):
      outcome.value = "P1D"
      outcome.timex = "XXXX-XX-XXT" + part.rawValue
    }
  }

  private func time(_ outcome: inout Outcome, _ day: Meaning?, _ clock: Clock) {
    outcome.kind = .time
    let written = "T" + Stretch.two(clock.hour) + ":" + Stretch.two(clock.minute ?? 0)
      + (clock.second.map { ":" + Stretch.two($0) } ?? "")
    var date: CalendarDate?
    if let day {
      outcome.stretch = stretch(day, &outcome)
      if case .day(let found) = outcome.stretch { date = found }
    } else if let mention = mentions.last, mention.sentence == sentence, case .day(let found) = mention.stretch {
      date = found
      outcome.anchor = .date(mention.index)
    }
    if let date {
      outcome.value = Stretch.written(date) + written
    } else {
      outcome.timex = written
    }
  }

  /// The stretch of the calendar that `meaning` denotes.
  private func stretch(_ meaning: Meaning, _ outcome: inout Outcome) -> Stretch? {
    switch meaning {
    case .calendar(let fields): return calendar(fields, &outcome)
    case .weekday(let weekday, let direction): return self.weekday(weekday, direction, &outcome)
    case .month(let month, let direction): return self.month(month, direction, &outcome)
    case .season(let season, let year, let direction): return self.season(season, year, direction, &outcome)
    case .holiday(let holiday, let year, let direction): return self.holiday(holiday, year, direction, &outcome)
    case .quarter(let number, let year): return quarter(number, year, &outcome)
    case .quarterOfReport(let years):
      guard let found = reportQuarter(&outcome), case .quarter(let year, let quarter) = found else { return nil }
      return .quarter(year: year + years, quarter: quarter)
    case .half(let half, let year): return self.year(year, &outcome).map { .half(year: $0, half: half) }
    case .financialYear(let year): return .financialYear(year)
    case .decade(let year): return .decade(year)
    case .century(let number): return .century(number)
    case .relative(let grain, let step, let leans): return relative(grain, step, leans, &outcome)
    case .offset(let span, let sign, let leans): return offset(span, sign, leans, &outcome)
    case .away(let span, let sign, let other):
      guard let anchor = stretch(other, &outcome) else { return nil }
      return shifted(anchor, span, sign)
    case .between(let from, let until):
      // The first may lean on the second.
      guard let last = stretch(until, &outcome) else { return nil }
      var first = stretch(from, &outcome)
      if let start = first?.first, let end = last.first, start > end, !from.hasOwnYear, case .calendar(var fields) = from {
        fields.year = .year(last.year - ((fields.month ?? 0) > (last.first?.month ?? 12) ? 1 : 0))
        first = stretch(.calendar(fields), &outcome)
      }
      guard let first else { return nil }
      return .between(first, last)
    default: return nil
    }
  }

  private func calendar(_ fields: CalendarFields, _ outcome: inout Outcome) -> Stretch? {
    guard let month = fields.month else { return year(fields.year, &outcome).map { .year($0) } }
    if fields.year == .none {
      guard let found = yearFor(month: month, day: fields.day, weekday: fields.weekday, &outcome) else {
        // Not in any year: 31 September.
        if let day = fields.day, day > CalendarDate.daysIn(month: month, of: 2000) { outcome.isImpossible = true }
        return nil
      }
      return stretch(year: found, month: month, fields, &outcome)
    }
    guard let year = year(fields.year, &outcome) else { return nil }
    return stretch(year: year, month: month, fields, &outcome)
  }

  private func stretch(year: Int, month: Int, _ fields: CalendarFields, _ outcome: inout Outcome) -> Stretch? {
    guard let day = fields.day else { return .month(year: year, month: month) }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      outcome.isImpossible = year >= 1
      return nil
    }
    if let weekday = fields.weekday, date.weekday != weekday { outcome.weekdayContradicts = true }
    return .day(date)
  }

  // MARK: - Years

  private func year(_ reference: YearReference, _ outcome: inout Outcome) -> Int? {
    switch reference {
    case .none: return nil
    case .year(let year): return year
    case .published(let offset):
      guard let publication else { return nil }
      outcome.anchor = .published
      return publication.year + offset
    case .leaning(let offset):
      guard let (anchor, from) = leaning() else { return nil }
      outcome.anchor = from
      return anchor.year + offset
    }
  }

  /// The year of a day or month that is written without one.
  private func yearFor(month: Int, day: Int?, weekday: Int?, _ outcome: inout Outcome) -> Int? {
    if let mention = storyAnchor() {
      outcome.anchor = .date(mention.index)
      outcome.confidence = min(outcome.confidence, .likely)
      return nearStory(mention, month: month, day: day, weekday: weekday)
    }
    guard let publication, let middle = publication.middle else {
      // Nothing else to go by: a date that was found before in the same block.
      guard let mention = mentions.last, mention.block == block else { return nil }
      outcome.anchor = .date(mention.index)
      outcome.confidence = .weak
      return mention.stretch.year
    }
    outcome.anchor = .published
    var best: (year: Int, cost: Int)?
    let reach = weekday == nil ? 1 : 3
    for year in (publication.year - reach)...(publication.year + reach) {
      guard let date = CalendarDate(year: year, month: month, day: day ?? 15) ?? CalendarDate(year: year, month: month, day: 1)
      else { continue }
      if let day, date.day != day { continue }
      var cost = abs(date.dayNumber - middle.dayNumber)
      // A known month: the month itself is neither before nor after.
      let isAfter = day == nil && publication.month == month && publication.year == year ? false : date > middle
      if isAfter { cost += tense == .future ? 0 : tense == .past ? 270 : 30 }
      if !isAfter, tense == .future, date < middle, !(day == nil && publication.month == month) { cost += 300 }
      if let weekday, date.weekday != weekday { cost += 1500 }
      if best.map({ cost < $0.cost }) ?? true { best = (year, cost) }
    }
    return best?.year
  }

  private func nearStory(_ mention: Mention, month: Int, day: Int?, weekday: Int?) -> Int {
    let year = mention.stretch.year
    if let weekday, let day {
      for step in [0, 1, -1] where CalendarDate(year: year + step, month: month, day: day)?.weekday == weekday { return year + step }
    }
    // A story goes on: January after December is the next year's.
    if mention.block == block, let before = mention.stretch.monthIndex.map({ $0 % 12 + 1 }), before >= 11, month <= 2 {
      return year + 1
    }
    return year
  }

  /// The date that undated days lean on, where the report tells a story of the past.
  private func storyAnchor() -> Mention? {
    guard let mention = mentions.last else { return nil }
    if isNarrative { return mention }
    guard let publication, mention.block == block, mention.sentence >= sentence - 1, abs(mention.stretch.year - publication.year) >= 2, mention.isOwn
    else { return nil }
    return mention
  }

  // MARK: - Leaning

  /// The date that `earlier`, `that` and `the following` lean on: the last one before in the sentence or the block, else the publication.
  private func leaning() -> (Stretch, TimeExpression.Anchor)? {
    if let mention = mentions.last, mention.block == block || isNarrative || mention.sentence >= sentence - 1 {
      return (mention.stretch, .date(mention.index))
    }
    guard let publication else { return nil }
    return (publication.stretch, .published)
  }

  private func anchor(_ leans: Bool, _ outcome: inout Outcome) -> Stretch? {
    if leans {
      guard let (found, from) = leaning() else { return nil }
      outcome.anchor = from
      if case .date = from { outcome.confidence = min(outcome.confidence, .likely) }
      return found
    }
    guard let publication else { return nil }
    outcome.anchor = .published
    return publication.stretch
  }

  private func relative(_ grain: Grain, _ step: Int, _ leans: Bool, _ outcome: inout Outcome) -> Stretch? {
    let deictic = grain == .day && !leans
    guard let anchor = deictic ? publication.map({ $0.stretch }) : anchor(leans, &outcome) else { return nil }
    if deictic { outcome.anchor = .published }
    if grain == .weekend, step == -1, !leans, case .day(let date) = anchor, date.weekday > 5 || tense == .future {
      return anchor.unit(grain, 0)
    }
    return anchor.unit(grain, step)
  }

  private func offset(_ span: Span, _ sign: Int, _ leans: Bool, _ outcome: inout Outcome) -> Stretch? {
    if let vague = span.vague {
      _ = vague
      outcome.timex = sign < 0 ? VagueReference.past.rawValue : VagueReference.future.rawValue
      return nil
    }
    // `from $80m a year earlier`, said of a quarter, is that quarter of the year before.
    if span.years == 1, span.finest == .year, let lastQuarter, lastQuarter.block >= block - 1 {
      outcome.anchor = .date(lastQuarter.index)
      outcome.confidence = min(outcome.confidence, .likely)
      return shifted(lastQuarter.stretch, span, sign)
    }
    guard let anchor = anchor(leans, &outcome) else { return nil }
    return shifted(anchor, span, sign)
  }

  /// The stretch, of the span's own finest unit, that lies `span` away from `anchor`.
  private func shifted(_ anchor: Stretch, _ span: Span, _ sign: Int) -> Stretch? {
    switch span.finest {
    case .year:
      let years = Int(span.years) * sign
      if case .quarter(let year, let quarter) = anchor { return .quarter(year: year + years, quarter: quarter) }
      if case .financialYear(let year) = anchor { return .financialYear(year + years) }
      if case .decade(let year) = anchor { return .decade(year + years) }
      return .year(anchor.year + years)
    case .month:
      guard let month = anchor.monthIndex else { return nil }
      let moved = month + sign * span.wholeMonths
      return .month(year: moved / 12, month: moved % 12 + 1)
    case .week, .day:
      guard case .day(let date) = anchor, span.wholeMonths == 0 else {
        if case .week(let monday) = anchor, span.days == 0 { return .week(monday.adding(days: sign * span.wholeDays)) }
        return nil
      }
      let moved = date.adding(days: sign * span.wholeDays)
      return span.days > 0 ? .day(moved) : .week(moved.adding(days: 1 - moved.weekday))
    default: return nil
    }
  }

  // MARK: - Days, months, seasons and quarters

  private func weekday(_ weekday: Int, _ direction: Direction, _ outcome: inout Outcome) -> Stretch? {
    var base = publication?.date
    outcome.anchor = .published
    if isNarrative, let mention = mentions.last, mention.sentence >= sentence - 1, case .day(let date) = mention.stretch {
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
    case .next: return .day(base.adding(days: ahead == 0 ? 7 : ahead))
    case .this: return .day(base.adding(days: weekday - base.weekday))
    case .nearest:
      if tense == .future, back != 0 { return .day(base.adding(days: ahead)) }
      return .day(base.adding(days: -back))
    }
  }

  private func month(_ month: Int, _ direction: Direction, _ outcome: inout Outcome) -> Stretch? {
    guard let publication else { return nil }
    outcome.anchor = .published
    let now = publication.month ?? 12
    switch direction {
    case .last: return .month(year: month < now ? publication.year : publication.year - 1, month: month)
    case .next: return .month(year: month > now ? publication.year : publication.year + 1, month: month)
    case .this: return .month(year: publication.year, month: month)
    case .nearest: return nil
    }
  }

  private func season(_ season: Int, _ reference: YearReference, _ direction: Direction, _ outcome: inout Outcome) -> Stretch? {
    if reference != .none { return year(reference, &outcome).map { .season(year: $0, season: season) } }
    if let mention = storyAnchor(), direction == .nearest || direction == .next || direction == .this {
      outcome.anchor = .date(mention.index)
      let later = direction == .next && (mention.stretch.monthIndex.map { $0 % 12 + 1 > season * 3 } ?? true) ? 1 : 0
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

  private func holiday(_ holiday: Holiday, _ reference: YearReference, _ direction: Direction, _ outcome: inout Outcome) -> Stretch? {
    if reference != .none { return year(reference, &outcome).flatMap { holiday.date(in: $0) }.map { .day($0) } }
    if let mention = storyAnchor(), direction == .nearest {
      outcome.anchor = .date(mention.index)
      return holiday.date(in: mention.stretch.year).map { .day($0) }
    }
    guard let publication, let middle = publication.middle else { return nil }
    outcome.anchor = .published
    let dates = (-1...1).compactMap { holiday.date(in: publication.year + $0) }
    switch direction {
    case .last: return dates.last { $0 < middle }.map { .day($0) }
    case .next: return dates.first { $0 > middle }.map { .day($0) }
    case .this: return holiday.date(in: publication.year).map { .day($0) }
    case .nearest:
      if tense == .future { return dates.first { $0 >= middle }.map { .day($0) } }
      if tense == .past { return dates.last { $0 <= middle }.map { .day($0) } }
      return dates.min { abs($0.dayNumber - middle.dayNumber) < abs($1.dayNumber - middle.dayNumber) }.map { .day($0) }
    }
  }

  /// The quarter that the report is about: the last one named, else the last that was over by its publication.
  private func reportQuarter(_ outcome: inout Outcome) -> Stretch? {
    if let lastQuarter {
      outcome.anchor = .date(lastQuarter.index)
      return lastQuarter.stretch
    }
    guard let month = publication?.date.map({ $0.year * 12 + $0.month - 1 }) else { return nil }
    outcome.anchor = .published
    outcome.confidence = .weak
    return .quarter(year: (month / 3 - 1) / 4, quarter: (month / 3 - 1) % 4 + 1)
  }

  private func quarter(_ number: Int, _ year: QuarterYear, _ outcome: inout Outcome) -> Stretch? {
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
    guard let publication, let middle = publication.middle else { return nil }
    outcome.anchor = .published
    outcome.confidence = min(outcome.confidence, .likely)
    let isFinancial = reader.order == .dayFirst
    var best: (Stretch, Int)?
    for step in -1...1 {
      let found = isFinancial ? financial(publication.year + step, number) : Stretch.quarter(year: publication.year + step, quarter: number)
      guard let first = found.first, let last = found.last else { continue }
      // The quarter spoken of is over, or under way.
      var cost = abs(last.dayNumber - middle.dayNumber)
      if first > middle { cost += tense == .future ? -60 : 120 }
      if best.map({ cost < $0.1 }) ?? true { best = (found, cost) }
    }
    return best?.0
  }
}

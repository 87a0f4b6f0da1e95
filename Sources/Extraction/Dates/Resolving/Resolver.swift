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
  struct Mention {
    var stretch: Stretch
    var index: Int
    var sentence: Int
    var block: Int
    /// Whether the text itself said the year.
    var isOwn: Bool
    /// The first year of the financial year that it is, or is a part of.
    var financialYear: Int?
  }

  private(set) var reader: TimeReader
  let publication: Publication?
  /// Whether the report tells a story of the past: then dates lean on each other, not on the publication.
  let isNarrative: Bool
  /// How far the story has got.
  var flow = StoryFlow()
  /// Whether the expression stands in a heading.
  private(set) var isHeading = false
  /// Whether the expression ends a range that the one before it starts.
  private(set) var isRangeEnd = false
  var mentions: [Mention] = []
  /// The last quarter that was named by its number, and its block: company and force reports compare with it.
  var lastQuarter: (stretch: Stretch, index: Int, block: Int)?
  /// A year that the report's first block names.
  private(set) var titleYear: (year: Int, index: Int)?
  var sentence = 0
  private(set) var block = 0
  var tense = Tense.unknown
  /// Whether the verb right before the date says that it is past.
  private(set) var isDone = false

  init(reader: TimeReader, publication: Publication?, isNarrative: Bool) {
    self.reader = reader
    self.publication = publication
    self.isNarrative = isNarrative
  }

  /// Resolves the expression number `index`, which stands in `sentence` of `block`.
  mutating func resolve(_ candidate: DateCandidate, index: Int, sentence: Int, block: Int, reader: TimeReader)
    -> Outcome
  {
    self.sentence = sentence
    self.block = block
    isRangeEnd = candidate.isRangeEnd
    if isNarrative {
      self.reader = reader
      isHeading = reader.analysed.document.blocks[block].kind == .heading
    }
    tense = candidate.meaning.wantsTense ? reader.tense(candidate.tokens) : .unknown
    isDone = tense == .past && reader.isDone(candidate.tokens)
    var outcome = Outcome(confidence: candidate.confidence)
    fill(&outcome, candidate.meaning)
    // Two million years ago is no date of the calendar.
    if let stretch = outcome.stretch, abs(stretch.year) > 9999 { outcome.stretch = nil }
    if candidate.meaning.isLongerPeriod { lastQuarter = nil }
    if let stretch = outcome.stretch {
      if outcome.value == nil { outcome.value = stretch.edtf }
      if outcome.timex == nil { outcome.timex = stretch.timex }
      mentions.append(
        Mention(
          stretch: stretch, index: index, sentence: sentence, block: block,
          isOwn: candidate.meaning.hasOwnYear, financialYear: candidate.meaning.financialYear))
      if case .quarter = stretch, case .quarter = candidate.meaning { reportQuarter(stretch, index) }
      if block == 0, titleYear == nil, case .year(let year) = stretch { titleYear = (year, index) }
      if isNarrative, let mention = mentions.last { follow(candidate, mention) }
      if mentions.count > 64 { mentions.removeFirst(32) }
    }
    return outcome
  }

  // MARK: - By meaning

  func fill(_ outcome: inout Outcome, _ meaning: Meaning) {
    switch meaning {
    case .impossible: outcome.isImpossible = true
    case .unknown: break
    case .reference(let reference): outcome.timex = reference.rawValue
    case .duration(let span):
      outcome.kind = .duration
      outcome.value = span.iso8601
      if span.vague != nil { outcome.timex = span.vagueTimex }
    case .durations(let short, let long):
      outcome.kind = .duration
      outcome.value = Span.written(short, long)
    case .set(let recurrence): set(&outcome, recurrence)
    case .onwards(let start):
      fill(&outcome, start)
      guard outcome.kind == .date, let value = outcome.stretch?.edtf else { break }
      outcome.value = value.prefix { $0 != "/" } + "/.."
      outcome.timex = outcome.value
    case .time(let day, let clock): time(&outcome, day, clock)
    case .dayPart(let day, let part):
      outcome.kind = .time
      if let day { outcome.stretch = stretch(day, &outcome) }
      if case .day(let date) = outcome.stretch { outcome.timex = Stretch.written(date) + "T" + part.rawValue }
    case .ending(let months, let end):
      if let last = stretch(end, &outcome)?.last {
        let isMonthEnd = last.day == CalendarDate.daysIn(month: last.month, of: last.year)
        let before =
          isMonthEnd
          ? last.adding(days: 1).adding(months: -months) : last.adding(months: -months).adding(days: 1)
        outcome.stretch = .days(before, last)
      }
    default: outcome.stretch = stretch(meaning, &outcome)
    }
    if outcome.stretch == nil, outcome.kind == .date, case .calendar(let fields) = meaning,
      outcome.timex == nil,
      let month = fields.month
    {
      outcome.timex = "XXXX-" + Stretch.two(month) + (fields.day.map { "-" + Stretch.two($0) } ?? "")
    }
  }

  func set(_ outcome: inout Outcome, _ recurrence: Recurrence) {
    outcome.kind = .set
    switch recurrence {
    case .every(let span):
      outcome.value = span.iso8601
      outcome.timex = span.vagueTimex
    case .between(let short, let long): outcome.value = Span.written(short, long)
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

  func time(_ outcome: inout Outcome, _ day: Meaning?, _ clock: Clock) {
    outcome.kind = .time
    var date: CalendarDate?
    if let day {
      outcome.stretch = stretch(day, &outcome)
      if case .day(let found) = outcome.stretch { date = found }
    } else if let mention = mentions.last, mention.sentence == sentence,
      case .day(let found) = mention.stretch
    {
      date = found
      outcome.anchor = .date(mention.index)
    }
    write(clock, on: date, &outcome)
  }

  /// The stretch of the calendar that `meaning` denotes.
  func stretch(_ meaning: Meaning, _ outcome: inout Outcome) -> Stretch? {
    switch meaning {
    case .calendar(let fields): return calendar(fields, &outcome)
    case .weekday(let weekday, let direction): return self.weekday(weekday, direction, &outcome)
    case .month(let month, let direction): return self.month(month, direction, &outcome)
    case .season(let season, let year, let direction): return self.season(season, year, direction, &outcome)
    case .holiday(let holiday, let year, let direction):
      return self.holiday(holiday, year, direction, &outcome)
    case .quarter(let number, let year): return quarter(number, year, &outcome)
    case .quarterOfReport(let years):
      guard let found = reportQuarter(&outcome), case .quarter(let year, let quarter) = found else {
        return nil
      }
      return .quarter(year: year + years, quarter: quarter)
    case .half(let half, let year): return self.year(year, &outcome).map { .half(year: $0, half: half) }
    case .financialHalf(let half, let year):
      return half == 1
        ? .between(.month(year: year, month: 4), .month(year: year, month: 9))
        : .between(.month(year: year, month: 10), .month(year: year + 1, month: 3))
    case .financialYear(let year): return .financialYear(year)
    case .decade(let year): return .decade(year)
    case .century(let number): return .century(number)
    case .relative(let grain, let step, let leans): return relative(grain, step, leans, &outcome)
    case .offset(let span, let sign, let leans): return offset(span, sign, leans, &outcome)
    case .samePeriod(let years, let isPeriod): return samePeriod(years, isPeriod: isPeriod, &outcome)
    case .away(let span, let sign, let other):
      guard let anchor = stretch(other, &outcome) else { return nil }
      return shifted(anchor, span, sign)
    case .between(let from, let until):
      // The first may lean on the second.
      guard var last = stretch(until, &outcome) else { return nil }
      var first = stretch(from, &outcome)
      // `18 November 2022 to 19 December`: here the second leans on the first.
      if from.hasOwnYear, case .calendar(var fields) = until, fields.year == .none, let month = fields.month,
        let start = first?.first
      {
        fields.year = .year(start.year + (month < start.month ? 1 : 0))
        last = stretch(.calendar(fields), &outcome) ?? last
        outcome.anchor = nil
      }
      if let start = first?.first, let end = last.first, start > end, !from.hasOwnYear,
        case .calendar(var fields) = from
      {
        fields.year = .year(last.year - ((fields.month ?? 0) > (last.first?.month ?? 12) ? 1 : 0))
        first = stretch(.calendar(fields), &outcome)
      }
      // `Michaelmas to Christmas`: each may have been taken for the next to come.
      if case .holiday = from, let start = first?.first, let end = last.first, start > end {
        first = first?.moved(years: -1)
      }
      guard let first else { return nil }
      // What would end before it starts was read wrongly.
      if let start = first.first, let end = last.last, start > end { return nil }
      return .between(first, last)
    case .piece(let piece, let whole): return self.piece(piece, whole, &outcome)
    case .british(let period): return british(period, &outcome)
    default: return nil
    }
  }

  func calendar(_ fields: CalendarFields, _ outcome: inout Outcome) -> Stretch? {
    guard let month = fields.month else { return year(fields.year, &outcome).map { .year($0) } }
    if fields.year == .none {
      guard let found = yearFor(month: month, day: fields.day, weekday: fields.weekday, &outcome) else {
        // Not in any year: 31 September.
        if let day = fields.day, day > CalendarDate.daysIn(month: month, of: 2000) {
          outcome.isImpossible = true
        }
        return nil
      }
      return stretch(year: found, month: month, fields, &outcome)
    }
    guard let year = year(fields.year, &outcome) else { return nil }
    return stretch(year: year, month: month, fields, &outcome)
  }

  func stretch(year: Int, month: Int, _ fields: CalendarFields, _ outcome: inout Outcome) -> Stretch? {
    guard let day = fields.day else { return .month(year: year, month: month) }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      outcome.isImpossible = year >= 1
      return nil
    }
    if let weekday = fields.weekday, date.weekday != weekday { outcome.weekdayContradicts = true }
    return .day(date)
  }

  // MARK: - Years

  func year(_ reference: YearReference, _ outcome: inout Outcome) -> Int? {
    switch reference {
    case .none: return nil
    case .year(let year): return year
    case .published(0) where isNarrative && flow.year != nil:
      outcome.anchor = flow.last.map { .date($0.index) }
      return flow.year
    case .published(let offset):
      guard let publication else { return nil }
      outcome.anchor = .published
      return publication.year + offset
    case .leaning(let offset):
      // `That year` is the one just named, `the following` one that of the story.
      if isNarrative, offset == 0, let mention = mentions.last {
        outcome.anchor = .date(mention.index)
        return mention.stretch.endYear
      }
      guard let (anchor, from) = leaning() else { return nil }
      outcome.anchor = from
      return anchor.year + offset
    }
  }

  func nearStory(_ mention: Mention, month: Int, day: Int?, weekday: Int?) -> Int {
    let year = mention.stretch.year
    if let weekday, let day {
      for step in [0, 1, -1] where CalendarDate(year: year + step, month: month, day: day)?.weekday == weekday
      { return year + step }
    }
    // A story goes on: January after December is the next year's.
    if mention.block == block, let before = mention.stretch.monthIndex.map({ $0 % 12 + 1 }), before >= 11,
      month <= 2
    {
      return year + 1
    }
    return year
  }

  /// The date that undated days lean on, where the report tells a story of the past.
  func storyAnchor() -> Mention? {
    if isNarrative { return flow.last }
    guard let mention = mentions.last else { return nil }
    guard let publication, mention.sentence == sentence,
      abs(mention.stretch.year - publication.year) >= 2, mention.isOwn
    else { return nil }
    return mention
  }

  // MARK: - Leaning

  /// The date that `earlier`, `that` and `the following` lean on: the last one before in the sentence or the block, else the publication.
  func leaning() -> (Stretch, TimeExpression.Anchor)? {
    if isNarrative, let told = toldBefore() { return (told.stretch, .date(told.index)) }
    if let mention = mentions.last, mention.block == block || mention.sentence >= sentence - 1 {
      return (mention.stretch, .date(mention.index))
    }
    guard let publication else { return nil }
    return (publication.stretch, .published)
  }

  func anchor(_ leans: Bool, _ outcome: inout Outcome) -> Stretch? {
    if leans {
      guard let (found, from) = leaning() else { return nil }
      outcome.anchor = from
      if case .date = from {
        let isNear = mentions.last.map { $0.sentence == sentence } ?? false
        outcome.confidence = min(outcome.confidence, isNear ? .likely : .weak)
      }
      return found
    }
    guard let publication else { return nil }
    outcome.anchor = .published
    return publication.stretch
  }

  func relative(_ grain: Grain, _ step: Int, _ leans: Bool, _ outcome: inout Outcome) -> Stretch? {
    let deictic = grain == .day && !leans
    // Somebody's `tomorrow` or `last month` in a story is not the publication's.
    if isNarrative, !leans, step != 0 || grain < .month, grain < .year {
      if grain == .day {
        outcome.timex = (step < 0 ? VagueReference.past : step > 0 ? .future : .present).rawValue
      }
      return nil
    }
    // `this year` in a story is the year that it tells of.
    if isNarrative, step == 0, !leans, grain >= .month, let last = flow.last {
      outcome.anchor = .date(last.index)
      outcome.confidence = min(outcome.confidence, .likely)
      return last.stretch.unit(grain, 0)
    }
    guard let anchor = deictic ? publication.map({ $0.stretch }) : anchor(leans, &outcome) else { return nil }
    if deictic { outcome.anchor = .published }
    if grain == .weekend, step == -1, !leans, case .day(let date) = anchor,
      date.weekday > 5 || tense == .future
    {
      return anchor.unit(grain, 0)
    }
    return anchor.unit(grain, step)
  }

  func offset(_ span: Span, _ sign: Int, _ leans: Bool, _ outcome: inout Outcome) -> Stretch? {
    if span.vague != nil {
      outcome.timex = sign < 0 ? VagueReference.past.rawValue : VagueReference.future.rawValue
      return nil
    }
    // `from $80m a year earlier`, said of a quarter, is that quarter of the year before.
    if span.years == 1, span.finest == .year, let lastQuarter, lastQuarter.block >= block - 3 {
      outcome.anchor = .date(lastQuarter.index)
      outcome.confidence = min(outcome.confidence, .likely)
      return shifted(lastQuarter.stretch, span, sign)
    }
    guard let anchor = anchor(leans, &outcome) else { return nil }
    return shifted(anchor, span, sign)
  }

  /// The stretch, of the span's own finest unit, that lies `span` away from `anchor`.
  func shifted(_ anchor: Stretch, _ span: Span, _ sign: Int) -> Stretch? {
    switch span.finest {
    case .year:
      let years = Int(span.years) * sign
      if case .quarter(let year, let quarter) = anchor {
        return .quarter(year: year + years, quarter: quarter)
      }
      if case .financialYear = anchor { return anchor.yearAway(years) }
      if case .days = anchor { return anchor.yearAway(years) }
      if case .decade(let year) = anchor { return .decade(year + years) }
      return .year(anchor.year + years)
    case .month:
      guard let month = anchor.monthIndex else { return nil }
      let moved = month + sign * span.wholeMonths
      return .month(index: moved)
    case .week, .day:
      guard case .day(let date) = anchor, span.wholeMonths == 0 else {
        if case .week(let monday) = anchor, span.days == 0 {
          return .week(monday.adding(days: sign * span.wholeDays))
        }
        return nil
      }
      let moved = date.adding(days: sign * span.wholeDays)
      return span.days > 0 ? .day(moved) : .week(moved.adding(days: 1 - moved.weekday))
    default: return nil
    }
  }
}

import Claims
import ReportText

/// How far a story has got, apart from what it mentions in passing.
struct StoryFlow {
  /// The date that it told last.
  var last: Resolver.Mention?
  /// The year that it is in.
  var year: Int?
  /// The month, where it has told one since its year began.
  var month: Int?
  /// The next date behind that says its own year.
  var ahead: Ahead?

  /// A month that the text itself gives a year, and its block.
  struct Ahead {
    var year: Int
    var month: Int
    var block: Int
  }

  /// For each date of a story: the next day or month behind it that says its own year.
  static func ahead(_ found: [DateCandidate], _ analysed: AnalysedDocument) -> [Ahead?] {
    var result = [Ahead?](repeating: nil, count: found.count)
    var next: Ahead?
    for place in found.indices.reversed() {
      result[place] = next
      if case .calendar(let fields) = found[place].meaning, let month = fields.month,
        case .year(let year) = fields.year
      {
        next = Ahead(
          year: year, month: month, block: analysed.block(ofToken: found[place].tokens.lowerBound))
      }
    }
    return result
  }
}

extension Resolver {
  /// Lets the story go on to a date that was found, unless that is mentioned in passing.
  mutating func follow(_ candidate: DateCandidate, _ mention: Mention) {
    let year = mention.stretch.endYear
    switch mention.stretch {
    case .decade, .century: return
    default: break
    }
    if mention.isOwn, !isHeading || candidate.isRangeEnd, isPassing(candidate, mention.stretch, year) {
      return
    }
    switch candidate.meaning {
    // What is told from the publication's day says nothing of the story, nor does a look back.
    case .relative(_, let step, let leans):
      if !leans || step < 0 { return }
    case .offset(_, let sign, let leans):
      if !leans || sign < 0 { return }
    default: break
    }
    let month = mention.stretch.monthIndex.map { $0 % 12 + 1 }
    if flow.year != year || month != nil || isHeading { flow.month = month }
    flow.year = year
    flow.last = mention
  }

  /// Whether a date that says its year is a comparison, a source, an aside: `as in 1614`, `(1911)`.
  private func isPassing(_ candidate: DateCandidate, _ stretch: Stretch, _ year: Int) -> Bool {
    guard let now = flow.year, now != year else { return false }
    let before = candidate.tokens.lowerBound - 1
    if reader.isInBrackets(before) { return true }
    // `until its fall in February 1945`: that lies ahead.
    if year > now, (0..<8).contains(where: { reader.word(before - $0) == .until }) { return true }
    if case .day = stretch { return false }
    // A story does not go back to a year in the middle of a sentence.
    if year < now, flow.month != nil, flow.last?.block == block, !opensSentence(candidate) { return true }
    guard stretch.monthIndex == nil else { return false }
    if candidate.isRangeEnd { return true }
    switch reader.word(before) {
    case .since, .as, .than: return true
    case .of: return abs(now - year) > 1
    default: return abs(now - year) > 10
    }
  }

  /// Whether a date stands at the head of its sentence: `In early 1919`, `During the summer of 1919`.
  private func opensSentence(_ candidate: DateCandidate) -> Bool {
    let start = candidate.tokens.lowerBound
    return (start - 2...start).contains { $0 >= reader.floor && reader.startsSentence($0) }
  }

  /// The date that `earlier` and `the following` lean on in a story: the last one of the sentence, else the
  /// last that the story told.
  func toldBefore() -> Mention? {
    guard let last = mentions.last else { return nil }
    return last.sentence == sentence ? last : flow.last ?? last
  }

  /// The year of a day or month of the story that is told without one.
  func yearInStory(month: Int, day: Int?, weekday: Int?, _ outcome: inout Outcome) -> Int? {
    // The end of a range lies behind its start.
    if isRangeEnd, let start = mentions.last?.stretch, let before = start.monthIndex {
      outcome.anchor = mentions.last.map { .date($0.index) }
      outcome.confidence = min(outcome.confidence, .likely)
      return month < before % 12 + 1 ? start.year + 1 : start.year
    }
    guard let now = flow.year, let last = flow.last else {
      outcome.confidence = .weak
      return flow.ahead?.year
    }
    outcome.anchor = .date(last.index)
    outcome.confidence = min(outcome.confidence, .likely)
    let goesOn = yearGoingOn(from: now, month: month)
    guard let day else { return goesOn }
    // A weekday, and 29 February, are not in every year.
    for step in [0, 1, -1] {
      guard let date = CalendarDate(year: goesOn + step, month: month, day: day) else { continue }
      if weekday == nil || date.weekday == weekday { return goesOn + step }
    }
    return goesOn
  }

  /// The year of `month` in a story that has got to the year `now`.
  private func yearGoingOn(from now: Int, month: Int) -> Int {
    guard let before = flow.month else { return now }
    let step = month - before
    // Not behind the date that the text comes to next.
    if step >= 7, let ahead = flow.ahead, ahead.block <= block + 1, ahead.year == now,
      (before..<month).contains(ahead.month)
    {
      return now - 1
    }
    // A story goes on: January after December is the next year's; March after September, where the next
    // date that says its year says the next one.
    if step <= -10 { return now + 1 }
    if step <= -3, let ahead = flow.ahead, ahead.block == block, ahead.year == now + 1 { return now + 1 }
    return now
  }
}

extension TimeReader {
  /// Whether a bracket opens within some tokens before `index` that is not closed before it.
  func isInBrackets(_ index: Int) -> Bool {
    var at = index
    let end = max(floor, index - 12)
    while at >= end {
      if mark(at, "(") || mark(at, "[") { return true }
      if mark(at, ")") || mark(at, "]") { return false }
      at -= 1
    }
    return false
  }
}

extension Stretch {
  /// The year in which it lies, or ends.
  var endYear: Int {
    if case .between(_, let until) = self { return until.endYear }
    return year
  }
}

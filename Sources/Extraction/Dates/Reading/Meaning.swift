import Claims

/// A unit of time.
enum Grain: UInt8, Sendable, Comparable {
  case second, minute, hour, night, day, weekend, week, fortnight, month, quarter, season, half, year
  case financialYear, decade, century

  /// From short to long.
  static func < (left: Grain, right: Grain) -> Bool { left.rawValue < right.rawValue }
}

/// Which year a month, season or quarter is said to lie in.
enum YearReference: Hashable, Sendable {
  /// The text does not say.
  case none
  /// A year as written; years before Christ count down from 0.
  case year(Int)
  /// So many years after the publication year (`last year` is −1).
  case published(Int)
  /// So many years after the year of the date before (`that year`, `the following year`).
  case leaning(Int)
}

/// Which one of several is meant: `last May`, `this May`, `next May`, or just `May`.
enum Direction: Sendable {
  case nearest, last, this, next
  /// The next one, however near: `the following Sunday`, `this coming Monday`.
  case coming

  /// The direction of a modifier's number: −1, 0 or 1.
  init(_ number: Int) { self = number < 0 ? .last : number > 0 ? .next : .this }
}

/// The fields of a date as far as they are written.
struct CalendarFields: Hashable, Sendable {
  var year = YearReference.none
  var month: Int?
  var day: Int?
  var weekday: Int?
}

/// A time of day, or a stretch from one to another.
struct Clock: Hashable, Sendable {
  var hour: Int
  var minute: Int?
  var second: Int?
  /// Where it is a stretch: the minutes after midnight at which it ends.
  var until: Int?

  /// The minutes after midnight at which it starts.
  var start: Int { hour * 60 + (minute ?? 0) }
}

/// A part of the day, with its TIMEX3 code.
enum DayPart: String, Sendable {
  case morning = "MO"
  case midday = "MI"
  case afternoon = "AF"
  case evening = "EV"
  case night = "NI"
}

/// What a vague deictic points to.
enum VagueReference: String, Sendable {
  case present = "PRESENT_REF"
  case past = "PAST_REF"
  case future = "FUTURE_REF"
}

/// The year that a quarter belongs to.
enum QuarterYear: Sendable {
  /// A calendar year, or none: then the report's own custom decides whether quarters are financial.
  case calendar(YearReference)
  /// The financial year that starts in April of the year.
  case financial(Int)
  /// The financial year, not said which.
  case someFinancial
}

/// What comes again: every so often, or on such a day.
enum Recurrence: Sendable {
  case every(Span)
  /// `every two to three months`.
  case between(Span, Span)
  case weekday(Int)
  case month(Int)
  case dayPart(DayPart)
}

/// What an expression says, before anything is known about when the report was written.
indirect enum Meaning: Sendable {
  case calendar(CalendarFields)
  case weekday(Int, Direction)
  case month(Int, Direction)
  case season(Int, YearReference, Direction)
  case holiday(Holiday, YearReference, Direction)
  case quarter(Int, QuarterYear)
  case half(Int, YearReference)
  /// A half of the financial year that starts in April of the year.
  case financialHalf(Int, Int)
  /// `the latest quarter`, `the year-earlier period`: the quarter that the report is about, so many years on.
  case quarterOfReport(Int)
  /// `the same period last year`: the period spoken of, so many years away; a period may be a whole year, a quarter not.
  case samePeriod(Int, isPeriod: Bool)
  /// The financial year that starts in April of the year.
  case financialYear(Int)
  /// A day, week or some months of a longer time, or of a time told elsewhere.
  case piece(Piece, of: Meaning?)
  /// A term, a bank holiday, an academic year.
  case british(BritishPeriod)
  /// `last month`: the unit so many units away from the publication date, or from the date before.
  case relative(Grain, Int, leans: Bool)
  /// `six years earlier`: a span away from the publication date, or from the date before.
  case offset(Span, Int, leans: Bool)
  /// `two days before Christmas`: a span away from another date.
  case away(Span, Int, Meaning)
  case decade(Int)
  case century(Int)
  /// `the 12 months to the end of March 2018`.
  case ending(months: Int, Meaning)
  case between(Meaning, Meaning)
  case duration(Span)
  /// `two to three weeks`.
  case durations(Span, Span)
  case set(Recurrence)
  case time(Meaning?, Clock)
  case dayPart(Meaning?, DayPart)
  case reference(VagueReference)
  /// `2019 onwards`: an interval without an end.
  case onwards(Meaning)
  /// A date that does not exist.
  case impossible
  /// An expression that names a time which nobody could tell.
  case unknown
}

/// An expression found, not yet resolved.
struct DateCandidate: Sendable {
  var tokens: TokenIndices
  var meaning: Meaning
  var confidence: Confidence
  /// The index of its rule in `DateRules.all`.
  var rule = 0
  /// What it is to its range, where that is not told by the word before.
  var role: TimeExpression.Role?
  /// Whether it ends a range that the candidate before starts.
  var isRangeEnd = false

  init(_ start: Int, _ end: Int, _ meaning: Meaning, _ confidence: Confidence = .certain) {
    tokens = start..<end
    self.meaning = meaning
    self.confidence = confidence
  }
}

/// Tokens of the document, by index.
typealias TokenIndices = Range<Int>

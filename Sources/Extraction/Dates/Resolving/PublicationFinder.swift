import Claims
import ReportText

/// Finds when a report was published: as given, from what its source says, from a line of its own, or
/// inferred from its dates. Never from the clock.
enum PublicationFinder {
  /// The publication date, the most trustworthy source first.
  static func find(
    _ candidates: [DateCandidate], _ analysed: AnalysedDocument, options: Generator.Options
  ) -> Publication? {
    if let given = options.published, let found = read(given, basis: "given", analysed.lexicon, options) {
      return found
    }
    for clue in analysed.document.metadata.publicationClues {
      if let found = read(clue.value, basis: clue.basis.rawValue, analysed.lexicon, options), isSane(found) {
        return found
      }
    }
    return dateline(candidates, analysed, options) ?? inferred(candidates, analysed, options)
  }

  /// The web is younger than 1990, and what says otherwise is a default of somebody's system (1970-01-01).
  private static func isSane(_ found: Publication) -> Bool { found.year >= 1990 && found.year < 2200 }

  /// A date in EDTF or in any wording.
  private static func read(
    _ text: String, basis: String, _ lexicon: Lexicon, _ options: Generator.Options
  ) -> Publication? {
    if let found = Publication(edtf: text, basis: basis) { return found }
    let bytes = Array(text.utf8.prefix(200))
    let block = Block(span: ByteSpan(0, bytes.count), kind: .paragraph, line: 1)
    // A cut in the middle of a character would be no text.
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let analysed = AnalysedDocument(
      Document(text: bytes, blocks: [block], metadata: Metadata(mediaType: "text/plain")), lexicon: lexicon)
    var reader = TimeReader(analysed, order: options.dateOrder)
    for candidate in DateFinder.candidates(&reader) {
      if let stretch = absolute(candidate.meaning) { return Publication(stretch, basis: basis) }
    }
    return nil
  }

  /// A day or month that says its own year.
  private static func absolute(_ meaning: Meaning) -> Stretch? {
    switch meaning {
    case .calendar(let fields):
      guard case .year(let year) = fields.year, let month = fields.month else { return nil }
      guard let day = fields.day else { return .month(year: year, month: month) }
      return CalendarDate(year: year, month: month, day: day).map { .day($0) }
    case .time(let day, _), .dayPart(let day, _): return day.flatMap { absolute($0) }
    default: return nil
    }
  }

  // MARK: - Dateline

  /// How far into the report a dateline may stand, in bytes.
  private static let top = 700

  /// A line near the top that is just a date, or `Published: …`.
  private static func dateline(
    _ candidates: [DateCandidate], _ analysed: AnalysedDocument, _ options: Generator.Options
  ) -> Publication? {
    guard let first = analysed.tokens.first else { return nil }
    var reader = TimeReader(analysed, order: options.dateOrder)
    for candidate in candidates {
      let start = candidate.tokens.lowerBound
      guard Int(analysed.tokens[start].start) < Int(first.start) + top else { return nil }
      guard let stretch = absolute(candidate.meaning), case .day = stretch else { continue }
      reader.enter(analysed.blocks[analysed.sentences[analysed.sentence(of: start)].block])
      guard isLine(candidate.tokens, reader), let found = Publication(stretch, basis: "dateline"),
        isSane(found)
      else { continue }
      return found
    }
    return nil
  }

  /// Whether the tokens fill their line, but for words such as `Published:` before and a time behind them.
  private static func isLine(_ range: TokenIndices, _ reader: TimeReader) -> Bool {
    var start = range.lowerBound
    while start > reader.floor, !reader.tokens[start].shape.contains(.lineBreakBefore) {
      let before = start - 1
      switch reader.word(before) {
      case .published, .updated, .posted, .issued, .created, .date, .dated, .on, .at, .last, .first, .of:
        break
      default:
        guard
          reader.mark(before, ":") || reader.mark(before, "|") || reader.isDash(before)
            || reader.mark(before, ",")
            || reader.has(before, .weekday)
        else { return false }
      }
      start = before
      if range.lowerBound - start > 6 { return false }
    }
    let end = range.upperBound
    return end >= reader.limit || reader.tokens[end].shape.contains(.lineBreakBefore)
      || reader.mark(end, "|") || reader.mark(end, ".") && end + 1 >= reader.limit
  }

  // MARK: - Inferred

  /// What the report's own dates tell: a weekday with its day fits few years, and one of them near the other dates.
  private static func inferred(
    _ candidates: [DateCandidate], _ analysed: AnalysedDocument, _ options: Generator.Options
  ) -> Publication? {
    var earliest = Int.max
    var latest = Int.min
    for candidate in candidates {
      guard let year = ownYear(candidate.meaning) else { continue }
      earliest = min(earliest, year)
      latest = max(latest, year)
    }
    guard earliest <= latest, latest - earliest <= 40 else { return nil }
    for candidate in candidates {
      guard case .calendar(let fields) = candidate.meaning, fields.year == .none,
        let weekday = fields.weekday,
        let month = fields.month, let day = fields.day
      else { continue }
      // Within a year of the report's other dates; two years that fit tell nothing.
      let years = (max(1, latest - 6, earliest - 1)...(latest + 1)).filter {
        CalendarDate(year: $0, month: month, day: day)?.weekday == weekday
      }
      guard years.count == 1, let year = years.first else { continue }
      return Publication(.month(year: year, month: month), basis: "inferred")
    }
    return nil
  }

  private static func ownYear(_ meaning: Meaning) -> Int? {
    switch meaning {
    case .calendar(let fields):
      if case .year(let year) = fields.year, year > 0 { return year }
      return nil
    case .financialYear(let year): return year
    case .ending(_, let end): return ownYear(end)
    case .between(_, let until): return ownYear(until)
    default: return nil
    }
  }
}

import Claims
import ReportText

/// Whether a report tells a story of the past: a history, a chronology.
struct Story {
  /// Most of its years lie well before its publication: dates lean on each other, not on the publication.
  var isTold = false
  /// Long before: its ranges are told by their two ends, and pairs of years are no financial years.
  var isLongPast = false

  /// What the dates of a report tell of it.
  init(_ found: [DateCandidate], _ publication: Publication?, _ analysed: AnalysedDocument) {
    guard let publication else { return }
    var years = 0
    var old = 0
    var longPast = 0
    var headed = 0
    // Friday, yesterday, last week: what is told has only just happened. Weekdays say so most surely, the
    // others stand in what somebody said, too.
    var fresh = 0
    var weekdays = 0
    for candidate in found {
      guard let year = candidate.meaning.ownYear else {
        if candidate.meaning.isFresh { fresh += 1 }
        if case .weekday = candidate.meaning { weekdays += 1 }
        continue
      }
      years += 1
      if year < publication.year - 1 { old += 1 }
      if year < publication.year - 4 {
        longPast += 1
        if analysed.isHeading(at: candidate.tokens.lowerBound) { headed += 1 }
      }
    }
    isLongPast = longPast * 4 > years * 3
    // News that tells of its past besides is no story.
    let isMostlyOld = old > years - old && fresh * 2 <= old && weekdays * 4 <= old
    // Fewer will do where hardly anything else is there, or where they head sections.
    isTold =
      old >= 8 && isMostlyOld
      || isLongPast && fresh == 0 && (longPast >= 5 || headed >= 2 && longPast >= 3)
    isLongPast = isLongPast && isTold
  }
}

extension AnalysedDocument {
  /// The block that holds a token.
  func block(ofToken index: Int) -> Int {
    sentences.isEmpty ? 0 : sentences[sentence(of: index)].block
  }

  /// Whether a token stands in a heading.
  func isHeading(at index: Int) -> Bool {
    let block = block(ofToken: index)
    return block < document.blocks.count && document.blocks[block].kind == .heading
  }
}

extension Meaning {
  /// The year in the common calendar that the text itself says.
  fileprivate var ownYear: Int? {
    switch self {
    case .calendar(let fields):
      if case .year(let year) = fields.year { return year }
      return nil
    case .season(_, .year(let year), _): return year
    case .between(_, let until): return until.ownYear
    default: return nil
    }
  }

  /// Whether it is told from the day of the publication.
  fileprivate var isFresh: Bool {
    switch self {
    case .relative(let grain, _, let leans): !leans && grain <= .week
    case .weekday: true
    case .offset(let span, _, let leans): !leans && span.finest <= .week
    case .time(let day, _), .dayPart(let day, _): day?.isFresh ?? false
    default: false
    }
  }
}

import Claims
import ReportText

/// Finds when a report was published: as given, from what its source says, from a line of its own, or
/// inferred from its dates, at last by its capture. Never from the clock.
enum PublicationFinder {
  /// The publication date, the most trustworthy source first.
  static func find(
    _ candidates: [DateCandidate], _ reader: TimeReader, given: String?
  ) -> Publication? {
    if let given, let found = read(given, basis: "given", like: reader) { return found }
    let clues = reader.analysed.document.metadata.publicationClues
    for clue in clues where clue.basis != .capture {
      if let found = read(clue.value, basis: clue.basis.rawValue, like: reader), found.isSane {
        return found
      }
    }
    if let found = PublicationLine.find(candidates, reader) ?? PublicationInference.find(candidates, reader) {
      return found
    }
    // A page may have stood for years before it was captured: any date of its own is nearer.
    guard let capture = clues.first(where: { $0.basis == .capture }) else { return nil }
    return Publication(edtf: capture.value, basis: capture.basis.rawValue)
  }

  /// A date in EDTF or in any wording.
  private static func read(_ text: String, basis: String, like other: TimeReader) -> Publication? {
    if let found = Publication(edtf: text, basis: basis) { return found }
    let bytes = Array(text.utf8.prefix(200))
    let block = Block(span: ByteSpan(0, bytes.count), kind: .paragraph, line: 1)
    // A cut in the middle of a character would be no text.
    guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
    let analysed = AnalysedDocument(
      Document(text: bytes, blocks: [block], metadata: Metadata(mediaType: "text/plain")),
      lexicon: other.analysed.lexicon)
    var reader = TimeReader(analysed, order: other.order, words: other.words)
    for candidate in DateFinder.candidates(&reader) {
      if let stretch = candidate.meaning.absolute { return Publication(stretch, basis: basis) }
    }
    return nil
  }
}

extension Meaning {
  /// A day or month that says its own year.
  var absolute: Stretch? {
    switch self {
    case .calendar(let fields):
      guard case .year(let year) = fields.year, let month = fields.month else { return nil }
      guard let day = fields.day else { return .month(year: year, month: month) }
      return CalendarDate(year: year, month: month, day: day).map { .day($0) }
    case .time(let day, _), .dayPart(let day, _): return day.flatMap { $0.absolute }
    default: return nil
    }
  }
}

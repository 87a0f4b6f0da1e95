import Claims
import ReportText

/// Finds the line of a report that says when it is from: a line that is just a date, a line that announces one
/// (`Published: 20/05/2019`), or the heading of a meeting or report (`Minutes of the meeting held on 6 February 2019`).
enum PublicationLine {
  /// How far into the report a dateline or a heading may stand, in bytes.
  private static let top = 1000

  /// The publication date that a line tells, the plainest kind of line first.
  static func find(_ candidates: [DateCandidate], _ whole: TimeReader) -> Publication? {
    let analysed = whole.analysed
    guard let first = analysed.tokens.first else { return nil }
    var reader = whole
    var heading: Publication?
    var announced: Publication?
    var changed: Publication?
    for candidate in candidates {
      let start = candidate.tokens.lowerBound
      let isNearTop = Int(analysed.tokens[start].start) < Int(first.start) + top
      // Far down only a line that announces a date counts, and the first of them.
      if !isNearTop, announced != nil || heading != nil { break }
      guard let stretch = candidate.meaning.absolute else { continue }
      let block = analysed.sentences[analysed.sentence(of: start)].block
      reader.enter(analysed.blocks[block])
      let line = reader.publicationLine(candidate.tokens)
      // A day alone in a cell is one of its table's.
      if line == .date, analysed.document.blocks[block].cell != nil { continue }
      if !isNearTop, line != .announced { continue }
      let basis = line == .heading ? "heading" : "dateline"
      guard line != .other, let found = Publication(stretch, basis: basis), found.isSane else { continue }
      // A month alone needs the line to say what it is, or to stand under the title.
      guard found.day != nil || line == .announced || line == .date && isUnderTitle(candidate)
      else { continue }
      switch line {
      case .date: return found
      case .announced: announced = announced ?? found
      case .changed: changed = changed ?? found
      case .heading: heading = heading ?? found
      case .other: break
      }
    }
    return announced ?? heading ?? changed
  }

  /// Whether the line is one of the report's first few.
  private static func isUnderTitle(_ candidate: DateCandidate) -> Bool {
    candidate.tokens.lowerBound < TimeReader.titleLength
  }
}

/// What a line with a date in it is.
private enum LineKind {
  /// Nothing but the date.
  case date
  /// A date behind a word such as `Published:`.
  case announced
  /// A date behind `Updated:`: better than none.
  case changed
  /// The heading of a meeting, a report or a letter.
  case heading
  case other
}

extension TimeReader {
  /// How many tokens the title of a report and what stands under it may have.
  fileprivate static let titleLength = 40
  /// The longest line, in tokens, that may be a heading; it may be wrapped.
  private static let longestHeading = 60

  fileprivate func publicationLine(_ range: TokenIndices) -> LineKind {
    if isEndOfRange(range) { return .other }
    if let line = bareLine(range) { return line }
    if isPressDateline(range) { return .announced }
    return isHeadingDate(range) || isTitleDate(range) ? .heading : .other
  }

  /// A bar in the line under the title; further down bars part the cells of a table.
  private func isBar(_ index: Int) -> Bool { index < TimeReader.titleLength / 2 && mark(index, "|") }

  /// Whether the date opens or closes a period: `for the period 1 April 2021 to 31 March 2022`.
  private func isEndOfRange(_ range: TokenIndices) -> Bool {
    let next = range.upperBound
    switch word(next) {
    case .to, .until, .till, .and: return true
    default: if isDash(next), isNumber(next + 1) || has(next + 1, [.month, .weekday]) { return true }
    }
    switch word(range.lowerBound - 1) {
    case .to, .from, .between, .and: return true
    case .until: return word(range.lowerBound - 2) != .embargoed
    default: return isDash(range.lowerBound - 1) && isNumber(range.lowerBound - 2)
    }
  }

  /// `MARBURY, 20 May 2019 – The force …`: a place in capitals, the date and a dash open the first paragraph.
  private func isPressDateline(_ range: TokenIndices) -> Bool {
    let start = range.lowerBound
    guard start > floor, start - floor <= 5, isDash(range.upperBound) else { return false }
    return (floor..<start).allSatisfy {
      tokens[$0].shape.contains(.allCapitals) || mark($0, ",") || isDash($0) || has($0, .weekday)
    }
  }

  /// What the line is whose tokens the date fills, but for words such as `Published:` before and a time behind it;
  /// nil where the line holds more.
  private func bareLine(_ range: TokenIndices) -> LineKind? {
    var kind = LineKind.date
    var start = range.lowerBound
    // `News | 5 Sept 2023 | 3 min read`: a bar parts it from what else the line says.
    while start > floor, !tokens[start].shape.contains(.lineBreakBefore), !isBar(start - 1) {
      let before = start - 1
      switch word(before) {
      case .until where word(before - 1) == .embargoed: break
      case .embargoed: kind = .announced
      case .published, .posted, .issued, .created, .dated, .released, .produced, .prepared: kind = .announced
      case .updated: kind = .changed
      case .date, .on, .at, .last, .first, .of: break
      default:
        guard
          mark(before, ":") || mark(before, "|") || isDash(before) || mark(before, ",")
            || has(before, .weekday)
        else { return nil }
      }
      start = before
      if range.lowerBound - start > 6 { return nil }
    }
    let end = range.upperBound
    let isWhole =
      end >= limit || tokens[end].shape.contains(.lineBreakBefore) || mark(end, "|")
      || mark(end, ".") && end + 1 >= limit
    // `Published 4 May 2021 by the press office`, `4 March 2021 at 10:15 by Jo Roe`.
    return isWhole || word(end) == .by ? kind : nil
  }

  /// Whether the date ends one of the first lines, which say nothing: `Lindmoor Panel – 23 January 2020`.
  private func isTitleDate(_ range: TokenIndices) -> Bool {
    guard range.lowerBound < TimeReader.titleLength,
      range.upperBound >= limit || tokens[range.upperBound].shape.contains(.lineBreakBefore)
    else { return false }
    var isNamed = false
    var index = range.lowerBound
    while index > floor, !tokens[index].shape.contains(.lineBreakBefore) {
      index -= 1
      if has(index, [.auxiliary, .modal, .cue, .pastVerb, .pronoun]) || mark(index, ".") { return false }
      if isSubjectOfTitle(index) { isNamed = true }
    }
    guard isNamed || isDash(range.lowerBound - 1) || word(range.lowerBound - 1) == .at else { return false }
    // What is to come or was before is not when the report is from.
    switch word(range.lowerBound - 1) {
    case .by, .until, .till, .from, .since, .before, .after, .to, .between: return false
    default: return true
    }
  }

  /// Whether the word names a body that meets or a paper that is dated.
  private func isSubjectOfTitle(_ index: Int) -> Bool {
    switch word(index) {
    case .meeting, .minutes, .report, .agenda, .briefing, .bulletin, .session, .hearing, .newsletter, .panel,
      .committee,
      .board:
      true
    default: false
    }
  }

  /// Whether the date stands in the heading of a meeting or report: a line that names one and says nothing of it.
  private func isHeadingDate(_ range: TokenIndices) -> Bool {
    var start = floor
    var end = limit
    if limit - floor > TimeReader.longestHeading {
      start = range.lowerBound
      while start > floor, !tokens[start].shape.contains(.lineBreakBefore),
        range.lowerBound - start < TimeReader.longestHeading
      { start -= 1 }
      end = range.upperBound
      while end < limit, !tokens[end].shape.contains(.lineBreakBefore),
        end - range.upperBound < TimeReader.longestHeading
      { end += 1 }
    }
    var isNamed = false
    for index in start..<end {
      switch word(index) {
      case .meeting, .minutes, .report, .agenda, .briefing, .bulletin, .session, .hearing, .newsletter:
        if index < range.lowerBound { isNamed = true }
        continue
      case .held, .commencing: continue
      // The minutes of another meeting are only mentioned.
      case .previous, .last, .next: return false
      default: break
      }
      // A name may look like a verb; whatever else has one says something, such as that minutes were agreed.
      if isCapital(index), index > start, !tokens[index].shape.contains(.allCapitals) { continue }
      if has(index, [.auxiliary, .modal, .cue, .pastVerb]), !range.contains(index) { return false }
    }
    return isNamed
  }
}

import Claims
import ReportText

/// The two ends of ranges: which year an end without one takes from the other, and, in histories, two
/// dates for one range.
enum RangeEnds {
  /// Gives an end that has no year that of the other: `between 12 March and 3 May 2016`.
  static func join(_ found: inout [DateCandidate], _ reader: TimeReader) {
    for place in found.indices.dropFirst() {
      let (from, until) = (found[place - 1], found[place])
      guard until.tokens.lowerBound - from.tokens.upperBound <= 2,
        reader.isJoint(from.tokens.upperBound, before: until.tokens.lowerBound)
      else { continue }
      // `the spring and early summer of 1943`
      if case .season(let first, .none, .nearest) = from.meaning,
        case .season(let last, .year(let year), _) = until.meaning, first < last
      {
        found[place - 1].meaning = .season(first, .year(year), .nearest)
        continue
      }
      guard case .calendar(var start) = from.meaning, case .calendar(var end) = until.meaning,
        let fromMonth = start.month, let untilMonth = end.month
      else { continue }
      let joint = reader.tokens[from.tokens.upperBound]
      switch (start.year, end.year) {
      case (.none, .year(let year)):
        start.year = .year(fromMonth > untilMonth ? year - 1 : year)
        found[place - 1].meaning = .calendar(start)
      case (.year(let year), .none):
        end.year = .year(fromMonth > untilMonth ? year + 1 : year)
        found[place].meaning = .calendar(end)
      case (.none, .none): found[place].isRangeEnd = reader.words[joint.word] != .and
      default: continue
      }
    }
  }

  /// Makes two dates of each range whose ends are written one behind the other: `1939–1945`, `5-7 June`.
  static func split(_ found: [DateCandidate], _ reader: TimeReader) -> [DateCandidate] {
    var result: [DateCandidate] = []
    result.reserveCapacity(found.count + 16)
    for candidate in found {
      guard let (from, until) = ends(candidate.meaning, candidate.tokens.count) else {
        result.append(candidate)
        continue
      }
      guard let (joint, start) = joint(candidate.tokens, reader) else {
        var whole = candidate
        // `the winter of 1941/42`: a year and the next.
        whole.meaning = .between(from, until)
        result.append(whole)
        continue
      }
      var first = candidate
      first.tokens = candidate.tokens.lowerBound..<joint
      first.meaning = from
      first.role = .from
      var second = candidate
      second.tokens = start..<candidate.tokens.upperBound
      second.meaning = until
      second.role = .until
      second.isRangeEnd = true
      result.append(first)
      result.append(second)
    }
    return result
  }

  /// The two ends of a range; `1958-59` is a financial year only in reports.
  private static func ends(_ meaning: Meaning, _ length: Int) -> (Meaning, Meaning)? {
    switch meaning {
    case .between(let from, let until):
      guard case .calendar = from, case .calendar = until else { return nil }
      return (from, until)
    case .financialYear(let year) where length == 3:
      return (
        .calendar(CalendarFields(year: .year(year))), .calendar(CalendarFields(year: .year(year + 1)))
      )
    default: return nil
    }
  }

  /// The dash or word between the two ends, and where the second starts.
  private static func joint(_ tokens: TokenIndices, _ reader: TimeReader) -> (joint: Int, start: Int)? {
    let head = reader.tokens[tokens.lowerBound]
    guard tokens.count >= 3, tokens.count <= 12, head.isAny(pointWords) || head.shape.contains(.hasDigit),
      let joint = tokens.dropFirst().dropLast().first(where: { reader.joins($0) })
    else { return nil }
    let start = reader.words[reader.tokens[joint + 1].word] == .the ? joint + 2 : joint + 1
    return start < tokens.upperBound ? (joint, start) : nil
  }

  private static let pointWords: WordClasses = [.month, .weekday, .ordinal, .cardinal]
}

extension TimeReader {
  /// Whether the token joins the two ends of a range.
  fileprivate func joins(_ index: Int) -> Bool {
    if tokens[index].isMark(UInt8(ascii: "-")) || tokens[index].isMark(Token.Detail.dash) { return true }
    return switch words[tokens[index].word] {
    case .to, .through, .until, .till, .and: true
    default: false
    }
  }

  /// Whether nothing but what joins a range, and an article, stands between two dates.
  fileprivate func isJoint(_ index: Int, before next: Int) -> Bool {
    guard index < next, joins(index) || tokens[index].isMark(UInt8(ascii: "/")) else { return false }
    return next == index + 1 || words[tokens[index + 1].word] == .the
  }
}

import Claims
import ReportText

extension TimeReader {
  /// What the text makes of the date.
  func role(_ candidate: DateCandidate) -> TimeExpression.Role? {
    switch candidate.meaning {
    case .duration, .set, .reference, .unknown: return nil
    default: break
    }
    var before = candidate.tokens.lowerBound - 1
    if word(before) == .the { before -= 1 }
    switch word(before) {
    case .until, .till, .through: return .until
    case .by: return .by
    case .since: return .since
    case .from: return .from
    case .on: return .on
    case .between: return word(candidate.tokens.upperBound) == .and ? .from : nil
    case .to where word(before - 1) == .up: return .until
    case .to, .and:
      // The end of `from A to B`, `between A and B`, however far A reaches back.
      return endsRange(before) ? .until : nil
    default: return nil
    }
  }

  private func endsRange(_ joint: Int) -> Bool {
    let opening: TimeWord = word(joint) == .to ? .from : .between
    var index = joint - 1
    while index > joint - 9, index >= floor {
      if word(index) == opening || word(joint) == .to && word(index) == .between { return true }
      guard
        isNumber(index)
          || has(index, [.month, .weekday, .ordinal, .timeModifier, .timeUnit, .season, .determiner])
          || mark(index, ",") || mark(index, "/") || isDash(index) || word(index) == .of || mark(index, ".")
      else { return false }
      index -= 1
    }
    return false
  }
}

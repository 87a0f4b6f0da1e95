import ReportText

/// Which way the sentence round an expression points.
enum Tense: Sendable {
  case past, future, unknown
}

extension TimeReader {
  /// The tense of the clause round `range`: the nearest finite verb before it, else the first behind it.
  func tense(_ range: TokenIndices) -> Tense {
    if word(range.lowerBound - 1) == .until || word(range.lowerBound - 1) == .till { return .future }
    let found = verbs(range)
    if found != .unknown { return word(range.lowerBound - 1) == .since ? .past : found }
    switch word(range.lowerBound - 1) {
    case .by: return .future
    case .since: return .past
    default: return .unknown
    }
  }

  private func verbs(_ range: TokenIndices) -> Tense {
    let start = max(floor, range.lowerBound - 24)
    var index = range.lowerBound - 1
    while index >= start {
      if let found = sign(index) { return found }
      if tokens[index].isMark(UInt8(ascii: ".")) && tokens[index].shape.contains(.spaceAfter)
        && !has(index - 1, .abbreviation)
      {
        break
      }
      index -= 1
    }
    index = range.upperBound
    let end = min(limit, range.upperBound + 16)
    while index < end {
      if let found = sign(index) { return found }
      if tokens[index].isMark(UInt8(ascii: ".")) { break }
      index += 1
    }
    return .unknown
  }

  /// What one word tells of the tense.
  private func sign(_ index: Int) -> Tense? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    switch word(index) {
    case .will, .shall, .due, .plans, .plan, .expects, .intends, .scheduled, .hopes, .aims, .going, .payable,
      .effective:
      return .future
    case .to where has(index - 1, .auxiliary): return .future
    case .planned, .expected: return word(index + 1) == .to || word(index) == .expected ? .future : nil
    case .set: return word(index + 1) == .to ? .future : nil
    default: break
    }
    if token.isAny(.modal) {
      return word(index) == .would || word(index) == .may && !isCapital(index) ? .future : nil
    }
    if token.isAny(.pastVerb) {
      // `to be paid`, `is held`: a participle.
      switch word(index - 1) {
      case .be, .been, .being, .`is`, .are: return nil
      default: return .past
      }
    }
    if token.isAny(.cue) && !token.isAny(.verb) { return .past }
    if token.isAny(.auxiliary) {
      switch word(index) {
      case .was, .were, .had, .did: return .past
      default: return nil
      }
    }
    return nil
  }
}

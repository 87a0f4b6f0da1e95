import ReportText

/// Which way the sentence round an expression points.
enum Tense: Sendable {
  case past, future, unknown
}

extension TimeReader {
  /// The tense of the clause round `range`: the nearest finite verb before it, else the first behind it.
  func tense(_ range: TokenIndices) -> Tense {
    if word(range.lowerBound - 1) == .until || word(range.lowerBound - 1) == .till {
      // `Until Thursday they had not called him a suspect.`
      return startsSentence(range.lowerBound - 1) && verbs(range) == .past ? .past : .future
    }
    // `as early as Tuesday`, `as soon as Tuesday`
    if word(range.lowerBound - 1) == .as, word(range.lowerBound - 3) == .as { return .future }
    let found = verbs(range)
    if found != .unknown { return word(range.lowerBound - 1) == .since ? .past : found }
    switch word(range.lowerBound - 1) {
    case .by: return .future
    case .since: return .past
    default: return .unknown
    }
  }

  /// Whether a verb in the past stands right before the preposition of the date: `met on 3 July`.
  func isDone(_ range: TokenIndices) -> Bool {
    let verb = range.lowerBound - 2
    return has(range.lowerBound - 1, .preposition) && has(verb, .pastVerb) && sign(verb) == .past
  }

  private func verbs(_ range: TokenIndices) -> Tense {
    let start = max(floor, range.lowerBound - 24)
    var index = range.lowerBound - 1
    while index >= start {
      // `It starts on Saturday`: what is arranged is told in the present.
      if range.lowerBound - index <= 4, isArranged(index) { return .future }
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
      // `The settlement of 17 December assumes that all will …`: another clause.
      if tokens[index].isMark(UInt8(ascii: ".")) || has(index, [.subordinator, .relative]) { break }
      index += 1
    }
    return .unknown
  }

  /// What one word tells of the tense.
  private func sign(_ index: Int) -> Tense? {
    let token = tokens[index]
    guard token.kind == .word else { return nil }
    switch word(index) {
    case .will, .shall, .due, .expects, .intends, .scheduled, .hopes, .aims, .payable, .effective:
      return .future
    case .plans, .plan, .going: return word(index + 1) == .to ? .future : nil
    case .to where has(index - 1, .auxiliary): return .future
    case .to where has(index - 1, [.participle, .adjective]):
      // `is likely to`, `are supposed to`
      switch word(index - 2) {
      case .`is`, .are, .be: return .future
      default: return nil
      }
    case .planned:
      // `planned to meet`, `planned a rally`; but `as planned`, `previously planned`.
      if word(index + 1) == .to { return .future }
      return has(index + 1, [.determiner, .possessiveDeterminer]) ? .future : nil
    case .expected: return .future
    case .set: return word(index + 1) == .to ? .future : nil
    default: break
    }
    if token.isAny(.modal) {
      // What could have happened is past.
      if word(index + 1) == .have { return .past }
      switch word(index) {
      case .would, .might: return .future
      case .may: return isCapital(index) ? nil : .future
      default: return nil
      }
    }
    if token.isAny(.pastVerb) {
      // `a named officer`
      if has(index - 1, .determiner), has(index + 1, [.noun, .pluralNoun]) { return nil }
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

  /// Whether the word tells in the present what is arranged: `opens`, `meets`, `takes place`.
  private func isArranged(_ index: Int) -> Bool {
    switch word(index) {
    case .starts, .begins, .opens, .closes, .meets, .ends, .runs, .launches, .expires, .resumes, .appears,
      .continues,
      .returns, .goes, .comes, .takes:
      true
    // `is being held on Sunday`, `Polls open on Thursday`
    case .being: word(index - 1) == .`is` || word(index - 1) == .are
    case .open, .meet: has(index - 1, .pluralNoun)
    default: false
    }
  }
}

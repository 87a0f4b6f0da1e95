import ReportText

/// Finds every expression of a document, in one pass over its tokens.
enum DateFinder {
  /// The expressions in order of position; of two that overlap the first and longest is kept.
  static func candidates(_ reader: inout TimeReader) -> [DateCandidate] {
    var found: [DateCandidate] = []
    let starts = DateRules.starts
    for (number, block) in reader.analysed.blocks.enumerated() where !block.isEmpty {
      reader.enter(block, isHeading: reader.analysed.document.blocks[number].kind == .heading)
      var index = block.lowerBound
      while index < block.upperBound {
        let token = reader.tokens[index]
        guard token.isAny(starts) || token.shape.contains(.hasDigit), mayStart(reader, index, token),
          var candidate = DateRules.expression(reader, index)
        else {
          index += 1
          continue
        }
        if reader.word(candidate.tokens.upperBound) == .onwards
          || reader.word(candidate.tokens.upperBound) == .onward
        {
          candidate.tokens = candidate.tokens.lowerBound..<(candidate.tokens.upperBound + 1)
          candidate.meaning = .onwards(candidate.meaning)
        }
        found.append(candidate)
        index = candidate.tokens.upperBound
        reader.taken = index
      }
    }
    return found
  }

  /// Articles and prepositions are many: they start something only before a word of time or a number.
  private static func mayStart(_ reader: TimeReader, _ index: Int, _ token: Token) -> Bool {
    guard !token.isAny(time), !token.shape.contains(.hasDigit) else { return true }
    guard reader.inside(index + 1) else { return false }
    let next = reader.tokens[index + 1]
    // `Father’s Day`, `St George’s Day`
    if token.isAny(.phraseStart), next.kind == .possessive || next.shape.contains(.capitalised) {
      return true
    }
    return next.isAny(time) || next.isAny(number) || next.shape.contains(.hasDigit) || next.kind == .quoteMark
      || next.isAny(.phraseStart) || reader.word(index + 1) != .unknown || reader.isDash(index + 1)
  }

  private static let time: WordClasses = [
    .month, .weekday, .timeUnit, .season, .dayPart, .timeDeictic, .timeModifier, .holiday, .timeSet,
  ]
  private static let number: WordClasses = [.cardinal, .ordinal, .fraction, .quantifier, .scale]
}

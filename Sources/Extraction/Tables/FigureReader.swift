import ReportText

/// Tells the cells that hold a number and no more than a unit from those that hold words.
struct FigureReader {
  let text: AnalysedDocument
  /// Where dates stand, in order: their numbers are no figures.
  let dates: [TokenRange]

  /// What a figure looks like, for the description of its column.
  struct Figure {
    var value = 0.0
    var isWhole = true
    var mayBeYear = false
    /// `+`, `-`, or an opening bracket round all of it, in which accounts put what is below nought.
    var sign: UInt8?
  }

  /// The longest figure, in tokens: `£1,204 (12.5%)`.
  private static let longest = 12

  /// Whether `tokens`, a whole cell, are a number with no more than a sign, a unit, a mark for a note or a
  /// second number in brackets.
  func isFigure(_ tokens: TokenRange) -> Bool {
    guard tokens.count <= Self.longest else { return false }
    var hasNumber = false
    for index in tokens {
      let token = text.tokens[index]
      switch token.kind {
      case .number:
        if !hasNumber, isDated(index) { return false }
        hasNumber = true
      case .word:
        let isUnit =
          token.isAny([.percent, .scale, .currency, .measureUnit, .timeUnit]) || token.span.length <= 2
        guard isUnit, hasNumber || token.isAny([.currency, .qualifier]) || text.matches(index, "c") else {
          return false
        }
      case .punctuation, .symbol:
        // `2-1` and `10:30` are no figures; `12-15` is a range.
        if token.isMark(UInt8(ascii: ":")) || token.isMark(UInt8(ascii: "/")) { return false }
      case .possessive, .quoteMark, .address: return false
      }
    }
    return hasNumber
  }

  /// What the figure `tokens` looks like.
  func figure(_ tokens: TokenRange) -> Figure {
    var figure = Figure()
    for index in tokens {
      let token = text.tokens[index]
      guard token.kind == .number else {
        if token.isMark(UInt8(ascii: "+")) {
          figure.sign = UInt8(ascii: "+")
        } else if token.isMark(UInt8(ascii: "-")) || token.isMark(Token.Detail.dash) {
          figure.sign = UInt8(ascii: "-")
        } else if index == tokens.lowerBound, token.isMark(UInt8(ascii: "(")),
          text.tokens[tokens.upperBound - 1].isMark(UInt8(ascii: ")"))
        {
          figure.sign = UInt8(ascii: "(")
        }
        continue
      }
      for byte in text.document.text[token.span.range] {
        if byte == UInt8(ascii: ".") { figure.isWhole = false }
        if byte &- 0x30 < 10 { figure.value = figure.value * 10 + Double(byte - 0x30) }
      }
      figure.mayBeYear =
        tokens.count == 1 && token.span.length == 4 && figure.value >= 1900 && figure.value < 2100
      break
    }
    return figure
  }

  /// Whether token `index` is part of a date, by binary search.
  func isDated(_ index: Int) -> Bool {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low].contains(index)
  }
}

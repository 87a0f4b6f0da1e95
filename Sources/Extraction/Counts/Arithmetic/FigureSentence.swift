import ReportText

/// The figures of one sentence with its tokens: what the checks of arithmetic look at.
struct FigureSentence {
  /// The tokens.
  let context: CountContext
  /// Every quantity of the sentence, in order, those that cannot be reckoned with among them.
  let figures: [Figure]
  /// The tokens of the dates of the sentence, in order.
  let dates: [TokenRange]
  /// The number of the first of them in the document.
  var firstDate = 0

  init(context: CountContext, figures: [Figure], dates: [TokenRange], firstDate: Int = 0) {
    self.context = context
    self.figures = figures
    self.dates = dates
    self.firstDate = firstDate
  }

  /// The figures of `items`, the quantities of a sentence whose dates are those of `dates`.
  init(_ items: [Changes.Item], _ context: CountContext, dates: ArraySlice<TokenRange>) {
    var context = context
    context.lower = context.sentenceStart
    self.init(
      context: context, figures: items.map { Figure($0, context) }, dates: Array(dates),
      firstDate: dates.startIndex)
  }

  /// The tokens between figure `index` and the one before it, or the start of the sentence.
  func gap(before index: Int) -> TokenRange {
    let start = index == 0 ? context.sentenceStart : figures[index - 1].tokens.upperBound
    return start..<max(start, figures[index].tokens.lowerBound)
  }

  /// The tokens behind figure `index`, up to the next or the end of the sentence.
  func gap(after index: Int) -> TokenRange {
    let start = figures[index].tokens.upperBound
    let end = index + 1 < figures.count ? figures[index + 1].tokens.lowerBound : context.upper
    return start..<max(start, end)
  }

  /// Whether any of `words` stands in `range`.
  func holds(_ words: [StaticString], in range: TokenRange) -> Bool {
    range.contains { context.matchesAny($0, words) }
  }

  /// Whether token `index` is the mark `code`.
  func isMark(_ index: Int, _ code: Unicode.Scalar) -> Bool { context.isMark(index, UInt8(ascii: code)) }

  /// Whether token `index` parts clauses: a comma, a semicolon, a dash that stands free, a bracket.
  func isBreak(_ index: Int) -> Bool {
    isMark(index, ",") || isMark(index, ";") || isMark(index, "(") || isMark(index, ")")
      || isFreeDash(index)
  }

  /// Whether token `index` is a dash between words.
  func isFreeDash(_ index: Int) -> Bool { context.isDash(index) && !context.isHyphen(index) }

  /// Whether the sentence, or its part at token `index`, is over there.
  func isEnd(_ index: Int) -> Bool {
    index >= context.upper || isBreak(index) || isMark(index, ".") || isMark(index, ":")
      || context.isKind(index, .quoteMark)
  }

  /// The words of the number of figure `index`, as the text has them.
  func words(_ index: Int) -> String { context.text.string(figures[index].number) }

  /// `value` as the text would write it in the place of figure `index`: with its currency, scale and sign.
  func words(of value: Double, like index: Int) -> String {
    let figure = figures[index]
    let digits = figure.number.filter { context.isKind($0, .number) }
    let number = FigureFormat.number(value / figure.scale, step: min(1, figure.step / figure.scale))
    guard digits.count == 1, let digit = digits.first else {
      return FigureFormat.number(value, step: min(1, figure.step))
    }
    let written = context.text.span(figure.number)
    let token = context.tokens[digit].span
    let before = context.text.document.string(ByteSpan(written.start, token.start))
    return before + number + context.text.document.string(ByteSpan(token.end, written.end))
  }

  /// The place of the figures `indices`, from the first to the last.
  func span(_ indices: [Int]) -> ByteSpan {
    let first = indices.map { figures[$0].tokens.lowerBound }.min() ?? context.sentenceStart
    var last = indices.map { figures[$0].tokens.upperBound }.max() ?? first + 1
    if isMark(last, ")"), (first..<last).contains(where: { isMark($0, "(") }) { last += 1 }
    return context.text.span(first..<last)
  }

  /// Whether figure `index` is there and may be reckoned with.
  func isPlain(_ index: Int) -> Bool { figures.indices.contains(index) && figures[index].isPlain }

  /// The token behind `index` and any date there, with the preposition before it: `in 2013`, `the year before`.
  func skippingDate(_ index: Int) -> Int { date(behind: index).map { dates[$0].upperBound } ?? index }

  /// The date behind token `index`, with nothing but a preposition or article before it; a place in `dates`.
  func date(behind index: Int) -> Int? {
    for start in index..<min(index + 4, max(index, context.upper)) {
      if let date = date(at: start) { return date }
      guard context.has(start, [.preposition, .determiner]), context.isKind(start, .word) else { break }
    }
    return nil
  }

  /// The date that starts at token `index`.
  private func date(at index: Int) -> Int? {
    var (low, high) = (0, dates.count)
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].lowerBound < index { low = middle + 1 } else { high = middle }
    }
    return low < dates.count && dates[low].lowerBound == index ? low : nil
  }

  /// This sentence and the one before it as one.
  func joined(to earlier: FigureSentence) -> FigureSentence {
    var context = context
    context.sentenceStart = earlier.context.sentenceStart
    return FigureSentence(
      context: context, figures: earlier.figures + figures, dates: earlier.dates + dates)
  }
}

/// Writes the numbers that a check has worked out.
enum FigureFormat {
  /// `value` to the places of `step`, thousands parted by commas.
  static func number(_ value: Double, step: Double) -> String {
    var places = 0
    var factor = 1.0
    while places < 4, factor * step < 0.999 {
      places += 1
      factor *= 10
    }
    guard value.magnitude * factor < 1e15 else { return String(value) }
    let whole = Int((value.magnitude * factor).rounded())
    let unit = Int(factor)
    var digits = String(whole / unit)
    var grouped = ""
    while digits.utf8.count > 3 {
      grouped = "," + digits.suffix(3) + grouped
      digits.removeLast(3)
    }
    grouped = digits + grouped
    if places > 0 {
      let part = String(whole % unit)
      let noughts = String(repeating: "0", count: places - part.utf8.count)
      let decimals = noughts + part
      if whole % unit != 0 || step < 1 { grouped += "." + decimals }
    }
    return value < 0 && whole != 0 ? "-" + grouped : grouped
  }
}

import Claims
import ReportText

/// The counts and measures of a document.
///
/// One pass over the tokens: where a number starts, it is read, the guards say whether it is one of the
/// numbers that count nothing, and the first rule that knows it makes a quantity of it.
enum Counts {
  /// What may start a number: everything else costs one test.
  private static let starts: WordClasses = [.cardinal, .scale, .fraction, .ordinal]

  /// What was found.
  struct Result {
    /// The quantities in order of position.
    var quantities: [Quantity] = []
    /// Whether those add up that should.
    var diagnostics: [Diagnostic] = []
  }

  /// Finds the quantities of `analysed`, none of them in `dates`: the tokens of `times`, in order.
  static func extract(
    from analysed: AnalysedDocument, dates: [TokenRange], times: [TimeExpression], tables: TableLayout
  ) -> Result {
    var context = CountContext(analysed, itemNumbers: ItemNumbers(analysed))
    var units = TableUnits(tables, figures: FigureReader(text: analysed, dates: dates))
    context.isAlone = analysed.sentences.count == 1
    var quantities: [Quantity] = []
    var items: [Changes.Item] = []
    var arithmetic = Arithmetic()
    var date = 0
    for sentence in analysed.sentences {
      context.sentenceStart = sentence.tokens.lowerBound
      context.lower = sentence.tokens.lowerBound
      context.upper = sentence.tokens.upperBound
      items.removeAll(keepingCapacity: true)
      while date < dates.count, dates[date].upperBound <= context.lower { date += 1 }
      let firstDate = date
      let place = tables[sentence.block]
      context.isCell = place != nil
      context.isFigure = place.map(units.isPlain) ?? false
      context.blockStart = Int(analysed.document.blocks[sentence.block].span.start)
      var index = context.lower
      while index < context.upper {
        let token = analysed.tokens[index]
        guard
          token.kind == .number || token.isAny(starts) || token.shape.contains(.hasDigit)
            || token.isMark(Token.Detail.vulgarFraction)
        else {
          index += 1
          continue
        }
        while date < dates.count, dates[date].upperBound <= index { date += 1 }
        if date < dates.count, dates[date].contains(index), !isSpread(context, dates[date]) {
          index = dates[date].upperBound
          context.lower = index
          continue
        }
        index = step(
          &context, at: index, before: date < dates.count ? dates[date].lowerBound : .max, quantities, &items)
      }
      guard !items.isEmpty else {
        arithmetic.check(nil, block: sentence.block)
        continue
      }
      var lastDate = firstDate
      while lastDate < dates.count, dates[lastDate].lowerBound < context.upper { lastDate += 1 }
      SharedUnits.add(to: &items, context)
      SharedUnits.points(of: &items, context)
      let figures = Changes.add(to: &items, context, dates: dates[firstDate..<lastDate], times: times)
      arithmetic.check(figures, block: sentence.block)
      if let place { units.apply(to: &items, at: place, context) }
      for item in items { quantities.append(item.quantity) }
    }
    // Last of all, since a link is the place of a quantity among the others.
    FigureLinks.add(to: &quantities, analysed, times: times)
    Corrections.add(to: &quantities, analysed)
    return Result(quantities: quantities, diagnostics: arithmetic.diagnostics)
  }

  /// Reads the number at `index` and adds what it is to `items`; gives the token to go on from.
  private static func step(
    _ context: inout CountContext, at index: Int, before date: Int, _ earlier: [Quantity],
    _ items: inout [Changes.Item]
  ) -> Int {
    if context.tokens[index].kind == .word, let amount = CodedAmount.read(context, at: index) {
      return add(coded: amount, &context, &items)
    }
    let whole = context.upper
    // A number does not run into a date: `30 of these until 2023`.
    if date > index { context.upper = min(whole, date) }
    guard let numeral = RangeReader.read(context, at: index) else {
      context.upper = whole
      return index + 1
    }
    context.upper = whole
    if !context.isFigure, let next = CountGuards.skip(numeral, context) {
      context.lower = min(next, context.upper)
      return next
    }
    if date > index { context.upper = min(whole, max(date, numeral.tokens.upperBound)) }
    defer { context.upper = whole }
    // `three or four years`: the dates took the second number and the unit.
    if isCutOff(context, numeral.tokens.upperBound, date: date, whole: whole) {
      return numeral.tokens.upperBound
    }
    for rule in CountRules.ordered {
      guard var match = rule.match(numeral, context) else { continue }
      context.upper = whole
      guard let value = CountFormat.tidied(match.value, isMoney: match.kind == .money) else {
        return match.tokens.upperBound
      }
      match.value = value
      if match.takesUnitFromBefore { UnderstoodNoun.add(to: &match, numeral, context, earlier, items) }
      var quantity = Quantity(
        span: ByteSpan(0, 0), kind: match.kind, value: match.value, unit: match.unit,
        fraction: match.fraction,
        provenance: Provenance(rule: rule.description.id, confidence: match.confidence))
      quantity.per = match.per
      if match.kind != .rank,
        let found = Qualifiers.read(context, tokens: match.tokens, numberEnd: numeral.tokens.upperBound)
      {
        // `more than 100 but fewer than 300`: the bounds are the two ends.
        if !numeral.isBounded { quantity.qualifier = found.qualifier }
        match.tokens = found.tokens
      }
      // `between 50 and 60 arrests` begins with its preposition.
      if numeral.high != nil, match.tokens.lowerBound > context.lower,
        context.matches(match.tokens.lowerBound - 1, "between")
      {
        match.tokens = (match.tokens.lowerBound - 1)..<match.tokens.upperBound
      }
      quantity.span = context.text.span(match.tokens)
      items.append(Changes.Item(tokens: match.tokens, number: numeral.tokens, quantity: quantity))
      context.lower = match.tokens.upperBound
      return match.tokens.upperBound
    }
    context.lower = numeral.tokens.upperBound
    return numeral.tokens.upperBound
  }

  /// Whether the span of time is spread over something, which makes it a count: `9.4 days per officer`.
  private static func isSpread(_ context: CountContext, _ date: TokenRange) -> Bool {
    guard context.matches(date.upperBound, "per"), context.has(date.upperBound - 1, .timeUnit),
      let rate = RateSuffix.read(context, at: date.upperBound)
    else { return false }
    return !rate.isTime
  }

  /// Whether only a connective parts the number that ends before `end` from a date that begins with a number.
  private static func isCutOff(_ context: CountContext, _ end: Int, date: Int, whole: Int) -> Bool {
    guard date == end + 1, date < whole else { return false }
    let joint = context.text.tokens[end]
    let joins =
      joint.isAny([.conjunction]) && context.text.matches(end, "or") || context.text.matches(end, "to")
      || joint.isMark(UInt8(ascii: "-")) || joint.isMark(Token.Detail.dash)
    return joins && (context.tokens[date].kind == .number || context.tokens[date].isAny(.cardinal))
  }

  /// Adds an amount whose currency is glued to its digits.
  private static func add(
    coded amount: CodedAmount.Found, _ context: inout CountContext, _ items: inout [Changes.Item]
  ) -> Int {
    guard let value = CountFormat.tidied(.number(amount.value)) else { return amount.tokens.upperBound }
    var quantity = Quantity(
      span: context.text.span(amount.tokens), kind: .money, value: value, unit: amount.code,
      provenance: Provenance(rule: MoneyRule.description.id, confidence: .likely))
    var tokens = amount.tokens
    if let found = Qualifiers.read(context, tokens: tokens, numberEnd: tokens.upperBound) {
      quantity.qualifier = found.qualifier
      tokens = found.tokens
      quantity.span = context.text.span(tokens)
    }
    items.append(Changes.Item(tokens: tokens, number: amount.tokens, quantity: quantity))
    context.lower = tokens.upperBound
    return tokens.upperBound
  }
}

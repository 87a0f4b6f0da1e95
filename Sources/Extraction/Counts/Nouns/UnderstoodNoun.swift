import Claims
import ReportText

/// The noun that a bare number leaves to be understood: that of the quantity before, of its subject or of a question.
enum UnderstoodNoun {
  /// Gives `match` the unit of the quantity before it: in the sentence, or the last of the sentence before.
  static func add(
    to match: inout CountMatch, _ numeral: Numeral, _ context: CountContext, _ earlier: [Quantity],
    _ items: [Changes.Item]
  ) {
    let start = match.tokens.lowerBound
    // `28th out of 43`: of what, the rank does not say.
    if let last = items.last, last.quantity.kind == .rank, start - last.tokens.upperBound <= 3 { return }
    if match.kind != .ratio, let noun = SubjectNoun.unit(context, before: start) {
      match.unit = match.unit.map { noun + " " + $0 } ?? noun
      match.confidence = .likely
      return
    }
    // `2,310 officers, 1,745 staff and 155 PCSOs, 4,210 in all`: a total of different things has none of their nouns.
    if isTotal(context, start, numeral.tokens.upperBound) {
      let units = Set(items.filter { $0.quantity.kind == .count }.map(\.quantity.unit))
      if units.count > 1 { return }
    }
    // A percentage or sum between does not change what is counted: `105 (43%) … Twenty of those`.
    let isCount = { (quantity: Quantity) in quantity.kind == .count || quantity.kind == .rate }
    var before = items.last(where: { isCount($0.quantity) })?.quantity
    // `Twelve had left`: a sentence that begins with a number speaks of what was counted before.
    let opens =
      start == context.sentenceStart && context.has(numeral.tokens.upperBound, [.auxiliary, .pastVerb])
    if before == nil, match.confidence != .weak || opens { before = earlier.suffix(6).last(where: isCount) }
    // `There had been 516`: in the same paragraph a bare number mostly goes on with what was counted.
    if before == nil {
      before = earlier.suffix(6).last {
        isCount($0) && Int($0.span.start) >= context.blockStart && $0.unit != nil
      }
    }
    // `Of the 27, 19 were men`: the same number, counted before.
    if before == nil, context.matches(start - 1, "the"), context.matches(start - 2, "of") {
      before = earlier.suffix(12).last { $0.kind == .count && $0.value == match.value && $0.unit != nil }
    }
    guard let before else {
      guard match.unit == nil else { return }
      match.unit = AskedNoun.unit(context, before: start)
      if match.unit == nil, match.confidence != .weak { match.unit = nounBefore(context, start) }
      return
    }
    if let rate = match.unit {
      if before.kind == .rate, let unit = before.unit, unit.hasSuffix(rate) || contains(rate, in: unit) {
        match.unit = unit
        return
      }
      match.unit = before.kind == .rate ? rate : before.unit.map { $0 + " " + rate } ?? rate
    } else if before.kind == .rate, let unit = before.unit, !compares(context, start),
      numeral.value == numeral.value.rounded()
    {
      match.unit = RateSuffix.counted(in: unit)
    } else {
      match.unit = before.unit
    }
  }

  private static func isTotal(_ context: CountContext, _ start: Int, _ end: Int) -> Bool {
    if context.matches(end, "in"), context.matchesAny(end + 1, ["all", "total"]) { return true }
    if context.matches(end, "altogether") { return true }
    return (start - 4..<start).contains {
      context.matchesAny($0, ["total", "totalling", "overall", "combined"])
    }
  }

  /// Whether the rate `per 1000` is that of `unit`: `dismissal per 1000 officer`.
  private static func contains(_ rate: String, in unit: String) -> Bool {
    guard let per = unit.split(separator: " ").firstIndex(of: "per") else { return false }
    let words = unit.split(separator: " ")[per...]
    return words.starts(with: rate.split(separator: " "))
  }

  /// Whether the number before `index` is held against the one at it: `377 per 1,000, against 352`.
  private static func compares(_ context: CountContext, _ index: Int) -> Bool {
    var at = index - 1
    while at >= max(context.sentenceStart, index - 8) {
      if context.matchesAny(at, ["against", "compared", "than", "from", "versus", "to"]) { return true }
      at -= 1
    }
    return false
  }

  /// The nearest noun in the plural before `three of them`, not far back.
  private static func nounBefore(_ context: CountContext, _ index: Int) -> String? {
    var at = index - 1
    while at >= max(0, index - 30) {
      let token = context.tokens[at]
      if token.isAny(.pluralNoun), !token.isAny([.timeUnit, .verb, .adverb]) {
        return String(decoding: UnitName.singular(context, at), as: UTF8.self)
      }
      at -= 1
    }
    return nil
  }
}

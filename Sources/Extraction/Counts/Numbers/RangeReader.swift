import Claims
import ReportText

/// Reads a number with what may stand before it (`a`, a minus) and the second number of a range
/// (`1,200-1,500`, `£10 - 15 million`, `between 8 and 10`, `three or four`).
enum RangeReader {
  /// The number or range that starts at `index`.
  static func read(_ context: CountContext, at index: Int) -> Numeral? {
    let isMoney = CurrencySign.before(context, index) != nil
    guard var numeral = NumberReader.one(context, at: index, isMoney: isMoney) else { return nil }
    if let range = second(context, numeral, isMoney: isMoney) { numeral = range }
    article(context, &numeral)
    sign(context, &numeral)
    return numeral
  }

  /// Takes the `a` of `a dozen` and `a third` into the number.
  private static func article(_ context: CountContext, _ numeral: inout Numeral) {
    let before = numeral.tokens.lowerBound - 1
    guard before >= context.lower, !numeral.hasDigits, !numeral.isOrdinal else { return }
    guard context.has(numeral.tokens.lowerBound, [.scale, .fraction]) else { return }
    if context.matches(before, "a") || context.matches(before, "an") {
      numeral.tokens = before..<numeral.tokens.upperBound
    }
  }

  /// A minus sign or the word for it.
  private static func sign(_ context: CountContext, _ numeral: inout Numeral) {
    let before = numeral.tokens.lowerBound - 1
    guard before >= context.lower else { return }
    let isMinus: Bool
    if context.isHyphen(before), context.matches(before - 1, "minus") {
      numeral.value = -numeral.value
      numeral.tokens = (before - 1)..<numeral.tokens.upperBound
      return
    }
    // `-£320k`
    if isSign(context, before), context.isDash(before - 1), context.isGlued(before), numeral.high == nil,
      context.tokens[before - 1].shape.contains(.spaceBefore) || before - 1 == context.sentenceStart
        || context.isMark(before - 2, UInt8(ascii: "("))
    {
      numeral.value = -numeral.value
      return
    }
    if context.isDash(before) {
      guard numeral.hasDigits, numeral.high == nil else { return }
      let token = context.tokens[before]
      let glued = context.isGlued(before + 1)
      let opens =
        token.shape.contains(.spaceBefore) || before == context.sentenceStart
        || context.isMark(before - 1, UInt8(ascii: "(")) || isSign(context, before - 1)
      // `- 20 officers` is a list item, `–12.5%` a minus.
      isMinus = glued && opens || !glued && context.isAlone && before == context.sentenceStart
    } else {
      isMinus = context.matches(before, "minus") || context.matches(before, "negative")
    }
    if isMinus {
      numeral.value = -numeral.value
      numeral.tokens = before..<numeral.tokens.upperBound
    } else if context.isMark(before, UInt8(ascii: "+")), context.isGlued(before + 1) {
      numeral.tokens = before..<numeral.tokens.upperBound
    }
  }

  /// The range whose lower end is `first`, if a second number follows that makes one.
  private static func second(_ context: CountContext, _ first: Numeral, isMoney: Bool) -> Numeral? {
    guard !first.isOpenScale, first.fraction == nil || !first.hasDigits, !first.isOrdinal else { return nil }
    var index = first.tokens.upperBound
    let unit = unitLength(context, index)
    // `8- to 16-metre`.
    if unit == 0, context.isDash(index), context.isGlued(index), context.matches(index + 1, "to") {
      index += 1
    }
    let dash = context.isDash(index + unit)
    var isBounded = false
    let before = first.tokens.lowerBound - (isMoney ? 2 : 1)
    if dash {
      index += unit + 1
      // `7- or 8-inch`, `five-year`.
      guard context.isKind(index, .number) || !first.hasDigits || isSign(context, index) else { return nil }
      guard first.hasDigits || context.has(index, [.cardinal]) else { return nil }
    } else if context.matches(index + unit, "to") {
      let step = context.matches(before, "by") && isStep(context, first, index + unit + 1)
      guard step || !isChange(context, before), !first.looksLikeYear || isMoney else { return nil }
      index += unit + 1
    } else if context.matches(index + unit, "and"), isBetween(context, before) {
      index += unit + 1
      // `between 2.0g and about 7.0g`
      if context.has(index, .qualifier), context.isKind(index, .word) { index += 1 }
    } else if let bound = upperBound(context, first, at: index + unit, before: before) {
      index = bound
      isBounded = true
    } else if context.matches(index, "or"), !first.hasDigits || first.value < 20 {
      index += 1
    } else {
      return nil
    }
    let or = context.matches(index - 1, "or")
    var second = index
    if isSign(context, second) { second += 1 }
    guard second < context.upper, context.isKind(second, .number) || context.has(second, [.cardinal, .scale])
    else {
      return nil
    }
    guard let upper = NumberReader.one(context, at: second, isMoney: isMoney || second > index),
      !upper.isOrdinal, !upper.isOpenScale, upper.high == nil, upper.hasDigits == first.hasDigits || !dash
    else { return nil }
    var low = first.value
    if !first.hasScale, upper.hasScale, upper.scale >= 12, first.value * upper.scale < upper.value {
      low *= upper.scale
    }
    guard low < upper.value, !upper.hasLeadingZero else { return nil }
    // `by almost two-thirds to 300`
    if first.fraction != nil, upper.value > 1 { return nil }
    if or, upper.value - low > 2 { return nil }
    // A year range, or a date that the date rules did not take, is no range of counts.
    if first.looksLikeYear && (upper.looksLikeYear || upper.digits == 2) && dash { return nil }
    // The unit between must stand behind the second number too: `44 mg to 50 ml` are two measures.
    if unit > 0 {
      let end = upper.tokens.upperBound
      guard unitLength(context, end) > 0, isSameUnit(context, first.tokens.upperBound, end) else {
        return nil
      }
    }
    var numeral = first
    numeral.value = low
    numeral.high = upper.value
    numeral.isBounded = isBounded
    numeral.fraction = nil
    numeral.tokens = first.tokens.lowerBound..<upper.tokens.upperBound
    numeral.isPunctuated = first.isPunctuated || upper.isPunctuated
    numeral.hasScale = upper.hasScale
    return numeral
  }

  /// Where the second number of `more than 100 but fewer than 300` starts: one bound and its opposite.
  private static func upperBound(_ context: CountContext, _ first: Numeral, at index: Int, before: Int)
    -> Int?
  {
    guard context.matches(index, "and") || context.matches(index, "but"), isLowerBound(context, before) else {
      return nil
    }
    var at = index + 1
    if context.matches(at, "no"), context.matchesAny(at + 1, ["more", "greater"]),
      context.matches(at + 2, "than")
    {
      return at + 3
    }
    if context.matchesAny(at, ["below", "under"]) { return at + 1 }
    guard context.matchesAny(at, ["less", "fewer", "smaller", "lower"]), context.matches(at + 1, "than")
    else {
      return nil
    }
    at += 2
    if context.matches(at, "or"), context.matches(at + 1, "equal"), context.matches(at + 2, "to") { at += 3 }
    return at
  }

  /// Whether `more than`, `over` or the like ends at token `index`.
  private static func isLowerBound(_ context: CountContext, _ index: Int) -> Bool {
    if context.matchesAny(index, ["above", "over"]) { return true }
    return context.matches(index, "than")
      && context.matchesAny(index - 1, ["more", "greater", "larger", "bigger", "higher"])
  }

  /// The tokens of a unit that stands between the two numbers of a range: `27% to 33%`, `44 mg to 50 mg`.
  private static func unitLength(_ context: CountContext, _ index: Int) -> Int {
    if context.isMark(index, UInt8(ascii: "%")) { return 1 }
    if context.matches(index, "per"), context.matches(index + 1, "cent") { return 2 }
    if context.isKind(index, .word), context.has(index, [.percent, .measureUnit, .currency]) { return 1 }
    return 0
  }

  private static func isSameUnit(_ context: CountContext, _ first: Int, _ second: Int) -> Bool {
    let (one, other) = (context.tokens[first], context.tokens[second])
    if one.kind != .word || other.kind != .word || one.isAny(.percent) || other.isAny(.percent) {
      return one.isAny([.measureUnit, .currency]) == other.isAny([.measureUnit, .currency])
    }
    return context.text.lexicon.base(of: one.word) == context.text.lexicon.base(of: other.word)
  }

  private static func isSign(_ context: CountContext, _ index: Int) -> Bool {
    context.isMark(index, Token.Detail.poundSign) || context.isMark(index, Token.Detail.euroSign)
      || context.isMark(index, UInt8(ascii: "$"))
  }

  private static func isBetween(_ context: CountContext, _ before: Int) -> Bool {
    context.matches(before, "between")
      || context.has(before, .qualifier) && context.matches(before - 1, "between")
  }

  /// Whether `by 1 to 1.5 degrees` steps by a range: the second number is near the first and has the unit.
  private static func isStep(_ context: CountContext, _ first: Numeral, _ index: Int) -> Bool {
    guard let upper = NumberReader.one(context, at: index), first.value < upper.value,
      upper.value <= 2 * first.value
    else { return false }
    let end = upper.tokens.upperBound
    return PercentRule.sign(context, end) != nil
      || MeasureUnit.read(context, after: upper, isPlural: true) != nil
  }

  /// Whether `a to b` tells a change (`rose by 415 to 563`, `fell from 20 to 15`) and not a range.
  private static func isChange(_ context: CountContext, _ before: Int) -> Bool {
    if (before - 2...before).contains(where: { context.matches($0, "by") }) { return true }
    if context.has(before, [.changeUp, .changeDown]) { return true }
    guard context.matches(before, "from") else { return false }
    // Something that rises, moves or is changed stands before `from`; in a list, some way before.
    if changes(context, before: before) { return true }
    // Sums go from one to another: `from £218.34 to £228.33`, unless something ranges.
    return CurrencySign.before(context, before + 2) != nil && !ranges(context, before)
  }

  private static func changes(_ context: CountContext, before index: Int) -> Bool {
    var at = index - 1
    let first = max(context.sentenceStart, index - 40)
    while at >= first {
      let isNear = index - at < 10
      if context.has(at, [.changeUp, .changeDown]),
        isNear || context.has(at, [.pastVerb, .verb, .participle])
      {
        return true
      }
      if isNear, context.matchesAny(at, movers) { return true }
      if context.isMark(at, UInt8(ascii: ";")), !isNear { return false }
      at -= 1
    }
    return false
  }

  private static let movers: [StaticString] = [
    "went", "gone", "moved", "changed", "improved", "change", "go", "slow", "raise", "raised", "raising",
    "lift",
    "lifted", "take", "taken", "took", "taking", "bring", "brought", "boost", "boosted", "expand", "expanded",
    "extend", "extended", "trim", "trimmed", "double", "doubled", "trebled", "tripled", "quadrupled",
    "halved",
    "shrink", "shrank", "move", "moving", "cut", "cuts", "worsened", "widened", "lengthened", "edged", "grew",
    "grown",
    "narrowed", "shortened", "crept", "doubling",
  ]

  /// Whether something is said to range, cost or be priced within a few words before `index`.
  private static func ranges(_ context: CountContext, _ index: Int) -> Bool {
    var at = index - 1
    let first = max(context.sentenceStart, index - 8)
    while at >= first {
      if context.matchesAny(
        at,
        [
          "range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anything",
          "anywhere",
          "cost", "costs", "costing", "priced", "prices", "grants", "fines", "awards", "sums", "salaries",
          "sold", "fares",
        ])
      {
        return true
      }
      at -= 1
    }
    return false
  }
}

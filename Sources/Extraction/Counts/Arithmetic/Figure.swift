import Claims
import ReportText

/// A quantity as arithmetic sees it: one number, with how exactly the text gives it.
struct Figure {
  /// The tokens of the quantity, qualifier and noun included.
  var tokens: TokenRange
  /// The tokens of the number with its sign, as a message repeats it.
  var number: TokenRange
  /// The number; the lower end of a range.
  var value: Double
  /// The kind of quantity.
  var kind: Quantity.Kind
  /// What is counted.
  var unit: String?
  /// The parts of a ratio.
  var fraction: Quantity.Fraction?
  /// Whether the unit is that of a figure before, or unknown.
  var isBare: Bool
  /// Which way the text says that something changed by or to this figure.
  var direction: Quantity.Change.Direction?
  /// The place of its last digit: 1 for `61,609`, 100,000 for `£7.4m`.
  var step: Double
  /// The same, should noughts at the end be a rounding: 100 for `46,600`.
  var looseStep: Double
  /// What its digits are multiplied by: 1,000,000 for `£7.4m`.
  var scale: Double
  /// Whether it is one plain number that may be reckoned with: no range, no `about`, no rank.
  var isPlain: Bool

  /// Whether the text says nothing of how exact it is (`nearly`, `more than`).
  var isExact: Bool

  /// The figure of `item`.
  init(_ item: Changes.Item, _ context: CountContext) {
    let quantity = item.quantity
    tokens = item.tokens
    number = Figure.written(item, context)
    isExact = quantity.qualifier == nil || quantity.qualifier == .exactly
    kind = quantity.kind
    unit = quantity.unit
    fraction = quantity.fraction
    isBare = quantity.unit == nil || quantity.provenance.rule == BareNumberRule.description.id
    direction = quantity.change?.direction
    var isSingle = false
    switch quantity.value {
    case .number(let one):
      value = one
      isSingle = true
    case .range(let low, _): value = low
    }
    let places = FigurePlaces.read(item.number, value: value, context)
    step = places?.step ?? 0
    looseStep = places?.loose ?? 0
    scale = places?.scale ?? 1
    isPlain =
      isSingle && places != nil && quantity.kind != .rank && quantity.fraction == nil
      && (quantity.qualifier == nil || quantity.qualifier == .exactly) && value.isFinite
  }

  /// Whether it is a whole number of things, which nobody rounds without saying so.
  var isWholeCount: Bool { kind == .count && step == 1 }
  /// How far the true number may be off where the figure is taken by its word.
  var slack: Double { isWholeCount ? 0 : step / 2 }
  /// The same, where noughts at the end may be a rounding.
  var looseSlack: Double { isWholeCount && looseStep == 1 ? 0 : looseStep / 2 }

  /// Whether the two count the same: of one kind, and of one unit where both have their own.
  func isLike(_ other: Figure) -> Bool {
    if kind == other.kind { return unit == other.unit || kind == .count && (isBare || other.isBare) }
    // `8.7 days per officer, up from 7.5`.
    return kind == .rate && other.kind == .count && other.isBare
      || kind == .count && isBare && other.kind == .rate
  }

  /// The number with the currency before it or the percent sign behind it.
  private static func written(_ item: Changes.Item, _ context: CountContext) -> TokenRange {
    var range = item.number
    if item.quantity.kind == .money, let sign = CurrencySign.before(context, range.lowerBound) {
      range = sign.start..<range.upperBound
    } else if item.quantity.kind == .percent, let sign = PercentRule.sign(context, range.upperBound) {
      range = range.lowerBound..<sign.end
    }
    return range
  }
}

/// Reads how exactly a number is written.
enum FigurePlaces {
  /// The place of the last digit, and of the last that is no nought.
  struct Places {
    var step: Double
    var loose: Double
    var scale = 1.0
  }

  /// The places of the number `value` in `tokens`; nil where its words do not tell (`half a million`).
  static func read(_ tokens: TokenRange, value: Double, _ context: CountContext) -> Places? {
    var digits: Int?
    var hasScale = false
    for index in tokens {
      if context.isKind(index, .number) {
        // `12 000` is written in two.
        if digits != nil { return whole(value) }
        digits = index
      } else if context.tokens[index].isAny([.scale, .fraction]) {
        hasScale = true
      }
    }
    guard let digits else { return hasScale ? rounded(value) : whole(value) }
    guard let mantissa = mantissa(digits, context), mantissa.value > 0 else { return nil }
    let scale = abs(value) / mantissa.value
    if mantissa.decimals == 0, scale < 1.5 { return scale > 0.99 ? whole(value) : nil }
    var step = scale
    for _ in 0..<mantissa.decimals { step /= 10 }
    return Places(step: step, loose: step, scale: scale)
  }

  /// A whole number, whose noughts may be a rounding: to hundreds in thousands, to tens below.
  private static func whole(_ value: Double) -> Places? {
    guard let number = Int(exactly: value.magnitude) else { return nil }
    guard number > 0 else { return Places(step: 1, loose: 1) }
    var power = 1
    while number % (power * 10) == 0, power < 1_000_000_000 { power *= 10 }
    if number < 1000 { power = power >= 100 ? 10 : 1 }
    return Places(step: 1, loose: Double(power))
  }

  /// A number in words with a scale (`two million`): no more exact than its last word that is no nought.
  private static func rounded(_ value: Double) -> Places? {
    guard let places = whole(value) else { return nil }
    return Places(step: places.loose, loose: places.loose)
  }

  private static func mantissa(_ index: Int, _ context: CountContext) -> (value: Double, decimals: Int)? {
    var value = 0.0
    var decimals = -1
    for offset in 0..<context.length(index) {
      let byte = context.byte(index, offset)
      if byte == UInt8(ascii: ".") {
        guard decimals < 0 else { return nil }
        decimals = 0
      } else if byte >= 0x30, byte <= 0x39 {
        value = value * 10 + Double(byte - 0x30)
        if decimals >= 0 { decimals += 1 }
      } else if byte != UInt8(ascii: ",") {
        return nil
      }
      if offset > 18 { return nil }
    }
    let places = max(0, decimals)
    for _ in 0..<places { value /= 10 }
    return (value, places)
  }
}

import Claims
import ReportText

/// Reads the number that starts at a token: digits, words, or both (`61,609`, `12 000`,
/// `ONE hundred and thirty-six`, `half a million`, `3.5bn`, `2 1/2`).
///
/// Every step looks at a bounded number of tokens, so that reading a text stays linear.
struct NumberReader {
  let context: CountContext
  /// The token to read next.
  var position: Int
  /// Whether a sign of money stands before the number: `£5m` is five million, `5m` may be metres.
  var isMoney = false

  private var total = 0.0
  private var current: Double?
  private var lastScale = Double.infinity
  /// What was read last; tells what may follow.
  private var last = Element.none
  private var numeral: Numeral

  private enum Element { case none, digits, unit, teen, ten, hundred, scale }

  init(_ context: CountContext, at index: Int, isMoney: Bool) {
    self.context = context
    self.isMoney = isMoney
    position = index
    numeral = Numeral(tokens: index..<index, value: 0)
  }

  /// The single number that starts at `index`, ranges aside.
  static func one(_ context: CountContext, at index: Int, isMoney: Bool = false) -> Numeral? {
    guard index < context.upper else { return nil }
    var reader = NumberReader(context, at: index, isMoney: isMoney)
    return reader.read()
  }

  private mutating func read() -> Numeral? {
    let token = context.tokens[position]
    if token.isMark(Token.Detail.vulgarFraction) { return vulgar() }
    let start = position
    if token.isAny(.fraction), !token.isAny(.cardinal), token.kind == .word {
      let fresh = self
      if let part = part() { return part }
      self = fresh
    }
    if token.isAny(.ordinal), token.kind == .word, token.word != .unknown, context.number(position) > 0 {
      numeral.value = context.number(position)
      numeral.isOrdinal = true
      numeral.tokens = start..<(start + 1)
      return numeral
    }
    while step() {}
    guard last != .none else { return nil }
    numeral.value = total + (current ?? 0)
    numeral.tokens = start..<position
    halves()
    denominator()
    ordinalSuffix()
    numeral.tokens = start..<position
    return numeral
  }

  // MARK: - Elements

  /// Reads one more element of the number; false where it ends.
  private mutating func step() -> Bool {
    guard position < context.upper else { return false }
    let index = next()
    guard index < context.upper else { return false }
    let token = context.tokens[index]
    switch token.kind {
    case .number: return digits(index)
    case .word where token.isAny(.cardinal): return cardinal(index)
    case .word where token.isAny(.scale): return scale(index)
    // `£28min total`: the space behind the letter was lost.
    case .word where isMoney && last == .digits && context.isGlued(index) && context.matches(index, "min"):
      apply(1_000_000)
      position = index + 1
      return false
    default: return false
    }
  }

  /// Where the next element would stand: behind a hyphen or an `and` that may join it.
  private func next() -> Int {
    guard last != .none else { return position }
    if last == .ten || last == .hundred || last == .scale {
      if context.isHyphen(position), context.has(position + 1, .cardinal) { return position + 1 }
      // Tokenised copies write `fifty - two`.
      if last == .ten, context.isDash(position), context.has(position + 1, .cardinal),
        context.number(position + 1) < 10
      {
        return position + 1
      }
    }
    // `two thousand, two hundred and six`
    if last == .scale, !numeral.hasDigits, context.isMark(position, UInt8(ascii: ",")),
      context.has(position + 1, .cardinal), context.matches(position + 2, "hundred")
    {
      return position + 1
    }
    if last == .hundred || last == .scale, context.matches(position, "and") || context.matches(position, "&")
    {
      // `3 million and 20 officers` are two numbers; `two million and twenty` is one.
      if context.has(position + 1, .cardinal), !numeral.hasDigits || last == .hundred, !isPart(position + 1) {
        return position + 1
      }
      if context.isKind(position + 1, .number), numeral.hasDigits, !numeral.isPunctuated,
        lastScale < 1_000_000
      {
        return position + 1
      }
    }
    return position
  }

  /// Whether the cardinal at `index` is the top of a fraction: `five billion and three quarters`.
  private func isPart(_ index: Int) -> Bool {
    let next = context.isHyphen(index + 1) ? index + 2 : index + 1
    return context.has(next, .fraction) && (context.number(index) == 1 || context.endsInS(next))
  }

  private mutating func digits(_ index: Int) -> Bool {
    guard last == .none || (numeral.hasDigits && !numeral.isPunctuated && !isMoney) else { return false }
    if last != .none {
      guard last == .hundred || last == .scale, lastScale <= 1000 else { return false }
    }
    guard let read = DigitReader.read(context, at: index) else { return false }
    if last == .none {
      numeral.hasLeadingZero = read.hasLeadingZero
      numeral.isPunctuated = read.isPunctuated
      numeral.digits = read.digits
      numeral.fraction = read.fraction
    } else if read.value >= lastScale || read.isPunctuated {
      return false
    }
    numeral.hasDigits = true
    current = (current ?? 0) + read.value
    position = read.end
    last = .digits
    return read.fraction == nil
  }

  private mutating func cardinal(_ index: Int) -> Bool {
    let value = context.number(index)
    switch last {
    case .none, .scale: current = (last == .scale ? current ?? 0 : 0) + value
    case .ten where value < 10 && value > 0: current = (current ?? 0) + value
    case .hundred: current = (current ?? 0) + value
    default: return false
    }
    if last == .scale, value >= lastScale { return false }
    last = value < 10 ? .unit : value < 20 ? .teen : .ten
    position = index + 1
    return true
  }

  private mutating func scale(_ index: Int) -> Bool {
    let value = context.number(index)
    let length = context.length(index)
    if length <= 2 || context.matches(index, "mil") || context.matches(index, "mill") {
      // A letter is a scale only behind digits: `£5m`, `20k`, `3.5bn`.
      guard last == .digits, isMoney || context.isGlued(index) else { return false }
      guard length > 1 || isMoney || ScaleLetter.isScale(context, index) else { return false }
      numeral.scaleIsLetter = length == 1
    } else if last == .none {
      return openingScale(index, value)
    }
    guard last != .none else { return false }
    apply(value)
    position = index + 1
    return true
  }

  private mutating func apply(_ value: Double) {
    numeral.hasScale = true
    if value < 1000 {
      current = (current ?? 1) * value
      // `three hundred and two dozens` is 302 × 12.
      last = .hundred
      lastScale = min(lastScale, value)
      numeral.scale *= value
      return
    }
    if let amount = current, amount > 0 || total == 0 {
      total += amount * value
    } else {
      total *= value
    }
    current = 0
    last = .scale
    lastScale = value
    numeral.scale *= value
  }

  /// A scale with no number before it: `a hundred`, `dozens of`, `hundred thousand`.
  private mutating func openingScale(_ index: Int, _ value: Double) -> Bool {
    if context.endsInS(index) || value == 10 {
      guard context.endsInS(index) else { return false }
      numeral.isOpenScale = true
      var amount = value
      var end = index + 1
      // `tens of thousands`, `hundreds of millions`.
      if context.matches(end, "of"), context.has(end + 1, .scale), context.endsInS(end + 1),
        context.number(end + 1) > value
      {
        amount *= context.number(end + 1)
        end += 2
      }
      current = amount
      last = .unit
      position = end
      return false
    }
    guard value != 20 else { return false }
    // `several thousand`, `a few hundred`, `a couple of hundred`: the number is left open.
    let before = context.matches(index - 1, "of") ? index - 2 : index - 1
    if context.matchesAny(before, ["several", "few", "many", "couple"]) {
      numeral.isOpenScale = true
      current = value
      last = .unit
      position = index + 1
      return false
    }
    current = 1
    apply(value)
    position = index + 1
    return true
  }

  // MARK: - Fractions

  /// `two and a half`, `three and two thirds`, `3 million and a half`, `two point five`.
  private mutating func halves() {
    if context.matches(position, "point"), last != .scale {
      if context.isKind(position + 1, .number), !numeral.isPunctuated {
        if let read = DigitReader.read(context, at: position + 1), read.value < 1000 {
          var part = read.value
          for _ in 0..<read.digits { part /= 10 }
          numeral.value += part
          position = read.end
          scaleAfterPoint()
        }
      } else if context.has(position + 1, .cardinal) {
        var index = position + 1
        var place = 0.1
        while context.has(index, .cardinal), context.isKind(index, .word), index < position + 6 {
          let digit = context.number(index)
          if digit > 9 {
            numeral.value += digit * place / 10
            index += 1
            break
          }
          numeral.value += digit * place
          place /= 10
          index += 1
        }
        position = index
        scaleAfterPoint()
      }
      return
    }
    let hyphened = context.isHyphen(position)
    let and = hyphened ? position + 1 : position
    guard context.matches(and, "and") else { return }
    var index = and + 1
    if context.isHyphen(index) { index += 1 }
    var top = 1.0
    if context.matches(index, "a") || context.matches(index, "an") {
      index += 1
    } else if context.has(index, .cardinal), context.number(index) < 10 {
      top = context.number(index)
      index += 1
    } else {
      return
    }
    if context.isHyphen(index) { index += 1 }
    guard context.has(index, .fraction), context.number(index) > 1 else { return }
    if top > 1, !context.endsInS(index) { return }
    numeral.value += top / context.number(index) * (last == .scale ? lastScale : 1)
    numeral.fraction = nil
    position = index + 1
    scaleAfterPoint()
  }

  /// `two point two million`, `two and a half thousand`.
  private mutating func scaleAfterPoint() {
    guard context.has(position, .scale), context.length(position) > 2 else { return }
    let value = context.number(position)
    numeral.value *= value
    numeral.hasScale = true
    numeral.scale = value
    position += 1
  }

  /// `two-thirds`, `three quarters`, `one fifth`, `three quarters of a million`.
  private mutating func denominator() {
    guard numeral.fraction == nil, !numeral.isOpenScale, numeral.value >= 1, last != .none else { return }
    if tens() { return }
    let index = context.isDash(position) ? position + 1 : position
    guard context.has(index, .fraction), context.isKind(index, .word) else { return }
    let value = context.number(index)
    guard value > 1, numeral.value == 1 || context.endsInS(index) else { return }
    // `one third officer` and `two quarters of growth` are rare; a date takes the latter.
    numeral.fraction = Quantity.Fraction(numerator: numeral.value, denominator: value)
    numeral.value /= value
    numeral.hasScale = false
    position = index + 1
    last = .unit
    ofAScale()
  }

  /// `one twenty-fifth`, `three twenty-firsts`: a denominator of two words.
  private mutating func tens() -> Bool {
    let ten = context.isHyphen(position) ? position + 1 : position
    guard last == .unit, context.has(ten, .cardinal), context.number(ten) >= 20, context.isHyphen(ten + 1),
      context.has(ten + 2, [.ordinal, .fraction]), context.number(ten + 2) < 10,
      numeral.value == 1 || context.endsInS(ten + 2)
    else { return false }
    let denominator = context.number(ten) + context.number(ten + 2)
    numeral.fraction = Quantity.Fraction(numerator: numeral.value, denominator: denominator)
    numeral.value /= denominator
    position = ten + 3
    return true
  }

  /// `of a million` and `a million` behind a fraction.
  private mutating func ofAScale() {
    var index = position
    if context.matches(index, "of") { index += 1 }
    if context.matches(index, "a") { index += 1 }
    guard context.has(index, .scale), context.length(index) > 2, !context.endsInS(index) else { return }
    numeral.value *= context.number(index)
    numeral.fraction = nil
    numeral.hasScale = true
    position = index + 1
  }

  /// `½`, `¾ of`.
  private mutating func vulgar() -> Numeral? {
    guard let fraction = DigitReader.vulgarFraction(context, at: position) else { return nil }
    let start = position
    numeral.fraction = fraction
    numeral.value = fraction.numerator / fraction.denominator
    numeral.hasDigits = true
    position += 1
    numeral.tokens = start..<position
    return numeral
  }

  /// A fraction with no number before it: `half a million`, `a third of`, `half of the calls`.
  private mutating func part() -> Numeral? {
    let start = position
    let value = context.number(position)
    guard value > 1 else { return nil }
    let article = context.matches(position - 1, "a") || context.matches(position - 1, "an")
    let isHalf = value == 2 && !context.endsInS(position)
    guard isHalf || (article && !context.endsInS(position)) else { return nil }
    numeral.fraction = Quantity.Fraction(numerator: 1, denominator: value)
    numeral.value = 1 / value
    last = .unit
    position += 1
    // `half-a-million`, `a half-dozen`
    if context.isHyphen(position) {
      let scale =
        context.matches(position + 1, "a") && context.isHyphen(position + 2) ? position + 3 : position + 1
      if context.has(scale, .scale), context.length(scale) > 2, !context.endsInS(scale) {
        numeral.value *= context.number(scale)
        numeral.fraction = nil
        numeral.hasScale = true
        position = scale + 1
        numeral.tokens = start..<position
        return numeral
      }
    }
    ofAScale()
    if numeral.fraction != nil, !FractionWord.isShare(context, start, isHalf: isHalf) { return nil }
    numeral.tokens = start..<position
    return numeral
  }

  /// `5th`, `twenty-first`.
  private mutating func ordinalSuffix() {
    if numeral.hasDigits, context.isGlued(position), context.has(position, .ordinal),
      context.length(position) == 2
    {
      numeral.isOrdinal = true
      position += 1
    } else if last == .ten, numeral.fraction == nil {
      let index = context.isHyphen(position) ? position + 1 : position
      if context.has(index, .ordinal), context.number(index) > 0, context.number(index) < 10,
        context.isGlued(index) || context.isAlone && index + 1 == context.upper
      {
        numeral.isOrdinal = true
        numeral.value += context.number(index)
        position = index + 1
      }
    }
  }
}

import Claims
import ReportText

/// Reads numbers written in digits: `61,609`, `12 000`, `7.4`, `1/4`, `2 1/2`, `2½`.
enum DigitReader {
  /// What was read.
  struct Result {
    var value: Double
    var end: Int
    var digits: Int
    var hasLeadingZero: Bool
    var isPunctuated: Bool
    var fraction: Quantity.Fraction?
  }

  /// The number that starts with the number token `index`.
  static func read(_ context: CountContext, at index: Int) -> Result? {
    guard context.isKind(index, .number) else { return nil }
    let plain = value(context, index)
    var result = Result(
      value: plain.value, end: index + 1, digits: plain.digits,
      hasLeadingZero: plain.digits > 1 && context.byte(index, 0) == UInt8(ascii: "0"),
      isPunctuated: plain.isPunctuated)
    spacedThousands(context, &result)
    slash(context, index, &result)
    exponent(context, &result)
    return result
  }

  /// The value of one number token.
  static func value(_ context: CountContext, _ index: Int) -> (value: Double, digits: Int, isPunctuated: Bool)
  {
    var whole = 0.0
    var digits = 0
    var divisor = 1.0
    var afterPoint = false
    var isPunctuated = false
    for offset in 0..<context.length(index) {
      let byte = context.byte(index, offset)
      if byte == UInt8(ascii: ".") {
        afterPoint = true
        isPunctuated = true
      } else if byte == UInt8(ascii: ",") {
        isPunctuated = true
      } else {
        whole = whole * 10 + Double(byte &- 0x30)
        if afterPoint { divisor *= 10 } else { digits += 1 }
      }
    }
    return (whole / divisor, digits, isPunctuated)
  }

  /// `12 000`, `1 414 021`, and `80, 000` as tokenised copies write it.
  private static func spacedThousands(_ context: CountContext, _ result: inout Result) {
    guard result.digits <= 3, !result.hasLeadingZero, result.value >= 1 else { return }
    guard !result.isPunctuated else { return }
    while true {
      var index = result.end
      if context.isMark(index, UInt8(ascii: ",")), context.isGlued(index), context.matches(index + 1, "000") {
        index += 1
      }
      guard context.isKind(index, .number), isSingleSpace(context, before: index) else { return }
      let group = value(context, index)
      guard group.digits == 3, group.value < 1000 else { return }
      // `12 000`, but not `in 12 345`, a list: the first group must stand by itself before the others.
      result.value = result.value * 1000 + group.value
      result.isPunctuated = true
      result.digits += 3
      result.end = index + 1
      if group.isPunctuated { return }
    }
  }

  /// Whether one space, no-break or thin ones included, parts token `index` from the one before: wider gaps
  /// and tabs part the columns of a table.
  private static func isSingleSpace(_ context: CountContext, before index: Int) -> Bool {
    let start = Int(context.tokens[index - 1].end)
    let text = context.text.document.text
    switch Int(context.tokens[index].start) - start {
    case 1: return text[start] == 0x20
    case 2: return text[start] == 0xC2 && text[start + 1] == 0xA0
    case 3:
      return text[start] == 0xE2 && text[start + 1] == 0x80
        && (text[start + 2] <= 0x8A || text[start + 2] == 0xAF)
    default: return false
    }
  }

  /// `1/4`, `2 1/2`, `2½`.
  private static func slash(_ context: CountContext, _ index: Int, _ result: inout Result) {
    if let part = vulgarFraction(context, at: result.end), context.isGlued(result.end) || result.value < 100 {
      result.value += part.numerator / part.denominator
      result.isPunctuated = true
      result.end += 1
      return
    }
    if let part = plainFraction(context, at: result.end), !context.isGlued(result.end) {
      result.value += part.numerator / part.denominator
      result.isPunctuated = true
      result.end += 3
      return
    }
    if result.end == index + 1, let part = plainFraction(context, at: index) {
      result.value = part.numerator / part.denominator
      result.fraction = part
      result.end = index + 3
    }
  }

  /// `n/m` with n smaller than m, and an m that people divide by.
  private static func plainFraction(_ context: CountContext, at index: Int) -> Quantity.Fraction? {
    guard context.isKind(index, .number), context.isMark(index + 1, UInt8(ascii: "/")),
      context.isGlued(index + 1),
      context.isKind(index + 2, .number), context.isGlued(index + 2),
      !(context.isMark(index + 3, UInt8(ascii: "/")) && context.isGlued(index + 3))
    else { return nil }
    let top = value(context, index)
    let bottom = value(context, index + 2)
    guard !top.isPunctuated, !bottom.isPunctuated, top.value > 0, top.value < bottom.value else { return nil }
    guard top.value == 1 || bottom.value <= 10 || bottom.value == 16 || bottom.value == 100 else {
      return nil
    }
    guard bottom.value <= 1000, bottom.digits <= 3 else { return nil }
    return Quantity.Fraction(numerator: top.value, denominator: bottom.value)
  }

  /// The fraction that one of the characters ½ ¼ ¾ ⅓ … stands for.
  static func vulgarFraction(_ context: CountContext, at index: Int) -> Quantity.Fraction? {
    guard context.isMark(index, Token.Detail.vulgarFraction) else { return nil }
    let last = context.byte(index, context.length(index) - 1)
    let parts: (Double, Double)? =
      if context.length(index) == 2 {
        switch last {
        case 0xBC: (1, 4)
        case 0xBD: (1, 2)
        case 0xBE: (3, 4)
        default: nil
        }
      } else {
        switch last {
        case 0x90: (1, 7)
        case 0x91: (1, 9)
        case 0x92: (1, 10)
        case 0x93: (1, 3)
        case 0x94: (2, 3)
        case 0x95...0x98: (Double(last - 0x94), 5)
        case 0x99: (1, 6)
        case 0x9A: (5, 6)
        case 0x9B: (1, 8)
        case 0x9C: (3, 8)
        case 0x9D: (5, 8)
        case 0x9E: (7, 8)
        default: nil
        }
      }
    return parts.map { Quantity.Fraction(numerator: $0.0, denominator: $0.1) }
  }

  /// `1.3e6`, `4e+14`, `1.3x10^6`, `2.48×10−5`.
  private static func exponent(_ context: CountContext, _ result: inout Result) {
    guard result.fraction == nil, let power = power(context, at: result.end) else { return }
    // One step of decimal arithmetic, so that 2.48×10−5 is the number that reads so.
    let factor = (0..<abs(power.exponent)).reduce(1.0) { factor, _ in factor * 10 }
    if power.exponent < 0 { result.value /= factor } else { result.value *= factor }
    result.isPunctuated = true
    result.end = power.end
  }

  /// The power of ten that starts at `index`, glued to the number before.
  private static func power(_ context: CountContext, at index: Int) -> (exponent: Int, end: Int)? {
    guard context.isGlued(index) else { return nil }
    if context.isKind(index, .word), context.byte(index, 0) | 0x20 == UInt8(ascii: "e") {
      if context.length(index) == 1, let sign = sign(context, index + 1) {
        return exponent(context, at: index + 2, sign: sign)
      }
      guard context.length(index) > 1, context.length(index) <= 3 else { return nil }
      var exponent = 0
      for offset in 1..<context.length(index) {
        let byte = context.byte(index, offset)
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        exponent = exponent * 10 + Int(byte - 0x30)
      }
      return (exponent, index + 1)
    }
    var ten = index
    if context.isMark(index, Token.Detail.other), context.length(index) == 2, context.byte(index, 0) == 0xC3,
      context.byte(index, 1) == 0x97
    {
      ten += 1
    } else if context.matches(index, "x") {
      ten += 1
    } else if !context.matches(index, "x10") {
      return nil
    }
    if ten > index { guard context.isGlued(ten), context.matches(ten, "10") else { return nil } }
    if context.isMark(ten + 1, UInt8(ascii: "^")), context.isGlued(ten + 1) {
      if let sign = sign(context, ten + 2) { return exponent(context, at: ten + 3, sign: sign) }
      return exponent(context, at: ten + 2, sign: 1)
    }
    guard let sign = sign(context, ten + 1) else { return nil }
    return exponent(context, at: ten + 2, sign: sign)
  }

  private static func sign(_ context: CountContext, _ index: Int) -> Int? {
    guard context.isGlued(index) else { return nil }
    if context.isDash(index) { return -1 }
    return context.isMark(index, UInt8(ascii: "+")) ? 1 : nil
  }

  private static func exponent(_ context: CountContext, at index: Int, sign: Int) -> (
    exponent: Int, end: Int
  )? {
    guard context.isGlued(index), context.isKind(index, .number) else { return nil }
    let number = value(context, index)
    guard !number.isPunctuated, number.digits <= 2 else { return nil }
    return (sign * Int(number.value), index + 1)
  }
}

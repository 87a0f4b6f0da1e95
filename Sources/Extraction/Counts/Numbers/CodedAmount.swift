import ReportText

/// Amounts whose currency is glued to the digits, so that the tokeniser makes one word of both:
/// `RM79`, `USD115.5`, `$US55,931,000`, `EUR50m`.
enum CodedAmount {
  /// What was read.
  struct Found {
    var code: String
    var value: Double
    var tokens: TokenRange
  }

  private static let codes: [(StaticString, String)] = [
    ("usd", "USD"), ("us", "USD"), ("gbp", "GBP"), ("ps", "GBP"), ("eur", "EUR"), ("aud", "AUD"),
    ("cad", "CAD"), ("nzd", "NZD"),
    ("hkd", "HKD"), ("sgd", "SGD"), ("chf", "CHF"), ("cny", "CNY"), ("rmb", "CNY"), ("jpy", "JPY"),
    ("inr", "INR"),
    ("rs", "INR"), ("myr", "MYR"), ("rm", "MYR"), ("uah", "UAH"), ("a", "AUD"), ("c", "CAD"),
  ]

  /// The amount in the word token `index`, if it is one.
  static func read(_ context: CountContext, at index: Int) -> Found? {
    let token = context.tokens[index]
    guard token.kind == .word, token.shape.contains(.hasDigit), token.shape.contains(.capitalised) else {
      return nil
    }
    let afterSign = context.isMark(index - 1, UInt8(ascii: "$")) && context.isGlued(index)
    for (prefix, code) in codes {
      let letters = prefix.utf8CodeUnitCount
      guard starts(context, index, with: prefix) else { continue }
      // `US55` and `A82` name other things where no dollar sign stands before them.
      if letters == 1 || prefix.utf8Start[0] == UInt8(ascii: "u") && letters == 2, !afterSign { continue }
      return amount(context, index, letters: letters, code: code, start: afterSign ? index - 1 : index)
    }
    return nil
  }

  private static func starts(_ context: CountContext, _ index: Int, with prefix: StaticString) -> Bool {
    let letters = prefix.utf8CodeUnitCount
    guard context.length(index) > letters, isDigit(context.byte(index, letters)) else { return false }
    for offset in 0..<letters where context.byte(index, offset) | 0x20 != prefix.utf8Start[offset] {
      return false
    }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func amount(
    _ context: CountContext, _ index: Int, letters: Int, code: String, start: Int
  ) -> Found? {
    var value = 0.0
    var offset = letters
    while offset < context.length(index), isDigit(context.byte(index, offset)) {
      value = value * 10 + Double(context.byte(index, offset) - 0x30)
      offset += 1
    }
    var end = index + 1
    var scale = 1.0
    if offset < context.length(index) {
      guard let letter = scaleLetters(context, index, from: offset) else { return nil }
      scale = letter
    } else {
      // `,931,000` and `.5` became tokens of their own.
      if context.isMark(end, UInt8(ascii: ",")), context.isGlued(end), context.isGlued(end + 1),
        context.isKind(end + 1, .number)
      {
        let more = DigitReader.value(context, end + 1)
        guard more.digits % 3 == 0, more.digits <= 9 else { return nil }
        for _ in 0..<more.digits { value *= 10 }
        value += more.value
        end += 2
      } else if context.isMark(end, UInt8(ascii: ".")), context.isGlued(end), context.isGlued(end + 1),
        context.isKind(end + 1, .number)
      {
        let more = DigitReader.value(context, end + 1)
        var part = more.value
        for _ in 0..<more.digits { part /= 10 }
        value += part
        end += 2
      }
      if context.has(end, .scale), context.isKind(end, .word), context.length(end) > 2 || context.isGlued(end)
      {
        scale = context.number(end)
        end += 1
      }
    }
    return Found(code: code, value: value * scale, tokens: start..<end)
  }

  /// The scale that the letters behind the digits stand for: `m`, `bn`, `k`, `mil`.
  private static func scaleLetters(_ context: CountContext, _ index: Int, from offset: Int) -> Double? {
    let rest = context.length(index) - offset
    guard rest <= 3 else { return nil }
    switch context.byte(index, offset) | 0x20 {
    case UInt8(ascii: "m") where rest == 1 || context.byte(index, offset + 1) | 0x20 != UInt8(ascii: "m"):
      return 1_000_000
    case UInt8(ascii: "b"): return 1_000_000_000
    case UInt8(ascii: "k") where rest == 1: return 1000
    default: return nil
    }
  }
}

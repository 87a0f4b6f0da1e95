import ReportText

/// Telephone numbers and other strings of digits: `0191 375 2078`, `+44 20 7946 0000`, `192.168.1.2`.
enum TelephoneGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard numeral.hasDigits, !context.isWhole(numeral) else { return nil }
    let start = numeral.tokens.lowerBound
    // `007` and `0191 …` begin with a nought; `0.5` does not.
    let isDialled = numeral.hasLeadingZero && !numeral.isPunctuated
    let isInternational =
      context.isMark(start, UInt8(ascii: "+")) && numeral.digits == 2 && numeral.value == 44
    guard isDialled || isInternational || isDotted(numeral, context) || isCalled(numeral, context) else {
      return nil
    }
    var end = numeral.tokens.upperBound
    while end < context.upper {
      if context.isKind(end, .number) { end += 1; continue }
      let joins =
        context.isDash(end) || context.isMark(end, UInt8(ascii: "."))
        || context.isMark(end, UInt8(ascii: "("))
        || context.isMark(end, UInt8(ascii: ")"))
      guard joins, context.isKind(end + 1, .number) else { break }
      end += 2
    }
    return end
  }

  private static func isDotted(_ numeral: Numeral, _ context: CountContext) -> Bool {
    let end = numeral.tokens.upperBound
    return context.isMark(end, UInt8(ascii: ".")) && context.isGlued(end) && context.isGlued(end + 1)
      && context.isKind(end + 1, .number)
  }

  /// `call 116 123`, `text 60777`, `reached on 116 123`: a bare number of five or more digits behind such a word.
  private static func isCalled(_ numeral: Numeral, _ context: CountContext) -> Bool {
    let start = numeral.tokens.lowerBound
    // `dial 159`
    if context.matches(start - 1, "dial"), !numeral.isPunctuated { return true }
    guard numeral.high == nil, !numeral.hasScale,
      !context.has(numeral.tokens.upperBound, [.noun, .pluralNoun]),
      numeral.value >= 10_000, !numeral.isPunctuated || numeral.tokens.count > 1
    else { return false }
    let verb = context.matches(start - 1, "on") || context.matches(start - 1, "to") ? start - 2 : start - 1
    return context.matchesAny(
      verb,
      [
        "call", "calling", "text", "texted", "texting", "ring", "ringing", "dial", "dialling", "phone",
        "phoning",
        "telephone", "reached", "contacted", "helpline", "number",
      ])
  }
}

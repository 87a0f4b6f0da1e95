import ReportText

/// Signs, codes and words of money before and behind a number.
enum CurrencySign {
  /// A currency and the tokens that name it.
  struct Found {
    /// The ISO 4217 code, or `cent` where the country is not told.
    var code: String
    /// The first token.
    var start: Int
    /// The token behind the last.
    var end: Int
    /// What one of it is in the unit of `code`: pence are hundredths of pounds.
    var factor = 1.0
  }

  /// The currency sign or code just before token `index`.
  static func before(_ context: CountContext, _ index: Int) -> Found? {
    var at = index - 1
    guard at >= context.lower else { return nil }
    // `£-1.4m`
    if context.isDash(at), context.isGlued(at), context.isGlued(index) { at -= 1 }
    guard at >= context.lower else { return nil }
    // `(-£99)`, `Y=100`.
    let token = context.tokens[at]
    if token.isMark(Token.Detail.poundSign) { return Found(code: "GBP", start: at, end: index) }
    if token.isMark(Token.Detail.euroSign) { return Found(code: "EUR", start: at, end: index) }
    if token.isMark(UInt8(ascii: "$")) { return dollar(context, at, index) }
    // Agencies that have no yen sign write `Y=28,030`.
    if token.isMark(UInt8(ascii: "=")), context.isGlued(at), context.matches(at - 1, "y") {
      return Found(code: "JPY", start: at - 1, end: index)
    }
    if token.isMark(Token.Detail.other), context.length(at) == 2, context.byte(at, 1) == 0xA5 {
      return Found(code: "JPY", start: at, end: index)
    }
    if token.isMark(UInt8(ascii: ".")), context.matches(at - 1, "rs") { at -= 1 }
    guard context.isKind(at, .word), context.has(at, .currency) else { return nil }
    // Codes stand before the number (`GBP 350`, `RM79`), words behind it.
    guard context.length(at) <= 3, !context.matches(at, "p"), !context.matches(at, "yen") else { return nil }
    guard let code = code(context, at) else { return nil }
    return Found(code: code.code, start: at, end: index, factor: code.factor)
  }

  /// `$`, with the letters before it that say whose dollar it is.
  private static func dollar(_ context: CountContext, _ at: Int, _ end: Int) -> Found {
    let before = at - 1
    let letters: [(StaticString, String)] = [
      ("us", "USD"), ("a", "AUD"), ("au", "AUD"), ("c", "CAD"), ("ca", "CAD"), ("cdn", "CAD"), ("hk", "HKD"),
      ("s", "SGD"), ("nz", "NZD"), ("nt", "TWD"), ("r", "BRL"), ("mex", "MXN"), ("mxn", "MXN"),
      ("nzd", "NZD"),
      ("aud", "AUD"), ("cad", "CAD"), ("usd", "USD"), ("hkd", "HKD"), ("sgd", "SGD"),
    ]
    guard before >= context.lower, context.isKind(before, .word), context.length(before) <= 3 else {
      return Found(code: "USD", start: at, end: end)
    }
    let glued = context.isGlued(at)
    for (name, code) in letters where context.matches(before, name) {
      // `a $5 bill` is no Australian one; `us $ 5` and `C $6` are written so by some papers.
      if !glued, context.matches(before, "a") || context.matches(before, "s") || context.matches(before, "r")
      {
        break
      }
      return Found(code: code, start: before, end: end)
    }
    return Found(code: "USD", start: at, end: end)
  }

  /// The currency named behind the number that ends before `index`.
  static func after(_ context: CountContext, _ index: Int, isGluedLetter: Bool = true) -> Found? {
    guard index < context.upper else { return nil }
    var at = index
    if context.isHyphen(at) { at += 1 }
    let token = context.tokens[at]
    if token.isMark(Token.Detail.poundSign), !digitsFollow(context, at) {
      return Found(code: "GBP", start: index, end: at + 1)
    }
    if token.isMark(Token.Detail.euroSign), !digitsFollow(context, at) {
      return Found(code: "EUR", start: index, end: at + 1)
    }
    if token.isMark(UInt8(ascii: "$")), !digitsFollow(context, at) {
      return Found(code: "USD", start: index, end: at + 1)
    }
    guard token.kind == .word else { return nil }
    if let nation = nation(context, at) { return Found(code: nation.code, start: index, end: nation.end) }
    guard token.isAny(.currency), let code = code(context, at) else { return nil }
    // `275 pound-feet` measures torque.
    if context.isHyphen(at + 1), context.matchesAny(at + 2, ["ft", "feet", "foot"]) { return nil }
    if context.length(at) == 1, !context.isGlued(at) { return nil }
    return Found(code: code.code, start: index, end: at + 1, factor: code.factor)
  }

  private static func digitsFollow(_ context: CountContext, _ at: Int) -> Bool {
    context.isGlued(at + 1) && context.isKind(at + 1, .number)
  }

  /// `Australian dollars`, `Swiss francs`, `New Zealand dollars`.
  private static func nation(_ context: CountContext, _ at: Int) -> (code: String, end: Int)? {
    guard context.isKind(at + 1, .word), context.length(at) >= 2 else { return nil }
    // `Hong Kong dollars`, `New Zealand dollars`, `pounds sterling`.
    let isTwoWords = context.matchesAny(at, ["hong", "new", "south", "saudi"])
    let noun = isTwoWords ? at + 2 : at + 1
    guard context.isKind(noun, .word) else { return nil }
    for (people, money, code) in nations where context.matches(at, people) {
      let length = money.utf8CodeUnitCount
      let count = context.length(noun)
      guard count == length || count == length + 1 && context.endsInS(noun) else { continue }
      if startsWith(context, noun, money) { return (code, noun + 1) }
    }
    return nil
  }

  /// Peoples, what their money is called, and its ISO 4217 code.
  private static let nations: [(StaticString, StaticString, String)] = [
    ("us", "dollar", "USD"), ("american", "dollar", "USD"), ("australian", "dollar", "AUD"),
    ("canadian", "dollar", "CAD"), ("hong", "dollar", "HKD"), ("new", "dollar", "NZD"),
    ("singapore", "dollar", "SGD"), ("swiss", "franc", "CHF"), ("chinese", "yuan", "CNY"),
    ("japanese", "yen", "JPY"), ("danish", "crown", "DKK"), ("danish", "krone", "DKK"),
    ("swedish", "crown", "SEK"), ("swedish", "krona", "SEK"), ("norwegian", "crown", "NOK"),
    ("norwegian", "krone", "NOK"), ("indian", "rupee", "INR"), ("pakistani", "rupee", "PKR"),
    ("malaysian", "ringgit", "MYR"), ("malaysia", "ringgit", "MYR"), ("turkish", "lira", "TRY"),
    ("irish", "pound", "IEP"), ("egyptian", "pound", "EGP"), ("lebanese", "pound", "LBP"),
    ("syrian", "pound", "SYP"), ("sterling", "pound", "GBP"), ("british", "pound", "GBP"),
    ("kuwaiti", "dinar", "KWD"), ("jordanian", "dinar", "JOD"), ("iraqi", "dinar", "IQD"),
    ("qatari", "riyal", "QAR"), ("saudi", "riyal", "SAR"), ("iranian", "rial", "IRR"),
    ("polish", "zloty", "PLN"), ("czech", "crown", "CZK"), ("hungarian", "forint", "HUF"),
    ("romanian", "leu", "RON"), ("bulgarian", "lev", "BGN"), ("russian", "rouble", "RUB"),
    ("russian", "ruble", "RUB"), ("ukrainian", "hryvnia", "UAH"), ("mexican", "peso", "MXN"),
    ("argentine", "peso", "ARS"), ("philippine", "peso", "PHP"), ("brazilian", "real", "BRL"),
    ("south", "rand", "ZAR"), ("nigerian", "naira", "NGN"), ("thai", "baht", "THB"),
    ("vietnamese", "dong", "VND"), ("israeli", "shekel", "ILS"),
  ]

  private static func startsWith(_ context: CountContext, _ index: Int, _ prefix: StaticString) -> Bool {
    for offset in 0..<prefix.utf8CodeUnitCount
    where context.byte(index, offset) | 0x20 != prefix.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The code of a currency word, pence as hundredths of a pound.
  private static func code(_ context: CountContext, _ index: Int) -> (code: String, factor: Double)? {
    let base = context.text.lexicon.base(of: context.tokens[index].word)
    let spelling = context.text.lexicon.spelling(of: base)
    if spelling == "gbx" { return ("GBP", 0.01) }
    if spelling == "usx" { return ("cent", 1) }
    if spelling.utf8.count == 3 { return (spelling.uppercased(), 1) }
    return (spelling, 1)
  }
}

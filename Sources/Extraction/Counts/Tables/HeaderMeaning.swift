import Claims
import ReportText

/// What a header, a row's label or a caption says about the figures that it stands over.
struct HeaderMeaning {
  /// What the figures are, where it says more than what they count.
  enum Mark {
    /// `%`, `per cent`: the unit.
    case percent(String)
    /// `£000`: the currency, and what the figures are to be multiplied by; `£ per officer` the rest of the unit.
    case money(String, scale: Double, per: String?)
    /// `per 1,000 population`.
    case rate(String)
    /// A rank.
    case rank
    /// No quantity of this kind: spans of time, ages, dates, references, pages.
    case nothing
  }

  /// What the words say of a change: its direction, or only that the figures are changes.
  enum ChangeHint { case up, down, either }

  var mark: Mark?
  /// `(thousands)` with no currency.
  var scale = 1.0
  var change: ChangeHint?
  var noun: HeaderNoun?

  /// Whether it names things that can be counted.
  var countsThings: Bool { noun.map(\.isCountable) ?? false }

  /// How many tokens of a header are read.
  private static let longest = 60

  /// The meaning of the header at `range`.
  static func read(_ range: TokenRange, _ context: CountContext, _ figures: FigureReader, isCaption: Bool)
    -> HeaderMeaning
  {
    let range = range.lowerBound..<min(range.upperBound, range.lowerBound + longest)
    var inner = context
    inner.sentenceStart = range.lowerBound
    inner.lower = range.lowerBound
    inner.upper = range.upperBound
    var meaning = HeaderMeaning()
    meaning.noun = HeaderNoun.read(inner, figures, isCaption: isCaption)
    if !isCaption, let mark = label(inner) {
      meaning.mark = mark
      return meaning
    }
    var index = range.lowerBound
    while index < range.upperBound {
      if figures.isDated(index) {
        index += 1
        continue
      }
      index = meaning.take(index, inner, isCaption: isCaption)
    }
    if let noun = meaning.noun, noun.isAge, meaning.mark == nil { meaning.mark = .nothing }
    return meaning
  }

  /// Takes in what token `index` says; gives the token to go on from.
  private mutating func take(_ index: Int, _ context: CountContext, isCaption: Bool) -> Int {
    if let sign = Self.percent(context, index) {
      // A caption speaks of one column only where it does not speak of percentages throughout.
      let isWhole =
        !isCaption || context.isMark(index - 1, UInt8(ascii: "(")) || index == context.lower
        || context.isMark(index - 1, UInt8(ascii: ":"))
      if isWhole, mark == nil { mark = .percent(sign.unit) }
      return sign.end
    }
    if let money = Self.money(context, index) {
      if mark == nil || isRate { mark = .money(money.code, scale: money.scale, per: nil) }
      return money.end
    }
    if context.matches(index, "per"), let rate = RateSuffix.read(context, at: index) {
      switch mark {
      case nil where rate.isTime: mark = .rate(rate.name)
      case .money(let code, let scale, nil) where !rate.isTime:
        mark = .money(code, scale: scale, per: rate.name)
      // `Days lost per officer` is no span of time.
      case nil,
        .nothing where !rate.isTime:
        mark = .rate(rate.name)
      default: break
      }
      return max(rate.end, index + 1)
    }
    if let factor = Self.thousands(context, index) {
      if mark == nil { scale = factor }
      return index + 1
    }
    if !isCaption { takeWord(index, context) }
    return index + 1
  }

  private var isRate: Bool {
    if case .rate = mark { return true }
    return false
  }

  /// Takes in a word of change or of time.
  private mutating func takeWord(_ index: Int, _ context: CountContext) {
    let token = context.tokens[index]
    guard token.kind == .word else { return }
    if context.matchesAny(index, ["change", "changes", "difference", "variance", "variation", "movement"]) {
      change = .either
    } else if context.matchesAny(index, Self.rises) {
      change = change == nil ? .up : .either
    } else if context.matchesAny(index, Self.falls) {
      change = change == nil ? .down : .either
    }
    let isTime =
      token.isAny(.timeUnit) && token.isAny(.pluralNoun)
      || context.matchesAny(index, ["mins", "secs", "hrs"])
    if isTime, mark == nil { mark = .nothing }
    if context.matchesAny(index, ["time", "times"]), mark == nil,
      context.matchesAny(
        index - 1, ["response", "answer", "answering", "waiting", "wait", "average", "median", "mean"])
    {
      mark = .nothing
    }
  }

  private static let rises: [StaticString] = ["increase", "increases", "rise", "growth", "uplift"]
  private static let falls: [StaticString] = [
    "decrease", "decreases", "reduction", "reductions", "fall", "decline", "drop",
  ]

  // MARK: - Signs

  private static func percent(_ context: CountContext, _ index: Int) -> (unit: String, end: Int)? {
    if context.matchesAny(index, ["pp", "ppt", "ppts"]) { return ("percentage point", index + 1) }
    let end: Int
    if context.isMark(index, UInt8(ascii: "%")) {
      end = index + 1
    } else if context.matches(index, "per"), context.matches(index + 1, "cent") {
      end = index + 2
    } else if context.has(index, .percent) || context.matchesAny(index, ["percentage", "percentages"]) {
      end = index + 1
    } else {
      return nil
    }
    if context.matchesAny(end, ["point", "points", "pts"]) { return ("percentage point", end + 1) }
    return ("percent", end)
  }

  private static func money(_ context: CountContext, _ index: Int) -> (code: String, scale: Double, end: Int)?
  {
    let code: String
    if context.isMark(index, Token.Detail.poundSign) || context.matchesAny(index, ["gbp", "pounds"]) {
      code = "GBP"
    } else if context.isMark(index, Token.Detail.euroSign) || context.matchesAny(index, ["eur", "euros"]) {
      code = "EUR"
    } else if context.isMark(index, UInt8(ascii: "$")) || context.matches(index, "usd") {
      code = "USD"
    } else if context.matches(index, "pence") {
      return ("GBP", 0.01, index + 1)
    } else {
      return nil
    }
    var at = index + 1
    if context.isKind(at, .quoteMark) { at += 1 }
    if let factor = scale(context, at) { return (code, factor, at + 1) }
    return (code, 1, index + 1)
  }

  /// The factor of `000`, `m`, `million`, `k`, `bn` behind a currency.
  private static func scale(_ context: CountContext, _ index: Int) -> Double? {
    if let factor = thousands(context, index) { return factor }
    if context.matchesAny(index, ["m", "mn", "million", "millions", "ms"]) { return 1_000_000 }
    if context.matchesAny(index, ["k", "thousand"]) { return 1000 }
    if context.matchesAny(index, ["bn", "billion", "billions"]) { return 1_000_000_000 }
    return nil
  }

  /// `000`, `000s`, `thousands`, `millions`: what all figures are to be multiplied by.
  private static func thousands(_ context: CountContext, _ index: Int) -> Double? {
    if context.isKind(index, .number), context.matches(index, "000") { return 1000 }
    if context.matches(index, "thousands") { return 1000 }
    if context.matches(index, "millions") { return 1_000_000 }
    return nil
  }

  // MARK: - Labels

  /// What a header of a word or two calls figures that are no quantities: `Page`, `Ref. no.`, `Rank`.
  private static func label(_ context: CountContext) -> Mark? {
    var words: [Int] = []
    for index in context.lower..<context.upper where context.isKind(index, .word) {
      words.append(index)
      if words.count > 3 { return nil }
    }
    guard let first = words.first, let last = words.last else { return nil }
    if context.matchesAny(first, ["rank", "ranking", "ranked", "position"]) || context.matches(last, "rank") {
      return .rank
    }
    let isReference = context.matchesAny(last, ["ref", "reference", "id", "code", "no", "number"])
    if words.count > 1, isReference,
      context.matchesAny(
        first,
        [
          "ref", "reference", "item", "page", "minute", "action", "crime", "case", "log", "collar",
          "telephone",
          "phone", "contact", "row", "serial", "decision", "paragraph", "section", "risk", "recommendation",
        ])
    {
      return .nothing
    }
    guard words.count == 1 || context.matchesAny(first, ["date", "year", "age", "time"]) else { return nil }
    return context.matchesAny(
      first,
      [
        "ref", "reference", "page", "pages", "item", "id", "code", "year", "years", "date", "dates", "age",
        "ages", "telephone", "phone", "tel", "contact", "postcode", "section", "para", "paragraph", "minute",
        "agenda", "time", "times",
      ]) ? .nothing : nil
  }

  /// Whether a header is `No.` or `#` alone: the number of the row, if the rows are counted so.
  static func isRowNumber(_ range: TokenRange, _ context: CountContext) -> Bool {
    var word: Int?
    for index in range {
      guard context.tokens[index].kind == .word else { continue }
      if word != nil { return false }
      word = index
    }
    guard let word else { return true }
    return context.text.matches(word, "no") || context.text.matches(word, "number")
      || context.text.matches(word, "item")
  }
}

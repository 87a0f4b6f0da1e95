import Claims
import ReportText

/// Reads the change that a sentence states about its quantities: direction, from, to and by.
enum Changes {
  /// A quantity of the sentence and its tokens.
  struct Item {
    var tokens: TokenRange
    /// The tokens of the number alone.
    var number: TokenRange
    /// The quantity itself.
    var quantity: Quantity
  }

  /// How many words may stand between a quantity and the word of change.
  private static let reach = 4

  /// Adds the changes to the quantities of one sentence, in order; `dates` are the tokens of its dates among
  /// those of `times`. Gives the figures that the quantities are.
  static func add(
    to items: inout [Item], _ context: CountContext, dates: ArraySlice<TokenRange>, times: [TimeExpression]
  ) -> FigureSentence {
    for index in items.indices where items[index].quantity.kind != .rank {
      guard let amount = single(items[index].quantity.value) else { continue }
      if let direction = after(items[index], context) {
        items[index].quantity.change = Quantity.Change(direction: direction, by: abs(amount))
      } else if let (direction, role) = before(items[index], context) {
        var change = Quantity.Change(direction: direction)
        switch role {
        case .by: change.by = abs(amount)
        case .to: change.to = amount
        case .from: continue
        }
        items[index].quantity.change = change
      }
    }
    if !context.isCell { for index in items.indices { unsign(&items[index].quantity) } }
    let sentence = FigureSentence(items, context, dates: dates)
    ChangeParts.link(&items, sentence, times: times)
    return sentence
  }

  /// `down −12.5%`, `Vehicle crime: -7.3%`: the sign is the direction, the value how much.
  private static func unsign(_ quantity: inout Quantity) {
    guard quantity.kind == .percent, let amount = single(quantity.value), amount < 0 else { return }
    quantity.value = .number(-amount)
    if quantity.change == nil { quantity.change = Quantity.Change(direction: .down, by: -amount) }
  }

  private static func single(_ value: Quantity.Value) -> Double? {
    if case .number(let number) = value { return number }
    return nil
  }

  /// `a 32% increase`, `a 2 per cent year-on-year rise`, `2,051 more than`: the word of change behind the
  /// quantity.
  private static func after(_ item: Item, _ context: CountContext) -> Quantity.Change.Direction? {
    if let direction = comparison(item, context) ?? sign(item, context) { return direction }
    let end = item.tokens.upperBound
    var index = end
    while index < min(context.upper, end + reach) {
      let token = context.tokens[index]
      if context.isHyphen(index) {
        index += 1
        continue
      }
      guard token.kind == .word else { return nil }
      if token.isAny([.changeUp, .changeDown]), isNoun(context, index) {
        return token.isAny(.changeUp) ? .up : .down
      }
      guard
        token.isAny([.adjective, .noun, .timeUnit, .timeSet, .participle]) || context.isHyphen(index + 1)
          || context.isHyphen(index - 1)
      else { return nil }
      index += 1
    }
    return nil
  }

  /// `+13.3%`; a minus tells a change only where the percentage stands alone, as in a cell or brackets.
  private static func sign(_ item: Item, _ context: CountContext) -> Quantity.Change.Direction? {
    guard item.quantity.kind == .percent, case .number(let value) = item.quantity.value else { return nil }
    let start = item.number.lowerBound
    if context.isMark(start, UInt8(ascii: "+")) { return .up }
    let isAlone =
      start == context.sentenceStart && item.tokens.upperBound == context.upper
      || context.isMark(start - 1, UInt8(ascii: "("))
        && context.isMark(item.tokens.upperBound, UInt8(ascii: ")"))
    return value < 0 && isAlone ? .down : nil
  }

  /// `2,051 more than`, `40% fewer deaths`, `118 fewer officers than`: how the quantity compares.
  private static func comparison(_ item: Item, _ context: CountContext) -> Quantity.Change.Direction? {
    var index = item.number.upperBound
    if item.quantity.kind == .percent, let sign = PercentRule.sign(context, index) { index = sign.end }
    // `six calls more than`.
    if !context.matchesAny(index, ["more", "fewer", "less", "higher", "lower"]),
      item.quantity.kind != .percent
    {
      index = item.tokens.upperBound
    }
    let isMore = context.matchesAny(index, ["more", "higher"])
    if item.quantity.kind == .percent, let side = side(context, index) { return side }
    guard isMore || context.matchesAny(index, ["fewer", "less", "lower"]) else { return nil }
    // `three more officers` are others, not a difference, unless a `than` says so.
    let than = max(index + 1, item.tokens.upperBound)
    guard
      context.matches(index + 1, "than") || context.matches(than, "than") || context.matches(index, "fewer")
    else { return nil }
    return isMore ? .up : .down
  }

  /// `16 per cent down on last year`, `9% above 2019`, `17% below the level of 2006`.
  private static func side(_ context: CountContext, _ index: Int) -> Quantity.Change.Direction? {
    if context.matchesAny(index, ["up", "down"]), context.matchesAny(index + 1, ["on", "from", "compared"]) {
      return context.matches(index, "up") ? .up : .down
    }
    guard context.matchesAny(index, ["above", "below"]) else { return nil }
    var base = index + 1
    let isArticled = context.matchesAny(base, ["the", "its", "their", "last"])
    if isArticled { base += 1 }
    guard
      context.isKind(base, .number) && context.length(base) == 4
        || isArticled
          && context.matchesAny(
            base, ["level", "average", "figure", "same", "year", "number", "peak", "baseline"])
    else { return nil }
    return context.matches(index, "above") ? .up : .down
  }

  /// Whether the word of change at `index` is a noun or comparative that a figure may stand before.
  private static func isNoun(_ context: CountContext, _ index: Int) -> Bool {
    context.matchesAny(
      index,
      [
        "rise", "increase", "growth", "jump", "surge", "gain", "uplift", "upturn", "higher", "fall",
        "decrease", "drop", "decline", "reduction", "cut", "dip", "lower", "rises", "increases", "reductions",
        "cuts", "falls",
        "hike",
      ])
  }

  private enum Role { case by, to, from }

  /// `rose by 415`, `fallen 2%`, `down to 40`, `an increase of 14`: the word of change before the quantity.
  private static func before(_ item: Item, _ context: CountContext) -> (Quantity.Change.Direction, Role)? {
    var index = item.tokens.lowerBound - 1
    var role = Role.by
    var isLinked = true
    if context.matches(index, "to") {
      role = .to
      index -= 1
    } else if context.matches(index, "from") {
      role = .from
      index -= 1
    } else if context.matches(index, "by") || context.matches(index, "of") {
      index -= 1
    } else {
      isLinked = false
    }
    if role == .by, isLinked, context.matches(index + 1, "by"),
      let direction = transitive(context, before: index + 1)
    {
      return (direction, .by)
    }
    let first = max(context.sentenceStart, index - 1)
    while index >= first {
      if context.has(index, [.changeUp, .changeDown]), context.isKind(index, .word) {
        // `up to 40` is a qualifier.
        if role == .to, context.matches(index, "up") { return nil }
        // `is made up of 40%`
        if context.matches(index, "up"), context.matches(index + 1, "of") { return nil }
        if isDenied(context, index) || context.isHyphen(index - 1) { return nil }
        if !isLinked, !mayMeasure(index, item, context) { return nil }
        return (context.has(index, .changeUp) ? .up : .down, role)
      }
      guard context.has(index, .adverb), context.isKind(index, .word) else { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether the change at `index` is said not to be, or only supposed: `did not rise by 5%`, `if crime falls by 10%`.
  private static func isDenied(_ context: CountContext, _ index: Int) -> Bool {
    var at = index - 1
    while at >= max(context.sentenceStart, index - 6) {
      if context.isKind(at, .punctuation), !context.isHyphen(at) { return false }
      if context.has(at, .negation)
        || context.matchesAny(at, ["if", "unless", "denied", "denies", "deny", "never"])
        || context.matches(at, "would") && context.matches(at + 1, "have")
      {
        return true
      }
      at -= 1
    }
    return false
  }

  /// Verbs that people do to a sum.
  private static let transitives: [([StaticString], Quantity.Change.Direction)] = [
    (["raise", "raised", "raising", "raises", "increase", "increased", "increasing", "lift", "lifted"], .up),
    (["cut", "cutting", "reduce", "reduced", "reducing", "lower", "lowered", "lowering"], .down),
  ]

  /// `raise the policing part of council tax by £14`: the verb of change whose object stands before the `by` at `index`.
  private static func transitive(_ context: CountContext, before index: Int) -> Quantity.Change.Direction? {
    var at = index - 2
    while at >= max(context.sentenceStart, index - 16) {
      let token = context.tokens[at]
      guard token.kind == .word || context.isHyphen(at) else { return nil }
      for (verbs, direction) in transitives where context.matchesAny(at, verbs) {
        // `a rise`, `the cut`: the noun.
        return token.isAny(.noun) && context.has(at - 1, [.determiner, .adjective]) ? nil : direction
      }
      if token.isAny([.subordinator, .relative, .conjunction, .auxiliary, .modal, .cue]) { return nil }
      at -= 1
    }
    return nil
  }

  /// Whether the word of change at `index`, right before `item`, is measured by it.
  private static func mayMeasure(_ index: Int, _ item: Item, _ context: CountContext) -> Bool {
    // `should not fall below 3%` names a level.
    if item.tokens.lowerBound < item.number.lowerBound,
      context.matchesAny(item.tokens.lowerBound, ["below", "under", "above"])
    {
      return false
    }
    // `made up 41%`, `took up 8 days`.
    if context.matchesAny(index, ["up", "down"]),
      context.matchesAny(
        index - 1,
        [
          "make", "makes", "made", "making", "take", "takes", "took", "taken", "taking", "set", "sets",
          "pick", "picked", "give", "gave", "used", "use", "uses", "signed", "sign", "backed", "broke",
          "split",
        ])
    {
      return false
    }
    // `shut down 58 farms`, `brought up two children`: the particle of another verb.
    if context.matchesAny(index, ["up", "down"]), context.has(index - 1, [.pastVerb, .verb, .participle]),
      !context.has(index - 1, [.auxiliary, .noun, .pluralNoun]),
      !context.matchesAny(
        index - 1,
        ["went", "go", "goes", "gone", "going", "came", "come", "moved", "edged", "crept", "is", "was"])
    {
      return false
    }
    // `lost £83,000`, `climbed 2,900 metres`
    if item.quantity.kind == .money, context.matches(index, "lost") { return false }
    if item.quantity.kind == .measure { return false }
    // `lost 211 officers`, `cut 12 posts`: those are what was lost, not a difference.
    let isBare = item.quantity.unit == nil || item.quantity.provenance.rule == BareNumberRule.description.id
    if !isBare, [.count, .ratio, .rate].contains(item.quantity.kind) {
      return !context.matchesAny(
        index,
        ["lost", "gained", "gain", "dropped", "drop", "drops", "cut", "cuts", "cutting", "reduce", "grow"])
    }
    return true
  }
}

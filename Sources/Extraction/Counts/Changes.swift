import Claims
import ReportText

/// Reads the change that a sentence states about its quantities: direction, from, to and by.
enum Changes {
  /// A quantity of the sentence and its tokens.
  struct Item {
    var tokens: TokenRange
    var quantity: Quantity
  }

  /// How many words may stand between a quantity and the word of change.
  private static let reach = 4

  /// Adds the changes to the quantities of one sentence, in order.
  static func add(to items: inout [Item], _ context: CountContext) {
    for index in items.indices {
      guard let amount = single(items[index].quantity.value) else { continue }
      if let direction = after(items[index].tokens.upperBound, context) {
        items[index].quantity.change = Quantity.Change(direction: direction, by: abs(amount))
      } else if let (direction, role) = before(items[index].tokens.lowerBound, context) {
        var change = Quantity.Change(direction: direction)
        switch role {
        case .by: change.by = abs(amount)
        case .to: change.to = amount
        case .from: continue
        }
        items[index].quantity.change = change
      }
    }
    link(&items, context)
  }

  /// `from 148 to 563`, `563, up from 148`: the value before goes to the quantity that it became.
  private static func link(_ items: inout [Item], _ context: CountContext) {
    for index in items.indices.dropFirst() {
      let start = items[index].tokens.lowerBound
      guard let here = single(items[index].quantity.value), let last = single(items[index - 1].quantity.value)
      else { continue }
      guard items[index].quantity.unit == items[index - 1].quantity.unit else { continue }
      let gap = start - items[index - 1].tokens.upperBound
      guard gap >= 0, gap < 12 else { continue }
      if context.matches(start - 1, "to"), context.matches(items[index - 1].tokens.lowerBound - 1, "from") {
        // `from 148 in 2013 to 563`.
        items[index].quantity.change = Quantity.Change(
          direction: here > last ? .up : here < last ? .down : .unchanged, from: last, to: here,
          by: items[index].quantity.change?.by)
      } else if context.matches(start - 1, "from"), context.has(start - 2, [.changeUp, .changeDown]) {
        // `563, up from 148 in 2013`.
        items[index - 1].quantity.change = Quantity.Change(
          direction: context.has(start - 2, .changeUp) ? .up : .down, from: here, to: last,
          by: items[index - 1].quantity.change?.by)
      }
    }
  }

  private static func single(_ value: Quantity.Value) -> Double? {
    if case .number(let number) = value { return number }
    return nil
  }

  /// `a 32% increase`, `a 2 per cent year-on-year rise`: the word of change behind the quantity.
  private static func after(_ end: Int, _ context: CountContext) -> Quantity.Change.Direction? {
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

  /// Whether the word of change at `index` is a noun or comparative that a figure may stand before.
  private static func isNoun(_ context: CountContext, _ index: Int) -> Bool {
    context.matchesAny(
      index,
      [
        "rise", "increase", "growth", "jump", "surge", "gain", "uplift", "upturn", "higher", "fall",
        "decrease", "drop",
        "decline", "reduction", "cut", "dip", "lower", "rises", "increases", "reductions", "cuts", "falls",
        "hike",
      ])
  }

  private enum Role { case by, to, from }

  /// `rose by 415`, `fallen 2%`, `down to 40`, `an increase of 14`: the word of change before the quantity.
  private static func before(_ start: Int, _ context: CountContext) -> (Quantity.Change.Direction, Role)? {
    var index = start - 1
    var role = Role.by
    if context.matches(index, "to") {
      role = .to
      index -= 1
    } else if context.matches(index, "from") {
      role = .from
      index -= 1
    } else if context.matches(index, "by") || context.matches(index, "of") {
      index -= 1
    }
    let first = max(context.sentenceStart, index - 1)
    while index >= first {
      if context.has(index, [.changeUp, .changeDown]), context.isKind(index, .word) {
        // `up to 40` is a qualifier.
        if role == .to, context.matches(index, "up") { return nil }
        return (context.has(index, .changeUp) ? .up : .down, role)
      }
      guard context.has(index, .adverb), context.isKind(index, .word) else { return nil }
      index -= 1
    }
    return nil
  }
}

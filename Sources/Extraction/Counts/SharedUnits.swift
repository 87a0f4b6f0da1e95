import Claims
import ReportText

/// Gives the numbers of a list the unit that stands behind the last of them: `45 and 50 cases`,
/// `20, 30 and 40%`, `a 7- or 8-inch blade`.
enum SharedUnits {
  /// Adds the units to the quantities of one sentence, in order.
  static func add(to items: inout [Changes.Item], _ context: CountContext) {
    guard items.count > 1 else { return }
    for index in items.indices.dropLast().reversed() {
      let next = items[index + 1]
      guard items[index].quantity.provenance.rule == BareNumberRule.description.id, next.quantity.unit != nil,
        next.quantity.kind != .rank, next.quantity.kind != .ratio, next.quantity.kind != .rate,
        next.quantity.kind != .percent || mayBePercent(items[index], next, context),
        joins(context, items[index].tokens.upperBound, next.tokens.lowerBound)
      else { continue }
      items[index].quantity.unit = next.quantity.unit
      items[index].quantity.kind = next.quantity.kind
      items[index].quantity.provenance.confidence = .likely
    }
  }

  /// `6.8%, up 1.1 points`: beside a percentage, points are percentage points.
  static func points(of items: inout [Changes.Item], _ context: CountContext) {
    guard items.contains(where: { $0.quantity.kind == .percent }) else { return }
    for index in items.indices
    where items[index].quantity.unit == "point" && items[index].quantity.kind == .count {
      // An index has points of its own, and more of them.
      guard case .number(let value) = items[index].quantity.value, value < 20,
        (items[index].tokens.lowerBound - 2..<items[index].tokens.lowerBound).contains(where: {
          context.has($0, [.changeUp, .changeDown])
        })
      else { continue }
      items[index].quantity.unit = "percentage point"
      items[index].quantity.kind = .percent
    }
  }

  /// Whether the number may be a percentage as the next is: not `fell from 2,000 to 1,800, nearly 10%`.
  private static func mayBePercent(_ item: Changes.Item, _ next: Changes.Item, _ context: CountContext)
    -> Bool
  {
    guard case .number(let value) = item.quantity.value, value <= 100, next.quantity.qualifier == nil else {
      return false
    }
    return !context.matchesAny(item.tokens.lowerBound - 1, ["to", "from"])
      || context.matches(item.tokens.upperBound, "to")
  }

  /// Whether only a comma, a hyphen and an `and` or `or` stand from token `start` to token `end`.
  private static func joins(_ context: CountContext, _ start: Int, _ end: Int) -> Bool {
    guard start < end, end - start <= 3 else { return false }
    // `(77, or 73% of them)` says the same thing twice.
    if context.isMark(start, UInt8(ascii: ",")), context.matches(start + 1, "or") { return false }
    for index in start..<end {
      let comma = context.isMark(index, UInt8(ascii: ",")) || context.isDash(index) && context.isGlued(index)
      guard comma || context.matches(index, "and") || context.matches(index, "or") else { return false }
    }
    return true
  }
}

import Claims

/// Tells whether two numbers differ only in how exact they are: `some 1,300` and 1,312.
enum Rounding {
  /// Whether one of the two is the other, given less exactly.
  static func isOne(_ first: Quantity, _ second: Quantity) -> Bool {
    isRounding(first, second) || isRounding(second, first)
  }

  /// Whether two numbers are hardly near each other by chance: three digits or more, one of them not round.
  static func isTelling(_ first: Quantity, _ second: Quantity) -> Bool {
    [first, second].contains { count in
      guard count.kind != .rank, case .number(let value) = count.value, value >= 100, value < 1e12 else {
        return false
      }
      var step = 1.0
      while value / step >= 1000 { step *= 10 }
      return value.truncatingRemainder(dividingBy: step * 10) != 0
    }
  }

  private static func isRounding(_ exact: Quantity, _ rounded: Quantity) -> Bool {
    guard case .number(let value) = exact.value, case .number(let round) = rounded.value, value != round,
      round != 0, exact.qualifier == nil || exact.qualifier == .exactly
    else { return false }
    var step = 1.0
    while round.truncatingRemainder(dividingBy: step * 10) == 0, step < 1e12 { step *= 10 }
    let distance = (value - round).magnitude
    // More than this is another number: 1,000 is no rounding of 600.
    guard distance <= round.magnitude * 0.05, value.truncatingRemainder(dividingBy: step) != 0 else {
      return false
    }
    switch rounded.qualifier {
    case .approximately: return true
    case .moreThan: return value > round && distance < step
    case .lessThan: return value < round && distance < step
    case .atLeast, .upTo, .exactly: return false
    // A plain round number may be a target, or the next year's figure: only a large one is taken for a rounding, and of a
    // number that is none itself.
    case nil:
      return value.truncatingRemainder(dividingBy: 10) != 0 && rounded.kind != .percent
        && round.magnitude >= 100 && step >= 10
        && distance <= min(step / 2, round.magnitude * 0.02)
    }
  }
}

/// The marks of an axis of numbers, at round numbers 1, 2 or 5 times a power of ten apart.
struct NumberTicks {
  /// The values that have a mark, from the lowest; the axis ends at the first and the last.
  let values: [Double]
  /// The distance between two marks.
  let step: Double

  /// The lower end of the axis.
  var lower: Double { values[0] }
  /// The upper end of the axis.
  var upper: Double { values[values.count - 1] }
  /// Whether 0 is on the axis.
  var hasZero: Bool { lower <= 0 && upper >= 0 }

  /// So many steps at most, before room is added at the ends.
  private static let most = 5.0

  /// The marks for values from `low` to `high`.
  ///
  /// 0 is on the axis unless all values together take less than a third of the way to it, where their differences would
  /// not be seen.
  ///
  /// - Parameters:
  ///   - isWhole: whether nothing between whole numbers is to be marked.
  ///   - ceiling: a value that the axis need not pass where `high` does not, such as 100 percent.
  init(low: Double, high: Double, isWhole: Bool, ceiling: Double? = nil) {
    let greatest = max(low.magnitude, high.magnitude)
    var (low, high) = (low, high)
    // What differs by less than doubles show well is the same.
    let isOne = high - low <= greatest * 1e-9
    if isOne || (high - low) * 3 >= greatest {
      low = min(low, 0)
      high = max(high, 0)
    }
    if low == high { high = low + 1 }

    var (mantissa, power, isBelowOne) = NumberTicks.step(atLeast: (high - low) / NumberTicks.most)
    if isWhole, isBelowOne { (mantissa, power, isBelowOne) = (1, 1, false) }
    let step = isBelowOne ? mantissa / power : mantissa * power
    var first = (low / step).rounded(.down)
    var last = (high / step).rounded(.up)
    // Points close to an end would leave no room for what stands above and below them.
    let length = (last - first) * step
    if high != 0, last * step - high < length * 0.07, ceiling.map({ high > $0 || last * step < $0 }) ?? true {
      last += 1
    }
    if low != 0, low - first * step < length * 0.12 { first -= 1 }
    self.step = step
    values = (0...Int(last - first)).map { index in
      let count = (first + Double(index)) * mantissa
      // Dividing gives 0.3 where multiplying would give 0.30000000000000004.
      return isBelowOne ? count / power : count * power
    }
  }

  /// The least of 1, 2 and 5 times a power of ten that is `least` at least; steps below one as what 1, 2 or 5 is divided by.
  private static func step(atLeast least: Double) -> (mantissa: Double, power: Double, isBelowOne: Bool) {
    let isBelowOne = least <= 0.5
    var power = 1.0
    if isBelowOne {
      while least * power <= 0.5, power < 1e22 { power *= 10 }
    } else {
      while least > power * 5, power < 1e22 { power *= 10 }
    }
    let scaled = isBelowOne ? least * power : least / power
    return (scaled <= 1 ? 1 : scaled <= 2 ? 2 : 5, power, isBelowOne)
  }
}

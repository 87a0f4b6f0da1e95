/// The numbers of JSON, written as a person would: 48 and not 48.0, 0.00004 and not 4e-05.
enum JSONNumber {
  /// Beyond so many digits before the point, or zeros after it, an exponent is the kinder form.
  private static let mostPlaces = 30

  /// Appends a whole number.
  static func append(_ value: Int, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(digitsOf: value.magnitude)
  }

  /// Appends the shortest decimal that reads back as `value`; `null` where it is not finite.
  static func append(_ value: Double, to bytes: inout [UInt8]) {
    guard value.isFinite else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    // Up to 2^53 every whole number is exact.
    if value.magnitude < 9_007_199_254_740_992, value == value.rounded(.towardZero) {
      append(Int(value), to: &bytes)
      return
    }
    appendShortest(value, to: &bytes)
  }

  /// Takes Swift's shortest description apart, and writes its digits without an exponent.
  private static func appendShortest(_ value: Double, to bytes: inout [UInt8]) {
    let description = value.magnitude.description.utf8
    var digits: [UInt8] = []
    var point = 0
    var sawPoint = false
    var exponent = 0
    var rest = description.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "."): sawPoint = true
      case UInt8(ascii: "e"): exponent = readExponent(&rest)
      default:
        digits.append(byte)
        if !sawPoint { point += 1 }
      }
    }
    point += exponent
    while digits.last == UInt8(ascii: "0"), digits.count > 1 { digits.removeLast() }
    while digits.first == UInt8(ascii: "0"), digits.count > 1 {
      digits.removeFirst()
      point -= 1
    }
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    guard abs(point) <= mostPlaces else {
      bytes.append(contentsOf: description)
      return
    }
    let zero = UInt8(ascii: "0")
    if point <= 0 {
      bytes.append(contentsOf: [zero, UInt8(ascii: ".")])
      bytes.append(contentsOf: repeatElement(zero, count: -point))
      bytes.append(contentsOf: digits)
    } else if point >= digits.count {
      bytes.append(contentsOf: digits)
      bytes.append(contentsOf: repeatElement(zero, count: point - digits.count))
    } else {
      bytes.append(contentsOf: digits[..<point])
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: digits[point...])
    }
  }

  private static func readExponent(_ rest: inout String.UTF8View.Iterator) -> Int {
    var isNegative = false
    var exponent = 0
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "+"): continue
      default: exponent = exponent * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    return isNegative ? -exponent : exponent
  }
}

import Claims
import ReportText

/// A number as it stands in the text, or a range of two.
struct Numeral {
  /// Its tokens, an article or sign before it included.
  var tokens: TokenRange
  /// The number, or the lower end of the range.
  var value: Double
  /// The upper end of a range.
  var high: Double?
  /// Whether the range is told by a bound at each end: `more than 100 but fewer than 300`.
  var isBounded = false
  /// The parts, where it is written as a fraction (`two-thirds`, `1/4`).
  var fraction: Quantity.Fraction?
  /// Whether it is written in digits, at least in part.
  var hasDigits = false
  /// Whether its first digit is a nought with more digits behind it, as in telephone numbers.
  var hasLeadingZero = false
  /// Whether it is written with a thousands separator or a decimal point.
  var isPunctuated = false
  /// How many digits its first number has.
  var digits = 0
  /// Whether it says how manieth: `5th`, `third`.
  var isOrdinal = false
  /// Whether it is a scale in the plural that leaves the number open: `dozens`, `hundreds of`.
  var isOpenScale = false
  /// Whether a scale (`million`, `k`) stands in it.
  var hasScale = false
  /// The scale that it ends in, 1 where there is none: `£10 - 15 million` lends it to the first number.
  var scale = 1.0
  /// Whether a letter was read as a scale that could also be a unit: `12m`.
  var scaleIsLetter = false

  /// The value as a record gives it.
  var quantity: Quantity.Value { high.map { .range(value, $0) } ?? .number(value) }
  /// Whether it is just one.
  var isOne: Bool { value == 1 && high == nil && fraction == nil }
  /// Whether it is a bare number of four digits that may be a year.
  var looksLikeYear: Bool {
    hasDigits && digits == 4 && !isPunctuated && !hasScale && value >= 1700 && value < 2100
  }
}

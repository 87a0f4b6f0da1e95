/// The days that an EDTF date may mean: one day, or all of its month or year. A lexicon often knows the month only.
struct DaySpan: Sendable {
  /// The first and the last day, numbered so that later ones are greater; the numbers leave gaps.
  var first: Int
  var last: Int

  /// Before every day: the start of a term that has none.
  static let always = DaySpan(first: 0, last: 0)
  /// After every day: the end of a term that has none.
  static let never = DaySpan(first: .max, last: .max)

  private init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// The days of `value` (`2021-05-13`, `2021-05`, `2021`); nil for what starts with no year.
  init?(_ value: String) {
    let parts = value.prefix(10).split(separator: "-").map { Int($0) }
    guard let start = parts.first, let year = start else { return nil }
    guard parts.count > 1, let month = parts[1], 1...12 ~= month else {
      self.init(first: DaySpan.number(year, 1, 1), last: DaySpan.number(year, 12, 31))
      return
    }
    guard parts.count > 2, let day = parts[2] else {
      self.init(first: DaySpan.number(year, month, 1), last: DaySpan.number(year, month, 31))
      return
    }
    self.init(first: DaySpan.number(year, month, day), last: DaySpan.number(year, month, day))
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int { (year * 12 + month) * 32 + day }
}

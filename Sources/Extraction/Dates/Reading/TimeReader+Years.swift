import ReportText

/// The year behind a month, season or quarter.
extension TimeReader {
  /// `2021`, `, 2021`, `of 2021`, `last year`, `of that year` at `index`.
  func yearReference(_ index: Int) -> (year: YearReference, end: Int)? {
    var next = index
    if mark(next, ",") || word(next) == .of || word(next) == .in { next += 1 }
    if let (value, end) = year(next) {
      if let before = beforeChrist(end) { return (.year(1 - value), before) }
      // `in May, 2,000 officers` is cut by its comma; `in March, 2018 cases` is a count.
      if has(end, .pluralNoun), !has(end, .timeUnit), !(1950...2049).contains(value) { return nil }
      return (.year(value), end)
    }
    if let (value, digits) = integer(next), digits <= 3, value > 0, let before = beforeChrist(next + 1) {
      return (.year(1 - value), before)
    }
    return mark(index, ",") ? nil : relativeYear(next)
  }

  /// The year that two digits mean: those from 50 on are of the century before.
  static func fullYear(_ twoDigits: Int) -> Int { (twoDigits < 50 ? 2000 : 1900) + twoDigits }

  /// Where `BC` or `BCE` at `index` ends.
  func beforeChrist(_ index: Int) -> Int? {
    if word(index) == .bc || word(index) == .bce { return index + 1 }
    return nil
  }

  /// `last year`, `this year`, `the same year`, `that year`, `the following year`.
  func relativeYear(_ index: Int) -> (year: YearReference, end: Int)? {
    let next = word(index) == .the ? index + 1 : index
    guard word(next + 1) == .year else { return nil }
    switch word(next) {
    case .last: return (.published(-1), next + 2)
    case .this, .current: return (.published(0), next + 2)
    case .next: return (next > index ? .leaning(1) : .published(1), next + 2)
    case .that, .same: return (.leaning(0), next + 2)
    case .following: return (.leaning(1), next + 2)
    case .previous, .preceding: return (.leaning(-1), next + 2)
    default: return nil
    }
  }

  /// The first year of a financial year at `index`: `2021/22`, `2021-22`, `2021/2022`.
  func financialYear(_ index: Int) -> (start: Int, end: Int)? {
    guard let (first, digits) = integer(index), digits == 4, (1900...2150).contains(first), inside(index + 2),
      isGlued(index + 1), isGlued(index + 2), mark(index + 1, "/") || isDash(index + 1),
      let (second, secondDigits) = integer(index + 2)
    else { return nil }
    // `2021/22/3` and `2021-22-05` are something else.
    if mark(index + 3, "/") && isGlued(index + 3) && isNumber(index + 4) { return nil }
    // `2022/23-2025/26` is a range of them.
    if isHyphen(index + 3), isNumber(index + 4), !(mark(index + 5, "/") && mark(index + 1, "/")) {
      return nil
    }
    if secondDigits == 2, second == (first + 1) % 100 { return (first, index + 3) }
    if secondDigits == 4, second == first + 1, mark(index + 1, "/") { return (first, index + 3) }
    return nil
  }

  /// The first of two years that follow on each other, joined in any way: `2021 to 2022`, `2021-2022`, `2021-22`.
  func yearPair(_ index: Int) -> (start: Int, end: Int)? {
    if let found = financialYear(index) { return found }
    guard let (first, digits) = integer(index), digits == 4, (1900...2150).contains(first),
      isDash(index + 1) || word(index + 1) == .to || mark(index + 1, "/"),
      let (second, more) = integer(index + 2), more == 4, second == first + 1
    else { return nil }
    return (first, index + 3)
  }

  /// The first year of a financial year in short: `21/22`, `FY22`, `FY21/22`, `FY 2021/22`.
  func shortFinancialYear(_ index: Int) -> (start: Int, end: Int)? {
    if let (letters, count, value, digits) = lettered(index), count == 2, letters == 0x6679 {
      if digits == 2, mark(index + 1, "/") || isHyphen(index + 1), let (second, _) = integer(index + 2),
        second % 100 == (value + 1) % 100
      {
        return (TimeReader.fullYear(value), index + 3)
      }
      if digits == 4, mark(index + 1, "/") || isHyphen(index + 1), let (second, _) = integer(index + 2),
        second % 100 == (value + 1) % 100
      {
        return (value, index + 3)
      }
      return digits == 2
        ? (TimeReader.fullYear(value) - 1, index + 1) : digits == 4 ? (value - 1, index + 1) : nil
    }
    if let (first, digits) = integer(index), digits == 2, mark(index + 1, "/") || isHyphen(index + 1),
      isGlued(index + 1), isGlued(index + 2), let (second, more) = integer(index + 2), more == 2,
      second == (first + 1) % 100, !(mark(index + 3, "/") && isGlued(index + 3))
    {
      return (TimeReader.fullYear(first), index + 3)
    }
    return nil
  }

  /// `financial year`, `fiscal year` at `index`.
  func financialYearWords(_ index: Int) -> Int? {
    guard has(index, .timeModifier), word(index) == .financial || word(index) == .fiscal else { return nil }
    if word(index + 1) == .year { return index + 2 }
    return word(index) == .fiscal ? index + 1 : nil
  }
}

import Claims

/// What the attributes `type`, `value` and `mod` of a TIMEX3 tag say of a time expression, by TimeML 1.2.1.
///
/// A record's `timex` is a TIMEX3 value already. Where there is none, the EDTF value is put as TIMEX3 writes it: the decade
/// `199X` is `199`, the season `2022-21` is `2022-SP`, the year `-0479` is `BC0480`. TIMEX3 has no value for an interval of
/// dates. TimeML writes one as a `DURATION` whose `beginPoint` and `endPoint` are tags of their own (its example is "1992
/// through 1995", `P4Y`), so that is what an interval becomes, whatever the record's type. An interval with an open end is
/// its one date, with `mod` `ON_OR_AFTER` or `ON_OR_BEFORE`. "Two to three weeks" are `P2W` with `mod` `EQUAL_OR_MORE`, since
/// TIMEX3 has no more of one duration and another either. What the report does not resolve has `X` for what is unknown.
struct TimexValue: Hashable {
  /// `DATE`, `TIME`, `DURATION` or `SET`.
  var type: String
  /// The value.
  var value: String
  /// `ON_OR_AFTER` or `ON_OR_BEFORE` for an open interval, `EQUAL_OR_MORE` for a range of durations.
  var mod: String?
  /// The two dates or times of an interval.
  var ends: [TimexValue] = []

  /// What is said of `date`.
  init(_ date: TimeExpression) {
    let type = TimexValue.type(date.kind)
    guard let value = date.timex ?? date.value else {
      self.init(type: type, value: TimexValue.unresolved(date.kind))
      return
    }
    switch date.kind {
    case .duration, .set:
      let shorter = value.prefix { $0 != "/" }
      self.init(type: type, value: String(shorter), mod: shorter == value ? nil : "EQUAL_OR_MORE")
    case .date, .time:
      if value.utf8.contains(UInt8(ascii: "/")) {
        self =
          TimexValue.interval(value) ?? TimexValue(type: type, value: TimexValue.unresolved(date.kind))
      } else {
        self.init(type: type, value: date.timex ?? TimexValue.point(value))
      }
    }
  }

  /// A date or time in EDTF.
  init(edtf: String) {
    self.init(type: edtf.contains("T") ? "TIME" : "DATE", value: TimexValue.point(edtf))
  }

  private init(type: String, value: String, mod: String? = nil, ends: [TimexValue] = []) {
    self.type = type
    self.value = value
    self.mod = mod
    self.ends = ends
  }

  private static func type(_ kind: TimeExpression.Kind) -> String {
    switch kind {
    case .date: "DATE"
    case .time: "TIME"
    case .duration: "DURATION"
    case .set: "SET"
    }
  }

  private static func unresolved(_ kind: TimeExpression.Kind) -> String {
    switch kind {
    case .date: "XXXX-XX-XX"
    case .time: "XXXX-XX-XXTXX:XX"
    case .duration, .set: "PX"
    }
  }

  /// What an EDTF interval becomes; nil for what is none.
  private static func interval(_ edtf: String) -> TimexValue? {
    let parts = edtf.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return nil }
    if parts[0] == ".." || parts[1] == ".." {
      var known = TimexValue(edtf: parts[0] == ".." ? parts[1] : parts[0])
      known.mod = parts[0] == ".." ? "ON_OR_BEFORE" : "ON_OR_AFTER"
      return known
    }
    guard let from = IntervalEnd(parts[0]), let until = IntervalEnd(parts[1]),
      let duration = from.duration(through: until)
    else { return nil }
    return TimexValue(type: "DURATION", value: duration, ends: parts.map { TimexValue(edtf: $0) })
  }

  /// A date or time in EDTF, as TIMEX3 writes it; unresolved where TIMEX3 has no way to.
  private static func point(_ edtf: String) -> String {
    guard !edtf.hasPrefix("T") else { return edtf }
    let isNegative = edtf.hasPrefix("-")
    var parts = edtf.dropFirst(isNegative ? 1 : 0).split(separator: "-", omittingEmptySubsequences: false)
      .map(String.init)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return unresolved(.date) }
    if let year = IntervalEnd.number(Substring(parts[0])) {
      // EDTF has a year 0, which is 1 BC.
      if isNegative || year == 0 {
        let digits = String(year + 1)
        parts[0] = "BC" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
      }
    } else if isNegative {
      return unresolved(.date)
    } else if parts.count == 1 {
      let known = parts[0].prefix { $0 != "X" }
      return known.isEmpty ? unresolved(.date) : String(known)
    }
    if parts.count == 2, let season = seasons[parts[1]] { parts[1] = season }
    return parts.joined(separator: "-")
  }

  private static let seasons = ["21": "SP", "22": "SU", "23": "FA", "24": "WI"]
}

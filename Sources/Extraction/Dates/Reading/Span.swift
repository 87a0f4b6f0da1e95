/// A length of time, in the units that it was said in.
struct Span: Hashable, Sendable {
  var years = 0.0
  var months = 0.0
  var weeks = 0.0
  var days = 0.0
  var hours = 0.0
  var minutes = 0.0
  var seconds = 0.0
  /// `several years`: a number of these that nobody said.
  var vague: Grain?

  /// No time.
  init() {}

  /// `amount` units of `grain`.
  init(_ amount: Double, _ grain: Grain) { add(amount, grain) }

  /// An unknown number of units of `grain`.
  init(vague grain: Grain) { vague = grain }

  /// Makes it longer by `amount` units of `grain`.
  mutating func add(_ amount: Double, _ grain: Grain) {
    switch grain {
    case .second: seconds += amount
    case .minute: split(amount, into: \.minutes, \.seconds, 60)
    case .hour: split(amount, into: \.hours, \.minutes, 60)
    case .day, .night, .weekend: split(amount, into: \.days, \.hours, 24)
    case .week: split(amount, into: \.weeks, \.days, 7)
    case .fortnight: weeks += 2 * amount
    case .month: months += amount
    case .quarter, .season: months += 3 * amount
    case .half: months += 6 * amount
    case .year, .financialYear: split(amount, into: \.years, \.months, 12)
    case .decade: years += 10 * amount
    case .century: years += 100 * amount
    }
  }

  /// Halves go to the smaller unit where that makes them whole: two and a half hours are 2 h 30 min.
  private mutating func split(
    _ amount: Double, into large: WritableKeyPath<Span, Double>, _ small: WritableKeyPath<Span, Double>,
    _ factor: Double
  ) {
    let whole = amount.rounded(.down)
    let rest = (amount - whole) * factor
    if rest > 0, rest == rest.rounded() {
      self[keyPath: large] += whole
      self[keyPath: small] += rest
    } else {
      self[keyPath: large] += amount
    }
  }

  /// The largest unit that it has.
  var grain: Grain {
    if let vague { return vague }
    if years > 0 { return .year }
    if months > 0 { return .month }
    if weeks > 0 { return .week }
    if days > 0 { return .day }
    if hours > 0 { return .hour }
    return minutes > 0 ? .minute : .second
  }

  /// Its smallest unit: `two years and three months` is a matter of months.
  var finest: Grain {
    if let vague { return vague }
    if seconds > 0 { return .second }
    if minutes > 0 { return .minute }
    if hours > 0 { return .hour }
    if days > 0 { return .day }
    if weeks > 0 { return .week }
    return months > 0 ? .month : .year
  }

  /// Years and months as months.
  var wholeMonths: Int { Int(years * 12 + months) }
  /// Weeks and days as days.
  var wholeDays: Int { Int(weeks * 7 + days) }

  /// As an ISO 8601 duration; `P18M` is kept apart from `P1Y6M` only by how it was said.
  var iso8601: String? {
    guard vague == nil else { return nil }
    // A year and a half is P18M, as everybody writes it; weeks stand alone in ISO 8601.
    var date = ""
    if years > 0, months > 0 {
      date += number(years * 12 + months) + "M"
    } else {
      if years > 0 { date += number(years) + "Y" }
      if months > 0 { date += number(months) + "M" }
    }
    if weeks > 0, days > 0 || years > 0 || months > 0 {
      date += number(weeks * 7 + days) + "D"
    } else {
      if weeks > 0 { date += number(weeks) + "W" }
      if days > 0 { date += number(days) + "D" }
    }
    var time = ""
    if hours > 0 { time += number(hours) + "H" }
    if minutes > 0 { time += number(minutes) + "M" }
    if seconds > 0 { time += number(seconds) + "S" }
    if date.isEmpty && time.isEmpty { return nil }
    return "P" + date + (time.isEmpty ? "" : "T" + time)
  }

  /// `two to three weeks`: the shorter and the longer, as an interval is written.
  static func written(_ short: Span, _ long: Span) -> String? {
    short.iso8601.flatMap { first in long.iso8601.map { first + "/" + $0 } }
  }

  /// The TIMEX3 form of an unknown number (`PXY`).
  var vagueTimex: String? {
    switch vague {
    case .second: "PTXS"
    case .minute: "PTXM"
    case .hour: "PTXH"
    case .day, .night, .weekend: "PXD"
    case .week, .fortnight: "PXW"
    case .month: "PXM"
    case .quarter, .season, .half: "PXQ"
    case .year, .financialYear: "PXY"
    case .decade: "PXDE"
    case .century: "PXC"
    case nil: nil
    }
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() && value < 1e15 ? String(Int(value)) : String(value)
  }
}

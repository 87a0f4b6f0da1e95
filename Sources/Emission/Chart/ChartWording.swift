/// How a chart puts its values.
struct ChartWording {
  let measure: TimelineChart.Measure

  init(_ measure: TimelineChart.Measure) {
    self.measure = measure
  }

  /// `1 report`, `2 reports`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(Wording.number(Double(count))) \(count == 1 ? noun : Plural.noun(noun))"
  }

  /// A value in full, with its unit: `about 1,200 officers`.
  func value(_ point: TimelineChart.Point) -> String {
    let about = point.isApproximate ? "about " : ""
    switch measure {
    case .date: return about + range(point) { ChartDate.words(ChartWording.day($0)) }
    case .number(let unit):
      let number = about + range(point) { signed($0, ChartWording.number) }
      guard let unit, prefix.isEmpty, suffix.isEmpty else { return number }
      return "\(number) \(Plural.unit(unit, isOne: point.low == 1 && point.high == 1))"
    }
  }

  /// A value without a noun, for the drawing: `£1.25m`, `1 May 2015`.
  func short(_ point: TimelineChart.Point) -> String {
    switch measure {
    case .date: range(point, " – ") { ChartDate.short(ChartWording.day($0)) }
    case .number: range(point, " – ") { signed($0, ChartWording.compact) }
    }
  }

  /// What stands over the axis of values.
  var unitName: String {
    switch measure {
    case .date: return "Date that the report gives"
    case .number(let unit):
      if !suffix.isEmpty { return "Percent" }
      if unit == "GBP" { return "Pounds" }
      guard let unit, !unit.isEmpty else { return "Number" }
      guard prefix.isEmpty else { return unit }
      let name = Plural.unit(unit, isOne: false)
      return name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  /// The numbers of an axis with marks at `values`, all in the same measure: `£0`, `£0.5m`, `£1m`.
  func axis(_ values: [Double], step: Double) -> [String] {
    let greatest = values.map(\.magnitude).max() ?? 0
    let isMoney = !prefix.isEmpty
    let scales: [(size: Double, name: String, least: Double)] = [
      (1e9, "bn", 1e9), (1e6, "m", isMoney ? 1e6 : 1e7), (1e3, "k", isMoney ? 1e4 : .infinity),
    ]
    // Far smaller steps would be told apart by their last digits alone.
    let scale = scales.first { greatest >= $0.least }.flatMap { step / $0.size >= 0.01 ? $0 : nil }
    return values.map { value in
      guard let scale else { return signed(value, ChartWording.number) }
      return signed(value) { Wording.number($0 / scale.size) + ($0 == 0 ? "" : scale.name) }
    }
  }

  /// The day that a value of `Measure.date` is.
  static func day(_ value: Double) -> Int {
    let days = ChartDate.days
    return Int(min(max(value.rounded(), Double(days.lowerBound)), Double(days.upperBound)))
  }

  private var prefix: String {
    guard case .number(let unit?) = measure else { return "" }
    if unit == "GBP" { return "£" }
    return ChartWording.currencies.contains(unit) ? unit + "\u{A0}" : ""
  }

  private var suffix: String { measure == .number(unit: "percent") ? "%" : "" }

  /// The codes of ISO 4217 that are taken for money: a noun in capitals (`FTE`) is none.
  private static let currencies: Set<String> = [
    "AUD", "CAD", "CHF", "CNY", "EUR", "HKD", "INR", "JPY", "MYR", "NOK", "NZD", "SEK", "SGD", "USD", "ZAR",
  ]

  private func signed(_ value: Double, _ number: (Double) -> String) -> String {
    (value < 0 ? "−" : "") + prefix + number(value.magnitude) + suffix
  }

  private func range(
    _ point: TimelineChart.Point, _ between: String = " to ", _ name: (Double) -> String
  ) -> String {
    let (low, high) = (name(point.low), name(point.high))
    return low == high ? low : low + between + high
  }

  /// A number without what calculation leaves behind its sixth place: 0.3 for 0.30000000000000004.
  private static func number(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return Wording.number(value < 1e9 && rounded != 0 ? rounded : value)
  }

  /// A number from a million in millions, where two places are enough for it.
  private static func compact(_ value: Double) -> String {
    let hundredths = value / 10_000
    guard value >= 1e6, hundredths == hundredths.rounded() else { return number(value) }
    return value >= 1e9 && hundredths.truncatingRemainder(dividingBy: 1000) == 0
      ? Wording.number(value / 1e9) + "bn" : Wording.number(value / 1e6) + "m"
  }
}

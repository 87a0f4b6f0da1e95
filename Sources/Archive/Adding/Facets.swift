import Claims

/// Words that stand in the index beside those of a claim, by which it finds the claims of one kind, of one actor, of
/// some years, or with one figure, without a look at the others. Each is a letter and digits.
enum Facets {
  /// How many years a claim is listed under, one by one.
  private static let mostYears = 12

  static func words(kind: Claim.Kind, actors: [String], days: DayRange?, figures: [Quantity]) -> String {
    var words = [kindWord(kind)]
    // Two actors of one report may have one name.
    for word in actors where !words.contains(word) { words.append(word) }
    if let days {
      let (first, last) = (CalendarDate(dayNumber: days.first).year, CalendarDate(dayNumber: days.last).year)
      let years = first...max(first, last)
      words += years.count <= mostYears ? years.map(yearWord) : [manyYears]
    }
    for unit in Set(figures.compactMap(\.unit)).sorted() { words.append(unitWord(unit)) }
    for figure in figures {
      let values: [Double] =
        switch figure.value {
        case .number(let only): [only]
        case .range(let low, let high): [low, high]
        }
      for value in values {
        if let word = numberWord(value, measureOf: figure.kind) { words.append(word) }
      }
    }
    return words.joined(separator: " ")
  }

  static func kindWord(_ kind: Claim.Kind) -> String {
    switch kind {
    case .quotation: "k1"
    case .reported: "k2"
    case .figure: "k3"
    case .change: "k4"
    case .commitment: "k5"
    case .event: "k6"
    }
  }

  /// What a claim of more years is listed under.
  static let manyYears = "y0"

  /// The word of a figure, to three decimal places: a sum, a share or a number of anything else. Nil of one beyond a trillion.
  static func numberWord(_ value: Double, measureOf kind: Quantity.Kind) -> String? {
    guard value.magnitude < 1e12 else { return nil }
    let letter =
      switch kind {
      case .money: "m"
      case .percent: "p"
      case .count, .rate, .ratio, .rank, .measure: "n"
      }
    return "\(letter)\(Int((value.magnitude * 1000).rounded()))"
  }

  static func yearWord(_ year: Int) -> String { "y\(year)" }

  /// The word of an actor, by its name, whatever its capitals, or by its ref.
  static func actorWord(name: String) -> String { "a\(hash(name.lowercased()))" }

  /// The word of a unit.
  static func unitWord(_ unit: String) -> String { "u\(hash(unit))" }

  /// A plain stable hash (FNV-1a).
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}

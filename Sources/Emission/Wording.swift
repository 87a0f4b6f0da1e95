import Claims
import ReportText

/// How values are put for a person, the same on a terminal and on a page. Names come from reports and are not neutralised here;
/// whoever shows them does that.
enum Wording {
  /// When a report was published and how that is known, and who brought it out.
  static func publication(of report: Report) -> String {
    let metadata = report.document.metadata
    var parts = [published(report.findings.published)]
    if let publisher = metadata.publisher { parts.append(publisher) }
    if !metadata.authors.isEmpty { parts.append("by \(metadata.authors.joined(separator: ", "))") }
    return parts.joined(separator: " · ")
  }

  /// When a report was published, and how that is known.
  static func published(_ date: PublicationDate?) -> String {
    guard let date else { return "Publication date unknown" }
    return "Published \(date.value), \(basis(date.basis))"
  }

  /// How a publication date is known.
  static func basis(_ basis: String) -> String {
    switch basis {
    case "given": "as given"
    case "inferred": "inferred from its text"
    case "heading": "from its heading"
    case PublicationClue.Basis.url.rawValue: "from its address"
    case PublicationClue.Basis.dateline.rawValue: "from its dateline"
    case PublicationClue.Basis.capture.rawValue: "the day of its capture in a web archive"
    default: "from the page’s own data (\(basis))"
    }
  }

  /// Everybody who says it, as the report names them; nil where nobody is known.
  static func speakers(of quote: Quotation, in findings: Findings) -> String? {
    let names = ([quote.speaker].compactMap(\.self) + quote.coSpeakers).map { findings.actors[$0].name }
    return names.isEmpty ? nil : names.joined(separator: " and ")
  }

  /// What is said of a speaker where there is none.
  static let nobody = "nobody: the text does not say, or not clearly enough"

  /// How often an actor is named.
  static func mentions(of actor: Actor) -> String {
    actor.mentions.count == 1 ? "named once" : "named \(actor.mentions.count) times"
  }

  /// How exact a number is.
  static func qualifier(_ qualifier: Quantity.Qualifier) -> String {
    qualifier.rawValue.split(separator: "-").joined(separator: " ")
  }

  /// A change, with the parts of it that the text gives.
  static func change(_ change: Quantity.Change) -> String {
    var parts = [change.direction.rawValue]
    if let by = change.by { parts.append("by \(number(by))") }
    if let from = change.from { parts.append("from \(number(from))") }
    if let to = change.to { parts.append("to \(number(to))") }
    return parts.joined(separator: " ")
  }

  /// A quantity's number and unit, as newspapers print them.
  static func amount(_ count: Quantity) -> String {
    let value: String
    switch (count.fraction, count.value) {
    case (let fraction?, _): value = "\(number(fraction.numerator)) in \(number(fraction.denominator))"
    case (nil, .number(let only)): value = number(only)
    case (nil, .range(let low, let high)): value = "\(number(low)) to \(number(high))"
    }
    switch (count.kind, count.unit) {
    case (.rank, nil): return "number \(value)"
    case (_, nil): return value
    case (.percent, "percent"?): return value + "%"
    case (.money, "GBP"?): return "£" + value
    case (.money, let currency?): return "\(currency) \(value)"
    case (.rank, let unit?): return "\(value) \(unit)"
    case (_, let unit?): return "\(value) \(Plural.unit(unit, isOne: isOne(count)))"
    }
  }

  /// Whether the noun behind a quantity's number stands in the singular.
  private static func isOne(_ count: Quantity) -> Bool {
    if let fraction = count.fraction { return fraction.denominator == 1 }
    return count.value == .number(1)
  }

  /// A quantity with how exact it is and the time that it is for.
  static func quantity(_ count: Quantity) -> String {
    var shown = count
    // The words name the upper end alone; that the lower is 0 is ours.
    if count.qualifier == .upTo, case .range(0, let high) = count.value { shown.value = .number(high) }
    return [count.qualifier.map(qualifier), amount(shown), count.per.map { "per \($0)" }].compactMap(\.self)
      .joined(separator: " ")
  }

  /// What the words make of a claim that they do not state as a fact, in a word or two; empty where they do. A denial is
  /// told where `words`, those that are shown of the claim, do not tell it themselves (`denied that …`).
  static func stance(of claim: Claim, shownAs words: String) -> [String] {
    [claim.isNegated && !denies(words) ? "denied" : nil, claim.modality?.rawValue].compactMap(\.self)
  }

  private static func denies(_ words: String) -> Bool {
    words.split { !$0.isLetter && $0 != "’" && $0 != "'" }.contains { word in
      let word = word.lowercased()
      return denials.contains(word) || word.hasSuffix("n’t") || word.hasSuffix("n't")
    }
  }

  private static let denials: Set<String> = [
    "not", "no", "never", "none", "neither", "nobody", "nothing", "nor",
  ]

  /// A number with its thousands set apart, as newspapers print it.
  static func number(_ value: Double) -> String {
    var bytes: [UInt8] = []
    JSONNumber.append(value, to: &bytes)
    let whole = bytes.firstIndex { !($0 &- 0x30 < 10 || $0 == UInt8(ascii: "-")) } ?? bytes.count
    let first = bytes.first == UInt8(ascii: "-") ? 1 : 0
    var place = whole - 3
    while place > first {
      bytes.insert(UInt8(ascii: ","), at: place)
      place -= 3
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

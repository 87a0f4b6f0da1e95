import Claims
import ReportText

/// How changes are put for a person, the same on a terminal, on a page and in records.
struct ChangeWording {
  private let old: Side
  private let new: Side

  /// The words of changes from `old` to `new`.
  init(from old: Report, to new: Report) {
    self.old = Side(old)
    self.new = Side(new)
  }

  /// One report of the two, and the claims of its tables' cells, which say nothing without their rows.
  private struct Side {
    let report: Report
    let rows: [String: ByteSpan]

    init(_ report: Report) {
      self.report = report
      let blocks = report.document.blocks.filter { $0.cell != nil }.map(\.span)
      rows = Dictionary(
        report.findings.claims.compactMap { claim in
          let index = blocks.partitionPoint { $0.end <= claim.focus.start }
          let isCell = index < blocks.count && blocks[index].contains(claim.focus)
          return isCell ? (claim.id, claim.span) : nil
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What the change is about, in the report's own words.
  func what(_ change: Change) -> String {
    let side = change.new == nil ? old : new
    let id = change.new == nil ? change.oldClaim : change.newClaim
    if let row = id.flatMap({ side.rows[$0] }) {
      return side.report.document.string(row).split { $0.isNewline || $0 == "\t" }.joined(separator: " · ")
    }
    guard let span = change.about ?? change.new ?? change.old else { return "" }
    return side.report.document.string(span)
  }

  /// The words that changed in the old report; nil where it has none.
  func before(_ change: Change) -> String? { change.old.map(old.report.document.string) }

  /// The words that changed in the new report; nil where it has none.
  func after(_ change: Change) -> String? { change.new.map(new.report.document.string) }

  /// Both values, as they are shown; nil where there are no two. Spans of time, parts of one, seasons and days of no year are given in
  /// the reports' own words.
  func values(_ change: Change) -> (from: String, to: String)? {
    guard let from = change.oldValue, let to = change.newValue else { return nil }
    if change.kind == .valueChanged,
      ChangeWording.isWords(from, change.unit) || ChangeWording.isWords(to, change.unit),
      let before = before(change), let after = after(change)
    {
      return (before, after)
    }
    if change.kind == .dateChanged, ChangeWording.isCoded(from) || ChangeWording.isCoded(to),
      let before = before(change), let after = after(change)
    {
      return (before, after)
    }
    return (ChangeWording.value(from, unit: change.unit), ChangeWording.value(to, unit: change.unit))
  }

  /// Whether few people can read a date: `2021-23` is an autumn, `XXXX-07` a July.
  private static func isCoded(_ value: Change.Value) -> Bool {
    guard case .date(let date) = value else { return false }
    return date.contains("X")
      || date.split(separator: "/").contains { part in
        part.utf8.count == 7 && part.dropFirst(5) >= "21" && part.dropFirst(5) <= "41"
      }
  }

  /// Whether a value is better given in words: `P6M`, or 0.3333 of a whole.
  static func isWords(_ value: Change.Value, _ unit: String?) -> Bool {
    switch value {
    case .date: true
    case .name: false
    case .quantity(.number(let number)): unit != "percent" && unit != "GBP" && number > 0 && number < 1
    case .quantity(.range): false
    }
  }

  /// A value as newspapers print it; a figure with the sign of its unit where there is one.
  static func value(_ value: Change.Value, unit: String?) -> String {
    switch value {
    case .date(let date): return date
    case .name(let name): return name
    case .quantity(let quantity):
      let number: String
      switch quantity {
      case .number(let only): number = (only < 0 ? "−" : "") + Wording.number(only.magnitude)
      case .range(let low, let high): number = "\(Wording.number(low)) to \(Wording.number(high))"
      }
      switch unit {
      case "percent": return number + "%"
      case "GBP": return "£" + number
      default: return number
      }
    }
  }

  /// By how much a figure or a date moved; nil where that is no number.
  static func difference(_ change: Change) -> String? {
    if let days = change.days, days != 0 {
      return
        "\(Wording.number(Double(days.magnitude))) \(days.magnitude == 1 ? "day" : "days") \(days > 0 ? "later" : "earlier")"
    }
    if change.isPrecisionOnly { return isMoreExact(change) ? "only more exact" : "only less exact" }
    guard let difference = change.difference, difference != 0,
      !isWords(change.oldValue ?? .name(""), change.unit), !isWords(change.newValue ?? .name(""), change.unit)
    else { return nil }
    let sign = difference > 0 ? "+" : "−"
    let number = Wording.number(difference.magnitude)
    switch change.unit {
    // A share of a share would be taken for the difference.
    case "percent": return "\(sign)\(number) \(difference.magnitude == 1 ? "point" : "points")"
    case "GBP": return "\(sign)£\(number)\(percent(change, sign))"
    default: return "\(sign)\(number)\(percent(change, sign))"
    }
  }

  private static func percent(_ change: Change, _ sign: String) -> String {
    guard let percent = change.percent else { return "" }
    return " (\(sign)\(Wording.number((percent.magnitude * 10).rounded() / 10))%)"
  }

  /// Whether the new figure has more digits that say something.
  private static func isMoreExact(_ change: Change) -> Bool {
    guard case .quantity(.number(let before))? = change.oldValue,
      case .quantity(.number(let after))? = change.newValue
    else { return true }
    return digits(after) >= digits(before)
  }

  private static func digits(_ value: Double) -> Int {
    var bytes: [UInt8] = []
    JSONNumber.append(value, to: &bytes)
    let digits = bytes.filter { $0 &- 0x30 < 10 }.drop { $0 == 0x30 }
    return digits.count - digits.reversed().prefix { $0 == 0x30 }.count
  }

  /// What became of a claim, in a word or two.
  static func name(_ change: Change) -> String {
    change.isReversed ? "denied by one of the two" : name(change.kind)
  }

  /// What a class is called in a row.
  static func name(_ kind: Change.Kind) -> String {
    switch kind {
    case .unchanged: "unchanged"
    case .reworded: "reworded"
    case .valueChanged: "value changed"
    case .dateChanged: "date changed"
    case .reattributed: "said by somebody else"
    case .stale: "carried over"
    case .split: "split"
    case .merged: "merged"
    case .added: "added"
    case .withdrawn: "withdrawn"
    }
  }

  /// What stands over what could not be followed from one report into the other.
  static let unfollowed = "Not followed: neither found again nor surely missing"

  /// How many changes there are of each class: `2 values changed, 1 added; 40 unchanged, 3 not followed`.
  static func summary(_ changes: [Change], unfollowed: Int) -> String {
    var counts: [Change.Kind: Int] = [:]
    for change in changes { counts[change.kind, default: 0] += 1 }
    let same =
      "\(counts[.unchanged] ?? 0) unchanged" + (unfollowed == 0 ? "" : ", \(unfollowed) not followed")
    let parts = Change.Kind.reported.compactMap { kind in
      counts[kind].map { "\($0) \(plural(kind, $0))" }
    }
    guard !parts.isEmpty else {
      return "\(unfollowed == 0 ? "Nothing changed" : "No change was found"); \(same)."
    }
    let promises = changes.count { $0.isCommitment && $0.kind != .unchanged }
    let among =
      promises == 0 ? "" : " (\(promises) \(promises == 1 ? "a promise or target" : "promises or targets"))"
    return parts.joined(separator: ", ") + among + "; \(same)."
  }

  private static func plural(_ kind: Change.Kind, _ count: Int) -> String {
    switch kind {
    case .valueChanged: count == 1 ? "value changed" : "values changed"
    case .dateChanged: count == 1 ? "date changed" : "dates changed"
    default: name(kind)
    }
  }
}

extension Change.Kind {
  /// The classes of what did change, in the order in which they are shown.
  static let reported: [Change.Kind] = [
    .valueChanged, .dateChanged, .reattributed, .stale, .reworded, .split, .merged, .added, .withdrawn,
  ]
}

import Claims

/// The reports of two folders, each old one with the new one that followed it.
///
/// Pairs are reports of one path in their folders; then those whose paths differ in numbers and months alone, as `q1-2021.txt` and
/// `q1-2022.txt` do, where that leaves one choice; then those of one title. Nothing is paired by guess.
public struct ReportPairs: Sendable {
  /// Two reports, by their paths.
  public struct Pair: Hashable, Sendable {
    /// The older one.
    public var old: String
    /// The newer one.
    public var new: String
  }

  /// The pairs, in the order of the old paths.
  public private(set) var pairs: [Pair] = []
  /// Old reports that no new one goes with, in order.
  public private(set) var oldAlone: [String]
  /// New reports that no old one goes with, in order.
  public private(set) var newAlone: [String]

  /// Pairs the reports of two folders.
  ///
  /// - Parameters:
  ///   - old: the paths of the old reports, which all begin with `oldFolder`.
  ///   - new: the paths of the new ones, which all begin with `newFolder`.
  ///   - title: gives the title of a report, for those that names do not pair; nil where it has none.
  public init(
    old: [String], in oldFolder: String, new: [String], in newFolder: String, title: (String) -> String?
  ) {
    oldAlone = old
    newAlone = new
    func name(_ path: String, in folder: String) -> String {
      var folder = folder[...]
      while folder.hasSuffix("/") { folder.removeLast() }
      return String(Substring(path.utf8.dropFirst(folder.utf8.count).drop { $0 == UInt8(ascii: "/") }))
    }
    pair({ name($0, in: oldFolder) }, { name($0, in: newFolder) })
    pairByNumbers({ NameParts(name($0, in: oldFolder)) }, { NameParts(name($0, in: newFolder)) })
    // Titles cost the reading of every report that is left.
    if !oldAlone.isEmpty, !newAlone.isEmpty { pair({ title($0) }, { title($0) }) }
    let places = Dictionary(old.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    pairs.sort { (places[$0.old] ?? 0) < (places[$1.old] ?? 0) }
  }

  private mutating func take(_ taken: [Pair]) {
    pairs += taken
    let olds = Set(taken.map(\.old))
    let news = Set(taken.map(\.new))
    oldAlone.removeAll { olds.contains($0) }
    newAlone.removeAll { news.contains($0) }
  }

  /// Pairs those that are alone with a key of which each side has one.
  private mutating func pair<Key: Hashable>(_ oldKey: (String) -> Key?, _ newKey: (String) -> Key?) {
    let olds = ReportPairs.groups(oldAlone, oldKey)
    let news = ReportPairs.groups(newAlone, newKey)
    take(
      olds.compactMap { key, old in
        guard old.count == 1, let new = news[key], new.count == 1 else { return nil }
        return Pair(old: old[0], new: new[0])
      })
  }

  private static func groups<Key: Hashable>(_ paths: [String], _ key: (String) -> Key?) -> [Key: [String]] {
    var groups: [Key: [String]] = [:]
    for path in paths { if let key = key(path) { groups[key, default: []].append(path) } }
    return groups
  }

  /// Pairs those whose names are the same but for their numbers: with the one that shares most of these, where that holds both ways
  /// and for one only.
  private mutating func pairByNumbers(_ oldParts: (String) -> NameParts, _ newParts: (String) -> NameParts) {
    let olds = ReportPairs.groups(oldAlone) { oldParts($0).words }
    let news = ReportPairs.groups(newAlone) { newParts($0).words }
    var taken: [Pair] = []
    for (words, old) in olds {
      // A name of numbers alone says nothing of what it is about.
      guard words.contains(where: { $0.utf8.contains { ($0 | 0x20) &- 0x61 < 26 } }), let new = news[words]
      else { continue }
      let from = old.map { oldParts($0).numbers }
      let to = new.map { newParts($0).numbers }
      let forth = ReportPairs.best(from, to)
      let back = ReportPairs.best(to, from)
      for (index, place) in forth.enumerated() {
        if let place, back[place] == index { taken.append(Pair(old: old[index], new: new[place])) }
      }
    }
    take(taken)
  }

  /// For each list of numbers the one of `others` that shares most with it place by place; nil where there is no single one.
  private static func best(_ lists: [[String]], _ others: [[String]]) -> [Int?] {
    // Looked up by each number in its place, so that a folder of thousands is no square of thousands.
    var holders: [String: [Int]] = [:]
    for (index, other) in others.enumerated() {
      for (place, number) in other.enumerated() { holders["\(place) \(number)", default: []].append(index) }
    }
    return lists.map { list in
      if others.count == 1 { return 0 }
      var shared: [Int: Int] = [:]
      for (place, number) in list.enumerated() {
        for index in holders["\(place) \(number)"] ?? [] { shared[index, default: 0] += 1 }
      }
      guard let most = shared.values.max() else { return nil }
      let first = shared.filter { $0.value == most }
      return first.count == 1 ? first.first?.key : nil
    }
  }
}

/// A name taken apart: its numbers and months, and what stands between them.
private struct NameParts {
  var words: [String] = []
  var numbers: [String] = []

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  init(_ name: String) {
    var word = ""
    var run = ""
    var isDigits = false
    func month(_ run: String) -> Int? {
      NameParts.months.firstIndex { $0 == run || (run.utf8.count == 3 || run == "sept") && $0.hasPrefix(run) }
    }
    func flush(_ parts: inout NameParts) {
      guard !run.isEmpty else { return }
      if isDigits || month(run) != nil {
        parts.words.append(word)
        word = ""
        parts.numbers.append(isDigits ? run : "month \(month(run) ?? 0)")
      } else {
        word += run
      }
      run = ""
    }
    for scalar in name.lowercased().unicodeScalars {
      let digit = ("0"..."9").contains(scalar)
      let letter = scalar.properties.isAlphabetic
      if digit != isDigits || !(digit || letter) { flush(&self) }
      isDigits = digit
      if digit || letter { run.unicodeScalars.append(scalar) } else { word.unicodeScalars.append(scalar) }
    }
    flush(&self)
    words.append(word)
  }
}

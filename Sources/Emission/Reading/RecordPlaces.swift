import Claims
import ReportText

/// The places and references of a record, which are believed only where they lead somewhere.
extension RecordAssembly {
  /// The lists that rows refer to.
  enum List: String {
    case actors, quotes, dates, counts

    /// The letter that the ids of the list begin with.
    var letter: Character {
      switch self {
      case .actors: "a"
      case .quotes: "q"
      case .dates: "d"
      case .counts: "n"
      }
    }
  }

  /// Makes of each row what `make` says, which is told the row's name for messages.
  func rows<Row, Made>(
    _ saved: [Row]?, _ list: String, _ make: (Row, String) throws(RecordError) -> Made
  ) throws(RecordError) -> [Made] {
    guard let saved else { throw RecordError(.badField, list, "is missing") }
    var made: [Made] = []
    made.reserveCapacity(saved.count)
    for (index, row) in saved.enumerated() { made.append(try make(row, "\(list)[\(index)]")) }
    return made
  }

  /// The bytes of a place whose `text` must be what stands there, where it is given.
  func span(_ start: Int, _ end: Int, _ words: String?, _ name: String) throws(RecordError) -> ByteSpan {
    guard start >= 0, start <= end, end <= positions.count else {
      throw RecordError(
        .ungrounded, name,
        "is \(start) to \(end), which is no place in a text of \(positions.count) code points")
    }
    let span = ByteSpan(byte(start), byte(end))
    if let words, !words.utf8.elementsEqual(text[span.range]) {
      throw RecordError(.ungrounded, "\(name).text", "is not what the text has from \(start) to \(end)")
    }
    return span
  }

  /// The bytes of a place.
  func span(_ place: SavedRecord.Place, _ name: String) throws(RecordError) -> ByteSpan {
    try span(place.start, place.end, place.text, name)
  }

  /// The bytes of a place; nil where there is none.
  func span(orNil place: SavedRecord.Place?, _ name: String) throws(RecordError) -> ByteSpan? {
    guard let place else { return nil }
    return try span(place, name)
  }

  /// The byte of a code point that lies in the text or at its end.
  private func byte(_ codePoint: Int) -> Int { positions.byte(atCodePoint: codePoint) ?? text.count }

  /// The index of the row that `id` names; nil where there is no id.
  func reference(_ id: String?, to list: List, _ name: String) throws(RecordError) -> Int? {
    guard let id else { return nil }
    let size: Int
    switch list {
    case .actors: size = saved.actors?.count ?? 0
    case .quotes: size = saved.quotes?.count ?? 0
    case .dates: size = saved.dates?.count ?? 0
    case .counts: size = saved.counts?.count ?? 0
    }
    guard id.first == list.letter, let number = Int(id.dropFirst()), number >= 1, number <= size,
      id == "\(list.letter)\(number)"
    else { throw RecordError(.ungrounded, name, "is \"\(id)\", which is no id of \(list.rawValue)") }
    return number - 1
  }

  /// The indices of the rows that `ids` name.
  func references(_ ids: [String], to list: List, _ name: String) throws(RecordError) -> [Int] {
    var indices: [Int] = []
    indices.reserveCapacity(ids.count)
    for (index, id) in ids.enumerated() {
      if let found = try reference(id, to: list, "\(name)[\(index)]") { indices.append(found) }
    }
    return indices
  }

  /// The index of the claim with `id`.
  func claimIndex(_ id: String, _ name: String) throws(RecordError) -> Int {
    guard let index = claimIndices[id] else {
      throw RecordError(.ungrounded, name, "is \"\(id)\", which is the id of no claim")
    }
    return index
  }

  /// Refuses ids that are not those of rows in order: `a1`, `a2` and so on.
  func checkIds(_ ids: [String]?, _ list: List) throws(RecordError) {
    for (index, id) in (ids ?? []).enumerated() where id != "\(list.letter)\(index + 1)" {
      throw RecordError(
        .badField, "\(list.rawValue)[\(index)].id", "is \"\(id)\"; \(list.letter)\(index + 1) is expected")
    }
  }

  /// Refuses places that are not in order, or overlap.
  func checkOrder(_ spans: [ByteSpan], _ list: String) throws(RecordError) {
    var end = 0
    for (index, span) in spans.enumerated() {
      guard span.start >= end else {
        throw RecordError(.ungrounded, "\(list)[\(index)]", "begins before the one in front of it ends")
      }
      end = span.end
    }
  }

  /// Refuses a number below `least`.
  func atLeast(_ least: Int, _ number: Int, _ name: String) throws(RecordError) {
    guard number >= least else {
      throw RecordError(.badField, name, "is \(number); \(least) or more is expected")
    }
  }
}

/// How many reports have a key, a shingle or a slot, counted in one byte each without keeping the keys themselves: two
/// may share a place, which the table is too large for to matter.
struct KeyCounts {
  /// A key of more reports than this is their letterhead, and tells nothing.
  static let mostReports: UInt8 = 8

  private var counts = [UInt8](repeating: 0, count: 1 << 12)
  private var added = 0

  /// Whether so many have the key that it tells nothing.
  func isCommon(_ key: UInt32) -> Bool { counts[place(key)] > KeyCounts.mostReports }

  /// Counts a report's keys; false where the table became too small for that, and is empty now and larger.
  mutating func add(_ sketch: TextSketch) -> Bool {
    added += sketch.keyCount
    guard added <= counts.count else {
      counts = [UInt8](repeating: 0, count: counts.count * 2)
      added = 0
      return false
    }
    for index in 0..<sketch.keyCount {
      let place = place(sketch.key(index))
      if counts[place] < .max { counts[place] += 1 }
    }
    return true
  }

  /// The sample has the lowest hashes: the last bits are those that differ.
  private func place(_ key: UInt32) -> Int { Int(key) & (counts.count - 1) }
}

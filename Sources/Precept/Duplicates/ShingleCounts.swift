/// How many reports have a shingle, counted in one byte each without keeping the shingles themselves: two may share
/// a place, which the table is too large for to matter.
struct ShingleCounts {
  /// A shingle of more reports than this is their letterhead, and tells nothing.
  static let mostReports: UInt8 = 8

  private var counts = [UInt8](repeating: 0, count: 1 << 12)
  private var added = 0

  /// Whether so many have the shingle that it tells nothing.
  func isCommon(_ shingle: UInt32) -> Bool { counts[place(shingle)] > ShingleCounts.mostReports }

  /// Counts a report's shingles; false where the table became too small for that, and is empty now and larger.
  mutating func add(_ shingles: ArraySlice<UInt32>) -> Bool {
    added += shingles.count
    guard added <= counts.count else {
      counts = [UInt8](repeating: 0, count: counts.count * 2)
      added = 0
      return false
    }
    for shingle in shingles where counts[place(shingle)] < .max { counts[place(shingle)] += 1 }
    return true
  }

  /// The sample has the lowest hashes: the last bits are those that differ.
  private func place(_ shingle: UInt32) -> Int { Int(shingle) & (counts.count - 1) }
}

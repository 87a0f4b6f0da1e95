/// The lowest of many hashes, each once: a sample that depends on what the hashes are and on nothing else, so that
/// two texts keep the same ones of what they share (Broder's bottom sketch). In time linear in what is added.
struct LowestHashes<Element: FixedWidthInteger & UnsignedInteger> {
  private let limit: Int
  private var kept: [Element] = []
  /// No higher one will be among the lowest.
  private var ceiling = Element.max

  /// A sample of at most `limit`.
  init(limit: Int) {
    self.limit = limit
    kept.reserveCapacity(limit * 2)
  }

  mutating func add(_ hash: Element) {
    guard hash <= ceiling else { return }
    kept.append(hash)
    if kept.count == limit * 2 { shrink() }
  }

  /// The lowest in order; fewer than the limit are all that there are.
  mutating func sorted() -> [Element] {
    shrink()
    return kept
  }

  private mutating func shrink() {
    kept.sort()
    var count = 0
    for index in kept.indices where index == 0 || kept[index] != kept[index - 1] {
      kept[count] = kept[index]
      count += 1
      if count == limit { break }
    }
    kept.removeSubrange(count...)
    if count == limit { ceiling = kept[count - 1] }
  }
}

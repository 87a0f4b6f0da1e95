/// A trie of phrases over words, kept in one open-addressing table: (node, word) → node.
struct PhraseTable: Sendable {
  /// The word that stands for a possessive `’s` in phrases, whichever apostrophe it has.
  static let possessive = WordID(UInt32.max)

  private var keys: [UInt64]
  private var values: [UInt32]
  private var count = 0
  private var entries: [Int32] = [-1]

  init() {
    // Room for the built-in files, so that building them moves nothing.
    keys = [UInt64](repeating: .max, count: 32_768)
    values = [UInt32](repeating: 0, count: 32_768)
  }

  private static func slot(_ key: UInt64, mask: Int) -> Int {
    let mixed = (key ^ (key >> 29)) &* 0xBF58_476D_1CE4_E5B9
    return Int(truncatingIfNeeded: mixed >> 32) & mask
  }

  /// The node that `word` leads to from `node`.
  func step(_ node: UInt32, _ word: WordID) -> UInt32? {
    let key = UInt64(node) << 32 | UInt64(word.rawValue)
    let mask = keys.count - 1
    var slot = PhraseTable.slot(key, mask: mask)
    while keys[slot] != .max {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The entry of the phrase that ends at `node`.
  func entry(_ node: UInt32) -> Int? {
    let entry = entries[Int(node)]
    return entry < 0 ? nil : Int(entry)
  }

  /// Adds the phrase of `words` for `entry`; the entry that a phrase has stays, unless its number is
  /// below `bound`.
  mutating func add(_ words: [WordID], entry: Int, overEntriesBefore bound: Int) {
    var node: UInt32 = 0
    for word in words {
      if let next = step(node, word) {
        node = next
      } else {
        let next = UInt32(entries.count)
        entries.append(-1)
        insert(UInt64(node) << 32 | UInt64(word.rawValue), next)
        node = next
      }
    }
    if entries[Int(node)] < bound { entries[Int(node)] = Int32(entry) }
  }

  private mutating func insert(_ key: UInt64, _ value: UInt32) {
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var slot = PhraseTable.slot(key, mask: mask)
    while keys[slot] != .max { slot = (slot + 1) & mask }
    keys[slot] = key
    values[slot] = value
    count += 1
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: .max, count: oldKeys.count * 2)
    values = [UInt32](repeating: 0, count: oldKeys.count * 2)
    count = 0
    for (key, value) in zip(oldKeys, oldValues) where key != .max { insert(key, value) }
  }
}

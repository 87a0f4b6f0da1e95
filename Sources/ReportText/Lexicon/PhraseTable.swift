/// A trie of phrases over words, kept in one open-addressing table: (node, word) → node.
struct PhraseTable: Sendable {
  /// The word that stands for a possessive `’s` in phrases, whichever apostrophe it has.
  static let possessive = WordID(UInt32.max)

  private var keys: [UInt64]
  private var values: [UInt32]
  /// The number of steps that phrases make.
  private(set) var count = 0
  /// The slots in use that were passed while phrases were added.
  private(set) var passed = 0
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
    let place = place(of: UInt64(node) << 32 | UInt64(word.rawValue))
    return keys[place.slot] == .max ? nil : values[place.slot]
  }

  /// The slot of `key`, or the free one where it would be, and how many in use stand before it.
  @inline(__always) private func place(of key: UInt64) -> (slot: Int, passed: Int) {
    let mask = keys.count - 1
    var slot = PhraseTable.slot(key, mask: mask)
    var passed = 0
    while keys[slot] != .max, keys[slot] != key {
      slot = (slot + 1) & mask
      passed += 1
    }
    return (slot, passed)
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
      let key = UInt64(node) << 32 | UInt64(word.rawValue)
      let place = place(of: key)
      passed += place.passed
      if keys[place.slot] == key {
        node = values[place.slot]
      } else {
        node = UInt32(entries.count)
        entries.append(-1)
        insert(key, node)
      }
    }
    if entries[Int(node)] < bound { entries[Int(node)] = Int32(entry) }
  }

  private mutating func insert(_ key: UInt64, _ value: UInt32) {
    if count * 2 >= keys.count { grow() }
    let place = place(of: key)
    passed += place.passed
    keys[place.slot] = key
    values[place.slot] = value
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

/// A stable hash of a word (FNV-1a), and a mixer for what is made of such hashes.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a byte; the caller lower-cases.
  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// The hash of a word of small letters.
  static func of(_ word: StaticString) -> UInt64 {
    var hash = WordHash()
    for index in 0..<word.utf8CodeUnitCount { hash.add(word.utf8Start[index]) }
    return hash.value
  }

  /// Spreads what `value` has over all bits.
  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

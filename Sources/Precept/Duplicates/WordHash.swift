/// A stable hash of a word (FNV-1a), and a mixer for what is made of such hashes.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The hash without the last byte, and without the last two.
  private(set) var before: UInt64 = 0
  private var beforeThat: UInt64 = 0
  private var last: UInt8 = 0
  private var lastButOne: UInt8 = 0
  private(set) var count = 0

  /// Adds a byte; the caller lower-cases.
  mutating func add(_ byte: UInt8) {
    (beforeThat, before) = (before, value)
    (lastButOne, last) = (last, byte)
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    count += 1
  }

  /// Whether the word ends with `n`, as what stands before the end of `isn't` does.
  var endsWithN: Bool { last == UInt8(ascii: "n") }

  /// The hash of the word without an ending: `close`, `closes` and `closed` have the same, as far as `did not close` goes.
  var stem: UInt64 {
    guard count > 3 else { return value }
    let isE = lastButOne == UInt8(ascii: "e")
    if isE, last == UInt8(ascii: "d") || last == UInt8(ascii: "s") { return beforeThat }
    return last == UInt8(ascii: "s") || last == UInt8(ascii: "e") ? before : value
  }

  /// What `stem` is of the word without its last byte: `have` of `haven't`, which has the `n` as well here.
  var stemBefore: UInt64 {
    count > 4 && lastButOne == UInt8(ascii: "e") ? beforeThat : before
  }

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

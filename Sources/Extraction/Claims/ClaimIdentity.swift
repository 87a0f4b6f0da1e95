import ReportText

/// A stable 128-bit hash of a claim's content: two independent FNV-1a streams, finished by a mixer.
/// It identifies, it does not protect; nothing here needs cryptography.
struct ClaimIdentity {
  private var low: UInt64 = 0xCBF2_9CE4_8422_2325
  private var high: UInt64 = 0x9AE1_6A3B_2F90_404F

  /// Adds the bytes of `text`, runs of white space as one space.
  mutating func add(_ text: ArraySlice<UInt8>) {
    var isSpace = false
    for byte in text {
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
        isSpace = true
        continue
      }
      if isSpace { mix(0x20) }
      isSpace = false
      mix(byte)
    }
    mix(0)
  }

  /// Adds the bytes of a field that is no text of the report.
  mutating func add(_ field: String) {
    for byte in field.utf8 { mix(byte) }
    mix(0)
  }

  private mutating func mix(_ byte: UInt8) {
    low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    high = (high ^ UInt64(byte) &+ 0x9E37_79B9) &* 0x0000_0100_0000_01B3
    high ^= high >> 29
  }

  /// The hash as a key, for telling equal claims apart before they are named.
  var key: Key { Key(high: finish(high), low: finish(low)) }

  /// The two halves of the hash.
  struct Key: Hashable {
    var high: UInt64
    var low: UInt64
  }

  /// `c-` and 32 hexadecimal digits.
  var identifier: String {
    let key = self.key
    return String(unsafeUninitializedCapacity: 34) { buffer in
      buffer[0] = UInt8(ascii: "c")
      buffer[1] = UInt8(ascii: "-")
      for position in 0..<32 {
        let half = position < 16 ? key.high : key.low
        let digit = UInt8(truncatingIfNeeded: half >> UInt64(60 - 4 * (position & 15)) & 15)
        buffer[2 + position] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      }
      return 34
    }
  }

  private func finish(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

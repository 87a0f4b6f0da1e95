/// A figure or a name of a text with the words around it, in 48 bits: 23 are a hash of the words around, one tells names
/// from figures, 24 say what stands there. Slots of one context stand together in order.
///
/// With 20 bits of context, two texts of 150 slots each had the same one by chance once in fifty pairs, and were then taken
/// for two texts; with 23 that is once in four hundred.
struct SketchSlot: Hashable {
  var bits: UInt64

  /// A slot whose words around have the hash `context`.
  init(context: UInt64, figure value: UInt64) {
    bits = (context >> 41) << 25 | value & 0xFF_FFFF
  }

  /// A slot that holds the name that ends with `last`, and has the words `before` that.
  init(context: UInt64, last: UInt64, before: some Sequence<UInt64>) {
    var words: UInt64 = 0
    for word in before {
      let mixed = WordHash.mixed(word)
      words |= 1 << (mixed & 15) | 1 << (mixed >> 4 & 15)
    }
    self.init(context: context, figure: last & 0xFF | words << 8)
    bits |= 0x100_0000
  }

  init(bits: UInt64) { self.bits = bits }

  /// The words around, and whether a name or a figure stands between them.
  var context: UInt32 { UInt32(truncatingIfNeeded: bits >> 24) }
  var isName: Bool { bits >> 24 & 1 == 1 }

  /// What the slot is looked up by beside shingles.
  var key: UInt32 { UInt32(truncatingIfNeeded: WordHash.mixed(bits) >> 32) }

  /// Whether what stands here is what stands in `other`. Of names `Mr Ames`, `Ames` and `Jo Ames` may be the same, and
  /// `Jo Ames` and `Sheriff Jo Ames`, but not `Jo Ames` and `Al Ames`: all words of one are words of the other.
  func agrees(with other: SketchSlot) -> Bool {
    if bits == other.bits { return true }
    guard isName, other.isName, bits & 0xFF == other.bits & 0xFF else { return false }
    let (here, there) = (bits >> 8 & 0xFFFF, other.bits >> 8 & 0xFFFF)
    return here & there == here || here & there == there
  }
}

/// A figure or a name of a text with the words around it, in 32 bits: one tells names from figures, 20 are a hash of the
/// words around, 11 of what stands there. Figures come first in order, and slots of one context stand together.
struct SketchSlot: Hashable {
  var bits: UInt32

  /// A slot whose words around have the hash `context`.
  init(context: UInt64, figure value: UInt64) {
    bits = UInt32(truncatingIfNeeded: context >> 44) << 11 | UInt32(truncatingIfNeeded: value & 0x7FF)
  }

  /// A slot that holds a name. Its last word counts, and the one before it where there is one.
  init(context: UInt64, last: UInt64, before: UInt64?) {
    self.init(context: context, figure: last & 0x3F | (before.map { $0 % 31 + 1 } ?? 0) << 6)
    bits |= 0x8000_0000
  }

  init(bits: UInt32) { self.bits = bits }

  /// The words around, and whether a name or a figure stands between them.
  var context: UInt32 { bits >> 11 }
  var isName: Bool { bits >> 31 == 1 }

  /// Whether what stands here is what stands in `other`: of names `Mr Ames`, `Ames` and `Jo Ames` may be the same.
  func agrees(with other: SketchSlot) -> Bool {
    if bits == other.bits { return true }
    guard isName, other.isName, bits & 0x3F == other.bits & 0x3F else { return false }
    return bits >> 6 & 31 == 0 || other.bits >> 6 & 31 == 0
  }
}

extension SketchSlot {
  /// Titles before a name, which tell nothing of who it is.
  private static let titles: Set<UInt64> = Set(
    ["mr", "mrs", "ms", "miss", "dr", "sir", "dame", "cllr", "councillor"].map(WordHash.of))

  /// The lowest `limit` slots of a text.
  static func lowest(_ limit: Int, of words: [SketchWords.Word]) -> [UInt32] {
    var lowest = LowestHashes(limit: limit)
    var index = 0
    while index < words.count {
      let start = index
      index += 1
      switch words[start].kind {
      case .plain: continue
      case .figure: break
      case .capital:
        // A name goes on as long as there are capitals, and ends where a sentence does.
        while index < words.count, words[index].kind == .capital, !words[index].isFirst { index += 1 }
        // The first word of a sentence has a capital in any case.
        if words[start].isFirst { continue }
      }
      guard let context = context(of: start..<index, in: words) else { continue }
      let last = WordHash.mixed(words[index - 1].hash)
      guard words[start].kind == .capital else {
        lowest.add(SketchSlot(context: context, figure: last).bits)
        continue
      }
      let before = index - start > 1 ? words[index - 2].hash : nil
      let isTitle = before.map(titles.contains) ?? false
      lowest.add(SketchSlot(context: context, last: last, before: isTitle ? nil : before).bits)
    }
    return lowest.sorted()
  }

  /// A hash of the two words on each side, figures all being one; nil where fewer than two of them are words.
  private static func context(of range: Range<Int>, in words: [SketchWords.Word]) -> UInt64? {
    var context: UInt64 = 0
    var known = 0
    for place in [range.lowerBound - 2, range.lowerBound - 1, range.upperBound, range.upperBound + 1] {
      var hash: UInt64 = 0
      if words.indices.contains(place), words[place].kind != .figure {
        hash = words[place].hash
        known += 1
      }
      context = WordHash.mixed(context &+ hash &+ 0x9E37_79B9_7F4A_7C15)
    }
    return known >= 2 ? context : nil
  }
}

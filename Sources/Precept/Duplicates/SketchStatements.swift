/// What a text denies and what it states, so that `lets us visit` is told from `does not let us visit`.
///
/// A text states all its runs of four words, without the little words that come and go with negations; it denies the
/// runs that there would be were a negation left out. Of a text that denies what another states one was turned round.
/// There are as many statements as words, so a filter of bits holds them (Bloom's): of a text of 800 words it takes
/// others for stated once in eleven times, and since all three runs around a negation have to be, once in 1,500. Of 307
/// real texts of up to 1,200 words in which one `not` was put in anywhere, 97 % are seen to say something else.
struct SketchStatements {
  /// The filter has at most so many bits, so that a sketch stays small.
  static let mostBits = 4_096
  /// So many statements go into it; of a longer text those with the lowest hashes.
  static let mostStated = 1_000
  /// So many denials are kept, the lowest.
  static let mostDenied = 16

  /// A negation: the runs of three words before it and one behind, of two and two, and of one and three.
  struct Denial: Equatable {
    var early: UInt32
    var middle: UInt32
    var late: UInt32

    fileprivate var order: UInt64 { UInt64(early) << 32 | UInt64(middle) }
  }

  /// The denials with the lowest early and middle run, in order.
  private(set) var denied: [Denial] = []
  /// The filter.
  private(set) var filter: [UInt32] = []
  /// Statements of higher hashes are not known.
  private(set) var bound = UInt32.max

  /// What `words` state and deny.
  init(_ words: [SketchWords.Word]) {
    // Nothing comes before and behind a text, and that is what its first and last negations stand beside.
    var left: [UInt64] = [0, 0, 0]
    left.reserveCapacity(words.count + 6)
    var negations: [Int] = []
    for word in words where !NegationWords.isCompanion(word.hash) {
      if NegationWords.isNegation(word.hash) {
        negations.append(left.count)
        left.append(NegationWords.not)
      } else {
        left.append(word.stem)
      }
    }
    left += [0, 0, 0]
    for place in negations {
      let (before, behind) = ((left[place - 3], left[place - 2], left[place - 1]), left[place + 1])
      denied.append(
        Denial(
          early: SketchStatements.hash(before.0, before.1, before.2, behind),
          middle: SketchStatements.hash(before.1, before.2, behind, left[place + 2]),
          late: SketchStatements.hash(before.2, behind, left[place + 2], left[place + 3])))
    }
    denied.sort { $0.order < $1.order }
    denied = Array(denied.prefix(SketchStatements.mostDenied))
    fill(left)
  }

  /// Fills the filter with the runs of `left`.
  private mutating func fill(_ left: [UInt64]) {
    let count = left.count - 3
    guard count > 3 else { return }
    if count > SketchStatements.mostStated {
      bound = UInt32.max / UInt32(count / SketchStatements.mostStated + 1)
    }
    var bits = 128
    while bits < SketchStatements.mostBits, bits < count * 6 { bits *= 2 }
    filter = [UInt32](repeating: 0, count: bits / 32)
    for start in 0..<count {
      let run = SketchStatements.hash(left[start], left[start + 1], left[start + 2], left[start + 3])
      guard run <= bound else { continue }
      let places = SketchStatements.bits(of: run, in: bits)
      for index in places.indices { filter[places[index] >> 5] |= 1 << UInt32(places[index] & 31) }
    }
  }

  private static func hash(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) -> UInt32 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    let all = ((first &* factor &+ second) &* factor &+ third) &* factor &+ fourth
    return UInt32(truncatingIfNeeded: WordHash.mixed(all) >> 32)
  }

  /// Three bits of a filter of `count`, a power of two.
  static func bits(of run: UInt32, in count: Int) -> [3 of Int] {
    let mixed = Int(truncatingIfNeeded: WordHash.mixed(UInt64(run) &+ 0x5151))
    return [mixed & (count - 1), mixed >> 13 & (count - 1), mixed >> 26 & (count - 1)]
  }
}

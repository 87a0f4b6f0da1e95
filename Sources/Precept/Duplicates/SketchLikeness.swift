/// What two sketches have in common.
struct SketchLikeness {
  /// The least share of the shorter text that a reprint has.
  ///
  /// Measured on 314 real texts. Of their reprints 98 to 100 % are found where they have another headline, words around,
  /// the last paragraph cut or one word in twenty changed, and 85 % of those changed in all these ways at once. Of 1,340 with
  /// other figures one is found, of 626 with other names 6; of 500,000 pairs of distinct texts, successive reports among
  /// them, none. At 0.75 it would be 90 % of the reprints, but 44 % and not 11 % of texts that end with the same notes of
  /// three times their length.
  static let leastShare = 0.8
  /// The longer text may be so many times as long: a bulletin that holds ten releases is a duplicate of none.
  static let mostTimes = 2.5
  /// A share is believed of so many shingles, those that many reports have not counted.
  static let fewestSampled = 32

  /// How many of the sampled shingles both have.
  private(set) var shared = 0
  /// How many shingles of the shorter text were sampled.
  private(set) var shorter = 0
  /// How many of the longer one, by the same measure.
  private(set) var longer = 0
  /// In how many places both have the same words around the same figure or name.
  private(set) var agreeing = 0
  /// In how many places they have others between the same words.
  private(set) var disagreeing = 0

  /// Compares two sketches, the shingles left out for which `isCommon` holds.
  init(_ one: TextSketch, _ other: TextSketch, isCommon: (UInt32) -> Bool = { _ in false }) {
    compareShingles(one, other, isCommon)
    compareSlots(one, other)
  }

  /// The share of the shorter text that stands in the longer one.
  var share: Double { shorter == 0 ? 0 : Double(shared) / Double(shorter) }

  /// Whether one is the other again: most of its words, and no other figure or name between the same words.
  var isReprint: Bool {
    shorter >= SketchLikeness.fewestSampled && Double(longer) <= Double(shorter) * SketchLikeness.mostTimes
      && share >= SketchLikeness.leastShare && disagreeing == 0
  }

  /// Walks through both samples as far as both are complete.
  private mutating func compareShingles(
    _ one: TextSketch, _ other: TextSketch, _ isCommon: (UInt32) -> Bool
  ) {
    let bound = min(one.shingleBound, other.shingleBound)
    let (left, right) = (one.shingles, other.shingles)
    var (i, j) = (left.startIndex, right.startIndex)
    var (ofOne, ofOther) = (0, 0)
    while i < left.endIndex || j < right.endIndex {
      let hash = min(i < left.endIndex ? left[i] : .max, j < right.endIndex ? right[j] : .max)
      guard hash <= bound else { break }
      let isInOne = i < left.endIndex && left[i] == hash
      let isInOther = j < right.endIndex && right[j] == hash
      if isInOne { i += 1 }
      if isInOther { j += 1 }
      guard !isCommon(hash) else { continue }
      if isInOne { ofOne += 1 }
      if isInOther { ofOther += 1 }
      if isInOne && isInOther { shared += 1 }
    }
    (shorter, longer) = (min(ofOne, ofOther), max(ofOne, ofOther))
  }

  private mutating func compareSlots(_ one: TextSketch, _ other: TextSketch) {
    // Of the context at the bound some slots may be missing.
    let bound = min(one.contextBound, other.contextBound)
    var (i, j) = (0, 0)
    while i < one.slotCount, j < other.slotCount {
      let (left, right) = (one.slot(i).context, other.slot(j).context)
      guard max(left, right) < bound else { return }
      if left == right {
        let (leftEnd, rightEnd) = (one.endOfContext(i), other.endOfContext(j))
        compare(one, i..<leftEnd, other, j..<rightEnd)
        (i, j) = (leftEnd, rightEnd)
      } else if left < right {
        i += 1
      } else {
        j += 1
      }
    }
  }

  /// Compares what stands between the same words in both. A text may have more than one thing there, and a paragraph
  /// with one of them may be cut.
  private mutating func compare(
    _ one: TextSketch, _ left: Range<Int>, _ other: TextSketch, _ right: Range<Int>
  ) {
    var same = 0
    if left.count == 1, right.count == 1 {
      if one.slot(left.lowerBound).agrees(with: other.slot(right.lowerBound)) { same = 1 }
    } else {
      var (i, j) = (left.lowerBound, right.lowerBound)
      while i < left.upperBound, j < right.upperBound {
        let (here, there) = (one.slot(i).bits, other.slot(j).bits)
        if here == there { same += 1 }
        if here <= there { i += 1 }
        if there <= here { j += 1 }
      }
    }
    agreeing += same
    disagreeing += min(left.count, right.count) - same
  }
}

extension TextSketch {
  /// The number of the first slot behind `index` with other words around it.
  fileprivate func endOfContext(_ index: Int) -> Int {
    let context = slot(index).context
    var end = index + 1
    while end < slotCount, slot(end).context == context { end += 1 }
    return end
  }
}

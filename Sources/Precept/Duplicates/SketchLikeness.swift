/// What two sketches have in common.
struct SketchLikeness {
  /// The least share of the shorter text that a reprint has.
  ///
  /// Measured on 314 real texts. Of their reprints 97 to 100 % are found where they have another headline, words around,
  /// the last paragraph cut or one word in twenty changed, and 84 % of those changed in all these ways at once. Of 1,340 with
  /// other figures and 626 with other names none is found, of 291 with one other figure 9, most of them in texts of more
  /// slots than are kept; of 500,000 pairs of distinct texts, successive reports among them, none. At 0.75 it would be 90 %
  /// of the reprints, but 44 % and not 9 % of texts that end with the same notes of three times their length.
  static let leastShare = 0.8
  /// The longer text may be so many times as long: a bulletin that holds ten releases is a duplicate of none.
  static let mostTimes = 2.5
  /// A share is believed of so many shingles, those that many reports have not counted.
  static let fewestSampled = 32
  /// Where fewer are left, since the texts are of one series, so much of what few reports have must be in both: of the
  /// shingles and slots that hold a month's figures. Reports that end with the same notes have none of it in common.
  static let leastShareOfOwn = 0.5
  /// And so many.
  static let fewestOwn = 2
  /// Of so many names between the same words each is held against each.
  private static let mostNames = 4

  /// What two samples of shingles have in common.
  struct Overlap: Equatable {
    /// How many shingles both have.
    var shared = 0
    /// How many the shorter text has.
    var shorter = 0
    /// How many the longer one has, by the same measure.
    var longer = 0

    fileprivate init(_ shared: Int = 0, _ ofOne: Int = 0, _ ofOther: Int = 0) {
      (self.shared, shorter, longer) = (shared, min(ofOne, ofOther), max(ofOne, ofOther))
    }

    fileprivate static func + (one: Overlap, other: Overlap) -> Overlap {
      var sum = one
      sum.shared += other.shared
      sum.shorter += other.shorter
      sum.longer += other.longer
      return sum
    }

    /// The share of the shorter text that stands in the longer one.
    var share: Double { shorter == 0 ? 0 : Double(shared) / Double(shorter) }

    /// Whether so much of one text stands in the other that it may be the same again.
    fileprivate var isLarge: Bool {
      shorter >= fewestSampled && Double(longer) <= Double(shorter) * mostTimes && share >= leastShare
    }
  }

  /// Of all shingles.
  private(set) var whole = Overlap()
  /// Of those that few reports have.
  private(set) var own = Overlap()
  /// Of the figures and names that few reports have: slots and runs.
  private(set) var ownFigures = Overlap()
  /// In how many places both have the same words around the same figure or name.
  private(set) var agreeing = 0
  /// In how many places they have others between the same words.
  private(set) var disagreeing = 0
  /// How many statements of one are turned round in the other.
  private(set) var denied = 0

  /// Compares two sketches, in which those keys count for less for which `isCommon` holds.
  init(_ one: TextSketch, _ other: TextSketch, isCommon: (UInt32) -> Bool = { _ in false }) {
    let bound = min(one.shingleBound, other.shingleBound)
    (whole, own) = SketchLikeness.compare(one.shingles, other.shingles, upTo: bound, isCommon)
    let runBound = min(one.runBound, other.runBound)
    ownFigures = SketchLikeness.compare(one.runs, other.runs, upTo: runBound, isCommon).own
    compareSlots(one, other, isCommon)
    denied = one.denials(of: other) + other.denials(of: one)
  }

  /// The share of the shorter text that stands in the longer one, without what many reports have where that tells enough.
  var share: Double { own.isLarge ? own.share : whole.share }

  /// Whether one is the other again: most of its words, no other figure or name between the same words, and nothing denied
  /// that the other states.
  var isReprint: Bool {
    guard disagreeing == 0, denied == 0 else { return false }
    return own.isLarge || whole.isLarge && sharesItsOwn
  }

  /// Whether the texts have in common what sets one of them apart from others.
  private var sharesItsOwn: Bool {
    if own.shorter >= SketchLikeness.fewestSampled { return own.share >= SketchLikeness.leastShare }
    let all = own + ownFigures
    return all.shared >= SketchLikeness.fewestOwn && all.share >= SketchLikeness.leastShareOfOwn
  }

  /// Walks through two samples, each in order, as far as both are complete. Of `own` are those that are not common.
  private static func compare(
    _ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>, upTo bound: UInt32, _ isCommon: (UInt32) -> Bool
  ) -> (whole: Overlap, own: Overlap) {
    var (i, j) = (left.startIndex, right.startIndex)
    var (shared, ofOne, ofOther) = (0, 0, 0)
    var (ownShared, ownOfOne, ownOfOther) = (0, 0, 0)
    while i < left.endIndex || j < right.endIndex {
      let hash = min(i < left.endIndex ? left[i] : .max, j < right.endIndex ? right[j] : .max)
      guard hash <= bound else { break }
      let isInOne = i < left.endIndex && left[i] == hash
      let isInOther = j < right.endIndex && right[j] == hash
      if isInOne { (i, ofOne) = (i + 1, ofOne + 1) }
      if isInOther { (j, ofOther) = (j + 1, ofOther + 1) }
      if isInOne && isInOther { shared += 1 }
      guard !isCommon(hash) else { continue }
      if isInOne { ownOfOne += 1 }
      if isInOther { ownOfOther += 1 }
      if isInOne && isInOther { ownShared += 1 }
    }
    return (Overlap(shared, ofOne, ofOther), Overlap(ownShared, ownOfOne, ownOfOther))
  }

  private mutating func compareSlots(
    _ one: TextSketch, _ other: TextSketch, _ isCommon: (UInt32) -> Bool
  ) {
    // Of the context at the bound some slots may be missing.
    let bound = min(one.contextBound, other.contextBound)
    var (i, j) = (0, 0)
    var (ownShared, ownOfOne, ownOfOther) = (0, 0, 0)
    while i < one.slotCount || j < other.slotCount {
      let left = i < one.slotCount ? one.context(i) : .max
      let right = j < other.slotCount ? other.context(j) : .max
      let context = min(left, right)
      guard context < bound else { break }
      let places = i..<(left == context ? one.endOfContext(i) : i)
      let others = j..<(right == context ? other.endOfContext(j) : j)
      let ofOne = places.count { !isCommon(one.slot($0).key) }
      ownOfOne += ofOne
      ownOfOther += others.count { !isCommon(other.slot($0).key) }
      if left == right {
        ownShared += min(compare(one, places, other, others), ofOne)
      }
      (i, j) = (places.upperBound, others.upperBound)
    }
    ownFigures = ownFigures + Overlap(ownShared, ownOfOne, ownOfOther)
  }

  /// Compares what stands between the same words in both. A text may have more than one thing there, and a paragraph
  /// with one of them may be cut.
  private mutating func compare(
    _ one: TextSketch, _ left: Range<Int>, _ other: TextSketch, _ right: Range<Int>
  ) -> Int {
    var same = 0
    if one.slot(left.lowerBound).isName, max(left.count, right.count) <= SketchLikeness.mostNames {
      var rest = Array(right)
      for place in left {
        guard let found = rest.firstIndex(where: { one.slot(place).agrees(with: other.slot($0)) }) else {
          continue
        }
        rest.remove(at: found)
        same += 1
      }
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
    return same
  }
}

extension TextSketch {
  /// The number of the first slot behind `index` with other words around it.
  fileprivate func endOfContext(_ index: Int) -> Int {
    let context = context(index)
    var end = index + 1
    while end < slotCount, self.context(end) == context { end += 1 }
    return end
  }
}

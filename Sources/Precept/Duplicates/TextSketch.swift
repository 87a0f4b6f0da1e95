import ReportText

/// A small likeness of a text, by which reprints of it are told from other texts; at most 2.7 KB, however long the text is,
/// and 1.5 KB of a release of 400 words.
///
/// It holds a sample of the text's shingles (`shingleLength` words in a row), which tells how much two texts share; a
/// sample of its slots: the figures and names, each with the words around it; and what it states and denies. Two reports
/// of one template share most of their shingles; that they have other figures between the same words gives them away.
struct TextSketch: Sendable {
  /// How many words make a shingle. Of 314 reprints with one word in twenty changed 99 % are found with 4, 68 % with 5; and
  /// what distinct texts share is no more, as far as it matters.
  static let shingleLength = 4
  /// How many shingles are kept, of 4 bytes each.
  static let mostShingles = 144
  /// How many slots are kept, of 6 bytes each: all that 94 % of 1,025 texts have.
  static let mostSlots = 200
  /// How many runs of figures are kept, of 4 bytes each.
  static let mostRuns = 24
  /// A text of fewer shingles is never called a duplicate.
  static let fewestShingles = 80

  /// One array of all: the lowest hashes of shingles, in order; the first 32 bits of slots, in order; their last 16, two in
  /// one; the lowest hashes of runs of figures, in order; what is denied, in threes; and the filter of what is stated.
  private let hashes: [UInt32]
  private let shingleCount: UInt16
  private let slotsCount: UInt16
  private let runCount: UInt16
  private let deniedCount: UInt16
  private let statedBound: UInt32

  /// A sketch of what `document` reports: its furniture is left out.
  init(_ document: Document) {
    var words = SketchWords()
    let text = document.text.span
    var gaps = document.gaps[...]
    for block in document.blocks where block.isReport {
      var start = block.span.start
      while let gap = gaps.first, gap.start < block.span.end {
        if gap.start >= start { words.add(text.extracting(start..<gap.start)) }
        start = max(start, gap.end)
        gaps.removeFirst()
      }
      if start < block.span.end { words.add(text.extracting(start..<block.span.end)) }
    }
    self.init(words)
  }

  /// A sketch of `text`, UTF-8.
  init(_ text: [UInt8]) {
    var words = SketchWords()
    words.add(text.span)
    self.init(words)
  }

  private init(_ source: SketchWords) {
    self.init(
      shingles: TextSketch.lowestShingles(of: source.words),
      slots: SketchSlots.lowest(TextSketch.mostSlots, of: source.words),
      runs: FigureRuns.lowest(TextSketch.mostRuns, of: source.words),
      statements: SketchStatements(source.words))
  }

  /// A sketch of samples that were taken, each in order.
  init(
    shingles: [UInt32], slots: [UInt64], runs: [UInt32] = [],
    statements: SketchStatements = SketchStatements([])
  ) {
    shingleCount = UInt16(shingles.count)
    slotsCount = UInt16(slots.count)
    runCount = UInt16(runs.count)
    deniedCount = UInt16(statements.denied.count)
    statedBound = statements.bound
    var hashes: [UInt32] = []
    hashes.reserveCapacity(
      shingles.count + slots.count + (slots.count + 1) / 2 + runs.count + statements.denied.count * 3
        + statements.filter.count)
    hashes += shingles
    for bits in slots { hashes.append(UInt32(truncatingIfNeeded: bits >> 16)) }
    for index in stride(from: 0, to: slots.count, by: 2) {
      let next = index + 1 < slots.count ? slots[index + 1] : 0
      hashes.append(UInt32(slots[index] & 0xFFFF | (next & 0xFFFF) << 16))
    }
    hashes += runs
    for denial in statements.denied { hashes += [denial.early, denial.middle, denial.late] }
    hashes += statements.filter
    self.hashes = hashes
  }

  /// Whether the text is too short to be told from others of its kind.
  var isShort: Bool { shingleCount < TextSketch.fewestShingles }

  /// The sample of shingles, in order.
  var shingles: ArraySlice<UInt32> { hashes[..<Int(shingleCount)] }

  /// All of the text's shingles up to this one are in the sample.
  var shingleBound: UInt32 {
    shingleCount < TextSketch.mostShingles ? .max : hashes[Int(shingleCount) - 1]
  }

  /// How many slots the sample has.
  var slotCount: Int { Int(slotsCount) }

  /// The context of slot number `index` of the sample, which is in order.
  func context(_ index: Int) -> UInt32 { hashes[Int(shingleCount) + index] >> 8 }

  /// Slot number `index`.
  func slot(_ index: Int) -> SketchSlot {
    let pair = hashes[Int(shingleCount) + slotCount + index / 2]
    let value = UInt64(index & 1 == 0 ? pair & 0xFFFF : pair >> 16)
    return SketchSlot(bits: UInt64(hashes[Int(shingleCount) + index]) << 16 | value)
  }

  /// All of the text's slots of lower contexts are in the sample.
  var contextBound: UInt32 {
    slotCount < TextSketch.mostSlots ? .max : context(slotCount - 1)
  }

  /// The sample of runs of figures, in order.
  var runs: ArraySlice<UInt32> { hashes[startOfRuns..<startOfDenied] }

  /// All of the text's runs up to this one are in the sample.
  var runBound: UInt32 { runCount < TextSketch.mostRuns ? .max : hashes[startOfDenied - 1] }

  /// How many keys a report is found by: its shingles, its slots, and its runs of figures.
  var keyCount: Int { Int(shingleCount) + slotCount + Int(runCount) }

  /// Key number `index`.
  func key(_ index: Int) -> UInt32 {
    if index < Int(shingleCount) { return hashes[index] }
    let slot = index - Int(shingleCount)
    return slot < slotCount ? self.slot(slot).key : hashes[startOfRuns + slot - slotCount]
  }

  private var startOfRuns: Int { Int(shingleCount) + slotCount + (slotCount + 1) / 2 }
  private var startOfDenied: Int { startOfRuns + Int(runCount) }

  private func denial(_ index: Int) -> SketchStatements.Denial {
    let place = startOfDenied + index * 3
    return SketchStatements.Denial(early: hashes[place], middle: hashes[place + 1], late: hashes[place + 2])
  }

  /// How much the text denies that `other` states, and that it does not state itself nor the other deny.
  func denials(of other: TextSketch) -> Int {
    var count = 0
    for index in 0..<Int(deniedCount) {
      let denial = denial(index)
      guard other.states(denial), !states(denial) else { continue }
      if !(0..<Int(other.deniedCount)).contains(where: { other.denial($0) == denial }) { count += 1 }
    }
    return count
  }

  /// Whether the text states what is denied, as far as that is known: of a long text's statements not all are.
  private func states(_ denial: SketchStatements.Denial) -> Bool {
    var known = 0
    for run in [denial.early, denial.middle, denial.late] where run <= statedBound {
      guard states(run) else { return false }
      known += 1
    }
    return known >= 2
  }

  private func states(_ run: UInt32) -> Bool {
    let start = startOfDenied + Int(deniedCount) * 3
    guard start < hashes.count else { return false }
    let bits = SketchStatements.bits(of: run, in: (hashes.count - start) * 32)
    for index in bits.indices where hashes[start + bits[index] >> 5] >> UInt32(bits[index] & 31) & 1 == 0 {
      return false
    }
    return true
  }

  /// How many steps a walk through the sketch takes.
  var length: Int { keyCount + Int(deniedCount) }

  /// How many bytes the sketch takes, the head of its array with it.
  var size: Int { MemoryLayout<TextSketch>.size + 32 + hashes.count * MemoryLayout<UInt32>.size }

  /// The lowest hashes of all runs of `shingleLength` words, rolled from one to the next.
  private static func lowestShingles(of words: [SketchWords.Word]) -> [UInt32] {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var leaving: UInt64 = 1
    for _ in 0..<shingleLength { leaving = leaving &* factor }
    var lowest = LowestHashes<UInt32>(limit: mostShingles)
    var rolling: UInt64 = 0
    for index in words.indices {
      rolling = rolling &* factor &+ words[index].hash
      if index >= shingleLength { rolling = rolling &- words[index - shingleLength].hash &* leaving }
      if index >= shingleLength - 1 {
        lowest.add(UInt32(truncatingIfNeeded: WordHash.mixed(rolling) >> 32))
      }
    }
    return lowest.sorted()
  }
}

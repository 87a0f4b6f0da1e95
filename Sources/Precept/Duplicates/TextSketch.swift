import ReportText

/// A small likeness of a text, by which reprints of it are told from other texts; at most 1,140 bytes, however long the
/// text is.
///
/// It holds a sample of the text's shingles (`shingleLength` words in a row), which tells how much two texts share, and a
/// sample of its slots: the figures and names, each with the words around it. Two reports of one template share
/// most of their shingles; that they have other figures between the same words gives them away.
public struct TextSketch: Sendable {
  /// How many words make a shingle. Of 314 reprints with one word in twenty changed 99 % are found with 4, 68 % with 5; and
  /// what distinct texts share is no more, as far as it matters.
  static let shingleLength = 4
  /// How many shingles are kept, of 4 bytes each.
  static let mostShingles = 144
  /// How many slots are kept, of 4 bytes each.
  static let mostSlots = 128
  /// A text of fewer shingles is never called a duplicate.
  static let fewestShingles = 80

  /// The lowest hashes of shingles, in order, and behind them those of slots.
  private let hashes: [UInt32]
  private let shingleCount: Int

  /// A sketch of what `document` reports: its furniture is left out.
  public init(_ document: Document) {
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
  public init(_ text: [UInt8]) {
    var words = SketchWords()
    words.add(text.span)
    self.init(words)
  }

  private init(_ source: SketchWords) {
    self.init(
      shingles: TextSketch.lowestShingles(of: source.words),
      slots: SketchSlot.lowest(TextSketch.mostSlots, of: source.words))
  }

  /// A sketch of samples that were taken, each in order.
  init(shingles: [UInt32], slots: [UInt32]) {
    shingleCount = shingles.count
    hashes = Array(unsafeUninitializedCapacity: shingles.count + slots.count) { room, count in
      for hash in shingles {
        room.initializeElement(at: count, to: hash)
        count += 1
      }
      for slot in slots {
        room.initializeElement(at: count, to: slot)
        count += 1
      }
    }
  }

  /// Whether the text is too short to be told from others of its kind.
  var isShort: Bool { shingleCount < TextSketch.fewestShingles }

  /// The sample of shingles, in order.
  var shingles: ArraySlice<UInt32> { hashes[..<shingleCount] }

  /// All of the text's shingles up to this one are in the sample.
  var shingleBound: UInt32 {
    shingleCount < TextSketch.mostShingles ? .max : hashes[shingleCount - 1]
  }

  /// How many slots the sample has.
  var slotCount: Int { hashes.count - shingleCount }

  /// Slot number `index` of the sample, which is in order.
  func slot(_ index: Int) -> SketchSlot { SketchSlot(bits: hashes[shingleCount + index]) }

  /// All of the text's slots of lower contexts are in the sample.
  var contextBound: UInt32 {
    slotCount < TextSketch.mostSlots ? .max : slot(slotCount - 1).context
  }

  /// How many bytes the sketch takes, the head of its array with it.
  var size: Int { MemoryLayout<TextSketch>.size + 32 + hashes.count * MemoryLayout<UInt32>.size }

  /// The lowest hashes of all runs of `shingleLength` words, rolled from one to the next.
  private static func lowestShingles(of words: [SketchWords.Word]) -> [UInt32] {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var leaving: UInt64 = 1
    for _ in 0..<shingleLength { leaving = leaving &* factor }
    var lowest = LowestHashes(limit: mostShingles)
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

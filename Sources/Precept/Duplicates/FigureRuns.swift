/// The figures of a text three in a row, whatever stands between them.
///
/// Of a series whose figures are small each comes again and again, and after some hundred months none sets a month apart
/// by itself; three together do. Of 2,000 months of figures below 40, 92 % of the reprints were found without them.
enum FigureRuns {
  /// The lowest `limit` hashes of such runs.
  static func lowest(_ limit: Int, of words: [SketchWords.Word]) -> [UInt32] {
    var lowest = LowestHashes<UInt32>(limit: limit)
    var (first, second): (UInt64?, UInt64?) = (nil, nil)
    for word in words where word.kind == .figure {
      if let first, let second {
        let run = WordHash.mixed(WordHash.mixed(first) &+ second) &+ word.hash
        lowest.add(UInt32(truncatingIfNeeded: WordHash.mixed(run) >> 32))
      }
      (first, second) = (second, word.hash)
    }
    return lowest.sorted()
  }
}

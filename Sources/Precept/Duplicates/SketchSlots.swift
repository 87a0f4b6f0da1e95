/// Takes the slots of a text from its words.
enum SketchSlots {
  /// Titles before a name, which tell nothing of who it is.
  private static let titles = WordSet(
    [
      "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "cllr", "councillor", "chief", "deputy",
      "assistant", "constable", "superintendent", "supt", "inspector", "insp", "detective", "sergeant", "sgt",
      "police", "crime", "commissioner", "pcc", "professor",
    ])
  /// Words that a sentence begins with, whatever name follows them.
  private static let openers = WordSet(
    [
      "the", "a", "an", "in", "on", "at", "of", "for", "from", "by", "with", "to", "and", "but", "or", "as",
      "if",
      "when", "while", "after", "before", "since", "this", "that", "these", "those", "it", "he", "she", "we",
      "they",
      "i", "you", "his", "her", "its", "our", "their", "there", "here", "no", "not", "also", "however",
      "meanwhile",
      "yesterday", "today", "last", "next", "new", "all", "some", "both", "every", "each", "now", "then",
      "under",
    ])
  /// What follows a name that begins a sentence by itself.
  private static let speaking = WordSet(
    ["said", "says", "told", "added", "adds", "has", "had", "is", "was", "will"])

  /// The lowest `limit` slots of a text.
  static func lowest(_ limit: Int, of words: [SketchWords.Word]) -> [UInt64] {
    var lowest = LowestHashes<UInt64>(limit: limit)
    var index = 0
    while index < words.count {
      let start = index
      index += 1
      switch words[start].kind {
      case .plain: continue
      case .unit:
        addFigures(start..<index, of: words, to: &lowest)
      case .figure:
        while index < words.count, words[index].kind == .figure { index += 1 }
        addFigures(start..<index, of: words, to: &lowest)
      case .capital:
        // A name goes on as long as there are capitals, and ends where a sentence does.
        while index < words.count, words[index].kind == .capital, !words[index].isFirst { index += 1 }
        addName(start..<index, of: words, to: &lowest)
      }
    }
    return lowest.sorted()
  }

  /// Figures in a row are each a slot of the words around all of them, so that each is held against those in their place:
  /// of `March 2022, down 12` the last says nothing without the one before.
  private static func addFigures(
    _ range: Range<Int>, of words: [SketchWords.Word], to lowest: inout LowestHashes<UInt64>
  ) {
    guard let context = context(of: range, in: words) else { return }
    for place in range {
      lowest.add(SketchSlot(context: context, figure: WordHash.mixed(words[place].hash)).bits)
    }
  }

  private static func addName(
    _ range: Range<Int>, of words: [SketchWords.Word], to lowest: inout LowestHashes<UInt64>
  ) {
    var start = range.lowerBound
    if words[start].isFirst {
      // The first word of a sentence has a capital in any case.
      if openers.contains(words[start].hash) {
        start += 1
      } else if range.count == 1 {
        guard range.upperBound < words.count, speaking.contains(words[range.upperBound].hash) else { return }
      }
    }
    guard start < range.upperBound, let context = context(of: start..<range.upperBound, in: words) else {
      return
    }
    let before = words[start..<(range.upperBound - 1)].lazy.map(\.hash).filter { !titles.contains($0) }
    let last = WordHash.mixed(words[range.upperBound - 1].hash)
    lowest.add(SketchSlot(context: context, last: last, before: before).bits)
  }

  /// A hash of the two words on each side, figures all being one, or of four where fewer than two of them are words: nil
  /// where that is so again.
  private static func context(of range: Range<Int>, in words: [SketchWords.Word]) -> UInt64? {
    context(of: range, width: 2, in: words) ?? context(of: range, width: 4, in: words)
  }

  private static func context(of range: Range<Int>, width: Int, in words: [SketchWords.Word]) -> UInt64? {
    var context = UInt64(width)
    var known = 0
    for side in [
      (range.lowerBound - width)..<range.lowerBound, range.upperBound..<(range.upperBound + width),
    ] {
      for place in side {
        var hash: UInt64 = 0
        if words.indices.contains(place), words[place].kind != .figure {
          hash = words[place].hash
          known += 1
        }
        context = WordHash.mixed(context &+ hash &+ 0x9E37_79B9_7F4A_7C15)
      }
    }
    return known >= 2 ? context : nil
  }
}

import ReportText

/// The words of a claim that carry its meaning, as stems: what two wordings of one thing have in common.
struct ContentWords {
  /// A hash of each word's stem, in order.
  let stems: [UInt64]

  /// The content words of `ranges`, at most `limit` of them; numbers are left out.
  init(of ranges: [TokenRange], in document: AnalysedDocument, limit: Int = 200) {
    var stems: [UInt64] = []
    for range in ranges {
      for index in range where stems.count < limit {
        let token = document[index]
        guard token.kind == .word, !token.isAny(Self.empty), token.end - token.start >= 3 else { continue }
        stems.append(Self.stem(document.bytes(of: token)))
      }
    }
    self.stems = stems
  }

  /// Words that say nothing by themselves.
  private static let empty: WordClasses = [
    .determiner, .preposition, .conjunction, .subordinator, .pronoun, .possessiveDeterminer, .relative,
    .auxiliary,
    .modal, .cardinal, .scale, .month, .weekday,
  ]

  /// A hash of `word` in lower case without the endings of plurals and of regular verbs: `limits`,
  /// `limited`, `limit`.
  static func stem(_ word: ArraySlice<UInt8>) -> UInt64 {
    var end = word.endIndex
    func ends(_ ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard end - word.startIndex >= count + 3 else { return false }
      return (0..<count).allSatisfy { word[end - count + $0] | 0x20 == ending.utf8Start[$0] }
    }
    if ends("ies") {
      end -= 2
    } else if ends("ing") {
      end -= 3
    } else if ends("ed") || ends("es") {
      end -= 2
    } else if ends("s") {
      end -= 1
    }
    if end - word.startIndex > 3, word[end - 1] | 0x20 == UInt8(ascii: "e") { end -= 1 }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word[..<end] {
      let folded = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      hash = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
    }
    return hash
  }

  /// How many of these words, in this order, `other` has.
  func inOrder(in other: ContentWords) -> Int {
    // The longest common subsequence; both are bounded when they are read.
    guard !stems.isEmpty, !other.stems.isEmpty else { return 0 }
    var row = [Int](repeating: 0, count: other.stems.count + 1)
    for stem in stems {
      var diagonal = 0
      for place in other.stems.indices {
        let above = row[place + 1]
        row[place + 1] = stem == other.stems[place] ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return row[other.stems.count]
  }

  /// How many different words the two have in common.
  func shared(with other: ContentWords) -> Int { Set(stems).intersection(other.stems).count }
}

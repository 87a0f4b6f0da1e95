import ReportText

/// Tells two claims of one wording from one claim in two wordings, by where they part: what is the same up
/// to its end and then of something else is another claim (`£150,000 a year to speed watch groups`,
/// `£150,000 a year to three charities`).
struct Endings {
  private let old: AnalysedDocument
  private let new: AnalysedDocument

  init(_ old: AnalysedDocument, _ new: AnalysedDocument) {
    self.old = old
    self.new = new
  }

  /// How many words must be the same for what follows to be compared.
  private static let opening = 4
  /// How many letters make two words of one family: `violent`, `violence`.
  private static let family = 4

  /// Whether `tokens` of the old report and `others` of the new begin alike and end in other things.
  func areOfOtherThings(_ tokens: TokenRange, _ others: TokenRange) -> Bool {
    let (words, otherWords) = (words(of: tokens, old), words(of: others, new))
    let shared = zip(words, otherWords).prefix { letters($0, old).elementsEqual(letters($1, new)) }.count
    guard shared >= Self.opening, let last = words.dropFirst(shared).last,
      let otherLast = otherWords.dropFirst(shared).last,
      !letters(last, old).elementsEqual(letters(otherLast, new)),
      !content(words.prefix(shared), old).isEmpty
    else { return false }
    // `incidents which have fallen`, `incidents and thefts`: more is said of the same thing.
    guard !old[words[shared]].isAny([.relative, .conjunction]),
      !new[otherWords[shared]].isAny([.relative, .conjunction])
    else { return false }
    let own = content(words.dropFirst(shared), old)
    let other = content(otherWords.dropFirst(shared), new)
    guard !own.isEmpty, !other.isEmpty, own.count + other.count > 2 else { return false }
    return !own.contains { word in
      other.contains {
        letters(word, old).prefix(Self.family).elementsEqual(letters($0, new).prefix(Self.family))
      }
    }
  }

  private func words(of tokens: TokenRange, _ document: AnalysedDocument) -> [Int] {
    tokens.filter { document[$0].kind == .word || document[$0].kind == .number }
  }

  private func content(_ words: ArraySlice<Int>, _ document: AnalysedDocument) -> [Int] {
    words.filter { !ContentWords(of: [$0..<($0 + 1)], in: document).stems.isEmpty }
  }

  /// The bytes of a word in lower case.
  private func letters(_ word: Int, _ document: AnalysedDocument) -> [UInt8] {
    document.bytes(of: document[word]).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }
}

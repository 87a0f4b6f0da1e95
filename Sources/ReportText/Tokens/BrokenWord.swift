/// Words that a line's end has broken, as `pdftotext` leaves them: `312 bur-` / `glaries`.
///
/// The text stays as it is. The token of such a word spans both lines and is looked up by the bytes of its halves;
/// a compound that is broken at its own hyphen (`self-` / `esteem`) stays one of three tokens.
enum BrokenWord {
  /// The longest word that is put together, in bytes.
  static let longest = 48

  /// The two halves of the broken word at `span`.
  static func halves(of span: ByteSpan, in text: UnsafeBufferPointer<UInt8>) -> (ByteSpan, ByteSpan) {
    var second = span.end
    while second > span.start, text[second - 1] > 0x20 { second -= 1 }
    var first = span.start
    while first < second, markLength(text, first, limit: second) == 0 { first += 1 }
    return (ByteSpan(span.start, first), ByteSpan(second, span.end))
  }

  /// The length of the mark at `at` that breaks words: a hyphen, a soft hyphen, or the `¬` that some copies have for it.
  @inline(__always) static func markLength(
    _ text: UnsafeBufferPointer<UInt8>, _ at: Int, limit: Int
  ) -> Int {
    if text[at] == UInt8(ascii: "-") { return 1 }
    if text[at] == 0xC2, at + 1 < limit, text[at + 1] == 0xAD || text[at + 1] == 0xAC { return 2 }
    if text[at] == 0xE2, at + 2 < limit, text[at + 1] == 0x80, text[at + 2] == 0x90 { return 3 }
    return 0
  }

  /// What stands before the hyphen of a compound, whether or not the whole is a word: `self-esteem`, `ex-officer`.
  static let compounding: Set<WordSpelling> = Set(
    ["self", "ex", "anti", "non", "cross", "multi", "well", "vice", "mid", "pro", "semi", "pan"].map {
      WordSpelling($0)
    })
  /// Beginnings that make a compound with a word alone: `co-operate`, and not `co-mmand`.
  static let prefixes: Set<WordSpelling> = Set(
    ["co", "re", "pre", "post", "inter", "counter", "under", "over", "sub", "mis", "e"].map {
      WordSpelling($0)
    })
  /// What goes on behind a hyphen that stands for a word left out: `short-` / `and long-term`.
  static let suspending: Set<WordSpelling> = Set(
    ["and", "or", "to", "but", "nor", "than"].map { WordSpelling($0) })
}

/// The letters of a short word in lower case, for looking it up in a small set.
struct WordSpelling: Hashable {
  private let hash: UInt64

  init(_ word: String) { self.init(word.utf8) }

  init(_ bytes: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x100_0000_01b3
    }
    self.hash = hash
  }
}

extension Tokeniser {
  /// Sets the limit for reading on at `offset`.
  @inline(__always) mutating func resume(at offset: Int) {
    while gap < gaps.count, gaps[gap].end <= offset { gap += 1 }
    limit = gap < gaps.count ? min(blockEnd, gaps[gap].start) : blockEnd
  }

  /// Whether a mark that breaks words stands at `end` and the line ends behind it.
  @inline(__always) func endsLine(_ end: Int) -> Bool {
    guard end < limit else {
      // A soft hyphen is part of the word as it was read, and a gap may follow at once.
      return end < blockEnd && end > 1 && text[end - 1] == 0xAD && text[end - 2] == 0xC2
    }
    let byte = text[end]
    if byte == UInt8(ascii: "-") { return end + 1 >= limit || text[end + 1] <= 0x20 }
    if byte == 0xE2 || byte == 0xC2 {
      let length = BrokenWord.markLength(text, end, limit: limit)
      return length > 0 && (end + length >= limit || text[end + length] <= 0x20)
    }
    return byte <= 0x20 && byte != 0x20 && end > 1 && text[end - 1] == 0xAD && text[end - 2] == 0xC2
  }

  /// Where the next line's words begin, if only white space with a line break stands at `offset`, and where the
  /// bytes that can be read there end.
  private func nextLine(after offset: Int) -> (start: Int, limit: Int)? {
    var at = offset
    var end = limit
    var next = gap
    var hasBreak = false
    while true {
      if at >= end {
        guard end < blockEnd, next < gaps.count else { return nil }
        at = gaps[next].end
        next += 1
        end = next < gaps.count ? min(blockEnd, gaps[next].start) : blockEnd
        hasBreak = true
      } else if text[at] <= 0x20 {
        if ascii[Int(text[at])] == .lineBreak { hasBreak = true }
        at += 1
      } else {
        return hasBreak ? (at, end) : nil
      }
    }
  }

  /// The end of the letters at `offset`.
  private func lettersEnd(_ offset: Int, limit: Int) -> Int {
    var end = offset
    while end < limit, text[end] >= 0xC3 || text[end] & 0xC0 == 0x80 || (text[end] | 0x20) &- 0x61 < 26 {
      // Marks and spaces outside ASCII (“, –, the no-break space) are no letters.
      if text[end] == 0xE2 { break }
      end += 1
    }
    return end
  }

  /// The word whose first half stands from `start` to `end`, before a hyphen and a line break, if its second half
  /// belongs to it without the hyphen.
  func brokenWord(_ start: Int, _ end: Int, follows previous: Token?) -> (
    bytes: [UInt8], hash: UInt32, end: Int
  )? {
    var first = end
    var isCertain = false
    var behind = end
    if end < limit, text[end] > 0x20 {
      isCertain = text[end] == 0xC2
      behind += BrokenWord.markLength(text, end, limit: limit)
    } else {
      first -= 2
      isCertain = true
    }
    guard first > start, first - start <= BrokenWord.longest, let (next, limit) = nextLine(after: behind)
    else {
      return nil
    }
    let stop = lettersEnd(next, limit: min(limit, next + BrokenWord.longest + 1))
    guard stop > next, stop - next <= BrokenWord.longest else { return nil }
    // Names in two halves keep their hyphen: `Dyfed-` / `Powys`. Words in capitals are broken as others are.
    let isCapital = text[next] &- 0x41 < 26
    let isAllCapitals = isCapital && first - start > 1 && text[first - 1] &- 0x41 < 26
    if isCapital, !isAllCapitals { return nil }
    let bytes = Array(text[start..<first]) + Array(text[next..<stop])
    let joined = meaning(bytes[...])
    let found = (bytes, joined.hash, stop)
    if isCertain || joined.isListed { return found }
    // `state-of-the-` / `art`, `mother-` / `in-law`: one more hyphen makes it a compound.
    if let previous, previous.isMark(UInt8(ascii: "-")), Int(previous.end) == start { return nil }
    if stop + 1 < limit, text[stop] == UInt8(ascii: "-"), letterFollows(stop + 1) { return nil }
    let left = bytes[..<(first - start)]
    let right = bytes[(first - start)...]
    let spelling = WordSpelling(left)
    if isAllCapitals || BrokenWord.suspending.contains(WordSpelling(right))
      || BrokenWord.compounding.contains(spelling)
    {
      return nil
    }
    if joined.isKnown { return found }
    // The second half of a broken word is seldom a word itself.
    guard meaning(right).isListed else { return first - start > 1 ? found : nil }
    if BrokenWord.prefixes.contains(spelling) || meaning(left).isListed { return nil }
    // `dis-` / `advantage`; but `pseudo-` / `science`, `Easton-` / `based`.
    return first - start <= 3 && text[start] &- 0x41 >= 26 ? found : nil
  }

  /// The hash of a word, and whether the lexicon holds it: as a word, or at least as part of a name.
  private func meaning(_ word: ArraySlice<UInt8>) -> (hash: UInt32, isListed: Bool, isKnown: Bool) {
    var hash = Lexicon.hashSeed
    for byte in word { hash = Lexicon.mix(hash, byte < 0x80 ? byte | 0x20 : byte) }
    return word.withUnsafeBufferPointer { bytes in
      let id = lexicon.word(bytes, hash: hash)
      return (hash, id != .unknown && lexicon.classes(of: id).contains(.listed), id != .unknown)
    }
  }

  /// Where a compound goes on whose hyphen ends before `offset`, at the end of a line: `two-` / `thirds`, `2015-` / `16`.
  func lineJoint(at offset: Int) -> Int? {
    guard offset >= limit ? limit < blockEnd : text[offset] <= 0x20,
      let (next, limit) = nextLine(after: offset)
    else { return nil }
    guard offset > 1 else { return nil }
    let byte = text[next]
    let before = text[offset - 2]
    if isDigit(byte) { return isDigit(before) ? next : nil }
    guard isDigit(before) || (before | 0x20) &- 0x61 < 26 || before >= 0xC3 || before & 0xC0 == 0x80,
      (byte | 0x20) &- 0x61 < 26
    else { return nil }
    let stop = lettersEnd(next, limit: min(limit, next + BrokenWord.longest))
    return BrokenWord.suspending.contains(WordSpelling(text[next..<stop])) ? nil : next
  }
}

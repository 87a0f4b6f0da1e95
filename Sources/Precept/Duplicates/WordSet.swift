/// A few words, by their hashes, which every word of a text is held against; a `Set` would hash each anew.
struct WordSet {
  /// A place for each hash by its last bits, or the next free one.
  private var table: [UInt64]

  /// A set of words of small letters.
  init(_ words: [StaticString]) {
    var size = 64
    while size < words.count * 4 { size *= 2 }
    table = [UInt64](repeating: 0, count: size)
    for hash in words.map(WordHash.of) {
      var place = Int(hash & UInt64(size - 1))
      while table[place] != 0 { place = (place + 1) & (size - 1) }
      table[place] = hash
    }
  }

  /// Whether `hash` is that of one of the words.
  func contains(_ hash: UInt64) -> Bool {
    var place = Int(hash & UInt64(table.count - 1))
    while table[place] != 0 {
      if table[place] == hash { return true }
      place = (place + 1) & (table.count - 1)
    }
    return false
  }
}

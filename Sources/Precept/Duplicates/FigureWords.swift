/// Words that are figures to a sketch: the next report of a series has others in their place.
enum FigureWords {
  private static let words: [StaticString] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty",
    "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion",
    "first", "second", "third", "fourth", "fifth", "half", "quarter", "twice", "double",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "spring", "summer", "autumn", "winter",
    "rose", "fell", "risen", "fallen", "rise", "fall", "up", "down", "increase", "decrease", "increased",
    "decreased", "higher", "lower", "more", "fewer", "less",
  ]

  /// A table with a place for each hash by its last bits, or the next free one.
  private static let table: [UInt64] = {
    var table = [UInt64](repeating: 0, count: 512)
    for hash in words.map(WordHash.of) {
      var place = Int(hash & 511)
      while table[place] != 0 { place = (place + 1) & 511 }
      table[place] = hash
    }
    return table
  }()

  /// Whether `hash` is that of such a word.
  static func contains(_ hash: UInt64) -> Bool {
    var place = Int(hash & 511)
    while table[place] != 0 {
      if table[place] == hash { return true }
      place = (place + 1) & 511
    }
    return false
  }
}

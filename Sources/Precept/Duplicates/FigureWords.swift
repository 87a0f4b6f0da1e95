/// Words that are figures to a sketch: the next report of a series has others in their place.
enum FigureWords {
  /// What such a word says, as all that say the same are written in a sketch: a reprint may have `14` for `fourteen` and
  /// `rose` for `increased`, and is not to have `fell`.
  private static let meanings: [(StaticString, [StaticString])] = [
    ("0", ["zero"]), ("1", ["one"]), ("2", ["two"]), ("3", ["three"]), ("4", ["four"]), ("5", ["five"]),
    ("6", ["six"]), ("7", ["seven"]), ("8", ["eight"]), ("9", ["nine"]), ("10", ["ten"]), ("11", ["eleven"]),
    ("12", ["twelve"]), ("13", ["thirteen"]), ("14", ["fourteen"]), ("15", ["fifteen"]), ("16", ["sixteen"]),
    ("17", ["seventeen"]), ("18", ["eighteen"]), ("19", ["nineteen"]), ("20", ["twenty"]), ("30", ["thirty"]),
    ("40", ["forty"]), ("50", ["fifty"]), ("60", ["sixty"]), ("70", ["seventy"]), ("80", ["eighty"]),
    ("90", ["ninety"]), ("hundred", ["hundred"]), ("thousand", ["thousand"]), ("million", ["million"]),
    ("billion", ["billion"]), ("first", ["first"]), ("second", ["second"]), ("third", ["third"]),
    ("fourth", ["fourth"]), ("fifth", ["fifth"]), ("half", ["half"]), ("quarter", ["quarter"]),
    ("twice", ["twice", "double", "doubled"]), ("halved", ["halved"]),
    ("january", ["january"]), ("february", ["february"]), ("march", ["march"]), ("april", ["april"]),
    ("may", ["may"]), ("june", ["june"]), ("july", ["july"]), ("august", ["august"]),
    ("september", ["september"]), ("october", ["october"]), ("november", ["november"]),
    ("december", ["december"]), ("spring", ["spring"]), ("summer", ["summer"]), ("autumn", ["autumn"]),
    ("winter", ["winter"]),
    (
      "up",
      [
        "up", "rose", "risen", "rise", "rises", "rising", "increase", "increases", "increased", "increasing",
        "grew",
        "grown", "higher", "more", "above",
      ]
    ),
    (
      "down",
      [
        "down", "fell", "fallen", "fall", "falls", "falling", "decrease", "decreases", "decreased",
        "decreasing",
        "dropped", "reduction", "lower", "fewer", "less", "below",
      ]
    ),
    ("better", ["better", "improved"]), ("worse", ["worse", "worsened"]),
  ]
  /// Units of time, which are figures that tell what stands beside them: `within a day` and `within a week`.
  private static let units: [(StaticString, [StaticString])] = [
    ("minute", ["minute", "minutes"]), ("hour", ["hour", "hours"]), ("day", ["day", "days"]),
    ("week", ["week", "weeks"]), ("fortnight", ["fortnight", "fortnights"]), ("month", ["month", "months"]),
    ("year", ["year", "years"]), ("decade", ["decade", "decades"]),
  ]

  /// What a word is to a sketch.
  struct Entry {
    /// The word's own hash.
    fileprivate var word: UInt64 = 0
    /// The hash of what it says.
    var meaning: UInt64 = 0
    var isUnit = false
    /// Its number where it is one from 1 to 99, else 0.
    var number = 0
  }

  /// A table with a place for each hash by its last bits, or the next free one.
  private static let table: [Entry] = {
    var table = [Entry](repeating: Entry(), count: 512)
    for (meanings, isUnit) in [(meanings, false), (units, true)] {
      for (meaning, words) in meanings {
        for word in words.map(WordHash.of) {
          var place = Int(word & 511)
          while table[place].word != 0 { place = (place + 1) & 511 }
          table[place] = Entry(
            word: word, meaning: WordHash.of(meaning), isUnit: isUnit, number: Int(meaning.description) ?? 0)
        }
      }
    }
    return table
  }()

  /// What the word with this hash is; nil where it is no figure.
  static func entry(_ hash: UInt64) -> Entry? {
    var place = Int(hash & 511)
    while table[place].word != 0 {
      if table[place].word == hash { return table[place] }
      place = (place + 1) & 511
    }
    return nil
  }
}

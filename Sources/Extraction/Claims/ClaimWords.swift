import ReportText

/// What small words tell of a claim: bits by a word's number in the lexicon, so that no word is compared by its
/// letters. Each word must stand in the lexicon (a test holds that).
struct ClaimWords: OptionSet, Sendable {
  let rawValue: UInt16

  /// `may`, `could`, `likely`: it may be so.
  static let possible = ClaimWords(rawValue: 1)
  /// `must`, `should`: it ought to be so.
  static let required = ClaimWords(rawValue: 2)
  /// `will`, `shall`: it is to be so.
  static let future = ClaimWords(rawValue: 4)
  /// `would`.
  static let would = ClaimWords(rawValue: 8)
  /// `need to`, `have to`.
  static let obliged = ClaimWords(rawValue: 16)
  /// `plans to`, `due to`.
  static let plan = ClaimWords(rawValue: 32)
  /// `pledged`, `promise`, `committed`.
  static let promise = ClaimWords(rawValue: 64)
  /// `target`.
  static let target = ClaimWords(rawValue: 128)
  /// `is to`, `were to`.
  static let form = ClaimWords(rawValue: 256)
  /// `if`, `unless`, `provided that`.
  static let condition = ClaimWords(rawValue: 512)
  /// What makes a denial none: `not only`, `no doubt`.
  static let noDenial = ClaimWords(rawValue: 1024)
  /// What police forces count: crimes, officers, calls.
  static let policing = ClaimWords(rawValue: 2048)
  /// `failed to`, `unable to`.
  static let failure = ClaimWords(rawValue: 4096)

  /// The words of each bit.
  static let words: [(ClaimWords, [String])] = [
    (.possible, ["may", "might", "could", "perhaps", "possibly", "likely", "probably", "maybe"]),
    (.required, ["must", "should", "ought"]),
    (.future, ["will", "shall"]),
    (.would, ["would"]),
    (.obliged, ["need", "needs", "have", "has", "had", "required", "obliged"]),
    (
      .plan,
      [
        "due", "plans", "plan", "planned", "aims", "aim", "aimed", "intends", "intend", "intended", "hopes",
        "hope",
        "hoped", "expects", "expect", "expected", "proposes", "propose", "proposed", "seeks", "wants",
        "going", "set",
        "pledged", "promised", "committed", "vowed", "agreed", "scheduled", "ambition",
      ]
    ),
    (
      .promise, ["pledged", "pledge", "promised", "promise", "promises", "vowed", "committed", "commitment"]
    ),
    (.target, ["target", "targets"]),
    (.form, ["is", "are", "was", "were", "be"]),
    (.condition, ["if", "unless", "provided", "without"]),
    (.noDenial, ["only", "doubt", "least", "just", "matter", "merely"]),
    (
      .policing,
      [
        "crime", "crimes", "offence", "offences", "incident", "incidents", "officer", "officers", "pcso",
        "pcsos",
        "arrest", "arrests", "arrested", "burglary", "burglaries", "robbery", "robberies", "theft", "thefts",
        "violence", "rape", "victims", "solved", "detected", "detection", "calls", "recruits", "specials",
        "seized",
        "searches", "surveyed", "workforce", "sickness", "charged",
      ]
    ),
    (.failure, ["failed", "unable"]),
  ]

  /// The bits by the number that a word has in a lexicon.
  struct Table: Sendable {
    private let bits: [ClaimWords]

    /// The table for `lexicon`.
    init(_ lexicon: Lexicon) {
      var table = [ClaimWords](repeating: [], count: lexicon.wordCount + 1)
      for (bit, words) in ClaimWords.words {
        for word in words {
          let id = lexicon.word(word)
          if id != .unknown { table[Int(id.rawValue)].insert(bit) }
        }
      }
      bits = table
    }

    /// What the word numbered `id` tells.
    subscript(_ id: WordID) -> ClaimWords {
      let index = Int(id.rawValue)
      return index < bits.count ? bits[index] : []
    }
  }
}

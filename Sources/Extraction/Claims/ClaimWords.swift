import ReportText

/// What small words tell of a claim: bits by a word's number in the lexicon, so that no word is compared by
/// its letters. Each word must stand in the lexicon (a test holds that).
struct ClaimWords: OptionSet, Sendable {
  let rawValue: UInt32

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
  /// `plans to`, `intends to`.
  static let plan = ClaimWords(rawValue: 32)
  /// `is due to`, `was expected to`: behind a form of *be*.
  static let planned = ClaimWords(rawValue: 64)
  /// `pledged`, `promise`, `committed to`.
  static let promise = ClaimWords(rawValue: 128)
  /// A promise only before `to`: crimes are committed too.
  static let needsTo = ClaimWords(rawValue: 256)
  /// `target`.
  static let target = ClaimWords(rawValue: 512)
  /// `is to`, `were to`.
  static let form = ClaimWords(rawValue: 1024)
  /// `if`, `unless`, `provided that`.
  static let condition = ClaimWords(rawValue: 2048)
  /// What makes a denial none: `not only`, `no doubt`, `no fewer than`.
  static let noDenial = ClaimWords(rawValue: 4096)
  /// What police forces count: crimes, officers, calls.
  static let policing = ClaimWords(rawValue: 8192)
  /// `failed to`, `yet to`.
  static let failure = ClaimWords(rawValue: 1 << 14)
  /// `none`, `nobody`, `neither`.
  static let nothing = ClaimWords(rawValue: 1 << 15)
  /// The first word of `rather than`, `ruled out` and the like.
  static let away = ClaimWords(rawValue: 1 << 16)
  /// `cancelled plans to`, `broke his pledge to`.
  static let cancelled = ClaimWords(rawValue: 1 << 17)
  /// `denied that`, `untrue that`.
  static let denial = ClaimWords(rawValue: 1 << 18)
  /// `reports that`, `claims that`: said by others.
  static let hearsay = ClaimWords(rawValue: 1 << 19)
  /// `are false`, `were wrong`.
  static let wrong = ClaimWords(rawValue: 1 << 20)
  /// `more likely`, `as likely` compare, and leave nothing open.
  static let comparing = ClaimWords(rawValue: 1 << 21)

  /// The words of each bit.
  static let words: [(ClaimWords, [String])] = [
    (.possible, ["may", "might", "could", "perhaps", "possibly", "likely", "probably", "maybe"]),
    (.required, ["must", "should", "ought"]),
    (.future, ["will", "shall"]),
    (.would, ["would"]),
    (.obliged, ["need", "needs", "have", "has", "required", "obliged"]),
    (
      .plan,
      [
        "plans", "plan", "aims", "aim", "intends", "intend", "hopes", "hope", "expects", "expect", "proposes",
        "propose",
        "seeks", "wants",
      ]
    ),
    (.planned, ["due", "planned", "expected", "set", "scheduled", "going", "intended", "proposed", "hoped"]),
    (.promise, ["pledged", "pledge", "promised", "promise", "promises", "vowed", "committed", "commitment"]),
    (.needsTo, ["committed"]),
    (.target, ["target", "targets"]),
    (.form, ["is", "are", "was", "were", "be"]),
    (.condition, ["if", "unless", "provided", "without"]),
    (.noDenial, ["only", "doubt", "least", "just", "matter", "merely", "fewer", "less", "more"]),
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
    (.failure, ["failed", "unable", "refused", "declined", "yet", "unlikely"]),
    (.nothing, ["none", "nobody", "neither", "nothing"]),
    (.away, ["far", "rather", "instead", "short", "ruled", "rule", "rules"]),
    (.cancelled, ["cancelled", "scrapped", "abandoned", "dropped", "broke", "shelved"]),
    (
      .denial,
      ["denied", "denies", "deny", "denying", "rejected", "rejects", "disputed", "disputes", "untrue", "lie"]
    ),
    (.hearsay, ["reports", "claims", "suggestions", "rumours", "allegations"]),
    (.wrong, ["false", "untrue", "wrong", "incorrect", "unfounded"]),
    (.comparing, ["more", "less", "as", "times", "most", "least"]),
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

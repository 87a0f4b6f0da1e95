/// What a word may be: bits that the tokeniser puts on every token, so that a rule can tell at one
/// test whether it may start there. A word may have several (`may`: month and modal).
public struct WordClasses: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt64
  /// Classes of the given bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  // Numbers.
  /// one … ninety, and hundreds of compounds built from them.
  public static let cardinal = WordClasses(bit: 0)
  /// hundred, thousand, million, bn, m, k, dozen.
  public static let scale = WordClasses(bit: 1)
  /// first, second … and the suffixes st, nd, rd, th.
  public static let ordinal = WordClasses(bit: 2)
  /// half, third, quarter …
  public static let fraction = WordClasses(bit: 3)

  // Time.
  /// January, Jan …
  public static let month = WordClasses(bit: 4)
  /// Monday, Mon …
  public static let weekday = WordClasses(bit: 5)
  /// second, minute, hour, day, week, fortnight, month, quarter, year, decade, century.
  public static let timeUnit = WordClasses(bit: 6)
  /// spring, summer, autumn, winter.
  public static let season = WordClasses(bit: 7)
  /// morning, afternoon, evening, night, noon, midnight.
  public static let dayPart = WordClasses(bit: 8)
  /// today, yesterday, tomorrow, now, currently …
  public static let timeDeictic = WordClasses(bit: 9)
  /// last, next, this, previous, past, coming …
  public static let timeModifier = WordClasses(bit: 10)
  /// Christmas, Easter …
  public static let holiday = WordClasses(bit: 11)
  /// daily, weekly, monthly, annual …
  public static let timeSet = WordClasses(bit: 12)

  // Measures.
  /// mph, km, kg …; the base form is the unit spelt out in the singular.
  public static let measureUnit = WordClasses(bit: 13)
  /// pound, euro, pence …; the base form is the ISO 4217 code.
  public static let currency = WordClasses(bit: 14)
  /// percent, pc.
  public static let percent = WordClasses(bit: 15)
  /// about, nearly, some, over …: may qualify a number.
  public static let qualifier = WordClasses(bit: 16)
  /// rise, increase, up …
  public static let changeUp = WordClasses(bit: 17)
  /// fall, decrease, down …
  public static let changeDown = WordClasses(bit: 18)

  // Speech.
  /// said, says, told, added …: a finite verb of saying, writing, finding.
  public static let cue = WordClasses(bit: 19)
  /// saying, adding …: the same as a participle.
  public static let cueParticiple = WordClasses(bit: 20)
  /// praised, branded …: takes quoted words but no reported clause.
  public static let stanceCue = WordClasses(bit: 21)

  // Names.
  /// Mr, Mrs, Dr, Sir, Cllr …
  public static let honorific = WordClasses(bit: 22)
  /// The head of a role: commissioner, constable, inspector, chairman, spokesman …
  public static let role = WordClasses(bit: 23)
  /// The head of an organisation's name: Police, Council, Panel, Trust …
  public static let organisationHead = WordClasses(bit: 24)
  /// report, letter, statement, review: a document that may speak.
  public static let documentNoun = WordClasses(bit: 25)
  /// A given name.
  public static let givenName = WordClasses(bit: 26)
  /// A place, region or force area.
  public static let place = WordClasses(bit: 27)
  /// deputy, former, chief, interim …: may stand before a role.
  public static let roleModifier = WordClasses(bit: 28)

  // Closed classes.
  /// the, a, an, this, that, these, those, each, every …
  public static let determiner = WordClasses(bit: 29)
  /// of, in, on, by, for …
  public static let preposition = WordClasses(bit: 30)
  /// and, or, but, nor.
  public static let conjunction = WordClasses(bit: 31)
  /// because, although, while, if, when …
  public static let subordinator = WordClasses(bit: 32)
  /// he, she, I, we, they, it, you and their object forms.
  public static let pronoun = WordClasses(bit: 33)
  /// he, she, they, it, we, I: may be the subject of a cue.
  public static let subjectPronoun = WordClasses(bit: 34)
  /// my, his, her, its, our, their.
  public static let possessiveDeterminer = WordClasses(bit: 35)
  /// who, which, that, whose, whom.
  public static let relative = WordClasses(bit: 36)
  /// is, was, has, had, do …
  public static let auxiliary = WordClasses(bit: 37)
  /// will, would, can, must …
  public static let modal = WordClasses(bit: 38)
  /// not, never, no, n't.
  public static let negation = WordClasses(bit: 39)
  /// many, several, few …
  public static let quantifier = WordClasses(bit: 40)

  // Open classes: what the word may be, from WordNet for frequent words, by suffix for the rest.
  /// May be a noun in the singular.
  public static let noun = WordClasses(bit: 41)
  /// May be a noun in the plural.
  public static let pluralNoun = WordClasses(bit: 42)
  /// May be a verb in its base or -s form.
  public static let verb = WordClasses(bit: 43)
  /// May be a past tense.
  public static let pastVerb = WordClasses(bit: 44)
  /// May be a past participle.
  public static let participle = WordClasses(bit: 45)
  /// An -ing form.
  public static let gerund = WordClasses(bit: 46)
  /// May be an adjective.
  public static let adjective = WordClasses(bit: 47)
  /// May be an adverb.
  public static let adverb = WordClasses(bit: 48)

  // For the machinery.
  /// Its full stop does not end a sentence: Mr, Sgt, No, p.m.
  public static let abbreviation = WordClasses(bit: 49)
  /// A phrase of the lexicon may start here.
  public static let phraseStart = WordClasses(bit: 50)
  /// A person noun that may stand as an unnamed speaker: officer, resident, victim, councillor.
  public static let personNoun = WordClasses(bit: 51)
  /// A word for people as a group that may speak: force, team, panel, union, charity.
  public static let groupNoun = WordClasses(bit: 52)

  /// May end a role of one word or several; set by the lexicon itself.
  public static let roleEnd = WordClasses(bit: 53)

  /// A word of a word file, not of names and phrases alone; set by the lexicon itself.
  public static let listed = WordClasses(bit: 55)

  /// say, argue, show: the base form of a reporting verb, which reports behind a plural subject only.
  public static let plainCue = WordClasses(bit: 54)

  /// The names that the lexicon files use in their second column.
  static let names: [(String, WordClasses)] = [
    ("cardinal", .cardinal), ("scale", .scale), ("ordinal", .ordinal), ("fraction", .fraction),
    ("month", .month), ("weekday", .weekday), ("time-unit", .timeUnit), ("season", .season),
    ("day-part", .dayPart), ("time-deictic", .timeDeictic), ("time-modifier", .timeModifier),
    ("holiday", .holiday), ("time-set", .timeSet), ("measure-unit", .measureUnit),
    ("currency", .currency), ("percent", .percent), ("qualifier", .qualifier), ("change-up", .changeUp),
    ("change-down", .changeDown), ("cue", .cue), ("cue-participle", .cueParticiple),
    ("stance-cue", .stanceCue), ("honorific", .honorific), ("role", .role),
    ("organisation-head", .organisationHead), ("document-noun", .documentNoun),
    ("given-name", .givenName), ("place", .place), ("role-modifier", .roleModifier),
    ("determiner", .determiner), ("preposition", .preposition), ("conjunction", .conjunction),
    ("subordinator", .subordinator), ("pronoun", .pronoun), ("subject-pronoun", .subjectPronoun),
    ("possessive-determiner", .possessiveDeterminer), ("relative", .relative),
    ("auxiliary", .auxiliary), ("modal", .modal), ("negation", .negation), ("quantifier", .quantifier),
    ("noun", .noun), ("plural-noun", .pluralNoun), ("verb", .verb), ("past-verb", .pastVerb),
    ("participle", .participle), ("gerund", .gerund), ("adjective", .adjective), ("adverb", .adverb),
    ("abbreviation", .abbreviation), ("person-noun", .personNoun), ("group-noun", .groupNoun),
    ("plain-cue", .plainCue),
  ]
}

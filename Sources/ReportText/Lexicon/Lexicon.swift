/// The words and phrases that Precept knows: what each may be, its number, its base form, and the
/// entries of the gazetteers. Built once from the `.tsv` files of `CLexicons`.
///
/// Look-up goes by a 32-bit hash of the lower-cased bytes into an open-addressing table; no String
/// is made. Words are told apart by their bytes, so that a chance collision is no wrong word.
public final class Lexicon: Sendable {
  /// The built-in lexicon.
  public static let standard = Lexicon(files: LexiconFile.builtIn)

  /// One word.
  struct Word: Sendable {
    var classes: WordClasses = []
    /// A month's or weekday's number, a number word's value.
    var number: Int64 = 0
    var base: WordID = .unknown
    var offset: UInt32 = 0
    var length: UInt32 = 0
    var hash: UInt32 = 0
  }

  private let words: [Word]
  /// Part of the hash and the number of the word in each slot, 0 where there is none: small enough to stay
  /// in the cache, and most misses end here.
  private let slots: [UInt32]
  /// The bits of a slot that hold the number.
  private let indexMask: UInt32
  /// The classes of each word, by themselves, since every token asks for them.
  private let classTable: [WordClasses]
  private let pool: [UInt8]
  private let asciiWords: [WordID]
  private let phrases: PhraseTable
  /// The entries that phrases and names stand for.
  public let entries: [LexiconEntry]
  /// The bytes that the lexicon was built from: part of the digest of the rules.
  public let fingerprint: [UInt8]

  /// The lexicon of `files`.
  convenience init(files: [LexiconFile]) {
    self.init(LexiconBuilder(files))
  }

  /// The lexicon that a builder has made.
  init(_ built: LexiconBuilder) {
    var builder = built
    words = builder.words
    slots = builder.slots
    indexMask = builder.indexMask
    classTable = builder.words.map(\.classes)
    pool = builder.pool
    phrases = builder.phrases
    entries = builder.entries
    fingerprint = builder.fingerprint
    var ascii = [WordID](repeating: .unknown, count: 128)
    for code in UInt8(0)..<128 {
      ascii[Int(code)] = [code].withUnsafeBufferPointer { bytes in
        builder.find(bytes, hash: Lexicon.mix(Lexicon.hashSeed, bytes[0]))
      }
    }
    asciiWords = ascii
  }

  // MARK: - Words

  static let hashSeed: UInt32 = 0x811C_9DC5

  /// One step of FNV-1a; the caller lower-cases.
  @inline(__always) static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  /// The word of `bytes`, in any case and with either apostrophe, whose `mix`ed hash is `hash`.
  func word(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt32) -> WordID {
    let mask = UInt32(slots.count - 1)
    var slot = LexiconBuilder.spread(hash) & mask
    while true {
      let entry = slots[Int(slot)]
      if entry == 0 { return .unknown }
      if (entry ^ hash) & ~indexMask == 0 {
        let index = entry & indexMask
        if isSame(words[Int(index)], bytes) { return WordID(index) }
      }
      slot = (slot + 1) & mask
    }
  }

  /// The word of one ASCII punctuation mark.
  func word(ascii byte: UInt8) -> WordID { asciiWords[Int(byte)] }

  private func isSame(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    LexiconBuilder.isSame(pool, word, bytes)
  }

  /// The word written `text`, or `.unknown`.
  public func word(_ text: String) -> WordID {
    var copy = text
    return copy.withUTF8 { bytes in word(bytes, hash: LexiconBuilder.hash(bytes)) }
  }

  /// What `word` may be.
  public func classes(of word: WordID) -> WordClasses { classTable[Int(word.rawValue)] }
  /// The number that `word` stands for: a month's, a weekday's (Monday 1), a number word's.
  public func number(of word: WordID) -> Int { Int(words[Int(word.rawValue)].number) }
  /// The base form of `word` (`said` → `say`, `officers` → `officer`, `km` → `kilometre`), or the word itself.
  public func base(of word: WordID) -> WordID {
    let base = words[Int(word.rawValue)].base
    return base == .unknown ? word : base
  }
  /// The spelling of `word`, in lower case as the lexicon holds it; empty for `.unknown`.
  public func spelling(of word: WordID) -> String {
    let entry = words[Int(word.rawValue)]
    return String(decoding: pool[Int(entry.offset)..<Int(entry.offset + entry.length)], as: UTF8.self)
  }
  /// The plurals of nouns whose plural must be known, by their singulars; a word that is both is its own. Made anew each time.
  public var irregularPlurals: [String: String] {
    var plurals: [String: String] = [:]
    for index in words.indices where words[index].classes.contains(.pluralNoun) {
      let plural = WordID(UInt32(index))
      let singular = base(of: plural)
      guard singular != plural || words[index].classes.contains(.noun) else { continue }
      if plurals[spelling(of: singular)] == nil { plurals[spelling(of: singular)] = spelling(of: plural) }
    }
    return plurals
  }
  /// The number of words.
  public var wordCount: Int { words.count - 1 }

  // MARK: - Phrases

  /// The longest phrase that starts at token `index` and ends before `limit`: how many tokens it
  /// has, and its entry. Bounded by the longest phrase of the lexicon.
  public func phrase(in tokens: [Token], at index: Int, limit: Int) -> (count: Int, entry: Int)? {
    guard tokens[index].isAny(.phraseStart) else { return nil }
    var node: UInt32 = 0
    var found: (Int, Int)?
    var position = index
    while position < limit {
      let token = tokens[position]
      // The apostrophe of a plural: `victims’ commissioner`.
      if token.kind == .quoteMark, !token.shape.contains(.spaceBefore), position > index {
        position += 1
        continue
      }
      let word = token.kind == .possessive ? PhraseTable.possessive : token.form
      guard word != .unknown, let next = phrases.step(node, word) else { break }
      node = next
      position += 1
      if let entry = phrases.entry(node) { found = (position - index, entry) }
    }
    return found
  }
}

/// What a phrase of the lexicon stands for. A class, so that handing one on costs no copies of its strings.
public final class LexiconEntry: Sendable {
  /// The kinds of entry, one for each file that holds phrases.
  public enum Kind: String, Sendable {
    /// A police force.
    case force
    /// A force's area, which may stand for the force, the commissioner's office or the place.
    case area
    /// A body, a panel or an office; its row says which.
    case body
    /// An office holder.
    case holder
    /// A role in several words (`police and crime commissioner`).
    case role
    /// A qualifier in several words (`more than`).
    case qualifier
    /// A cue in several words (`according to`).
    case cue
    /// A holiday or named part of the year in several words.
    case holiday
    /// Several words that act as one preposition, conjunction or adverb (`as well as`).
    case compound
  }

  /// The kind.
  public let kind: Kind
  /// The canonical name.
  public let name: String
  /// The stable identifier (`force:west-mercia`), or the canonical value (`more-than`); empty where there is none.
  public let ref: String
  /// Whether the phrase counts only when written with capitals, as `ASP` and `Unison` do.
  public let needsCapital: Bool
  /// Its other spellings, for office holders, who are found by parts of them too.
  public let aliases: [String]
  /// The remaining columns of the entry's row.
  public let details: [String]
  /// Whether its row is still to be checked against a public page.
  public var isUnchecked: Bool { details.last == "MEMORY" }

  init(
    kind: Kind, name: String, ref: String, needsCapital: Bool, aliases: [String] = [], details: [String]
  ) {
    self.kind = kind
    self.name = name
    self.ref = ref
    self.needsCapital = needsCapital
    self.aliases = aliases
    self.details = details
  }
}

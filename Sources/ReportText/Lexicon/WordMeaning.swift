/// What a user's row says of its words besides their classes. A word has one number and one base, which all its
/// classes share.
struct WordMeaning {
  let classes: WordClasses
  private var number: Int?
  private var base: String?

  private static let cues: WordClasses = [.cue, .plainCue, .cueParticiple, .stanceCue]
  private static let gendered: WordClasses = [.honorific, .givenName, .personNoun]
  /// Words that rules follow to their number or base.
  private static let fixed: WordClasses = [
    .cardinal, .scale, .ordinal, .fraction, .month, .weekday, .timeUnit, .season, .dayPart, .timeDeictic,
    .timeModifier, .holiday, .timeSet,
  ]

  /// The meaning of words of `classes` with `attributes` such as `n=2`.
  init(classes: WordClasses, attributes: [String]) {
    self.classes = classes
    for attribute in attributes {
      if attribute.hasPrefix("n=") { number = Int(attribute.dropFirst(2)) }
      if attribute.hasPrefix("base=") { base = attribute.dropFirst(5).lowercased() }
    }
  }

  /// Why the word written `text` cannot have this meaning beside the one it has in `lexicon`, and what to do.
  func conflict(with text: String, in lexicon: Lexicon) -> String? {
    let word = lexicon.word(text)
    guard word != .unknown else { return nil }
    let known = lexicon.classes(of: word)
    let changesNumber = number.map { $0 != lexicon.number(of: word) } ?? false
    let changesBase = base.map { $0 != lexicon.spelling(of: lexicon.base(of: word)) } ?? false
    if changesNumber || changesBase, !known.isDisjoint(with: WordMeaning.fixed) {
      return
        "“\(text)” is a word of numbers or time, which keeps its meaning; leave out n= and base=, or the word"
    }
    guard changesNumber, lexicon.number(of: word) != 0 else { return nil }
    let isCue = !classes.isDisjoint(with: WordMeaning.cues)
    guard !known.isDisjoint(with: isCue ? WordMeaning.gendered : WordMeaning.cues),
      known.isDisjoint(with: isCue ? WordMeaning.cues : WordMeaning.gendered)
    else { return nil }
    return "“\(text)” has n=\(lexicon.number(of: word)) already as "
      + "\(isCue ? "a name or title" : "a verb of saying"); leave n= out, or the word"
  }
}

import Claims
import ReportText

/// Who a reporting verb gives as its source.
struct Source: Hashable, Sendable {
  /// The words that name the source.
  var tokens: TokenRange
  /// The actor candidate among them that names the source itself, if any.
  var candidate: Int?
  /// Whether the source was found by carrying a subject over from elsewhere in the sentence.
  var isCarried = false
}

/// Reads the source of a reporting verb: the noun phrase before it, or behind it where it is inverted.
struct SourceReader {
  let document: AnalysedDocument
  let actors: ActorMap
  let cues: CueReader
  private let phrases: NounPhraseReader

  init(document: AnalysedDocument, actors: ActorMap) {
    self.document = document
    self.actors = actors
    cues = CueReader(document: document)
    phrases = NounPhraseReader(document: document, actors: actors)
  }

  /// How far back a source may stand.
  private static let reach = 40

  /// The source before the verb at `cue`, no further back than `start`.
  func before(_ cue: Int, from start: Int) -> Source? {
    var index = cue - 1
    let bound = max(start, cue - SourceReader.reach)
    // `has also repeatedly said`.
    while index >= bound, document.tokens[index].kind == .word,
      document.tokens[index].isAny([.adverb, .auxiliary]), actors.candidate(at: index) == nil,
      !document.tokens[index].isAny(.subjectPronoun)
    { index -= 1 }
    guard index >= bound else { return nil }
    let token = document.tokens[index]
    if token.isAny(.subjectPronoun) {
      return Source(tokens: index..<(index + 1), candidate: nil)
    }
    if token.isMark(UInt8(ascii: ",")) || token.isMark(UInt8(ascii: ")")) || token.isMark(Token.Detail.dash) {
      return acrossApposition(index, bound: bound)
    }
    if token.isAny(.relative),
      !document.matches(index, "that") || document.tokens[max(index - 1, 0)].isMark(UInt8(ascii: ","))
    {
      return antecedent(of: index, bound: bound)
    }
    if token.isAny([.conjunction]) || token.isMark(UInt8(ascii: ":")) {
      return earlierSource(from: start, to: index) ?? subject(of: start..<index)
    }
    guard let phrase = phrases.ending(at: index, bound: bound) else {
      return subject(of: start..<index)
    }
    if phrase.lowerBound > start, document.tokens[phrase.lowerBound - 1].isAny(.preposition),
      !document.tokens[phrase.lowerBound - 1].isAny([.subordinator, .relative]),
      actors.candidate(at: phrase.upperBound - 1) == nil,
      let subject = subject(of: start..<(phrase.lowerBound - 1))
    {
      // `Ms Roe, in a low voice, said`: the phrase hangs on its preposition.
      return subject
    }
    return nameBefore(apposition: phrase, bound: bound) ?? source(phrase)
  }

  /// The source that the noun phrase ending with token `index` names.
  func phrase(endingAt index: Int, from start: Int) -> Source? {
    phrases.ending(at: index, bound: start).map { source($0) }
  }

  /// The source behind an inverted verb: `said Mr Roe`, `added a spokesman for the force`.
  func after(_ cue: Int, limit: Int) -> Source? {
    var index = cue + 1
    while index < limit, document.tokens[index].isAny(.adverb),
      !document.tokens[index].isAny([.determiner, .subjectPronoun, .noun])
    { index += 1 }
    guard index < limit else { return nil }
    if document.tokens[index].isAny(.subjectPronoun) {
      return Source(tokens: index..<(index + 1), candidate: nil)
    }
    guard let phrase = phrases.starting(at: index, limit: limit) else { return nil }
    // `said councillor for Ashby Ann Roe`; `said the force’s chief, Ann Roe`: the name is the better mention.
    if let owner = actors.candidate(at: phrase.lowerBound), actors.candidates[owner].name == nil,
      phrase.upperBound + 1 < limit, document.tokens[phrase.upperBound].isMark(UInt8(ascii: ",")),
      let next = actors.candidate(at: phrase.upperBound + 1), actors.candidates[next].type == .person,
      actors.candidates[next].name != nil
    {
      return Source(tokens: actors.candidates[next].tokens, candidate: next)
    }
    return source(phrase)
  }

  /// The subject of a clause: its first actor or subject pronoun that no preposition governs.
  func subject(of range: TokenRange) -> Source? {
    if let leading = leadingSubject(of: range) { return leading }
    var index = range.lowerBound
    var fallback: Source?
    while index < range.upperBound {
      let token = document.tokens[index]
      let governed =
        index > range.lowerBound && document.tokens[index - 1].isAny(.preposition)
        && document.tokens[index - 1].kind == .word
      if let candidate = actors.candidate(at: index) {
        let tokens = actors.candidates[candidate].tokens
        let possessive =
          tokens.upperBound < range.upperBound && document.tokens[tokens.upperBound].kind == .possessive
        let found = Source(tokens: tokens, candidate: candidate, isCarried: true)
        if !governed, !possessive { return found }
        // `The West Mercia PCC’s report notes`: the phrase that the possessive belongs to.
        if !governed, let phrase = phrases.starting(at: tokens.lowerBound, limit: range.upperBound),
          phrase.upperBound > tokens.upperBound,
          document.tokens[phrase.upperBound - 1].isAny([.documentNoun, .personNoun, .groupNoun, .role])
        {
          return source(phrase, carried: true)
        }
        if fallback == nil, actors.candidates[candidate].type == .person { fallback = found }
        index = max(index + 1, tokens.upperBound)
        continue
      }
      if token.isAny(.subjectPronoun), !document.matches(index, "it"), !document.matches(index, "you"),
        !governed
      {
        return Source(tokens: index..<(index + 1), candidate: nil, isCarried: true)
      }
      if token.isAny([.documentNoun, .personNoun, .groupNoun]), !governed,
        let phrase = phrases.containing(index, bound: range.lowerBound, limit: range.upperBound),
        phrase.lowerBound == range.lowerBound || !document.tokens[phrase.lowerBound - 1].isAny([.preposition])
      {
        let next = phrase.upperBound
        if next < range.upperBound,
          document.tokens[next].isAny([.pastVerb, .verb, .auxiliary, .modal, .cue, .stanceCue])
            || next < range.upperBound && document.tokens[next].isMark(UInt8(ascii: ","))
        {
          return source(phrase, carried: true)
        }
      }
      index += 1
    }
    return fallback
  }

  // MARK: - Steps

  /// The noun phrase that a clause opens with, behind `But`, `In a statement,` and their like, when a
  /// verb follows it.
  private func leadingSubject(of range: TokenRange) -> Source? {
    var start = range.lowerBound
    guard start < range.upperBound else { return nil }
    if document.tokens[start].isAny([.preposition, .subordinator, .gerund]),
      document.tokens[start].kind == .word
    {
      // To the first comma, which must come soon.
      guard
        let comma = (start..<min(range.upperBound, start + 16)).first(where: {
          document.tokens[$0].isMark(UInt8(ascii: ","))
        })
      else { return nil }
      start = comma + 1
    }
    while start < range.upperBound,
      document.tokens[start].isAny([.conjunction, .adverb])
        && !document.tokens[start].isAny([.determiner, .noun])
        || document.tokens[start].isMark(UInt8(ascii: ","))
    { start += 1 }
    guard start < range.upperBound, actors.candidate(at: start) == nil,
      !document.tokens[start].isAny(.pronoun),
      let phrase = phrases.starting(at: start, limit: range.upperBound), phrase.upperBound < range.upperBound
    else { return nil }
    let next = document.tokens[phrase.upperBound]
    guard next.kind == .word, next.isAny([.pastVerb, .verb, .auxiliary, .modal, .cue, .stanceCue]) else {
      return nil
    }
    return source(phrase, carried: true)
  }

  /// `notes that …, but recognises`: the second verb has the first one's source.
  private func earlierSource(from start: Int, to end: Int) -> Source? {
    for verb in (start..<max(start, end)).reversed() where cues.isCue(verb) {
      guard var source = before(verb, from: start) else { continue }
      source.isCarried = true
      return source
    }
    return nil
  }

  private func source(_ phrase: TokenRange, carried: Bool = false) -> Source {
    // The phrase names an actor where a candidate covers its head: its end, or its start in `a
    // spokesman for the force`, where the candidate at the end is another.
    if let candidate = actors.candidate(at: phrase.upperBound - 1),
      actors.candidates[candidate].tokens.lowerBound <= phrase.lowerBound + 1
    {
      return Source(tokens: phrase, candidate: candidate, isCarried: carried)
    }
    // `Inspector Ed Turner from the Specialist Operations Unit`: the name heads the phrase.
    if let candidate = actors.candidate(at: phrase.lowerBound), actors.candidates[candidate].type == .person,
      actors.candidates[candidate].name != nil,
      actors.candidates[candidate].tokens.upperBound < phrase.upperBound,
      document.tokens[actors.candidates[candidate].tokens.upperBound].isAny(.preposition)
    {
      return Source(tokens: actors.candidates[candidate].tokens, candidate: candidate, isCarried: carried)
    }
    return Source(tokens: phrase, candidate: nil, isCarried: carried)
  }

  /// `Ron Hogg, Police, Crime and Victims’ Commissioner for Durham said`: the name before the role.
  private func nameBefore(apposition phrase: TokenRange, bound: Int) -> Source? {
    guard let owner = actors.candidate(at: phrase.upperBound - 1),
      actors.candidates[owner].form == .role
        || actors.candidates[owner].type != .person && actors.candidates[owner].role == nil
          && phrase.lowerBound < actors.candidates[owner].tokens.lowerBound,
      phrase.lowerBound - 2 >= bound, document.tokens[phrase.lowerBound - 1].isMark(UInt8(ascii: ",")),
      let name = actors.candidate(at: phrase.lowerBound - 2), actors.candidates[name].type == .person,
      actors.candidates[name].name != nil, !isGoverned(name, bound: bound)
    else { return nil }
    return Source(tokens: actors.candidates[name].tokens, candidate: name)
  }

  /// `Jo Quayle, the force’s head of contact, said`: back over the apposition to the name.
  private func acrossApposition(_ end: Int, bound: Int) -> Source? {
    // `The chair of the panel, Rosalind Oke, said`: the name itself is the apposition.
    if let candidate = actors.candidate(at: end - 1), actors.candidates[candidate].type == .person,
      actors.candidates[candidate].name != nil, actors.candidates[candidate].tokens.lowerBound > bound,
      document.tokens[actors.candidates[candidate].tokens.lowerBound - 1].isMark(UInt8(ascii: ","))
    {
      return Source(tokens: actors.candidates[candidate].tokens, candidate: candidate)
    }
    var index = end - 1
    var fallback: Source?
    while index >= bound {
      let token = document.tokens[index]
      if token.isMark(UInt8(ascii: ",")) || token.isMark(UInt8(ascii: "(")) || token.isMark(Token.Detail.dash)
        || token.isAny(.relative) && document.matches(index, "who")
      {
        var before = index - 1
        if before >= bound, document.tokens[before].isMark(UInt8(ascii: ",")) { before -= 1 }
        guard before >= bound else { break }
        if let candidate = actors.candidate(at: before), actors.candidates[candidate].name != nil,
          actors.candidates[candidate].type == .person, !isGoverned(candidate, bound: bound)
        {
          return Source(tokens: actors.candidates[candidate].tokens, candidate: candidate)
        }
        if fallback == nil, let phrase = phrases.ending(at: before, bound: bound),
          !isAdverbial(phrase, bound: bound)
        {
          fallback = source(phrase)
        }
      }
      if token.glyph?.isDouble == true { break }
      index -= 1
    }
    if let fallback { return fallback }
    // `Inspector Ed Turner from the Operations Unit, said`: a comma that parts nothing.
    if let phrase = phrases.ending(at: end - 1, bound: bound), !isAdverbial(phrase, bound: bound) {
      return source(phrase)
    }
    return subject(of: bound..<end)
  }

  /// Whether a name hangs on a preposition: `the son of Ann Hill, who is 12, said` is not Ann Hill.
  private func isGoverned(_ candidate: Int, bound: Int) -> Bool {
    let start = actors.candidates[candidate].tokens.lowerBound
    return start > bound && document.tokens[start - 1].isAny(.preposition)
  }

  /// Whether the phrase hangs on a preposition at the start of its clause (`In a statement,`).
  private func isAdverbial(_ phrase: TokenRange, bound: Int) -> Bool {
    phrase.lowerBound > bound && document.tokens[phrase.lowerBound - 1].isAny(.preposition)
  }

  /// What `who` or `which` at `index` stands for.
  private func antecedent(of index: Int, bound: Int) -> Source? {
    var end = index - 1
    while end >= bound,
      document.tokens[end].isMark(UInt8(ascii: ",")) || document.tokens[end].isAny(.preposition)
    { end -= 1 }
    guard end >= bound, let phrase = phrases.ending(at: end, bound: bound) else { return nil }
    return nameBefore(apposition: phrase, bound: bound) ?? source(phrase)
  }
}

import Claims
import ReportText

/// Which words of a longer subject name the source. A name and a role joined by a comma, a bracket or
/// a dash name one person, and the name is the mention.
extension SourceReader {
  /// The named person that a phrase begins with: a candidate, or two to four words with capitals.
  func person(heading phrase: TokenRange) -> Source? {
    if let candidate = actors.candidate(at: phrase.lowerBound) {
      return isNamedPerson(candidate) ? name(candidate) : nil
    }
    var end = phrase.lowerBound
    while end < phrase.upperBound, mayBeName(end) { end += 1 }
    guard (2...4).contains(end - phrase.lowerBound),
      end == phrase.upperBound || document[end].isAny(.preposition)
    else { return nil }
    return Source(tokens: phrase.lowerBound..<end)
  }

  /// Whether the word may be part of a person’s name that no candidate holds.
  private func mayBeName(_ index: Int) -> Bool {
    let token = document[index]
    return token.kind == .word && token.shape.contains(.capitalised) && actors.candidate(at: index) == nil
      && !token.isAny([
        .determiner, .possessiveDeterminer, .organisationHead, .groupNoun, .documentNoun, .role, .personNoun,
        .pluralNoun, .place, .preposition, .weekday, .month,
      ])
  }

  private func isNamedPerson(_ candidate: Int) -> Bool {
    actors.candidates[candidate].type == .person && actors.candidates[candidate].name != nil
  }

  private func name(_ candidate: Int) -> Source {
    Source(tokens: actors.candidates[candidate].tokens, candidate: candidate)
  }

  /// `Ron Hogg, Police, Crime and Victims’ Commissioner for Durham said`: the name before the role at `phrase`.
  func nameBefore(_ phrase: TokenRange, bound: Int, inClause: Bool = true) -> Source? {
    guard phrase.lowerBound - 2 >= bound, document[phrase.lowerBound - 1].isMark(UInt8(ascii: ",")),
      describesPerson(phrase),
      let earlier = phrases.ending(at: beforeBracket(phrase.lowerBound - 2, bound: bound), bound: bound),
      let named = person(heading: earlier),
      !inClause
        || phrases.beginsClause(earlier.lowerBound, bound: bound)
          && !document[max(earlier.lowerBound - 1, 0)].isAny(.conjunction)
    else { return nil }
    return named
  }

  /// The last token before a bracket that ends with token `end`, or `end` itself.
  private func beforeBracket(_ end: Int, bound: Int) -> Int {
    guard document[end].isMark(UInt8(ascii: ")")) else { return end }
    var open = end
    while open > bound, end - open < 12, !document[open].isMark(UInt8(ascii: "(")) { open -= 1 }
    return document[open].isMark(UInt8(ascii: "(")) && open > bound ? open - 1 : end
  }

  /// `said the force’s chief, Ann Roe`: the name behind the role at `phrase`.
  func nameBehind(_ phrase: TokenRange, limit: Int) -> Source? {
    guard describesPerson(phrase), phrase.upperBound + 1 < limit,
      document[phrase.upperBound].isMark(UInt8(ascii: ",")),
      let next = phrases.starting(at: phrase.upperBound + 1, limit: limit)
    else { return nil }
    return person(heading: next)
  }

  /// Whether a phrase without a name says what a person is: a role, or a title at an organisation.
  private func describesPerson(_ phrase: TokenRange) -> Bool {
    guard person(heading: phrase) == nil else { return false }
    if let owner = actors.candidate(at: phrase.upperBound - 1) {
      let candidate = actors.candidates[owner]
      if candidate.name != nil, candidate.type == .person { return false }
      return candidate.form == .role
        || candidate.type != .person && candidate.role == nil
          && phrase.lowerBound < candidate.tokens.lowerBound
    }
    return document[head(of: phrase)].isAny([.personNoun, .role])
  }

  /// The last word of a phrase before its first preposition.
  func head(of phrase: TokenRange) -> Int {
    for index in phrase where index > phrase.lowerBound && phrases.governs(index) { return index - 1 }
    return phrase.upperBound - 1
  }

  /// `Jo Quayle, the force’s head of contact, said`, `Ann Hill (Ashby) said`: back over what is inserted,
  /// which ends with token `end`, to the name.
  func acrossInsertion(_ end: Int, bound: Int) -> Source? {
    // `The chair of the panel, Rosalind Oke, said`: the name itself is the apposition.
    if let candidate = actors.candidate(at: end - 1), isNamedPerson(candidate),
      actors.candidates[candidate].tokens.lowerBound > bound,
      isParting(actors.candidates[candidate].tokens.lowerBound - 1)
    {
      // `A spokeswoman for the commissioner, Ann Hill, said`: the name is the commissioner’s.
      return spokesperson(before: actors.candidates[candidate].tokens.lowerBound - 1, bound: bound)
        ?? name(candidate)
    }
    if let last = phrases.nearest(endingAt: end - 1, bound: bound), last.lowerBound - 2 >= bound,
      document[last.lowerBound - 1].isMark(UInt8(ascii: ",")),
      let person = person(heading: last), person.tokens == last,
      let described = phrases.ending(at: last.lowerBound - 2, bound: bound),
      document[described.lowerBound].isAny([.determiner, .possessiveDeterminer])
    {
      return person
    }
    var index = end - 1
    while index > bound, isDash(index) { index -= 1 }
    // Nothing within brackets is the subject.
    if document[end].isMark(UInt8(ascii: ")")) { index = beforeBracket(end, bound: bound) + 1 }
    var fallback: Source?
    var isParted = false
    while index >= bound {
      let token = document[index]
      if token.glyph?.isDouble == true { break }
      if token.isMark(UInt8(ascii: ",")) || token.isMark(UInt8(ascii: "(")) || isDash(index)
        || document.matches(index, "who")
      {
        isParted = true
        var before = index - 1
        while before >= bound, isDash(before) || document[before].isMark(UInt8(ascii: ",")) {
          before -= 1
        }
        if before >= bound { before = beforeBracket(before, bound: bound) }
        if before >= bound, let phrase = phrases.ending(at: before, bound: bound),
          !isAdverbial(phrase, bound: bound), document[before].kind != .number
        {
          let beginsClause = phrases.beginsClause(phrase.lowerBound, bound: bound)
          if let person = person(heading: phrase) {
            // `Ann Hill, who met Bob Reed, the chair, said`: the object of another verb comes last.
            if beginsClause { return joint(endingWith: phrase, bound: bound) ?? person }
            fallback = fallback ?? person
          } else if !phrases.isTime(before) {
            // The phrase that opens the sentence is its subject, whatever stands between: `Hill, a member of
            // a club, Ashby Rovers, said`, `Ann “Annie” Hill, …`.
            let opens =
              phrase.lowerBound == bound || document[phrase.lowerBound - 1].glyph?.isDouble == true
            if opens || fallback == nil { fallback = source(phrase) }
          }
        }
      }
      index -= 1
    }
    if let fallback { return fallback }
    // `Inspector Ed Turner from the Operations Unit, said`: a comma that parts nothing.
    if !isParted, let phrase = phrases.ending(at: end - 1, bound: bound), !isAdverbial(phrase, bound: bound) {
      return source(phrase)
    }
    return nil
  }

  /// Who speaks for the role that ends before token `comma`: `a spokeswoman for the commissioner`.
  private func spokesperson(before comma: Int, bound: Int) -> Source? {
    guard let phrase = phrases.ending(at: comma - 1, bound: bound),
      let owner = actors.candidate(at: comma - 1), actors.candidates[owner].form == .role,
      actors.candidates[owner].tokens.lowerBound - 1 > phrase.lowerBound,
      document.matches(actors.candidates[owner].tokens.lowerBound - 1, "for")
    else { return nil }
    return source(phrase)
  }

  /// What `who` or `which` at `index` stands for.
  func antecedent(of index: Int, bound: Int) -> Source? {
    var end = index - 1
    while end >= bound,
      document[end].isMark(UInt8(ascii: ",")) || document[end].isAny(.preposition)
    { end -= 1 }
    guard end >= bound else { return nil }
    end = beforeBracket(end, bound: bound)
    // `those who met Ms Roe said`, `others, who said`.
    if document[end].isAny([.determiner, .quantifier, .pronoun]) {
      return Source(tokens: end..<(end + 1))
    }
    guard let phrase = phrases.ending(at: end, bound: bound) else { return nil }
    let nearest = phrases.nearest(endingAt: end, bound: bound) ?? phrase
    // `the memoirs of a spy who`: the nearest one; `officers in the county, who`: the one that is a person.
    let isParted = document[index - 1].isMark(UInt8(ascii: ","))
    let chosen = isParted && document.matches(index, "who") && !isPerson(nearest) ? phrase : nearest
    return nameBefore(chosen, bound: bound, inClause: false) ?? source(chosen)
  }

  /// The relative whose verb has the phrase at `index` as its object: `those who met Ms Roe said`.
  func relative(before index: Int, bound: Int) -> Int? {
    var verb = index - 1
    if verb > bound, document.matches(verb, "to") { verb -= 2 }
    guard verb > bound, document[verb].kind == .word,
      document[verb].isAny([.pastVerb, .verb]) || document.matches(verb + 1, "to")
    else { return nil }
    let relative = verb - 1
    return document.matches(relative, "who") || document.matches(relative, "which") ? relative : nil
  }

  private func isPerson(_ phrase: TokenRange) -> Bool {
    if let owner = actors.candidate(at: phrase.upperBound - 1) {
      return actors.candidates[owner].type == .person
    }
    return document[phrase.upperBound - 1].isAny([.personNoun, .role])
  }

  /// The person from whom a document comes that opens the sentence of a pronoun: `In a letter from Ann Hill to
  /// Bob Reed, she said`.
  func writer(before pronoun: Int, bound: Int) -> Source? {
    guard document.matches(pronoun, "he") || document.matches(pronoun, "she"), pronoun - 1 > bound,
      document[pronoun - 1].isMark(UInt8(ascii: ","))
    else { return nil }
    let start = max(bound, pronoun - 20)
    for index in start..<(pronoun - 1)
    where document.matches(index, "from") && index > start && document[index - 1].isAny(.documentNoun) {
      guard let candidate = actors.candidate(at: index + 1), isNamedPerson(candidate),
        actors.candidates[candidate].gender.agrees(with: document.matches(pronoun, "he") ? .male : .female)
      else { return nil }
      var source = name(candidate)
      source.isCarried = true
      return source
    }
    return nil
  }

  // MARK: - Joint speakers

  /// `Ann Hill and Bob Reed said`, `Cllr Hill, Cllr Reed and the chief constable wrote`: the names that
  /// `last` ends, where each is an actor and the first begins the clause.
  func joint(endingWith last: TokenRange, bound: Int) -> Source? {
    guard let final = actors.candidate(at: last.upperBound - 1),
      actors.candidates[final].tokens.lowerBound <= last.lowerBound + 1
    else { return companion(last, bound: bound) }
    var joined = [final]
    var start = last.lowerBound
    while joined.count < 8, start - 2 >= bound {
      var end = start - 1
      if document.matches(end, "and") {
        guard joined.count == 1 else { return nil }
        end -= 1
        if document[end].isMark(UInt8(ascii: ",")) { end -= 1 }
      } else if joined.count > 1, document[end].isMark(UInt8(ascii: ",")) {
        end -= 1
      } else {
        break
      }
      guard end >= bound, let candidate = actors.candidate(at: end),
        actors.candidates[candidate].tokens.lowerBound >= bound
      else { break }
      joined.append(candidate)
      start = actors.candidates[candidate].tokens.lowerBound
    }
    if joined.count == 1, start - 2 >= bound, document.matches(start - 1, "and"),
      document[start - 2].kind == .word, document[start - 2].shape.contains(.capitalised)
    {
      // `Xanthe Orr and Bob Reed said`: one more speaks, whom nothing shows to be a name.
      return Source(tokens: last, candidate: final, isCarried: true)
    }
    guard joined.count > 1, phrases.beginsClause(start, bound: bound) else { return nil }
    return Source(
      tokens: start..<last.upperBound, candidate: joined.last, joined: joined.dropLast().reversed())
  }

  /// `Bob Reed and his wife said`: the first is known, the other is not.
  private func companion(_ last: TokenRange, bound: Int) -> Source? {
    guard document[last.lowerBound].isAny([.determiner, .possessiveDeterminer]),
      last.lowerBound - 2 >= bound,
      document.matches(last.lowerBound - 1, "and"),
      let first = actors.candidate(at: last.lowerBound - 2), isNamedPerson(first),
      actors.candidates[first].tokens.lowerBound >= bound,
      phrases.beginsClause(actors.candidates[first].tokens.lowerBound, bound: bound)
    else { return nil }
    let tokens = actors.candidates[first].tokens.lowerBound..<last.upperBound
    return Source(tokens: tokens, candidate: first, isCarried: true)
  }

  /// `said Ann Hill and Bob Reed.`: the names that begin with `first`, where nothing but a mark follows them.
  func joint(startingAt first: TokenRange, limit: Int) -> Source? {
    guard let start = actors.candidate(at: first.lowerBound),
      actors.candidates[start].tokens.upperBound == first.upperBound,
      first.upperBound + 1 < limit, document.matches(first.upperBound, "and"),
      let other = actors.candidate(at: first.upperBound + 1)
    else { return nil }
    let end = actors.candidates[other].tokens.upperBound
    guard end >= document.tokens.count || document[end].kind != .word else { return nil }
    return Source(tokens: first.lowerBound..<end, candidate: start, joined: [other])
  }
}

import Claims
import ReportText

/// Reads the names of organisations: from the gazetteers, and by their shape.
struct OrganisationReader {
  let document: AnalysedDocument

  /// A named organisation at `start`, without its article.
  func read(at start: Int, limit: Int) -> ActorCandidate? {
    var candidate: ActorCandidate?
    if let (count, index) = document.lexicon.phrase(in: document.tokens, at: start, limit: limit) {
      candidate = known(entry: index, tokens: start..<(start + count))
    }
    if candidate == nil { candidate = branch(at: start, limit: limit) }
    // `West Mercia Police and Crime Panel` is longer than the force that it begins with.
    if let end = nameEnd(from: start, limit: limit), end > (candidate?.tokens.upperBound ?? 0) {
      candidate = shaped(start..<end) ?? candidate
    }
    guard var found = candidate else { return nil }
    let end = found.tokens.upperBound
    if end + 2 < limit, document[end].isMark(UInt8(ascii: "(")),
      document[end + 2].isMark(UInt8(ascii: ")")), isAcronym(end + 1, of: found.tokens)
    {
      found.alias = (end + 1)..<(end + 2)
      found.tokens = found.tokens.lowerBound..<(end + 3)
    } else if let alias = document.definedAlias(behind: end, limit: limit) {
      found.alias = alias.words
      found.tokens = found.tokens.lowerBound..<alias.end
    }
    return found
  }

  /// The candidate for an entry of the gazetteers.
  private func known(entry index: Int, tokens: TokenRange) -> ActorCandidate? {
    let entry = document.lexicon.entries[index]
    let first = document[tokens.lowerBound]
    if entry.needsCapital, !first.shape.contains(.allCapitals), !isWrittenAsName(tokens) { return nil }
    // `MPs` are not the MPS.
    if entry.needsCapital, tokens.count == 1, isMixed(first) { return nil }
    let isAcronym = tokens.count == 1 && first.shape.contains(.allCapitals)
    switch entry.kind {
    case .force:
      return ActorCandidate(
        tokens: tokens, type: .force, form: isAcronym ? .shortName : .name, name: tokens, entry: index)
    case .area:
      // `New Hampshire` is another place.
      let isTail =
        tokens.lowerBound > 0 && !first.shape.contains(.startsBlock)
        && document[tokens.lowerBound - 1].kind == .word
        && document[tokens.lowerBound - 1].shape.contains(.capitalised)
        && document[tokens.lowerBound - 1].isAny(.adjective)
      guard first.shape.contains(.capitalised), !isTail else { return nil }
      return ActorCandidate(
        tokens: tokens, type: .force, form: .shortName, name: tokens, entry: index, isArea: true)
    case .body:
      let type = entry.details.first.flatMap(Actor.Kind.init(rawValue:)) ?? .body
      return ActorCandidate(
        tokens: tokens, type: type, form: isAcronym ? .shortName : .name, name: tokens, entry: index)
    default: return nil
    }
  }

  /// `Swindon Victim Support`: a place before the name of a national organisation makes it a local one.
  private func branch(at start: Int, limit: Int) -> ActorCandidate? {
    let first = document[start]
    guard start + 1 < limit, isCapital(start), first.word == .unknown || first.isAny(.place),
      let (range, entry) = document.phrase(at: start + 1, limit: limit), entry.kind == .body,
      entry.details.first == Actor.Kind.organisation.rawValue, range.count > 1, isWrittenAsName(range)
    else { return nil }
    let name = start..<range.upperBound
    return ActorCandidate(tokens: name, type: .organisation, form: .name, name: name)
  }

  /// Whether a name that counts only in capitals is written so: all its words but the small ones. A word of the language
  /// (`Refuge`) must stand between small letters too: `Refuge Road`, a heading and a sentence's first word are no charity.
  private func isWrittenAsName(_ tokens: TokenRange) -> Bool {
    let isName = tokens.allSatisfy {
      document[$0].kind != .word || document[$0].shape.contains(.capitalised)
        || document[$0].isAny([.preposition, .conjunction, .determiner])
    }
    guard isName, tokens.count == 1 else { return isName }
    let name = document[tokens.lowerBound]
    guard !name.shape.contains(.startsBlock) else { return false }
    guard name.isAny([.noun, .pluralNoun, .verb, .adjective]), name.word != .unknown else { return true }
    let before = document[tokens.lowerBound - 1]
    guard before.kind == .word || before.isMark(UInt8(ascii: ",")), !before.shape.contains(.capitalised)
    else { return false }
    return tokens.upperBound >= document.tokens.count
      || !document[tokens.upperBound].shape.contains(.capitalised)
      || document[tokens.upperBound].shape.contains(.startsBlock)
  }

  /// Whether the word has a capital behind its first letter, and small letters too.
  private func isMixed(_ token: Token) -> Bool {
    guard !token.shape.contains(.allCapitals) else { return false }
    return document.document.text[Int(token.start + 1)..<Int(token.end)].contains { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// The type that a name's last word gives it.
  private func shaped(_ tokens: TokenRange) -> ActorCandidate? {
    let last = tokens.upperBound - 1
    var type = Actor.Kind.organisation
    if document.matches(last, "police") || document.matches(last, "constabulary") {
      type = .force
    } else if document.matches(last, "panel") {
      type = tokens.contains(where: { document.matches($0, "crime") }) ? .panel : .organisation
    } else if document.matches(last, "council") {
      type = .council
    } else if document.matches(last, "office") {
      type = .office
    } else if document.matches(last, "commissioner"),
      tokens.contains(where: { document.matches($0, "office") })
    {
      type = .office
    }
    return ActorCandidate(tokens: tokens, type: type, form: .name, name: tokens)
  }

  /// The end of a capitalised name that starts at `start` and has an organisation's head as its
  /// last word (`Northmoor Constabulary`, `Ashby and District Council`, `College of Policing`).
  func nameEnd(from start: Int, limit: Int) -> Int? {
    guard start < limit, isCapital(start),
      !document[start].isAny(.role) || document[start].isAny([.organisationHead, .place]),
      !opensWithPeople(start, limit: limit)
    else { return nil }
    // `Office of the Police and Crime Commissioner`.
    if document.matches(start, "office"), let end = officeEnd(from: start, limit: limit) { return end }
    var index = start
    var end: Int?
    let bound = min(limit, start + 10)
    while index < bound {
      let token = document[index]
      if token.kind == .word, isCapital(index) {
        // A person's title ends the name: `Northmoor Police Chief Constable Ann Roe`.
        if index > start, token.isAny([.role, .honorific]), !token.isAny(.organisationHead) { break }
        index += 1
        if token.isAny(.organisationHead), index - start > 1 || document.matches(index - 1, "parliament") {
          end = index
        }
      } else if index > start, index + 1 < bound,
        isJoiner(index) || document[index].isMark(UInt8(ascii: ",")) && joinsOneName(index, bound: bound),
        isCapital(index + 1)
          || document.matches(index, "of") && document.matches(index + 1, "the") && index + 2 < bound
            && isCapital(index + 2)
      {
        // `and` joins two organisations as often as two words of one: only inside what ends in one head.
        if let done = end, done == index,
          document.matches(index, "and") || document[index].isMark(UInt8(ascii: ","))
        {
          guard joinsOneName(index, bound: bound) else { break }
        }
        index += 1
      } else {
        break
      }
    }
    // `University of X`, `Institute for X`: the head comes first.
    if end == nil || end == start + 1, document[start].isAny(.organisationHead), index > start + 2,
      document.matches(start + 1, "of")
        || document.matches(start + 1, "for") && !document[start].isAny(.pluralNoun)
          && !document.matches(start, "services")
    {
      return index
    }
    return end
  }

  /// `Staff of Northmoor Police said`: people of it, whose capital is the sentence's.
  private func opensWithPeople(_ start: Int, limit: Int) -> Bool {
    let first = document[start]
    let opensSentence = document.sentences[document.sentence(of: start)].tokens.lowerBound == start
    return opensSentence && first.isAny(.personNoun) && start + 1 < limit
      && (document.matches(start + 1, "of") || document.matches(start + 1, "at")
        || document.matches(start + 1, "from"))
      && !document.matches(start, "friends")
  }

  /// `Police and Crime Panel`, `Fire and Rescue Service`: one name behind `and`.
  private func joinsOneName(_ index: Int, bound: Int) -> Bool {
    index + 2 < bound && isCapital(index + 1)
      && (document.matches(index + 1, "crime") || document.matches(index + 1, "rescue")
        || document.matches(index + 1, "fire"))
  }

  private func officeEnd(from start: Int, limit: Int) -> Int? {
    guard start + 2 < limit, document.matches(start + 1, "of") || document.matches(start + 1, "for") else {
      return nil
    }
    var index = start + 2
    if document.matches(index, "the") { index += 1 }
    guard index < limit else { return nil }
    if let (range, entry) = document.phrase(at: index, limit: limit), entry.kind == .role {
      return range.upperBound
    }
    return nil
  }

  private func isJoiner(_ index: Int) -> Bool {
    document.matches(index, "of") || document.matches(index, "and") || document.matches(index, "for")
      || document[index].isMark(UInt8(ascii: "&")) || document[index].isMark(UInt8(ascii: "-"))
      || document[index].kind == .possessive
  }

  private func isCapital(_ index: Int) -> Bool {
    document[index].kind == .word && document[index].shape.contains(.capitalised)
      && !document[index].isAny([
        .conjunction, .determiner, .pronoun, .month, .weekday, .preposition, .subordinator,
        .possessiveDeterminer,
      ])
  }

  /// Whether the token in brackets is made of the initials of the name before it.
  private func isAcronym(_ index: Int, of name: TokenRange) -> Bool {
    let token = document[index]
    guard token.kind == .word, token.end - token.start >= 2 else { return false }
    let first = document.document.text[Int(token.start)] | 0x20
    return name.contains { document.document.text[Int(document[$0].start)] | 0x20 == first }
      && (token.shape.contains(.allCapitals) || token.word == .unknown
        || document.phrase(at: index, limit: index + 1) != nil)
  }
}

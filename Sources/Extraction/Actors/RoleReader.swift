import ReportText

/// Reads roles: `Police and Crime Commissioner (PCC)`, `the West Mercia PCC`, `Durham Constabulary’s
/// current Deputy Chief Constable`, `its PCC`, `Commissioner for Durham and Darlington`.
struct RoleReader {
  let document: AnalysedDocument

  /// A role that starts at `start`, its owner and office before it and behind it included.
  ///
  /// - Returns: the role, the tokens that it covers with article and office, and whether it is indefinite.
  func read(at start: Int, limit: Int) -> (role: RoleReading, tokens: TokenRange, isIndefinite: Bool)? {
    var index = start
    var role = RoleReading(tokens: start..<start, head: .unknown, ref: "")
    var isIndefinite = false
    let first = document[index]
    if first.isAny(.possessiveDeterminer) {
      role.owner = index
      index += 1
    } else if first.isAny(.determiner) {
      isIndefinite = document.matches(index, "a") || document.matches(index, "an")
      if document.matches(index, "no") || document.matches(index, "each") || document.matches(index, "every")
      {
        return nil
      }
      index += 1
    }
    if let before = officeBefore(index, limit: limit) {
      role.office = before.tokens
      role.area = before.area
      index = before.end
    }
    var modifiers = index
    if let kind = kindEnd(from: index, limit: limit) {
      index = kind
    } else if role.office == nil, let plain = plainEnd(from: index, limit: limit) {
      index = plain
      modifiers = plain
    }
    while index < limit, index - modifiers < 4, document[index].isAny(.roleModifier),
      document.phrase(at: index, limit: limit)?.entry.kind != .role, hasRole(after: index, limit: limit)
    { index += 1 }
    guard index < limit, let core = core(at: index, limit: limit) else { return nil }
    // `the Commissioner’s Chief Finance Officer`: the second role is meant, the first only owns it.
    if core.end + 1 < limit, document[core.end].kind == .possessive,
      startsRole(core.end + 1, limit: limit),
      let owned = self.core(at: core.end + 1, limit: limit), !owned.ref.isEmpty
    {
      role.tokens = (core.end + 1)..<owned.end
      role.head = owned.head
      role.ref = owned.ref
      return (role, start..<owned.end, isIndefinite)
    }
    role.tokens = modifiers..<core.end
    role.head = core.head
    role.ref = core.ref
    var end = core.end
    // The acronym in brackets belongs to the mention.
    if end + 2 < limit, document[end].isMark(UInt8(ascii: "(")),
      document[end + 2].isMark(UInt8(ascii: ")")),
      document[end + 1].shape.contains(.allCapitals)
    {
      end += 3
    } else if let alias = document.definedAlias(behind: end, limit: limit) {
      end = alias.end
    }
    if role.office == nil, let behind = officeBehind(end, limit: limit) {
      role.office = behind.tokens
      role.area = behind.area
      end = behind.end
    }
    return (role, start..<end, isIndefinite)
  }

  /// `Biometrics Commissioner`, `Children’s Commissioner`: words of the language that say what kind of commissioner it is.
  private func kindEnd(from start: Int, limit: Int) -> Int? {
    var end = start
    while end < limit, end - start < 3, isPlainWord(end) || end > start && document[end].kind == .possessive {
      end += 1
    }
    guard end > start, end < limit, document.matches(end, "commissioner"), !isParty(end - 1),
      document[end].shape.contains(.capitalised)
    else { return nil }
    return end
  }

  /// `White House spokesman`, `Labour PCC`, `His Majesty’s Inspector`: words before a role that are no place of it.
  private func plainEnd(from start: Int, limit: Int) -> Int? {
    var end = start
    while end < limit, end - start < 4, isNoPlace(end) { end += 1 }
    guard end > start, end < limit else { return nil }
    if end - start == 1, document[start].shape.contains(.startsBlock), !isParty(start) { return nil }
    if document[end].kind == .possessive { end += 1 }
    return startsRole(end, limit: limit) ? end : nil
  }

  private func isNoPlace(_ index: Int) -> Bool {
    isPlainWord(index) || isParty(index) || document.matches(index, "majesty")
  }

  /// A capitalised noun or adjective of the language, which names no place.
  private func isPlainWord(_ index: Int) -> Bool {
    let token = document[index]
    return token.kind == .word && token.shape.contains(.capitalised) && token.word != .unknown
      && token.isAny([.noun, .pluralNoun, .adjective])
      && !token.isAny([.place, .role, .roleModifier, .honorific, .givenName, .determiner, .preposition])
  }

  private func isParty(_ index: Int) -> Bool {
    RoleReader.parties.contains { document.matches(index, $0) }
  }

  /// Parties, and the word for none, that stand before the roles of those elected for them.
  private static let parties: [StaticString] = [
    "labour", "conservative", "tory", "independent", "green", "democrat", "cymru", "reform", "ukip",
  ]

  /// Whether a role word follows the modifier at `index` within the next few words.
  private func hasRole(after index: Int, limit: Int) -> Bool {
    var next = index + 1
    while next < min(limit, index + 5) {
      if document[next].isAny(.role) || document.phrase(at: next, limit: limit)?.entry.kind == .role {
        return true
      }
      guard document[next].kind == .word,
        document[next].isAny([.roleModifier, .noun, .adjective])
      else { return false }
      next += 1
    }
    return false
  }

  /// Whether a role, with or without modifiers before it, starts at `index`.
  private func startsRole(_ index: Int, limit: Int) -> Bool {
    core(at: index, limit: limit) != nil
      || document[index].isAny(.roleModifier) && hasRole(after: index, limit: limit)
  }

  /// The role's own words at `index`.
  private func core(at index: Int, limit: Int) -> (end: Int, head: WordID, ref: String)? {
    if let (range, entry) = document.phrase(at: index, limit: limit), entry.kind == .role,
      !entry.needsCapital || document[index].shape.contains(.capitalised)
    {
      return (range.upperBound, document[range.upperBound - 1].word, entry.ref)
    }
    let token = document[index]
    guard token.kind == .word, token.isAny(.role) else { return nil }
    return (index + 1, token.word, "")
  }

  /// A force, area or other name that stands before a role: `West Mercia PCC`, `Cleveland’s …`.
  private func officeBefore(_ start: Int, limit: Int) -> (tokens: TokenRange, area: Int?, end: Int)? {
    guard start < limit else { return nil }
    var bound = limit
    while let (count, index) = document.lexicon.phrase(in: document.tokens, at: start, limit: bound) {
      let entry = document.lexicon.entries[index]
      guard entry.kind == .force || entry.kind == .area || entry.kind == .body,
        !entry.needsCapital || document[start].shape.contains(.capitalised)
      else { return nil }
      var end = start + count
      if end < limit, document[end].kind == .possessive { end += 1 }
      if end < limit, startsRole(end, limit: limit) {
        return (start..<(start + count), entry.kind == .body ? nil : index, end)
      }
      // `North Wales Police and Crime Commissioner`: the area, not the force, stands before the role.
      bound = start + count - 1
      guard bound > start else { return nil }
    }
    if document[start].isAny(.phraseStart), document[start].isAny(.place) { return nil }
    // A name that the lexicon does not hold: `Northmoor’s PCC`, `the Northmoor commissioner`.
    var end = start
    while end < limit, end - start < 4, document[end].kind == .word,
      document[end].shape.contains(.capitalised),
      !document[end].isAny([.role, .roleModifier, .honorific, .givenName, .determiner, .preposition]),
      document.phrase(at: end, limit: limit)?.entry.kind != .role
    { end += 1 }
    guard end > start, end < limit else { return nil }
    if end - start == 1, document[start].shape.contains(.startsBlock),
      document[start].word != .unknown
    {
      return nil
    }
    if (start..<end).allSatisfy(isNoPlace) { return nil }
    let name = start..<end
    if document[end].kind == .possessive { end += 1 }
    return (name, nil, end)
  }

  /// `for Durham and Darlington`, `of West Mercia Police`, `at the Home Office` behind a role.
  private func officeBehind(_ start: Int, limit: Int) -> (tokens: TokenRange, area: Int?, end: Int)? {
    guard start + 1 < limit,
      document.matches(start, "for") || document.matches(start, "of") || document.matches(start, "at")
        || document.matches(start, "from")
    else { return nil }
    var name = start + 1
    if document[name].isAny(.determiner) { name += 1 }
    if document.matches(name, "neighbouring") || document.matches(name, "nearby") { name += 1 }
    guard name < limit else { return nil }
    if let (count, index) = document.lexicon.phrase(in: document.tokens, at: name, limit: limit) {
      let entry = document.lexicon.entries[index]
      if entry.kind == .force || entry.kind == .area { return (name..<(name + count), index, name + count) }
      if entry.kind == .body { return (name..<(name + count), nil, name + count) }
    }
    let organisations = OrganisationReader(document: document)
    if let end = organisations.nameEnd(from: name, limit: limit) { return (name..<end, nil, end) }
    guard !document[start + 1].isAny(.determiner), document.matches(start, "for"),
      let end = placeEnd(from: name, limit: limit)
    else {
      return nil
    }
    return (name..<end, nil, end)
  }

  /// The end of a place's name that no lexicon holds: `Marrowdale`, `Ashby and Wold`.
  private func placeEnd(from start: Int, limit: Int) -> Int? {
    func isPlaceWord(_ index: Int) -> Bool {
      let token = document[index]
      return token.kind == .word && token.shape.contains(.capitalised)
        && !token.isAny([.role, .honorific, .givenName, .month, .weekday, .determiner, .pronoun])
    }
    var end = start
    while end < limit, end - start < 5 {
      if isPlaceWord(end) {
        end += 1
      } else if end > start, end + 1 < limit, document.matches(end, "and"), isPlaceWord(end + 1) {
        end += 2
      } else {
        break
      }
    }
    return end > start ? end : nil
  }
}

import Claims
import ReportText

/// Finds every place where an actor is named: people by title, role or given name, organisations by
/// the gazetteers or their shape, roles that stand for their holder.
///
/// Pronouns, descriptions and documents are no business of this pass: they are actors only where
/// they speak or lean on one that is named, which `Resolution` decides.
struct ActorFinder {
  let document: AnalysedDocument
  private let names: NameReader
  private let roles: RoleReader
  private let organisations: OrganisationReader
  private let evidence: PersonEvidence

  init(document: AnalysedDocument) {
    self.document = document
    names = NameReader(document: document)
    roles = RoleReader(document: document)
    organisations = OrganisationReader(document: document)
    evidence = PersonEvidence(document: document, names: names)
  }

  /// What may start a mention: capitals, and the few classes that a text without capitals leaves.
  private static let starters: WordClasses = [
    .honorific, .role, .determiner, .possessiveDeterminer, .phraseStart, .roleModifier,
  ]

  /// The candidates in order of position; they do not overlap.
  func find() -> [ActorCandidate] {
    var found: [ActorCandidate] = []
    found.reserveCapacity(document.tokens.count / 24)
    for block in document.blocks {
      var index = block.lowerBound
      while index < block.upperBound {
        let token = document[index]
        guard token.kind == .word, token.shape.contains(.capitalised) || token.isAny(ActorFinder.starters),
          let candidate = candidate(at: index, limit: block.upperBound, after: found.last)
        else {
          index += 1
          continue
        }
        found.append(candidate)
        index = max(index + 1, candidate.tokens.upperBound)
      }
    }
    let trimmed = HeadlineNames(document: document).trimming(RoleAliases(document: document).reading(found))
    let named = ShortNameFinder(document: document, names: names).adding(to: trimmed)
    let areas = AreaNameFinder(document: document).adding(to: named)
    return KnownNameFinder(document: document).adding(to: areas)
  }

  /// The mention that starts at token `index`. Each way is tried only where a bit or two say that it
  /// may succeed: articles and capitals are many, mentions few.
  private func candidate(at index: Int, limit: Int, after previous: ActorCandidate?) -> ActorCandidate? {
    let token = document[index]
    if token.isAny(.honorific), let person = honoured(at: index, limit: limit) { return person }
    // `The Mayor’s Office for Policing and Crime` is an office, and no mayor.
    let isOffice =
      document.matches(index, "the") && index + 1 < limit && isListed(at: index + 1, limit: limit)
    if !isOffice, mayHoldRole(index, limit: limit), let person = withRole(at: index, limit: limit) {
      return person
    }
    if let person = belonging(at: index, limit: limit, after: previous) { return person }
    // `the Reverend Ann Roe`
    if document.matches(index, "the"), index + 1 < limit, document[index + 1].isAny(.honorific),
      ["reverend", "rev", "right", "most", "venerable", "hon"].contains(where: {
        document.matches(index + 1, $0)
      }),
      var person = honoured(at: index + 1, limit: limit)
    {
      person.tokens = index..<person.tokens.upperBound
      return person
    }
    if let office = officeOfHolder(at: index, limit: limit) { return office }
    let isArticle =
      document.matches(index, "the") || document.matches(index, "a") || document.matches(index, "an")
    let start = isArticle ? index + 1 : index
    if start < limit, isArticle || !token.isAny(.determiner), mayName(start),
      var organisation = organisations.read(at: start, limit: limit)
    {
      if organisation.isArea, start > index { return nil }
      organisation.tokens = index..<organisation.tokens.upperBound
      return organisation
    }
    guard token.shape.contains(.capitalised) || isArticle else { return nil }
    return bare(at: index, limit: limit, after: previous) ?? described(at: index, limit: limit)
  }

  /// `the office of the Dunmoor PCC`: an office, and no person in it.
  private func officeOfHolder(at index: Int, limit: Int) -> ActorCandidate? {
    let start = document.matches(index, "the") ? index + 1 : index
    guard start + 2 < limit, document.matches(start, "office"), document.matches(start + 1, "of"),
      let (role, tokens, _) = roles.read(at: start + 2, limit: limit),
      RoleFamily.of(role, in: document) == "pcc", !isListed(at: start, limit: limit)
    else { return nil }
    var office = ActorCandidate(
      tokens: index..<tokens.upperBound, type: .office, form: .name, name: start..<tokens.upperBound)
    // `… Commissioner (OPCC)`: an acronym that the name does not hold.
    let bracket = role.tokens.upperBound
    if bracket + 3 == tokens.upperBound, document[bracket].isMark(UInt8(ascii: "(")) {
      office.name = start..<bracket
      office.alias = (bracket + 1)..<(bracket + 2)
    }
    return office
  }

  /// Whether the gazetteers hold the name of a body that starts at `index`: it has an identifier, and so the better name.
  private func isListed(at index: Int, limit: Int) -> Bool {
    document.phrase(at: index, limit: limit)?.entry.kind == .body
  }

  /// `Dinah Wroe of Northmoor Police`: a person of the organisation, and no part of its name.
  private func belonging(at index: Int, limit: Int, after previous: ActorCandidate?) -> ActorCandidate? {
    guard names.isGivenName(index) || evidence.followsRole(index, previous),
      let end = names.end(from: index, limit: limit),
      end - index >= 2, end < limit, document.phrase(at: index, limit: limit) == nil,
      document.matches(end, "of") || document.matches(end, "from"),
      !document[end - 1].isAny([.organisationHead, .documentNoun, .place])
    else { return nil }
    return ActorCandidate(
      tokens: index..<end, type: .person, form: .name, name: index..<end, gender: names.gender(of: index))
  }

  private func mayName(_ index: Int) -> Bool {
    document[index].shape.contains(.capitalised) || document[index].isAny(.phraseStart)
  }

  /// Whether the last word of a role stands within reach.
  private func mayHoldRole(_ index: Int, limit: Int) -> Bool {
    for later in index..<min(limit, index + ActorFinder.longestRole) {
      let token = document[later]
      if token.isAny(.roleEnd) { return true }
      if token.isMark(UInt8(ascii: ".")), token.shape.contains(.spaceAfter),
        !document[later - 1 < index ? index : later - 1].isAny(.abbreviation)
      {
        return false
      }
    }
    return false
  }

  /// The most tokens of titles in front of a name (`the Rt. Hon. Dr.`).
  private static let mostTitles = 8

  /// The most tokens of a role with its office before it (`the former Police, Crime and Victims’ Commissioner`).
  private static let longestRole = 14

  /// A name that the words before it make an organisation's: `the charity Safe Hands Wexbourne`,
  /// `told the Fosswick Herald`.
  private func described(at index: Int, limit: Int) -> ActorCandidate? {
    guard index > 0, !document[index].shape.contains(.startsBlock) else { return nil }
    let before = document[index - 1]
    let isGroup = before.kind == .word && before.isAny(.groupNoun) && !before.shape.contains(.capitalised)
    let isTold = document.matches(index, "the") && document.matches(index - 1, "told") && index + 1 < limit
    let start = isTold ? index + 1 : index
    guard isGroup || isTold, start < limit, let end = names.end(from: start, limit: limit),
      document[start].shape.contains(.capitalised), !document[start].isAny(.role)
    else { return nil }
    return ActorCandidate(tokens: index..<end, type: .organisation, form: .name, name: start..<end)
  }

  /// `Mr Campion`, `Dame Vera Baird`, `Cllr J. Roe`.
  private func honoured(at index: Int, limit: Int) -> ActorCandidate? {
    guard document[index].isAny(.honorific) else { return nil }
    var start = index + 1
    while start < min(limit, index + ActorFinder.mostTitles),
      document[start].isAny(.honorific)
        || document[start].isMark(UInt8(ascii: "."))
          && !document[start].shape.contains(.spaceBefore)
          && document[start - 1].isAny(.abbreviation)
    {
      start += 1
    }
    guard start < limit else { return nil }
    let isLower = !document[index].shape.contains(.capitalised)
    guard
      let end = names.end(from: start, limit: limit)
        ?? (isLower && document[index].isAny(.abbreviation) && document[start].kind == .word
          && document[start].classes.isDisjoint(with: [.preposition, .auxiliary, .cue, .determiner])
          ? start + 1 : nil)
    else { return nil }
    var gender = names.gender(of: index)
    if gender == .unknown { gender = names.gender(of: start) }
    return ActorCandidate(
      tokens: index..<end, type: .person, form: end - start > 1 ? .name : .shortName, name: start..<end,
      gender: gender)
  }

  /// A role, with the name of its holder where that follows.
  private func withRole(at index: Int, limit: Int) -> ActorCandidate? {
    guard let (role, tokens, isIndefinite) = roles.read(at: index, limit: limit) else { return nil }
    var start = tokens.upperBound
    var honorific = start
    while honorific < min(limit, start + ActorFinder.mostTitles), document[honorific].isAny(.honorific),
      document[honorific].shape.contains(.capitalised)
    { honorific += 1 }
    if honorific > start { start = honorific }
    // `Sgt. Roe`, and the comma that some put between role and name (`Deputy Chief Constable, Jo Farrell said`).
    if start < limit, document[start].isMark(UInt8(ascii: ".")),
      document[start - 1].isAny(.abbreviation)
    {
      start += 1
    }
    let lowerCase = !document[tokens.upperBound - 1].shape.contains(.capitalised)
    if start < limit, !isIndefinite, !isHeadline(from: tokens.upperBound - 1, start),
      let end = names.end(from: start, limit: limit)
        ?? (lowerCase ? names.uncapitalisedEnd(from: start, limit: limit) : nil),
      !(document[start].shape.contains(.startsBlock))
    {
      return ActorCandidate(
        tokens: index..<end, type: .person, form: end - start > 1 ? .name : .shortName, name: start..<end,
        role: role,
        gender: honorific > tokens.upperBound ? names.gender(of: tokens.upperBound) : names.gender(of: start))
    }
    guard standsForHolder(role, at: index, isIndefinite: isIndefinite) else { return nil }
    return ActorCandidate(tokens: tokens, type: .person, form: .role, role: role, isIndefinite: isIndefinite)
  }

  /// Whether role and following word are of a line in capitals, in which a common word is no name: `COMMISSIONER BACKS
  /// STREET GUARDIANS`.
  private func isHeadline(from role: Int, _ next: Int) -> Bool {
    let word = document[next]
    return document[role].shape.contains(.allCapitals) && document[role].end - document[role].start > 5
      && word.kind == .word && word.shape.contains(.allCapitals) && word.word != .unknown
      && !word.isAny(.givenName)
  }

  /// Whether a role without a name is a mention: `the PCC` is, `officer` and `a leader` are not.
  private func standsForHolder(_ role: RoleReading, at index: Int, isIndefinite: Bool) -> Bool {
    if isIndefinite { return false }
    let first = document[index]
    if role.ref.isEmpty {
      // Single words stand for one person only where the field uses them so.
      guard
        document.matches(role.tokens.upperBound - 1, "commissioner")
          || document.matches(role.tokens.upperBound - 1, "mayor")
          || document.matches(role.tokens.upperBound - 1, "pcc")
      else { return false }
      return first.isAny([.determiner, .possessiveDeterminer]) || role.office != nil
        || document[role.tokens.lowerBound].shape.contains(.capitalised)
          && !first.shape.contains(.startsBlock)
    }
    if first.isAny([.determiner, .possessiveDeterminer]) { return true }
    // `the position of Chief Constable`, `candidate for Durham Chief Constable`: the post, not its holder.
    if index > 0, !first.shape.contains(.startsBlock), document[index - 1].isAny(.preposition),
      !document.matches(index - 1, "as")
    {
      return false
    }
    return role.office != nil || document[role.tokens.lowerBound].shape.contains(.capitalised)
  }

  /// A name with no title: an office holder that the lexicon knows, or a given name and a surname.
  private func bare(at index: Int, limit: Int, after previous: ActorCandidate?) -> ActorCandidate? {
    if let introduced = introduced(at: index, limit: limit, after: previous) { return introduced }
    if let (count, entry) = document.lexicon.phrase(in: document.tokens, at: index, limit: limit),
      document.lexicon.entries[entry].kind == .holder,
      // `Tim Smith-Barker` is not Tim Smith.
      index + count >= limit || !document[index + count].isMark(UInt8(ascii: "-"))
        || document[index + count].shape.contains(.spaceBefore)
    {
      return ActorCandidate(
        tokens: index..<(index + count), type: .person, form: .name, name: index..<(index + count),
        entry: entry,
        gender: names.gender(of: index))
    }
    guard names.isGivenName(index), document.phrase(at: index, limit: limit) == nil,
      let end = names.end(from: index, limit: limit), end - index >= 2,
      !document[end - 1].isAny(.organisationHead), !evidence.namesThing(index..<end)
    else { return nil }
    return ActorCandidate(
      tokens: index..<end, type: .person, form: .name, name: index..<end, gender: names.gender(of: index))
  }

  /// A name of two or three parts whose given name no lexicon holds, where the text shows that it is a
  /// person's: a verb of saying or a role in apposition stands beside it (`Kofi Mensah-Lyle, the lead`).
  private func introduced(at index: Int, limit: Int, after previous: ActorCandidate?) -> ActorCandidate? {
    guard document.phrase(at: index, limit: limit) == nil, let end = names.end(from: index, limit: limit),
      end - index <= 5,
      end - index > 1 || evidence.isApposed(index..<end, limit: limit) || evidence.isKin(index..<end),
      !evidence.isTitle(index, before: index + 1, limit: limit),
      !document[index].isAny([.place, .documentNoun, .adverb, .participle, .gerund]),
      !document[end - 1].isAny([.organisationHead, .documentNoun, .place]),
      evidence.followsRole(index, previous) || evidence.isApposed(index..<end, limit: limit)
        || evidence.isByline(index..<end)
        || evidence.isKin(index..<end)
        || !(evidence.isCommonWord(index) && evidence.isCommonWord(end - 1))
          && evidence.isShown(index..<end, limit: limit)
    else { return nil }
    return ActorCandidate(
      tokens: index..<end, type: .person, form: .name, name: index..<end,
      gender: evidence.isApposed(index..<end, limit: limit)
        ? evidence.apposedGender(index) : names.gender(of: index))
  }
}

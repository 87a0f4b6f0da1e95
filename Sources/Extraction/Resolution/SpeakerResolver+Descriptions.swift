import Claims
import ReportText

/// Who is meant by words that are nobody's name: `the chair`, `the police chief`, `the charity`, a first
/// name, initials; and who has no other name than such words.
extension SpeakerResolver {
  /// The actor that a source without a candidate of its own means.
  mutating func indirectly(named tokens: TokenRange) -> ActorResolver.Match {
    let head = document.head(of: tokens, beside: actors)
    if document[tokens.upperBound - 1].isAny([.groupNoun, .organisationHead]),
      let known = resolver.described(endingAt: tokens.upperBound - 1)
    {
      consider(known, at: tokens.lowerBound, .leaning)
      return .one(known, .likely)
    }
    let holder = roleHolder(tokens, head)
    if case .none = holder {} else { return holder }
    if isDefinite(tokens) {
      let match = describedPerson(tokens)
      if case .none = match {} else { return match }
      let group = group(tokens, head)
      if case .none = group {} else { return group }
    }
    let short = shortName(tokens)
    if case .none = short {} else { return short }
    return firstName(tokens)
  }

  /// Whether the words speak of someone as known: `the chair`, `his deputy`, `Chair`.
  private func isDefinite(_ tokens: TokenRange) -> Bool {
    let first = tokens.lowerBound
    if document.matches(first, "the") || document.matches(first, "this") { return true }
    if document[first].isAny(.possessiveDeterminer) { return tokens.count <= 3 }
    return tokens.count == 1 && document[first].isAny(.role)
      && document[first].shape.contains(.capitalised)
  }

  private mutating func choose(
    _ people: some Collection<Int>, _ tokens: TokenRange, _ reason: SpeakerChoice.Reason,
    _ form: Actor.MentionKind
  ) -> ActorResolver.Match {
    let people = Array(people)
    guard !people.isEmpty else { return .none }
    guard let found = people.count == 1 ? people[0] : resolver.beside(people, tokens.lowerBound) else {
      return .open(people)
    }
    consider(found, at: tokens.lowerBound, reason)
    resolver.mention(found, tokens, form)
    return .one(found, .likely)
  }

  /// `says police boss`: a by-name of a role. `the police chief` is the chief constable where one is named,
  /// the commissioner where only one of those is; with both, whom the lines around speak of.
  private mutating func roleHolder(_ tokens: TokenRange, _ head: Int) -> ActorResolver.Match {
    guard head == tokens.upperBound - 1 else { return .none }
    let start =
      document[tokens.lowerBound].isAny(.determiner) ? tokens.lowerBound + 1 : tokens.lowerBound
    var families: [String] = []
    if let (range, entry) = document.phrase(at: start, limit: tokens.upperBound), entry.kind == .role,
      range.upperBound == tokens.upperBound
    {
      let role = RoleReading(tokens: range, head: document[head].word, ref: entry.ref)
      if let family = RoleFamily.of(role, in: document) { families = [family] }
    } else if document.matches(head, "chief"), head == start {
      families = ["chief-constable"]
    } else if document.matches(head, "chief"), head == start + 1,
      document.matches(start, "police") || document.matches(start, "policing")
    {
      families = ["chief-constable", "pcc"]
    }
    return choose(families.flatMap { resolver.holders(of: $0) }, tokens, .holdsRole, .role)
  }

  /// `the chair`, where the report calls one person chair; `the spokesman`, once one has spoken.
  ///
  /// - Parameter families: those of the role that the words name; who holds only others is not meant (`Deputy Chief
  ///   Constable Ann Roe … The chief constable`).
  mutating func describedPerson(_ tokens: TokenRange, as families: Set<String> = []) -> ActorResolver.Match {
    let head = document.head(of: tokens, beside: actors)
    guard isDefinite(tokens), document[head].isAny([.role, .personNoun]),
      !document[head].isAny(.pluralNoun),
      head - tokens.lowerBound <= 2
    else { return .none }
    let shown = Gender(number: document.lexicon.number(of: document[head].word))
    let everyone = described.described(by: head).filter {
      families.isEmpty || resolver.clusters[$0].roles.isEmpty
        || !resolver.clusters[$0].families.isDisjoint(with: families)
    }
    var people = everyone.filter { resolver.clusters[$0].gender.agrees(with: shown) }
    // `The Chairman` may be a woman.
    if people.isEmpty, document.matches(head, "chairman") { people = Array(everyone) }
    // With a tail or a modifier it may be another's: `the leader of the other group`.
    let isBare = head == tokens.upperBound - 1 && head - tokens.lowerBound <= 1
    guard isBare || people.count == 1 else { return .none }
    return choose(people, tokens, .describedSo, .role)
  }

  /// `the charity`, `the partnership`, where one organisation's name ends so.
  private mutating func group(_ tokens: TokenRange, _ head: Int) -> ActorResolver.Match {
    // `Her office`, where the report names one.
    if document.matches(head, "office"), head - tokens.lowerBound == 1, head == tokens.upperBound - 1 {
      return choose(
        resolver.byType[.office]?.suffix(ActorResolver.reach) ?? [], tokens, .leaning, .description)
    }
    guard head == tokens.upperBound - 1, head - tokens.lowerBound == 1,
      document[head].isAny([.groupNoun, .organisationHead])
    else { return .none }
    let named = choose(
      names.ending(in: resolver.words(head..<(head + 1))), tokens, .abbreviated, .description)
    if case .none = named {} else { return named }
    // `the charity`: the organisation that the lines before are about, if it is of no other kind.
    guard let known = whoeverIsSpokenOf(before: head, isPerson: false),
      resolver.clusters[known].type == .organisation
    else { return .none }
    resolver.mention(known, tokens, .description)
    return .one(known, .likely)
  }

  /// Initials, or the beginning of an organisation's name: `the RCA`, `Safe Hands`.
  private mutating func shortName(_ tokens: TokenRange) -> ActorResolver.Match {
    var name = tokens
    if name.count > 1, document[name.lowerBound].isAny(.determiner) {
      name = (name.lowerBound + 1)..<name.upperBound
    }
    guard name.allSatisfy({ document[$0].shape.contains(.capitalised) }) else { return .none }
    let words = resolver.words(name)
    if let defined = resolver.byAlias[words.joined(separator: " ")] {
      return choose([defined], tokens, .abbreviated, .shortName)
    }
    guard name.count == 1, document[name.lowerBound].shape.contains(.allCapitals) else { return .none }
    return choose(names.abbreviated(as: words), tokens, .abbreviated, .shortName)
  }

  /// A first name or surname alone, once its person is known.
  private mutating func firstName(_ tokens: TokenRange) -> ActorResolver.Match {
    let parts = resolver.nameParts(tokens)
    guard parts.count <= 2, let last = parts.last,
      document[tokens.upperBound - 1].shape.contains(.capitalised)
    else { return .none }
    return choose(resolver.people(named: last), tokens, .bearsName, .shortName)
  }

  /// `a woman in Oxmoor says`: a name alone behind a preposition of place is no speaker.
  private func isPlace(_ tokens: TokenRange) -> Bool {
    guard tokens.count == 1, tokens.lowerBound > 0,
      !document[tokens.lowerBound].shape.contains(.startsBlock)
    else { return false }
    return ["in", "at", "near", "across", "around", "from", "outside"].contains {
      document.matches(tokens.lowerBound - 1, $0)
    }
  }

  /// `However, Open Door, a charity, said`: a word that opens the sentence and speaks for nobody.
  private func isAdverb(_ tokens: TokenRange) -> Bool {
    let first = document[tokens.lowerBound]
    return tokens.count == 1 && first.isAny([.adverb, .conjunction, .subordinator])
      && first.classes.isDisjoint(with: [.givenName, .role, .personNoun])
  }

  /// Whether a name that nothing else tells of is rather a person's: `Ruritania said it` and `G4S` are none.
  private func isPersonsName(_ tokens: TokenRange) -> Bool {
    if tokens.contains(where: { document[$0].isAny(.givenName) }) { return true }
    let first = document[tokens.lowerBound]
    guard tokens.count == 1, !first.shape.contains(.hasDigit), first.word == .unknown || first.isAny(.place)
    else {
      return false
    }
    return !first.shape.contains(.allCapitals) && !isThing(behind: tokens)
  }

  /// Whether `it` or `its` comes back to the name within its sentence: `Tesco said it would`.
  private func isThing(behind tokens: TokenRange) -> Bool {
    let end = document.sentences[document.sentence(of: tokens.lowerBound)].tokens.upperBound
    return (tokens.upperBound..<min(end, tokens.upperBound + 4)).contains {
      document.matches($0, "it") || document.matches($0, "its")
    }
  }

  /// `a spokesman for the force`, `residents`, `Ruritania`: an actor that has no other name.
  mutating func unnamedSpeaker(_ source: Source) -> Int? {
    var words = resolver.words(source.tokens)
    if let first = words.first, ["the", "a", "an", "another", "one", "some"].contains(first) {
      words.removeFirst()
    }
    guard !words.isEmpty, !isPlace(source.tokens), !isAdverb(source.tokens) else { return nil }
    let key = words.joined(separator: " ")
    // `One neighbour said … Another neighbour said …`: somebody else each time.
    let isOther =
      document.matches(source.tokens.lowerBound, "another")
      || document.matches(source.tokens.lowerBound, "one")
    if !isOther, let known = unnamed[key] {
      resolver.mention(known, source.tokens, .description)
      return known
    }
    let head = document.head(of: source.tokens, beside: actors)
    let type: Actor.Kind
    if document.matches(head, "office") {
      type = .office
    } else if document[head].isAny([.personNoun, .role]),
      !document[head].isAny(.organisationHead)
    {
      type = .person
    } else if document[head].isAny([.groupNoun, .organisationHead]) {
      type = .organisation
    } else if source.tokens.contains(where: {
      document[$0].shape.contains(.capitalised) && !document[$0].isAny(.determiner)
    }) {
      type = isPersonsName(source.tokens) ? .person : .organisation
    } else {
      return nil
    }
    var title = source.tokens
    if document[title.lowerBound].isAny(.determiner), title.count > 1 {
      title = (title.lowerBound + 1)..<title.upperBound
    }
    var cluster = ActorCluster(type: type, name: words, title: title)
    cluster.mentions = [(source.tokens, .description)]
    if type == .person {
      cluster.gender = Gender(number: document.lexicon.number(of: document[head].word))
      if cluster.gender == .unknown { cluster.gender = genderShown(behind: source.tokens) }
      cluster.owner = Gender(ofOwner: source.tokens.lowerBound, in: document)
    }
    cluster.isPlural = document[head].isAny(.pluralNoun)
    let index = resolver.add(cluster)
    if type == .person { described.note(index, as: head) }
    unnamed[key] = index
    return index
  }
}

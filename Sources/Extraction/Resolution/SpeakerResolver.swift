import Claims
import ReportText

/// Finds which actor the source of each quotation is: named ones through their candidates, pronouns
/// through who was spoken of before, documents and unnamed speakers as actors of their own.
struct SpeakerResolver {
  let document: AnalysedDocument
  let actors: ActorMap
  var resolver: ActorResolver
  /// Why each quotation has its speaker, in their order; empty unless tracing was asked for.
  private(set) var choices: [SpeakerChoice] = []
  /// What is being thought of for the quotation at hand, where tracing was asked for.
  var choice: SpeakerChoice?
  private let isTracing: Bool
  private var documents: DocumentActors
  private let antecedents: AntecedentFinder
  var described: DescribedPeople
  /// Organisations by the last word and by the initials of their name.
  var names: OrganisationNames
  /// The document or organisation that spoke last, for `it`, and where.
  private var lastThing: (cluster: Int, token: Int)?
  /// The group that spoke last, for `they`, and where.
  private var lastGroup: (cluster: Int, token: Int)?
  /// The people who spoke last, the latest last, and where.
  private var lastPeople: [(cluster: Int, token: Int)] = []
  /// The first person whom the report names.
  private let firstNamed: Int?
  /// The words of the quotation at hand.
  private var contents: [TokenRange] = []
  private static let remembered = 8
  /// Everyone who has spoken.
  private var spoken: Set<Int> = []
  var unnamed: [String: Int] = [:]
  /// The cluster of whom a by-line names as the author, for `I`.
  private var author: Int?

  /// The quotations whose speakers are wanted, in order.
  private let quotes: [QuoteCandidate]

  /// A resolver of the speakers of one document's `quotes`; `isTracing` keeps why each was chosen.
  init(
    document: AnalysedDocument, actors: ActorMap, quotes: [QuoteCandidate], resolver: ActorResolver,
    isTracing: Bool = false
  ) {
    self.quotes = quotes
    self.document = document
    self.actors = actors
    self.resolver = resolver
    self.isTracing = isTracing
    documents = DocumentActors(document: document, actors: actors)
    antecedents = AntecedentFinder(document: document, actors: actors, quotes: quotes)
    described = DescribedPeople(document: document, actors: actors, resolver: resolver)
    names = OrganisationNames(resolver)
    firstNamed = actors.candidates.indices.first {
      actors.candidates[$0].type == .person && actors.candidates[$0].name != nil
        && resolver.clusterOf[$0] >= 0
    }.map { resolver.clusterOf[$0] }
  }

  /// A quotation's speaker, as a cluster, and how sure that is.
  struct Speaker {
    var cluster: Int?
    var confidence: Confidence
  }

  /// The speakers of the quotations, in their order; clusters grow by the mentions that speak.
  mutating func resolve() -> [Speaker] {
    author = byline()
    var speakers: [Speaker] = []
    for quote in quotes {
      var speaker = Speaker(cluster: nil, confidence: quote.confidence)
      choice = isTracing ? SpeakerChoice() : nil
      contents = quote.contents
      if let earlier = quote.continues, earlier < speakers.count {
        speaker.cluster = speakers[earlier].cluster
        speaker.confidence = min(quote.confidence, speakers[earlier].confidence)
        if let cluster = speaker.cluster { consider(cluster, at: quote.whole.lowerBound, .spokeLast) }
      } else if let source = quote.source {
        speaker = self.speaker(source, confidence: quote.confidence)
      }
      if let cluster = speaker.cluster {
        note(cluster, at: max(quote.whole.upperBound, quote.source?.tokens.upperBound ?? 0) - 1)
      }
      speakers.append(speaker)
      if var choice {
        choice.chosen = speaker.cluster
        choices.append(choice)
      }
    }
    documents.mentionEverywhere(&resolver)
    return speakers
  }

  /// Keeps that somebody was thought of, where tracing was asked for.
  mutating func consider(_ cluster: Int, at token: Int, _ reason: SpeakerChoice.Reason) {
    choice?.candidates.append(.init(cluster: cluster, token: token, reason: reason))
  }

  /// Who a line `By Ann Roe` near the top names.
  private func byline() -> Int? {
    for block in document.blocks.prefix(8) where block.count >= 3 && document.matches(block.lowerBound, "by")
    {
      guard let candidate = actors.candidate(at: block.lowerBound + 1),
        actors.candidates[candidate].type == .person,
        actors.candidates[candidate].name != nil, resolver.clusterOf[candidate] >= 0
      else { continue }
      return resolver.clusterOf[candidate]
    }
    return nil
  }

  private mutating func note(_ cluster: Int, at token: Int) {
    spoken.insert(cluster)
    switch resolver.clusters[cluster].type {
    case .person:
      lastPeople.removeAll { $0.cluster == cluster }
      if lastPeople.count == SpeakerResolver.remembered { lastPeople.removeFirst() }
      lastPeople.append((cluster, token))
    case .document: lastThing = (cluster, token)
    default:
      lastThing = (cluster, token)
      lastGroup = (cluster, token)
    }
  }

  private mutating func speaker(_ source: Source, confidence: Confidence) -> Speaker {
    let head = source.tokens.upperBound - 1
    if source.tokens.count == 1, document[head].isAny(.subjectPronoun) {
      return pronoun(head, confidence)
    }
    if let candidate = source.candidate ?? named(atEndOf: source.tokens) ?? named(inApposition: source.tokens)
    {
      let token = actors.candidates[candidate].tokens.lowerBound
      if resolver.clusterOf[candidate] >= 0 {
        var sure = resolver.sureness[candidate]
        let cluster = resolver.clusters[resolver.clusterOf[candidate]]
        if cluster.isUnnamed, !cluster.isNewcomer {
          // A role that nobody is named in: someone described so may be meant.
          if case .one(let known, let sure) = describedPerson(source.tokens, as: cluster.families) {
            resolver.reassign(candidate, to: known)
            return Speaker(cluster: known, confidence: min(confidence, sure))
          }
          sure = min(sure, .likely)
          // `A commissioner has … Ann Roe, who was elected in May, said …`: it may be hers.
          if let first = firstNamed, resolver.clusters[first].roles.isEmpty, !described.isDescribed(first) {
            consider(first, at: token, .rival)
            return Speaker(cluster: nil, confidence: .weak)
          }
        }
        consider(resolver.clusterOf[candidate], at: token, sure == .certain ? .named : .leaning)
        return Speaker(cluster: resolver.clusterOf[candidate], confidence: min(confidence, sure))
      }
      if let rivals = resolver.rivals[candidate] {
        let shown = genderShown(behind: actors.candidates[candidate].tokens)
        var agreeing = rivals.filter { shown != .unknown && resolver.clusters[$0].gender == shown }
        if agreeing.isEmpty, actors.candidates[candidate].name != nil {
          agreeing = rivals.filter(spoken.contains)
        }
        if agreeing.count == 1 {
          consider(agreeing[0], at: token, .leaning)
          resolver.mention(
            agreeing[0], actors.candidates[candidate].tokens, actors.candidates[candidate].form)
          return Speaker(cluster: agreeing[0], confidence: min(confidence, .likely))
        }
        for rival in rivals { consider(rival, at: token, .rival) }
        return Speaker(cluster: nil, confidence: .weak)
      }
    }
    if let cluster = documents.speaker(source, &resolver) {
      consider(cluster, at: source.tokens.lowerBound, .named)
      return Speaker(cluster: cluster, confidence: confidence)
    }
    if let candidate = source.candidate, actors.candidates[candidate].isArea {
      if let force = areaForce(candidate) {
        consider(force, at: source.tokens.lowerBound, .abbreviated)
        return Speaker(cluster: force, confidence: min(confidence, .likely))
      }
    }
    switch indirectly(named: source.tokens) {
    case .one(let cluster, let sure): return Speaker(cluster: cluster, confidence: min(confidence, sure))
    case .open(let rivals):
      for rival in rivals { consider(rival, at: source.tokens.lowerBound, .rival) }
      return Speaker(cluster: nil, confidence: .weak)
    case .none: break
    }
    var sure = min(confidence, .likely)
    if let role = roleWord(source.tokens), let known = whoeverIsSpokenOf(before: role, isPerson: true) {
      // Whoever the lines before are about, if no other role is known of them: `the senator`.
      // Nor one without a name: `a spokesman for the charity` is not `the acting chief`.
      // `Councillor Rees asked …, the candidate said`: who bears a title is known by that.
      if resolver.clusters[known].roles.isEmpty, resolver.clusters[known].posts.isEmpty,
        !unnamed.values.contains(known)
      {
        resolver.mention(known, source.tokens, .description)
        return Speaker(cluster: known, confidence: sure)
      }
      sure = .weak
    }
    let stranger = unnamedSpeaker(source)
    if let stranger { consider(stranger, at: source.tokens.lowerBound, .unnamed) }
    return Speaker(cluster: stranger, confidence: sure)
  }

  /// `Cawdale’s Henry Blount`, `Rural crime officer PC Alan Tee`: the name that a phrase ends in is its head.
  private func named(atEndOf source: TokenRange) -> Int? {
    guard let candidate = actors.candidate(at: source.upperBound - 1),
      actors.candidates[candidate].type == .person, actors.candidates[candidate].name != nil,
      actors.candidates[candidate].tokens.lowerBound > source.lowerBound,
      document.head(of: source, beside: actors) == source.upperBound - 1
    else { return nil }
    return candidate
  }

  /// `said Mr Stott’s lawyer, Jane Ferris`: whom a comma behind the source names.
  private func named(inApposition source: TokenRange) -> Int? {
    let comma = source.upperBound
    guard comma + 1 < document.tokens.count, document[comma].isMark(UInt8(ascii: ",")),
      !document[comma + 1].shape.contains(.startsBlock),
      let candidate = actors.candidate(at: comma + 1), actors.candidates[candidate].type == .person,
      actors.candidates[candidate].name != nil,
      document[document.head(of: source, beside: actors)].isAny([.personNoun, .role])
    else { return nil }
    return candidate
  }

  /// The gender of the first pronoun behind a mention in its sentence: `the commissioner said she had`.
  func genderShown(behind tokens: TokenRange) -> Gender {
    let end = document.sentences[document.sentence(of: tokens.lowerBound)].tokens.upperBound
    for index in tokens.upperBound..<min(end, tokens.upperBound + 12) {
      if actors.candidate(at: index).map({ actors.candidates[$0].type == .person }) == true { break }
      if document.matches(index, "he") || document.matches(index, "his") { return .male }
      if document.matches(index, "she") || document.matches(index, "her") { return .female }
    }
    return .unknown
  }

  /// The noun of `the senator`, `the Labour candidate`: a role that one person is taken to be known by.
  private func roleWord(_ tokens: TokenRange) -> Int? {
    let head = tokens.upperBound - 1
    guard document.matches(tokens.lowerBound, "the"), document[head].isAny(.role),
      document[head].classes.isDisjoint(with: [.pluralNoun, .organisationHead, .personNoun])
    else { return nil }
    return head
  }

  /// The people whom the quotation at hand names, the first few.
  private func peopleSpokenOf() -> Set<Int> {
    var found: Set<Int> = []
    for part in contents {
      for candidate in actors.candidates(in: part).prefix(SpeakerResolver.remembered)
      where actors.candidates[candidate].name != nil && resolver.clusterOf[candidate] >= 0 {
        found.insert(resolver.clusterOf[candidate])
      }
    }
    return found
  }

  /// Whom the lines before, of this paragraph or the last, are about: not whoever is spoken of in the
  /// sentence itself (`Mr Roe is reckless, the senator said`).
  mutating func whoeverIsSpokenOf(before index: Int, isPerson: Bool) -> Int? {
    let spokenOf = isPerson ? peopleSpokenOf() : []
    let wanted = AntecedentFinder.Wanted(
      index: document.sentences[document.sentence(of: index)].tokens.lowerBound, gender: .unknown,
      isPerson: isPerson, spoke: isPerson ? lastPeople.last { !spokenOf.contains($0.cluster) } : lastThing,
      spokenOf: spokenOf, paragraphs: 1)
    return antecedents.find(wanted, in: resolver, &choice).flatMap {
      $0.confidence > .weak ? $0.cluster : nil
    }
  }

  // MARK: - Pronouns

  private mutating func pronoun(_ index: Int, _ confidence: Confidence) -> Speaker {
    var found: (cluster: Int, confidence: Confidence)?
    if document.matches(index, "he") || document.matches(index, "she") {
      let gender: Gender = document.matches(index, "he") ? .male : .female
      let spokenOf = peopleSpokenOf()
      let spoke = lastPeople.last {
        !resolver.clusters[$0.cluster].isPlural && !spokenOf.contains($0.cluster)
          && resolver.clusters[$0.cluster].gender.agrees(with: gender)
      }
      let wanted = AntecedentFinder.Wanted(
        index: index, gender: gender, isPerson: true, spoke: spoke, spokenOf: spokenOf)
      found = antecedents.find(wanted, in: resolver, &choice)
      if let found, found.confidence > .weak, resolver.clusters[found.cluster].gender == .unknown {
        resolver.setGender(gender, of: found.cluster)
      }
    } else if document.matches(index, "it") {
      if !spokeJustBefore(index), let document = documentBefore(index) {
        consider(document, at: index, .subject)
        found = (document, .likely)
      } else {
        let wanted = AntecedentFinder.Wanted(
          index: index, gender: .unknown, isPerson: false, spoke: lastThing)
        found = antecedents.find(wanted, in: resolver, &choice).map {
          ($0.cluster, min($0.confidence, .likely))
        }
      }
    } else if document.matches(index, "i") || document.matches(index, "we") {
      found = author.map { ($0, .likely) }
      if let author { consider(author, at: index, .author) }
    } else if document.matches(index, "they"), let lastGroup, isNear(lastGroup.token, index),
      resolver.clusters[lastGroup.cluster].type != .organisation
    {
      found = (lastGroup.cluster, .weak)
      consider(lastGroup.cluster, at: lastGroup.token, .spokeLast)
    }
    guard let found else { return Speaker(cluster: nil, confidence: .weak) }
    resolver.mention(found.cluster, index..<(index + 1), .pronoun)
    return Speaker(cluster: found.cluster, confidence: min(confidence, found.confidence))
  }

  /// Whether two tokens stand no more than three paragraphs apart.
  private func isNear(_ earlier: Int, _ later: Int) -> Bool {
    let last = document.sentences[document.sentence(of: later)].block
    return last - document.sentences[document.sentence(of: min(earlier, later))].block <= 3
  }

  /// Whether an organisation or document spoke in the sentence before: `it added` is its.
  private func spokeJustBefore(_ index: Int) -> Bool {
    guard let lastThing else { return false }
    return document.sentence(of: index) - document.sentence(of: min(lastThing.token, index)) <= 1
  }

  /// `it` behind a sentence that speaks of a document: `answered the survey. It found`.
  private mutating func documentBefore(_ index: Int) -> Int? {
    let current = document.sentence(of: index)
    let start = document.sentences[current].tokens.lowerBound
    guard current > 0, start == index || document[start].kind == .quoteMark else { return nil }
    let before = document.sentences[current - 1].tokens
    let phrases = NounPhraseReader(document: document, actors: actors)
    for noun in before.reversed()
    where document[noun].isAny(.documentNoun) && actors.candidate(at: noun) == nil {
      guard let phrase = phrases.ending(at: noun, bound: before.lowerBound),
        document[phrase.lowerBound].isAny([.determiner, .possessiveDeterminer])
      else { continue }
      return documents.speaker(Source(tokens: phrase, candidate: nil), &resolver)
    }
    return nil
  }

  /// An area that speaks is its force.
  private mutating func areaForce(_ candidate: Int) -> Int? {
    guard let entry = actors.candidates[candidate].entry else { return nil }
    let known = document.lexicon.entries[entry]
    if let cluster = resolver.organisation(ref: known.ref) {
      resolver.mention(cluster, actors.candidates[candidate].tokens, .shortName)
      return cluster
    }
    return resolver.force(known.ref, at: actors.candidates[candidate].tokens)
  }
}

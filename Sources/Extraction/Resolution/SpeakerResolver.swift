import Claims
import ReportText

/// Finds which actor the source of each quotation is: named ones through their candidates, pronouns
/// through who was spoken of before, documents and unnamed speakers as actors of their own.
struct SpeakerResolver {
  let document: AnalysedDocument
  let actors: ActorMap
  var resolver: ActorResolver
  private var documents: DocumentActors
  /// The cluster of the last document or organisation that spoke, for `it`.
  private var lastThing: Int?
  /// The cluster of the last group that spoke, for `they`.
  private var lastGroup: Int?
  /// The cluster of the last person who spoke, and where.
  private var lastPerson: (cluster: Int, token: Int)?
  private var unnamed: [String: Int] = [:]
  /// The cluster of whom a by-line names as the author, for `I`.
  private var author: Int?

  init(document: AnalysedDocument, actors: ActorMap, resolver: ActorResolver) {
    self.document = document
    self.actors = actors
    self.resolver = resolver
    documents = DocumentActors(document: document, actors: actors)
  }

  /// A quotation's speaker, as a cluster, and how sure that is.
  struct Speaker {
    var cluster: Int?
    var confidence: Confidence
  }

  /// The speakers of `quotes`, in their order; clusters grow by the mentions that speak.
  mutating func resolve(_ quotes: [QuoteCandidate]) -> [Speaker] {
    author = byline()
    var speakers: [Speaker] = []
    for quote in quotes {
      var speaker = Speaker(cluster: nil, confidence: quote.confidence)
      if let earlier = quote.continues, earlier < speakers.count {
        speaker.cluster = speakers[earlier].cluster
        speaker.confidence = min(quote.confidence, speakers[earlier].confidence)
      } else if let source = quote.source {
        speaker = self.speaker(source, confidence: quote.confidence)
      }
      if let cluster = speaker.cluster { note(cluster, at: quote.whole.lowerBound) }
      speakers.append(speaker)
    }
    documents.mentionEverywhere(&resolver)
    return speakers
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
    switch resolver.clusters[cluster].type {
    case .person: lastPerson = (cluster, token)
    case .document: lastThing = cluster
    default:
      lastThing = cluster
      lastGroup = cluster
    }
  }

  private mutating func speaker(_ source: Source, confidence: Confidence) -> Speaker {
    let head = source.tokens.upperBound - 1
    if source.tokens.count == 1, document.tokens[head].isAny(.subjectPronoun) {
      return pronoun(head, confidence)
    }
    if let cluster = documents.speaker(source, &resolver) {
      return Speaker(cluster: cluster, confidence: confidence)
    }
    if let candidate = source.candidate, resolver.clusterOf[candidate] >= 0 {
      return Speaker(cluster: resolver.clusterOf[candidate], confidence: confidence)
    }
    if let candidate = source.candidate, actors.candidates[candidate].isArea {
      if let force = areaForce(candidate) {
        return Speaker(cluster: force, confidence: min(confidence, .likely))
      }
    }
    if let described = described(source.tokens) {
      return Speaker(cluster: described, confidence: min(confidence, .likely))
    }
    if let known = surname(source.tokens) {
      return Speaker(cluster: known, confidence: min(confidence, .likely))
    }
    return Speaker(cluster: unnamedSpeaker(source), confidence: min(confidence, .likely))
  }

  // MARK: - Pronouns

  private mutating func pronoun(_ index: Int, _ confidence: Confidence) -> Speaker {
    var found: Int?
    var sure = min(confidence, .likely)
    if document.matches(index, "he") || document.matches(index, "she") {
      let gender: Gender = document.matches(index, "he") ? .male : .female
      let person = personBefore(index, gender)
      found = person?.cluster
      if person?.isLone == true { sure = confidence }
      if let found, resolver.clusters[found].gender == .unknown { resolver.setGender(gender, of: found) }
    } else if document.matches(index, "it") {
      found = documentBefore(index) ?? organisationBefore(index)
    } else if document.matches(index, "i") {
      found = author
    } else if document.matches(index, "they") {
      found = lastGroup
      sure = .weak
    }
    if let found { resolver.mention(found, index..<(index + 1), .pronoun) }
    return Speaker(cluster: found, confidence: found == nil ? .weak : sure)
  }

  /// The person a pronoun stands for: the subject of the sentence before, else the last one spoken
  /// of whose gender agrees.
  private func personBefore(_ index: Int, _ gender: Gender) -> (cluster: Int, isLone: Bool)? {
    let block = document.document.blocks.isEmpty ? 0 : document.sentences[document.sentence(of: index)].block
    let bound = max(0, index - 800, document.blocks[max(0, block - 12)].lowerBound)
    var best: (cluster: Int, token: Int, isSubject: Bool)?
    var seen: Set<Int> = []
    for candidate in actors.candidates(in: bound..<index) {
      let cluster = resolver.clusterOf[candidate]
      guard cluster >= 0, resolver.clusters[cluster].type == .person,
        resolver.clusters[cluster].gender.agrees(with: gender)
      else { continue }
      seen.insert(cluster)
      let tokens = actors.candidates[candidate].tokens
      let isSubject = self.isSubject(tokens)
      // A later mention wins, but an object does not win over the subject of the same sentence.
      if let earlier = best, earlier.isSubject, !isSubject,
        document.sentence(of: earlier.token) == document.sentence(of: tokens.lowerBound)
      {
        continue
      }
      best = (cluster, tokens.lowerBound, isSubject)
    }
    if let lastPerson, resolver.clusters[lastPerson.cluster].gender.agrees(with: gender) {
      seen.insert(lastPerson.cluster)
      if best == nil || lastPerson.token > (best?.token ?? 0) {
        best = (lastPerson.cluster, lastPerson.token, true)
      }
    }
    return best.map { ($0.cluster, seen.count == 1) }
  }

  private func isSubject(_ tokens: TokenRange) -> Bool {
    let next = tokens.upperBound
    guard next < document.tokens.count else { return false }
    return document.tokens[next].kind == .word
      && document.tokens[next].isAny([.auxiliary, .modal, .pastVerb, .verb, .cue])
      || document.sentences[document.sentence(of: tokens.lowerBound)].tokens.lowerBound == tokens.lowerBound
  }

  /// `it` behind a sentence that speaks of a document: `answered the survey. It found`.
  private mutating func documentBefore(_ index: Int) -> Int? {
    let current = document.sentence(of: index)
    let start = document.sentences[current].tokens.lowerBound
    guard current > 0, start == index || document.tokens[start].kind == .quoteMark else { return nil }
    let before = document.sentences[current - 1].tokens
    let phrases = NounPhraseReader(document: document, actors: actors)
    for noun in before.reversed()
    where document.tokens[noun].isAny(.documentNoun) && actors.candidate(at: noun) == nil {
      guard let phrase = phrases.ending(at: noun, bound: before.lowerBound),
        document.tokens[phrase.lowerBound].isAny([.determiner, .possessiveDeterminer])
      else { continue }
      return documents.speaker(Source(tokens: phrase, candidate: nil), &resolver)
    }
    return nil
  }

  /// `it`: the document or organisation that spoke last, or the subject of the sentence before.
  private func organisationBefore(_ index: Int) -> Int? {
    if let lastThing { return lastThing }
    return actors.candidates(in: max(0, index - 80)..<index).last {
      let cluster = resolver.clusterOf[$0]
      return cluster >= 0 && resolver.clusters[cluster].type != .person
    }.map { resolver.clusterOf[$0] }
  }

  // MARK: - Names and descriptions

  /// An area that speaks is its force, where the report names the force.
  private mutating func areaForce(_ candidate: Int) -> Int? {
    guard let entry = actors.candidates[candidate].entry else { return nil }
    let known = document.lexicon.entries[entry]
    if let cluster = resolver.organisation(ref: known.ref) {
      resolver.mention(cluster, actors.candidates[candidate].tokens, .shortName)
      return cluster
    }
    return nil
  }

  /// `the force` and `the panel` were given their cluster where they stand.
  private func described(_ tokens: TokenRange) -> Int? {
    guard document.tokens[tokens.upperBound - 1].isAny([.groupNoun, .organisationHead]) else { return nil }
    return resolver.described(endingAt: tokens.upperBound - 1)
  }

  /// A surname or first name alone, once its person is known.
  private mutating func surname(_ tokens: TokenRange) -> Int? {
    let parts = resolver.nameParts(tokens)
    guard parts.count <= 2, let last = parts.last,
      document.tokens[tokens.upperBound - 1].shape.contains(.capitalised)
    else { return nil }
    let matches = resolver.people(named: last)
    guard let found = matches.max(by: { resolver.clusters[$0].lastSeen < resolver.clusters[$1].lastSeen })
    else { return nil }
    resolver.mention(found, tokens, .shortName)
    return found
  }

  /// The last noun before a prepositional tail: `spokesman` in `a spokesman for the force`.
  private func head(of tokens: TokenRange) -> Int {
    for index in tokens
    where index > tokens.lowerBound && document.tokens[index].isAny(.preposition)
      && actors.candidate(at: index) == nil
    {
      return index - 1
    }
    return tokens.upperBound - 1
  }

  /// `a spokesman for the force`, `residents`, `Ruritania`: an actor that has no other name.
  private mutating func unnamedSpeaker(_ source: Source) -> Int? {
    var words = resolver.words(source.tokens)
    if let first = words.first, ["the", "a", "an", "another", "one", "some"].contains(first) {
      words.removeFirst()
    }
    guard !words.isEmpty else { return nil }
    let key = words.joined(separator: " ")
    if let known = unnamed[key] {
      resolver.mention(known, source.tokens, .description)
      return known
    }
    let head = head(of: source.tokens)
    let type: Actor.Kind
    if document.matches(head, "office") {
      type = .office
    } else if document.tokens[head].isAny([.personNoun, .role]),
      !document.tokens[head].isAny(.organisationHead)
    {
      type = .person
    } else if document.tokens[head].isAny([.groupNoun, .organisationHead]) {
      type = .organisation
    } else if source.tokens.contains(where: {
      document.tokens[$0].shape.contains(.capitalised) && !document.tokens[$0].isAny(.determiner)
    }) {
      type =
        source.tokens.count == 1 || source.tokens.contains { document.tokens[$0].isAny(.givenName) }
        ? .person : .organisation
    } else {
      return nil
    }
    var title = source.tokens
    if document.tokens[title.lowerBound].isAny(.determiner), title.count > 1 {
      title = (title.lowerBound + 1)..<title.upperBound
    }
    var cluster = ActorCluster(type: type, name: words, title: title)
    cluster.mentions = [(source.tokens, .description)]
    let index = resolver.add(cluster)
    unnamed[key] = index
    return index
  }
}

import Claims
import ReportText

/// Finds whom a pronoun stands for: the subject of the nearest sentence that has one who agrees, or who
/// spoke last. Whoever is named only as an owner, behind a preposition or inside a quotation is hardly
/// ever meant, and where two fit as well nobody is given.
struct AntecedentFinder {
  let document: AnalysedDocument
  let actors: ActorMap
  /// The words of quotations, in order and apart.
  private let quoted: [TokenRange]

  /// How many tokens, mentions and sentences back an antecedent may stand.
  private static let reach = (tokens: 800, mentions: 48, sentences: 40)

  init(document: AnalysedDocument, actors: ActorMap, quotes: [QuoteCandidate]) {
    self.document = document
    self.actors = actors
    var apart: [TokenRange] = []
    for range in quotes.flatMap(\.contents).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = apart.last, range.lowerBound < last.upperBound {
        apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        apart.append(range)
      }
    }
    quoted = apart
  }

  /// How a mention stands in its sentence.
  private enum Standing {
    case subject
    /// Named for the first time and described, however governed: `it cut no ice with Ann Roe, who …`.
    case introduced
    case object
    case governed
    case owner
    case quoted
  }

  private struct Mention {
    var cluster: Int
    var tokens: TokenRange
    var sentence: Int
    var standing: Standing
    var agrees: Bool
  }

  /// What a pronoun may stand for.
  struct Wanted {
    /// The pronoun's token.
    var index: Int
    /// The gender it shows; unknown for `it`.
    var gender: Gender
    /// Whether a person is wanted, and not a thing.
    var isPerson: Bool
    /// Who spoke last, and where.
    var spoke: (cluster: Int, token: Int)?
    /// Whom the quotation itself speaks of by name: nobody says `Mr Roe` of himself.
    var spokenOf: Set<Int> = []
    /// How many paragraphs back they may stand.
    var paragraphs = 6

    func agrees(_ cluster: ActorCluster) -> Bool {
      (cluster.type == .person) == isPerson && !(isPerson && cluster.isPlural)
        && cluster.gender.agrees(with: gender)
    }
  }

  /// Whom `wanted` stands for, how sure that is, and why; everyone thought of goes into `choice`.
  func find(_ wanted: Wanted, in resolver: ActorResolver, _ choice: inout SpeakerChoice?) -> (
    cluster: Int, confidence: Confidence
  )? {
    let floor = self.floor(of: wanted)
    let mentions = self.mentions(before: wanted, from: floor, in: resolver)
    note(mentions, &choice)
    let here = document.sentence(of: wanted.index)
    var spoke = wanted.spoke.flatMap { $0.token >= floor ? $0 : nil }
    var people = Set(mentions.lazy.filter { $0.agrees && $0.standing != .quoted }.map(\.cluster))
    if let spoke, wanted.agrees(resolver.clusters[spoke.cluster]) { people.insert(spoke.cluster) }

    var next = 0
    var fallback: Mention?
    var isContested = false
    var faint: Mention?
    let last = max(document.sentence(of: floor), here - AntecedentFinder.reach.sentences)
    for sentence in stride(from: here, through: last, by: -1) {
      let first = next
      while next < mentions.count, mentions[next].sentence == sentence { next += 1 }
      let group = mentions[first..<next]
      if let speaker = spoke, document.sentence(of: min(speaker.token, wanted.index)) >= sentence {
        spoke = nil
        if wanted.agrees(resolver.clusters[speaker.cluster]) {
          // `Her predecessor said no. She …`: either of the two.
          if wanted.isPerson, resolver.clusters[speaker.cluster].gender == .unknown,
            resolver.clusters[speaker.cluster].owner == wanted.gender
          {
            return nil
          }
          if let fallback, fallback.cluster != speaker.cluster, isContested { return nil }
          // `Ann’s husband was jailed. She …`: named nearer by than whoever spoke in an earlier paragraph.
          if let faint, faint.cluster != speaker.cluster, faint.sentence == here - 1,
            document.sentences[here - 1].block == document.sentences[here].block,
            document.sentences[document.sentence(of: speaker.token)].block < document.sentences[here].block
          {
            return nil
          }
          return settle(
            speaker.cluster, wanted, isAlone: people.count == 1,
            isKnown: isKnown(speaker.cluster, wanted, in: resolver), from: speaker.token, .spokeLast, &choice)
        }
      }
      let subjects = group.filter { $0.agrees && ($0.standing == .subject || $0.standing == .introduced) }
      if let subject = subjects.first {
        if subjects.contains(where: { $0.cluster != subject.cluster }) { return nil }
        // An object nearer by is as likely, unless it is the same person.
        if let fallback, fallback.cluster != subject.cluster { return nil }
        return settle(
          subject.cluster, wanted, isAlone: people.count == 1,
          isKnown: isKnown(subject.cluster, wanted, in: resolver), from: subject.tokens.lowerBound, .subject,
          &choice)
      }
      if wanted.isPerson, hasNewcomer(sentence, before: wanted.index, wanted.gender) {
        choice?.candidates.append(
          contentsOf: people.map { .init(cluster: $0, token: wanted.index, reason: .newcomer) })
        return nil
      }
      if fallback == nil, !startsWithPronoun(sentence, before: wanted.index) {
        fallback = group.first { $0.agrees && $0.standing == .object }
        // `Mr Roe met Ms Hale. She …`: the other subject leaves the object alone in question.
        isContested = group.contains { !$0.agrees && $0.standing == .subject }
        if let fallback,
          group.contains(where: { $0.agrees && $0.standing == .object && $0.cluster != fallback.cluster })
        {
          return nil
        }
      }
      if faint == nil {
        faint = group.first { $0.agrees && ($0.standing == .governed || $0.standing == .owner) }
      }
    }
    // No subject: the one person whom the lines before speak of, if it is one.
    guard people.count == 1, let only = fallback ?? faint else { return nil }
    choice?.candidates.append(.init(cluster: only.cluster, token: only.tokens.lowerBound, reason: .object))
    return (only.cluster, fallback == nil ? .weak : .likely)
  }

  private func isKnown(_ cluster: Int, _ wanted: Wanted, in resolver: ActorResolver) -> Bool {
    !wanted.isPerson || resolver.clusters[cluster].gender != .unknown
  }

  /// The finding, sure where nobody else agrees and whoever is meant stands near; where nothing showed
  /// the gender before, only from near by at all.
  private func settle(
    _ cluster: Int, _ wanted: Wanted, isAlone: Bool, isKnown: Bool, from token: Int,
    _ reason: SpeakerChoice.Reason, _ choice: inout SpeakerChoice?
  ) -> (cluster: Int, confidence: Confidence)? {
    let here = document.sentences[document.sentence(of: wanted.index)].block
    let apart = here - document.sentences[document.sentence(of: min(token, wanted.index))].block
    guard isKnown || apart <= 3 else { return nil }
    choice?.candidates.append(.init(cluster: cluster, token: token, reason: reason))
    return (cluster, isAlone && apart <= (isKnown ? 3 : 1) ? .certain : .likely)
  }

  private func note(_ mentions: [Mention], _ choice: inout SpeakerChoice?) {
    guard choice != nil else { return }
    for mention in mentions {
      let reason: SpeakerChoice.Reason
      switch mention.standing {
      case _ where !mention.agrees: reason = .disagrees
      case .quoted: reason = .quoted
      case .owner: reason = .owner
      case .governed: reason = .governed
      case .subject, .introduced, .object: reason = .outranked
      }
      choice?.candidates.append(
        .init(cluster: mention.cluster, token: mention.tokens.lowerBound, reason: reason))
    }
  }

  // MARK: - Looking back

  /// The first token that is near enough.
  private func floor(of wanted: Wanted) -> Int {
    var block = document.sentences[document.sentence(of: wanted.index)].block
    var passed = 0
    while block > 0, passed < wanted.paragraphs {
      block -= 1
      if !document.blocks[block].isEmpty { passed += 1 }
    }
    return max(document.blocks[block].lowerBound, wanted.index - AntecedentFinder.reach.tokens)
  }

  /// The mentions of people, or of things, before the pronoun, the nearest first.
  private func mentions(before wanted: Wanted, from floor: Int, in resolver: ActorResolver) -> [Mention] {
    var found: [Mention] = []
    let start = max(floor, 0)
    for candidate in actors.candidates(in: start..<max(start, wanted.index)).reversed().prefix(
      AntecedentFinder.reach.mentions)
    {
      let cluster = resolver.clusterOf[candidate]
      guard cluster >= 0, (resolver.clusters[cluster].type == .person) == wanted.isPerson else { continue }
      let tokens = actors.candidates[candidate].tokens
      found.append(
        Mention(
          cluster: cluster, tokens: tokens, sentence: document.sentence(of: tokens.lowerBound),
          standing: isIntroduced(candidate, cluster, in: resolver) ? .introduced : standing(of: candidate),
          agrees: wanted.agrees(resolver.clusters[cluster]) && !wanted.spokenOf.contains(cluster)))
    }
    return found
  }

  private func isQuoted(_ token: Int) -> Bool {
    let after = quoted.partitionPoint { $0.lowerBound <= token }
    return after > 0 && quoted[after - 1].contains(token)
  }

  /// Whether a full name stands here for the first time and says who that is, outside words in marks.
  private func isIntroduced(_ candidate: Int, _ cluster: Int, in resolver: ActorResolver) -> Bool {
    let tokens = actors.candidates[candidate].tokens
    guard let name = actors.candidates[candidate].name, name.count > 1, !isQuoted(tokens.lowerBound),
      resolver.clusters[cluster].mentions.first?.tokens.lowerBound == tokens.lowerBound,
      document[tokens.upperBound].isMark(UInt8(ascii: ","))
    else { return false }
    let next = document[tokens.upperBound + 1]
    return (next.kind == .number || next.isAny(.relative))
      && !startsWithPronoun(document.sentence(of: tokens.lowerBound), before: tokens.lowerBound)
  }

  private func standing(of candidate: Int, depth: Int = 0) -> Standing {
    let tokens = actors.candidates[candidate].tokens
    if isQuoted(tokens.lowerBound) { return .quoted }
    let sentence = document.sentences[document.sentence(of: tokens.lowerBound)].tokens
    let next = tokens.upperBound
    if next < sentence.upperBound, document[next].kind == .possessive { return .owner }
    let before = tokens.lowerBound - 1
    let isFirst = before < sentence.lowerBound
    // `Ann Roe and Bob Dale`: both stand alike.
    if !isFirst, depth < 4, document.matches(before, "and"), before - 1 >= sentence.lowerBound,
      let fellow = actors.candidate(at: before - 1)
    {
      return standing(of: fellow, depth: depth + 1)
    }
    let isFollowedByVerb = next < sentence.upperBound && isFinite(next)
    if !isFirst, document[before].kind == .word, document[before].isAny(.preposition) {
      if document[before].isAny(.subordinator), isFollowedByVerb { return .subject }
      let isAgent =
        document.matches(before, "by") && before > sentence.lowerBound
        && document[before - 1].isAny([.participle, .pastVerb])
      return isAgent ? .object : .governed
    }
    if isFollowedByVerb || isFirst { return .subject }
    if document[before].isAny(.cue), !document[before].isAny([.noun, .pluralNoun]) {
      // `said Mr Roe`, but `Ms Hale told Mr Roe`.
      return before - 1 >= sentence.lowerBound && document[before - 1].kind == .word
        ? .object : .subject
    }
    for index in max(sentence.lowerBound, before - 24)...before
    where actors.candidate(at: index) == nil && !isQuoted(index)
      && (isFinite(index) && index > sentence.lowerBound
        || index == before && document[index].isAny(.gerund))
    {
      return .object
    }
    return .subject
  }

  private func isFinite(_ index: Int) -> Bool {
    let token = document[index]
    guard token.kind == .word else { return false }
    if token.isAny([.auxiliary, .modal]) { return true }
    if token.isAny(.pastVerb) { return !token.isAny(.noun) || token.isAny(.cue) }
    return token.isAny([.verb, .cue]) && !token.isAny([.noun, .pluralNoun, .adjective, .adverb])
  }

  /// Whether the sentence speaks on of someone by a pronoun: its objects are not what the next is about.
  private func startsWithPronoun(_ sentence: Int, before index: Int) -> Bool {
    let tokens = document.sentences[sentence].tokens
    return (tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + 6)).contains {
      $0 < index && !isQuoted($0) && (document.matches($0, "he") || document.matches($0, "she"))
    }
  }

  /// Whether the sentence is about someone new whom no mention stands for: `A man of 40 was rescued.`,
  /// `The woman fled.`, a name that nothing shows to be one.
  private func hasNewcomer(_ sentence: Int, before limit: Int, _ gender: Gender) -> Bool {
    let tokens = document.sentences[sentence].tokens
    var index = tokens.lowerBound
    let end = min(tokens.upperBound, limit)
    while index < end,
      document[index].kind == .quoteMark || document[index].isAny([.conjunction, .adverb])
    { index += 1 }
    guard index + 1 < end, !isQuoted(index), actors.candidate(at: index) == nil else { return false }
    if isUnknownName(index), let next = NameReader(document: document).end(from: index, limit: end),
      next < end,
      isFinite(next) || document[next].isMark(UInt8(ascii: ","))
        || document[next].isMark(UInt8(ascii: "("))
    {
      return true
    }
    let isIndefinite =
      document.matches(index, "a") || document.matches(index, "an") || document.matches(index, "one")
      || document.matches(index, "another")
    guard
      isIndefinite || document.matches(index, "the") || document[index].isAny(.possessiveDeterminer)
    else { return false }
    for noun in (index + 1)..<min(end, index + 8) {
      if actors.candidate(at: noun) != nil || isFinite(noun) || document[noun].isAny(.preposition) {
        return false
      }
      guard document[noun].isAny([.personNoun, .role]), !document[noun].isAny(.pluralNoun),
        !isModifier(noun)
      else { continue }
      let shown = Gender(number: document.lexicon.number(of: document[noun].word))
      return isIndefinite ? shown.agrees(with: gender) : shown != .unknown && shown == gender
    }
    return false
  }

  /// Whether the noun only modifies the next one: `a police car`.
  private func isModifier(_ index: Int) -> Bool {
    guard index + 1 < document.tokens.count else { return false }
    let next = document[index + 1]
    return next.kind == .possessive
      || next.kind == .word && next.isAny([.noun, .pluralNoun, .role, .personNoun]) && !isFinite(index + 1)
  }

  private func isUnknownName(_ index: Int) -> Bool {
    let token = document[index]
    return token.kind == .word && token.shape.contains(.capitalised) && !token.shape.contains(.allCapitals)
      && actors.candidate(at: index) == nil && (token.word == .unknown || token.isAny(.givenName))
  }
}

import Claims
import ReportText

/// Gives people the mentions that stand beside their names: `Her successor, Ann Roe`, `the force’s head of contact` behind
/// `Jo Quayle,`, `Cllr Oakes, Chair`; and `the Chairman` alone, where the report calls one person so.
struct AppositionMentions {
  let document: AnalysedDocument
  let actors: ActorMap

  /// Adds the mentions to `resolver`.
  func add(to resolver: inout ActorResolver) {
    for (index, candidate) in actors.candidates.enumerated()
    where candidate.name != nil && resolver.clusterOf[index] >= 0 && !candidate.isArea {
      if let phrase = before(candidate) { resolver.mention(resolver.clusterOf[index], phrase, .description) }
      if candidate.type == .person, let phrase = behind(candidate) {
        resolver.mention(resolver.clusterOf[index], phrase, .description)
      }
    }
    let described = DescribedPeople(document: document, actors: actors, resolver: resolver)
    for index in document.tokens.indices.dropFirst()
    where document[index].isAny(.role) && actors.candidate(at: index) == nil
      && document.matches(index - 1, "the") && !document[index].shape.contains(.startsBlock)
    {
      guard !document[index].isAny([.pluralNoun, .personNoun, .honorific]), standsAlone(index) else {
        continue
      }
      let people = described.described(by: index)
      guard people.count == 1, let person = people.first else { continue }
      resolver.mention(person, (index - 1)..<(index + 1), .role)
    }
  }

  /// Whether nothing behind the role makes it another's: `the chair of the other panel`, `the chair lift`.
  private func standsAlone(_ index: Int) -> Bool {
    guard index + 1 < document.tokens.count else { return true }
    let next = document[index + 1]
    guard next.kind == .word, !next.shape.contains(.startsBlock) else {
      return next.kind != .possessive && !next.isMark(UInt8(ascii: "-"))
    }
    if next.shape.contains(.capitalised) || next.isAny(.preposition) { return false }
    return !next.isAny([.noun, .pluralNoun, .role])
      || next.isAny([.verb, .pastVerb, .auxiliary, .modal, .cue, .adverb])
  }

  /// `Her successor,`, `the Chairman,`, `the contractor,` before the name.
  private func before(_ candidate: ActorCandidate) -> TokenRange? {
    let comma = candidate.tokens.lowerBound - 1
    guard comma > 1, !document[candidate.tokens.lowerBound].shape.contains(.startsBlock),
      document[comma].isMark(UInt8(ascii: ","))
    else { return nil }
    let head = comma - 1
    let kinds: WordClasses =
      candidate.type == .person ? [.role, .personNoun] : [.groupNoun, .organisationHead]
    guard document[head].kind == .word, document[head].isAny(kinds), !document[head].isAny(.pluralNoun),
      actors.candidate(at: head) == nil, let start = start(of: head), endsClause(behind: candidate)
    else { return nil }
    return start..<(head + 1)
  }

  /// Whether the name between commas is an apposition, and not one of a list: `, Ann Roe, said`, `, Ann Roe.`
  private func endsClause(behind candidate: ActorCandidate) -> Bool {
    let next = candidate.tokens.upperBound
    guard next < document.tokens.count else { return true }
    return !document.matches(next, "and")
  }

  /// Where a phrase with `head` begins: at its article, owner or genitive, no more than a few words before.
  private func start(of head: Int) -> Int? {
    var index = head - 1
    while index >= 0, head - index <= 4, !document[index + 1].shape.contains(.startsBlock) {
      let token = document[index]
      if document.matches(index, "the") || token.isAny(.possessiveDeterminer) { return index }
      if token.kind == .possessive {
        // `Malachi’s supervisor`
        guard index > 0 else { return nil }
        let owner = actors.candidate(at: index - 1).map { actors.candidates[$0].tokens.lowerBound }
        return owner ?? (document[index - 1].shape.contains(.capitalised) ? index - 1 : nil)
      }
      guard token.kind == .word || token.isMark(UInt8(ascii: "-")),
        token.isAny([.adjective, .noun, .roleModifier, .role, .participle]) || token.isMark(UInt8(ascii: "-"))
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// `, the force’s head of contact,` and `, Chair;` behind the name.
  private func behind(_ candidate: ActorCandidate) -> TokenRange? {
    let comma = candidate.tokens.upperBound
    guard comma + 1 < document.tokens.count, document[comma].isMark(UInt8(ascii: ",")),
      !document[comma + 1].shape.contains(.startsBlock), !isRole(comma + 1)
    else { return nil }
    let start = comma + 1
    guard
      document.matches(start, "the") || document[start].isAny(.possessiveDeterminer)
        || document[start].shape.contains(.capitalised)
        || document[start].isAny([.role, .roleModifier, .adjective])
    else { return nil }
    var hasOwner = document.matches(start, "the") || document[start].isAny(.possessiveDeterminer)
    var head: Int?
    var end = start
    while end < min(document.tokens.count, start + 12), !document[end].shape.contains(.startsBlock) {
      let token = document[end]
      if token.kind == .possessive {
        hasOwner = true
        head = nil
      } else if token.kind == .word {
        if token.isAny([.relative, .auxiliary, .modal, .subordinator, .subjectPronoun, .pastVerb]),
          !token.isAny([.role, .noun])
        {
          return nil
        }
        if head == nil, token.isAny([.role, .personNoun]), !token.isAny(.pluralNoun) { head = end }
      } else if !token.isMark(UInt8(ascii: "-")), !token.isMark(UInt8(ascii: "&")) {
        break
      }
      end += 1
    }
    guard let head, end < document.tokens.count,
      document[end].shape.contains(.startsBlock) || document[end].kind == .punctuation,
      hasOwner || isDefinite(start, head)
    else { return nil }
    // Another person's name in it: `Ann Roe, Bob Dale's lawyer` is hers, `Ann Roe, Chief Officer Bob Dale` a list.
    for index in start..<end {
      if let other = actors.candidate(at: index), actors.candidates[other].type == .person,
        actors.candidates[other].tokens.upperBound >= end || actors.candidates[other].tokens.contains(head)
      {
        return nil
      }
    }
    return start..<end
  }

  /// `, Chair;` and `, secretary of the Federation,`: with no article, a capital or what it is of makes the role one person's.
  private func isDefinite(_ start: Int, _ head: Int) -> Bool {
    guard head - start <= 2 else { return false }
    if document[start].shape.contains(.capitalised) { return document[start].isAny([.role, .roleModifier]) }
    return document[head].isAny(.role) && document.matches(head + 1, "of")
      && (document.matches(head + 2, "the") || document[head + 2].shape.contains(.capitalised))
  }

  /// Whether a mention of a role, found as such, stands there already.
  private func isRole(_ index: Int) -> Bool {
    actors.candidate(at: index).map {
      actors.candidates[$0].type == .person && actors.candidates[$0].name == nil
    } ?? false
  }
}

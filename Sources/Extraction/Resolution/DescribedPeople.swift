import Claims
import ReportText

/// Which people the report describes by each noun: `chair` where it says `the Chair, Cllr Rosalind Oke`
/// or `Rosalind Oke, chair of the panel`, for when it goes on with `the chair said`.
struct DescribedPeople {
  let document: AnalysedDocument
  let actors: ActorMap
  private var clusters: [WordID: [Int]] = [:]
  private var everyone: Set<Int> = []

  init(document: AnalysedDocument, actors: ActorMap, resolver: ActorResolver) {
    self.document = document
    self.actors = actors
    for (index, candidate) in actors.candidates.enumerated()
    where candidate.name != nil && candidate.type == .person && resolver.clusterOf[index] >= 0 {
      for noun in nouns(before: candidate) + nouns(behind: candidate) {
        note(resolver.clusterOf[index], as: noun)
      }
    }
  }

  /// The latest clusters described by the noun at `token`, in order.
  func described(by token: Int) -> ArraySlice<Int> {
    (clusters[document.lexicon.base(of: document[token].word)] ?? []).suffix(ActorResolver.reach)
  }

  /// Whether any noun describes `cluster`.
  func isDescribed(_ cluster: Int) -> Bool { everyone.contains(cluster) }

  /// Notes that the noun at `token` describes `cluster`.
  mutating func note(_ cluster: Int, as token: Int) {
    let word = document.lexicon.base(of: document[token].word)
    everyone.insert(cluster)
    guard word != .unknown, clusters[word]?.last != cluster,
      !(clusters[word]?.suffix(ActorResolver.reach).contains(cluster) ?? false)
    else { return }
    clusters[word, default: []].append(cluster)
  }

  private func isNoun(_ index: Int) -> Bool {
    let token = document[index]
    // `councillor`, `colonel`: titles in full that are nouns too, but not `Mr`.
    let isTitle = token.isAny(.honorific)
    return token.kind == .word && token.word != .unknown && !token.isAny(.pluralNoun)
      && (isTitle ? token.end - token.start > 5 : token.isAny([.role, .personNoun]))
  }

  /// Nouns in the title, or right before the name, a comma between them or none.
  private func nouns(before candidate: ActorCandidate) -> [Int] {
    guard let name = candidate.name else { return [] }
    var found = Array((candidate.tokens.lowerBound..<name.lowerBound).filter(isNoun).suffix(1))
    let start = candidate.tokens.lowerBound
    guard start > 0, !document[start].shape.contains(.startsBlock) else { return found }
    let isComma = document[start - 1].isMark(UInt8(ascii: ","))
    if isComma, let head = PersonEvidence.headOfOffice(endingAt: start - 1, in: document), isNoun(head) {
      return found + [head]
    }
    let noun = isComma ? start - 2 : start - 1
    guard noun >= 0, !document[noun + 1].shape.contains(.startsBlock), isNoun(noun) else {
      return found
    }
    // `met officers, Ann Roe and …` is a list, `the chair, Ann Roe,` is none.
    let isNamed = actors.candidate(at: noun).map { actors.candidates[$0].name != nil } ?? false
    if !isComma || !isNamed { found.append(noun) }
    return found
  }

  /// The role in brackets behind a name: `Cllr G Faircloth (Chair)`.
  private func noun(inBracketsAt open: Int) -> Int? {
    guard open + 2 < document.tokens.count, document[open].isMark(UInt8(ascii: "(")) else {
      return nil
    }
    let noun = document[open + 2].isMark(UInt8(ascii: ")")) ? open + 1 : open + 2
    guard noun + 1 < document.tokens.count, document[noun + 1].isMark(UInt8(ascii: ")")), isNoun(noun),
      noun == open + 1 || !document[open + 1].isAny([.preposition, .roleModifier])
    else { return nil }
    return noun
  }

  /// The head of an apposition behind the name: `, the force’s head of contact,`.
  private func nouns(behind candidate: ActorCandidate) -> [Int] {
    let comma = candidate.tokens.upperBound
    // `Cllr Ann Roe in the chair`
    if comma + 2 < document.tokens.count, document.matches(comma, "in"), document.matches(comma + 1, "the"),
      document.matches(comma + 2, "chair")
    {
      return [comma + 2]
    }
    if let noun = noun(inBracketsAt: comma) { return [noun] }
    guard comma + 1 < document.tokens.count, document[comma].isMark(UInt8(ascii: ",")) else {
      return []
    }
    var head: Int?
    for index in (comma + 1)..<min(document.tokens.count, comma + 10) {
      let token = document[index]
      // `In answer to Cllr Roe, the Commissioner confirmed`: the clause of somebody else begins.
      if head != nil, document.opensClause(behind: candidate.tokens, at: index) { return [] }
      if token.shape.contains(.startsBlock) || token.kind == .punctuation && !token.isMark(UInt8(ascii: "-"))
        || token.kind == .quoteMark
        || token.isAny([.preposition, .relative, .auxiliary, .modal, .conjunction, .pronoun]) && head != nil
        || token.isAny([.relative, .auxiliary, .modal, .cue, .subjectPronoun])
          && !token.isAny([.role, .noun])
      {
        break
      }
      if let other = actors.candidate(at: index), actors.candidates[other].name != nil,
        actors.candidates[other].type == .person
      {
        // `Ann Roe, Bob Dale and …`, but `Ann Roe, Mr Dale’s lawyer,`.
        let end = actors.candidates[other].tokens.upperBound
        guard end < document.tokens.count, document[end].kind == .possessive else { break }
        head = nil
      } else if isNoun(index) {
        head = index
      }
    }
    return head.map { [$0] } ?? []
  }
}

import Claims
import ReportText

/// Gives organisations their mentions by the last word of their name, by an alias or by initials: `the Forum`,
/// `the Walkers`, `the OPCC`; and by the word that the report introduced them with: `the charity`.
struct OrganisationHeads {
  let document: AnalysedDocument
  let actors: ActorMap

  /// The organisations that a word may stand for, and where each was first named.
  private typealias Index = [UInt64: [(cluster: Int, first: Int)]]

  /// Adds the mentions to `resolver`, in one pass over the tokens.
  func add(to resolver: inout ActorResolver) {
    var heads: Index = [:]
    var initials: Index = [:]
    for (cluster, organisation) in resolver.clusters.enumerated() {
      guard let first = organisation.mentions.map(\.tokens.lowerBound).min(), isNamed(organisation) else {
        continue
      }
      for word in headWords(organisation) { note(cluster, first, as: word, in: &heads) }
      if let short = self.initials(of: organisation) {
        note(cluster, first, as: short, in: &initials)
      }
    }
    for (alias, cluster) in resolver.byAlias.sorted(by: { $0.value < $1.value }) where !alias.contains(" ") {
      guard let first = resolver.clusters[cluster].mentions.map(\.tokens.lowerBound).min() else { continue }
      note(cluster, first, as: OrganisationHeads.hash(alias.utf8), in: &heads)
    }
    noteKinds(in: resolver, &heads)
    guard !heads.isEmpty || !initials.isEmpty else { return }
    for index in document.tokens.indices
    where document[index].kind == .word && actors.candidate(at: index) == nil {
      mention(index, heads, initials, &resolver)
    }
  }

  /// Notes that `word` may stand for `cluster`. A word that several share stands for none, so that a few are enough to know.
  private func note(_ cluster: Int, _ first: Int, as word: UInt64, in index: inout Index) {
    let known = index[word] ?? []
    guard known.count < 4, !known.contains(where: { $0.cluster == cluster }) else { return }
    index[word, default: []].append((cluster, first))
  }

  private func mention(_ index: Int, _ heads: Index, _ initials: Index, _ resolver: inout ActorResolver) {
    let token = document[index]
    let isArticled =
      index > 0 && !token.shape.contains(.startsBlock) && document.matches(index - 1, "the")
    let isAcronym = token.shape.contains(.allCapitals) && token.end - token.start > 2
    guard isArticled || isAcronym, !runsOn(index) else { return }
    let hash = document.spellingHash(index)
    var known = isArticled ? heads[hash] ?? [] : []
    if isAcronym, known.isEmpty { known = initials[hash] ?? [] }
    let named = known.filter { $0.first < index }
    guard named.count == 1,
      isAcronym || token.shape.contains(.capitalised) || token.isAny([.groupNoun, .organisationHead])
    else { return }
    let cluster = resolver.current(named[0].cluster)
    let tokens = (isArticled ? index - 1 : index)..<(index + 1)
    resolver.mention(cluster, tokens, token.shape.contains(.capitalised) ? .shortName : .description)
    resolver.noteDescription(endingAt: index, cluster)
  }

  /// Whether a noun or a name behind the word makes it a part of something else: `the Forum members`, `the Trust Board`.
  private func runsOn(_ index: Int) -> Bool {
    guard index + 1 < document.tokens.count else { return false }
    let next = document[index + 1]
    guard next.kind == .word, !next.shape.contains(.startsBlock) else {
      return next.isMark(UInt8(ascii: "-")) && !next.shape.contains(.spaceBefore)
    }
    if next.shape.contains(.capitalised) { return true }
    return next.isAny([.noun, .pluralNoun])
      && !next.isAny([.verb, .pastVerb, .auxiliary, .modal, .preposition, .adverb, .cue])
  }

  /// Forces, panels and councils have descriptions of their own.
  private func isNamed(_ cluster: ActorCluster) -> Bool {
    switch cluster.type {
    case .organisation, .body, .office: cluster.name.count > 1
    case .person, .document, .force, .panel, .council: false
    }
  }

  /// The words of a name that may stand for it: the last, and an `Office`, `Institute` or the like that opens it.
  private func headWords(_ cluster: ActorCluster) -> [UInt64] {
    let last = cluster.title.upperBound - 1
    let first = cluster.title.lowerBound
    if document[first].isAny(.organisationHead), cluster.title.count > 2,
      document.matches(first + 1, "of") || document.matches(first + 1, "for")
    {
      return [document.spellingHash(first)]
    }
    // These have descriptions of their own.
    let taken: [StaticString] = [
      "council", "panel", "force", "police", "constabulary", "inspectorate", "watchdog",
    ]
    guard document[last].kind == .word, !document[last].isAny([.role, .honorific, .givenName, .place]),
      !taken.contains(where: { document.matches(last, $0) })
    else {
      return []
    }
    return [document.spellingHash(last)]
  }

  /// The initials of a name of three words or more, small ones left out: `OPCC`.
  private func initials(of cluster: ActorCluster) -> UInt64? {
    var letters: [UInt8] = []
    for index in cluster.title
    where document[index].kind == .word && document[index].shape.contains(.capitalised) {
      letters.append(document.document.text[Int(document[index].start)] | 0x20)
    }
    return letters.count > 2 && letters.count < 7 ? OrganisationHeads.hash(letters) : nil
  }

  /// Notes `charity` for `the charity Safe Hands` and `Safe Hands, a charity`, `company` for `Forensic Futures Ltd`.
  private func noteKinds(in resolver: ActorResolver, _ heads: inout Index) {
    for (index, candidate) in actors.candidates.enumerated()
    where candidate.type == .organisation && candidate.name != nil && resolver.clusterOf[index] >= 0 {
      let cluster = resolver.clusterOf[index]
      for noun in [before(candidate), behind(candidate)] {
        guard let noun else { continue }
        note(cluster, candidate.tokens.lowerBound, as: document.spellingHash(noun), in: &heads)
      }
      if ["ltd", "plc", "llp", "limited"].contains(where: {
        document.matches(candidate.tokens.upperBound - 1, $0)
      }) {
        for word in ["company", "firm", "contractor"] {
          note(cluster, candidate.tokens.lowerBound, as: OrganisationHeads.hash(word.utf8), in: &heads)
        }
      }
    }
  }

  private func before(_ candidate: ActorCandidate) -> Int? {
    let noun = candidate.tokens.lowerBound - 1
    guard noun >= 0, !document[candidate.tokens.lowerBound].shape.contains(.startsBlock),
      document[noun].isAny(.groupNoun), !document[noun].shape.contains(.capitalised)
    else { return nil }
    return noun
  }

  private func behind(_ candidate: ActorCandidate) -> Int? {
    let comma = candidate.tokens.upperBound
    guard comma + 2 < document.tokens.count, document[comma].isMark(UInt8(ascii: ",")),
      ["a", "an", "the"].contains(where: { document.matches(comma + 1, $0) })
    else { return nil }
    for noun in (comma + 2)..<min(document.tokens.count, comma + 6) {
      guard document[noun].kind == .word, !document[noun].shape.contains(.startsBlock) else { return nil }
      if document[noun].isAny(.groupNoun) { return noun }
      guard document[noun].isAny([.adjective, .noun, .place]) || document[noun].shape.contains(.capitalised)
      else {
        return nil
      }
    }
    return nil
  }

  /// FNV-1a, as `spellingHash` has it.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}

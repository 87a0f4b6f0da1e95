import Claims
import ReportText

/// Finds which mentions are one actor's, in one pass over the document, and keeps what is ambiguous apart.
struct ActorResolver {
  let document: AnalysedDocument
  let actors: ActorMap
  let directory: HolderDirectory
  var clusters: [ActorCluster] = []
  /// The cluster of each candidate, or -1.
  private(set) var clusterOf: [Int]
  /// How sure it is that a candidate is its cluster's.
  private(set) var sureness: [Confidence]
  /// The clusters among which the text leaves a candidate open.
  private(set) var rivals: [Int: [Int]] = [:]
  /// Mentions of forces and other organisations in order, for descriptions and `its`.
  var organisationTrail = OrganisationTrail()
  /// The smaller one of the two of a type, once the report has told them apart.
  var smallerOf: [Actor.Kind: Int] = [:]
  var byRef: [String: Int] = [:]
  /// Clusters that have become part of another.
  var absorbed: [Int: (into: Int, isSure: Bool)] = [:]
  /// How many clusters mentions have been held against: a test bounds it by the length of the report.
  private(set) var steps = 0
  /// How many people of one name, or holders of one role, a mention is held against: the latest. A list
  /// of thousands of Smiths must not cost the square of its length.
  static let reach = 64
  /// Where a commissioner of another kind was spoken of last (`the Victims’ Commissioner`).
  var otherCommissioner: Int?
  var byAlias: [String: Int] = [:]
  var bySurname: [String: [Int]] = [:]
  var byFamily: [String: [Int]] = [:]
  /// The clusters of each type that descriptions may lean on.
  var byType: [Actor.Kind: [Int]] = [:]
  /// The cluster of the description that ends with each token.
  var descriptionEndingAt: [Int: Int] = [:]

  init(document: AnalysedDocument, actors: ActorMap, directory: HolderDirectory) {
    self.document = document
    self.actors = actors
    self.directory = directory
    clusterOf = [Int](repeating: -1, count: actors.candidates.count)
    sureness = [Confidence](repeating: .certain, count: actors.candidates.count)
  }

  /// Clusters every candidate and description.
  mutating func resolve() {
    for (index, candidate) in actors.candidates.enumerated()
    where candidate.type != .person && !candidate.isArea {
      clusterOf[index] = organisation(candidate)
    }
    for (index, candidate) in actors.candidates.enumerated() where candidate.isArea {
      clusterOf[index] = area(candidate) ?? -1
    }
    let descriptions = DescriptionFinder(document: document).find(beside: actors)
    var next = 0
    for (index, candidate) in actors.candidates.enumerated() {
      while next < descriptions.count, descriptions[next].tokens.lowerBound < candidate.tokens.lowerBound {
        describe(descriptions[next])
        next += 1
      }
      if candidate.type == .person {
        switch person(index, candidate) {
        case .one(let cluster, let confidence):
          clusterOf[index] = cluster
          sureness[index] = confidence
        case .open(let clusters): rivals[index] = clusters
        case .none: break
        }
        noteOffice(of: candidate)
      } else if clusterOf[index] >= 0 {
        mention(clusterOf[index], candidate.tokens, candidate.form)
        if document.matches((candidate.name ?? candidate.tokens).upperBound - 1, "commissioner"),
          candidate.entry != nil, candidate.type == .office || candidate.type == .body
        {
          otherCommissioner = candidate.tokens.lowerBound
        }
        trail(clusterOf[index], at: candidate.tokens.lowerBound, isNamed: !isGoverned(candidate.tokens))
      }
    }
    while next < descriptions.count {
      describe(descriptions[next])
      next += 1
    }
    mergeUnnamed()
    settleAbsorbed()
  }

  /// Gives the mentions of clusters that have become part of another to that one.
  mutating func settleAbsorbed() {
    guard !absorbed.isEmpty else { return }
    for candidate in clusterOf.indices {
      var cluster = clusterOf[candidate]
      while let next = absorbed[cluster] {
        if !next.isSure { sureness[candidate] = min(sureness[candidate], .likely) }
        cluster = next.into
      }
      clusterOf[candidate] = cluster
    }
  }

  /// Gives a mention that had no better owner to `target`.
  mutating func reassign(_ candidate: Int, to target: Int) {
    let tokens = actors.candidates[candidate].tokens
    let old = clusterOf[candidate]
    if old >= 0, old != target { clusters[old].mentions.removeAll { $0.tokens == tokens } }
    clusterOf[candidate] = target
  }

  /// The cluster that `cluster` has become part of, or itself.
  func current(_ cluster: Int) -> Int {
    var cluster = cluster
    while let next = absorbed[cluster] { cluster = next.into }
    return cluster
  }

  /// Counts that a mention was held against so many clusters.
  mutating func count(_ comparisons: Int) { steps += comparisons }

  // MARK: - Mentions

  mutating func mention(_ cluster: Int, _ tokens: TokenRange, _ form: Actor.MentionKind) {
    clusters[cluster].mentions.append((tokens, form))
    clusters[cluster].lastSeen = max(clusters[cluster].lastSeen, tokens.lowerBound)
  }

  /// Makes a cluster that quotations need: a document, a resident, a spokesman.
  mutating func add(_ cluster: ActorCluster) -> Int {
    clusters.append(cluster)
    return clusters.count - 1
  }

  /// Notes the gender that a pronoun showed.
  mutating func setGender(_ gender: Gender, of cluster: Int) { clusters[cluster].gender = gender }

  /// Gives a cluster a fuller name.
  mutating func rename(_ cluster: Int, _ title: TokenRange) {
    clusters[cluster].title = title
    clusters[cluster].name = words(title)
  }

  /// The latest people one of whose names is `word`, lower-cased.
  func people(named word: String) -> [Int] { (bySurname[word] ?? []).suffix(ActorResolver.reach) }

  /// The organisation with this identifier of the lexicon, if the report names it.
  func organisation(ref: String) -> Int? { byRef[ref] }

  /// Notes that a description of `cluster` ends with `token`.
  mutating func noteDescription(endingAt token: Int, _ cluster: Int) { descriptionEndingAt[token] = cluster }

  /// The cluster of the description whose last token is `token`.
  func described(endingAt token: Int) -> Int? { descriptionEndingAt[token] }

  mutating func trail(_ cluster: Int, at token: Int, isNamed: Bool) {
    organisationTrail.note(cluster, of: clusters[cluster].type, at: token, isNamed: isNamed)
  }

  /// The parts of a person's name, lower-cased; what a hyphen joins is one part (`holloway-reed`).
  func nameParts(_ range: TokenRange) -> [String] {
    var parts: [String] = []
    var isJoined = false
    for index in range {
      let token = document[index]
      if token.isMark(UInt8(ascii: "-")) {
        isJoined = !parts.isEmpty
      } else if token.kind == .word {
        let word = NameSpelling.folded(document.document.string(token.span))
        if isJoined { parts[parts.count - 1] += "-" + word } else { parts.append(word) }
        isJoined = false
      }
    }
    return parts
  }

  /// The words of `range`, lower-cased.
  func words(_ range: TokenRange) -> [String] {
    range.compactMap {
      document[$0].kind == .word
        ? document.document.string(document[$0].span).lowercased() : nil
    }
  }

  func isGoverned(_ tokens: TokenRange) -> Bool {
    guard tokens.lowerBound > 0 else { return false }
    let before = tokens.lowerBound - 1
    return ["in", "across", "around", "throughout", "near"].contains { document.matches(before, $0) }
  }
}

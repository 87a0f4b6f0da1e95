import Claims
import ReportText

/// Documents that speak: `a report`, `A report from Mr Campion’s office`, `the West Mercia report`.
///
/// A document is an actor only where it speaks; once it does, its other mentions are its too.
struct DocumentActors {
  let document: AnalysedDocument
  let actors: ActorMap
  private var clusters: [WordID: [(cluster: Int, owner: Int?)]] = [:]

  init(document: AnalysedDocument, actors: ActorMap) {
    self.document = document
    self.actors = actors
  }

  /// The cluster of a source whose head is a document, made if it is new; nil for any other source.
  mutating func speaker(_ source: Source, _ resolver: inout ActorResolver) -> Int? {
    guard let head = head(of: source.tokens) else { return nil }
    let word = document[head].word
    let owner = owner(in: source.tokens, head: head, resolver)
    let same = clusters[word] ?? []
    // The latest few: a list of thousands of reports must not cost the square of its length.
    if let known = same.indices.suffix(64).last(where: { agree(same[$0].owner, owner, resolver) }) {
      let cluster = same[known].cluster
      if same[known].owner == nil { clusters[word]?[known].owner = owner }
      resolver.mention(cluster, source.tokens, .description)
      resolver.rename(
        cluster, betterTitle(title(source.tokens), than: resolver.clusters[cluster].title, head: word))
      return cluster
    }
    var cluster = ActorCluster(
      type: .document, name: resolver.words(title(source.tokens)), title: title(source.tokens))
    cluster.mentions = [(source.tokens, .description)]
    if same.isEmpty, owner == nil, let earlier = introduction(of: source.tokens, head: head) {
      cluster.mentions.append((earlier, .description))
      cluster.title = betterTitle(title(earlier), than: cluster.title, head: word)
      cluster.name = resolver.words(cluster.title)
    }
    let index = resolver.add(cluster)
    clusters[word, default: []].append((index, owner))
    return index
  }

  /// How far before `the report` the words that introduce it may stand, in tokens.
  private static let reach = 120

  /// Where the lines before speak of the document that a bare `the report` means: `presented the annual report`,
  /// `the letter from HMICFRS`.
  private func introduction(of tokens: TokenRange, head: Int) -> TokenRange? {
    guard head - tokens.lowerBound == 1, document.matches(tokens.lowerBound, "the") else { return nil }
    let phrases = NounPhraseReader(document: document, actors: actors)
    var index = tokens.lowerBound - 1
    let bound = max(0, tokens.lowerBound - DocumentActors.reach)
    while index > bound {
      if document[index].word == document[head].word, document[index].kind == .word,
        actors.candidate(at: index) == nil,
        let phrase = phrases.ending(
          at: index, bound: document.sentences[document.sentence(of: index)].tokens.lowerBound)
      {
        return trimmed(phrase).map(withOwner)
      }
      index -= 1
    }
    return nil
  }

  /// The phrase from its last article or owner on: a verb read as a participle may stand before (`7.1 It considered the
  /// officer’s report`). Nil where it has none.
  private func trimmed(_ phrase: TokenRange) -> TokenRange? {
    var start: Int?
    for index in phrase {
      if document[index].isAny([.determiner, .possessiveDeterminer]) || document[index].isAny(.timeModifier) {
        if start == nil || document[index - 1].isAny([.pastVerb, .participle]) { start = index }
      }
    }
    guard let start,
      !phrase.contains(where: {
        $0 > start && document[$0].isAny(.pastVerb) && !document[$0].isAny([.noun, .adjective])
      })
    else {
      return nil
    }
    return start..<phrase.upperBound
  }

  /// The phrase with the actor behind `from` or `by`: `the letter from HMICFRS`.
  private func withOwner(_ phrase: TokenRange) -> TokenRange {
    let next = phrase.upperBound
    guard next + 1 < document.tokens.count, document.matches(next, "from") || document.matches(next, "by"),
      let owner = actors.candidate(at: next + 1)
    else { return phrase }
    return phrase.lowerBound..<actors.candidates[owner].tokens.upperBound
  }

  /// The noun that makes a phrase a document.
  private func head(of tokens: TokenRange) -> Int? {
    let head = document.head(of: tokens, beside: actors)
    return document[head].isAny(.documentNoun) && actors.candidate(at: head) == nil ? head : nil
  }

  /// The actor who owns the document: a name or role before the noun, or behind `from` and `by`.
  private func owner(in tokens: TokenRange, head: Int, _ resolver: ActorResolver) -> Int? {
    for index in tokens where index != head {
      if let candidate = actors.candidate(at: index) {
        let cluster = resolver.clusterOf[candidate]
        if cluster >= 0 { return cluster }
      }
    }
    return nil
  }

  /// Whether two owners may be one: a person and the force whose commissioner he is, for one.
  private func agree(_ left: Int?, _ right: Int?, _ resolver: ActorResolver) -> Bool {
    guard let left, let right, left != right else { return true }
    let (one, other) = (resolver.clusters[left], resolver.clusters[right])
    if let office = one.office, office == other.ref || office == other.office { return true }
    if let office = other.office, office == one.ref { return true }
    return false
  }

  /// The words of a phrase that name the document: without its article, and without whose or when it is.
  private func title(_ tokens: TokenRange) -> TokenRange {
    guard tokens.count > 1 else { return tokens }
    let first = document[tokens.lowerBound]
    // `last year’s survey`
    if first.isAny(.timeModifier), tokens.count > 3, document[tokens.lowerBound + 2].kind == .possessive {
      return (tokens.lowerBound + 3)..<tokens.upperBound
    }
    return first.isAny([.determiner, .possessiveDeterminer])
      ? (tokens.lowerBound + 1)..<tokens.upperBound : tokens
  }

  /// The better name of two: one that ends in its noun, then the longer.
  private func betterTitle(_ new: TokenRange, than old: TokenRange, head: WordID) -> TokenRange {
    func rank(_ title: TokenRange) -> (Int, Int) {
      (document[title.upperBound - 1].word == head ? 1 : 0, title.count)
    }
    if rank(old).0 == 1, old.count == 1 { return rank(new).1 > 1 ? new : old }
    if rank(new).0 == 1, new.count == 1 { return old }
    return rank(new) > rank(old) ? new : old
  }

  /// Gives every document that spoke its other mentions: `will discuss the report`.
  func mentionEverywhere(_ resolver: inout ActorResolver) {
    guard !clusters.isEmpty else { return }
    var taken = Set(
      clusters.values.joined().flatMap { entry in
        resolver.clusters[entry.cluster].mentions.map { $0.tokens.lowerBound }
      })
    for index in document.tokens.indices where document[index].isAny(.documentNoun) && index > 0 {
      guard let same = clusters[document[index].word], same.count == 1,
        document.matches(index - 1, "the") || document.matches(index - 1, "this"), !taken.contains(index - 1)
      else { continue }
      // `the report of the inspectorate`, `the statistics bulletin` may be others.
      if index + 1 < document.tokens.count,
        document.matches(index + 1, "of") || document.matches(index + 1, "from")
      {
        continue
      }
      resolver.mention(same[0].cluster, (index - 1)..<(index + 1), .description)
      taken.insert(index - 1)
    }
  }
}

import Claims
import ReportText

/// Turns clusters of mentions into the actors of a record, in order of first mention.
struct ActorAssembler {
  let document: AnalysedDocument
  let directory: HolderDirectory
  let organisations: KnownOrganisations
  let published: PublicationDate?

  /// The actors, and the index among them of every cluster that is one.
  func assemble(_ clusters: [ActorCluster]) -> (actors: [Actor], indexOf: [Int?]) {
    var indexOf = [Int?](repeating: nil, count: clusters.count)
    let phrases = clusters.flatMap(\.mentions).filter { $0.form == .description }.map(\.tokens).sorted {
      $0.lowerBound < $1.lowerBound
    }
    var kept: [(cluster: Int, mentions: [Actor.Mention])] = []
    for (index, cluster) in clusters.enumerated() {
      let mentions = self.mentions(of: cluster, outside: phrases)
      guard !mentions.isEmpty else { continue }
      kept.append((index, mentions))
    }
    kept.sort { ($0.mentions[0].span, $0.cluster) < ($1.mentions[0].span, $1.cluster) }
    var actors: [Actor] = []
    let forces = self.forces(of: clusters)
    for (index, mentions) in kept {
      indexOf[index] = actors.count
      actors.append(actor(clusters[index], mentions, forces))
    }
    return (actors, indexOf)
  }

  /// The mentions in order, each place once; a name inside a description (`a spokesman for the
  /// force`, `Mr Roe’s report`) is none of its own.
  private func mentions(of cluster: ActorCluster, outside phrases: [TokenRange]) -> [Actor.Mention] {
    var seen: Set<Int> = []
    var result: [(Actor.Mention, inside: Bool)] = []
    for mention in cluster.mentions.sorted(by: {
      ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
    })
    where seen.insert(mention.tokens.lowerBound).inserted {
      let made = Actor.Mention(span: document.span(mention.tokens), kind: mention.form)
      result.append((made, mention.form != .description && isInside(phrases, mention.tokens)))
    }
    return result.filter { !$0.inside }.map(\.0)
  }

  /// Whether one of `phrases`, ordered by position, embraces `tokens`.
  private func isInside(_ phrases: [TokenRange], _ tokens: TokenRange) -> Bool {
    // Descriptions hardly overlap, so the last that starts before is the one that may hold it.
    let after = phrases.partitionPoint { $0.lowerBound <= tokens.lowerBound }
    return after > 0 && phrases[after - 1].upperBound >= tokens.upperBound
  }

  /// The forces of which the report speaks: by name, by an office or panel of theirs, or by somebody's role in them.
  func forces(of clusters: [ActorCluster]) -> Set<String> {
    var forces: Set<String> = []
    for cluster in clusters {
      if cluster.type == .person {
        forces.formUnion(offices(of: cluster))
      } else if let force = cluster.ref.flatMap(organisations.force) {
        forces.insert(force)
      }
    }
    return forces
  }

  /// The forces in which a person's roles are held.
  private func offices(of cluster: ActorCluster) -> Set<String> {
    var offices = Set(cluster.roles.compactMap { $0.area.map { document.lexicon.entries[$0].ref } })
    if let office = cluster.office, office.hasPrefix("force:") { offices.insert(office) }
    return offices
  }

  private func actor(_ cluster: ActorCluster, _ mentions: [Actor.Mention], _ forces: Set<String>) -> Actor {
    var actor = Actor(name: ShoutedName.calmed(name(cluster)), kind: cluster.type, mentions: mentions)
    guard cluster.type == .person else {
      actor.ref = cluster.ref
      actor.refConfidence = cluster.ref.map(organisations.confidence)
      return actor
    }
    let named = cluster.roles.first { !$0.ref.isEmpty } ?? cluster.roles.first
    if let role = named {
      actor.role = display(role.tokens)
      if let office = cluster.roles.compactMap(\.office).first { actor.office = display(office) }
    }
    // Not by the name alone: people of one name are many, and only one of them held the office.
    let identity = identity(of: cluster, forces)
    actor.ref = identity?.ref
    actor.refConfidence = identity?.confidence
    return actor
  }

  /// Who a person's cluster is, as far as the lexicon tells.
  func identity(of cluster: ActorCluster, _ forces: Set<String>) -> HolderDirectory.Identity? {
    if cluster.isUnnamed, isOfEarlierYear(cluster) { return nil }
    return directory.identity(of: cluster, in: offices(of: cluster), forces: forces, published: published)
  }

  /// `In 2014 the West Mercia PCC said`: the holder of that year, whom the report's date does not tell.
  private func isOfEarlierYear(_ cluster: ActorCluster) -> Bool {
    guard let first = cluster.mentions.first?.tokens.lowerBound,
      let year = published.flatMap({ Int($0.value.prefix(4)) })
    else {
      return false
    }
    let start = document.sentences[document.sentence(of: first)].tokens.lowerBound
    return (start..<first).contains { index in
      let token = document[index]
      guard token.kind == .number, token.end - token.start == 4, document.matches(max(index - 1, 0), "in")
      else {
        return false
      }
      let value = document.document.text[token.span.range].reduce(0) { $0 * 10 + Int($1) - 0x30 }
      return (1990..<year).contains(value)
    }
  }

  private func name(_ cluster: ActorCluster) -> String {
    guard cluster.isUnnamed, let role = cluster.roles.first else { return display(cluster.title) }
    // `the West Mercia PCC` is named by office and role.
    if let office = role.office, office.upperBound <= role.tokens.lowerBound {
      return display(office.lowerBound..<role.tokens.upperBound)
    }
    return display(role.tokens)
  }

  /// The words as written, white space and line breaks made one space.
  private func display(_ tokens: TokenRange) -> String {
    var bytes: [UInt8] = []
    for (position, index) in tokens.enumerated() {
      let token = document[index]
      if position > 0, token.shape.contains(.spaceBefore) { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: document.bytes(of: token))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

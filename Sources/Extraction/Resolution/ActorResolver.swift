import Claims
import ReportText

/// Finds which mentions are one actor's, in one pass over the document, and keeps what is ambiguous apart.
struct ActorResolver {
  let document: AnalysedDocument
  let actors: ActorMap
  let directory: HolderDirectory
  private(set) var clusters: [ActorCluster] = []
  /// The cluster of each candidate, or -1.
  private(set) var clusterOf: [Int]
  /// Mentions of forces and other organisations in order, for descriptions and `its`.
  private var organisationTrail = OrganisationTrail()
  private var byRef: [String: Int] = [:]
  /// Clusters that have become part of another.
  private var absorbed: [Int: Int] = [:]
  /// How many people of one name, or holders of one role, a mention is held against: the latest. A list
  /// of thousands of Smiths must not cost the square of its length.
  private static let reach = 64
  private var byAlias: [String: Int] = [:]
  private var bySurname: [String: [Int]] = [:]
  private var byFamily: [String: [Int]] = [:]
  /// The clusters of each type that descriptions may lean on.
  private var byType: [Actor.Kind: [Int]] = [:]
  /// The cluster of the description that ends with each token.
  private var descriptionEndingAt: [Int: Int] = [:]

  init(document: AnalysedDocument, actors: ActorMap, directory: HolderDirectory) {
    self.document = document
    self.actors = actors
    self.directory = directory
    clusterOf = [Int](repeating: -1, count: actors.candidates.count)
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
        clusterOf[index] = person(index, candidate)
        noteOffice(of: candidate)
      } else if clusterOf[index] >= 0 {
        mention(clusterOf[index], candidate.tokens, candidate.form)
        trail(clusterOf[index], at: candidate.tokens.lowerBound, isNamed: !isGoverned(candidate.tokens))
      }
    }
    while next < descriptions.count {
      describe(descriptions[next])
      next += 1
    }
    mergeUnnamed()
    guard !absorbed.isEmpty else { return }
    for candidate in clusterOf.indices { clusterOf[candidate] = current(clusterOf[candidate]) }
  }

  /// The cluster that `cluster` has become part of, or itself.
  private func current(_ cluster: Int) -> Int {
    var cluster = cluster
    while let next = absorbed[cluster] { cluster = next }
    return cluster
  }

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

  /// The people one of whose names is `word`, lower-cased.
  func people(named word: String) -> [Int] { bySurname[word] ?? [] }

  /// The organisation with this identifier of the lexicon, if the report names it.
  func organisation(ref: String) -> Int? { byRef[ref] }

  /// The cluster of the description whose last token is `token`.
  func described(endingAt token: Int) -> Int? { descriptionEndingAt[token] }

  private mutating func trail(_ cluster: Int, at token: Int, isNamed: Bool) {
    organisationTrail.note(cluster, of: clusters[cluster].type, at: token, isNamed: isNamed)
  }

  /// The parts of a person's name, lower-cased; what a hyphen joins is one part (`holloway-reed`).
  func nameParts(_ range: TokenRange) -> [String] {
    var parts: [String] = []
    var isJoined = false
    for index in range {
      let token = document.tokens[index]
      if token.isMark(UInt8(ascii: "-")) {
        isJoined = !parts.isEmpty
      } else if token.kind == .word {
        let word = document.document.string(token.span).lowercased()
        if isJoined { parts[parts.count - 1] += "-" + word } else { parts.append(word) }
        isJoined = false
      }
    }
    return parts
  }

  /// The words of `range`, lower-cased.
  func words(_ range: TokenRange) -> [String] {
    range.compactMap {
      document.tokens[$0].kind == .word
        ? document.document.string(document.tokens[$0].span).lowercased() : nil
    }
  }

  private func isGoverned(_ tokens: TokenRange) -> Bool {
    guard tokens.lowerBound > 0 else { return false }
    let before = tokens.lowerBound - 1
    return ["in", "across", "around", "throughout", "near"].contains { document.matches(before, $0) }
  }

  // MARK: - Organisations

  private mutating func organisation(_ candidate: ActorCandidate) -> Int {
    let name = candidate.name ?? candidate.tokens
    let spelled = words(name)
    var key: String
    var ref: String?
    if let entry = candidate.entry {
      key = document.lexicon.entries[entry].ref
      ref = key
    } else {
      key = "\(candidate.type.rawValue) \(spelled.joined(separator: " "))"
      // A panel or office named in full and then without its place is one.
      if candidate.type == .panel || candidate.type == .office {
        for other in (byType[candidate.type] ?? []).suffix(16) {
          let cluster = clusters[other]
          let (short, long) =
            cluster.name.count < spelled.count ? (cluster.name, spelled) : (spelled, cluster.name)
          if long.suffix(short.count) == short[...] { return grow(other, name, spelled, candidate) }
        }
      }
      if let defined = byAlias[spelled.joined(separator: " ")] { return defined }
    }
    if let known = byRef[key] { return grow(known, name, spelled, candidate) }
    var cluster = ActorCluster(type: candidate.type, name: spelled, title: name)
    cluster.ref = ref
    byRef[key] = clusters.count
    if let alias = candidate.alias { byAlias[words(alias).joined(separator: " ")] = clusters.count }
    byType[candidate.type, default: []].append(clusters.count)
    return add(cluster)
  }

  private mutating func grow(
    _ index: Int, _ name: TokenRange, _ spelled: [String], _ candidate: ActorCandidate
  ) -> Int {
    if spelled.count > clusters[index].name.count {
      clusters[index].name = spelled
      clusters[index].title = name
    }
    if let alias = candidate.alias { byAlias[words(alias).joined(separator: " ")] = index }
    return index
  }

  /// An area's name stands for the force where the force is named in the report, or where it acts.
  private mutating func area(_ candidate: ActorCandidate) -> Int? {
    guard let entry = candidate.entry, !isGoverned(candidate.tokens) else { return nil }
    let ref = document.lexicon.entries[entry].ref
    guard let known = byRef[ref] else { return nil }
    // `County Durham and Darlington remains one of the safest places`: more than the force's own name.
    return words(candidate.tokens).contains("county") ? nil : known
  }

  /// A person's role speaks of a force too: `the North Wales PCC` makes `the force` North Wales Police.
  private mutating func noteOffice(of candidate: ActorCandidate) {
    guard let area = candidate.role?.area, let known = byRef[document.lexicon.entries[area].ref] else {
      return
    }
    trail(known, at: candidate.tokens.lowerBound, isNamed: true)
    // `Durham Constabulary’s Deputy Chief Constable` names the force in full.
    if let office = candidate.role?.office, document.lexicon.entries[area].kind == .force {
      mention(known, office, .name)
    }
  }

  private mutating func describe(_ description: DescriptionFinder.Description) {
    let same = byType[description.type] ?? []
    var target: Int?
    if description.contrasts {
      guard same.count == 2, let last = organisationTrail.last(of: description.type) else { return }
      target = same[0] == last ? same[1] : same[0]
    } else if same.count == 1 {
      target = same[0]
    } else {
      target = organisationTrail.lastNamed(of: description.type)
    }
    guard let target else { return }
    mention(target, description.tokens, .description)
    descriptionEndingAt[description.tokens.upperBound - 1] = target
    trail(target, at: description.tokens.lowerBound, isNamed: false)
  }

  /// The organisation that `its` at `token` stands for.
  private func owner(before token: Int) -> Int? {
    guard document.matches(token, "its") || document.matches(token, "their") else { return nil }
    return organisationTrail.last(of: .force, before: token)
  }

  // MARK: - People

  private mutating func person(_ index: Int, _ candidate: ActorCandidate) -> Int {
    let family = candidate.role.flatMap { RoleFamily.of($0, in: document) }
    var office = candidate.role.flatMap { officeKey($0) }
    if office == nil, let family, let name = candidate.name {
      office = directory.office(of: nameParts(name), family: family)
    }
    var found: Int?
    if let neighbour = apposition(index) { found = neighbour }
    if let name = candidate.name {
      let spelled = nameParts(name)
      let known = named(spelled, candidate, family, office)
      if let role = found, let known, role != known, clusters[role].isUnnamed { absorb(role, into: known) }
      if found == nil || known != nil || !compatible(clusters[found ?? 0], spelled, candidate.gender) {
        found = known
      }
      let target = found ?? add(ActorCluster(type: .person, title: name))
      extend(target, with: candidate, spelled, family, office)
      return target
    }
    guard let role = candidate.role, let family else { return -1 }
    // `his predecessor` without a name: who that is, the text does not say.
    if let owner = role.owner, office == nil, self.owner(before: owner) == nil { return -1 }
    let target = found ?? holder(of: family, office) ?? add(ActorCluster(type: .person, title: role.tokens))
    extend(target, with: candidate, [], family, office)
    return target
  }

  /// Where a role is held: the identifier of a force, or the lower-cased name.
  private func officeKey(_ role: RoleReading) -> String? {
    if let area = role.area { return document.lexicon.entries[area].ref }
    if let owner = role.owner, let cluster = self.owner(before: owner) {
      return clusters[cluster].ref ?? clusters[cluster].name.joined(separator: " ")
    }
    guard let office = role.office else { return nil }
    return words(office).filter { $0 != "police" && $0 != "constabulary" }.joined(separator: " ")
  }

  /// A name and a role parted by a comma are one person: `Cleveland’s PCC, Barry Coppinger,`.
  private func apposition(_ index: Int) -> Int? {
    guard index > 0 else { return nil }
    let candidate = actors.candidates[index]
    let before = actors.candidates[index - 1]
    guard before.type == .person, clusterOf[index - 1] >= 0,
      before.tokens.upperBound + 1 == candidate.tokens.lowerBound,
      document.tokens[before.tokens.upperBound].isMark(UInt8(ascii: ",")),
      (before.name == nil) != (candidate.name == nil)
    else { return nil }
    return current(clusterOf[index - 1])
  }

  private func compatible(_ cluster: ActorCluster, _ name: [String], _ gender: Gender) -> Bool {
    guard cluster.type == .person, cluster.gender.agrees(with: gender) else { return false }
    guard let last = cluster.name.last, let surname = name.last else { return true }
    if name.count == 1 || cluster.name.count == 1 {
      return cluster.name.contains(surname) || name.contains(last)
    }
    return last == surname
      && (cluster.name[0] == name[0] || isInitial(cluster.name[0], of: name[0])
        || isInitial(name[0], of: cluster.name[0]))
  }

  private func isInitial(_ short: String, of long: String) -> Bool {
    short.count == 1 && long.hasPrefix(short)
  }

  /// The person whom `name` means: the last one spoken of whose name agrees.
  private func named(_ name: [String], _ candidate: ActorCandidate, _ family: String?, _ office: String?)
    -> Int?
  {
    guard let surname = name.last else { return nil }
    let known = (bySurname[surname] ?? []).suffix(ActorResolver.reach).filter {
      compatible(clusters[$0], name, candidate.gender)
    }
    if let best = known.max(by: { clusters[$0].lastSeen < clusters[$1].lastSeen }) { return best }
    // A role that had no name until now (`its PCC`, then `Warwickshire PCC Philip Seccombe`).
    guard let family, let office else { return nil }
    return (byFamily[family] ?? []).suffix(ActorResolver.reach).first {
      clusters[$0].isUnnamed && clusters[$0].office == office
    }
  }

  /// Who holds the role: in the same office where one is named, else the last holder spoken of.
  private func holder(of family: String, _ office: String?) -> Int? {
    let holders = byFamily[family] ?? []
    if let office {
      // A holder of no stated office may be this one; that is decided when the whole report is known.
      return holders.suffix(ActorResolver.reach).first { clusters[$0].office == office }
    }
    return holders.max { clusters[$0].lastSeen < clusters[$1].lastSeen }
  }

  private mutating func extend(
    _ index: Int, with candidate: ActorCandidate, _ name: [String], _ family: String?, _ office: String?
  ) {
    mention(index, candidate.tokens, candidate.form)
    if name.count > clusters[index].name.count, let tokens = candidate.name {
      clusters[index].name = name
      clusters[index].title = tokens
    }
    for word in name where !(bySurname[word]?.suffix(ActorResolver.reach).contains(index) ?? false) {
      bySurname[word, default: []].append(index)
    }
    if clusters[index].gender == .unknown { clusters[index].gender = candidate.gender }
    if let role = candidate.role { clusters[index].roles.append(role) }
    if let family, clusters[index].families.insert(family).inserted {
      byFamily[family, default: []].append(index)
    }
    if clusters[index].office == nil { clusters[index].office = office }
    if let entry = candidate.entry, clusters[index].ref == nil {
      clusters[index].ref = document.lexicon.entries[entry].ref
    }
  }

  /// A role that never got a name joins the one person who holds it: in the same office, or in none stated.
  private mutating func mergeUnnamed() {
    var namedHolders: [String: [Int]] = [:]
    for (family, holders) in byFamily { namedHolders[family] = holders.filter { !clusters[$0].isUnnamed } }
    for index in clusters.indices where clusters[index].type == .person && clusters[index].isUnnamed {
      guard let family = clusters[index].families.first, clusters[index].families.count == 1 else { continue }
      // More holders than this, and the report is a list: which of them a bare role means stays open.
      guard let holders = namedHolders[family], holders.count <= 64 else { continue }
      let office = clusters[index].office
      let exact = office == nil ? holders : holders.filter { clusters[$0].office == office }
      let named = exact.isEmpty ? holders.filter { clusters[$0].office == nil } : exact
      guard named.count == 1 else { continue }
      absorb(index, into: named[0])
    }
  }

  /// Makes two clusters one.
  private mutating func absorb(_ index: Int, into target: Int) {
    clusters[target].mentions += clusters[index].mentions
    clusters[target].roles += clusters[index].roles
    clusters[target].families.formUnion(clusters[index].families)
    if clusters[target].office == nil { clusters[target].office = clusters[index].office }
    clusters[index].mentions = []
    clusters[index].families = []
    absorbed[index] = target
  }
}

import Claims
import ReportText

/// Which person a mention is of: by name, title and honorific, or by the role that one person holds.
extension ActorResolver {
  /// What a mention came to.
  enum Match {
    case none
    case one(Int, Confidence)
    /// Any of several: the text does not say which.
    case open([Int])
  }

  /// The cluster of a person's mention, made if it is new.
  mutating func person(_ index: Int, _ candidate: ActorCandidate) -> Match {
    var family = candidate.role.flatMap { RoleFamily.of($0, in: document) }
    noteOtherCommissioner(candidate, family)
    if family == "pcc", let role = candidate.role, RoleFamily.isPlainCommissioner(role, in: document),
      holders(of: "pcc").isEmpty, holders(of: "commissioner").count == 1
    {
      family = "commissioner"
    }
    var office = candidate.role.flatMap { officeKey($0) }
    if office == nil, let family, let name = candidate.name {
      office = directory.office(of: nameParts(name), family: RoleFamily.held(family))
    }
    let neighbour = apposition(index)
    if let name = candidate.name {
      let spelled = nameParts(name)
      var known: (cluster: Int, confidence: Confidence)?
      count(1 + people(named: spelled.last ?? "").count)
      switch named(spelled, candidate, family, office) {
      case .one(let cluster, let confidence): known = (cluster, confidence)
      case .open(let rivals): if neighbour == nil { return .open(rivals) }
      case .none: break
      }
      var found = neighbour
      if let role = found, let known, role != known.cluster, clusters[role].isUnnamed {
        absorb(role, into: known.cluster, isSure: true)
      }
      if found == nil || known != nil || !compatible(clusters[found ?? 0], spelled, candidate.gender) {
        found = known?.cluster
      }
      let target = found ?? add(ActorCluster(type: .person, title: name))
      if neighbour == nil, let role = ownedRole(before: index) {
        extend(target, with: role, [], role.role.flatMap { RoleFamily.of($0, in: document) }, nil)
      }
      extend(target, with: candidate, spelled, family, office)
      return .one(target, known?.confidence ?? .certain)
    }
    guard let role = candidate.role, let family else { return .none }
    if let match = besideOtherCommissioner(role, family) { return match }
    // `his predecessor` without a name: who that is, the text does not say.
    if let owner = role.owner, office == nil, self.owner(before: owner) == nil { return .none }
    count(1 + holders(of: family).count)
    let holder = neighbour.map { Match.one($0, .certain) } ?? holder(of: family, office, at: candidate.tokens)
    let target: Int
    var sure = Confidence.certain
    switch holder {
    case .one(let cluster, let confidence): (target, sure) = (cluster, confidence)
    case .open: return holder
    case .none:
      target = add(ActorCluster(type: .person, title: role.tokens))
      clusters[target].isNewcomer = isNewcomer(candidate.tokens)
    }
    extend(target, with: candidate, [], family, office)
    return .one(target, sure)
  }

  /// Notes that a commissioner who is no PCC is spoken of: `Biometrics Commissioner Fraser Sampson`.
  private mutating func noteOtherCommissioner(_ candidate: ActorCandidate, _ family: String?) {
    guard let role = candidate.role, family == nil || family == "commissioner",
      document.matches(role.tokens.upperBound - 1, "commissioner")
    else { return }
    otherCommissioner = candidate.tokens.lowerBound
  }

  /// A bare `the commissioner` behind one of another kind: hers, if no PCC has been named, and else nobody's for sure.
  private func besideOtherCommissioner(_ role: RoleReading, _ family: String) -> Match? {
    guard family == "pcc", let other = otherCommissioner, RoleFamily.isPlainCommissioner(role, in: document)
    else { return nil }
    let known = holders(of: family)
    guard let latest = latest(known) else { return Match.none }
    return clusters[latest].lastSeen < other ? .open(known) : nil
  }

  /// Where a role is held: the identifier of a force, or the lower-cased name.
  private func officeKey(_ role: RoleReading) -> String? {
    if let area = role.area { return document.lexicon.entries[area].ref }
    if let owner = role.owner, let cluster = self.owner(before: owner) {
      return clusters[cluster].ref ?? ActorResolver.officeKey(clusters[cluster].name)
    }
    return role.office.map { ActorResolver.officeKey(words($0)) }
  }

  private static func officeKey(_ name: [String]) -> String {
    name.filter { $0 != "police" && $0 != "constabulary" }.joined(separator: " ")
  }

  /// A name and a role parted by a comma, a bracket or a verb of being are one person: `Cleveland’s PCC,
  /// Barry Coppinger,`, `the Chair (Cllr Oakes)`, `Walter Inskip was elected as Commissioner`.
  private func apposition(_ index: Int) -> Int? {
    guard let before = beforeComma(index) ?? besideBracket(index) ?? behindPredicate(index),
      clusterOf[index - 1] >= 0,
      (before.name == nil) != (actors.candidates[index].name == nil),
      !document.opensClause(behind: before.tokens, at: actors.candidates[index].tokens.upperBound)
    else { return nil }
    return current(clusterOf[index - 1])
  }

  /// The person's mention that only a comma parts from this one.
  private func beforeComma(_ index: Int) -> ActorCandidate? {
    guard index > 0 else { return nil }
    let before = actors.candidates[index - 1]
    guard before.type == .person,
      before.tokens.upperBound + 1 == actors.candidates[index].tokens.lowerBound,
      document[before.tokens.upperBound].isMark(UInt8(ascii: ","))
    else { return nil }
    return before
  }

  /// The person's mention that this one stands behind in brackets: `the Chair (Cllr Oakes)`.
  private func besideBracket(_ index: Int) -> ActorCandidate? {
    guard index > 0 else { return nil }
    let before = actors.candidates[index - 1]
    let tokens = actors.candidates[index].tokens
    guard before.type == .person, before.tokens.upperBound + 1 == tokens.lowerBound,
      document[before.tokens.upperBound].isMark(UInt8(ascii: "(")),
      document[tokens.upperBound].isMark(UInt8(ascii: ")"))
    else { return nil }
    return before
  }

  /// The named person whom the role is said of: `Walter Inskip was elected as Police and Crime Commissioner`.
  private func behindPredicate(_ index: Int) -> ActorCandidate? {
    guard index > 0, actors.candidates[index].name == nil else { return nil }
    let before = actors.candidates[index - 1]
    let words =
      before.tokens.upperBound..<max(before.tokens.upperBound, actors.candidates[index].tokens.lowerBound)
    guard before.type == .person, before.name != nil, 1...5 ~= words.count,
      words.allSatisfy({ index in ActorResolver.predicates.contains { document.matches(index, $0) } }),
      !document.matches(words.upperBound - 1, "by")
    else { return nil }
    return before
  }

  /// The words that may stand between a person and the role that is said of her.
  private static let predicates: [StaticString] = [
    "is", "was", "has", "been", "became", "becomes", "elected", "re-elected", "appointed", "as", "the", "our",
  ]

  /// `her deputy mayor, Luke Penrose,`: the role that only the name behind it tells the holder of.
  private func ownedRole(before index: Int) -> ActorCandidate? {
    guard let before = beforeComma(index), before.name == nil, before.role?.owner != nil,
      clusterOf[index - 1] < 0, rivals[index - 1] == nil
    else { return nil }
    return before
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

  // MARK: - Names

  /// The person whom `name` means. Whoever shares a surname alone must not hold another post, and of
  /// several the mention must tell which one, or only one of them have been spoken of lately.
  private func named(_ name: [String], _ candidate: ActorCandidate, _ family: String?, _ office: String?)
    -> Match
  {
    guard let surname = name.last else { return .none }
    let post = Post.of(candidate, in: document)
    let sharing = (bySurname[surname] ?? []).suffix(ActorResolver.reach).filter {
      compatible(clusters[$0], name, candidate.gender)
    }
    // Two full names that agree are one person in whatever posts.
    let full = name.count > 1 ? sharing.filter { clusters[$0].name.count > 1 } : []
    if let best = latest(full) { return .one(best, .certain) }
    var known = sharing.filter { !clusters[$0].isHeldApart(by: post) }
    let bySurnameProper = known.filter { clusters[$0].name.last == surname }
    if !bySurnameProper.isEmpty { known = bySurnameProper }
    if known.count > 1, let post {
      let same = known.filter { clusters[$0].posts.contains(post) }
      if !same.isEmpty { known = same }
    }
    if known.count > 1, candidate.gender != .unknown {
      let same = known.filter { clusters[$0].gender == candidate.gender }
      // Of the others the gender is not known: only where they were spoken of long ago.
      if same.count == 1, lately(known, at: candidate.tokens.lowerBound) == same[0] {
        return .one(same[0], .likely)
      }
    }
    if known.count == 1 { return .one(known[0], .certain) }
    if known.count > 1 {
      return lately(known, at: candidate.tokens.lowerBound).map { .one($0, .likely) } ?? .open(known)
    }
    // A role that had no name until now (`its PCC`, then `Warwickshire PCC Philip Seccombe`).
    guard let family, let office else { return .none }
    let unnamed = (byFamily[family] ?? []).suffix(ActorResolver.reach).first {
      clusters[$0].isUnnamed && clusters[$0].office == office
    }
    return unnamed.map { .one($0, .certain) } ?? .none
  }

  private func latest(_ people: [Int]) -> Int? {
    people.max { clusters[$0].lastSeen < clusters[$1].lastSeen }
  }

  /// How many tokens off whoever else shares a name must have been spoken of, to be out of the question.
  private static let far = 400

  /// The only one of `people` spoken of lately.
  func lately(_ people: [Int], at token: Int) -> Int? {
    let near = people.filter { token - clusters[$0].lastSeen < ActorResolver.far }
    return near.count == 1 && token - clusters[near[0]].lastSeen < ActorResolver.far / 4 ? near[0] : nil
  }

  // MARK: - Roles

  /// Who holds the role: in the same office where one is named; else the only holder in the report, or
  /// the only one that this paragraph or the one before speaks of.
  func holder(of family: String, _ office: String?, at tokens: TokenRange) -> Match {
    let holders = self.holders(of: family)
    // `the new commissioner`, `the acting chief constable`: not whoever held the post so far.
    if isNewcomer(tokens) { return .none }
    if let office {
      if let same = latest(holders.filter { clusters[$0].office == office }) { return .one(same, .certain) }
      // A headline's `police boss` is the one whose office comes after it. Whether a named holder of no
      // stated office is this one is decided when the whole report is known.
      if holders.count == 1, clusters[holders[0]].isUnnamed, clusters[holders[0]].office == nil {
        return .one(holders[0], .likely)
      }
      return .none
    }
    guard holders.count > 1 else { return holders.first.map { .one($0, .certain) } ?? .none }
    return beside(holders, tokens.lowerBound).map { .one($0, .likely) } ?? .open(holders)
  }

  /// Whether a role is said to be new to its holder.
  private func isNewcomer(_ role: TokenRange) -> Bool {
    [role.lowerBound - 1, role.lowerBound, role.lowerBound + 1].contains { index in
      ActorResolver.newcomers.contains { document.matches(index, $0) }
    }
  }

  private static let newcomers: [StaticString] = ["new", "acting", "incoming", "next", "would-be", "interim"]

  /// Everyone who holds a role of `family`.
  func holders(of family: String) -> [Int] {
    (byFamily[family] ?? []).suffix(ActorResolver.reach).filter { absorbed[$0] == nil }
  }

  /// The only one of `people` of whom the paragraph of `token` has spoken before it, or else the
  /// paragraph before.
  func beside(_ people: [Int], _ token: Int) -> Int? {
    guard !document.sentences.isEmpty else { return nil }
    var block = document.sentences[document.sentence(of: token)].block
    var end = token
    for _ in 0..<2 {
      var found: Int?
      for candidate in actors.candidates(in: document.blocks[block].lowerBound..<end).suffix(
        ActorResolver.reach)
      where clusterOf[candidate] >= 0 {
        let cluster = current(clusterOf[candidate])
        guard people.contains(cluster) else { continue }
        if let found, found != cluster { return nil }
        found = cluster
      }
      if found != nil { return found }
      end = document.blocks[block].lowerBound
      repeat { block -= 1 } while block >= 0 && document.blocks[block].isEmpty
      guard block >= 0 else { return nil }
    }
    return nil
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
    if let role = candidate.role {
      clusters[index].roles.append(role)
    } else if let name = candidate.name, name.lowerBound == candidate.tokens.lowerBound {
      clusters[index].isPrivate = clusters[index].isPrivate || isPrivate(name)
    }
    if let post = Post.of(candidate, in: document) { clusters[index].posts.insert(post) }
    if let family, clusters[index].families.insert(family).inserted {
      byFamily[family, default: []].append(index)
    }
    if clusters[index].office == nil { clusters[index].office = office }
    if let entry = candidate.entry, clusters[index].ref == nil {
      clusters[index].ref = document.lexicon.entries[entry].ref
    }
  }

  /// `Victim Ann Roe`, `a man named Ann Roe`, `Ann Roe, 41, a plumber,`: described, and not as holder of an office.
  private func isPrivate(_ name: TokenRange) -> Bool {
    let first = name.lowerBound
    if first > 0, !document[first].shape.contains(.startsBlock), document[first - 1].kind == .word {
      let before = document[first - 1]
      if document.matches(first - 1, "named") || document.matches(first - 1, "called") { return true }
      if before.isAny([.noun, .personNoun]),
        before.classes.isDisjoint(with: [.cue, .verb, .preposition, .role])
      {
        return true
      }
    }
    let next = name.upperBound
    guard next + 1 < document.tokens.count, document[next].isMark(UInt8(ascii: ",")) else { return false }
    return document[next + 1].kind == .number || document.matches(next + 1, "a")
      || document.matches(next + 1, "an")
  }

  // MARK: - Joining

  /// A role that never got a name joins the one person who holds it: in the same office, or in none stated.
  mutating func mergeUnnamed() {
    var namedHolders: [String: [Int]] = [:]
    var offices: [String: Set<String>] = [:]
    var unclaimed: [String: Set<String>] = [:]
    for (family, holders) in byFamily {
      let named = holders.filter { !clusters[$0].isUnnamed && absorbed[$0] == nil }
      namedHolders[family] = named
      offices[family] = Set(holders.compactMap { clusters[$0].office })
      unclaimed[family] = offices[family]?.subtracting(named.compactMap { clusters[$0].office })
    }
    for index in clusters.indices
    where clusters[index].type == .person && clusters[index].isUnnamed && !clusters[index].isNewcomer {
      guard let family = clusters[index].families.first, clusters[index].families.count == 1 else { continue }
      // More holders than this, and the report is a list: which of them a bare role means stays open.
      guard let holders = namedHolders[family], holders.count <= ActorResolver.reach else { continue }
      count(1 + holders.count)
      let office = clusters[index].office
      let exact = office == nil ? holders : holders.filter { clusters[$0].office == office }
      var named = exact
      // The one holder of no stated office has the one office that nobody else is said to hold.
      if exact.isEmpty, unclaimed[family]?.count == 1 {
        named = holders.filter { clusters[$0].office == nil }
      }
      guard named.count == 1, office != nil || (offices[family]?.count ?? 0) <= 1 else { continue }
      absorb(index, into: named[0], isSure: clusters[named[0]].office == office)
    }
  }

  /// Makes two clusters one.
  mutating func absorb(_ index: Int, into target: Int, isSure: Bool) {
    clusters[target].mentions += clusters[index].mentions
    clusters[target].lastSeen = max(clusters[target].lastSeen, clusters[index].lastSeen)
    clusters[target].roles += clusters[index].roles
    for family in clusters[index].families where clusters[target].families.insert(family).inserted {
      byFamily[family, default: []].append(target)
    }
    if clusters[target].office == nil { clusters[target].office = clusters[index].office }
    if clusters[target].gender == .unknown { clusters[target].gender = clusters[index].gender }
    if clusters[index].name.count > clusters[target].name.count {
      clusters[target].name = clusters[index].name
      clusters[target].title = clusters[index].title
    }
    for word in clusters[index].name {
      let others = (bySurname[word] ?? []).filter { $0 != index && $0 != target }
      bySurname[word] = others + [target]
    }
    clusters[index].mentions = []
    clusters[index].families = []
    absorbed[index] = (target, isSure)
  }
}

import Claims
import ReportText

/// Which organisation a mention is of: by identifier, by name, by its last words, by what it leans on.
extension ActorResolver {
  mutating func organisation(_ candidate: ActorCandidate) -> Int {
    let name = candidate.name ?? candidate.tokens
    let spelled = words(name)
    var key: String
    var ref: String?
    if let entry = candidate.entry {
      key = document.lexicon.entries[entry].ref
      ref = key
      if byRef[key] == nil, let short = unplaced(candidate.type, spelled) {
        byRef[key] = short
        clusters[short].ref = ref
      }
    } else {
      key = "\(candidate.type.rawValue) \(spelled.joined(separator: " "))"
      // A panel or office named in full and then without its place is one.
      if candidate.type == .panel || candidate.type == .office {
        for other in (byType[candidate.type] ?? []).suffix(16) {
          count(1)
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

  /// The panel or office that was named without its place until now: `the Police and Crime Panel`.
  private func unplaced(_ type: Actor.Kind, _ name: [String]) -> Int? {
    guard type == .panel || type == .office else { return nil }
    return (byType[type] ?? []).suffix(16).first {
      clusters[$0].ref == nil && name.count > clusters[$0].name.count
        && (name.suffix(clusters[$0].name.count) == clusters[$0].name[...]
          || name.prefix(clusters[$0].name.count) == clusters[$0].name[...])
    }
  }

  private mutating func grow(
    _ index: Int, _ name: TokenRange, _ spelled: [String], _ candidate: ActorCandidate
  ) -> Int {
    if spelled.count > clusters[index].name.count
      || spelled.count == clusters[index].name.count && isShouted(clusters[index].title) && !isShouted(name)
    {
      clusters[index].name = spelled
      clusters[index].title = name
    }
    if let alias = candidate.alias { byAlias[words(alias).joined(separator: " ")] = index }
    return index
  }

  /// Whether the first word is in capitals, as in headings: not the name's own spelling.
  private func isShouted(_ name: TokenRange) -> Bool {
    let first = document[name.lowerBound]
    return first.shape.contains(.allCapitals) && first.end - first.start > 3
  }

  /// An area's name stands for the force where the force is named in the report, or where it acts.
  mutating func area(_ candidate: ActorCandidate) -> Int? {
    if let force = candidate.force { return byRef["force \(words(force).joined(separator: " "))"] }
    guard let entry = candidate.entry, !isGoverned(candidate.tokens) else { return nil }
    let ref = document.lexicon.entries[entry].ref
    guard let known = byRef[ref] else { return nil }
    // `County Durham and Darlington remains one of the safest places`: more than the force's own name.
    return words(candidate.tokens).contains("county") ? nil : known
  }

  /// The force of an area that speaks though nothing names the force: `Warwickshire said it had …`.
  mutating func force(_ ref: String, at area: TokenRange) -> Int {
    var cluster = ActorCluster(type: .force, name: words(area), title: area)
    cluster.ref = ref
    byRef[ref] = clusters.count
    byType[.force, default: []].append(clusters.count)
    let index = add(cluster)
    mention(index, area, .shortName)
    return index
  }

  /// A person's role speaks of a force too: `the North Wales PCC` makes `the force` North Wales Police.
  mutating func noteOffice(of candidate: ActorCandidate) {
    guard let area = candidate.role?.area, let known = byRef[document.lexicon.entries[area].ref] else {
      return
    }
    trail(known, at: candidate.tokens.lowerBound, isNamed: true)
    // `Durham Constabulary’s Deputy Chief Constable` names the force in full.
    if let office = candidate.role?.office, document.lexicon.entries[area].kind == .force {
      mention(known, office, .name)
    }
  }

  mutating func describe(_ description: DescriptionFinder.Description) {
    let same = byType[description.type] ?? []
    var target: Int?
    if let contrast = description.contrast {
      target = contrasted(contrast, same, description)
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

  /// The one of two that is set against the other: the one not spoken of last, unless one sentence speaks of
  /// both; the smaller one stays the smaller one.
  private mutating func contrasted(
    _ contrast: DescriptionFinder.Contrast, _ same: [Int], _ description: DescriptionFinder.Description
  ) -> Int? {
    guard same.count == 2 else { return nil }
    func other(than one: Int) -> Int { same[0] == one ? same[1] : same[0] }
    if contrast != .other, let smaller = smallerOf[description.type] {
      return contrast == .smaller ? smaller : other(than: smaller)
    }
    guard let last = organisationTrail.last(of: description.type) else { return nil }
    let target = other(than: last)
    guard contrast != .other else { return target }
    if let (earlier, later) = organisationTrail.lastTwo(of: description.type),
      document.sentence(of: earlier) == document.sentence(of: later),
      document.sentence(of: later) != document.sentence(of: description.tokens.lowerBound)
    {
      return nil
    }
    smallerOf[description.type] = contrast == .smaller ? target : last
    return target
  }

  /// The organisation that `its` at `token` stands for.
  func owner(before token: Int) -> Int? {
    guard document.matches(token, "its") || document.matches(token, "their") else { return nil }
    return organisationTrail.last(of: .force, before: token)
  }
}

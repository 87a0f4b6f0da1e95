import Claims
import ReportText

/// Joins the mentions of one known office-holder: `the Kent PCC` and the name that the lexicon gives the holder on the
/// report's date, and two spellings of one name.
struct HolderJoining {
  let assembler: ActorAssembler

  /// Joins what `resolver` kept apart. Nothing is looked up unless the report gives a role in a known force.
  func join(_ resolver: inout ActorResolver) {
    let people = resolver.clusters.indices.filter {
      resolver.clusters[$0].type == .person && resolver.absorbed[$0] == nil
        && !resolver.clusters[$0].mentions.isEmpty
    }
    guard people.contains(where: { resolver.clusters[$0].office?.hasPrefix("force:") == true }) else {
      return
    }
    let forces = assembler.forces(of: resolver.clusters)
    var holders: [String: Int] = [:]
    var isJoined = false
    for index in people where !resolver.clusters[index].isNewcomer {
      guard let identity = assembler.identity(of: resolver.clusters[index], forces) else { continue }
      guard let known = holders[identity.ref] else {
        holders[identity.ref] = index
        continue
      }
      let (named, other) = resolver.clusters[known].isUnnamed ? (index, known) : (known, index)
      guard resolver.clusters[named].gender.agrees(with: resolver.clusters[other].gender) else { continue }
      resolver.absorb(other, into: named, isSure: identity.confidence == .certain)
      holders[identity.ref] = named
      isJoined = true
    }
    if joinSurnames(people, holders, &resolver) || isJoined { resolver.settleAbsorbed() }
  }

  /// `The Kent PCC … Mr Scott`: the surname alone, where one person bears it and nothing else is known of him.
  private func joinSurnames(_ people: [Int], _ holders: [String: Int], _ resolver: inout ActorResolver)
    -> Bool
  {
    var isJoined = false
    for (ref, holder) in holders where resolver.clusters[holder].isUnnamed {
      guard let surname = ref.split(separator: "-").last.map(String.init) else { continue }
      let bearers = resolver.people(named: surname).filter { resolver.absorbed[$0] == nil }
      guard bearers.count == 1, let bearer = bearers.first, resolver.clusters[bearer].name == [surname],
        resolver.clusters[bearer].roles.isEmpty, !resolver.clusters[bearer].isPrivate,
        resolver.clusters[bearer].posts.isEmpty
      else { continue }
      resolver.absorb(holder, into: bearer, isSure: false)
      isJoined = true
    }
    return isJoined
  }
}

import Claims

/// The organisations of a report by the last word of their names, and by their initials.
struct OrganisationNames {
  private var byLast: [String: [Int]] = [:]
  private var byInitials: [String: [Int]] = [:]
  /// Longer ones are headlines in capitals.
  private static let longest = 5
  private static let small: Set<String> = ["of", "the", "and", "for", "in", "on", "a"]

  init(_ resolver: ActorResolver) {
    for (index, cluster) in resolver.clusters.enumerated()
    where cluster.type != .person && cluster.type != .document && cluster.name.count > 1
      && cluster.name.count <= OrganisationNames.longest
    {
      guard let last = cluster.name.last else { continue }
      byLast[last, default: []].append(index)
      let initials = cluster.name.lazy.filter { !OrganisationNames.small.contains($0) }.compactMap(\.first)
      byInitials[String(initials), default: []].append(index)
    }
  }

  /// Those whose name ends in the word.
  func ending(in word: [String]) -> [Int] { latest(word, in: byLast) }

  /// Those whose name the word is made of the initials of.
  func abbreviated(as word: [String]) -> [Int] { latest(word, in: byInitials) }

  private func latest(_ word: [String], in names: [String: [Int]]) -> [Int] {
    (word.first.flatMap { names[$0] } ?? []).suffix(ActorResolver.reach)
  }
}

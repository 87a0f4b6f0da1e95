import Claims

/// Tells of each report of a batch whether an earlier one says the same: the same bytes, or nearly the same text.
///
/// The answer depends on the reports and their order alone. Every report costs a bounded number of steps, whatever they
/// share: of a shingle's reports the first few are remembered, what many share counts for nothing, and few are compared.
public struct DuplicateIndex {
  /// So many of a sketch's shingles lead to it, the lowest.
  private static let keys = 32
  /// So many reports are compared with a new one, those that most of its shingles lead to.
  private static let mostCompared = 6

  /// A report that is no duplicate.
  private struct Root {
    var id: String
    var sketch: TextSketch
  }

  /// What the reports of one digest are.
  private enum Place {
    case root(id: String)
    case duplicate(Duplicate)
  }

  /// A report that has a shingle, and the one before it that has it too.
  private struct Link {
    var root: Int32
    var earlier: Int32
  }

  private let findsNear: Bool
  private var places: [String: Place] = [:]
  private var roots: [Root] = []
  private var links: [Link] = []
  /// The last link of each shingle.
  private var heads: [UInt32: Int32] = [:]
  private var counts = ShingleCounts()
  /// How many links, hashes and slots were looked at.
  private(set) var steps = 0

  /// An empty index; where `findsNear`, texts are compared, and not the digests alone.
  public init(findsNear: Bool) {
    self.findsNear = findsNear
  }

  /// Places the next report of the batch.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - digest: the digest of its bytes.
  ///   - sketch: its text's; nil where it is not to be compared.
  /// - Returns: which earlier report it repeats, always one that is no duplicate itself; nil where there is none.
  public mutating func place(id: String, digest: String, sketch: TextSketch?) -> Duplicate? {
    switch places[digest] {
    case .root(let id): return Duplicate(id: id, basis: .digest)
    case .duplicate(let duplicate): return duplicate
    case nil: break
    }
    guard findsNear, let sketch, !sketch.isShort else {
      places[digest] = .root(id: id)
      return nil
    }
    if let duplicate = nearest(sketch) {
      places[digest] = .duplicate(duplicate)
      return duplicate
    }
    places[digest] = .root(id: id)
    add(Root(id: id, sketch: sketch))
    return nil
  }

  /// The report that `sketch` repeats; of several the most similar, and of equals the first.
  private mutating func nearest(_ sketch: TextSketch) -> Duplicate? {
    var best: (root: Int, share: Double)?
    for root in candidates(sketch) {
      let likeness = SketchLikeness(sketch, roots[root].sketch, isCommon: counts.isCommon)
      steps += sketch.length + roots[root].sketch.length
      guard likeness.isReprint else { continue }
      if let best, best.share > likeness.share || best.share == likeness.share && best.root < root {
        continue
      }
      best = (root, likeness.share)
    }
    return best.map {
      Duplicate(id: roots[$0.root].id, basis: .text, similarity: ($0.share * 100).rounded() / 100)
    }
  }

  /// The reports that most of the sketch's shingles lead to, at least two, those first that the most do.
  private mutating func candidates(_ sketch: TextSketch) -> [Int] {
    var found: [Int32] = []
    for key in sketch.shingles.prefix(DuplicateIndex.keys) where !counts.isCommon(key) {
      var link = heads[key] ?? -1
      while link >= 0 {
        found.append(links[Int(link)].root)
        link = links[Int(link)].earlier
      }
    }
    steps += DuplicateIndex.keys + found.count
    found.sort()
    var votes: [(root: Int32, count: Int)] = []
    for root in found {
      if votes.last?.root == root { votes[votes.count - 1].count += 1 } else { votes.append((root, 1)) }
    }
    votes.removeAll { $0.count < 2 }
    votes.sort { ($1.count, $0.root) < ($0.count, $1.root) }
    return votes.prefix(DuplicateIndex.mostCompared).map { Int($0.root) }
  }

  private mutating func add(_ root: Root) {
    let number = Int32(roots.count)
    roots.append(root)
    steps += root.sketch.length
    if !counts.add(root.sketch.shingles) {
      // The table doubled, so that all of this is done again no more than twice over on the whole.
      for root in roots {
        steps += root.sketch.length
        _ = counts.add(root.sketch.shingles)
      }
    }
    // A shingle that is common is not looked up any more: its list is as long as it will be.
    for key in root.sketch.shingles.prefix(DuplicateIndex.keys) where !counts.isCommon(key) {
      links.append(Link(root: number, earlier: heads[key] ?? -1))
      heads[key] = Int32(links.count - 1)
    }
  }
}

extension TextSketch {
  /// How many steps a walk through the sketch takes.
  fileprivate var length: Int { shingles.count + slotCount }
}

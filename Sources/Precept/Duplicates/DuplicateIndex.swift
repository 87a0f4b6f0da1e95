import Claims

/// Tells of each report of a batch whether an earlier one says the same: the same bytes, or nearly the same text.
///
/// The answer depends on the reports and their order alone. Reports cost a bounded number of steps each on the whole,
/// whatever they share: what many have leads to none of them, and few are compared. A report whose keys others come to have
/// is found by its next ones, so that of a series each month is by its own figures when all else is what every month says.
struct DuplicateIndex {
  /// So many of a sketch's keys lead to it, the first that few reports have.
  private static let keys = 32
  /// So many reports are compared with a new one, those that most of its keys lead to.
  private static let mostCompared = 6

  /// The similarity is 1 where the bytes are the same, and no text that was compared by samples is.
  private static let mostOfText = 0.99

  /// A report that is no duplicate.
  private struct Root {
    var id: String
    var sketch: TextSketch
    /// How many of its keys were asked whether they may lead to it.
    var asked = 0
    /// How many lead to it.
    var linked = 0
  }

  /// What the reports of one digest are.
  private enum Place {
    case root(id: String)
    case duplicate(Duplicate)
  }

  /// A report that has a key, and the one before it that has it too.
  private struct Link {
    var root: Int32
    var earlier: Int32
  }

  private let findsNear: Bool
  private var places: [String: Place] = [:]
  private var roots: [Root] = []
  private var links: [Link] = []
  /// The last link of each key.
  private var heads: [UInt32: Int32] = [:]
  /// Links of keys that lead nowhere any more.
  private var free: [Int32] = []
  private var counts = KeyCounts()
  /// How many links, keys and slots were looked at.
  private(set) var steps = 0

  /// An empty index; where `findsNear`, texts are compared, and not the digests alone.
  init(findsNear: Bool) {
    self.findsNear = findsNear
  }

  /// Places the next report of the batch.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - digest: the digest of its bytes.
  ///   - sketch: its text's; nil where it is not to be compared.
  /// - Returns: which earlier report it repeats, always one that is no duplicate itself; nil where there is none.
  mutating func place(id: String, digest: String, sketch: TextSketch?) -> Duplicate? {
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
      Duplicate(
        id: roots[$0.root].id, basis: .text,
        similarity: min(($0.share * 100).rounded() / 100, DuplicateIndex.mostOfText))
    }
  }

  /// The reports that most of the sketch's keys lead to, at least two, those first that the most do.
  private mutating func candidates(_ sketch: TextSketch) -> [Int] {
    var found: [Int32] = []
    for index in 0..<sketch.keyCount {
      var link = heads[sketch.key(index)] ?? -1
      while link >= 0 {
        found.append(links[Int(link)].root)
        link = links[Int(link)].earlier
      }
    }
    steps += sketch.keyCount + found.count
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
    count(root.sketch)
    for index in 0..<root.sketch.keyCount {
      let key = root.sketch.key(index)
      if counts.isCommon(key), let head = heads.removeValue(forKey: key) { relink(head) }
    }
    link(number)
  }

  private mutating func count(_ sketch: TextSketch) {
    steps += sketch.keyCount * 2
    guard !counts.add(sketch) else { return }
    // The table doubled, so that all of this is done again no more than twice over on the whole.
    for root in roots {
      steps += root.sketch.keyCount
      _ = counts.add(root.sketch)
    }
  }

  /// Leads to the reports of a key that has become common by their next ones.
  private mutating func relink(_ head: Int32) {
    var place = head
    while place >= 0 {
      let old = links[Int(place)]
      free.append(place)
      roots[Int(old.root)].linked -= 1
      link(old.root)
      place = old.earlier
    }
  }

  /// Leads to a report by as many keys as it may have. No key of it is asked twice, so that this is bounded on the whole.
  private mutating func link(_ number: Int32) {
    let root = Int(number)
    while roots[root].linked < DuplicateIndex.keys, roots[root].asked < roots[root].sketch.keyCount {
      let key = roots[root].sketch.key(roots[root].asked)
      roots[root].asked += 1
      steps += 1
      guard !counts.isCommon(key) else { continue }
      let link = Link(root: number, earlier: heads[key] ?? -1)
      if let place = free.popLast() {
        links[Int(place)] = link
        heads[key] = place
      } else {
        heads[key] = Int32(links.count)
        links.append(link)
      }
      roots[root].linked += 1
    }
  }
}

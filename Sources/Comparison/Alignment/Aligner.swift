import Claims
import ReportText

/// Finds which statements of two reports are about the same, one to one, wherever they stand.
///
/// Those that are equal word for word are taken first, then those that are equal but for their numbers and dates, then by an
/// optimal assignment those that have enough in common. Candidates come from an index of words, so that the work grows
/// with the statements and not with their pairs.
struct Aligner {
  let old: StatementList
  let new: StatementList
  let weights: WordWeights
  private let likeness: Likeness
  /// For each old statement its new one, and the other way round.
  private(set) var newOf: [Int?]
  private(set) var oldOf: [Int?]
  /// How many pairs were looked at word by word: a test holds that it grows with the statements.
  private(set) var comparedPairs = 0

  /// How many of the rarest words of a statement are looked up, and how many statements with each are looked at.
  private static let lookedUp = 6
  private static let candidates = 24

  init(_ old: StatementList, _ new: StatementList) {
    self.old = old
    self.new = new
    weights = WordWeights(old, new)
    likeness = Likeness(old: old, new: new, weights: weights)
    newOf = Array(repeating: nil, count: old.statements.count)
    oldOf = Array(repeating: nil, count: new.statements.count)
  }

  /// Aligns the two.
  mutating func align() {
    pairEqual { Key(kind: $0.kind, hash: $0.exact) }
    // What is equal but for its figures, if it says enough to be known by.
    pairEqual(onlyUnique: true) { $0.words.stems.count >= 3 ? Key(kind: $0.kind, hash: $0.masked) : nil }
    pairAlike()
    pairNeighbours()
  }

  private struct Key: Hashable {
    var kind: Statement.Kind
    var hash: UInt64
  }

  private mutating func pair(_ first: Int, _ second: Int) {
    newOf[first] = second
    oldOf[second] = first
  }

  /// Pairs what has the same key, in order; where `onlyUnique`, only what no other has.
  private mutating func pairEqual(onlyUnique: Bool = false, _ key: (Statement) -> Key?) {
    var places: [Key: [Int]] = [:]
    for index in new.statements.indices where oldOf[index] == nil {
      if let key = key(new.statements[index]) { places[key, default: []].append(index) }
    }
    var olds: [Key: [Int]] = [:]
    var order: [Key] = []
    for index in old.statements.indices where newOf[index] == nil {
      guard let key = key(old.statements[index]), places[key] != nil else { continue }
      if olds[key] == nil { order.append(key) }
      olds[key, default: []].append(index)
    }
    for key in order {
      guard let befores = olds[key], let afters = places[key] else { continue }
      if onlyUnique, befores.count > 1 || afters.count > 1 { continue }
      if befores.count == afters.count {
        for (before, after) in zip(befores, afters) { pair(before, after) }
      } else {
        pairInContext(befores, afters)
      }
    }
  }

  /// Pairs equal statements, more on one side than on the other, with those that stand in like sentences.
  private mutating func pairInContext(_ befores: [Int], _ afters: [Int]) {
    var edges: [Assignment.Edge] = []
    for before in befores.prefix(Self.candidates) {
      for after in afters.prefix(Self.candidates) {
        comparedPairs += 1
        let score = likeness.score(before, after)
        if score > 0 { edges.append(Assignment.Edge(old: before, new: after, weight: score)) }
      }
    }
    for edge in Assignment.best(edges) { pair(edge.old, edge.new) }
  }

  // MARK: - By words

  private mutating func pairAlike() {
    var places: [UInt64: [Int]] = [:]
    for index in new.statements.indices where oldOf[index] == nil {
      for stem in Set(new.statements[index].words.stems) { places[stem, default: []].append(index) }
    }
    var edges: [Assignment.Edge] = []
    for index in old.statements.indices where newOf[index] == nil {
      var seen: Set<Int> = []
      let stems = Set(old.statements[index].words.stems).filter { places[$0] != nil }
      let rarest = stems.sorted { (places[$0]?.count ?? 0, $0) < (places[$1]?.count ?? 0, $1) }
      for stem in rarest.prefix(Self.lookedUp) {
        for candidate in (places[stem] ?? []).prefix(Self.candidates) where seen.insert(candidate).inserted {
          comparedPairs += 1
          let score = likeness.score(index, candidate)
          if score >= Likeness.least { edges.append(Assignment.Edge(old: index, new: candidate, weight: score)) }
        }
      }
    }
    for edge in Assignment.best(edges) { pair(edge.old, edge.new) }
  }

  // MARK: - By place

  /// Pairs figures of sentences that are paired, where one alone of their measure is left on each side: `a 32% increase` and
  /// `a 4% increase` have too few words to be known by.
  private mutating func pairNeighbours() {
    var sentences: [Int: Int] = [:]
    for (before, after) in newOf.enumerated() {
      if let after { sentences[old.statements[before].sentence] = new.statements[after].sentence }
    }
    var lefts: [Int: [Int]] = [:]
    for index in old.statements.indices where newOf[index] == nil && old.statements[index].kind == .figure {
      if let sentence = sentences[old.statements[index].sentence] { lefts[sentence, default: []].append(index) }
    }
    var rights: [Int: [Int]] = [:]
    for index in new.statements.indices where oldOf[index] == nil && new.statements[index].kind == .figure {
      if lefts[new.statements[index].sentence] != nil { rights[new.statements[index].sentence, default: []].append(index) }
    }
    for (sentence, befores) in lefts {
      guard let afters = rights[sentence] else { continue }
      for before in befores {
        let same = afters.filter { oldOf[$0] == nil && likeness.score(before, $0) > 0 }
        let rivals = same.isEmpty ? [] : befores.filter { newOf[$0] == nil && likeness.score($0, same[0]) > 0 }
        comparedPairs += afters.count + befores.count
        if same.count == 1, rivals.count == 1 { pair(before, same[0]) }
      }
    }
  }
}

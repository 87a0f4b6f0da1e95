import Claims
import ReportText

/// Finds which statements of two reports are about the same, one to one, wherever they stand.
///
/// Those that are equal word for word are taken first, then those that are equal but for their numbers and
/// dates, then by an optimal assignment those that have enough in common. Candidates come from an index of
/// words, so that the work grows with the statements and not with their pairs.
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

  /// How many of the rarest words of a statement are looked up, and how many statements with each are
  /// looked at.
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
    // Under the same heading first; what says little is known by its heading alone.
    for isBySection in [true, false] {
      pairEqual { [likeness] in
        guard $0.words.stems.count > 2 || $0.kind == .figure else { return nil }
        return Key($0, $0.exact, likeness, isBySection: isBySection)
      }
    }
    // What is equal but for its figures, if it says enough to be known by.
    // Of several, as many in both, the order tells which.
    for isBySection in [true, false] {
      pairEqual(onlyAsMany: true) { [likeness] in
        guard $0.words.stems.count >= 3 || $0.isCell || isBySection && $0.isLabelled else { return nil }
        return Key($0, $0.masked, likeness, isBySection: isBySection)
      }
    }
    pairFollowers()
    pairAlike()
    pairNeighbours()
    pairMutual()
    pairUniqueMeasures()
    pairBetween()
    pairNeighbours()
    pairFollowers()
    pairAcross()
    // Scraps that are left are equal, or are not.
    pairEqual { [likeness] in Key($0, $0.exact, likeness, isBySection: false) }
  }

  private struct Key: Hashable {
    var kind: Statement.Kind
    var hash: UInt64
    /// The heading that the statement stands under; 0 where that does not matter.
    var section: UInt64

    init(_ statement: Statement, _ hash: UInt64, _ likeness: Likeness, isBySection: Bool) {
      kind = statement.kind
      self.hash = hash
      section = isBySection || Likeness.isShort(statement) ? likeness.section(of: statement) : 0
    }
  }

  private mutating func pair(_ first: Int, _ second: Int) {
    newOf[first] = second
    oldOf[second] = first
  }

  /// Pairs what has the same key, in order; where `onlyAsMany`, only what both reports have equally often.
  private mutating func pairEqual(onlyAsMany: Bool = false, _ key: (Statement) -> Key?) {
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
      if onlyAsMany, befores.count != afters.count { continue }
      if befores.count == afters.count {
        for (before, after) in zip(befores, afters)
        where !likeness.isOfOtherPeriod(old.statements[before], new.statements[after]) {
          pair(before, after)
        }
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

  /// Pairs what has enough words in common, so that the sum over all pairs is greatest.
  private mutating func pairAlike() {
    for edge in Assignment.best(edges(atLeast: Likeness.least)) { pair(edge.old, edge.new) }
  }

  /// Pairs what is a figure in one report and a clause without one in the other, in nearly the same words.
  private mutating func pairAcross() {
    let edges = edges(atLeast: Self.across) { [likeness] in likeness.scoreAcross($0, $1) }
    for edge in Assignment.best(edges) { pair(edge.old, edge.new) }
  }

  private static let across = 0.75

  /// Pairs what is left with what is left of the sentence that has its words: `A second officer will start
  /// work in March`, `Ade Balogun, our second officer, started work in April, and by then …`.
  mutating func pairPlaced(_ whereabouts: Whereabouts) {
    for index in old.statements.indices where newOf[index] == nil {
      let free = free(at: whereabouts.ofOld[index], in: new, oldOf)
      if let best = free.max(by: { likeness.words(index, $0) < likeness.words(index, $1) }),
        likeness.words(index, best) >= Self.mutual
      {
        pair(index, best)
      }
    }
    for index in new.statements.indices where oldOf[index] == nil {
      let free = free(at: whereabouts.ofNew[index], in: old, newOf)
      if let best = free.max(by: { likeness.words($0, index) < likeness.words($1, index) }),
        likeness.words(best, index) >= Self.mutual
      {
        pair(best, index)
      }
    }
  }

  /// The statements of the sentence at `place` that are in no pair, where it has most of the words looked for.
  private mutating func free(
    at place: Whereabouts.Place?, in list: StatementList, _ pairs: [Int?]
  ) -> [Int] {
    guard let place, place.share >= Whereabouts.found else { return [] }
    // What is known by its label is not known by the figure behind it.
    let free = list.statements(of: place.sentence).filter {
      pairs[$0] == nil && !list.statements[$0].isLabelled
    }
    comparedPairs += free.count
    return free
  }

  /// Pairs what is left where each of two is by far the most like the other: rewritten sentences have few
  /// words in common.
  private mutating func pairMutual() {
    let edges = edges(atLeast: Self.mutual - Self.margin)
    var oldBest: [Int: [Double]] = [:]
    var newBest: [Int: [Double]] = [:]
    for edge in edges {
      oldBest[edge.old, default: []].append(edge.weight)
      newBest[edge.new, default: []].append(edge.weight)
    }
    for edge in edges where edge.weight >= Self.mutual && newOf[edge.old] == nil && oldOf[edge.new] == nil {
      let rivals =
        (oldBest[edge.old] ?? []).filter { $0 > edge.weight - Self.margin }.count
        + (newBest[edge.new] ?? []).filter { $0 > edge.weight - Self.margin }.count
      // Each of the two has the edge itself.
      if rivals == 2 { pair(edge.old, edge.new) }
    }
  }

  /// Pairs the only figure of its measure in one report with the only one in the other: `We made 35
  /// recommendations`, `The force accepted every one of our 44 recommendations`.
  private mutating func pairUniqueMeasures() {
    let news = uniqueMeasures(new)
    for (unit, before) in uniqueMeasures(old).sorted(by: { $0.value < $1.value }) where newOf[before] == nil {
      guard let after = news[unit], oldOf[after] == nil else { continue }
      comparedPairs += 1
      if likeness.score(before, after) >= Self.unique { pair(before, after) }
    }
  }

  private static let unique = 0.1

  /// The figures whose counted noun no other figure of the report has.
  private func uniqueMeasures(_ list: StatementList) -> [Substring: Int] {
    var places: [Substring: [Int]] = [:]
    for (index, statement) in list.statements.enumerated() where statement.kind == .figure {
      guard let count = statement.counts.first.map({ list.report.findings.counts[$0] }), count.kind == .count,
        let unit = count.unit?.split(separator: " ").last
      else { continue }
      places[unit, default: []].append(index)
    }
    return places.compactMapValues { $0.count == 1 ? $0[0] : nil }
  }

  private static let mutual = 0.3
  private static let margin = 0.08

  /// What is not paired yet and is alike, by the index of words.
  private mutating func edges(
    atLeast least: Double, _ rate: ((Int, Int) -> Double)? = nil
  ) -> [Assignment.Edge] {
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
        for candidate in nearest(places[stem] ?? [], to: index) where seen.insert(candidate).inserted {
          comparedPairs += 1
          let score = rate?(index, candidate) ?? likeness.score(index, candidate)
          if score >= least { edges.append(Assignment.Edge(old: index, new: candidate, weight: score)) }
        }
      }
    }
    return edges
  }

  /// The places about as far into the new report as `index` is into the old one: where too many are alike,
  /// their order tells.
  private func nearest(_ places: [Int], to index: Int) -> ArraySlice<Int> {
    guard places.count > Self.candidates else { return places[...] }
    let middle = index * new.statements.count / max(1, old.statements.count)
    let start = places.partitionPoint { $0 < middle } - Self.candidates / 2
    let first = min(max(0, start), places.count - Self.candidates)
    return places[first..<(first + Self.candidates)]
  }

  /// Pairs what is left alone between two pairs, on both sides, where it is of one kind and not without
  /// likeness.
  private mutating func pairBetween() {
    var before = -1
    var index = 0
    while index < old.statements.count {
      guard newOf[index] == nil else {
        before = index
        index += 1
        continue
      }
      var end = index
      while end < old.statements.count, newOf[end] == nil { end += 1 }
      let first = before < 0 ? 0 : (newOf[before] ?? -1) + 1
      let last = end < old.statements.count ? newOf[end] ?? first : new.statements.count
      if end - index <= 3, first < last, last - first <= 3 {
        var edges: [Assignment.Edge] = []
        for one in index..<end {
          for other in first..<last where oldOf[other] == nil {
            comparedPairs += 1
            let score = likeness.score(one, other)
            if score >= Self.between { edges.append(Assignment.Edge(old: one, new: other, weight: score)) }
          }
        }
        for edge in Assignment.best(edges) { pair(edge.old, edge.new) }
      }
      index = end
    }
  }

  private static let between = 0.25

  // MARK: - By place

  /// Pairs what is left of sentences that are paired: figures where one alone of their measure is left on
  /// each side (`a 32% increase` and `a 4% increase` have too few words to be known by), and clauses where
  /// one is left or they are alike.
  private mutating func pairNeighbours() {
    var sentences: [Int: Int] = [:]
    for (before, after) in newOf.enumerated() {
      if let after { sentences[old.statements[before].sentence] = new.statements[after].sentence }
    }
    var lefts: [Int: [Int]] = [:]
    for index in old.statements.indices where newOf[index] == nil {
      if let sentence = sentences[old.statements[index].sentence] {
        lefts[sentence, default: []].append(index)
      }
    }
    var rights: [Int: [Int]] = [:]
    for index in new.statements.indices
    where oldOf[index] == nil && lefts[new.statements[index].sentence] != nil {
      rights[new.statements[index].sentence, default: []].append(index)
    }
    for (sentence, befores) in lefts.sorted(by: { $0.key < $1.key }) {
      guard let afters = rights[sentence] else { continue }
      var edges: [Assignment.Edge] = []
      for before in befores {
        let scores = afters.map { (after: $0, score: likeness.score(before, $0)) }.filter { $0.score > 0 }
        comparedPairs += afters.count
        let isFigure = old.statements[before].kind == .figure
        for (after, score) in scores where score >= Self.neighbour || isFigure && scores.count == 1 {
          edges.append(Assignment.Edge(old: before, new: after, weight: score))
        }
      }
      for edge in Assignment.best(edges) { pair(edge.old, edge.new) }
    }
  }

  /// How alike clauses of paired sentences must be.
  private static let neighbour = 0.2

  /// Pairs short lines, such as `Status: amber`, that follow paired ones and are written alike.
  private mutating func pairFollowers() {
    for index in old.statements.indices.dropFirst() where newOf[index] == nil {
      guard old.statements[index].words.stems.count <= 3, let before = newOf[index - 1] else { continue }
      let after = before + 1
      guard after < new.statements.count, oldOf[after] == nil, new.statements[after].words.stems.count <= 3,
        old.statements[index].kind == new.statements[after].kind,
        // `Theft of a bicycle: 486` is not `Theft from the person: 486`.
        !old.statements[index].isLabelled || likeness.score(index, after) > 0,
        let first = old.statements[index].words.stems.first, first == new.statements[after].words.stems.first
      else { continue }
      pair(index, after)
    }
  }
}

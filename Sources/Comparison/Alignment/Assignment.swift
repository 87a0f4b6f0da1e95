/// Pairs the two sides of weighted edges one to one, so that the sum of the weights is greatest: exactly
/// where the sides hang together in small groups, which they do after exact matches are taken out, greedily
/// in larger ones.
struct Assignment {
  /// Two statements that may be one.
  struct Edge {
    var old: Int
    var new: Int
    var weight: Double
  }

  /// The largest side of a group that is solved exactly: the work grows with its third power.
  private static let exactLimit = 60

  /// The edges chosen, in order of their old side.
  static func best(_ edges: [Edge]) -> [Edge] {
    var chosen: [Edge] = []
    for group in groups(edges) {
      let olds = Array(Set(group.map(\.old))).sorted()
      let news = Array(Set(group.map(\.new))).sorted()
      chosen +=
        max(olds.count, news.count) <= exactLimit ? exact(group, olds, news) : greedy(group)
    }
    return chosen.sorted { $0.old < $1.old }
  }

  /// The edges in groups that share no side.
  private static func groups(_ edges: [Edge]) -> [[Edge]] {
    var parents: [Int: Int] = [:]
    func root(_ node: Int) -> Int {
      var node = node
      while let parent = parents[node], parent != node {
        parents[node] = parents[parent] ?? parent
        node = parent
      }
      return node
    }
    // New statements are told from old ones by their sign.
    for edge in edges {
      let (left, right) = (root(edge.old), root(-1 - edge.new))
      if left != right { parents[left] = right }
      parents[right] = right
    }
    var order: [Int] = []
    var groups: [Int: [Edge]] = [:]
    for edge in edges {
      let key = root(edge.old)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(edge)
    }
    return order.map { groups[$0] ?? [] }
  }

  private static func greedy(_ edges: [Edge]) -> [Edge] {
    var (olds, news) = (Set<Int>(), Set<Int>())
    return edges.sorted { ($0.weight, -$0.old, -$0.new) > ($1.weight, -$1.old, -$1.new) }.filter {
      guard !olds.contains($0.old), !news.contains($0.new) else { return false }
      olds.insert($0.old)
      news.insert($0.new)
      return true
    }
  }

  /// The Hungarian method with potentials, on a square of costs; a pair without an edge costs nothing and
  /// counts for nothing.
  private static func exact(_ edges: [Edge], _ olds: [Int], _ news: [Int]) -> [Edge] {
    let size = max(olds.count, news.count)
    var weights = [Double](repeating: 0, count: size * size)
    for edge in edges {
      let (row, column) = (olds.partitionPoint { $0 < edge.old }, news.partitionPoint { $0 < edge.new })
      weights[row * size + column] = max(weights[row * size + column], edge.weight)
    }
    var rowPotential = [Double](repeating: 0, count: size + 1)
    var columnPotential = [Double](repeating: 0, count: size + 1)
    // For each column the row that has it, counted from 1; column 0 is where a search begins.
    var rowOf = [Int](repeating: 0, count: size + 1)
    for row in 1...size {
      rowOf[0] = row
      var least = [Double](repeating: .infinity, count: size + 1)
      var cameFrom = [Int](repeating: 0, count: size + 1)
      var isUsed = [Bool](repeating: false, count: size + 1)
      var column = 0
      repeat {
        isUsed[column] = true
        let current = rowOf[column]
        var (delta, next) = (Double.infinity, 0)
        for other in 1...size where !isUsed[other] {
          let cost =
            -weights[(current - 1) * size + other - 1] - rowPotential[current] - columnPotential[other]
          if cost < least[other] {
            least[other] = cost
            cameFrom[other] = column
          }
          if least[other] < delta { (delta, next) = (least[other], other) }
        }
        for other in 0...size {
          if isUsed[other] {
            rowPotential[rowOf[other]] += delta
            columnPotential[other] -= delta
          } else {
            least[other] -= delta
          }
        }
        column = next
      } while rowOf[column] != 0
      while column != 0 {
        let before = cameFrom[column]
        rowOf[column] = rowOf[before]
        column = before
      }
    }
    return (1...size).compactMap { column in
      let row = rowOf[column] - 1
      guard row < olds.count, column - 1 < news.count else { return nil }
      let weight = weights[row * size + column - 1]
      return weight > 0 ? Edge(old: olds[row], new: news[column - 1], weight: weight) : nil
    }
  }
}

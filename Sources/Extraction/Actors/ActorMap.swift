import ReportText

/// Which actor candidate, if any, each token belongs to.
struct ActorMap: Sendable {
  /// The candidates in order of position.
  let candidates: [ActorCandidate]
  private let owner: [Int32]

  init(_ candidates: [ActorCandidate], tokenCount: Int) {
    self.candidates = candidates
    var owner = [Int32](repeating: -1, count: tokenCount)
    for (index, candidate) in candidates.enumerated() {
      for token in candidate.tokens { owner[token] = Int32(index) }
    }
    self.owner = owner
  }

  /// The index of the candidate that holds token `index`.
  func candidate(at index: Int) -> Int? {
    guard index >= 0, index < owner.count, owner[index] >= 0 else { return nil }
    return Int(owner[index])
  }

  /// The candidates that start within `range`.
  func candidates(in range: TokenRange) -> [Int] {
    var low = 0
    var high = candidates.count
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].tokens.lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var result: [Int] = []
    while low < candidates.count, candidates[low].tokens.lowerBound < range.upperBound {
      result.append(low)
      low += 1
    }
    return result
  }
}

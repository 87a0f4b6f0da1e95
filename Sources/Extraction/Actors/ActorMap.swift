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
  func candidates(in range: TokenRange) -> Range<Int> {
    let start = candidates.partitionPoint { $0.tokens.lowerBound < range.lowerBound }
    return start..<candidates[start...].partitionPoint { $0.tokens.lowerBound < range.upperBound }
  }
}

import ReportText

/// Looks for further mentions where no mention has been found yet.
struct CandidateGaps {
  let document: AnalysedDocument

  /// `found` with what `mention` finds between them, in order of position.
  ///
  /// - Parameter mention: the mention that starts at a token of a block and ends before a limit.
  func filling(
    _ found: [ActorCandidate],
    with mention: (_ index: Int, _ limit: Int, _ block: TokenRange) -> ActorCandidate?
  )
    -> [ActorCandidate]
  {
    var result: [ActorCandidate] = []
    result.reserveCapacity(found.count)
    var next = 0
    for block in document.blocks {
      var index = block.lowerBound
      while index < block.upperBound {
        if next < found.count, found[next].tokens.lowerBound <= index {
          index = max(index + 1, found[next].tokens.upperBound)
          result.append(found[next])
          next += 1
          continue
        }
        let limit =
          next < found.count ? min(block.upperBound, found[next].tokens.lowerBound) : block.upperBound
        guard let candidate = mention(index, limit, block) else {
          index += 1
          continue
        }
        result.append(candidate)
        index = candidate.tokens.upperBound
      }
    }
    return result
  }
}

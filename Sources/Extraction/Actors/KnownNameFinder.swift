import Claims
import ReportText

/// Finds the names of organisations again that only the words beside them showed to be names: `Lantern Walkers` once
/// `the charity Lantern Walkers` stands somewhere.
struct KnownNameFinder {
  let document: AnalysedDocument

  /// `found` with those mentions among them, in order of position.
  func adding(to found: [ActorCandidate]) -> [ActorCandidate] {
    var known: [UInt64: Int] = [:]
    for candidate in found where candidate.type == .organisation && candidate.entry == nil {
      guard let name = candidate.name, mayStandAlone(name) else { continue }
      known[document.spellingHash(name)] = name.count
    }
    guard !known.isEmpty else { return found }
    let lengths = Set(known.values).sorted(by: >)
    return CandidateGaps(document: document).filling(found) { index, limit, _ in
      guard document[index].kind == .word, document[index].shape.contains(.capitalised) else { return nil }
      for length in lengths where index + length <= limit {
        let name = index..<(index + length)
        guard known[document.spellingHash(name)] == length, isWhole(name, limit: limit) else { continue }
        return ActorCandidate(tokens: name, type: .organisation, form: .name, name: name)
      }
      return nil
    }
  }

  /// Whether the name is told by its words: two capitals, or one word that the lexicon does not hold.
  private func mayStandAlone(_ name: TokenRange) -> Bool {
    guard name.count < 8 else { return false }
    if name.count == 1 {
      return document[name.lowerBound].word == .unknown
        && document[name.lowerBound].end - document[name.lowerBound].start > 4
    }
    return document[name.lowerBound].shape.contains(.capitalised)
  }

  /// Whether no capital before or behind makes it a part of a longer name.
  private func isWhole(_ name: TokenRange, limit: Int) -> Bool {
    if name.upperBound < limit, document[name.upperBound].kind == .word,
      document[name.upperBound].shape.contains(.capitalised)
    {
      return false
    }
    return true
  }
}

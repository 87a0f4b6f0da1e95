import Claims
import ReportText

/// Finds the area's name alone where it acts for a force that no lexicon holds: `Fenshire has agreed`, once
/// `Fenshire Police` stands somewhere in the report.
struct AreaNameFinder {
  let document: AnalysedDocument

  /// `found` with those mentions among them, in order of position.
  func adding(to found: [ActorCandidate]) -> [ActorCandidate] {
    let areas = self.areas(in: found)
    guard !areas.isEmpty else { return found }
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
        guard let candidate = mention(at: index, limit: limit, block: block, areas) else {
          index += 1
          continue
        }
        result.append(candidate)
        index = candidate.tokens.upperBound
      }
    }
    return result
  }

  /// The name of each force by the spelling of its area; nil where two forces share it.
  private func areas(in found: [ActorCandidate]) -> [UInt64: TokenRange] {
    var areas: [UInt64: TokenRange] = [:]
    for candidate in found where candidate.type == .force && candidate.entry == nil {
      guard let name = candidate.name, name.count > 1 else { continue }
      var end = name.upperBound - 1
      while end > name.lowerBound, AreaNameFinder.heads.contains(where: { document.matches(end, $0) }) {
        end -= 1
      }
      guard end + 1 < name.upperBound, end - name.lowerBound < 4,
        !document[name.lowerBound].isAny([.determiner, .role, .adjective])
      else { continue }
      areas[document.spellingHash(name.lowerBound..<(end + 1))] = name
    }
    return areas
  }

  private static let heads: [StaticString] = ["police", "constabulary", "service", "force"]

  private func mention(at index: Int, limit: Int, block: TokenRange, _ areas: [UInt64: TokenRange])
    -> ActorCandidate?
  {
    guard isCapital(index), index == block.lowerBound || !isCapital(index - 1) || isOpening(index - 1) else {
      return nil
    }
    // The longest first: `Mid Pennine`, then `Mid`.
    var end = index + 1
    while end < limit, end - index < 4,
      isCapital(end) || document.matches(end, "and") || document[end].isMark(UInt8(ascii: "&"))
    {
      end += 1
    }
    while end > index {
      if let force = areas[document.spellingHash(index..<end)], acts(index..<end, limit: block.upperBound) {
        return ActorCandidate(
          tokens: index..<end, type: .force, form: .shortName, name: index..<end, isArea: true, force: force)
      }
      end -= 1
    }
    return nil
  }

  private func isCapital(_ index: Int) -> Bool {
    document[index].kind == .word && document[index].shape.contains(.capitalised)
  }

  /// Whether the token is the first of its sentence.
  private func isOpening(_ index: Int) -> Bool {
    document.sentences[document.sentence(of: index)].tokens.lowerBound == index
  }

  /// Whether a verb, or a clause about it, stands right behind the name, and no preposition before it.
  private func acts(_ name: TokenRange, limit: Int) -> Bool {
    if name.lowerBound > 0, !document[name.lowerBound].shape.contains(.startsBlock),
      document[name.lowerBound - 1].isAny(.preposition)
    {
      return false
    }
    let next = name.upperBound
    guard next < limit else { return false }
    if document[next].isMark(UInt8(ascii: ",")) {
      return next + 1 < limit && document.matches(next + 1, "which")
    }
    let token = document[next]
    return token.kind == .word && !token.shape.contains(.capitalised)
      && token.isAny([.cue, .auxiliary, .modal, .pastVerb, .verb])
      && token.classes.isDisjoint(with: [.noun, .pluralNoun, .preposition])
  }
}

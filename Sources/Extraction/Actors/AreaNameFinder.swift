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
    let settled = found.map { areaInstead(of: $0, areas) }
    return CandidateGaps(document: document).filling(settled) { mention(at: $0, limit: $1, block: $2, areas) }
  }

  /// A person without role or title whose name is an area's is the force: `Ms Roe said East Mereland will pay`.
  private func areaInstead(of candidate: ActorCandidate, _ areas: [UInt64: TokenRange]) -> ActorCandidate {
    guard candidate.type == .person, candidate.role == nil, let name = candidate.name,
      name == candidate.tokens,
      let force = areas[document.spellingHash(name)]
    else { return candidate }
    return ActorCandidate(
      tokens: name, type: .force, form: .shortName, name: name, isArea: true, force: force)
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
    guard isCapital(index),
      document[index].shape.contains(.startsBlock) || !isCapital(index - 1) || isOpening(index - 1)
    else {
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
    guard token.kind == .word, !token.shape.contains(.capitalised) else { return false }
    // `Fenshire has agreed`, but `Fenshire has a new commissioner` and `Fenshire is not for sale` speak of the place.
    if token.isAny(.auxiliary), !token.isAny(.modal) {
      let verb =
        document.matches(next + 1, "not") || document[min(next + 1, limit - 1)].isAny(.adverb)
        ? next + 2 : next + 1
      guard verb < limit else { return false }
      return document[verb].isAny([.participle, .pastVerb]) || document[verb].kind == .quoteMark
    }
    return token.isAny([.cue, .modal, .pastVerb, .verb])
      && token.classes.isDisjoint(with: [.noun, .pluralNoun, .preposition])
  }
}

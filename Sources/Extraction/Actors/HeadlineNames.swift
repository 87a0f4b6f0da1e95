import Claims
import ReportText

/// Takes the verb and its object back out of names in headings, where capitals tell nothing: `PCC HAILS FALL IN CRIME`,
/// `Commissioner Welcomes Funding Boost`.
struct HeadlineNames {
  let document: AnalysedDocument

  /// The most tokens of a heading.
  private static let longest = 24

  /// `found` with those names cut short, or with the role alone.
  func trimming(_ found: [ActorCandidate]) -> [ActorCandidate] {
    var confirmed: Set<UInt64>?
    var kept: [ActorCandidate] = []
    kept.reserveCapacity(found.count)
    for candidate in found {
      guard candidate.type == .person, let role = candidate.role, let name = candidate.name,
        role.tokens.upperBound <= name.lowerBound, isHeading(name), name.contains(where: mayBeVerb)
      else {
        kept.append(candidate)
        continue
      }
      let known = confirmed ?? capitalsInText()
      confirmed = known
      if let trimmed = trimmed(candidate, role, name, known) { kept.append(trimmed) }
    }
    return kept
  }

  private func trimmed(
    _ candidate: ActorCandidate, _ role: RoleReading, _ name: TokenRange, _ confirmed: Set<UInt64>
  ) -> ActorCandidate? {
    // Behind a given name stands a surname, whatever it looks like.
    let first = document[name.lowerBound].isAny(.givenName) ? name.lowerBound + 2 : name.lowerBound
    guard first < name.upperBound,
      let verb = (first..<name.upperBound).first(where: {
        mayBeVerb($0) && !confirmed.contains(document.spellingHash($0))
      })
    else { return candidate }
    var result = candidate
    if verb > name.lowerBound {
      result.name = name.lowerBound..<verb
      result.tokens = candidate.tokens.lowerBound..<verb
      if result.form == .name, verb - name.lowerBound == 1 { result.form = .shortName }
      return result
    }
    guard RoleFamily.of(role, in: document) != nil else { return nil }
    result.name = nil
    result.form = .role
    result.gender = .unknown
    result.tokens = candidate.tokens.lowerBound..<role.tokens.upperBound
    return result
  }

  /// Whether the name stands in a short paragraph that no mark ends.
  private func isHeading(_ name: TokenRange) -> Bool {
    let block = document.blocks[document.sentences[document.sentence(of: name.lowerBound)].block]
    guard let last = block.last, block.count <= HeadlineNames.longest else { return false }
    return document[last].kind == .word || document[last].kind == .number
  }

  /// Whether the word is a verb or another word of the language, or has the ending of one: `hails`, `slams`.
  private func mayBeVerb(_ index: Int) -> Bool {
    let token = document[index]
    guard token.kind == .word, !token.isAny(.givenName) else { return false }
    guard token.word == .unknown else { return !token.isAny(.place) }
    return document.document.text[Int(token.end) - 1] | 0x20 == UInt8(ascii: "s")
      && token.end - token.start > 3
  }

  /// The words that bear a capital inside a sentence of running text.
  private func capitalsInText() -> Set<UInt64> {
    var found: Set<UInt64> = []
    for sentence in document.sentences {
      let tokens = sentence.tokens
      guard let last = tokens.last, document[last].kind == .punctuation || document[last].kind == .quoteMark
      else { continue }
      for index in tokens.dropFirst()
      where document[index].kind == .word && document[index].shape.contains(.capitalised)
        && !document[index].shape.contains(.allCapitals)
      {
        found.insert(document.spellingHash(index))
      }
    }
    return found
  }
}

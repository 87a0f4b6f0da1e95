import Claims
import ReportText

/// Finds the mentions that are a person's only because another mention shows the name to be one's:
/// `Ellery` once `Mr Ellery` or `Ron Ellery` stands somewhere, and `Tamsin Oakley` once
/// `Commissioner Oakley` does, whatever the lexicon knows of either name.
struct ShortNameFinder {
  let document: AnalysedDocument
  let names: NameReader

  /// `found` with the mentions by a known surname among them, in order of position.
  func adding(to found: [ActorCandidate]) -> [ActorCandidate] {
    var surnames: Set<UInt64> = []
    // First names, each with the surname of the one person who bears it; nil where two do.
    var givenNames: [UInt64: UInt64?] = [:]
    for candidate in found where candidate.type == .person {
      guard let name = candidate.name else { continue }
      let last = document.partOfName(endingAt: name.upperBound, from: name.lowerBound)
      let surname = document.spellingHash(last)
      surnames.insert(surname)
      guard last.lowerBound > name.lowerBound, isForename(name.lowerBound) else { continue }
      let given = document.spellingHash(name.lowerBound)
      if let known = givenNames[given], known != surname {
        givenNames[given] = .some(nil)
      } else {
        givenNames[given] = surname
      }
    }
    let forenames = speakingNames()
    guard !surnames.isEmpty || !forenames.isEmpty else { return found }
    return CandidateGaps(document: document).filling(found) { index, limit, block in
      return mention(at: index, limit: limit, block: block, surnames, forenames)
        ?? givenName(at: index, block: block, givenNames)
    }
  }

  /// Names alone that say something (`Kerry said`): what follows them elsewhere is their surname.
  private func speakingNames() -> Set<UInt64> {
    var found: Set<UInt64> = []
    for block in document.blocks {
      for index in block.dropLast()
      where isCapitalWord(index) && isForename(index) && document[index + 1].isAny(.cue)
        && !document[index + 1].isAny([.noun, .pluralNoun])
        && (index == block.lowerBound || !isCapitalWord(index - 1))
      { found.insert(document.spellingHash(index)) }
    }
    return found
  }

  private func mention(
    at index: Int, limit: Int, block: TokenRange, _ surnames: Set<UInt64>, _ forenames: Set<UInt64>
  ) -> ActorCandidate? {
    guard isCapitalWord(index), !followsName(index, block.lowerBound) else { return nil }
    let part = document.partOfName(startingAt: index, until: limit)
    let next = part.upperBound
    if next < limit, isCapitalWord(next), isForename(index), names.isNamePart(next) {
      let last = document.partOfName(startingAt: next, until: limit)
      let whole = index..<last.upperBound
      if surnames.contains(document.spellingHash(last))
        || forenames.contains(document.spellingHash(part)) && document[next].word == .unknown,
        isWhole(whole, block.upperBound)
      {
        return ActorCandidate(
          tokens: whole, type: .person, form: .name, name: whole, gender: names.gender(of: index))
      }
    }
    guard surnames.contains(document.spellingHash(part)), names.isNamePart(index),
      isWhole(part, block.upperBound), isClear(index, block)
    else { return nil }
    return ActorCandidate(tokens: part, type: .person, form: .shortName, name: part)
  }

  /// The first name alone of somebody who is named in full: `Danielle collared him`.
  private func givenName(at index: Int, block: TokenRange, _ known: [UInt64: UInt64?])
    -> ActorCandidate?
  {
    guard isCapitalWord(index), isForename(index), !followsName(index, block.lowerBound),
      known[document.spellingHash(index)] ?? nil != nil, !document[index].isAny(.modal)
    else { return nil }
    // `Bill farms 900 acres`: a verb right behind a name that is a common word too.
    let next = document[index + 1]
    let isSubject =
      index + 1 < block.upperBound && next.kind == .word && next.isAny([.verb, .pastVerb])
      && !next.shape.contains(.capitalised)
    guard isSubject || isWhole(index..<(index + 1), block.upperBound) && isClear(index, block) else {
      return nil
    }
    return ActorCandidate(
      tokens: index..<(index + 1), type: .person, form: .shortName, name: index..<(index + 1),
      gender: names.gender(of: index))
  }

  private func isCapitalWord(_ index: Int) -> Bool {
    document[index].kind == .word && document[index].shape.contains(.capitalised)
  }

  private func isForename(_ index: Int) -> Bool {
    names.isNamePart(index)
      && (document[index].word == .unknown || document[index].isAny(.givenName))
  }

  /// Whether the word before runs on into this one: `the Ellery`, `Castle Hill`, `Marsh-Hill`.
  private func followsName(_ index: Int, _ start: Int) -> Bool {
    guard index > start else { return false }
    let before = document[index - 1]
    if before.isMark(UInt8(ascii: "-")) || before.isMark(UInt8(ascii: "&")) {
      return !document[index].shape.contains(.spaceBefore)
    }
    guard before.kind == .word else { return false }
    return before.shape.contains(.capitalised)
      && document.sentences[document.sentence(of: index)].tokens.lowerBound != index - 1
      || before.isAny(.determiner) && before.classes.isDisjoint(with: [.cue, .subordinator])
  }

  /// Whether the name ends there, and is no part of a place's or a modifier (`Hill Road`, `the Hill campaign`).
  private func isWhole(_ name: TokenRange, _ limit: Int) -> Bool {
    let next = name.upperBound
    guard next < limit else { return true }
    let token = document[next]
    if token.isMark(UInt8(ascii: "-")) || token.isMark(UInt8(ascii: "&")) {
      return token.shape.contains(.spaceBefore)
    }
    guard token.kind == .word else { return true }
    if token.shape.contains(.capitalised) || token.isAny(.documentNoun) { return false }
    return !token.isAny([.noun, .pluralNoun, .gerund, .personNoun, .role, .groupNoun])
      || token.isAny([
        .cue, .auxiliary, .modal, .pastVerb, .verb, .preposition, .conjunction, .adverb, .subordinator,
      ])
  }

  /// Whether a word that is also a common one, or a place, is clearly the name here.
  private func isClear(_ index: Int, _ block: TokenRange) -> Bool {
    let token = document[index]
    let open = token.classes.subtracting([.givenName, .phraseStart])
    guard !open.isEmpty else { return true }
    if token.isAny(.place), index > block.lowerBound, document[index - 1].isAny(.preposition) {
      return false
    }
    // In the middle of a sentence the capital tells; at its start the verb behind it must.
    let starts =
      index == block.lowerBound
      || document[index - 1].kind != .word
        && !document[index - 1].isMark(UInt8(ascii: ","))
    if !starts, open.isDisjoint(with: [.place, .month, .weekday, .modal]) { return true }
    guard index + 1 < block.upperBound else { return false }
    let next = document[index + 1]
    return next.kind == .possessive || next.isAny([.cue, .auxiliary, .modal])
      || next.isAny(.pastVerb) && !next.isAny(.noun)
  }
}

extension AnalysedDocument {
  /// A hash of the token's spelling, ASCII capitals read as small letters (FNV-1a).
  func spellingHash(_ index: Int) -> UInt64 { spellingHash(index..<(index + 1)) }

  /// The part of a name that ends before token `end`: one word, or several that hyphens join (`Oduya-Finch`).
  func partOfName(endingAt end: Int, from start: Int) -> TokenRange {
    var first = end - 1
    while first - 2 >= start, tokens[first - 1].isMark(UInt8(ascii: "-")),
      !tokens[first].shape.contains(.spaceBefore), !tokens[first - 1].shape.contains(.spaceBefore)
    { first -= 2 }
    return first..<end
  }

  /// The part of a name that starts with token `start`.
  func partOfName(startingAt start: Int, until limit: Int) -> TokenRange {
    var end = start + 1
    while end + 1 < limit, tokens[end].isMark(UInt8(ascii: "-")), !tokens[end].shape.contains(.spaceBefore),
      !tokens[end + 1].shape.contains(.spaceBefore), tokens[end + 1].kind == .word,
      tokens[end + 1].shape.contains(.capitalised)
    { end += 2 }
    return start..<end
  }

  /// A hash of the spelling from the first to the last of `range`, ASCII capitals read as small letters.
  func spellingHash(_ range: TokenRange) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    guard let last = range.last else { return hash }
    for position in Int(tokens[range.lowerBound].start)..<Int(tokens[last].end) {
      let byte = document.text[position]
      hash = (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return hash
  }
}

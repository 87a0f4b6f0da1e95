import ReportText

/// Base forms of reporting verbs: `officials say`, `the figures show that`.
extension CueReader {
  /// Whether the base form at `index` is the finite verb of a plural subject: not `to say`, `did
  /// they say`, `let them say`.
  func isPlainFinite(_ index: Int) -> Bool {
    var subject = index - 1
    while subject >= 0, index - subject < 4, document[subject].kind == .word,
      document[subject].isAny(.adverb),
      !document[subject].isAny([.noun, .negation, .auxiliary])
    { subject -= 1 }
    guard subject >= 0 else { return false }
    let token = document[subject]
    if document[index].isAny([.noun, .pluralNoun]), !document.matches(index, "say"),
      !document.matches(index + 1, "that"), !token.isAny([.subjectPronoun, .relative])
    {
      // `officers report`, `victims claim` may be nouns.
      guard document.matches(index, "show"), token.isAny(.pluralNoun) else { return false }
    }
    if token.isAny(.subjectPronoun) {
      for word in CueReader.singular where document.matches(subject, word) { return false }
      return !isAsked(before: subject)
    }
    if document.matches(subject, "who") || document.matches(subject, "which") { return subject > 0 }
    return hasPluralHead(endingAt: subject)
  }

  /// Whether the noun phrase that ends at `end` has a plural head, or a group’s name, and begins a clause.
  private func hasPluralHead(endingAt end: Int) -> Bool {
    var isPlural = false
    var index = end
    while index >= 0, end - index < 16 {
      let token = document[index]
      if token.shape.contains(.startsBlock) {
        return isPlural || isPluralHead(index, index == end)
      }
      if token.kind == .possessive || token.kind == .number { index -= 1; continue }
      // `Makers, for instance, argue`: back over what the commas enclose.
      if index == end, token.isMark(UInt8(ascii: ",")),
        let comma = (max(0, end - 14)..<end).last(where: { document[$0].isMark(UInt8(ascii: ",")) })
      {
        return comma > 0 && !document[comma - 1].isMark(UInt8(ascii: ","))
          && hasPluralHead(endingAt: comma - 1)
      }
      guard token.kind == .word else {
        return isPlural && (token.kind == .punctuation || token.kind == .quoteMark)
      }
      if isPluralHead(index, index == end) { isPlural = true }
      // `the council and the force say`: two make a plural.
      if document.matches(index, "and"), index > 0,
        document[index - 1].isAny([.noun, .groupNoun, .organisationHead, .personNoun, .role])
          || document[index - 1].shape.contains(.capitalised)
      {
        return true
      }
      if token.isAny([.conjunction, .subordinator]) && !token.isAny(.preposition) { return isPlural }
      if document.matches(index, "that") { return isPlural }
      if token.isAny([.modal, .negation]) || document.matches(index, "to") || isDo(index) { return false }
      if token.isAny([.auxiliary, .subjectPronoun]) { return false }
      if token.isAny([.verb, .pastVerb]), !token.isAny([.noun, .pluralNoun, .adjective, .participle]),
        !token.shape.contains(.capitalised)
      {
        return false
      }
      index -= 1
    }
    return isPlural
  }

  private func isPluralHead(_ index: Int, _ isLast: Bool) -> Bool {
    let token = document[index]
    guard token.kind == .word else { return false }
    if token.isAny([.pluralNoun]) && !token.isAny(.verb) || token.isAny(.pluralNoun) && isLast { return true }
    // `Kent Police say`, `some say`.
    return isLast
      && (token.isAny([.groupNoun, .organisationHead, .quantifier])
        || CueReader.people.contains { document.matches(index, $0) })
  }

  /// `do they say`, `what would she say`, `let them say`.
  private func isAsked(before index: Int) -> Bool {
    guard index > 0, !document[index].shape.contains(.startsBlock) else { return false }
    let token = document[index - 1]
    return token.kind == .word && token.isAny([.auxiliary, .modal]) || document.matches(index - 1, "let")
  }

  private func isDo(_ index: Int) -> Bool {
    document.matches(index, "do") || document.matches(index, "does") || document.matches(index, "did")
      || document.matches(index, "let")
  }

  private static let singular: [StaticString] = ["he", "she", "it", "you"]
  private static let people: [StaticString] = ["people", "police", "others", "some", "many", "few", "both"]
}

import ReportText

/// Writes the unit of a noun phrase: its head in the singular and lower case, with the modifiers that tell what it is.
enum UnitName {
  /// The unit of `phrase`.
  static func of(_ phrase: NounPhrase, _ context: CountContext) -> String {
    var name: [UInt8] = []
    var index = phrase.first
    while index < phrase.head {
      if keeps(context, index, head: phrase.head) {
        append(context, index, to: &name)
      }
      index += 1
    }
    if !name.isEmpty, !joins(context, phrase.head) { name.append(UInt8(ascii: " ")) }
    name += singular(context, phrase.head, isPlural: phrase.mayBePlural)
    // `member of staff`, `member of the public`: the head alone says too little.
    for index in phrase.complement {
      name.append(UInt8(ascii: " "))
      name += lowered(context, index)
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// Whether the modifier at `index` says what is counted: nouns and adjectives of kind do, `extra`,
  /// `recorded` or a name does not.
  private static func keeps(_ context: CountContext, _ index: Int, head: Int) -> Bool {
    let token = context.tokens[index]
    if token.kind == .possessive || token.kind == .quoteMark { return index + 1 <= head && index > 0 }
    if token.kind == .punctuation { return keeps(context, index + 1, head: head) || index + 1 == head }
    guard token.kind == .word else { return false }
    // `Grade 1 calls`
    if context.isKind(index + 1, .number) { return false }
    if Superlative.isOne(context, index) { return false }
    // `gas-only options`, `decently sized plants`.
    if context.isHyphen(index - 1), token.isAny(.adverb) { return true }
    if token.isAny([.quantifier, .conjunction, .determiner, .possessiveDeterminer, .adverb, .ordinal]) {
      return false
    }
    if context.has(index - 1, .adverb), !token.isAny(.noun), context.lastByte(index) == UInt8(ascii: "d") {
      return false
    }
    if token.isAny([.participle, .pastVerb]), !token.isAny(.noun) { return context.isHyphen(index - 1) }
    return true
  }

  private static func joins(_ context: CountContext, _ index: Int) -> Bool {
    context.isHyphen(index - 1) || context.isKind(index, .possessive) || context.isKind(index, .quoteMark)
  }

  private static func append(_ context: CountContext, _ index: Int, to name: inout [UInt8]) {
    let token = context.tokens[index]
    if token.kind == .possessive {
      guard !name.isEmpty else { return }
      name += [UInt8(ascii: "'"), UInt8(ascii: "s")]
    } else if token.kind == .quoteMark {
      guard !name.isEmpty else { return }
      name.append(UInt8(ascii: "'"))
    } else if token.kind == .punctuation {
      guard !name.isEmpty else { return }
      name.append(UInt8(ascii: "-"))
    } else {
      if !name.isEmpty, !joins(context, index) { name.append(UInt8(ascii: " ")) }
      name += lowered(context, index)
    }
  }

  /// The bytes of token `index` in lower case.
  static func lowered(_ context: CountContext, _ index: Int) -> [UInt8] {
    context.text.bytes(of: context.tokens[index]).map { byte in
      byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }
  }

  /// The singular of the word at `index`: from the lexicon where it is irregular, by rule where it is not.
  static func singular(_ context: CountContext, _ index: Int, isPlural: Bool = false) -> [UInt8] {
    let token = context.tokens[index]
    if token.word != .unknown {
      let base = context.text.lexicon.base(of: token.word)
      if base != token.word, token.isAny([.pluralNoun, .timeUnit]) {
        return Array(context.text.lexicon.spelling(of: base).utf8)
      }
    }
    let word = lowered(context, index)
    if Acronym.isPlural(context, index) { return Array(word.dropLast()) }
    // A plural number makes a plural of what the lexicon does not hold as one: `six beds`.
    guard
      token.isAny(.pluralNoun) || token.isAny(.verb) && !token.isAny(.noun)
        || isPlural && !token.isAny([.noun, .adjective]) && !token.shape.contains(.capitalised)
    else { return word }
    return singular(word)
  }

  /// The singular of a regular plural in lower case.
  static func singular(_ word: [UInt8]) -> [UInt8] {
    func ends(_ suffix: StaticString) -> Bool {
      let length = suffix.utf8CodeUnitCount
      guard word.count > length else { return false }
      for offset in 0..<length where word[word.count - length + offset] != suffix.utf8Start[offset] {
        return false
      }
      return true
    }
    if ends("ies"), word.count > 4 { return word.dropLast(3) + [UInt8(ascii: "y")] }
    if ends("sses") || ends("shes") || ends("ches") || ends("xes") || ends("zzes") || ends("oes") {
      return Array(word.dropLast(2))
    }
    if ends("ss") || ends("us") || ends("is") || !ends("s") { return word }
    return Array(word.dropLast())
  }
}

/// Acronyms with a plural ending: `PCSOs`, `MPs`.
enum Acronym {
  /// Whether the word at `index` is capitals followed by one small `s`.
  static func isPlural(_ context: CountContext, _ index: Int) -> Bool {
    let count = context.length(index)
    guard context.isCapitalised(index), count >= 3, count <= 8,
      context.byte(index, count - 1) == UInt8(ascii: "s")
    else { return false }
    for offset in 0..<(count - 1) {
      let byte = context.byte(index, offset)
      if byte < 0x41 || byte > 0x5A { return false }
    }
    return true
  }
}

import ReportText

/// The noun of a bare number told by the subject of its sentence: `Robberies fell from 318 to 247`, `the number of
/// complaints rose to 43`.
enum SubjectNoun {
  /// How far before the number its verb, and before that the subject, is looked for, in tokens.
  private static let reach = 14

  /// The unit of the number at `index`, if a verb of change or of amounting stands before it with a subject that can be
  /// counted.
  static func unit(_ context: CountContext, before index: Int) -> String? {
    if let noun = gapped(context, before: index) { return noun }
    guard let verb = verb(context, before: index) else { return nil }
    var end = verb
    while context.has(end - 1, [.auxiliary, .adverb, .modal, .negation])
      || context.matches(end - 1, "since") && context.has(end - 2, .auxiliary)
    { end -= 1 }
    if let aside = aside(context, endingAt: end) { end = aside }
    let start = clauseStart(context, before: end)
    guard start < end else { return nil }
    var subject = context
    subject.upper = end
    var at = start
    while subject.has(at, [.determiner, .possessiveDeterminer, .quantifier]) { at += 1 }
    guard var phrase = NounPhrase.read(subject, after: at, isOne: false) else { return nil }
    // `the number of complaints`: the complaints are counted.
    let isNumber = context.matchesAny(
      phrase.head, ["number", "numbers", "total", "count", "volume", "tally"])
    if isNumber {
      var noun = phrase.head + 1
      guard subject.matches(noun, "of") else { return nil }
      noun += 1
      while subject.has(noun, [.determiner, .possessiveDeterminer]) { noun += 1 }
      guard let counted = NounPhrase.read(subject, after: noun, isOne: false) else { return nil }
      phrase = counted
    }
    guard !phrase.isTime, phrase.isPlural || isCrime(context, phrase.head),
      isNumber || context.has(verb, [.changeUp, .changeDown])
        || context.has(verb + 1, [.changeUp, .changeDown]) || isAmounting(context, verb)
    else { return nil }
    return UnitName.of(phrase, context)
  }

  /// `fell from 100 to 90 and burglary from 400 to 300`: the noun of a clause that leaves its verb out.
  private static func gapped(_ context: CountContext, before index: Int) -> String? {
    var from = index - 1
    if context.matches(from, "to") {
      let first = max(context.sentenceStart, from - 6)
      from -= 1
      while from > first, !context.matches(from, "from") {
        guard !context.isMark(from, UInt8(ascii: ",")), !context.has(from, .conjunction) else { return nil }
        from -= 1
      }
    }
    let head = from - 1
    guard context.matches(from, "from"), context.isKind(head, .word),
      context.has(head, [.noun, .pluralNoun]),
      context.endsInS(head) || isCrime(context, head)
    else { return nil }
    var start = head
    while start > max(context.sentenceStart, head - 4),
      context.has(start - 1, [.adjective, .noun]) || context.isHyphen(start - 1)
    { start -= 1 }
    let before = start - 1
    guard
      context.isMark(before, UInt8(ascii: ",")) || context.isMark(before, UInt8(ascii: ";"))
        || context.matchesAny(before, ["and", "but", "while"])
    else { return nil }
    var subject = context
    subject.upper = from
    guard let phrase = NounPhrase.read(subject, after: start, isOne: false), !phrase.isTime else {
      return nil
    }
    return UnitName.of(phrase, context)
  }

  /// The comma that opens the adverb between commas before token `end`: `Deaths, however, were up`.
  private static func aside(_ context: CountContext, endingAt end: Int) -> Int? {
    guard context.isMark(end - 1, UInt8(ascii: ",")) else { return nil }
    var at = end - 2
    while at >= max(context.sentenceStart, end - 4),
      context.has(at, [.adverb, .conjunction, .subordinator])
        || context.matchesAny(at, ["however", "though", "meanwhile", "too", "therefore"])
    { at -= 1 }
    return at < end - 2 && context.isMark(at, UInt8(ascii: ",")) ? at : nil
  }

  /// The verb before the number, with nothing but a figure and small words between.
  private static func verb(_ context: CountContext, before index: Int) -> Int? {
    var at = index - 1
    let first = max(context.sentenceStart, index - reach)
    while at >= first {
      let token = context.tokens[at]
      if token.isAny([.changeUp, .changeDown]),
        token.isAny([.pastVerb, .verb, .participle]) || isVerb(context, at)
      {
        return at
      }
      // `were down from 84 to 41`, `volunteers up from 1,200`, `will go up from three`
      if token.isAny([.changeUp, .changeDown]),
        context.has(at - 1, [.auxiliary, .pluralNoun])
          || context.matchesAny(at - 1, ["go", "goes", "going", "went", "gone"])
      {
        return context.has(at - 1, [.auxiliary, .pluralNoun]) ? at : at - 1
      }
      if isAmounting(context, at)
        || token.isAny(.auxiliary) && !token.isAny(.noun) && context.matchesAny(at, ["was", "is"])
      {
        return at
      }
      let mayStand =
        token.kind == .number || token.kind == .symbol || token.isAny([.percent, .measureUnit])
        || context.isMark(at, UInt8(ascii: ",")) || context.matches(at, "cent") || context.isDash(at)
        || context.isMark(at, 0x2F)
        || token.isAny([
          .preposition, .adverb, .qualifier, .month, .cardinal, .timeUnit, .timeModifier, .determiner,
        ])
        || context.matches(at, "to") || context.matches(at, "than")
      guard mayStand else { return nil }
      at -= 1
    }
    return nil
  }

  private static func isVerb(_ context: CountContext, _ index: Int) -> Bool {
    context.matchesAny(
      index, ["rose", "fell", "risen", "fallen", "went", "dropped", "grew", "grown", "climbed"])
  }

  /// `stood at`, `reached`, `totalled`, `should read`
  private static func isAmounting(_ context: CountContext, _ index: Int) -> Bool {
    context.matchesAny(index, ["stood", "stands", "reached", "totalled", "numbered", "exceeded"])
      || context.matches(index, "read") && context.has(index - 1, .modal)
  }

  /// The kinds of crime that are counted by their singular.
  private static func isCrime(_ context: CountContext, _ index: Int) -> Bool {
    context.matchesAny(index, ["crime", "burglary", "robbery", "theft", "arson", "shoplifting", "fraud"])
  }

  /// Where the clause that ends before `end` begins.
  private static func clauseStart(_ context: CountContext, before end: Int) -> Int {
    var at = end
    let first = max(context.sentenceStart, end - reach)
    while at > first {
      let before = at - 1
      let token = context.tokens[before]
      if context.isMark(before, UInt8(ascii: ",")) || context.isMark(before, UInt8(ascii: ";"))
        || context.isMark(before, UInt8(ascii: ":")) || context.isMark(before, Token.Detail.bullet)
        || token.kind == .quoteMark || token.isAny([.subordinator, .cue]) || context.matches(before, "that")
        || context.matches(before, "and") || context.matches(before, "but")
      {
        return at
      }
      at -= 1
    }
    return at
  }
}

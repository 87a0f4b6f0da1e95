import ReportText

/// The noun phrase that a number counts.
struct NounPhrase {
  /// Its tokens, from the first behind the number to the head.
  var tokens: TokenRange
  /// The head noun.
  var head: Int
  /// The first token of the head's own modifiers: determiners and a partitive `of these` left out.
  var first: Int
  /// Whether the head is written in the plural, or is a word that needs none.
  var isPlural: Bool
  /// Whether the head is a span of time.
  var isTime = false
  /// `of staff`, `of the public` behind a head that says too little; empty elsewhere.
  var complement: TokenRange = 0..<0
  /// Whether the number before allows the head to be in the plural.
  var mayBePlural = false

  /// The longest noun phrase looked at, in tokens.
  private static let reach = 9

  /// The noun phrase behind a number that ends before `index`; nil where no noun follows.
  ///
  /// There is no parser: closed-class words and verbs stop the phrase, adjectives, participles and
  /// nouns run on, and the first noun in the plural is its head, unless another plural follows at once.
  static func read(_ context: CountContext, after index: Int, isOne: Bool) -> NounPhrase? {
    var start = index
    // `100-plus visits`, `500+ calls`.
    if context.isHyphen(index), context.matches(index + 1, "plus") {
      start = index + 2
    } else if context.isMark(index, UInt8(ascii: "+")), context.isGlued(index) {
      start = index + 1
    } else if context.isHyphen(index) {
      return hyphened(context, index)
    } else if context.matches(index, "or"), context.matchesAny(index + 1, ["more", "fewer", "less", "so"]) {
      // `three or more trustees`
      start = index + 2
    }
    var isPartitive = false
    var counted = false
    if start == index, context.matches(index, "of") {
      guard let inner = partitive(context, index) else { return nil }
      start = inner.start
      isPartitive = true
      counted = inner.isCounted
    }
    // `two 20mph zones`: two quantities, of which the first ends with its own number.
    if !isOne, !isPartitive, let size = sized(context, start) {
      guard let phrase = run(context, from: size, isOne: false), phrase.isPlural, !phrase.isTime else {
        return nil
      }
      return NounPhrase(
        tokens: index..<index, head: phrase.head, first: size, isPlural: true, mayBePlural: true)
    }
    guard var phrase = run(context, from: start, isOne: isOne && !isPartitive) else { return nil }
    phrase.mayBePlural = !isOne
    complete(&phrase, context)
    // `five of the 37 forces` are two counts: the first ends with its own number.
    phrase.tokens = index..<(counted ? index : phrase.tokens.upperBound)
    return phrase
  }

  /// The token behind `of these`, `of the 37`, `of its`, and whether a number stands in it; nil where a pronoun follows.
  private static func partitive(_ context: CountContext, _ index: Int) -> (start: Int, isCounted: Bool)? {
    var next = index + 1
    guard context.isKind(next, .word) || context.isKind(next, .number) else { return nil }
    while context.has(next, [.determiner, .possessiveDeterminer]), next < index + 4 { next += 1 }
    // `of the force's 19 stations`: whose they are stands before their number.
    if context.isKind(next + 1, .possessive),
      context.isKind(next + 2, .number) || context.has(next + 2, .cardinal)
    {
      next += 2
    }
    var isCounted = false
    // `of 999 calls`: a service, and no number of calls.
    if ServiceNumberGuard.isService(context, next) { return (next + 1, false) }
    if context.isKind(next, .number) || context.has(next, .cardinal),
      let numeral = NumberReader.one(context, at: next), numeral.fraction == nil, !numeral.isOrdinal
    {
      next = numeral.tokens.upperBound
      isCounted = true
    }
    guard context.isKind(next, .word), !context.has(next, .pronoun) else { return nil }
    return (next, isCounted)
  }

  /// The token behind the measure that says what size the counted things are: `eight million 250ml bottles`,
  /// `six 20-tonne lorries`.
  private static func sized(_ context: CountContext, _ index: Int) -> Int? {
    guard context.isKind(index, .number), let size = NumberReader.one(context, at: index), !size.isOrdinal
    else {
      return nil
    }
    let end = size.tokens.upperBound
    let unit = context.isHyphen(end) ? end + 1 : end
    guard context.isGlued(end), context.has(unit, .measureUnit) else { return nil }
    return unit + 1
  }

  /// `11-member`, `five-year`, `two-door`: the noun behind the hyphen.
  private static func hyphened(_ context: CountContext, _ index: Int) -> NounPhrase? {
    let head = index + 1
    guard context.isKind(head, .word), !context.has(head, [.preposition, .conjunction, .scale, .fraction])
    else {
      return nil
    }
    guard context.has(head, [.noun, .pluralNoun]) else { return nil }
    return NounPhrase(
      tokens: index..<(head + 1), head: head, first: head, isPlural: context.has(head, .pluralNoun),
      isTime: context.has(head, .timeUnit))
  }

  /// Takes what tells whose members are counted into the phrase: `members of staff`.
  private static func complete(_ phrase: inout NounPhrase, _ context: CountContext) {
    guard context.matches(phrase.head, "members") || context.matches(phrase.head, "member"),
      context.matches(phrase.head + 1, "of")
    else { return }
    let noun = context.matches(phrase.head + 2, "the") ? phrase.head + 3 : phrase.head + 2
    guard context.matchesAny(noun, ["staff", "public", "parliament"]) else { return }
    phrase.complement = (phrase.head + 1)..<(noun + 1)
    phrase.tokens = phrase.tokens.lowerBound..<(noun + 1)
  }

  private static let stops: WordClasses = [
    .preposition, .conjunction, .subordinator, .pronoun, .relative, .auxiliary, .modal, .negation,
    .determiner,
    .possessiveDeterminer, .month, .weekday, .cardinal, .timeDeictic,
  ]

  private static func run(_ context: CountContext, from start: Int, isOne: Bool) -> NounPhrase? {
    let limit = min(context.upper, start + reach)
    var noun: Int?
    var index = start
    while index < limit {
      let token = context.tokens[index]
      if token.kind == .possessive || isPluralApostrophe(context, index) {
        guard noun != nil else { return nil }
        noun = nil
        index += 1
        continue
      }
      if context.isHyphen(index), index > start {
        // `barrel-a-day`, `pound-per-household`: a rate.
        if context.matchesAny(index + 1, ["a", "per"]), context.isHyphen(index + 2) { break }
        index += 1
        continue
      }
      if joinsModifiers(context, index, start: start, noun: noun) {
        index += 1
        continue
      }
      // `Grade 1 calls`: a number that names their kind.
      if token.kind == .number, noun == index - 1, LabelGuard.isLabel(context, index - 1),
        context.has(index + 1, .pluralNoun)
      {
        noun = nil
        index += 1
        continue
      }
      guard token.kind == .word else { break }
      // `45,210 v 43,870`, `10 present`; nor has a noun so many letters.
      if ["v", "vs", "x", "present", "absent"].contains(where: { context.matches(index, $0) })
        || token.end - token.start > 60
      {
        break
      }
      // `£40 cheaper than`: what is held against something is no noun.
      if context.matches(index + 1, "than"), !token.isAny(.pluralNoun) { break }
      // `off-road bikes`: a word before a hyphen only describes.
      if context.isHyphen(index + 1), context.isKind(index + 2, .word), token.isAny(.preposition) {
        index += 2
        continue
      }
      // A plural number wants a plural noun: `five launches`, `three job cuts`, though the lexicon knows them as verbs.
      if !isOne, looksPlural(context, index) {
        return NounPhrase(tokens: start..<(index + 1), head: index, first: start, isPlural: true)
      }
      guard context.isHyphen(index - 1) && index > start || isInside(context, index, noun: noun) else {
        break
      }
      if token.isAny(.timeUnit), isTime(context, index) {
        return NounPhrase(
          tokens: start..<(index + 1), head: index, first: start, isPlural: token.isAny(.pluralNoun),
          isTime: true)
      }
      if isPlural(context, index), !isOne {
        if !runsOn(context, index) {
          return NounPhrase(tokens: start..<(index + 1), head: index, first: start, isPlural: true)
        }
        noun = index
      } else if isOne, token.isAny(.pluralNoun), !token.isAny(.noun), noun != nil {
        break
      } else if token.isAny([.noun, .gerund, .pluralNoun]) || isName(token) {
        noun = index
      }
      index += 1
    }
    guard let head = noun else { return nil }
    return NounPhrase(
      tokens: start..<(head + 1), head: head, first: start, isPlural: isPlural(context, head))
  }

  /// Whether the lexicon says nothing about the word but that it is part of a name.
  private static func isName(_ token: Token) -> Bool {
    token.kind == .word
      && token.classes.isSubset(of: [
        .phraseStart, .givenName, .place, .role, .organisationHead, .personNoun, .groupNoun, .documentNoun,
      ])
  }

  /// Whether the word at `index` may stand inside the phrase.
  private static func isInside(_ context: CountContext, _ index: Int, noun: Int?) -> Bool {
    let token = context.tokens[index]
    if token.isAny(.quantifier) {
      // `20 more officers`, but `20 more than last year`.
      return !context.matches(index + 1, "than") && noun == nil && context.isKind(index + 1, .word)
    }
    if token.isAny(stops) {
      return token.isAny(.adjective) && !token.isAny([.auxiliary, .modal, .preposition, .determiner])
    }
    let nominal: WordClasses = [.noun, .pluralNoun, .adjective, .gerund]
    if token.isAny([.pastVerb, .participle]), !token.isAny([.noun, .pluralNoun]) {
      // `48 recorded crimes`, but `19 crew died` and `seven faced meetings`.
      return noun == nil && canLead(context, index) && !isPredicate(context, index)
    }
    if token.isAny(nominal) { return true }
    // `20 decently sized plants`.
    if token.isAny(.adverb) {
      return noun == nil && context.has(index + 1, [.adjective, .participle, .pastVerb])
    }
    if token.isAny([.verb, .cue]) { return false }
    return !token.isAny([.adverb, .verb, .cue])
  }

  /// Whether the past verb at `index` takes an object, and never describes a noun.
  private static func isPredicate(_ context: CountContext, _ index: Int) -> Bool {
    context.matchesAny(
      index,
      [
        "faced", "received", "attended", "got", "took", "made", "became", "gave", "kept", "held", "saw",
        "knew", "went",
        "came", "brought", "bought", "met", "led", "had", "told", "said", "thought", "felt", "wore",
        "drove", "ran", "won", "joined",
      ])
      && context.isKind(index - 1, .word)
  }

  /// Whether a noun can follow the participle at `index` as what it describes.
  private static func canLead(_ context: CountContext, _ index: Int) -> Bool {
    let next = index + 1
    guard context.isKind(next, .word) else { return context.isHyphen(next) }
    return context.has(next, [.noun, .pluralNoun, .adjective]) && !context.has(next, stops)
  }

  private static func isPlural(_ context: CountContext, _ index: Int) -> Bool {
    context.tokens[index].isAny(.pluralNoun) || Acronym.isPlural(context, index)
  }

  /// Whether the word at `index` is a verb in -s that stands where only a noun can.
  private static func looksPlural(_ context: CountContext, _ index: Int) -> Bool {
    let token = context.tokens[index]
    // `one in seven gets any money back`
    if context.has(index + 1, .determiner), !context.matchesAny(index + 1, ["a", "an", "each", "every"]) {
      return false
    }
    return token.isAny(.verb)
      && !token.isAny([.pluralNoun, .noun, .adjective, .auxiliary, .adverb, .pastVerb, .cue])
      && context.endsInS(index) && context.length(index) > 3
      && (context.isKind(index + 1, .punctuation) || context.has(index + 1, stops)
        || index + 1 >= context.upper)
  }

  /// Whether the phrase goes on behind the plural noun at `index`: `children’s homes`, `sales staff`.
  private static func runsOn(_ context: CountContext, _ index: Int) -> Bool {
    let next = index + 1
    guard next < context.upper else { return false }
    let token = context.tokens[next]
    if token.kind == .possessive || isPluralApostrophe(context, next) { return true }
    // `48 coal-fired plants` is one phrase; `20 officers - all of them new` is not.
    if context.isHyphen(next) { return true }
    guard token.kind == .word, !token.isAny(stops) else { return false }
    if token.isAny(.pluralNoun), !token.isAny([.verb, .pastVerb, .adverb, .adjective]) {
      return !token.shape.contains(.capitalised) && context.tokens[index].isAny(.noun)
    }
    // `12 sales staff`, `3 police staff`: words that are singular and plural at once.
    return context.tokens[index].isAny(.noun) && token.isAny([.noun, .pluralNoun])
      && !token.isAny([.pastVerb, .adverb, .cue, .gerund, .adjective]) && !token.shape.contains(.capitalised)
      && (!token.isAny(.verb) || token.isAny(.pluralNoun))
  }

  /// Whether the word at `index` is a span of time that is counted, and not the modifier of a noun.
  private static func isTime(_ context: CountContext, _ index: Int) -> Bool {
    let next = index + 1
    if context.isKind(next, .word), context.has(next, .pluralNoun), !context.has(next, stops),
      !context.has(index, .pluralNoun)
    {
      return false
    }
    return true
  }

  /// The apostrophe of a plural genitive: `victims’ homes`.
  private static func isPluralApostrophe(_ context: CountContext, _ index: Int) -> Bool {
    guard context.isKind(index, .quoteMark), context.isGlued(index), index > context.sentenceStart else {
      return false
    }
    guard context.isKind(index - 1, .word), context.endsInS(index - 1) else { return false }
    guard context.isKind(index + 1, .word), !context.isGlued(index + 1) else { return false }
    return context.has(index + 1, [.noun, .pluralNoun, .adjective]) && !context.has(index + 1, stops)
  }

  /// `digital and physical sales`, `Kia and Hyundai vehicles`: an `and` or comma between two modifiers.
  private static func joinsModifiers(_ context: CountContext, _ index: Int, start: Int, noun: Int?) -> Bool {
    guard index > start,
      context.matches(index, "and") || context.matches(index, "&") || context.matches(index, "or")
    else { return false }
    let before = context.tokens[index - 1]
    let after = index + 1
    guard context.isKind(after, .word), !context.has(after, stops) else { return false }
    if before.isAny(.adjective), !before.isAny([.noun, .pluralNoun]) {
      return context.has(after, [.adjective, .noun])
    }
    // Two names or nouns before a plural: the plural must follow at once.
    guard !before.isAny(.pluralNoun), context.has(after, [.noun, .adjective]),
      !context.has(after, .pluralNoun)
    else {
      return false
    }
    return context.has(after + 1, .pluralNoun) && !context.has(after + 1, .verb)
      && context.isCapitalised(after) == context.isCapitalised(index - 1)
  }
}

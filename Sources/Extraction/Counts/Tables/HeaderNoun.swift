import ReportText

/// The noun that a header counts by: `Recorded offences by force`, `Calls answered`, `Residential burglary`.
struct HeaderNoun {
  /// In the singular and lower case.
  var name: String
  /// Whether it is written in the plural, or is a mass noun whose units are known (`recorded crime`).
  var isCountable: Bool
  /// Whether a `by` follows, which says that the rows or columns are kinds of it.
  var isDivided = false
  /// Whether it names a kind of thing: `Offence type`.
  var isKind = false
  /// Whether the head is a noun and can be nothing else: `burglary`, but not `white` or `general`.
  var isPlainNoun = false
  /// Whether it is an age.
  var isAge = false

  /// The most modifiers that are kept.
  private static let mostModifiers = 3

  /// The noun of the header between `context.lower` and `context.upper`.
  static func read(_ context: CountContext, _ figures: FigureReader, isCaption: Bool) -> HeaderNoun? {
    var start = isCaption ? captionStart(context) : context.lower
    start = opening(context, from: start)
    guard var noun = segment(context, figures, from: start, isCaption: isCaption) else { return nil }
    if isCaption {
      noun.isDivided = (start..<context.upper).contains { context.matches($0, "by") }
    }
    return noun
  }

  // MARK: - Openings

  /// Behind `Table 2:`, `3. Table –` and `The table shows`.
  private static func captionStart(_ context: CountContext) -> Int {
    var start = context.lower
    let reach = min(context.upper, context.lower + 12)
    var isNumbered = false
    for index in context.lower..<reach {
      if context.matchesAny(index, ["table", "figure", "chart", "appendix", "annex", "exhibit"]) {
        isNumbered = true
        start = index + 1
        if context.isKind(start, .number) { start += 1 }
      } else if isNumbered,
        context.isMark(index, UInt8(ascii: ":")) || context.isDash(index) && !context.isHyphen(index)
      {
        start = index + 1
        isNumbered = false
      } else if context.matchesAny(index, ["shows", "show", "gives", "lists", "summarises"]) {
        start = index + 1
      }
    }
    return min(start, context.upper)
  }

  /// Behind what says only that things are counted: `Total number of`, `Change in`, `The`.
  private static func opening(_ context: CountContext, from start: Int) -> Int {
    var index = start
    var wasGeneric = false
    while index < context.upper {
      if isGeneric(context, index) {
        wasGeneric = true
      } else if wasGeneric, context.matchesAny(index, ["of", "in"]) {
        wasGeneric = false
      } else if context.isKind(index, .word), !context.has(index, [.determiner, .quantifier, .ordinal]) {
        break
      }
      index += 1
    }
    return index
  }

  /// Words of headers that name no thing.
  private static func isGeneric(_ context: CountContext, _ index: Int) -> Bool {
    context.matchesAny(
      index,
      [
        "number", "numbers", "no", "total", "totals", "volume", "volumes", "count", "counts", "figure",
        "figures", "level", "levels", "breakdown", "summary", "analysis", "overall", "average", "mean",
        "median",
        "percentage", "percent", "proportion", "rate", "rates", "share", "amount", "change", "changes",
        "increase", "decrease", "reduction", "difference", "variance", "trend", "selected", "annual",
        "monthly",
        "quarterly", "weekly", "actual", "actuals", "target", "targets", "forecast", "estimate", "outturn",
        "comparison", "data", "results", "statistics", "value", "values", "all", "other", "others", "key",
        "performance", "measure", "measures", "indicator", "indicators",
      ])
  }

  /// Words that say of what sort the noun before them is.
  private static func isKindWord(_ context: CountContext, _ index: Int) -> Bool {
    context.matchesAny(
      index, ["type", "types", "category", "categories", "group", "groups", "kind", "class"])
  }

  // MARK: - The noun

  private static let stops: WordClasses = [
    .preposition, .conjunction, .subordinator, .pronoun, .relative, .auxiliary, .modal, .month, .weekday,
    .season,
  ]

  /// The noun that ends the first stretch without a preposition, comma or bracket.
  private static func segment(
    _ context: CountContext, _ figures: FigureReader, from start: Int, isCaption: Bool
  )
    -> HeaderNoun?
  {
    var index = start
    var first = start
    var head: Int?
    var isKind = false
    while index < context.upper, !figures.isDated(index) {
      let token = context.tokens[index]
      if context.isHyphen(index), index > start {
        index += 1
        continue
      }
      guard token.kind == .word,
        !token.isAny(stops)
          || token.isAny([.noun, .pluralNoun]) && index > start
            && !token.isAny([.preposition, .conjunction, .month])
      else { break }
      if isKindWord(context, index), head != nil {
        isKind = true
        break
      }
      if isGeneric(context, index), head != nil { break }
      if isNoun(context, index) {
        head = index
      } else if token.isAny([.participle, .pastVerb]), !context.isHyphen(index - 1) {
        // What stands before `recorded` is who recorded; behind the noun it ends the phrase.
        if head != nil, index + 1 >= context.upper || !isNoun(context, index + 1) { break }
        first = index + 1
        head = nil
      }
      index += 1
    }
    guard let head, head >= first else { return nil }
    return noun(context, first..<(head + 1), isKind: isKind, isCaption: isCaption)
  }

  private static func isNoun(_ context: CountContext, _ index: Int) -> Bool {
    context.isKind(index, .word)
      && (context.has(index, [.noun, .pluralNoun]) || Acronym.isPlural(context, index)
        || isUnknownPlural(context, index))
  }

  /// The noun whose words are `tokens`, the head last; nil where they are a name.
  private static func noun(_ context: CountContext, _ tokens: TokenRange, isKind: Bool, isCaption: Bool)
    -> HeaderNoun?
  {
    let head = tokens.upperBound - 1
    if isName(context, head) { return nil }
    if context.matches(head, "police") || isGeneric(context, head) { return nil }
    var name: [UInt8] = []
    for index in max(tokens.lowerBound, head - 2 * mostModifiers)..<head {
      if context.isHyphen(index) {
        if !name.isEmpty { name.append(UInt8(ascii: "-")) }
        continue
      }
      if isName(context, index) {
        // A force or town in front of the noun says whose they are; a label that holds one is a name.
        if !isCaption { return nil }
        continue
      }
      let token = context.tokens[index]
      guard token.isAny([.noun, .pluralNoun, .adjective]) || context.isHyphen(index + 1),
        !token.isAny([.quantifier, .determiner, .ordinal]), !isGeneric(context, index)
      else { continue }
      if let last = name.last, last != UInt8(ascii: "-") { name.append(UInt8(ascii: " ")) }
      name += UnitName.lowered(context, index)
    }
    let isPlural =
      context.has(head, .pluralNoun) || Acronym.isPlural(context, head) || isUnknownPlural(context, head)
    // Crime without a number is counted in offences.
    let isCrime = context.matches(head, "crime")
    if isCrime, name.isEmpty { return HeaderNoun(name: "offence", isCountable: true, isKind: isKind) }
    if let last = name.last, last != UInt8(ascii: "-") { name.append(UInt8(ascii: " ")) }
    name +=
      isUnknownPlural(context, head)
      ? UnitName.singular(UnitName.lowered(context, head)) : UnitName.singular(context, head)
    var noun = HeaderNoun(name: String(decoding: name, as: UTF8.self), isCountable: isPlural, isKind: isKind)
    noun.isPlainNoun = !context.has(head, [.adjective, .verb, .adverb, .participle])
    noun.isAge = context.matchesAny(head, ["age", "ages"])
    return noun
  }

  /// Whether the word is part of a name: of a place, a person or a force.
  private static func isName(_ context: CountContext, _ index: Int) -> Bool {
    let token = context.tokens[index]
    guard token.kind == .word, token.shape.contains(.capitalised) else { return false }
    if token.isAny([.place, .givenName, .honorific]) { return true }
    return token.word == .unknown && !Acronym.isPlural(context, index) && !isUnknownPlural(context, index)
  }

  /// Whether the word, which the lexicon does not hold, is the plural of a noun that it does: `Thefts`.
  private static func isUnknownPlural(_ context: CountContext, _ index: Int) -> Bool {
    guard context.tokens[index].word == .unknown, context.endsInS(index), context.length(index) > 3 else {
      return false
    }
    let singular = UnitName.singular(UnitName.lowered(context, index))
    let lexicon = context.text.lexicon
    return lexicon.classes(of: lexicon.word(String(decoding: singular, as: UTF8.self))).contains(.noun)
  }
}

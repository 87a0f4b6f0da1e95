import ReportText

/// Ages: `aged 15`, `John Smith, 44, of Hull`, `under-25s`, `age of 5`.
enum AgeGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard !numeral.isOrdinal, numeral.fraction == nil, !numeral.hasScale, numeral.value < 121 else {
      return nil
    }
    let end = numeral.tokens.upperBound
    var before = numeral.tokens.lowerBound - 1
    if context.matchesAny(before, ["about", "around", "between", "over", "under", "just", "only"]) {
      before -= 1
    }
    if context.matchesAny(before, ["aged", "age", "ages"]) {
      // `aged 34 and 29`
      let joins = context.matches(end, "and") && context.isKind(end + 1, .number)
      return joins && !context.has(end + 2, [.noun, .pluralNoun]) ? end + 2 : end
    }
    if context.matches(before, "of"), context.matches(before - 1, "age") { return end }
    if context.matches(end, "yo")
      || context.matches(end, "and") && context.matches(end + 1, "under") && numeral.value < 30
    {
      return end + 1
    }
    // `young as 10`.
    if context.matches(before, "as"),
      context.matches(before - 1, "young") || context.matches(before - 1, "old")
    {
      return end
    }
    // `The oldest was 93`, `she turned 50`, `a boy of 15`, `older than nine`.
    if context.matchesAny(before, ["was", "is"]),
      context.matchesAny(before - 1, ["oldest", "youngest", "eldest"])
        || context.matches(before, "turned")
    {
      return end
    }
    if isAgeAtSomething(numeral, context) || isAgeOfThose(numeral, context) { return end }
    if context.matches(before, "of"), context.has(before - 1, .personNoun) || isChild(context, before - 1),
      !context.has(before - 1, .pluralNoun), !context.has(end, [.noun, .pluralNoun])
    {
      return end
    }
    if context.matches(before, "than"),
      context.matches(before - 1, "older") || context.matches(before - 1, "younger"),
      !context.has(end, [.noun, .pluralNoun])
    {
      return end
    }
    return isApposition(numeral, context) || isBracketed(numeral, context) ? end : nil
  }

  /// `those under 25 felt`, `women over 60 were told`: people, and no noun that the number could count.
  private static func isAgeOfThose(_ numeral: Numeral, _ context: CountContext) -> Bool {
    let end = numeral.tokens.upperBound
    let before = numeral.tokens.lowerBound - 1
    guard numeral.high == nil, numeral.value >= 10, numeral.value <= 90,
      context.matchesAny(before, ["under", "over"]),
      context.matchesAny(
        before - 1,
        ["those", "people", "children", "adults", "women", "men", "girls", "boys", "anyone", "everyone"])
    else { return false }
    return end >= context.upper || context.isKind(end, .punctuation)
      || context.has(end, [.auxiliary, .modal, .pastVerb, .cue, .conjunction, .preposition])
  }

  /// `was stabbed at 15`, `he was 17 when he died`.
  private static func isAgeAtSomething(_ numeral: Numeral, _ context: CountContext) -> Bool {
    let start = numeral.tokens.lowerBound
    let end = numeral.tokens.upperBound
    guard numeral.high == nil, numeral.value >= 5, numeral.value < 100, numeral.digits <= 2 else {
      return false
    }
    let isEnd =
      end >= context.upper || context.isKind(end, .punctuation)
      || context.has(end, [.conjunction, .relative])
    // `was under 18`, `is over 65`
    if isEnd, numeral.value >= 10, context.matchesAny(start - 1, ["under", "over"]),
      context.matchesAny(start - 2, ["is", "are", "was", "were"])
    {
      return true
    }
    // `She was 36 and`, `the average age was 37`, `The average victim is 78.`
    if isEnd, context.matchesAny(start - 1, ["is", "was"]), numeral.value >= 10, isPerson(context, start - 2)
    {
      return true
    }
    if context.matches(end, "when"), context.matchesAny(start - 1, ["was", "only", "just", "were"]) {
      return true
    }
    guard isEnd, context.matches(start - 1, "at"), context.has(start - 2, [.pastVerb, .participle, .pronoun])
    else { return false }
    // `stood at 15`, `was put at 40`: levels.
    return !context.matchesAny(
      start - 2,
      [
        "stood", "remained", "put", "estimated", "peaked", "capped", "set", "held", "kept", "levelled",
        "valued",
        "maintained", "reported", "recorded", "started", "ended", "closed", "frozen", "fixed", "it", "this",
        "that",
        "which", "ranked", "placed", "came",
      ])
  }

  /// Whether the word at `index` is one that has an age: `she`, `the average age`, `the average victim`.
  private static func isPerson(_ context: CountContext, _ index: Int) -> Bool {
    context.matchesAny(index, ["he", "she", "age"])
      || context.matchesAny(index - 1, ["average", "typical"]) && context.has(index, .personNoun)
      || context.matches(index - 1, "average")
        && context.matchesAny(index, ["victim", "offender", "suspect"])
  }

  private static func isChild(_ context: CountContext, _ index: Int) -> Bool {
    context.matchesAny(index, ["boy", "girl", "youth", "child", "man", "woman", "teenager", "lad"])
  }

  /// `Jane Smith (34)`: a number alone in brackets behind a first name and a surname.
  private static func isBracketed(_ numeral: Numeral, _ context: CountContext) -> Bool {
    let start = numeral.tokens.lowerBound
    guard numeral.hasDigits, numeral.high == nil, numeral.digits <= 2, !numeral.isPunctuated,
      context.isMark(start - 1, UInt8(ascii: "(")),
      context.isMark(numeral.tokens.upperBound, UInt8(ascii: ")"))
    else { return false }
    return context.isCapitalised(start - 2) && context.isCapitalised(start - 3)
      && context.has(start - 3, .givenName)
  }

  /// `Nick Hague, 44, has …`: a number between commas behind a name.
  private static func isApposition(_ numeral: Numeral, _ context: CountContext) -> Bool {
    let start = numeral.tokens.lowerBound
    guard numeral.hasDigits, numeral.high == nil, numeral.digits <= 2, !numeral.isPunctuated,
      numeral.value >= 5
    else { return false }
    guard context.isMark(start - 1, UInt8(ascii: ",")), context.isCapitalised(start - 2) else { return false }
    let end = numeral.tokens.upperBound
    return context.isMark(end, UInt8(ascii: ",")) || context.isMark(end, UInt8(ascii: "."))
  }
}

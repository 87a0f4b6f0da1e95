import ReportText

/// Numbers that name a thing: `Section 60`, `page 12`, `No. 5`, `item 4.2`, `Operation Snap 2`, `PCD 280`.
enum LabelGuard: CountGuard {
  static func skip(_ numeral: Numeral, _ context: CountContext) -> Int? {
    guard !numeral.isOrdinal, numeral.fraction == nil, !numeral.hasScale else { return nil }
    var before = numeral.tokens.lowerBound - 1
    // `By district, per 10,000 people`: the whole of a rate that stands elsewhere.
    if context.matches(before, "per"), numeral.hasDigits || numeral.value >= 100 {
      return numeral.tokens.upperBound
    }
    if context.isMark(before, UInt8(ascii: ".")), context.isGlued(before) { before -= 1 }
    if context.isMark(before, UInt8(ascii: "#")), context.isGlued(before + 1) { return end(numeral, context) }
    guard context.isKind(before, .word) else { return nil }
    guard isLabel(context, before) || isLooseLabel(numeral, context, before) else { return nil }
    // `Last year 312 knives were handed in`.
    if context.has(before, .timeUnit), context.has(before - 1, [.timeModifier, .determiner]) { return nil }
    // `on an average day nine people`, `in an average year 812 crimes`: no day or year has such a number.
    if context.has(before, .timeUnit), !numeral.hasDigits || numeral.digits == 3 || numeral.isPunctuated,
      NounPhrase.read(context, after: numeral.tokens.upperBound, isOne: false) != nil
    {
      return nil
    }
    // `a Roman road 1.2 metres below`
    if MeasureUnit.read(context, after: numeral, isPlural: true) != nil { return nil }
    // `In the fourth quarter 87% …`, `in part £4m`: what has a unit of its own is no label.
    if PercentRule.sign(context, numeral.tokens.upperBound) != nil
      || CurrencySign.before(context, numeral.tokens.lowerBound) != nil
    {
      return nil
    }
    // `In part 12 officers left` and `band 20 officers` are rare; a label needs its singular noun or a capital.
    return end(numeral, context)
  }

  /// `Sections 4, 5 and 6`: the numbers that follow belong to the label too.
  private static func end(_ numeral: Numeral, _ context: CountContext) -> Int {
    var end = numeral.tokens.upperBound
    // `Page 2 of 9`
    if context.matches(numeral.tokens.lowerBound - 1, "page"), context.matches(end, "of"),
      context.isKind(end + 1, .number)
    {
      return end + 2
    }
    while context.isMark(end, UInt8(ascii: ",")) || context.matches(end, "and") || context.matches(end, "to"),
      context.isKind(end + 1, .number)
    {
      if context.has(end + 2, [.pluralNoun]) { break }
      end += 2
    }
    return end
  }

  /// `action point 1`, `On action 3`, `cell 6`: words that a number names only where it counts nothing itself.
  private static func isLooseLabel(_ numeral: Numeral, _ context: CountContext, _ index: Int) -> Bool {
    guard numeral.hasDigits, numeral.high == nil, !numeral.isPunctuated, numeral.digits <= 3,
      context.matchesAny(
        index, ["point", "action", "cell", "target", "bin", "court", "appeal", "exhibit", "locker"])
    else { return false }
    return NounPhrase.read(context, after: numeral.tokens.upperBound, isOne: false) == nil
  }

  /// Whether the word at `index` is one that a number behind it names.
  static func isLabel(_ context: CountContext, _ index: Int) -> Bool {
    let labels: [StaticString] = [
      "section", "sections", "part", "parts", "chapter", "article", "schedule", "figure", "table", "page",
      "pages", "annex",
      "appendix", "item", "items", "agenda", "paragraph", "paragraphs", "para", "paras", "rule", "regulation",
      "clause",
      "act", "phase", "stage", "level", "grade", "band", "tier", "category", "class", "division", "district",
      "ward",
      "room", "unit", "flat", "number", "numbers", "no", "nos", "junction", "route", "highway", "road",
      "version", "volume",
      "issue", "slide", "note", "question", "priority", "objective", "recommendation", "step", "option",
      "channel", "row",
      "game", "week", "day", "year", "years", "round", "gate", "platform", "type", "model", "ref",
      "reference", "id",
      "lot",
      "plot", "box",
      "formula", "euro", "covid", "operation", "line", "code", "form", "quarter", "group", "area", "zone",
      "pp", "p", "s", "motion",
      "minute", "minutes", "postcode", "badge", "collar", "case", "incident", "log", "extension", "ext",
    ]
    return context.matchesAny(index, labels)
  }
}

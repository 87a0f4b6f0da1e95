import ReportText

/// Tells whether a letter glued to digits is a scale (`20k calls`, `2.7M sales`) or a unit (`12m tall`).
enum ScaleLetter {
  private static func hasPoint(_ context: CountContext, _ index: Int) -> Bool {
    context.isKind(index, .number)
      && (0..<context.length(index)).contains { context.byte(index, $0) == UInt8(ascii: ".") }
  }

  /// Whether a word for a length or a place stands near the letter at `index`: `1.2m below the car park`.
  private static func measures(_ context: CountContext, _ index: Int) -> Bool {
    if context.has(index + 1, [.adjective, .noun]) || context.isHyphen(index + 1) { return true }
    return (index - 5...index + 3).contains {
      context.matchesAny(
        $0,
        [
          "long", "tall", "high", "wide", "deep", "away", "apart", "below", "above", "under", "within",
          "distance",
          "height", "length", "width", "depth", "radius", "wall", "fence", "pole", "mast", "drop", "fell",
          "metres",
          "metre", "measured", "measures", "x", "by",
        ])
    }
  }

  /// Whether the one-letter word at `index`, glued to digits that no sign of money precedes, is a scale.
  static func isScale(_ context: CountContext, _ index: Int) -> Bool {
    let isCapital = context.tokens[index].shape.contains(.capitalised)
    // `4K cameras`
    if context.matches(index, "k") {
      return !isCapital
        || !context.matchesAny(
          index + 1, ["camera", "cameras", "video", "videos", "tv", "footage", "screens"])
    }
    // `2.7M sales`, but `3M also wrote in`.
    if isCapital {
      guard context.matches(index, "m") || context.matches(index, "b") else { return false }
      return hasPoint(context, index - 1) || context.isAlone
        || NounPhrase.read(context, after: index + 1, isOne: false)?.isPlural ?? false
    }
    // `12m people` counts people; `12m tall`, `a 12m wall` and `12m.` measure.
    guard context.matches(index, "m") else { return false }
    if context.has(index + 1, [.currency, .measureUnit]) { return true }
    if context.matchesAny(index + 1, ["long", "tall", "high", "wide", "deep", "away"]) { return false }
    if NounPhrase.read(context, after: index + 1, isOne: false)?.isPlural ?? false { return true }
    // `Crime rose from 8.1m to 8.2m`: what has a decimal, and nothing about it that has a length.
    return hasPoint(context, index - 1) && !measures(context, index)
  }
}

/// Tells whether a lone fraction word is a share of something.
enum FractionWord {
  /// Whether the fraction word at `index` (`half`, or `third` and the like behind an article) is a share.
  static func isShare(_ context: CountContext, _ index: Int, isHalf: Bool) -> Bool {
    let next = index + 1
    if isHalf, context.has(index - 1, [.ordinal, .timeModifier]) { return false }
    if context.matches(next, "of") { return !context.has(next + 1, .timeUnit) || context.isMark(next + 1, 0) }
    guard next < context.upper else { return context.isAlone || isHalf }
    if context.isHyphen(next) { return false }
    let token = context.tokens[next]
    if isHalf {
      // `the first half`, `half an hour`, `half time`, `two and a half`.
      if context.has(index - 1, [.ordinal, .timeModifier]) || context.matches(index - 1, "the") {
        return false
      }
      if context.has(next, .determiner) || context.has(next, .possessiveDeterminer) {
        if context.matches(next, "a") || context.matches(next, "an") {
          return context.has(next + 1, .measureUnit)
        }
        return true
      }
      if context.has(next, .measureUnit) { return true }
      if context.has(next, .timeUnit) { return false }
      return context.has(index - 1, .qualifier) || context.matches(index - 1, "than")
        || context.matches(index - 1, "by") && token.kind == .punctuation
    }
    return token.kind == .punctuation
      || context.matchesAny(next, ["more", "fewer", "less", "higher", "lower"])
  }
}

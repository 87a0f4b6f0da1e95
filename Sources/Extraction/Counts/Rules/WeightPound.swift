/// Tells pounds of weight from pounds of money.
enum WeightPound {
  /// Whether the `pound` behind `numeral` is one of weight: it weighs so much, or is a part of a pound of something.
  static func isOne(_ numeral: Numeral, _ context: CountContext) -> Bool {
    var at = numeral.tokens.upperBound
    // `half a pound of cannabis`
    let isPart = numeral.fraction != nil
    if isPart, context.matches(at, "of") { at += 1 }
    if isPart, context.matches(at, "a") { at += 1 }
    guard context.matchesAny(at, ["pound", "pounds"]) else { return false }
    if isPart { return context.matches(at, "pound") && context.matches(at + 1, "of") }
    var cue = numeral.tokens.lowerBound - 1
    while cue >= max(context.sentenceStart, numeral.tokens.lowerBound - 6) {
      if context.matchesAny(cue, ["weigh", "weighs", "weighed", "weighing"]) { return true }
      cue -= 1
    }
    return false
  }
}

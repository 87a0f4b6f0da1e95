import ReportText

/// The noun of a bare number that answers a question: `How many officers have left? Seventy-two.`
enum AskedNoun {
  /// How far before the number the question may stand, in tokens.
  private static let reach = 60

  /// The unit of the number at `index`, if `how many` with a noun stands not far before it, in its sentence or another.
  static func unit(_ context: CountContext, before index: Int) -> String? {
    var at = index - 2
    while at >= max(0, index - reach) {
      if context.text.matches(at, "how"), context.text.matches(at + 1, "many") {
        return noun(context, from: at + 2, until: index)
      }
      at -= 1
    }
    return nil
  }

  /// The noun asked about: `officers`, `of the 96 posts`.
  private static func noun(_ context: CountContext, from start: Int, until end: Int) -> String? {
    var question = context
    question.sentenceStart = start
    question.lower = start
    question.upper = end
    guard let phrase = NounPhrase.read(question, after: start, isOne: false),
      phrase.isPlural || question.endsInS(phrase.head), !phrase.isTime
    else {
      return nil
    }
    return UnitName.of(phrase, question)
  }
}

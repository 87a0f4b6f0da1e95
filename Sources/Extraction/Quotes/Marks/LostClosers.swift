import ReportText

/// Parts quotations that run together because the first was never closed: two people are named, one
/// before the first paragraph and one behind the last.
struct LostClosers {
  let speech: SpeechContext
  private var document: AnalysedDocument { speech.document }
  private var actors: ActorMap { speech.actors }

  /// `quotes` with those of two speakers parted, or nil where there are none.
  func parted(_ quotes: [MarkedQuote]) -> [MarkedQuote]? {
    var result: [MarkedQuote]?
    for (index, quote) in quotes.enumerated() {
      if let (first, second) = parted(quote) {
        if result == nil { result = Array(quotes[..<index]) }
        result?.append(first)
        result?.append(second)
      } else {
        result?.append(quote)
      }
    }
    return result
  }

  private func parted(_ quote: MarkedQuote) -> (MarkedQuote, MarkedQuote)? {
    guard let place = quote.pieces.lastIndex(where: { $0.open != nil }), place > 0,
      let before = source(of: quote, by: [CueBeforeRule.self, ParagraphBeforeRule.self]),
      let after = source(of: quote, by: [CueInvertedRule.self, CueAfterRule.self]),
      areTwoPeople(before, after)
    else { return nil }
    let start = quote.pieces[place].tokens.lowerBound
    let first = MarkedQuote(
      pieces: Array(quote.pieces[..<place]),
      children: quote.children.filter { $0.tokens.lowerBound < start }, isClosed: false)
    let second = MarkedQuote(
      pieces: Array(quote.pieces[place...]),
      children: quote.children.filter { $0.tokens.lowerBound >= start }, isClosed: quote.isClosed)
    return (first, second)
  }

  private func source(of quote: MarkedQuote, by rules: [any (AttributionRule & Sendable).Type]) -> Source? {
    for rule in rules {
      if let found = rule.attribution(of: quote, in: speech, after: []) { return found.source }
    }
    return nil
  }

  /// Whether both are people with names that share no word.
  private func areTwoPeople(_ one: Source, _ other: Source) -> Bool {
    guard let one = one.candidate.map({ actors.candidates[$0] }),
      let other = other.candidate.map({ actors.candidates[$0] }), one.type == .person,
      other.type == .person, one.name != nil, other.name != nil
    else { return false }
    return !one.tokens.contains { left in
      document[left].kind == .word && other.tokens.contains { areSame(left, $0) }
    }
  }

  private func areSame(_ left: Int, _ right: Int) -> Bool {
    let text = document.document.text
    return text[document[left].span.range].elementsEqual(text[document[right].span.range]) {
      $0 | 0x20 == $1 | 0x20
    }
  }
}

import Claims
import ReportText

/// Gives every quotation in marks its source: the rules are tried from the surest to the weakest.
/// What is attributed to nobody and is no whole sentence is a scare quote or a title, and dropped.
struct QuoteAttribution {
  let speech: SpeechContext

  /// The quotations in marks that are quotations, in order of position; only those before stretch
  /// `limit` of the marked ones where one is given.
  func attribute(before limit: Int? = nil) -> [QuoteCandidate] {
    var result: [QuoteCandidate] = []
    for quote in speech.marked.prefix(limit ?? speech.marked.count) where !speech.isNamedThing(quote) {
      guard let (rule, found) = attribution(of: quote, after: result) else { continue }
      let candidate = QuoteCandidate(
        form: form(quote, found), contents: quote.pieces.map(\.tokens), whole: quote.whole,
        source: found.source,
        cue: found.cue, continues: found.continues, children: quote.children.map(\.tokens),
        isClosed: quote.isClosed, open: quote.pieces[0].open, rule: rule.description.id,
        confidence: found.confidence)
      if found.mayJoin, let last = result.indices.last, found.continues == last,
        joins(result[last], candidate)
      {
        result[last].contents += candidate.contents
        result[last].children += candidate.children
        result[last].isClosed = candidate.isClosed
        result[last].confidence = min(result[last].confidence, candidate.confidence)
        result[last].whole = result[last].whole.lowerBound..<candidate.whole.upperBound
      } else {
        result.append(candidate)
      }
    }
    return result
  }

  private func attribution(of quote: MarkedQuote, after earlier: [QuoteCandidate])
    -> (any AttributionRule.Type, Attribution)?
  {
    for rule in rules(for: quote) {
      if let found = self.found(by: rule, quote, earlier) { return (rule, found) }
    }
    return nil
  }

  /// What a rule finds, unless that is a stray mark; words without marks are never sure.
  private func found(
    by rule: any AttributionRule.Type, _ quote: MarkedQuote, _ earlier: [QuoteCandidate]
  ) -> Attribution? {
    guard var found = rule.attribution(of: quote, in: speech, after: earlier) else { return nil }
    if let source = found.source, source.tokens.allSatisfy({ speech.document[$0].kind == .quoteMark }) {
      return nil
    }
    if quote.isBare { found.confidence = min(found.confidence, .likely) }
    return found
  }

  /// Words without marks are somebody's only where an attribution stands right beside them.
  private func rules(for quote: MarkedQuote) -> [any (AttributionRule & Sendable).Type] {
    quote.isBare ? QuoteRules.besideBare : QuoteRules.inMarks
  }

  /// What each rule finds, up to the first that finds something.
  func trials(on quote: MarkedQuote, after earlier: [QuoteCandidate]) -> [(RuleDescription, Attribution?)] {
    var trials: [(RuleDescription, Attribution?)] = []
    for rule in rules(for: quote) {
      let found = self.found(by: rule, quote, earlier)
      trials.append((rule.description, found))
      if found != nil { break }
    }
    return trials
  }

  private func form(_ quote: MarkedQuote, _ found: Attribution) -> Quotation.Form {
    if quote.pieces.count > 1 || speech.holdsSentenceBreak(quote.pieces[0].tokens) { return .direct }
    if found.isPartOfClause { return .fragment }
    if speech.isSentenceLike(quote) || speech.startsBlock(quote) { return .direct }
    let open = quote.whole.lowerBound
    return open > 0 && speech.document[open - 1].isMark(UInt8(ascii: ":")) ? .direct : .fragment
  }

  /// Whether a continued quotation is one with the one before it: nothing but the attribution stands between.
  private func joins(_ earlier: QuoteCandidate, _ later: QuoteCandidate) -> Bool {
    earlier.form == .direct && later.whole.lowerBound - earlier.whole.upperBound <= 24
  }
}

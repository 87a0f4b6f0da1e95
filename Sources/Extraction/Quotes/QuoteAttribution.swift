import Claims
import ReportText

/// Gives every quotation in marks its source: the ways are tried from the surest to the weakest.
/// What is attributed to nobody and is no whole sentence is a scare quote or a title, and dropped.
struct QuoteAttribution {
  let document: AnalysedDocument
  let actors: ActorMap
  let cues: CueReader
  let sources: SourceReader
  let marked: [MarkedQuote]
  /// The marked quotation that each token stands in, or -1.
  let quoted: [Int32]

  init(document: AnalysedDocument, actors: ActorMap, marked: [MarkedQuote]) {
    self.document = document
    self.actors = actors
    self.marked = marked
    sources = SourceReader(document: document, actors: actors)
    cues = sources.cues
    var quoted = [Int32](repeating: -1, count: document.tokens.count)
    for (index, quote) in marked.enumerated() {
      for piece in quote.pieces { for token in piece.whole { quoted[token] = Int32(index) } }
    }
    self.quoted = quoted
  }

  /// An attribution that one of the ways has found.
  struct Found {
    var source: Source?
    var cue: TokenRange?
    var rule: QuoteRule
    var confidence: Confidence
    var continues: Int?
  }

  /// The quotations in marks that are quotations, in order of position.
  func attribute() -> [QuoteCandidate] {
    var result: [QuoteCandidate] = []
    for (index, quote) in marked.enumerated() where !quote.pieces.isEmpty {
      guard !isNamedThing(quote) else { continue }
      guard let found = attribution(of: index, after: result) else { continue }
      let candidate = QuoteCandidate(
        form: form(quote, found), contents: quote.pieces.map(\.tokens), whole: quote.whole,
        source: found.source,
        cue: found.cue, continues: found.continues, children: quote.children.map(\.tokens),
        isClosed: quote.isClosed, open: quote.pieces[0].open, rule: found.rule, confidence: found.confidence)
      if found.rule == .continued, let last = result.indices.last, found.continues == last,
        joins(result[last], candidate)
      {
        result[last].contents += candidate.contents
        result[last].children += candidate.children
        result[last].isClosed = candidate.isClosed
        result[last].whole = result[last].whole.lowerBound..<candidate.whole.upperBound
      } else {
        result.append(candidate)
      }
    }
    return result
  }

  private func attribution(of index: Int, after earlier: [QuoteCandidate]) -> Found? {
    let quote = marked[index]
    let isSentence = isSentenceLike(quote)
    let behind = after(quote)
    if let behind, behind.confidence == .certain { return behind }
    if let resumed = resumed(quote, earlier) { return resumed }
    if let before = directlyBefore(quote) { return before }
    if let paragraph = paragraphBefore(quote) { return paragraph }
    if let label = label(quote), isSentence { return label }
    if let behind { return behind }
    if let dash = dashAfter(quote), isSentence { return dash }
    if let same = continuedInBlock(quote, earlier), isSentence || quote.count > 3 { return same }
    if let clause = clauseAfter(quote) ?? clauseBefore(quote) { return clause }
    if let next = continuedFromBlockBefore(quote, earlier), isSentence { return next }
    guard isSentence, quote.count >= 5 else { return nil }
    if startsBlock(quote), let floating = floating(quote, earlier) { return floating }
    return Found(source: nil, cue: nil, rule: .unattributed, confidence: .weak)
  }

  // MARK: - What is quoted

  /// Whether the words stand as a sentence: begun with a capital and ended inside the marks, or long.
  func isSentenceLike(_ quote: MarkedQuote) -> Bool {
    var first = quote.pieces[0].tokens.lowerBound
    let last = quote.pieces[quote.pieces.count - 1].tokens.upperBound - 1
    if quote.pieces.count > 1 { return true }
    // `“[The commissioner] claims …`
    if document.tokens[first].isMark(UInt8(ascii: "[")), first < last { first += 1 }
    let startsSentence = document.tokens[first].shape.contains(.capitalised) || startsBlock(quote)
    let endsSentence =
      document.tokens[last].kind == .punctuation && document.tokens[last].detail != UInt8(ascii: ")")
    let followed = last + 2 < document.tokens.count && document.tokens[last + 2].isMark(UInt8(ascii: ","))
    return startsSentence && (endsSentence || followed || hasVerb(quote.pieces[0].tokens)) && quote.count >= 3
  }

  private func hasVerb(_ range: TokenRange) -> Bool {
    range.count >= 4
      && range.contains {
        document.tokens[$0].isAny([.auxiliary, .modal])
          || document.tokens[$0].isAny(.pastVerb) && !document.tokens[$0].isAny(.adjective)
      }
  }

  /// Titles, nicknames, defined terms: words in marks that nobody said.
  private func isNamedThing(_ quote: MarkedQuote) -> Bool {
    guard quote.pieces.count == 1, let open = quote.pieces[0].open else { return false }
    let tokens = quote.pieces[0].tokens
    if open > 0 {
      // (“the Panel”) defines a term.
      if document.tokens[open - 1].isMark(UInt8(ascii: "(")), let close = quote.pieces[0].close,
        close + 1 < document.tokens.count, document.tokens[close + 1].isMark(UInt8(ascii: ")")),
        tokens.count <= 8
      {
        return true
      }
      for word in QuoteAttribution.naming where document.matches(open - 1, word) { return tokens.count <= 10 }
    }
    // A title: every word of weight has a capital.
    guard tokens.count >= 2, tokens.count <= 12 else { return false }
    let last = document.tokens[tokens.upperBound - 1]
    guard last.kind == .word || last.isMark(UInt8(ascii: ",")) || last.kind == .number else { return false }
    let words = tokens.filter {
      document.tokens[$0].kind == .word
        && document.tokens[$0].isAny([.determiner, .preposition, .conjunction]) == false
    }
    return words.count >= 2 && words.allSatisfy { document.tokens[$0].shape.contains(.capitalised) }
  }

  private static let naming: [StaticString] = [
    "called", "titled", "entitled", "named", "nicknamed", "headlined", "subtitled", "codenamed", "so-called",
    "term", "word", "phrase", "slogan", "motto", "hashtag",
  ]

  private func form(_ quote: MarkedQuote, _ found: Found) -> Quotation.Form {
    if quote.pieces.count > 1 { return .direct }
    switch found.rule {
    case .clause, .clauseAfter: return innerSentence(quote.pieces[0].tokens) ? .direct : .fragment
    default: break
    }
    let first = quote.pieces[0].tokens.lowerBound
    let open = quote.pieces[0].open ?? first
    if isSentenceLike(quote) || innerSentence(quote.pieces[0].tokens) { return .direct }
    if open > 0, document.tokens[open - 1].isMark(UInt8(ascii: ":")) { return .direct }
    return startsBlock(quote) ? .direct : .fragment
  }

  /// Whether a sentence ends within the words and another begins.
  private func innerSentence(_ tokens: TokenRange) -> Bool {
    guard tokens.count > 4 else { return false }
    return document.sentence(of: tokens.lowerBound) != document.sentence(of: tokens.upperBound - 1)
  }

  func startsBlock(_ quote: MarkedQuote) -> Bool {
    let open = quote.whole.lowerBound
    return document.tokens[open].shape.contains(.startsBlock)
  }

  /// Whether a continued quotation is one with the one before it: nothing but the attribution stands between.
  private func joins(_ earlier: QuoteCandidate, _ later: QuoteCandidate) -> Bool {
    let between = later.whole.lowerBound - earlier.whole.upperBound
    return earlier.form == .direct && between <= 24
  }
}

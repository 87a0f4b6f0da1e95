import ReportText

/// Tells who speaks in a quotation inside another: `“Ann Roe told me, ‘You must go,’ and I did.”`
///
/// Only a name, or a description that the report has given to an actor, is taken: whom a pronoun
/// means inside somebody's words, the reporter's text does not tell.
struct ChildSpeakers {
  /// Reads the words inside the marks as if they were the report's own.
  private let speech: SpeechContext

  init(document: AnalysedDocument, actors: ActorMap) {
    speech = SpeechContext(document: document, actors: actors, marked: [])
  }

  private static let rules: [any (AttributionRule & Sendable).Type] = [
    CueInvertedRule.self, CueAfterRule.self, CueBeforeRule.self,
  ]

  /// The actor candidate that speaks in `child`, a quotation inside `quote`.
  func speaker(of child: TokenRange, in quote: QuoteCandidate) -> Int? {
    guard let outer = piece(of: quote.contents, around: child.lowerBound),
      child.lowerBound > outer.lowerBound, child.upperBound < outer.upperBound
    else { return nil }
    let document = speech.document
    let place = QuotePiece(
      tokens: child, open: child.lowerBound - 1, close: child.upperBound,
      block: document.sentences[document.sentence(of: child.lowerBound)].block)
    let marked = MarkedQuote(pieces: [place])
    for rule in ChildSpeakers.rules {
      guard let source = rule.attribution(of: marked, in: speech, after: [])?.source else { continue }
      // Behind the mark that ends the whole quotation stands who says all of it.
      guard source.tokens.lowerBound >= outer.lowerBound, source.tokens.upperBound <= outer.upperBound,
        !source.isCarried
      else { continue }
      return source.candidate
    }
    return nil
  }

  /// The piece that holds `token`: by binary search, since a quotation may have many.
  private func piece(of contents: [TokenRange], around token: Int) -> TokenRange? {
    var low = 0
    var high = contents.count
    while low < high {
      let middle = (low + high) / 2
      if contents[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < contents.count && contents[low].contains(token) ? contents[low] : nil
  }
}

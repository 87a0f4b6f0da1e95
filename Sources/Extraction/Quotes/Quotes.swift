import ReportText

/// The quotations of a document, in marks and in indirect speech, with their attributions.
enum Quotes {
  /// Finds them in a document's direct and indirect speech, in order of position.
  static func find(in speech: SpeechContext) -> [QuoteCandidate] {
    let quotations = QuoteAttribution(speech: speech).attribute()
    let indirect = IndirectSpeech(speech: speech, quotations: quotations).find()
    return merge(quotations, indirect)
  }

  /// The direct speech of a document, with marks and without, ready to be given its sources.
  static func speech(in document: AnalysedDocument, actors: ActorMap) -> SpeechContext {
    let marked = BareSpeech(document: document).added(to: QuotePairing.pair(document))
    let speech = SpeechContext(document: document, actors: actors, marked: marked)
    guard let parted = LostClosers(speech: speech).parted(marked) else { return speech }
    return SpeechContext(document: document, actors: actors, marked: parted)
  }

  /// Orders the two lists by position, references between candidates kept.
  private static func merge(_ marked: [QuoteCandidate], _ indirect: [QuoteCandidate]) -> [QuoteCandidate] {
    let order = (marked.map { ($0, true) } + indirect.map { ($0, false) }).enumerated().sorted {
      ($0.element.0.contents[0].lowerBound, $0.offset) < ($1.element.0.contents[0].lowerBound, $1.offset)
    }
    var place = [Int](repeating: 0, count: marked.count)
    for (new, item) in order.enumerated() where item.offset < marked.count { place[item.offset] = new }
    return order.map { item in
      var candidate = item.element.0
      if let earlier = candidate.continues { candidate.continues = place[earlier] }
      return candidate
    }
  }
}

import Claims
import ReportText

/// `Ann Roe: “…”`, `Ann Roe, chair of the panel: “…”`, but no label: what stands before the colon must begin with a person or be an actor.
enum LabelRule: AttributionRule {
  static let description = RuleDescription(
    id: "quote.label",
    summary: "a name and a colon before the marks: Ann Roe: “…”",
    examples: [
      .init(
        "Ann Roe: “It was a long and thorough search.”", finds: "It was a long and thorough search.",
        value: "Ann Roe"),
      .init(
        "Ann Roe, The Northmoor Post: “It was a long and thorough search.”",
        finds: "It was a long and thorough search.", value: "Ann Roe"),
    ])

  static func attribution(of quote: MarkedQuote, in speech: SpeechContext, after earlier: [QuoteCandidate])
    -> Attribution?
  {
    let document = speech.document
    let open = quote.whole.lowerBound
    guard open >= 2, !speech.startsBlock(quote), document[open - 1].isMark(UInt8(ascii: ":")),
      speech.isSentenceLike(quote)
    else { return nil }
    let label = speech.sentence(at: open - 1).lowerBound..<(open - 1)
    guard !label.isEmpty, label.count <= 16, let first = speech.actors.candidate(at: label.lowerBound) else {
      return nil
    }
    let name = speech.actors.candidates[first]
    let isWhole = name.tokens == label
    // `Ann Roe, The Northmoor Post: “…”`: behind the name a comma and no verb.
    let isDescribed =
      name.type == .person && name.name != nil && name.tokens.upperBound < label.upperBound
      && document[name.tokens.upperBound].isMark(UInt8(ascii: ","))
      && !label.contains {
        document[$0].isAny([.auxiliary, .modal, .pastVerb, .cue, .verb])
          && !document[$0].shape.contains(.capitalised)
      }
    guard isWhole || isDescribed else { return nil }
    return Attribution(source: Source(tokens: name.tokens, candidate: first), confidence: .likely)
  }
}

import Claims
import ReportText

/// What every rule of attribution reads: the document, its actors, its marks, and who verbs report.
/// A class, since every rule and form holds it: handing it on must cost no more than a pointer.
final class SpeechContext: Sendable {
  let document: AnalysedDocument
  let actors: ActorMap
  let cues: CueReader
  let sources: SourceReader
  /// The stretches in quotation marks, in order of position.
  let marked: [MarkedQuote]
  /// The marked stretch that each token stands in, or -1.
  let quoted: [Int32]

  init(document: AnalysedDocument, actors: ActorMap, marked: [MarkedQuote]) {
    self.document = document
    self.actors = actors
    self.marked = marked
    var quoted = [Int32](repeating: -1, count: document.tokens.count)
    for (index, quote) in marked.enumerated() {
      for piece in quote.pieces { for token in piece.whole { quoted[token] = Int32(index) } }
    }
    self.quoted = quoted
    sources = SourceReader(document: document, actors: actors, quoted: quoted)
    cues = sources.cues
  }

  // MARK: - Places

  /// Whether the quotation begins its paragraph.
  func startsBlock(_ quote: MarkedQuote) -> Bool {
    document[quote.whole.lowerBound].shape.contains(.startsBlock)
  }

  /// The nearest block before `block` that has tokens.
  func blockBefore(_ block: Int) -> Int? {
    var index = block - 1
    while index >= 0 {
      if !document.blocks[index].isEmpty { return index }
      index -= 1
    }
    return nil
  }

  /// The sentence that token `index` stands in.
  func sentence(at index: Int) -> TokenRange { document.sentences[document.sentence(of: index)].tokens }

  // MARK: - Verbs and their sources

  /// Whether a phrase behind an inverted verb may be who speaks: `said officials`, but not `said robberies had fallen`.
  func maySpeak(_ source: Source) -> Bool {
    source.candidate != nil
      || source.tokens.contains { index in
        let token = document[index]
        return token.shape.contains(.capitalised)
          || token.isAny([
            .determiner, .possessiveDeterminer, .subjectPronoun, .personNoun, .groupNoun, .role,
            .documentNoun,
          ])
      }
  }

  /// Whether a source is a person: one named, or `he`, `she`, `they`.
  func isPerson(_ source: Source) -> Bool {
    if let candidate = source.candidate { return actors.candidates[candidate].type == .person }
    return document[source.tokens.lowerBound].isAny(.subjectPronoun)
      && !document.matches(source.tokens.lowerBound, "it")
  }

  /// Whether token `index`, outside marks, carries reported words: a reporting verb or its participle.
  func reports(_ index: Int) -> Bool {
    quoted[index] < 0 && (cues.isCue(index) || cues.isParticiple(index))
  }

  /// The attribution of the quotation at `open` by the verb that governs it.
  func governed(by verb: Int, sentence: TokenRange, quote open: Int, confidence: Confidence) -> Attribution? {
    var cue = cues.range(verb)
    if verb > sentence.lowerBound, document[verb - 1].isMark(UInt8(ascii: ",")) {
      // `Ms Roe, dubbed “the boss”`: by whom, the text does not say.
      if verb == open - 1, document[verb].isAny(.stanceCue), document[verb].isAny([.participle, .pastVerb]) {
        return nil
      }
      // `The force, said Ms Roe, had “failed”`: an attribution put in between.
      if let source = sources.after(verb, limit: open), maySpeak(source),
        source.tokens.lowerBound == verb + 1, document[source.tokens.upperBound].isMark(UInt8(ascii: ","))
      {
        return Attribution(source: source, cue: cue, confidence: min(confidence, .likely))
      }
    }
    if cues.isParticiple(verb) {
      guard let source = sources.participle(verb, from: sentence.lowerBound) else { return nil }
      return Attribution(source: source, cue: cue, confidence: min(confidence, .likely))
    }
    if var source = sources.before(verb, from: sentence.lowerBound) {
      if let outer = sources.governor(of: verb, with: source, from: sources.clauseStart(sentence.lowerBound)),
        quoted[outer] < 0,
        let speaker = cues.isParticiple(outer)
          ? sources.participle(outer, from: sentence.lowerBound)
          : sources.before(outer, from: sentence.lowerBound)
      {
        source = speaker
        cue = cues.range(outer)
      }
      return Attribution(
        source: source, cue: cue, confidence: source.isCarried ? min(confidence, .likely) : confidence)
    }
    let isFirst = verb == sentence.lowerBound || document[verb - 1].isMark(UInt8(ascii: ","))
    guard isFirst, let source = sources.after(verb, limit: open) else { return nil }
    return Attribution(source: source, cue: cue, confidence: min(confidence, .likely))
  }

  /// The source that `according to` near `place` names in its sentence.
  func accordingTo(near place: Int, sentence: TokenRange) -> Attribution? {
    let near = sentence.clamped(to: (place - 40)..<(place + 40))
    for index in near.dropFirst()
    where document.matches(index, "to") && document.matches(index - 1, "according") {
      guard let source = sources.after(index, limit: sentence.upperBound) else { return nil }
      return Attribution(
        source: source, cue: (index - 1)..<(index + 1), confidence: .likely, isPartOfClause: true)
    }
    return nil
  }
}

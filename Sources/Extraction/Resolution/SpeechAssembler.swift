import Claims
import ReportText

/// Resolves who speaks, and writes quotations and actors as the record holds them.
struct SpeechAssembler {
  let document: AnalysedDocument
  let actors: ActorMap

  /// What is assembled.
  struct Result {
    var actors: [Actor] = []
    var quotes: [Quotation] = []
    /// The place of each quotation with its attribution, parallel to `quotes`.
    var spans: [ByteSpan] = []
    var diagnostics: [Diagnostic] = []
  }

  /// The actors and quotations of `candidates`.
  func assemble(_ candidates: [QuoteCandidate], published: PublicationDate?) -> Result {
    let directory =
      document.lexicon === Lexicon.standard ? .standard : HolderDirectory(lexicon: document.lexicon)
    var clusters = ActorResolver(document: document, actors: actors, directory: directory)
    clusters.resolve()
    var speakers = SpeakerResolver(document: document, actors: actors, resolver: clusters)
    let resolved = speakers.resolve(candidates)
    let assembler = ActorAssembler(document: document, directory: directory, published: published)
    let (people, indexOf) = assembler.assemble(speakers.resolver.clusters)

    var result = Result(actors: people)
    for (candidate, speaker) in zip(candidates, resolved) {
      let contents = candidate.contents.map(document.span)
      var quote = Quotation(
        form: candidate.form, contents: contents, speaker: speaker.cluster.flatMap { indexOf[$0] },
        coSpeakers: coSpeakers(of: candidate, besides: speaker.cluster, in: speakers.resolver, indexOf),
        mention: candidate.source.map { document.span($0.tokens) }, cue: candidate.cue.map(document.span),
        children: candidate.children.map { Quotation.Child(span: document.span($0)) },
        isClosed: candidate.isClosed,
        provenance: Provenance(rule: candidate.rule, confidence: quoteConfidence(candidate, speaker))
      )
      if quote.speaker == nil, candidate.source == nil, candidate.continues == nil {
        quote.provenance.confidence = .weak
      }
      result.quotes.append(quote)
      result.spans.append(place(of: candidate))
      if !candidate.isClosed, let open = candidate.open {
        result.diagnostics.append(
          Diagnostic(.quotationNeverClosed, "quotation mark never closed", at: document.tokens[open].span))
      }
    }
    return result
  }

  /// The actors who speak together with the first-named one.
  private func coSpeakers(
    of quote: QuoteCandidate, besides speaker: Int?, in resolver: ActorResolver, _ indexOf: [Int?]
  ) -> [Int] {
    var others: [Int] = []
    for candidate in quote.source?.joined ?? [] {
      let cluster = resolver.clusterOf[candidate]
      guard cluster >= 0, cluster != speaker, let actor = indexOf[cluster], !others.contains(actor) else {
        continue
      }
      others.append(actor)
    }
    return others
  }

  private func quoteConfidence(_ candidate: QuoteCandidate, _ speaker: SpeakerResolver.Speaker) -> Confidence
  {
    speaker.cluster == nil ? min(speaker.confidence, .likely) : speaker.confidence
  }

  /// A quotation with its marks and its attribution.
  private func place(of candidate: QuoteCandidate) -> ByteSpan {
    var span = document.span(candidate.whole)
    for part in [candidate.cue, candidate.source?.tokens] {
      guard let part else { continue }
      let place = document.span(part)
      // An attribution in another paragraph, or far off in a long one, is named but not embraced.
      guard place.start > span.start - 400, place.end < span.end + 400 else { continue }
      span = ByteSpan(min(span.start, place.start), max(span.end, place.end))
    }
    return span
  }
}

import Claims
import ReportText

/// Resolves who speaks, and writes quotations and actors as the record holds them.
struct SpeechAssembler {
  let document: AnalysedDocument
  let actors: ActorMap
  let known: LexiconTables

  /// What is assembled.
  struct Result {
    var actors: [Actor] = []
    var quotes: [Quotation] = []
    /// The place of each quotation with its attribution, parallel to `quotes`.
    var spans: [ByteSpan] = []
    var diagnostics: [Diagnostic] = []
    /// Whom the words that name each speaker might have meant, parallel to `quotes`; empty unless asked for.
    var candidates: [[Explanation.Candidate]] = []
  }

  /// The actors and quotations of `candidates`; `isTracing` keeps who else might have spoken.
  func assemble(_ candidates: [QuoteCandidate], published: PublicationDate?, isTracing: Bool = false)
    -> Result
  {
    var clusters = ActorResolver(document: document, actors: actors, directory: known.holders)
    clusters.resolve()
    let assembler = ActorAssembler(
      document: document, directory: known.holders, organisations: known.organisations, published: published)
    HolderJoining(assembler: assembler).join(&clusters)
    AppositionMentions(document: document, actors: actors).add(to: &clusters)
    OrganisationHeads(document: document, actors: actors).add(to: &clusters)
    var speakers = SpeakerResolver(
      document: document, actors: actors, quotes: candidates, resolver: clusters, isTracing: isTracing)
    let resolved = speakers.resolve()
    let (people, indexOf) = assembler.assemble(speakers.resolver.clusters)

    let children =
      candidates.contains { !$0.children.isEmpty } ? ChildSpeakers(document: document, actors: actors) : nil
    var result = Result(actors: people)
    result.candidates = speakers.choices.map { explain($0, indexOf, people) }
    for (candidate, speaker) in zip(candidates, resolved) {
      let contents = candidate.contents.flatMap(document.spans)
      let quote = Quotation(
        form: candidate.form, contents: contents, speaker: speaker.cluster.flatMap { indexOf[$0] },
        coSpeakers: coSpeakers(of: candidate, besides: speaker.cluster, in: speakers.resolver, indexOf),
        mention: candidate.source.map { document.span($0.tokens) }, cue: candidate.cue.map(document.span),
        children: candidate.children.map { child in
          let cluster = children?.speaker(of: child, in: candidate).map { speakers.resolver.clusterOf[$0] }
          let speaker = cluster.flatMap { $0 >= 0 ? indexOf[$0] : nil }
          return Quotation.Child(span: document.span(child), speaker: speaker)
        },
        isClosed: candidate.isClosed,
        provenance: Provenance(rule: candidate.rule, confidence: quoteConfidence(candidate, speaker))
      )
      result.quotes.append(quote)
      result.spans.append(place(of: candidate))
      if !candidate.isClosed, let open = candidate.open {
        result.diagnostics.append(
          Diagnostic(.quotationNeverClosed, "quotation mark never closed", at: document[open].span))
      }
    }
    return result
  }

  /// A choice in terms of the record; the chosen one first.
  private func explain(_ choice: SpeakerChoice, _ indexOf: [Int?], _ actors: [Actor])
    -> [Explanation.Candidate]
  {
    let candidates = choice.candidates.compactMap { candidate in
      indexOf[candidate.cluster].map { actor in
        let token = document[candidate.token].span
        let mention = actors[actor].mentions.first {
          $0.span.start <= token.start && token.end <= $0.span.end
        }
        return Explanation.Candidate(
          actor: actor, mention: mention?.span ?? token, reason: candidate.reason.rawValue,
          isChosen: candidate.cluster == choice.chosen && candidate.reason.isGround)
      }
    }
    // Each actor once, by its best ground.
    var seen: Set<Int> = []
    return (candidates.filter(\.isChosen) + candidates.filter { !$0.isChosen })
      .filter { seen.insert($0.actor).inserted }
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

  /// Nobody is an answer only where the text names nobody (`Members were told`); where it names somebody
  /// whom nothing identifies, and where marks stand without attribution, it is a weak one.
  private func quoteConfidence(_ candidate: QuoteCandidate, _ speaker: SpeakerResolver.Speaker) -> Confidence
  {
    guard speaker.cluster == nil else { return speaker.confidence }
    let isAnonymous = candidate.source == nil && candidate.continues == nil && candidate.cue != nil
    return isAnonymous ? min(speaker.confidence, .likely) : .weak
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

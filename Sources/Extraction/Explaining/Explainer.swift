import Claims
import ReportText

/// Says of one place in a report which values stand there, which rules made them and which were tried.
///
/// The report is read once more with its steps kept: ordinary extraction pays nothing for this.
struct Explainer {
  let document: AnalysedDocument
  let findings: Findings
  private let speech: SpeechContext
  /// Whom the words that name each quotation's speaker might have meant, parallel to `findings.quotes`.
  private let candidates: [[Explanation.Candidate]]

  init(document: AnalysedDocument, findings: Findings, known: LexiconTables) {
    self.document = document
    self.findings = findings
    let actors = ActorMap(ActorFinder(document: document).find(), tokenCount: document.tokens.count)
    speech = Quotes.speech(in: document, actors: actors)
    candidates =
      SpeechAssembler(document: document, actors: actors, known: known).assemble(
        Quotes.find(in: speech), published: findings.published, isTracing: true
      ).candidates
  }

  /// Every value that stands at byte `place`.
  func explain(at place: Int) -> Explanation {
    var items = quotations(at: place)
    for (index, date) in findings.dates.enumerated() where date.span.holds(place) {
      items.append(item(.date(index), rule: date.provenance.rule))
    }
    for (index, count) in findings.counts.enumerated() where count.span.holds(place) {
      items.append(item(.count(index), rule: count.provenance.rule))
    }
    for (index, actor) in findings.actors.enumerated()
    where actor.mentions.contains(where: { $0.span.holds(place) }) {
      items.append(
        Explanation.Item(subject: .actor(index), rule: nil, summary: "a mention of \(actor.name)"))
    }
    return Explanation(items: items)
  }

  private func item(_ subject: Explanation.Subject, rule: String) -> Explanation.Item {
    Explanation.Item(subject: subject, rule: rule, summary: Explainer.summary(of: rule))
  }

  private static func summary(of rule: String) -> String {
    RuleRegistry.all.first { $0.id == rule }?.summary ?? ""
  }

  // MARK: - Quotations

  private func quotations(at place: Int) -> [Explanation.Item] {
    let marked = speech.marked.firstIndex { quote in
      quote.pieces.contains { document.span($0.whole).holds(place) }
    }
    var items: [Explanation.Item] = []
    for (index, quote) in findings.quotes.enumerated() {
      let parts = quote.contents + [quote.mention, quote.cue].compactMap(\.self)
      let holdsMark = marked.map { begins(speech.marked[$0], within: quote) } ?? false
      guard holdsMark || parts.contains(where: { $0.holds(place) }) else { continue }
      var item = item(.quotation(index), rule: quote.provenance.rule)
      if let first = marked ?? self.marked(of: quote), quote.form != .indirect {
        item.trials = trials(on: first)
      }
      item.candidates = candidates[index]
      items.append(item)
    }
    if let marked, !items.contains(where: { !$0.trials.isEmpty }) {
      items.append(notQuoted(marked))
    }
    return items
  }

  private func begins(_ marked: MarkedQuote, within quote: Quotation) -> Bool {
    let start = document.span(marked.pieces[0].tokens).start
    return quote.form != .indirect && quote.contents.contains { $0.start == start }
  }

  private func marked(of quote: Quotation) -> Int? {
    speech.marked.firstIndex { begins($0, within: quote) }
  }

  private func notQuoted(_ index: Int) -> Explanation.Item {
    let quote = speech.marked[index]
    let place = document.span(quote.pieces[0].tokens)
    guard !speech.isNamedThing(quote) else {
      return Explanation.Item(
        subject: .notQuoted(place), rule: nil, summary: "no quotation: a name, a title or a defined term")
    }
    var item = Explanation.Item(
      subject: .notQuoted(place), rule: nil,
      summary: "no quotation: no rule gives these words a source, and they are too few or no whole sentence")
    item.trials = trials(on: index)
    return item
  }

  private func trials(on index: Int) -> [Explanation.Trial] {
    let attribution = QuoteAttribution(speech: speech)
    let earlier = attribution.attribute(before: index)
    return attribution.trials(on: speech.marked[index], after: earlier).map { rule, found in
      Explanation.Trial(
        rule: rule.id, summary: rule.summary,
        found: found.map {
          Explanation.Finding(
            source: $0.source.map { document.span($0.tokens) }, cue: $0.cue.map(document.span),
            confidence: $0.confidence)
        })
    }
  }
}

extension ByteSpan {
  /// Whether byte `place` lies within the span.
  fileprivate func holds(_ place: Int) -> Bool { start <= place && place < end }
}

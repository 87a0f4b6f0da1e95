import Claims
import ReportText

/// The temporal expressions of a document, found and resolved.
enum Dates {
  /// What was found.
  struct Result {
    /// When the document was published.
    var published: PublicationDate?
    /// The expressions in order of position; they do not overlap.
    var dates: [TimeExpression] = []
    /// The tokens of each expression, parallel to `dates`: no count may be made of them.
    var ranges: [TokenRange] = []
    /// Impossible dates, contradicting weekdays, and the like.
    var diagnostics: [Diagnostic] = []
  }

  /// Finds the expressions of `analysed` and resolves them.
  static func extract(
    from analysed: AnalysedDocument, options: Generator.Options, words: TimeWord.Table
  ) -> Result {
    let tables = TableLayout(analysed, dates: [])
    var reader = TimeReader(analysed, order: options.dateOrder, words: words)
    var found = DateFinder.candidates(&reader).filter { !tables.countsLikeAYear($0.tokens) }
    let publication = PublicationFinder.find(found, reader, given: options.published)
    let story = Story(found, publication, analysed)
    RangeEnds.join(&found, reader)
    if story.isLongPast { found = RangeEnds.split(found, reader) }
    let ahead = story.isTold ? StoryFlow.ahead(found, analysed) : []
    var resolver = Resolver(reader: reader, publication: publication, isNarrative: story.isTold)
    var result = Result(published: publication?.written)
    result.dates.reserveCapacity(found.count)
    var isUnanchored = false
    for (place, candidate) in found.enumerated() {
      let sentence = analysed.sentence(of: candidate.tokens.lowerBound)
      let block = analysed.sentences.isEmpty ? 0 : analysed.sentences[sentence].block
      reader.enter(analysed.blocks[block])
      if story.isTold { resolver.flow.ahead = ahead[place] }
      let outcome = resolver.resolve(
        candidate, index: result.dates.count, sentence: sentence, block: block, reader: reader)
      let span = analysed.span(candidate.tokens)
      if outcome.isImpossible {
        result.diagnostics.append(
          Diagnostic(
            .impossibleDate, "There is no such day in the calendar: \(analysed.document.string(span)).",
            at: span))
        continue
      }
      if outcome.weekdayContradicts {
        result.diagnostics.append(
          Diagnostic(.weekdayContradictsDate, "The weekday is not that of the date beside it.", at: span))
      }
      if outcome.value == nil, outcome.kind == .date, publication == nil, outcome.timex == nil {
        isUnanchored = true
      }
      // What has no value is not sure of it.
      let isOpen = outcome.value == nil && outcome.timex == nil
      let confidence =
        isOpen ? .weak : outcome.weekdayContradicts ? min(outcome.confidence, .likely) : outcome.confidence
      result.dates.append(
        TimeExpression(
          span: span, kind: outcome.kind, value: outcome.value,
          timex: outcome.timex == outcome.value ? nil : outcome.timex,
          role: candidate.role ?? reader.role(candidate), anchor: outcome.anchor,
          provenance: Provenance(rule: DateRules.all[candidate.rule].description.id, confidence: confidence)))
      result.ranges.append(candidate.tokens)
    }
    if isUnanchored {
      result.diagnostics.append(
        Diagnostic(
          .noPublicationDate, "Some dates are relative, and nothing says when the report was published.",
          severity: .note))
    }
    return result
  }
}
